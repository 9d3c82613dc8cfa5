//! Multi-word units of the lexicon in a text: *mis en examen*, "power station", in any inflected form.

use super::forms::{Forms, Hash};
use super::lexicon::{From, Ids, Lexicon};
use super::table::Table;
use crate::document::Token;

/// A multi-word unit of the lexicon found in a text.
#[derive(Clone, Copy, Debug)]
pub struct Phrase {
    /// In tokens.
    pub length: usize,
    pub ids: Ids,
    /// As the lexicon has it: dictionary forms, tokens joined by a space.
    pub text: &'static str,
}

impl Lexicon {
    /// Whether some multi-word unit begins with a looked-up word.
    pub fn begins_phrase(&self, from: From, ids: &Ids) -> bool {
        let (table, side, _) = self.side(from);
        ids.keys().iter().any(|&key| table.begins(side, key))
    }

    /// The multi-word units that begin at `tokens[at]` and end before `end`, in any inflected form; longest first.
    pub fn phrases_at(&self, from: From, tokens: &[Token], at: usize, end: usize) -> Vec<Phrase> {
        let (table, side, _) = self.side(from);
        let most = end.min(tokens.len()).saturating_sub(at);
        let alternatives = |index: usize| {
            let token: &Token = &tokens[at + index];
            std::iter::once(&*token.norm).chain(token.lemmas.iter().copied()).collect::<Vec<_>>()
        };
        let mut phrases: Vec<Phrase> = Vec::new();
        for (length, key) in walk(table, side, most, alternatives) {
            if length > 1 && table.pairs(side, key).next().is_some() {
                let mut ids = Ids::default();
                ids.push(key);
                phrases.push(Phrase { length, ids, text: table.text(side, key) });
            }
        }
        phrases.sort_by(|a, b| b.length.cmp(&a.length).then_with(|| a.text.cmp(b.text)));
        phrases
    }
}

/// The form itself, then its dictionary forms.
pub(super) fn variants<'w>(forms: Option<&'static Forms>, word: &'w str) -> Vec<&'w str> {
    let mut variants = vec![word];
    for reading in forms.into_iter().flat_map(|forms| forms.readings(word)) {
        if !variants.contains(&reading.lemma) {
            variants.push(reading.lemma);
        }
    }
    variants
}

/// Follows the phrases that begin at the first of `most` tokens, each in any of its variants: (tokens, key).
pub(super) fn walk<'w>(
    table: &'static Table,
    side: usize,
    most: usize,
    alternatives: impl Fn(usize) -> Vec<&'w str>,
) -> Vec<(usize, u32)> {
    let mut found = Vec::new();
    let mut begun: Vec<(u32, Hash)> = Vec::new();
    for index in 0..most {
        let words = alternatives(index);
        let first = |word: &&str| Some((table.key(side, word)?, Hash::EMPTY.and(word)));
        let keys: Vec<(u32, Hash)> = if index == 0 {
            words.iter().filter_map(first).collect()
        } else {
            let longer = |begun| words.iter().filter_map(move |word| table.longer(side, begun, word));
            begun.iter().copied().flat_map(longer).collect()
        };
        found.extend(keys.iter().map(|(key, _)| (index + 1, *key)));
        begun = keys;
        begun.retain(|(key, _)| table.begins(side, *key));
        if begun.is_empty() {
            break;
        }
    }
    found
}
