//! Word lists: phrases with columns, found in tokens.
//!
//! A list has one phrase a line, then its columns after tabs; `#` begins a comment line. In a
//! phrase, a word stands for itself in lower case, `<nier>` for any form of a lemma, `a|b` for
//! either word, `_` for any one word, and `…` for up to four words of the same clause.
//! Finding costs one look-up a token and dictionary form, plus the length of the phrases that begin with it.

use std::hash::BuildHasher;
use std::ops::Range;

use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::document::{Token, TokenKind};
use crate::language::Language;

/// Under which a word list files a word: its hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key(u64);

impl Key {
    pub fn of(word: &str) -> Key {
        Key(FxBuildHasher.hash_one(word))
    }
}

/// Most words that `…` stands for.
const LONGEST_GAP: usize = 4;

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Word(Box<str>),
    Lemma(Box<str>),
    AnyOf(Vec<Part>),
    Any,
    Gap,
}

impl Part {
    fn parse(text: &str) -> Part {
        match text {
            "_" => Part::Any,
            "…" => Part::Gap,
            _ if text.contains('|') && text.len() > 1 => {
                Part::AnyOf(text.split('|').map(Part::parse).collect())
            }
            _ => match text.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
                Some(lemma) => Part::Lemma(lemma.into()),
                None => Part::Word(text.into()),
            },
        }
    }

    fn accepts(&self, token: &Token) -> bool {
        match self {
            Part::Word(word) => **word == *token.norm,
            Part::Lemma(lemma) => token.has_lemma(lemma),
            Part::AnyOf(parts) => parts.iter().any(|part| part.accepts(token)),
            Part::Any => token.kind != TokenKind::Punctuation,
            Part::Gap => false,
        }
    }

    /// Under what a phrase that begins with this part is filed, and whether for any form of the word.
    fn keys(&self, keys: &mut Vec<(Key, bool)>) {
        match self {
            Part::Word(word) => keys.push((Key::of(word), false)),
            Part::Lemma(word) => keys.push((Key::of(word), true)),
            Part::AnyOf(parts) => parts.iter().for_each(|part| part.keys(keys)),
            Part::Any | Part::Gap => {}
        }
    }
}

/// A line of a word list.
#[derive(Debug, Clone)]
pub struct Phrase {
    parts: Vec<Part>,
    /// The phrase as written in the list.
    pub text: String,
    columns: Vec<String>,
}

impl Phrase {
    /// A column after the phrase, from 0; empty when the line has none.
    pub fn column(&self, index: usize) -> &str {
        self.columns.get(index).map_or("", |column| column)
    }

    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// How many tokens the phrase takes from `at` on, whose token its first part accepts, before `end`; the
    /// shortest when it has gaps.
    fn length_from(&self, tokens: &[Token], at: usize, end: usize) -> Option<usize> {
        fn walk(parts: &[Part], tokens: &[Token], at: usize, end: usize) -> Option<usize> {
            match parts.split_first() {
                None => Some(at),
                Some((Part::Gap, rest)) => (0..=LONGEST_GAP)
                    .take_while(|&gap| {
                        at + gap <= end && (gap == 0 || tokens[at + gap - 1].kind != TokenKind::Punctuation)
                    })
                    .find_map(|gap| walk(rest, tokens, at + gap, end)),
                Some((part, rest)) => {
                    (at < end && part.accepts(&tokens[at])).then(|| walk(rest, tokens, at + 1, end)).flatten()
                }
            }
        }
        walk(&self.parts[1..], tokens, at + 1, end).map(|stop| stop - at)
    }
}

/// A phrase found at a range of tokens.
#[derive(Debug, Clone)]
pub struct PhraseMatch<'a> {
    pub phrase: &'a Phrase,
    pub tokens: Range<usize>,
}

/// A phrase that begins with a word.
#[derive(Clone, Copy, Debug)]
struct First {
    phrase: u32,
    /// In any form, and not only as it stands.
    any_form: bool,
}

/// A word list, ready to be searched.
#[derive(Debug, Default)]
pub struct Phrases {
    entries: Vec<Phrase>,
    by_first: FxHashMap<Key, Vec<First>>,
}

impl Phrases {
    pub fn parse(text: &str, language: &Language) -> Phrases {
        let mut phrases = Phrases::default();
        for line in text.lines().map(str::trim_end) {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let mut columns = line.split('\t');
            let phrase = columns.next().unwrap_or_default().trim();
            phrases.add(phrase, columns.map(|column| column.trim().to_owned()).collect(), language);
        }
        phrases
    }

