//! The ends of a way or a change, told as each other: *from 28 to 31* for *von 31 auf 28*, to Prague from
//! Hamburg for the other way round.
//!
//! `ways.tsv` tells which words lead from, to or by what follows. Told only where two of a bead's places,
//! nouns or values stand at another end on the other side, so that one is never enough. A rise *by* an amount
//! told as one *to* it needs only the amount. Quadratic in them.

use std::ops::Range;

use super::Pair;
use crate::document::{Placed, Side};
use crate::facts::name::Name;
use crate::facts::nominal::NounPhrase;
use crate::facts::number::Quantity;
use crate::facts::poles::{Contrast, Pole};
use crate::meaning::lexicon::From;

/// Farthest that two nouns at the ends of one way stand apart, in tokens.
const NEAR: usize = 3;

/// Farthest before an amount that the word of change stands which it measures, in tokens.
const NEAR_CHANGE: usize = 8;

/// What stands at an end.
struct End {
    tokens: Range<usize>,
    head: usize,
    way: &'static str,
    /// Its index among the side's quantities.
    value: Option<usize>,
}

/// The words of both sides that stand at each other's ends.
pub(super) fn turned(pair: &Pair) -> Option<(Range<usize>, Range<usize>)> {
    let (source, target) = (ends(pair, From::Source), ends(pair, From::Target));
    if source.len() < 2 || target.len() < 2 {
        return None;
    }
    let other_end = |a: &&End| {
        let mut same = target.iter().filter(|b| is_same(pair, a, b));
        let found = same.next().filter(|b| b.way != a.way);
        found.filter(|_| same.next().is_none())
    };
    let found: Vec<(&End, &End)> = source.iter().filter_map(|a| Some((a, other_end(&a)?))).collect();
    let [(a, first), (b, second), ..] = found[..] else { return None };
    let alike = a.value.is_some() == b.value.is_some() && a.way != b.way && first.way != second.way;
    // *By* and *of* may tell the same; from and to do not.
    let contrary = [(a, first), (b, second)].iter().any(|(a, b)| a.way != "by" && b.way != "by");
    // Nouns far apart belong to ways of their own.
    let beside = |a: &End, b: &End| {
        let (first, second) = if a.head < b.head { (a, b) } else { (b, a) };
        a.value.is_some() || second.tokens.start <= first.tokens.end + NEAR
    };
    let near = beside(a, b) && beside(first, second);
    (alike && contrary && near && first.head != second.head).then(|| (a.tokens.clone(), first.tokens.clone()))
}

/// An amount by which something changes on one side, to which it changes on the other: fell by 80 percent,
/// *a reculé à 80 %*.
pub(super) fn measured(pair: &Pair) -> Option<(Range<usize>, Range<usize>)> {
    let values = pair.values();
    let ordinary = |s: usize, t: usize| {
        let (a, b) = (&values.source[s], &values.target[t]);
        (a.value == b.value && !a.is_time() && !b.is_time()).then_some((a, b))
    };
    values.matches.iter().find_map(|&(s, t)| {
        let (a, b) = ordinary(s, t)?;
        let (first, second) = (change(&pair.source, a)?, change(&pair.target, b)?);
        (first != second).then(|| (a.tokens(), b.tokens()))
    })
}

/// Whether a quantity tells by how much something changes, and not to what; `None` where neither.
fn change(side: &Side, quantity: &Quantity) -> Option<bool> {
    let start = if quantity.bound_tokens.is_empty() {
        quantity.tokens.start
    } else {
        quantity.bound_tokens.start.min(quantity.tokens.start)
    };
    let before = start.checked_sub(1).filter(|at| side.tokens.contains(at))?;
    let verbs = side.facts_in(&side.document.facts.verbs);
    // *The increase came to 5 euros* tells by how much.
    let told = |pole: &Pole| verbs.iter().any(|verb| (pole.tokens.end..before).contains(&verb.head));
    let changes = |farthest: usize| {
        let poles = side.facts_in(&side.document.facts.poles).iter();
        poles
            .filter(|pole| pole.contrast == Contrast::Antonym && matches!(pole.concept, "size" | "change"))
            .filter(|pole| pole.tokens.end <= before && pole.tokens.end + farthest > before)
            .any(|pole| !told(pole))
    };
    let way = side.language().list("ways.tsv").get(&side.token(before).norm)?;
    match (way.column(0), way.column(1)) {
        ("by", _) => changes(NEAR_CHANGE).then_some(true),
        ("from", "by") => changes(1).then_some(true),
        ("to", _) => changes(NEAR_CHANGE).then_some(false),
        _ => None,
    }
}

fn is_same(pair: &Pair, a: &End, b: &End) -> bool {
    match (a.value, b.value) {
        (Some(s), Some(t)) => pair.values().matches.contains(&(s, t)),
        (None, None) => {
            let linked = pair.links.targets(a.head).any(|to| to == b.head);
            let entities = |side: &Side, end: &End| -> Vec<u32> {
                let names = side.facts_in(&side.document.facts.names);
                let held = |name: &&Name| end.tokens.contains(&name.tokens.start);
                names.iter().filter(held).flat_map(|n| n.senses.iter().map(|sense| sense.entity)).collect()
            };
            let there = entities(&pair.target, b);
            linked || entities(&pair.source, a).iter().any(|entity| there.contains(entity))
        }
        _ => false,
    }
}

fn ends(pair: &Pair, from: From) -> Vec<End> {
    let side = pair.side(from);
    let list = side.language().list("ways.tsv");
    let way = |at: usize| list.get(&side.token(at).norm).map(|entry| entry.column(0));
    let before = |start: usize| start.checked_sub(1).filter(|at| side.tokens.contains(at)).and_then(way);
    let quantities = pair.values().side(from);
    let values = quantities.iter().enumerate().filter_map(|(index, quantity)| {
        let tokens = quantity.tokens();
        let bound = if quantity.bound_tokens.is_empty() { tokens.start } else { quantity.bound_tokens.start };
        let way = before(tokens.start).or_else(|| before(bound.min(tokens.start)))?;
        Some(End { head: tokens.start, tokens, way, value: Some(index) })
    });
    let names = side.facts_in(&side.document.facts.names);
    let named = |at: usize| names.iter().any(|name| name.tokens.contains(&at));
    // *Reliant Lille à Bruges*: the name before to is where the way begins.
    let begins = |phrase: &NounPhrase| {
        let to = phrase.tokens.end;
        let leads = side.tokens.contains(&(to + 1)) && way(to) == Some("to") && named(to + 1);
        (leads && phrase.head + 1 == to && named(phrase.head)).then_some("from")
    };
    let phrases = side.facts_in(&side.document.facts.phrases).iter().filter_map(|phrase| {
        let tokens = phrase.tokens.clone();
        let way = before(tokens.start).or_else(|| way(tokens.start)).or_else(|| begins(phrase))?;
        let counted = quantities.iter().any(|quantity| tokens.contains(&quantity.tokens.start));
        (!counted && way != "by").then_some(End { tokens, head: phrase.head, way, value: None })
    });
    values.chain(phrases).collect()
}
