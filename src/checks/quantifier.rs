//! `quantifier`: words of quantity that moved along the scale or are gone, and words that bound a number.
//!
//! What both sides say is paired first; what is left is told when a word of the other side stands
//! in its place, or when it is of a kind that translators keep. Cost: source times target
//! quantifiers of one bead.

use std::ops::Range;

use crate::checks::values::place_of;
use crate::checks::{Check, Pair};
use crate::document::{Placed, Side};
use crate::facts::number::{Bound, Quantity};
use crate::facts::polarity::{Cue, Strength};
use crate::facts::quantifier::{Kind, Quantifier};
use crate::finding::{Hit, Severity};
use crate::meaning::lexicon::From;

/// Farthest apart that two words which tell the same thing stand in their sides.
const SAME_PLACE: f32 = 0.3;
/// How far before the bound of a number a negation that turns it may end.
const BOUND_REACH: usize = 5;
/// Words after *one of* among which a superlative is sought.
const AROUND: usize = 3;

pub const CHECK: Check = Check {
    rule: "quantifier",
    category: "accuracy/mistranslation",
    its_type: "mistranslation",
    args: &["source", "target"],
    run,
};

fn run(pair: &Pair, hits: &mut Vec<Hit>) {
    let values = pair.values();
    for &(s, t) in &values.matches {
        let (a, b) = (&values.source[s], &values.target[t]);
        let one_value = a.value == b.value || a.is_time() && b.is_time();
        // A length of time has bounds of its own: *over three years* are during them.
        let loose = (a.is_time() || b.is_time()) && (a.bound, b.bound) != (Bound::AtLeast, Bound::Exact);
        let one_sided = a.bound == Bound::Exact || b.bound == Bound::Exact;
        if one_value
            && !(one_sided && (loose || is_vague(&pair.source, a) || is_vague(&pair.target, b)))
            && denied_before(&pair.source, a) == denied_before(&pair.target, b)
            && let Some(confidence) = bound_changed(a.bound, b.bound)
        {
            hits.push(hit(pair, bounded(a), bounded(b), confidence));
        }
    }
    let source = pair.source.facts_in(&pair.source.document.facts.quantifiers);
    let target = pair.target.facts_in(&pair.target.document.facts.quantifiers);
    moved(pair, source, target, hits);
    each_for_all(pair, source, target, hits);
    gone(pair, From::Source, source, target, hits);
    gone(pair, From::Target, target, source, hits);
}

/// The number with the words that bound it.
fn bounded(quantity: &Quantity) -> Range<usize> {
    let (number, bound) = (quantity.tokens(), &quantity.bound_tokens);
    if bound.is_empty() { number } else { number.start.min(bound.start)..number.end.max(bound.end) }
}

/// Whether the words that bound a number may tell something else: *over* in "an outcry over 70 cuts",
/// *up to* in "ticked up to 6.4%".
fn is_vague(side: &Side, quantity: &Quantity) -> bool {
    let words = &quantity.bound_tokens;
    let after_verb = || {
        let verbs = side.facts_in(&side.document.facts.verbs);
        verbs.iter().any(|verb| verb.tokens.contains(&words.start) || verb.tokens.end == words.start)
    };
    match quantity.bound {
        Bound::Over => words.len() == 1,
        Bound::AtMost => words.len() <= 2 && after_verb(),
        _ => false,
    }
}

/// Whether a negation before a number turns its bound: *ne pas s'approcher à moins de 200 mètres*.
fn denied_before(side: &Side, quantity: &Quantity) -> bool {
    let words = &quantity.bound_tokens;
    let denies = |cue: &Cue| {
        cue.strength == Strength::Full
            && cue.tokens.end <= words.start
            && words.start <= cue.tokens.end + BOUND_REACH
    };
    !words.is_empty() && side.facts_in(&side.document.facts.cues).iter().any(denies)
}

