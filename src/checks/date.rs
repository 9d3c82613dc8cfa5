//! `date`: parts of dates of one kind, and lengths of time, that differ between the sides.
//!
//! A part given on one side only is silent: agencies drop and add weekdays. Cost: source times
//! target parts of one bead.

use std::ops::Range;

use crate::checks::values::written;
use crate::checks::{Check, Pair};
use crate::document::{Placed, Side, begin_in};
use crate::facts::date::{DateKind, DatePart};
use crate::facts::number::Quantity;
use crate::facts::numerals::{Form, Script};
use crate::facts::relation::TimeRelation;
use crate::facts::time::HALF_DAY;
use crate::facts::units::Unit;
use crate::finding::{Hit, Severity};
use crate::meaning::lexicon::From;

/// Farthest that a negation stands from the word that it turns, in tokens.
const NEAR_NEGATION: usize = 8;

/// Farthest that the two ends of a span of time stand apart, in tokens.
const NEAR_SPAN: usize = 3;

/// Farthest apart that two lengths of time without a number stand, as a share of their sentences.
const APART: f32 = 0.25;

/// A little less than half a year, in days.
const HALF_YEAR: f64 = 180.0;

/// The shortest length of time that is compared, in days.
const MINUTE: f64 = 0.0006;

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
        let place = pair.source.place(lone_source[s].tokens.start);
        let apart = |t: &usize| (pair.target.place(lone_target[*t].tokens.start) - place).abs();
        let alike = (0..lone_target.len()).filter(|&t| same(lone_source[s], lone_target[t]));
        match alike.min_by(|a, b| apart(a).total_cmp(&apart(b))) {
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
        // As many on both sides: each stands for one, and none for another over again.
        let count = |parts: &[DatePart]| parts.iter().filter(|other| other.kind == part.kind).count();
        let even = count(source) == count(target);
        let repeats = !even && target.iter().any(|other| same(part, other));
        if let [t] = others[..]
            && !repeats
            && !(numeric(part)
                && (written(&pair.target, f64::from(part.value))
                    || written(&pair.source, f64::from(lone_target[t].value))))
            && (even || !source.iter().any(|other| same(other, lone_target[t])))
        {
            hits.push(hit(pair, part.tokens(), lone_target[t].tokens(), confidence(part.kind)));
            lone_target.remove(t);
        }
    }
    hits.extend(turned_span(pair, source, target));
    durations(pair, hits);
    hits.extend(unnumbered(pair));
    relations(pair, hits);
}

/// From the one to the other for from the other to the one: *de lundi à jeudi*, from Thursday to Monday.
fn turned_span(pair: &Pair, source: &[DatePart], target: &[DatePart]) -> Option<Hit> {
    let beside = |parts: &[DatePart]| -> Vec<[DatePart; 2]> {
        let pairs = parts.iter().enumerate().filter_map(|(at, first)| {
            let second = parts[at + 1..].iter().find(|second| second.kind == first.kind)?;
            let near = second.tokens().start.saturating_sub(first.tokens().end) <= NEAR_SPAN;
            // Morning and evening come in any order.
            let ordered = first.kind != DateKind::Daypart && !same(first, second);
            (near && ordered).then(|| [first.clone(), second.clone()])
        });
        pairs.collect()
    };
    let (sources, targets) = (beside(source), beside(target));
    sources.iter().find_map(|[a, b]| {
        let once = |part: &DatePart| source.iter().filter(|other| same(part, other)).count() == 1;
        let [c, d] = targets.iter().find(|[c, d]| same(a, d) && same(b, c) && once(a) && once(b))?;
        let whole = |a: &DatePart, b: &DatePart| a.tokens().start..b.tokens().end;
        Some(hit(pair, whole(a, b), whole(c, d), 0.7))
    })
}

/// *Before* the death for *après* the same death: the linked word stands on the other side of the time.
fn relations(pair: &Pair, hits: &mut Vec<Hit>) {
    let source = pair.source.facts_in(&pair.source.document.facts.relations);
    let target = pair.target.facts_in(&pair.target.document.facts.relations);
    let sides = (&pair.source, &pair.target);
    for a in source {
        let Some(b) = target.iter().find(|b| same_time(pair, a, b)) else { continue };
        let timely = |side: &Side, r: &TimeRelation| {
            !r.relation.needs_time()
                || names_time(side, &(r.anchor.start..r.anchor.end.min(r.anchor.start + 2)))
        };
        let denied = is_denied(sides.0, a) || is_denied(sides.1, b);
        if !a.relation.agrees(b.relation) && timely(sides.0, a) && timely(sides.1, b) && !denied {
            hits.push(hit(pair, a.tokens(), b.tokens(), 0.7));
        }
    }
}

/// Whether the first word that names the one time is linked to the other time, and the other way round.
fn same_time(pair: &Pair, a: &TimeRelation, b: &TimeRelation) -> bool {
    let reaches = |from: From, words: &Range<usize>, others: &Range<usize>| {
        let side = pair.side(from);
        let grammar = side.language().list("function-words.txt");
        let head = words.clone().find(|&at| !grammar.contains(&side.token(at).norm));
        head.is_some_and(|head| pair.partners(from, head..head + 1).iter().any(|at| others.contains(at)))
    };
    reaches(From::Source, &a.anchor, &b.anchor) && reaches(From::Target, &b.anchor, &a.anchor)
}

