//! Runs `tests/headlines.tsv`: the language of single headlines, among those that ship.

use std::collections::BTreeMap;

use diptych::detect::detect;
use diptych::language::Language;

/// Least share of a language's headlines that are told right.
const TOLD: f32 = 0.97;

#[test]
fn headlines_tell_their_language() {
    let file = include_str!("headlines.tsv");
    let rows = file.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'));
    let mut told: BTreeMap<&str, (usize, Vec<String>)> = BTreeMap::new();
    for (code, headline) in rows.filter(|(code, _)| Language::get(code).is_some()) {
        let found = detect(headline).map_or("none", Language::code);
        let (all, wrong) = told.entry(code).or_default();
        *all += 1;
        if found != code {
            wrong.push(format!("{code}, taken for {found}: {headline}"));
        }
    }
    assert_eq!(told.len(), Language::all().count(), "a language has no headlines");
    for (code, (all, wrong)) in &told {
        assert!(*all >= 30, "{code}: only {all} headlines");
        let right = (all - wrong.len()) as f32 / *all as f32;
        assert!(right >= TOLD, "{code}: {right}\n{}", wrong.join("\n"));
    }
}