/// How sure it is that the bound of a number was changed; `None` when both may be said.
fn bound_changed(a: Bound, b: Bound) -> Option<f32> {
    use Bound::*;
    match (a, b) {
        (Near | Under | AtMost, Over | AtLeast) | (Over | AtLeast, Near | Under | AtMost) => Some(0.85),
        (Scant, Near | Over | AtLeast) | (Near | Over | AtLeast, Scant) => Some(0.7),
        (AtLeast, About | Exact) => Some(0.75),
        (Over, About) => Some(0.7),
        (About, AtLeast) => Some(0.65),
        (Under, About) | (About, Over) => Some(0.55),
        (Exact, AtLeast) => Some(0.6),
        (AtMost, Exact) => Some(0.55),
        (Over, Exact) | (Exact, Over) => Some(0.45),
        _ => None,
    }
}

/// Words of the scale that are left on both sides, far apart on it.
fn moved(pair: &Pair, source: &[Quantifier], target: &[Quantifier], hits: &mut Vec<Hit>) {
    let (left, right) = unanswered(pair, source, target);
    for &a in &left {
        let Some(from) = a.scale().filter(|_| !a.weak) else { continue };
        let sole = left.iter().filter(|q| q.scale().is_some()).count() == 1
            && right.iter().filter(|q| q.scale().is_some()).count() == 1;
        let found = right.iter().find(|b| {
            let Some(to) = b.scale().filter(|_| !b.weak) else { return false };
            let apart = (pair.source.place(a.tokens.start) - pair.target.place(b.tokens.start)).abs();
            let together = pair.links.join(&a.of, &b.of) || pair.links.join(&a.tokens, &b.tokens);
            // *Almost its entire population* is *la quasi-totalité*.
            let almost = || left.iter().chain(&right).any(|q| q.kind == Kind::Almost);
            // *Pas clair pour tous*, not all: the negation may stand where it is not read with its word.
            let denied = |side: &Side| {
                let cues = side.facts_in(&side.document.facts.cues);
                cues.iter().any(|cue| cue.strength == Strength::Full)
            };
            if a.negated && denied(&pair.target) || b.negated && denied(&pair.source) {
                return false;
            }
            let parted = from.min(to) == 0 || from.max(to) == 5 && !almost();
            let far = from.abs_diff(to) >= 2 || from != to && parted;
            far && (together || sole && apart < SAME_PLACE)
        });
        if let Some(b) = found {
            hits.push(hit(pair, a.tokens(), b.tokens(), 0.65));
        }
    }
}

/// The quantifiers of each side that no like one of the other side answers.
fn unanswered<'f>(
    pair: &Pair,
    source: &'f [Quantifier],
    target: &'f [Quantifier],
) -> (Vec<&'f Quantifier>, Vec<&'f Quantifier>) {
    let mut candidates = Vec::new();
    for (s, a) in source.iter().enumerate() {
        for (t, b) in target.iter().enumerate() {
            let Some(distance) = likeness(a, b) else { continue };
            let apart = (pair.source.place(a.tokens.start) - pair.target.place(b.tokens.start)).abs();
            let unlinked = !pair.links.join(&a.of, &b.of) && !pair.links.join(&a.tokens, &b.tokens);
            candidates.push((distance, unlinked, apart, s, t));
        }
    }
    candidates.sort_by(|x, y| {
        (x.0, x.1).cmp(&(y.0, y.1)).then(x.2.total_cmp(&y.2)).then((x.3, x.4).cmp(&(y.3, y.4)))
    });
    let (mut here, mut there) = (vec![false; source.len()], vec![false; target.len()]);
    for (_, _, _, s, t) in candidates {
        if !here[s] && !there[t] {
            (here[s], there[t]) = (true, true);
        }
    }
    let left = |all: &'f [Quantifier], used: &[bool]| {
        all.iter().zip(used).filter(|(_, used)| !**used).map(|(q, _)| q).collect()
    };
    (left(source, &here), left(target, &there))
}

