//! Whether words of one side of a bead have an answer on the other: by links, letters or the lexicon.

use std::ops::Range;

use super::Pair;
use crate::meaning::lexicon::From;

/// What the lexicon links less than this is no translation.
const TRANSLATED: f32 = 0.1;

impl Pair<'_> {
    /// The words that tell who or what is meant: neither grammatical nor without meaning of their own.
    pub(super) fn content(&self, from: From, tokens: &Range<usize>, generic: &[usize]) -> Vec<usize> {
        let side = self.side(from);
        let tells =
            |at: &usize| side.is_content(*at) && !generic.contains(at) && side.token(*at).norm.len() > 1;
        tokens.clone().filter(tells).collect()
    }

    /// Whether a word is linked to any of these words of the other side, or may be its translation.
    pub(super) fn answered(&self, from: From, at: usize, within: &[usize]) -> bool {
        if self.partners(from, at..at + 1).iter().any(|to| within.contains(to)) {
            return true;
        }
        self.rendered(from, at, within)
    }

    /// Whether the lexicon knows a translation of some words anywhere on the other side.
    pub(super) fn translated(&self, from: From, words: &Range<usize>) -> bool {
        let others = self.side(from.other()).tokens.clone();
        words.clone().any(|at| {
            others.clone().any(|to| {
                let (s, t) = from.order(at, to);
                self.known.linked(s, t) > TRANSLATED
            })
        })
    }

    /// Whether one of these words of the other side may be a word's translation, linked or not.
    pub(super) fn rendered(&self, from: From, at: usize, within: &[usize]) -> bool {
        let (own, others) = (self.side(from), self.side(from.other()));
        within.iter().any(|&to| {
            let (s, t) = from.order(at, to);
            own.token(at).norm == others.token(to).norm || self.known.linked(s, t) > 0.0
        })
    }

    /// Whether the lexicon knows a word at all.
    pub(super) fn knows(&self, from: From, at: usize) -> bool {
        !self.known.ids(from, at).is_empty()
    }
}
