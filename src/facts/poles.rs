//! Words that have a contrary, as language-free concepts with a pole: *rise* and *augmenter* stand
//! at the plus of one concept, *fall* and *baisser* at its minus.
//!
//! A line of a list is a phrase, a concept and `+` or `-`; a fourth column `weak` marks a word that
//! may stand for its pole but is too common to be accused. Cost: three look-ups a token.

use std::ops::Range;

use crate::document::{Document, Placed};

/// What turning a word into its contrary does, and the list that says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Contrast {
    /// Yes and no: deny and confirm, refuse and accept.
    Stance,
    /// Antonyms and directions: rise and fall, before and after.
    Antonym,
    /// The same event from its two ends: buy and sell, lent by and lent to.
    Converse,
}

const LISTS: [(Contrast, &str); 3] = [
    (Contrast::Stance, "stances.tsv"),
    (Contrast::Antonym, "antonyms.tsv"),
    (Contrast::Converse, "converses.tsv"),
];

/// A phrase at a pole of a concept.
#[derive(Clone, Debug)]
pub struct Pole {
    pub tokens: Range<usize>,
    pub contrast: Contrast,
    pub concept: &'static str,
    pub positive: bool,
    pub weak: bool,
}

impl Placed for Pole {
    fn tokens(&self) -> Range<usize> {
        self.tokens.clone()
    }
}

/// The poles of a document, by their first token. A longer phrase hides the shorter ones of its
/// list inside it.
pub fn state(document: &Document) -> Vec<Pole> {
    let mut poles = Vec::new();
    for (contrast, name) in LISTS {
        let list = document.language.list(name);
        if list.is_empty() {
            continue;
        }
        for segment in &document.segments {
            let mut at = segment.tokens.start;
            while at < segment.tokens.end {
                let found = list.all_at(&document.tokens, at, segment.tokens.end);
                let length = found.first().map_or(1, |longest| longest.tokens.len());
                poles.extend(found.iter().filter(|found| found.tokens.len() == length).map(|found| Pole {
                    tokens: found.tokens.clone(),
                    contrast,
                    concept: found.phrase.column(0),
                    positive: found.phrase.column(1) == "+",
                    weak: found.phrase.column(2) == "weak",
                }));
                at += length.max(1);
            }
        }
    }
    poles.sort_by_key(|pole| (pole.tokens.start, pole.contrast, pole.concept, pole.positive, pole.weak));
    // Forms of one word may be listed twice; a word at both poles of a concept accuses nobody.
    poles.dedup_by(|next, kept| same_concept(kept, next) && kept.positive == next.positive);
    for at in 1..poles.len() {
        if same_concept(&poles[at - 1], &poles[at]) {
            poles[at - 1].weak = true;
            poles[at].weak = true;
        }
    }
    poles
}

fn same_concept(a: &Pole, b: &Pole) -> bool {
    a.tokens.start == b.tokens.start && a.contrast == b.contrast && a.concept == b.concept
}
