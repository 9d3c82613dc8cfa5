//! The bilingual lexicon: what a word or phrase of one language may be in the other, and how likely.
//!
//! `models/lexicon.<a>-<b>.bin` (made by `training/lexicon.py`; `training/lexicon_pairs.py`
//! describes the layout) is read in place. Keys are dictionary forms, words as the dictionaries
//! write them, and phrases; a written form stands for itself and for every dictionary form that
//! [`Forms`] gives it. Looking a word up is one hash; a pair of looked-up words costs a binary
//! search among the translations of the first. Two languages without a lexicon of their own meet
//! in English, at a lower confidence.

use super::entry::confidence;
pub use super::entry::{Entry, Origin, Translation};
use super::forms::Forms;
pub use super::multiword::Phrase;
use super::multiword::{variants, walk};
use super::table::{Pair, TABLES, Table};
use crate::document::Token;

const PIVOT_LANGUAGE: &str = "en";

/// One of two languages, or of the two sides of a bead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    Source,
    Target,
}

impl From {
    pub fn other(self) -> From {
        if self == From::Source { From::Target } else { From::Source }
    }

    /// What belongs to this side and what to the other, as source and target.
    pub fn order<T>(self, own: T, other: T) -> (T, T) {
        if self == From::Source { (own, other) } else { (other, own) }
    }
}

/// A word or phrase looked up: the keys that it may stand for. Look it up once, compare it often.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ids {
    keys: [u32; Ids::MOST],
    count: u8,
    /// The first key is the written form itself.
    own: bool,
}

impl Ids {
    const MOST: usize = 6;

    /// Whether the lexicon knows nothing of the word.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The numbers of the keys in the lexicon.
    pub(crate) fn keys(&self) -> &[u32] {
        &self.keys[..usize::from(self.count)]
    }

    pub(super) fn push(&mut self, key: u32) {
        let count = usize::from(self.count);
        if count < Self::MOST && !self.keys().contains(&key) {
            self.keys[count] = key;
            self.count += 1;
        }
    }
}

/// One direction of a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct View {
    pub(super) table: &'static Table,
    /// Which side of the table is the source.
    pub(super) source: usize,
}

impl View {
    fn reversed(self) -> View {
        View { table: self.table, source: 1 - self.source }
    }
}

/// A lexicon, seen from one language to another.
#[derive(Clone, Copy, Debug)]
pub struct Lexicon {
    pub(super) first: View,
    /// From English on, where the two languages meet there.
    pub(super) second: Option<View>,
    pub(super) forms: [Option<&'static Forms>; 2],
}

/// What the lexicon says of two words or phrases.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Verdict {
    /// A translation, and how far it is one, from 0 to 1.
    Translation(f32),
    /// It looks like a translation and is none.
    FalseFriend,
    /// Both have translations, but not one another.
    Others,
    /// One of the two is not known.
    Unknown,
}

impl Lexicon {
    /// The lexicon between two languages (`fr`, `en`), their own or through English.
    pub fn between(source: &str, target: &str) -> Option<Lexicon> {
        let forms = [Forms::of(source), Forms::of(target)];
        if source == target {
            return None;
        }
        if let Some(first) = view(source, target) {
            return Some(Lexicon { first, second: None, forms });
        }
        let (first, second) = (view(source, PIVOT_LANGUAGE)?, view(PIVOT_LANGUAGE, target)?);
        Some(Lexicon { first, second: Some(second), forms })
    }

