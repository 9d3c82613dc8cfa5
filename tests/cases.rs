//! The case files of `tests/cases/`: `<rule>.txt` for each check.
//!
//! ```text
//! = what the case shows
//! fr< Text before the source sentence, for antecedents (optional).
//! en< Text before the target sentence (optional).
//! fr Source sentence with [what must be pointed at].
//! en Target sentence, the same; no brackets on either side means silence.
//! -> suggestion (optional)
//! fr~ The source sentence as it was, and in another line the target's (optional).
//! + source term = target term | another one, for the checks that ask a glossary (optional)
//! ```

use diptych::checks::{CHECKS, Check, Context};
use diptych::document::{Document, Span};
use diptych::glossary::{Entry, Glossary, Wording};
use diptych::language::Language;
use diptych::revision::Revision;

#[derive(Default)]
struct Case {
    title: String,
    line: usize,
    context: Vec<(String, String)>,
    sides: Vec<(String, String)>,
    suggestion: Option<String>,
    /// Earlier versions of the sides.
    was: Vec<(String, String)>,
    /// As a glossary's rows.
    terms: Vec<[String; 2]>,
}

fn read_cases(text: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for (number, line) in text.lines().enumerate() {
        if let Some(title) = line.strip_prefix("= ") {
            cases.push(Case { title: title.to_owned(), line: number + 1, ..Case::default() });
        } else if let (Some(case), Some((tag, rest))) = (cases.last_mut(), line.split_once(' ')) {
            if let Some(tag) = tag.strip_suffix('~') {
                case.was.push((tag.to_owned(), rest.to_owned()));
                continue;
            }
            match tag.strip_suffix('<') {
                _ if tag == "->" => case.suggestion = Some(rest.to_owned()),
                _ if tag == "#" => {}
                _ if tag == "+" => {
                    let (source, target) = rest.split_once(" = ").expect("a term is source = target");
                    case.terms.push([source.to_owned(), target.to_owned()]);
                }
                Some(tag) => case.context.push((tag.to_owned(), rest.to_owned())),
                None => case.sides.push((tag.to_owned(), rest.to_owned())),
            }
        }
    }
    cases
}

/// The text without brackets, and the spans that they marked.
fn unmark(marked: &str) -> (String, Vec<Span>) {
    let (mut text, mut spans, mut open) = (String::new(), Vec::new(), None);
    for c in marked.chars() {
        match c {
            '[' => open = Some(text.len()),
            ']' => spans.push(Span::new(open.take().expect("a bracket opens before it closes"), text.len())),
            c => text.push(c),
        }
    }
    (text, spans)
}

fn document(case: &Case, side: usize) -> (Document, Vec<Span>, usize) {
    let (tag, marked) = &case.sides[side];
    let (text, spans) = unmark(marked);
    let context = case.context.iter().find(|(of, _)| of == tag).map_or("", |(_, text)| text);
    let joined = if context.is_empty() { text.clone() } else { format!("{context}\n\n{text}") };
    let from = joined.len() - text.len();
    let language = Language::get(tag).unwrap_or_else(|| panic!("line {}: no language {tag}", case.line));
    let spans = spans.iter().map(|span| Span::new(span.start + from, span.end + from)).collect();
    let document = Document::new("", joined, language);
    let first = document.segments.partition_point(|segment| segment.span.start < from);
    (document, spans, first)
}

/// The case's glossary; `(case)` and `(keep)` behind a row are its options.
fn glossary(case: &Case) -> Glossary {
    let entry = |row: &[String; 2]| {
        let option = |name: &str| row[1].contains(name);
        let cell = row[1].replace("(case)", "").replace("(keep)", "");
        let wordings = |tag: &str, cell: &str| -> Vec<(String, Wording)> {
            let terms = cell.split('|').map(str::trim).filter(|term| !term.is_empty());
            terms
                .map(|term| {
                    let text = term.trim_start_matches('!').to_owned();
                    (tag.to_owned(), Wording { text, forbidden: term.starts_with('!') })
                })
                .collect()
        };
        let (source, target) = (&case.sides[0].0, &case.sides[1].0);
        Entry {
            wordings: [wordings(source, &row[0]), wordings(target, &cell)].concat(),
            case: option("(case)"),
            keep: option("(keep)"),
        }
    };
    Glossary { entries: case.terms.iter().map(entry).collect() }
}

fn show(document: &Document, spans: &[Span]) -> Vec<String> {
    spans.iter().map(|span| span.of(&document.text).to_owned()).collect()
}

/// What is wrong with a case, if anything.
fn failure(check: &'static Check, case: &Case) -> Option<String> {
    let (source, mut source_marked, source_first) = document(case, 0);
    let (target, mut target_marked, target_first) = document(case, 1);
    let bead = diptych::align::Bead {
        source: source_first..source.segments.len(),
        target: target_first..target.segments.len(),
        score: 1.0,
        moved: false,
    };
    let terms = glossary(case).terms(source.language, target.language);
    let was = |side: usize| {
        let (tag, text) = case.was.iter().find(|(tag, _)| *tag == case.sides[side].0)?;
        Some(Document::new("", text.as_str(), Language::get(tag)?))
    };
    let revision = was(0).map(|old| Revision::new(old, &source, &target, was(1).as_ref()));
    let context = Context { terms: Some(&terms), revision: revision.as_ref() };
    let findings = diptych::check_bead(&source, &target, &bead, 0, &[check], context);
    let collect = |side: fn(&diptych::finding::Hit) -> &Vec<Span>| {
        let mut spans: Vec<Span> =
            findings.iter().flat_map(|f| side(&f.hit)).copied().filter(|span| !span.is_empty()).collect();
        spans.sort();
        spans.dedup();
        spans
    };
    let (source_found, target_found) = (collect(|hit| &hit.source), collect(|hit| &hit.target));
    source_marked.sort();
    target_marked.sort();
    if source_found != source_marked || target_found != target_marked {
        return Some(format!(
            "pointed at {:?} / {:?}, expected {:?} / {:?}",
            show(&source, &source_found),
            show(&target, &target_found),
            show(&source, &source_marked),
            show(&target, &target_marked)
        ));
    }
    let suggestions: Vec<_> = findings.iter().filter_map(|f| f.hit.suggestion.as_deref()).collect();
    match &case.suggestion {
        Some(wanted) if !suggestions.contains(&wanted.as_str()) => {
            Some(format!("suggested {suggestions:?}, expected {wanted:?}"))
        }
        _ => None,
    }
}

#[test]
fn every_case_holds() {
    let mut failures = Vec::new();
    for check in CHECKS {
        let path = format!("{}/tests/cases/{}.txt", env!("CARGO_MANIFEST_DIR"), check.rule);
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        let cases = read_cases(&text);
        for case in &cases {
            assert_eq!(case.sides.len(), 2, "{path}:{}: a case has a source and a target", case.line);
            if let Some(failure) = failure(check, case) {
                failures.push(format!("{path}:{}: {}: {failure}", case.line, case.title));
            }
        }
        let silent =
            cases.iter().filter(|case| case.sides.iter().all(|(_, text)| !text.contains('['))).count();
        assert!(
            cases.len() >= 30 && silent * 5 >= cases.len() * 2,
            "{path}: too few cases, or too few silent ones"
        );
    }
    assert!(failures.is_empty(), "{} cases fail:\n{}", failures.len(), failures.join("\n"));
}
