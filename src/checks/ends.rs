//! Whether words of one side of a bead have an answer on the other: by links, letters or the lexicon.

use std::ops::Range;

use super::Pair;
use crate::document::Side;
use crate::meaning::lexicon::{From, Lexicon};

/// A bead with what both of its sides are looked up in.
pub(super) struct Ends<'a> {
    pub(super) pair: &'a Pair<'a>,
    lexicon: Option<Lexicon>,
}

impl<'a> Ends<'a> {
    pub(super) fn of(pair: &'a Pair<'a>) -> Self {
        let lexicon = Lexicon::between(pair.source.language().code(), pair.target.language().code());
        Self { pair, lexicon }
    }

    pub(super) fn side(&self, source: bool) -> &Side<'a> {
        if source { &self.pair.source } else { &self.pair.target }
    }

    /// Whether any of these source tokens is linked to any of these target tokens.
    pub(super) fn linked(&self, source: &Range<usize>, target: &Range<usize>) -> bool {
        source.clone().any(|at| self.pair.links.targets(at).any(|to| target.contains(&to)))
    }

    /// The words that tell who speaks: neither grammatical nor without meaning of their own.
    pub(super) fn content(&self, source: bool, tokens: &Range<usize>, generic: &[usize]) -> Vec<usize> {
        let side = self.side(source);
        let grammar = side.language().list("function-words.txt");
        let tells = |at: &usize| {
            let token = side.token(*at);
            token.is_word() && !grammar.contains(&token.norm) && !generic.contains(at) && token.norm.len() > 1
        };
        tokens.clone().filter(tells).collect()
    }

    /// Whether a word is linked to any content word of the other side, or may be its translation.
    pub(super) fn answered(&self, source: bool, at: usize, within: &[usize]) -> bool {
        let links: Vec<usize> = if source {
            self.pair.links.targets(at).collect()
        } else {
            self.pair.links.sources(at).collect()
        };
        if links.iter().any(|to| within.contains(to)) {
            return true;
        }
        let (own, others) = (self.side(source), self.side(!source));
        let word = own.token(at);
        within.iter().any(|&to| {
            let other = others.token(to);
            let (s, t) = if source { (word, other) } else { (other, word) };
            s.norm == t.norm
                || self.lexicon.as_ref().is_some_and(|lexicon| {
                    let (a, b) = (lexicon.token_ids(From::Source, s), lexicon.token_ids(From::Target, t));
                    lexicon.linked(&a, &b) > 0.0
                })
        })
    }

    /// Whether the lexicon knows a word at all.
    pub(super) fn known(&self, source: bool, at: usize) -> bool {
        let from = if source { From::Source } else { From::Target };
        let token = self.side(source).token(at);
        self.lexicon.as_ref().is_some_and(|lexicon| !lexicon.token_ids(from, token).is_empty())
    }
}
