//! `terminology`: a term of the house's glossary that the target does not use, or a word that the
//! glossary forbids. Each occurrence counts. Cost: terms times tokens.

use crate::checks::{Check, Pair};
use crate::document::{Side, Span};
use crate::finding::{Hit, Severity};
use crate::glossary::{Occurrence, Terms};
use crate::meaning::lexicon::From;

pub const CHECK: Check = Check {
    rule: "terminology",
    category: "terminology/wrong-term",
    its_type: "terminology",
    args: &["source", "target", "expected"],
    run,
};

fn run(pair: &Pair, hits: &mut Vec<Hit>) {
    let Some(terms) = pair.context.terms.filter(|terms| !terms.is_empty()) else { return };
    if pair.source.is_empty() || pair.target.is_empty() {
        return;
    }
    let wanted = terms.in_source(&pair.source.document.text, pair.source.tokens());
    if wanted.is_empty() {
        return;
    }
    let mut used = terms.in_target(&pair.target.document.text, pair.target.tokens());
    for occurrence in wanted {
        // The wording that stands most like the term; each answers for one occurrence.
        let place = |at: &Occurrence, side: &Side| at.tokens.start as f32 / side.tokens.len().max(1) as f32;
        let own = place(&occurrence, &pair.source);
        let nearest = used
            .iter()
            .enumerate()
            .filter(|(_, other)| other.term == occurrence.term)
            .min_by(|(_, a), (_, b)| {
                let apart = |other: &Occurrence| (place(other, &pair.target) - own).abs();
                a.forbidden.cmp(&b.forbidden).then(apart(a).total_cmp(&apart(b)))
            })
            .map(|(at, _)| at);
        match nearest.map(|at| used.remove(at)) {
            Some(found) if !found.forbidden => {}
            Some(found) => hits.push(hit(pair, terms, &occurrence, vec![span(&pair.target, &found)])),
            None => hits.push(hit(pair, terms, &occurrence, linked(pair, &occurrence))),
        }
    }
}

fn hit(pair: &Pair, terms: &Terms, occurrence: &Occurrence, target: Vec<Span>) -> Hit {
    let source = span(&pair.source, occurrence);
    let expected = terms.get(occurrence.term).expected.clone();
    let words = |span: &Span| pair.target.text_of(*span).to_owned();
    Hit {
        rule: CHECK.rule,
        kind: None,
        located: false,
        severity: Severity::Major,
        confidence: 0.9,
        source: vec![source],
        args: vec![
            ("source", pair.source.text_of(source).to_owned()),
            ("target", target.first().map_or_else(|| "none".to_owned(), words)),
            ("expected", expected.clone()),
        ],
        target,
        suggestion: Some(expected),
    }
}

fn span(side: &Side, occurrence: &Occurrence) -> Span {
    let from = side.tokens.start;
    side.span_of(from + occurrence.tokens.start..from + occurrence.tokens.end)
}

/// The words of the target that stand for a term, if they stand together.
fn linked(pair: &Pair, occurrence: &Occurrence) -> Vec<Span> {
    let from = pair.source.tokens.start;
    let tokens = from + occurrence.tokens.start..from + occurrence.tokens.end;
    let mut targets = pair.partners(From::Source, tokens);
    targets.sort_unstable();
    match (targets.first(), targets.last()) {
        (Some(&first), Some(&last)) if last - first < targets.len() + 2 => {
            vec![pair.target.span_of(first..last + 1)]
        }
        _ => Vec::new(),
    }
}
