//! Runs `tests/cases/news.tsv`: news said alike in several languages, with what a mistranslation would
//! say beside what is right. Each language is compared with English, both ways: the share of planted
//! errors that are found, and the alarms on faithful pairs, as a reader meets them by default.

use std::collections::BTreeMap;

use diptych::document::{Document, Span};
use diptych::language::Language;

/// A side of a case: its text, right and wrong, and where they differ.
struct Side {
    right: (String, Vec<Span>),
    wrong: (String, Vec<Span>),
}

impl Side {
    fn parse(text: &str) -> Side {
        let pick = |which: usize| {
            let (mut plain, mut spans, mut rest) = (String::new(), Vec::new(), text);
            while let Some((before, after)) = rest.split_once('[') {
                let (choice, tail) = after.split_once(']').expect("a bracket closes");
                plain.push_str(before);
                let start = plain.len();
                plain.push_str(choice.split('|').nth(which).expect("right|wrong"));
                spans.push(Span::new(start, plain.len()));
                rest = tail;
            }
            plain.push_str(rest);
            (plain, spans)
        };
        Side { right: pick(0), wrong: pick(1) }
    }
}

/// The cases: a rule or `faithful`, and a side for each language.
fn cases() -> Vec<(String, BTreeMap<String, Side>)> {
    let mut cases: Vec<(String, BTreeMap<String, Side>)> = Vec::new();
    for line in include_str!("cases/news.tsv").lines().filter(|line| !line.starts_with('#')) {
        if let Some(rule) = line.strip_prefix("= ") {
            cases.push((rule.to_owned(), BTreeMap::new()));
        } else if let Some((tag, text)) = line.split_once('\t') {
            cases.last_mut().expect("a case begins before").1.insert(tag.to_owned(), Side::parse(text));
        }
    }
    cases
}

/// What is found between two texts, on each side.
fn compare(from: &str, source: &str, to: &str, target: &str) -> Vec<(String, Vec<Span>, Vec<Span>)> {
    let document = |tag: &str, text: &str| Document::new("", text, Language::get(tag).expect("ships"));
    let (source, target) = (document(from, source), document(to, target));
    diptych::compare(&source, &target)
        .findings
        .into_iter()
        .filter(|found| found.confidence >= diptych::select::USUAL_CONFIDENCE)
        .map(|found| (found.hit.rule.to_owned(), found.hit.source, found.hit.target))
        .collect()
}

#[test]
fn planted_errors_are_found_and_faithful_news_is_silent() {
    let cases = cases();
    let mut told = String::new();
    for language in Language::all().map(Language::code).filter(|&code| code != "en") {
        for (from, to) in [("en", language), (language, "en")] {
            let (mut planted, mut found, mut alarms) = (0, 0, 0);
            for (rule, sides) in &cases {
                let (Some(source), Some(target)) = (sides.get(from), sides.get(to)) else { continue };
                for _ in compare(from, &source.right.0, to, &target.right.0) {
                    alarms += 1;
                    told += &format!("{from}-{to}: alarm on {:?}\n", target.right.0);
                }
                if rule == "faithful" {
                    continue;
                }
                planted += 1;
                let touches = |found: &[Span], wanted: &[Span]| {
                    found.iter().any(|f| wanted.iter().any(|w| f.start <= w.end && w.start <= f.end))
                };
                let hit = compare(from, &source.right.0, to, &target.wrong.0)
                    .iter()
                    .any(|(_, s, t)| touches(s, &source.right.1) || touches(t, &target.wrong.1));
                found += usize::from(hit);
                if !hit {
                    told += &format!("{from}-{to}: {rule} missed in {:?}\n", target.wrong.0);
                }
            }
            if planted == 0 {
                continue;
            }
            assert!(planted >= 30, "{from}-{to}: only {planted} errors are planted");
            assert!(found * 4 >= planted * 3, "{from}-{to}: {found} of {planted} are found\n{told}");
            assert!(alarms <= 2, "{from}-{to}: {alarms} alarms\n{told}");
        }
    }
}
