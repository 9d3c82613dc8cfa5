//! A thing of another kind of its class: a truck for a train, a witness for a suspect, wounded for killed.
//!
//! `kinds.tsv` gives the class of a word and the kinds that it may mean, free of language. Told where one
//! kind of each side is left that nothing of its class answers, in one place, and the lexicon knows no
//! translation of either on the other side. The product of the listed words of both sides.

use std::ops::Range;

use super::Pair;
use crate::document::Side;
use crate::finding::{Hit, Severity};
use crate::meaning::lexicon::From;

/// How far apart, as a share of their sentences, two words may stand that a link joins, and that none does.
const JOINED: f32 = 0.35;
const APART: f32 = 0.2;

/// A word of `kinds.tsv`.
struct Kind {
    tokens: Range<usize>,
    class: &'static str,
    concepts: &'static str,
    weak: bool,
}

impl Kind {
    fn meets(&self, other: &Kind) -> bool {
        let listed = |concept: &str| other.concepts.split(' ').any(|other| other == concept);
        self.class == other.class && self.concepts.split(' ').any(listed)
    }
}

/// The kinds of the source that are others in the target.
pub(super) fn other(pair: &Pair, rule: &'static str) -> Vec<Hit> {
    let (source, target) = (kinds(&pair.source), kinds(&pair.target));
    let mut classes: Vec<&str> = source.iter().map(|kind| kind.class).collect();
    classes.dedup();
    classes.iter().filter_map(|class| exchanged(pair, rule, class, &source, &target)).collect()
}

/// The kinds of a side by class, then place.
fn kinds(side: &Side) -> Vec<Kind> {
    let list = side.language().list("kinds.tsv");
    let mut found = Vec::new();
    let mut at = side.tokens.start;
    while at < side.tokens.end {
        let all = list.all_at(&side.document.tokens, at, side.tokens.end);
        let length = all.first().map_or(1, |longest| longest.tokens.len()).max(1);
        found.extend(all.iter().filter(|found| found.tokens.len() == length).map(|found| Kind {
            tokens: found.tokens.clone(),
            class: found.phrase.column(0),
            concepts: found.phrase.column(1),
            weak: found.phrase.column(2) == "weak" || is_name(side, at),
        }));
        at += length;
    }
    found.sort_by_key(|kind| (kind.class, kind.tokens.start));
    found
}

/// Whether a word is written as a name: Baker, *Río Tinto*.
fn is_name(side: &Side, at: usize) -> bool {
    side.token(at).capital && at != side.tokens.start && !side.language().options.nouns.capitalised
}

fn exchanged(pair: &Pair, rule: &'static str, class: &str, source: &[Kind], target: &[Kind]) -> Option<Hit> {
    let alone = |own: &[Kind], others: &[Kind], from: From| -> Vec<Range<usize>> {
        own.iter()
            .filter(|kind| kind.class == class && !others.iter().any(|other| kind.meets(other)))
            .filter(|kind| !kind.weak && !translated(pair, from, &kind.tokens))
            .map(|kind| kind.tokens.clone())
            .collect()
    };
    let (s, t) = (alone(source, target, From::Source), alone(target, source, From::Target));
    let ([s], [t]) = (&s[..], &t[..]) else { return None };
    let apart = (pair.source.place(s.start) - pair.target.place(t.start)).abs();
    let joined = pair.links.join(s, t);
    (apart <= if joined { JOINED } else { APART }).then(|| {
        let (from, to) = (pair.source.span_of(s.clone()), pair.target.span_of(t.clone()));
        pair.hit(rule, Severity::Major, if joined { 0.7 } else { 0.6 }, from, to)
    })
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
