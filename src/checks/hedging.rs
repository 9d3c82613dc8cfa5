//! Certainty lost, added or changed: *auraient été tués* is not "were killed".
//!
//! Each mark of certainty of one side is matched with one of the other that may stand for it, the
//! nearest in place and kind first; what stays alone is told. Quadratic in the marks of a bead.

use super::{Check, Pair};
use crate::facts::certainty::{Certainty, Mark};
use crate::finding::{Hit, Severity};
use crate::meaning::lexicon::From;

pub const CHECK: Check = Check {
    rule: "hedging",
    category: "accuracy/mistranslation",
    its_type: "mistranslation",
    args: &["change", "source", "target"],
    run,
};

/// What a mark that only the target has loses: it is seldom an error (counts in training/README.md).
const ADDED: f32 = 0.15;

/// What is possible told as sure to come.
const SETTLED: f32 = 0.6;

/// How far apart two marks may stand in their sides and yet be of one statement.
const NEAR: f32 = 0.35;

fn run(pair: &Pair, hits: &mut Vec<Hit>) {
    if pair.source.is_empty() || pair.target.is_empty() {
        return;
    }
    let source = pair.source.facts_in(&pair.source.document.facts.certainty);
    let target = pair.target.facts_in(&pair.target.document.facts.certainty);
    if source.iter().chain(target).all(|mark| mark.weight == 0.0) {
        return;
    }
    let partners = matched(pair, source, target);
    for (from, own, own_partners, others, others_partners) in [
        (From::Source, source, &partners.source, target, &partners.target),
        (From::Target, target, &partners.target, source, &partners.source),
    ] {
        // What stands for its like stands for nothing else.
        let like = |(other, partner): &(&Mark, &Option<usize>)| {
            partner.is_some_and(|at: usize| own[at].kind == other.kind)
        };
        for (mark, _) in own.iter().zip(own_partners).filter(|(_, partner)| partner.is_none()) {
            let all = others.iter().zip(others_partners);
            let spare: Vec<&Mark> = all
                .filter(|pair| {
                    mark.kind != Certainty::Hoped && pair.0.kind != Certainty::Condition || !like(pair)
                })
                .map(|(other, _)| other)
                .collect();
            hits.extend(alone(pair, mark, &spare, from));
        }
    }
}

/// For each mark, the index of its partner on the other side.
struct Partners {
    source: Vec<Option<usize>>,
    target: Vec<Option<usize>>,
}

fn matched(pair: &Pair, source: &[Mark], target: &[Mark]) -> Partners {
    let mut candidates = Vec::new();
    for (i, s) in source.iter().enumerate() {
        for (j, t) in target.iter().enumerate() {
            if let Some(cost) =
                cost(s.kind, t.kind).or_else(|| attributed(s, t)).filter(|_| !parted(pair, s, t))
            {
                let apart = (pair.source.place(s.tokens.start) - pair.target.place(t.tokens.start)).abs();
                // A clause of condition may begin the sentence or end it.
                let moves = s.kind == Certainty::Condition && t.kind == Certainty::Condition;
                let distance = if moves { 0.0 } else { apart };
                // Words that only stand for others come last.
                let spare = if s.weight == 0.0 || t.weight == 0.0 { 0.5 } else { 0.0 };
                candidates.push((cost + spare + distance, i, j));
            }
        }
    }
    candidates.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    let mut partners = Partners { source: vec![None; source.len()], target: vec![None; target.len()] };
    for (_, i, j) in candidates {
        if partners.source[i].is_none() && partners.target[j].is_none() {
            partners.source[i] = Some(j);
            partners.target[j] = Some(i);
        }
    }
    partners
}

/// A conditional of the present says little more than that somebody is the source, whom the other side names.
fn attributed(a: &Mark, b: &Mark) -> Option<f32> {
    let reported = |mark: &Mark| mark.mood && mark.kind == Certainty::Reported && mark.weight < 0.6;
    let source = |mark: &Mark| mark.kind == Certainty::Source;
    (reported(a) && source(b) || source(a) && reported(b)).then_some(0.45)
}

/// Whether a verb that reports and one that tells another kind of certainty are each translated by another verb.
fn parted(pair: &Pair, s: &Mark, t: &Mark) -> bool {
    let (Some(from), Some(to)) = (s.predicate, t.predicate) else { return false };
    let there = pair.partners(From::Source, from..from + 1);
    let here = pair.partners(From::Target, to..to + 1);
    let (least, most) = (s.kind.min(t.kind), s.kind.max(t.kind));
    (least == Certainty::Reported && !matches!(most, Certainty::Reported | Certainty::Would))
        && (s.mood && t.mood)
        && !(there.is_empty() || here.is_empty())
        && !there.contains(&to)
        && !here.contains(&from)
}

