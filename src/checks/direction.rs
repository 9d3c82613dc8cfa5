//! Contraries: a word at one pole of a concept, where the other side has only the other pole.
//!
//! One function serves three rules, by the kind of contrast: `negation` (confirm and deny),
//! `direction` (rise and fall) and `role` (buy and sell). It is silent where the same pole stands
//! on the other side too, and where a negation turns one of the two. Cost: sorting the poles.

use crate::checks::{Check, Pair, ends};
use crate::document::Side;
use crate::facts::polarity::Strength;
use crate::facts::poles::{Contrast, Pole};
use crate::finding::{Hit, Severity};

/// How far before or after a word its negation may stand, in tokens.
const SCOPE: usize = 5;

/// How far apart, as a share of their sentences, a word and a weak one that explains it may stand.
const WEAK_REACH: f32 = 0.2;

/// The same for two words that are surely meant for each other, for two that alone tell a concept in their
/// sentences, and for the farthest that may be.
const CLOSE: f32 = 0.2;
const APART: f32 = 0.28;
const FARTHEST: f32 = 0.35;

pub const CHECK: Check = Check {
    rule: "direction",
    category: "accuracy/mistranslation",
    its_type: "mistranslation",
    args: &["source", "target"],
    run,
};

fn run(pair: &Pair, hits: &mut Vec<Hit>) {
    turned(pair, Contrast::Antonym, CHECK.rule, &[], hits);
    hits.extend(ends::turned(pair).or_else(|| ends::measured(pair)).map(|(a, b)| {
        let (source, target) = (pair.source.span_of(a), pair.target.span_of(b));
        pair.hit(CHECK.rule, Severity::Critical, 0.7, source, target)
    }));
}

/// Flags the concepts of a contrast that stand at contrary poles, with further arguments.
pub(super) fn turned(
    pair: &Pair,
    contrast: Contrast,
    rule: &'static str,
    args: &[(&'static str, &'static str)],
    hits: &mut Vec<Hit>,
) {
    let source = poles(&pair.source, contrast);
    let target = poles(&pair.target, contrast);
    let mut from = 0;
    while from < source.len() {
        let concept = source[from].concept;
        let to = from + source[from..].partition_point(|pole| pole.concept == concept);
        let first = target.partition_point(|pole| pole.concept < concept);
        let last = first + target[first..].partition_point(|pole| pole.concept == concept);
        let accused = accused(pair, &source[from..to], &target[first..last]);
        if let Some((a, b, confidence)) = accused {
            hits.push(hit(pair, rule, a, b, confidence, args));
        }
        from = to;
    }
}

/// The poles of a side in one contrast, by concept, then place.
fn poles<'a>(side: &Side<'a>, contrast: Contrast) -> Vec<&'a Pole> {
    let all = side.facts_in(&side.document.facts.poles);
    let mut poles: Vec<&Pole> = all.iter().filter(|pole| pole.contrast == contrast).collect();
    poles.sort_by_key(|pole| (pole.concept, pole.tokens.start));
    poles
}

/// The two words of a concept that contradict each other, if any, and how surely.
///
/// A word is explained by one of the same pole on the other side, each of them used once, or by a
/// weak one near its place; two words of contrary poles that nothing explains are accused.
fn accused<'a>(pair: &Pair, source: &[&'a Pole], target: &[&'a Pole]) -> Option<(&'a Pole, &'a Pole, f32)> {
    let (source_left, target_left) = unexplained(pair, source, target);
    let mut best: Option<(&Pole, &Pole, f32)> = None;
    for &a in &source_left {
        for &b in target_left.iter().filter(|b| b.positive != a.positive) {
            let apart = (pair.source.place(a.tokens.start) - pair.target.place(b.tokens.start)).abs();
            let distance = if pair.links.join(&a.tokens, &b.tokens) { 0.0 } else { apart };
            if best.is_none_or(|(_, _, least)| distance < least) {
                best = Some((a, b, distance));
            }
        }
    }
    let (a, b, distance) = best?;
    if negated(&pair.source, a) != negated(&pair.target, b) || distance > FARTHEST {
        return None;
    }
    let alone = source.iter().chain(target).filter(|pole| !pole.weak).count() == 2;
    let confidence = match (alone, distance < CLOSE) {
        (true, true) => 0.8,
        (true, false)
            if distance < APART && source.len() + target.len() == 2 && a.contrast == Contrast::Antonym =>
        {
            0.6
        }
        _ => 0.45,
    };
    Some((a, b, confidence))
}

/// The words of both sides that no word of their pole explains.
fn unexplained<'a>(pair: &Pair, source: &[&'a Pole], target: &[&'a Pole]) -> (Vec<&'a Pole>, Vec<&'a Pole>) {
    let mut same: Vec<(f32, usize, usize)> = Vec::new();
    for (i, a) in source.iter().enumerate() {
        for (j, b) in target.iter().enumerate().filter(|(_, b)| b.positive == a.positive) {
            let apart = (pair.source.place(a.tokens.start) - pair.target.place(b.tokens.start)).abs();
            if !(a.weak || b.weak) {
                same.push((apart, i, j));
            } else if apart <= WEAK_REACH {
                same.push((1.0 + apart, i, j));
            }
        }
    }
    same.sort_by(|a, b| a.0.total_cmp(&b.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut source_used, mut target_used) = (vec![false; source.len()], vec![false; target.len()]);
    for (_, i, j) in same {
        // A weak word may explain several: it is common.
        let free = |used: &[bool], at: usize, pole: &Pole| pole.weak || !used[at];
        if free(&source_used, i, source[i]) && free(&target_used, j, target[j]) {
            source_used[i] = true;
            target_used[j] = true;
        }
    }
    let left = |poles: &[&'a Pole], used: &[bool]| -> Vec<&'a Pole> {
        poles.iter().zip(used).filter(|(pole, used)| !pole.weak && !**used).map(|(pole, _)| *pole).collect()
    };
    (left(source, &source_used), left(target, &target_used))
}

/// Whether a negation stands near a word.
pub(super) fn negated(side: &Side, pole: &Pole) -> bool {
    side.facts_in(&side.document.facts.cues).iter().any(|cue| {
        // A phrase that negates in itself, such as *no longer*, is not negated by itself.
        cue.tokens != pole.tokens
            && cue.strength >= Strength::Carrier
            && (cue.tokens.end <= pole.tokens.start || cue.strength == Strength::Full)
            && cue.tokens.start < pole.tokens.end
            && pole.tokens.start < cue.tokens.end + SCOPE
    })
}

fn hit(
    pair: &Pair,
    rule: &'static str,
    a: &Pole,
    b: &Pole,
    confidence: f32,
    args: &[(&'static str, &'static str)],
) -> Hit {
    let source = pair.source.span_of(a.tokens.clone());
    let target = pair.target.span_of(b.tokens.clone());
    let severity = if a.contrast == Contrast::Stance { Severity::Critical } else { Severity::Major };
    let mut hit = pair.hit(rule, severity, confidence, source, target);
    hit.args.extend(args.iter().map(|&(name, value)| (name, value.to_owned())));
    hit
}
