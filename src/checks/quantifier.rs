//! `quantifier`: words of quantity that moved along the scale, and words that bound a number.
//!
//! Cost: source times target quantifiers of one bead.

use std::ops::Range;

use crate::checks::values::Values;
use crate::checks::{Check, Pair};
use crate::document::Placed;
use crate::facts::number::{Bound, Quantity};
use crate::finding::{Hit, Severity};

pub const CHECK: Check = Check {
    rule: "quantifier",
    category: "accuracy/mistranslation",
    its_type: "mistranslation",
    args: &["source", "target"],
    run,
};

fn run(pair: &Pair, hits: &mut Vec<Hit>) {
    let values = Values::of(pair);
    for &(s, t) in &values.matches {
        let (a, b) = (&values.source[s], &values.target[t]);
        if a.value == b.value
            && let Some(confidence) = bound_changed(a.bound, b.bound)
        {
            hits.push(hit(pair, bounded(a), bounded(b), confidence));
        }
    }
    scale(pair, hits);
}

/// The number with the words that bound it.
fn bounded(quantity: &Quantity) -> Range<usize> {
    let (number, bound) = (quantity.tokens(), &quantity.bound_tokens);
    if bound.is_empty() { number } else { number.start.min(bound.start)..number.end.max(bound.end) }
}

/// How sure it is that the bound of a number was changed; `None` when both may be said.
fn bound_changed(a: Bound, b: Bound) -> Option<f32> {
    use Bound::*;
    match (a, b) {
        (Near | Under | AtMost, Over | AtLeast) | (Over | AtLeast, Near | Under | AtMost) => Some(0.85),
        (AtLeast, About | Exact) => Some(0.75),
        (Over, About) => Some(0.7),
        _ => None,
    }
}

/// One word of quantity left on each side, far apart on the scale.
fn scale(pair: &Pair, hits: &mut Vec<Hit>) {
    let source = pair.source.facts_in(&pair.source.document.facts.quantifiers);
    let target = pair.target.facts_in(&pair.target.document.facts.quantifiers);
    let ([a], [b]) = (source, target) else { return };
    if a.scale.abs_diff(b.scale) >= 2 || a.scale.max(b.scale) == 5 && a.scale.min(b.scale) == 4 {
        let apart = pair.source.place(a.tokens.start) - pair.target.place(b.tokens.start);
        if apart.abs() < 0.25 {
            hits.push(hit(pair, a.tokens(), b.tokens(), 0.65));
        }
    }
}

fn hit(pair: &Pair, a: Range<usize>, b: Range<usize>, confidence: f32) -> Hit {
    let (source, target) = (pair.source.span_of(a), pair.target.span_of(b));
    pair.hit(CHECK.rule, Severity::Major, confidence, source, target)
}