/// How far apart two kinds of certainty are; `None` when one cannot translate the other.
fn cost(a: Certainty, b: Certainty) -> Option<f32> {
    use Certainty::*;
    if a == b {
        return Some(0.0);
    }
    let (a, b) = (a.min(b), a.max(b));
    Some(match (a, b) {
        (Reported, Believed | Claimed) | (Likely, Expected) => 0.1,
        (Likely, Certain) => 0.35,
        (Reported, Likely | Possible | Apparent | Estimated | Would | Expected | Uncertain) => 0.4,
        (
            Believed,
            Likely | Expected | Possible | Apparent | Estimated | Claimed | Would | Uncertain | Source
            | Feared,
        ) => 0.3,
        (Likely, Possible | Apparent | Estimated | Would | Must | Uncertain | Feared) => 0.4,
        (Expected, Possible | Would | Planned | Must | Hoped | Considered | Able | Apparent | Feared) => 0.4,
        (Possible, Able | Uncertain) => 0.1,
        (Possible, Apparent | Would | Condition | Feared | Considered | Planned | Hoped) => 0.4,
        (Apparent, Estimated | Claimed | Would | Uncertain | Provisional | Source | Certain) => 0.4,
        (Estimated, Approximate | Provisional | Source | Claimed | Would) => 0.3,
        (Claimed, Source) => 0.2,
        (Provisional, Estimated | Apparent) => 0.3,
        (Partly, Approximate) => 0.3,
        (Uncertain, Condition) => 0.3,
        (Hoped | Considered, Planned | Would) => 0.4,
        (Feared, Uncertain | Would) => 0.3,
        (Would, Coming | Planned | Condition | Able) => 0.3,
        (_, Weak) if a > Provisional => 0.5,
        _ => return None,
    })
}

/// What a mark without partner tells, if it is worth telling.
fn alone(pair: &Pair, mark: &Mark, others: &[&Mark], from: From) -> Option<Hit> {
    if from == From::Source && mark.mood && settled(pair, mark) {
        return told(pair, mark, from, SETTLED);
    }
    if mark.weight < 0.4 {
        return None;
    }
    let mut confidence = mark.weight - if from == From::Target { ADDED } else { 0.0 };
    // A mark that could stand for it, though it stands for another already.
    let (side, other_side) = (pair.side(from), pair.side(from.other()));
    let apart = |other: &&Mark| (side.place(mark.tokens.start) - other_side.place(other.tokens.start)).abs();
    let nearest =
        others.iter().filter(|other| cost(mark.kind, other.kind).is_some()).map(apart).reduce(f32::min);
    confidence -= match nearest {
        Some(apart) if apart <= NEAR => 0.25,
        Some(_) => 0.1,
        None => 0.0,
    };
    if confidence < 0.36 {
        return None;
    }
    told(pair, mark, from, confidence)
}

/// Whether what may happen is what will or must on the other side, or what should what will.
fn settled(pair: &Pair, mark: &Mark) -> bool {
    let Some(predicate) = mark.predicate else { return false };
    let answers = pair.partners(From::Source, predicate..predicate + 1);
    let surely = |other: &Mark| {
        let sure = match mark.kind {
            Certainty::Possible => matches!(other.kind, Certainty::Coming | Certainty::Must),
            Certainty::Expected => other.kind == Certainty::Coming,
            _ => false,
        };
        other.mood && sure
    };
    let others = pair.target.facts_in(&pair.target.document.facts.certainty);
    let heads = others.iter().filter(|other| surely(other)).filter_map(|other| other.predicate);
    heads.into_iter().any(|head| answers.contains(&head))
}

fn told(pair: &Pair, mark: &Mark, from: From, confidence: f32) -> Option<Hit> {
    let (source, target) = from.order(Some(pair.side(from).span_of(mark.tokens.clone())), None);
    let severity = if mark.kind == Certainty::Reported { Severity::Critical } else { Severity::Major };
    let change = if from == From::Source { "lost" } else { "added" };
    Some(pair.hit_of(CHECK.rule, severity, confidence, source, target).with("change", change))
}
