//! A thing of another kind of its class: a truck for a train, a witness for a suspect, wounded for killed.
//!
//! `kinds.tsv` gives the class of a word and the kinds that it may mean, free of language. Told where one
//! kind of each side is left that nothing of its class answers, in one place, and the lexicon knows no
//! translation of either on the other side. The product of the listed words of both sides.

use std::ops::Range;

use super::Pair;
use super::concepts::{Concept, exchanged};
use crate::document::Side;
use crate::finding::{Hit, Severity};
use crate::meaning::lexicon::From;

/// How far apart, as a share of their sentences, two words may stand that a link joins, and that none does.
const JOINED: f32 = 0.35;
const APART: f32 = 0.2;

/// The kinds of the source that are others in the target.
pub(super) fn other(pair: &Pair, rule: &'static str) -> Vec<Hit> {
    let (source, target) = (kinds(&pair.source), kinds(&pair.target));
    let mut classes: Vec<&str> = source.iter().map(|kind| kind.class).collect();
    classes.dedup();
    let unknown = |from: From, words: &Range<usize>| !translated(pair, from, words);
    classes
        .iter()
        .filter_map(|class| exchanged(pair, class, &source, &target, unknown))
        .filter(|found| found.apart <= if found.joined { JOINED } else { APART })
        .map(|found| found.hit(pair, rule, Severity::Major, if found.joined { 0.7 } else { 0.6 }))
        .collect()
}

/// The kinds of a side by class, then place.
fn kinds(side: &Side) -> Vec<Concept> {
    let list = side.language().list("kinds.tsv");
    let mut found = Vec::new();
    let mut at = side.tokens.start;
    while at < side.tokens.end {
        let all = list.all_at(&side.document.tokens, at, side.tokens.end);
        let length = all.first().map_or(1, |longest| longest.tokens.len()).max(1);
        let longest = all.into_iter().filter(|found| found.tokens.len() == length);
        found.extend(
            longest
                .map(|found| Concept::new(found.tokens, found.phrase).weak_if(side.is_written_as_name(at))),
        );
        at += length;
    }
    found.sort_by_key(|kind| (kind.class, kind.tokens.start));
    found
}

/// Whether the lexicon knows a translation of some words anywhere on the other side.
fn translated(pair: &Pair, from: From, words: &Range<usize>) -> bool {
    let others = pair.side(from.other()).tokens.clone();
    words.clone().any(|at| {
        others.clone().any(|to| {
            let (s, t) = from.order(at, to);
            pair.known.linked(s, t) > 0.0
        })
    })
}
