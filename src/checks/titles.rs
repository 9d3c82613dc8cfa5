//! Who somebody is to another, and in what rank or function: a sister for a mother, the justice minister
//! for the interior minister, a president for a former one, a lawyer for a spokesman.
//!
//! `titles.tsv` gives what a word may mean, free of language. Told where one word of each side is left
//! that nothing of its class answers. The product of the listed words of both sides.

use std::ops::Range;

use super::Pair;
use super::concepts::{Concept, exchanged};
use crate::document::Side;
use crate::facts::person::noun_for_people;
use crate::finding::{Hit, Severity};
use crate::meaning::lexicon::From;

/// How far apart, as a share of their sentences, two words for people may stand that no link joins.
const APART: f32 = 0.35;

/// How many tokens from its noun a rank may stand.
const NEAR: usize = 3;

/// The class of what somebody does in a body or for somebody, where a portfolio is a minister's.
const FUNCTION: &str = "function";

/// What a qualified title that one side lacks is worth.
const LOST: f32 = 0.5;

/// The first title of the source that is another in the target.
pub(super) fn other(pair: &Pair, rule: &'static str) -> Option<Hit> {
    let (source, target) = (titles(&pair.source), titles(&pair.target));
    let unknown = |from: From, words: &Range<usize>| !pair.translated(from, words);
    ["kin", "portfolio", FUNCTION]
        .into_iter()
        .filter_map(|class| {
            exchanged(pair, class, &source, &target, |from, words| class != FUNCTION || unknown(from, words))
        })
        .find(|found| found.apart <= APART || found.joined)
        .map(|found| found.hit(pair, rule, Severity::Critical, 0.7))
        .or_else(|| rank_lost(pair, rule, From::Source, &source, &target))
        .or_else(|| rank_lost(pair, rule, From::Target, &target, &source))
}

/// The titles of a side.
fn titles(side: &Side) -> Vec<Concept> {
    let list = side.language().list("titles.tsv");
    // ex-minister, *vice-président*
    let joined = side.tokens.clone().filter_map(|at| {
        let word = &side.token(at).norm;
        let phrase = list.get(&word[..word.find('-')?])?;
        Some(Concept::new(at..at + 1, phrase).weak_if(true))
    });
    let found = list.find(&side.document.tokens, side.tokens.clone());
    let mut titles: Vec<Concept> =
        found.into_iter().map(|found| Concept::new(found.tokens, found.phrase)).chain(joined).collect();
    let ministers = titles.iter().filter(|title| title.class == "portfolio").map(Concept::as_minister);
    titles.extend(ministers.collect::<Vec<_>>());
    titles
}

/// A rank before or behind a title that the other side has without any: *l'ancien maire*, the mayor.
fn rank_lost(
    pair: &Pair,
    rule: &'static str,
    from: From,
    own: &[Concept],
    others: &[Concept],
) -> Option<Hit> {
    let (here, there) = (pair.side(from), pair.side(from.other()));
    let ranks = own.iter().filter(|title| title.class == "rank" && !title.weak);
    ranks.filter(|title| !title.is_answered(others)).find_map(|title| {
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
