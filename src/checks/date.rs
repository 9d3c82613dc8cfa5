//! `date`: parts of dates of one kind, and lengths of time, that differ between the sides.
//!
//! A part given on one side only is silent: agencies drop and add weekdays. Cost: source times
//! target parts of one bead.

use std::ops::Range;

use crate::checks::number::{pair_equal, written};
use crate::checks::{Check, Pair};
use crate::document::Placed;
use crate::facts::date::{DateKind, DatePart};
use crate::facts::number::Quantity;
use crate::facts::numerals::Script;
use crate::finding::{Hit, Severity};

pub const CHECK: Check = Check {
    rule: "date",
    category: "accuracy/mistranslation/date-time",
    its_type: "numbers",
    args: &["source", "target"],
    run,
};

fn run(pair: &Pair, hits: &mut Vec<Hit>) {
    let source = pair.source.facts_in(&pair.source.document.facts.dates);
    let target = pair.target.facts_in(&pair.target.document.facts.dates);
    let (mut lone_source, mut lone_target): (Vec<&DatePart>, Vec<&DatePart>) =
        (source.iter().collect(), target.iter().collect());
    let mut s = 0;
    while s < lone_source.len() {
        match lone_target.iter().position(|part| same(lone_source[s], part)) {
            Some(t) => {
                lone_source.remove(s);
                lone_target.remove(t);
            }
            None => s += 1,
        }
    }
    for part in lone_source {
        let others: Vec<usize> =
            (0..lone_target.len()).filter(|&t| lone_target[t].kind == part.kind).collect();
        let repeats = target.iter().any(|other| same(part, other));
        if let [t] = others[..]
            && !repeats
            && !(numeric(part)
                && (written(&pair.target, f64::from(part.value))
                    || written(&pair.source, f64::from(lone_target[t].value))))
            && !source.iter().any(|other| same(other, lone_target[t]))
        {
            hits.push(hit(pair, part.tokens(), lone_target[t].tokens(), confidence(part.kind)));
            lone_target.remove(t);
        }
    }
    durations(pair, hits);
}

fn numeric(part: &DatePart) -> bool {
    matches!(part.kind, DateKind::Day | DateKind::Year)
}

fn same(a: &DatePart, b: &DatePart) -> bool {
    a.kind == b.kind
        && (a.value == b.value
            || a.kind == DateKind::Clock && !(a.sure && b.sure) && (a.value - b.value) % 720 == 0)
}

fn confidence(kind: DateKind) -> f32 {
    match kind {
        DateKind::Month | DateKind::Weekday | DateKind::Day | DateKind::Year | DateKind::Era => 0.9,
        DateKind::Clock | DateKind::Part => 0.8,
        DateKind::Season | DateKind::Every => 0.75,
        DateKind::Relative => 0.65,
    }
}

/// Lengths of time left without an equal, one on each side.
fn durations(pair: &Pair, hits: &mut Vec<Hit>) {
    let source = pair.source.facts_in(&pair.source.document.facts.quantities);
    let target = pair.target.facts_in(&pair.target.document.facts.quantities);
    let matches = pair_equal(source, target);
    let lone = |all: &[Quantity], used: &dyn Fn(usize) -> bool| -> Vec<usize> {
        (0..all.len())
            .filter(|&i| {
                !used(i) && all[i].is_time() && all[i].unit.as_ref().is_some_and(|unit| unit.size >= 0.9)
            })
            .collect()
    };
    let left = lone(source, &|i| matches.iter().any(|m| m.0 == i));
    let right = lone(target, &|i| matches.iter().any(|m| m.1 == i));
    if let ([s], [t]) = (&left[..], &right[..]) {
        let (a, b) = (&source[*s], &target[*t]);
        if a.script != Script::Article || b.script != Script::Article {
            hits.push(hit(pair, a.tokens(), b.tokens(), 0.8));
        }
    }
    for &(s, t) in &matches {
        let (a, b) = (&source[s], &target[t]);
        if let (Some(x), Some(y)) = (&a.unit, &b.unit)
            && a.value == b.value
            && a.value > 1.0
            && x.is("time")
            && y.is("time")
            && !(0.8..1.25).contains(&(x.size / y.size))
        {
            hits.push(hit(pair, a.tokens(), b.tokens(), 0.85));
        }
    }
}

fn hit(pair: &Pair, a: Range<usize>, b: Range<usize>, confidence: f32) -> Hit {
    let (source, target) = (pair.source.span_of(a), pair.target.span_of(b));
    pair.hit(CHECK.rule, Severity::Critical, confidence, source, target)
}
