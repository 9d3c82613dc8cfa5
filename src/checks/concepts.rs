//! Words whose class and concepts a list gives, free of language: `kinds.tsv`, `titles.tsv`.
//!
//! A line has the phrase, its class, the concepts that it may mean, and `weak` where it only answers others.
//! The product of the listed words of both sides.

use std::ops::Range;

use super::Pair;
use crate::finding::{Hit, Severity};
use crate::meaning::lexicon::From;
use crate::phrases::Phrase;

/// A listed word of a side.
#[derive(Clone)]
pub(super) struct Concept {
    pub(super) tokens: Range<usize>,
    pub(super) class: &'static str,
    concepts: &'static str,
    pub(super) weak: bool,
}

impl Concept {
    pub(super) fn new(tokens: Range<usize>, phrase: &'static Phrase) -> Self {
        let weak = phrase.column(2) == "weak";
        Self { tokens, class: phrase.column(0), concepts: phrase.column(1), weak }
    }

    /// The same word, which only answers others where this is so.
    pub(super) fn weak_if(self, weak: bool) -> Self {
        Self { weak: self.weak || weak, ..self }
    }

    /// Who holds a portfolio, as a function.
    pub(super) fn as_minister(&self) -> Self {
        Self { tokens: self.tokens.clone(), class: "function", concepts: "minister", weak: self.weak }
    }

    /// Whether one of the other side's words may mean the same.
    pub(super) fn is_answered(&self, others: &[Concept]) -> bool {
        let meets = |other: &Concept| {
            let listed = |concept: &str| other.concepts.split(' ').any(|other| other == concept);
            self.class == other.class && self.concepts.split(' ').any(listed)
        };
        others.iter().any(meets)
    }
}

/// One word of each side that nothing of the other side answers.
pub(super) struct Exchanged {
    source: Range<usize>,
    target: Range<usize>,
    /// How far apart they stand, as a share of their sentences.
    pub(super) apart: f32,
    /// Whether a link joins them.
    pub(super) joined: bool,
}

impl Exchanged {
    pub(super) fn hit(&self, pair: &Pair, rule: &'static str, severity: Severity, confidence: f32) -> Hit {
        let (source, target) =
            (pair.source.span_of(self.source.clone()), pair.target.span_of(self.target.clone()));
        pair.hit(rule, severity, confidence, source, target)
    }
}

/// The words of a class that are exchanged, of those that count; none where more than one of a side is left.
pub(super) fn exchanged(
    pair: &Pair,
    class: &str,
    source: &[Concept],
    target: &[Concept],
    counts: impl Fn(From, &Range<usize>) -> bool,
) -> Option<Exchanged> {
    let alone = |own: &[Concept], others: &[Concept], from: From| -> Option<Range<usize>> {
        let mut left = own
            .iter()
            .filter(|word| word.class == class && !word.is_answered(others))
            .filter(|word| !word.weak && counts(from, &word.tokens));
        let only = left.next()?;
        left.next().is_none().then(|| only.tokens.clone())
    };
    let (source, target) = (alone(source, target, From::Source)?, alone(target, source, From::Target)?);
    let apart = (pair.source.place(source.start) - pair.target.place(target.start)).abs();
    let joined = pair.links.join(&source, &target);
    Some(Exchanged { source, target, apart, joined })
}