/// How far apart two quantifiers are; `None` when they tell different things.
fn likeness(a: &Quantifier, b: &Quantifier) -> Option<u8> {
    match (a.kind, b.kind) {
        (Kind::Scale(x), Kind::Scale(y)) if x == y => Some(0),
        // Between none and few, as between most and all, lies what a reader must know.
        (Kind::Scale(x), Kind::Scale(y)) => (x.abs_diff(y) == 1 && x.min(y) > 0 && x.max(y) < 5).then_some(1),
        (Kind::Only, Kind::Single) | (Kind::Single, Kind::Only) => Some(1),
        (x, y) => (x == y).then_some(0),
    }
}

/// *700 kilos together* for *700 kilos chacun*.
fn each_for_all(pair: &Pair, source: &[Quantifier], target: &[Quantifier], hits: &mut Vec<Hit>) {
    let is = |all: &[Quantifier], each: bool| {
        let of_kind = |q: &&Quantifier| if each { q.each } else { q.kind == Kind::Together };
        all.iter().find(of_kind).map(Placed::tokens)
    };
    for each in [true, false] {
        if let (Some(a), Some(b)) = (is(source, each), is(target, !each))
            && is(source, !each).is_none()
            && is(target, each).is_none()
        {
            hits.push(hit(pair, a, b, 0.7));
        }
    }
}

/// A firm word of quantity that nothing on the other side answers.
fn gone(pair: &Pair, from: From, here: &[Quantifier], there: &[Quantifier], hits: &mut Vec<Hit>) {
    let (side, other) = (pair.side(from), pair.side(from.other()));
    let bounds = |side: &Side| side.facts_in(&side.document.facts.quantities).to_vec();
    let (bounds_here, bounds_there) = (bounds(side), bounds(other));
    for word in here {
        let wanted = word.firm || word.kind == Kind::OneOf && !word.weak && is_first(side, word);
        let bounds_number = bounds_here.iter().any(|q| overlap(&q.bound_tokens, &word.tokens));
        let bounded_there = word.kind == Kind::Almost && bounds_there.iter().any(|q| q.bound != Bound::Exact);
        if !wanted || bounds_number || bounded_there || there.iter().any(|other| answers(word, other)) {
            continue;
        }
        if word.kind == Kind::OneOf && !other.tokens.clone().any(|at| is_superlative(other, at)) {
            continue;
        }
        let Some(place) = place_of(pair, from, word.tokens()) else { continue };
        let (source, target) = from.order(word.tokens(), place);
        // A lone *only* is mostly free wording.
        let (severity, confidence) = match word.kind {
            Kind::Only | Kind::Single => (Severity::Major, 0.4),
            _ => (Severity::Minor, 0.5),
        };
        hits.push(Hit { severity, ..hit(pair, source, target, confidence) });
    }
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// Whether a superlative follows: *one of the first*.
fn is_first(side: &Side, word: &Quantifier) -> bool {
    let end = (word.tokens.end + AROUND).min(side.tokens.end);
    (word.tokens.end..end).any(|at| is_superlative(side, at))
}

fn is_superlative(side: &Side, at: usize) -> bool {
    side.language().list("superlatives.txt").contains(&side.token(at).norm)
}

/// Whether a word of the other side may render this one.
fn answers(word: &Quantifier, other: &Quantifier) -> bool {
    match (word.kind, other.kind) {
        (Kind::Scale(x), Kind::Scale(y)) => x.abs_diff(y) <= 2,
        (Kind::Almost, Kind::Scale(1 | 4)) | (Kind::Scale(1 | 4), Kind::Almost) => true,
        (Kind::Only, Kind::Scale(1 | 4 | 5)) | (Kind::Scale(1 | 4 | 5), Kind::Only) => true,
        (Kind::Only, Kind::Single) | (Kind::Single, Kind::Only) => true,
        // *Barely* is *à peine*.
        (Kind::Only, Kind::Almost) | (Kind::Almost, Kind::Only) => word.weak || other.weak,
        (x, y) => x == y,
    }
}

fn hit(pair: &Pair, a: Range<usize>, b: Range<usize>, confidence: f32) -> Hit {
    let (source, target) = (pair.source.span_of(a), pair.target.span_of(b));
    pair.hit(CHECK.rule, Severity::Major, confidence, source, target)
}
