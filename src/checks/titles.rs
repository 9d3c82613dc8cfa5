//! Who somebody is to another, and in what rank: a sister for a mother, the justice minister for the
//! interior minister, a president for a former one.
//!
//! `titles.tsv` gives what a word may mean, free of language. Told where one word of each side is left
//! that nothing of its class answers. The product of the listed words of both sides.

use std::ops::Range;

use super::Pair;
use crate::document::Side;
use crate::facts::person::noun_for_people;
use crate::finding::{Hit, Severity};
use crate::meaning::lexicon::From;
use crate::phrases::Phrase;

/// How far apart, as a share of their sentences, two words for people may stand that no link joins.
const APART: f32 = 0.35;

/// How many tokens from its noun a rank may stand.
const NEAR: usize = 3;

/// What a qualified title that one side lacks is worth.
const LOST: f32 = 0.5;

/// A word of `titles.tsv`.
struct Title {
    tokens: Range<usize>,
    class: &'static str,
    concepts: &'static str,
    weak: bool,
}

impl Title {
    fn meets(&self, other: &Title) -> bool {
        let listed = |concept: &str| other.concepts.split(' ').any(|other| other == concept);
        self.class == other.class && self.concepts.split(' ').any(listed)
    }
}

/// The first title of the source that is another in the target.
pub(super) fn other(pair: &Pair, rule: &'static str) -> Option<Hit> {
    let (source, target) = (titles(&pair.source), titles(&pair.target));
    ["kin", "portfolio"]
        .into_iter()
        .find_map(|class| exchanged(pair, rule, class, &source, &target))
        .or_else(|| rank_lost(pair, rule, From::Source, &source, &target))
        .or_else(|| rank_lost(pair, rule, From::Target, &target, &source))
}

fn titles(side: &Side) -> Vec<Title> {
    let list = side.language().list("titles.tsv");
    let title = |tokens: Range<usize>, phrase: &'static Phrase| Title {
        tokens,
        class: phrase.column(0),
        concepts: phrase.column(1),
        weak: phrase.column(2) == "weak",
    };
    // ex-minister, *vice-président*
    let joined = side.tokens.clone().filter_map(|at| {
        let word = &side.token(at).norm;
        let phrase = list.get(&word[..word.find('-')?])?;
        Some(Title { weak: true, ..title(at..at + 1, phrase) })
    });
    let found = list.find(&side.document.tokens, side.tokens.clone());
    found.into_iter().map(|found| title(found.tokens, found.phrase)).chain(joined).collect()
}

/// One word of each side that nothing of the other side answers, in one place.
fn exchanged(
    pair: &Pair,
    rule: &'static str,
    class: &str,
    source: &[Title],
    target: &[Title],
) -> Option<Hit> {
    let alone = |own: &[Title], others: &[Title]| -> Vec<Range<usize>> {
        own.iter()
            .filter(|title| title.class == class && !others.iter().any(|other| title.meets(other)))
            .filter(|title| !title.weak)
            .map(|title| title.tokens.clone())
            .collect()
    };
    let (s, t) = (alone(source, target), alone(target, source));
    let ([s], [t]) = (&s[..], &t[..]) else { return None };
    let apart = (pair.source.place(s.start) - pair.target.place(t.start)).abs();
    (apart <= APART || pair.links.join(s, t)).then(|| {
        let (from, to) = (pair.source.span_of(s.clone()), pair.target.span_of(t.clone()));
        pair.hit(rule, Severity::Critical, 0.7, from, to)
    })
}

/// A rank before or behind a title that the other side has without any: *l'ancien maire*, the mayor.
fn rank_lost(pair: &Pair, rule: &'static str, from: From, own: &[Title], others: &[Title]) -> Option<Hit> {
    let (here, there) = (pair.side(from), pair.side(from.other()));
    let ranks = own.iter().filter(|title| title.class == "rank" && !title.weak);
    ranks.filter(|title| !others.iter().any(|other| title.meets(other))).find_map(|title| {
        let noun = qualified(here, &title.tokens)?;
        let answer = pair.partners(from, noun..noun + 1).into_iter().find(|&to| {
            let (s, t) = from.order(noun, to);
            noun_for_people(there.document, to).is_some() && pair.known.linked(s, t) > 0.0
        })?;
        let own = Some(here.span_of(title.tokens.start.min(noun)..title.tokens.end.max(noun + 1)));
        let (s, t) = from.order(own, Some(there.span_of(answer..answer + 1)));
        Some(pair.hit_of(rule, Severity::Major, LOST, s, t))
    })
}

/// The noun for somebody that a rank qualifies: the one after it, or right before it.
fn qualified(side: &Side, rank: &Range<usize>) -> Option<usize> {
    let person = |at: &usize| noun_for_people(side.document, *at).is_some();
    let word = |at: &usize| side.token(*at).is_word();
    let after = (rank.end..side.tokens.end.min(rank.end + NEAR)).take_while(word).find(person);
    let follows = !side.language().options.nouns.head_last;
    after
        .or_else(|| rank.start.checked_sub(1).filter(|at| follows && side.tokens.contains(at)).filter(person))
}
