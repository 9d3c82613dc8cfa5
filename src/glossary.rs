//! The house's words: which terms of one language are which of another.
//!
//! A glossary names no direction; [`Glossary::terms`] makes one for a pair of languages. Terms are
//! compared by the dictionary forms of their words, the longer term first. Cost of a search: a
//! look-up a token, whatever the glossary's size.

use std::collections::HashMap;

use crate::document::{Span, Token};
use crate::language::Language;
use crate::tokenize::tokenize;

/// A concept and its wordings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// With the tag of each one's language.
    pub wordings: Vec<(String, Wording)>,
    /// Capitals matter.
    pub case: bool,
    /// Not to be translated: the target keeps the source's letters.
    pub keep: bool,
}

/// A term of one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Wording {
    pub text: String,
    /// Known, but not to be used.
    pub forbidden: bool,
}

/// The concepts that a house has words for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Glossary {
    pub entries: Vec<Entry>,
}

/// A glossary from one language into another.
#[derive(Debug, Default)]
pub struct Terms {
    terms: Vec<Term>,
    sources: Index,
    /// Every wording of the target language, right or forbidden.
    targets: Index,
}

/// Wordings, found by their first words.
#[derive(Debug, Default)]
struct Index {
    /// With the indices of their terms.
    patterns: Vec<(usize, Pattern)>,
    /// By the forms and dictionary forms of the first word.
    first: HashMap<String, Vec<usize>>,
}

/// What a term is to be in the target.
#[derive(Debug)]
pub struct Term {
    /// The term that is to be used, as the glossary writes it.
    pub expected: String,
}

/// The words of a wording.
#[derive(Debug)]
struct Pattern {
    words: Vec<Token>,
    text: String,
    case: bool,
    forbidden: bool,
}

/// A term that stands in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Occurrence {
    /// The index of the term.
    pub term: usize,
    /// Indices of the document's tokens.
    pub tokens: std::ops::Range<usize>,
    /// A wording that is not to be used.
    pub forbidden: bool,
}

impl Glossary {
    /// The terms from one language into another: concepts that have a wording in both.
    pub fn terms(&self, from: &'static Language, to: &'static Language) -> Terms {
        let mut terms = Terms::default();
        for entry in &self.entries {
            for source in entry.of(from).filter(|wording| !wording.forbidden) {
                let kept = Wording { text: source.text.clone(), forbidden: false };
                let targets: Vec<&Wording> = match entry.keep {
                    true => vec![&kept],
                    false => entry.of(to).collect(),
                };
                let Some(expected) = targets.iter().find(|target| !target.forbidden) else { continue };
                let (term, case) = (terms.terms.len(), entry.case || entry.keep);
                terms.sources.add(term, Pattern::new(source, case, from));
                targets.iter().for_each(|target| terms.targets.add(term, Pattern::new(target, case, to)));
                terms.terms.push(Term { expected: expected.text.clone() });
            }
        }
        terms
    }
}

impl Entry {
    fn of(&self, language: &'static Language) -> impl Iterator<Item = &Wording> {
        let is = |tag: &str| Language::get(tag) == Some(language);
        self.wordings.iter().filter(move |(tag, _)| is(tag)).map(|(_, wording)| wording)
    }
}

impl Terms {
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    pub fn get(&self, term: usize) -> &Term {
        &self.terms[term]
    }

    /// The terms in some tokens of a source text, each token in one term at most.
    pub fn in_source(&self, text: &str, tokens: &[Token]) -> Vec<Occurrence> {
        self.sources.occurrences(text, tokens)
    }

    /// The wordings in some tokens of a target text.
    pub fn in_target(&self, text: &str, tokens: &[Token]) -> Vec<Occurrence> {
        self.targets.occurrences(text, tokens)
    }
}

impl Index {
    fn add(&mut self, term: usize, pattern: Pattern) {
        let Some(word) = pattern.words.first() else { return };
        let keys = std::iter::once(&*word.norm).chain(word.lemmas.iter().copied());
        for key in keys {
            let own = self.first.entry(key.to_owned()).or_default();
            if !own.contains(&self.patterns.len()) {
                own.push(self.patterns.len());
            }
        }
        self.patterns.push((term, pattern));
    }

    /// Where wordings stand, from left to right; of those that begin at one token the longest, and
    /// all of its length, since several terms may share a wording.
    fn occurrences(&self, text: &str, tokens: &[Token]) -> Vec<Occurrence> {
        let (mut found, mut at) = (Vec::new(), 0);
        while at < tokens.len() {
            let keys = std::iter::once(&*tokens[at].norm).chain(tokens[at].lemmas.iter().copied());
            let mut here: Vec<usize> =
                keys.filter_map(|key| self.first.get(key)).flatten().copied().collect();
            here.sort_unstable();
            here.dedup();
            here.retain(|&pattern| self.patterns[pattern].1.matches(&tokens[at..], text));
            let length = |pattern: &usize| self.patterns[*pattern].1.words.len();
            let longest = here.iter().map(length).max().unwrap_or(0);
            found.extend(here.iter().filter(|pattern| length(pattern) == longest).map(|&pattern| {
                Occurrence {
                    term: self.patterns[pattern].0,
                    tokens: at..at + longest,
                    forbidden: self.patterns[pattern].1.forbidden,
                }
            }));
            at += longest.max(1);
        }
        found
    }
}

impl Pattern {
    fn new(wording: &Wording, case: bool, language: &'static Language) -> Self {
        let text = wording.text.trim().to_owned();
        let words = tokenize(&text, Span::new(0, text.len()), language);
        Self { words, text, case, forbidden: wording.forbidden }
    }

    fn matches(&self, tokens: &[Token], text: &str) -> bool {
        self.words.len() <= tokens.len()
            && self.words.iter().zip(tokens).all(|(word, token)| match self.case {
                true => word.span.of(&self.text) == token.span.of(text),
                false => {
                    word.norm == token.norm || token.lemmas.iter().any(|lemma| word.lemmas.contains(lemma))
                }
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(tag: &str) -> &'static Language {
        Language::get(tag).expect("ships")
    }

    fn terms(rows: &[(&str, &str)]) -> Terms {
        let wording = |tag: &str, text: &str| {
            (
                tag.to_owned(),
                Wording { text: text.trim_start_matches('!').to_owned(), forbidden: text.starts_with('!') },
            )
        };
        let entries = rows.iter().map(|(fr, en)| Entry {
            wordings: vec![wording("fr", fr), wording("en", en)],
            ..Entry::default()
        });
        Glossary { entries: entries.collect() }.terms(language("fr"), language("en"))
    }

    #[test]
    fn inflected_forms_count_and_the_longer_term_comes_first() {
        let terms = terms(&[("banque", "bank"), ("banque centrale", "central bank")]);
        let text = "Les banques centrales et une banque";
        let tokens = tokenize(text, Span::new(0, text.len()), language("fr"));
        let found = terms.in_source(text, &tokens);
        let told: Vec<_> =
            found.iter().map(|o| (terms.get(o.term).expected.as_str(), o.tokens.clone())).collect();
        assert_eq!(told, [("central bank", 1..3), ("bank", 5..6)]);
    }
}
