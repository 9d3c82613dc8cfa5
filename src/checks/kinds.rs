//! A thing of another kind of its class: a truck for a train, a witness for a suspect, wounded for killed.
//!
//! `kinds.tsv` gives the class of a word and the kinds that it may mean, free of language. Told where one
//! kind of each side is left that nothing of its class answers, and the lexicon knows no translation of
//! either on the other side, wherever the two stand. The product of the listed words of both sides.

use std::ops::Range;

use super::Pair;
use super::concepts::{Concept, exchanged};
use crate::document::Side;
use crate::finding::{Hit, Severity};
use crate::meaning::lexicon::From;

/// The kinds of the source that are others in the target.
pub(super) fn other(pair: &Pair, rule: &'static str) -> Vec<Hit> {
    let (source, target) = (kinds(&pair.source), kinds(&pair.target));
    let unknown = |from: From, words: &Range<usize>| !pair.translated(from, words);
    // What only answers and has a rendering of its own answers that alone.
    let answering = |kinds: &[Concept], from: From| -> Vec<Concept> {
        kinds.iter().filter(|kind| !kind.weak || unknown(from, &kind.tokens)).cloned().collect()
    };
    let told = source.chunk_by(|a, b| a.class == b.class).filter_map(|source| {
        let class = source[0].class;
        let target = of_class(&target, class);
        if source.iter().all(|kind| kind.weak) || target.iter().all(|kind| kind.weak) {
            return None;
        }
        let (source, target) = (answering(source, From::Source), answering(target, From::Target));
        exchanged(pair, class, &source, &target, unknown)
    });
    told.map(|found| found.hit(pair, rule, Severity::Major, if found.joined { 0.7 } else { 0.6 })).collect()
}

/// Those of a class, of kinds in the order of their classes.
fn of_class<'k>(kinds: &'k [Concept], class: &str) -> &'k [Concept] {
    let from = kinds.partition_point(|kind| kind.class < class);
    let to = kinds.partition_point(|kind| kind.class <= class);
    &kinds[from..to]
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