    /// The languages that a lexicon knows, by their codes, in alphabetical order.
    pub fn languages() -> Vec<&'static str> {
        let mut codes: Vec<&str> = TABLES.iter().flat_map(|(a, b, _)| [*a, *b]).collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }

    /// The same lexicon from the target language to the source language.
    pub fn reversed(&self) -> Lexicon {
        Lexicon {
            first: self.second.unwrap_or(self.first).reversed(),
            second: self.second.map(|_| self.first.reversed()),
            forms: [self.forms[1], self.forms[0]],
        }
    }

    pub(super) fn side(&self, from: From) -> (&'static Table, usize, Option<&'static Forms>) {
        match from {
            From::Source => (self.first.table, self.first.source, self.forms[0]),
            From::Target => {
                let last = self.second.unwrap_or(self.first);
                (last.table, 1 - last.source, self.forms[1])
            }
        }
    }

    /// Looks up a written form in lower case, or a phrase of tokens joined by a space.
    pub fn ids(&self, from: From, word: &str) -> Ids {
        let (table, side, forms) = self.side(from);
        let mut ids = Ids::default();
        if word.contains(' ') {
            let words: Vec<&str> = word.split(' ').collect();
            let alternatives = |index: usize| variants(forms, words[index]);
            for (length, key) in walk(table, side, words.len(), alternatives) {
                if length == words.len() {
                    ids.push(key);
                }
            }
            return ids;
        }
        if let Some(key) = table.key(side, word) {
            ids.push(key);
            ids.own = true;
        }
        for reading in forms.into_iter().flat_map(|forms| forms.readings(word)) {
            if let Some(key) = table.key(side, reading.lemma).filter(|_| reading.lemma != word) {
                ids.push(key);
            }
        }
        ids
    }

    /// Looks up a token by its form and its lemmas.
    pub fn token_ids(&self, from: From, token: &Token) -> Ids {
        let (table, side, _) = self.side(from);
        let mut ids = Ids::default();
        if let Some(key) = table.key(side, &token.norm) {
            ids.push(key);
            ids.own = true;
        }
        for lemma in token.lemmas.iter().filter(|lemma| **lemma != &*token.norm) {
            if let Some(key) = table.key(side, lemma) {
                ids.push(key);
            }
        }
        ids
    }

    /// How far two looked-up words or phrases are translations of one another, 0..=1; 0 is "not known as one".
    pub fn linked(&self, source: &Ids, target: &Ids) -> f32 {
        let mut best = 0.0_f32;
        for (index, &key) in source.keys().iter().enumerate() {
            match self.second {
                None => {
                    for (at, &other) in target.keys().iter().enumerate() {
                        if let Some(pair) = self.first.table.pair(self.first.source, key, other) {
                            // Of two forms as written, a rejection holds whatever their lemmas are:
                            // *veuve*, a form of *veuf*, is no widower.
                            if pair.rejected && index + at == 0 && source.own && target.own {
                                return 0.0;
                            }
                            best = best.max(strength(&pair));
                        }
                    }
                }
                Some(second) => best = best.max(self.met(second, key, target)),
            }
        }
        best
    }

    /// How far a key of the source is a translation of the looked-up word by way of English: over all
    /// English words between them, as their probabilities have it.
    fn met(&self, second: View, key: u32, target: &Ids) -> f32 {
        let mut sums = [(0.0_f32, 0.0_f32); Ids::MOST];
        for pair in self.first.table.pairs(self.first.source, key).filter(|pair| !pair.rejected) {
            let Some(english) = met(self.first, second, pair.other) else { continue };
            for (sum, &other) in sums.iter_mut().zip(target.keys()) {
                if let Some(onward) = second.table.pair(second.source, english, other) {
                    sum.0 += pair.forward * onward.forward;
                    sum.1 += pair.backward * onward.backward;
                }
            }
        }
        sums.iter()
            .map(|&(forward, backward)| confidence(forward, backward, Origin::Pivot))
            .fold(0.0, f32::max)
    }

    /// Every translation of a key of the source side: the key on the target side, and how likely the two
    /// stand for one another, the mean of both directions.
    pub(crate) fn each_target(&self, key: u32, mut found: impl FnMut(u32, f32)) {
        for pair in self.first.table.pairs(self.first.source, key).filter(|pair| !pair.rejected) {
            let Some(second) = self.second else {
                found(pair.other, mean_probability(&pair));
                continue;
            };
            let Some(english) = met(self.first, second, pair.other) else { continue };
            for onward in second.table.pairs(second.source, english).filter(|onward| !onward.rejected) {
                found(onward.other, mean_probability(&pair) * mean_probability(&onward));
            }
        }
    }

    /// What is known of two looked-up words or phrases.
    pub fn verdict(&self, source: &Ids, target: &Ids) -> Verdict {
        let linked = self.linked(source, target);
        if linked > 0.0 {
            Verdict::Translation(linked)
        } else if self.rejects(source, target) {
            Verdict::FalseFriend
        } else if self.has_translation(From::Source, source) && self.has_translation(From::Target, target) {
            Verdict::Others
        } else {
            Verdict::Unknown
        }
    }

    /// Whether the looked-up word or phrase has a translation.
    pub fn has_translation(&self, from: From, ids: &Ids) -> bool {
        let (table, side, _) = self.side(from);
        ids.keys().iter().any(|&key| table.pairs(side, key).any(|pair| !pair.rejected))
    }

    fn rejects(&self, source: &Ids, target: &Ids) -> bool {
        let (table, side) = (self.first.table, self.first.source);
        self.second.is_none()
            && source.keys().iter().any(|&key| {
                target
                    .keys()
                    .iter()
                    .any(|&other| table.pair(side, key, other).is_some_and(|pair| pair.rejected))
            })
    }

    /// How far `target` is a translation of `source`, in any inflected form of both: 0 = not known as one.
    pub fn probability(&self, source: &str, target: &str) -> f32 {
        let source = self.ids(From::Source, source);
        if source.is_empty() { 0.0 } else { self.linked(&source, &self.ids(From::Target, target)) }
    }

    /// Whether the lexicon has a translation of the word or phrase.
    pub fn knows(&self, source: &str) -> bool {
        self.has_translation(From::Source, &self.ids(From::Source, source))
    }

    /// Whether the pair looks like a translation and is none: *actuellement*, "actually".
    pub fn is_false_friend(&self, source: &str, target: &str) -> bool {
        let (source, target) = (self.ids(From::Source, source), self.ids(From::Target, target));
        self.verdict(&source, &target) == Verdict::FalseFriend
    }
}