/// Whether some words name a date, a time or a length of time.
fn names_time(side: &Side, words: &Range<usize>) -> bool {
    let facts = &side.document.facts;
    !begin_in(&facts.dates, words).is_empty()
        || begin_in(&facts.quantities, words).iter().any(Quantity::is_time)
}

/// Whether a negation stands shortly before: *not until* is from.
fn is_denied(side: &Side, relation: &TimeRelation) -> bool {
    let from = relation.tokens.start.saturating_sub(NEAR_NEGATION).max(side.tokens.start);
    let negators = side.language().list("negators.txt");
    (from..relation.tokens.start).any(|at| negators.contains(&side.token(at).norm))
}

fn numeric(part: &DatePart) -> bool {
    matches!(part.kind, DateKind::Day | DateKind::Year)
}

fn same(a: &DatePart, b: &DatePart) -> bool {
    a.kind == b.kind
        && (a.value == b.value
            || a.kind == DateKind::Clock && !(a.sure && b.sure) && (a.value - b.value) % HALF_DAY == 0
            || a.kind == DateKind::Daypart && near_daypart(a.value, b.value))
}

/// Evening and night run into each other, and so do night and early morning.
fn near_daypart(a: i32, b: i32) -> bool {
    matches!((a.min(b), a.max(b)), (3, 4) | (1, 4))
}

fn confidence(kind: DateKind) -> f32 {
    match kind {
        DateKind::Month | DateKind::Weekday | DateKind::Day | DateKind::Year | DateKind::Era => 0.9,
        DateKind::Clock | DateKind::Part => 0.8,
        DateKind::Season | DateKind::Feast | DateKind::Every | DateKind::Period => 0.75,
        DateKind::Relative | DateKind::Daypart => 0.65,
    }
}

/// Lengths of time left without an equal, one on each side.
fn durations(pair: &Pair, hits: &mut Vec<Hit>) {
    let values = pair.values();
    let lone = |from: From| -> Vec<&Quantity> {
        let long = |q: &&Quantity| q.is_time() && q.unit.as_ref().is_some_and(|unit| unit.size >= 0.9);
        values.lone(from).into_iter().map(|i| &values.side(from)[i]).filter(long).collect()
    };
    if let ([a], [b]) = (&lone(From::Source)[..], &lone(From::Target)[..])
        && (a.script != Script::Article || b.script != Script::Article)
    {
        hits.push(hit(pair, a.tokens(), b.tokens(), 0.8));
    }
    for &(s, t) in &values.matches {
        let (a, b) = (&values.source[s], &values.target[t]);
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

/// A length of time that no number tells, of another length on the other side: *quelques semaines*, days.
fn unnumbered(pair: &Pair) -> Option<Hit> {
    let (source, target) = (lengths(pair, From::Source), lengths(pair, From::Target));
    // *Le second semestre* is the second half of the year.
    let half = |a: f64, b: f64| a.min(b) > HALF_YEAR && a.max(b) < 3.0 * HALF_YEAR;
    let alike = |a: f64, b: f64| (0.8..1.25).contains(&(a / b)) || half(a, b);
    let lone = |here: &[Length], there: &[Length]| -> Vec<Range<usize>> {
        let answered = |length: &Length| there.iter().any(|other| alike(length.days, other.days));
        here.iter().filter(|length| !answered(length)).map(|length| length.tokens.clone()).collect()
    };
    let ([a], [b]) = (&lone(&source, &target)[..], &lone(&target, &source)[..]) else { return None };
    let bare = |lengths: &[Length], at: &Range<usize>| lengths.iter().any(|l| l.bare && l.tokens == *at);
    let meant = |from: From, here: &Range<usize>, there: &Range<usize>| {
        let partners = pair.partners(from, here.clone());
        partners.is_empty() || partners.iter().any(|at| there.contains(at))
    };
    let apart = (pair.source.place(a.start) - pair.target.place(b.start)).abs();
    (bare(&source, a)
        && bare(&target, b)
        && meant(From::Source, a, b)
        && meant(From::Target, b, a)
        && apart < APART)
        .then(|| hit(pair, a.clone(), b.clone(), 0.75))
}

/// A length of time, with or without a number.
struct Length {
    tokens: Range<usize>,
    days: f64,
    /// It stands in no quantity and no date.
    bare: bool,
}

/// The lengths of time that a side names.
fn lengths(pair: &Pair, from: From) -> Vec<Length> {
    let side = pair.side(from);
    let dates = side.facts_in(&side.document.facts.dates);
    let held = |at: usize| {
        pair.values()
            .side(from)
            .iter()
            .any(|q| q.tokens.contains(&at) || q.form == Form::Cardinal && q.counted.contains(&at))
            || dates.iter().any(|part| part.tokens.contains(&at))
    };
    let units = side.tokens.clone().filter_map(|at| {
        let (unit, length) = Unit::at(&side.document.tokens, at, side.tokens.end, side.language())?;
        let whole = unit.is("time") && side.token(at).norm.len() > 1 && unit.size >= MINUTE;
        whole.then(|| Length { tokens: at..at + length, days: unit.size, bare: !held(at) })
    });
    let again = dates.iter().filter(|part| part.kind == DateKind::Every);
    let again =
        again.map(|part| Length { tokens: part.tokens.clone(), days: f64::from(part.value), bare: false });
    units.chain(again).collect()
}

fn hit(pair: &Pair, a: Range<usize>, b: Range<usize>, confidence: f32) -> Hit {
    let (source, target) = (pair.source.span_of(a), pair.target.span_of(b));
    pair.hit(CHECK.rule, Severity::Critical, confidence, source, target)
}
