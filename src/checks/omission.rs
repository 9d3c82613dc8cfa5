//! `omission`: a sentence of the source, or words of one, that the target does not have, perhaps because it says
//! something else altogether.

use crate::checks::doubts::{self, Kind};
use crate::checks::{Check, Pair};
use crate::document::{SegmentKind, Side};
use crate::finding::{Hit, Severity};

pub const CHECK: Check = Check {
    rule: "omission",
    category: "accuracy/omission",
    its_type: "omission",
    args: &["source", "target", "whole"],
    run,
};

fn run(pair: &Pair, hits: &mut Vec<Hit>) {
    hits.extend(lone_sentences(&pair.source, &pair.target).map(|(span, text)| Hit {
        source: vec![span],
        args: vec![("source", text), ("whole", "yes".to_owned())],
        ..lone(CHECK.rule)
    }));
    hits.extend(doubts::hits(pair, Kind::Missing, &CHECK).into_iter().map(part));
    hits.extend(doubts::unrelated(pair).map(|hit| hit.with("whole", "yes")));
}

/// A hit of some words of a sentence.
pub(super) fn part(mut hit: Hit) -> Hit {
    hit.args.push(("whole", "no".to_owned()));
    hit
}

/// A hit of a whole sentence that stands alone.
pub(super) fn lone(rule: &'static str) -> Hit {
    Hit {
        rule,
        kind: None,
        located: false,
        severity: Severity::Major,
        confidence: 0.85,
        source: Vec::new(),
        target: Vec::new(),
        args: Vec::new(),
        suggestion: None,
    }
}

/// The sentences of a side whose other side is empty. Credit and dateline lines and headlines come
/// and go between versions, and so say nothing.
pub(super) fn lone_sentences<'a>(
    side: &Side<'a>,
    other: &Side,
) -> impl Iterator<Item = (crate::document::Span, String)> + use<'a> {
    let text = &side.document.text;
    let segments = if other.is_empty() { side.segments() } else { &[] };
    segments
        .iter()
        .filter(|segment| segment.kind == SegmentKind::Sentence && !segment.tokens.is_empty())
        .map(|segment| (segment.span, segment.span.of(text).to_owned()))
}