fn view(source: &str, target: &str) -> Option<View> {
    TABLES.iter().find_map(|(a, b, table)| match (source, target) {
        (s, t) if s == *a && t == *b => Some(View { table, source: 0 }),
        (s, t) if s == *b && t == *a => Some(View { table, source: 1 }),
        _ => None,
    })
}

/// The key on the second table's English side of a key on the first one's.
pub(super) fn met(first: View, second: View, key: u32) -> Option<u32> {
    second.table.key(second.source, first.table.text(1 - first.source, key))
}

/// The mean of both directions; what a dictionary lists and the texts lack is not impossible.
fn mean_probability(pair: &Pair) -> f32 {
    const SELDOM: f32 = 0.02;
    (pair.forward.max(SELDOM) * pair.backward.max(SELDOM)).sqrt()
}

fn strength(pair: &Pair) -> f32 {
    if pair.rejected { 0.0 } else { confidence(pair.forward, pair.backward, pair.origin) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lexicon() -> Lexicon {
        Lexicon::between("fr", "en").expect("ships")
    }

    #[test]
    fn inflected_forms_find_one_another() {
        for (french, english) in [
            ("pays", "countries"),
            ("manifestants", "protesters"),
            ("grève", "strikes"),
            ("dénonçait", "denounced"),
            ("actuellement", "currently"),
            ("sensibles", "sensitive"),
        ] {
            assert!(lexicon().probability(french, english) > 0.3, "{french} {english}");
        }
    }

    #[test]
    fn false_friends_are_rejected() {
        for (french, english) in [
            ("pays", "countryside"),
            ("actuellement", "actually"),
            ("éventuellement", "eventually"),
            ("librairies", "libraries"),
        ] {
            assert_eq!(lexicon().probability(french, english), 0.0, "{french} {english}");
            assert!(lexicon().is_false_friend(french, english), "{french} {english}");
        }
        assert!(lexicon().entry("actuellement").false_friends.contains(&"actually"));
    }

    #[test]
    fn both_directions_are_one_table() {
        let back = Lexicon::between("en", "fr").expect("ships");
        assert_eq!(lexicon().probability("pays", "country"), back.probability("country", "pays"));
        assert!(back.translations("strikes").iter().any(|translation| translation.text == "grève"));
    }

    #[test]
    fn phrases_win() {
        assert!(lexicon().probability("mis en examen", "indicted") > 0.3);
        assert!(lexicon().probability("au moins", "at least") > 0.3);
        assert_eq!(lexicon().probability("au moins", "country"), 0.0);
    }

    #[test]
    fn nothing_is_known_of_nothing() {
        assert!(Lexicon::between("fr", "fr").is_none() && Lexicon::between("fr", "xx").is_none());
        for word in ["", " ", "  ", "xqzzk", "pays pays"] {
            assert!(!lexicon().knows(word), "{word:?}");
            assert!(lexicon().translations(word).is_empty(), "{word:?}");
            assert_eq!(lexicon().probability(word, word), 0.0);
        }
    }
}
