//! Words of quantity without a number, as `quantifiers.tsv` lists them: on a scale from none (0) to
//! all (5), or of another kind. One hash look-up a token.

use std::ops::Range;

use crate::document::{Document, Placed, TokenKind};
use crate::facts::counted;
use crate::facts::number::class_of;

/// What a word of quantity tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A place on the scale from none (0) to all (5).
    Scale(u8),
    /// Nothing but what follows: *only*, *ne … que*.
    Only,
    /// No more than one: *un seul*.
    Single,
    /// One among others: *one of the first*.
    OneOf,
    /// Not quite: *almost*, *quasiment*.
    Almost,
    /// Of all at once: *in total*.
    Together,
    /// No less than something: *at least as big*.
    Least,
}

impl Kind {
    fn named(name: &str) -> Option<Kind> {
        Some(match name {
            "only" => Kind::Only,
            "single" => Kind::Single,
            "one-of" => Kind::OneOf,
            "almost" => Kind::Almost,
            "together" => Kind::Together,
            "least" => Kind::Least,
            _ => Kind::Scale(name.parse().ok()?),
        })
    }
}

/// A word of quantity.
#[derive(Clone, Debug)]
pub struct Quantifier {
    pub tokens: Range<usize>,
    pub kind: Kind,
    /// Missed when nothing on the other side answers it.
    pub firm: bool,
    /// May answer another, and is never missed.
    pub weak: bool,
    /// Of each one: *each*, *apiece*.
    pub each: bool,
    /// *Not all*, read as some.
    pub negated: bool,
    /// The words after it, of which it tells.
    pub of: Range<usize>,
}

impl Placed for Quantifier {
    fn tokens(&self) -> Range<usize> {
        self.tokens.clone()
    }
}

impl Quantifier {
    /// The place on the scale, if it has one; a single one is few.
    pub fn scale(&self) -> Option<u8> {
        match self.kind {
            Kind::Scale(scale) => Some(scale),
            Kind::Single => Some(1),
            _ => None,
        }
    }
}

/// Farthest that a negation stands before the restriction that it undoes, in tokens.
const NEAR_NEGATION: usize = 3;

/// The quantifiers of a document.
pub fn state(document: &Document) -> Vec<Quantifier> {
    let list = document.language.list("quantifiers.tsv");
    let negators = document.language.list("negators.txt");
    let mut all = Vec::new();
    for segment in &document.segments {
        for found in list.find(&document.tokens, segment.tokens.clone()) {
            let Some(kind) = Kind::named(found.phrase.column(0)) else { continue };
            // *Ne pense pas que*, *rien n'indique que* restrict nothing.
            let from = found.tokens.start.saturating_sub(NEAR_NEGATION).max(segment.tokens.start);
            let denied = |at: usize| negators.contains(&document.tokens[at].norm);
            let restricts = kind == Kind::Only && found.phrase.text.contains('…');
            if restricts && found.phrase.column(1) == "firm" && (from..found.tokens.end).any(denied) {
                continue;
            }
            // *Not always*, *pas entièrement*: some; a mark between them parts them.
            let mark = |at: &usize| !document.tokens[*at].is_word();
            let close = (from..found.tokens.start).rev().find(mark).map_or(from, |at| at + 1);
            let turned = kind == Kind::Scale(5) && (close..found.tokens.start).any(denied);
            let kind = if turned { Kind::Scale(2) } else { kind };
            let negated = turned || kind != Kind::Scale(0) && found.tokens.clone().any(denied);
            let next = document.tokens[..segment.tokens.end].get(found.tokens.end);
            // *Some 40 people* are about 40.
            if matches!(kind, Kind::Scale(_)) && next.is_some_and(|next| next.kind == TokenKind::Number) {
                continue;
            }
            let of = counted::words_after(document, found.tokens.end, segment.tokens.end);
            let mark = found.phrase.column(1);
            let grammar = document.language.list("function-words.txt");
            let stands_before = next.is_some_and(|next| {
                next.kind == TokenKind::Number
                    || next.is_word() && !grammar.contains(&next.norm)
                    || class_of(next, document.language) == "determiner"
            });
            let firm = mark == "firm" || mark == "before" && stands_before;
            let (weak, each) = (mark == "weak", mark == "each");
            all.push(Quantifier { tokens: found.tokens, kind, firm, weak, each, negated, of });
        }
    }
    all
}