    fn add(&mut self, text: &str, columns: Vec<String>, language: &Language) {
        let parts: Vec<Part> = text
            .split_whitespace()
            .flat_map(|word| match word {
                "_" | "…" => vec![word.to_owned()],
                _ if word.contains(['<', '|']) => vec![word.to_owned()],
                _ if stands_alone(word, language) => vec![word.to_owned()],
                _ => crate::tokenize::words(word, language),
            })
            .map(|word| Part::parse(&word))
            .collect();
        let Some(first) = parts.first() else { return };
        let index = self.entries.len() as u32;
        let mut keys = Vec::new();
        first.keys(&mut keys);
        for (key, any_form) in keys {
            self.by_first.entry(key).or_default().push(First { phrase: index, any_form });
        }
        self.entries.push(Phrase { parts, text: text.to_owned(), columns });
    }

    pub fn entries(&self) -> &[Phrase] {
        &self.entries
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Whether a single word, in lower case, is in the list as it stands.
    pub fn contains(&self, word: &str) -> bool {
        self.get(word).is_some()
    }

    /// The entry that is this one word as it stands.
    pub fn get(&self, word: &str) -> Option<&Phrase> {
        let found = self.by_first.get(&Key::of(word))?;
        found
            .iter()
            .map(|first| &self.entries[first.phrase as usize])
            .find(|phrase| matches!(&phrase.parts[..], [Part::Word(only)] if **only == *word))
    }

    /// All phrases that begin at token `at` and end before `end`, the longest first.
    pub fn all_at<'a>(&'a self, tokens: &[Token], at: usize, end: usize) -> Vec<PhraseMatch<'a>> {
        let mut found: Vec<PhraseMatch<'a>> = Vec::new();
        let Some(token) = tokens.get(at).filter(|_| at < end) else {
            return found;
        };
        let mut seen: Vec<u32> = Vec::new();
        for (form, key) in token.keys().iter().enumerate() {
            for first in self.by_first.get(key).into_iter().flatten() {
                if form > 0 && !first.any_form || seen.contains(&first.phrase) {
                    continue;
                }
                seen.push(first.phrase);
                let phrase = &self.entries[first.phrase as usize];
                if let Some(length) = phrase.length_from(tokens, at, end) {
                    found.push(PhraseMatch { phrase, tokens: at..at + length });
                }
            }
        }
        found.sort_by_key(|found| (std::cmp::Reverse(found.tokens.len()), found.phrase.text.contains('<')));
        found
    }

    /// The longest phrase that begins at token `at` and ends before `end`.
    pub fn at<'a>(&'a self, tokens: &[Token], at: usize, end: usize) -> Option<PhraseMatch<'a>> {
        if self.entries.is_empty() {
            return None;
        }
        self.all_at(tokens, at, end).into_iter().next()
    }

    /// The phrases in a range of tokens, left to right, longest first, none overlapping another.
    pub fn find<'a>(&'a self, tokens: &[Token], range: Range<usize>) -> Vec<PhraseMatch<'a>> {
        let mut found = Vec::new();
        let mut at = range.start;
        while at < range.end {
            match self.at(tokens, at, range.end) {
                Some(hit) => {
                    at = hit.tokens.end.max(at + 1);
                    found.push(hit);
                }
                None => at += 1,
            }
        }
        found
    }
}

/// Whether a word is an elided word or a clitic, which the tokenizer knows only beside another word.
fn stands_alone(word: &str, language: &Language) -> bool {
    let options = &language.options.tokens;
    options.elisions.iter().chain(&options.clitics).any(|piece| piece == word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    #[test]
    fn a_verb_whose_prefix_stands_apart_is_found_by_its_lemma() {
        let german = Language::get("de").expect("ships");
        let list = Phrases::parse("<ablehnen>", german);
        let document = Document::new("", "Die Partei lehnte den Vorschlag ab.", german);
        assert_eq!(list.find(&document.tokens, 0..document.tokens.len()).len(), 1);
    }

    #[test]
    fn elided_words_and_clitics_in_a_list_are_found() {
        let french = Language::get("fr").expect("ships");
        let list = Phrases::parse("plus d'\nl' essentiel de\ncette année -là", french);
        for text in ["plus d'un tiers", "l’essentiel de la somme", "cette année-là"] {
            let document = Document::new("", text, french);
            let found = list.find(&document.tokens, 0..document.tokens.len());
            assert_eq!(found.len(), 1, "{text}");
        }
    }
}
