//! Whole dispatches: our own, and a real one that is read in place where it is there.

use std::path::Path;

use diptych::document::{Document, Span};
use diptych::language::Language;
use diptych::select::USUAL_CONFIDENCE;

/// Rule, source words, target words, suggestion of each finding that is shown.
type Told = (String, Vec<String>, Vec<String>, Option<String>);

fn findings(folder: &Path, name: &str) -> Option<Vec<Told>> {
    let read = |tag: &str| {
        let text = std::fs::read_to_string(folder.join(format!("{name}.{tag}.txt"))).ok()?;
        Some(Document::new(name, text, Language::get(tag)?))
    };
    let (source, target) = (read("fr")?, read("en")?);
    let words = |document: &Document, spans: &[Span]| {
        spans.iter().filter(|span| !span.is_empty()).map(|span| span.of(&document.text).to_owned()).collect()
    };
    let comparison = diptych::compare(&source, &target);
    let shown = comparison.findings.iter().filter(|finding| finding.confidence >= USUAL_CONFIDENCE);
    let told = shown.map(|finding| {
        let hit = &finding.hit;
        (finding.rule_id(), words(&source, &hit.source), words(&target, &hit.target), hit.suggestion.clone())
    });
    Some(told.collect())
}

fn has(told: &[Told], rule: &str, source: &str, target: &str, suggestion: Option<&str>) -> bool {
    told.iter().any(|(of, a, b, suggested)| {
        of == rule && a.join(" ") == source && b.join(" ") == target && suggested.as_deref() == suggestion
    })
}

#[test]
fn our_dispatch() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dispatch");
    let told = findings(&folder, "dam").expect("the dispatch ships with the tests");
    assert!(has(&told, "number", "2 400", "4,200", None), "{told:?}");
    assert!(has(&told, "reference", "il", "he", Some("it")), "{told:?}");
    assert!(has(&told, "lexical", "pays", "countryside", Some("country")), "{told:?}");
    assert!(has(&told, "date", "vendredi", "Sunday", None), "{told:?}");
    assert!(
        told.iter().any(|(rule, source, ..)| rule == "omission" && source[0].contains("banque")),
        "{told:?}"
    );
    assert!(
        told.iter().any(|(rule, source, ..)| rule == "hedging" && source[0].contains("auraient")),
        "{told:?}"
    );
    assert!(told.len() <= 7, "{told:?}");
}

#[test]
fn our_dispatch_with_five_errors_and_no_other_finding() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dispatch");
    let told = findings(&folder, "harbour").expect("the dispatch ships with the tests");
    let shown: Vec<String> = told
        .iter()
        .map(|(rule, source, target, _)| format!("{rule}: {} / {}", source.join(" + "), target.join(" + ")))
        .collect();
    assert_eq!(
        shown,
        [
            "hedging: transporteraient / ",
            "reference: il / he",
            "lexical: pays / countryside",
            "number: 3,4 milliards de francs CFA / 4.3 billion CFA francs",
            "omission: Elles ont toutes été libérées dans la soirée, a indiqué la police. / ",
        ]
    );
}

#[test]
fn the_real_dispatch() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/dispatch");
    let Some(told) = findings(&folder, "mali") else { return };
    assert!(has(&told, "reference", "il", "he", Some("it")), "{told:?}");
    assert!(has(&told, "lexical", "pays", "countryside", Some("country")), "{told:?}");
    assert!(told.len() <= 5, "{told:?}");
}
