//! The bilingual lexicon: what a word or phrase of one language may be in the other, and how likely.
//!
//! `models/lexicon.<a>-<b>.bin` (made by `training/lexicon.py`; `training/lexicon_pairs.py`
//! describes the layout) is read in place. Keys are dictionary forms, words as the dictionaries
//! write them, and phrases; a written form stands for itself and for every dictionary form that
//! [`Forms`] gives it. Looking a word up is one hash; a pair of looked-up words costs a binary
//! search among the translations of the first. Two languages without a lexicon of their own meet
//! in English, at a lower confidence.

use super::forms::{Forms, Reading};
use super::table::{Pair, TABLES, Table};
use crate::document::Token;

/// What is known of a pair that meets in English, against one that is listed.
const PIVOT: f32 = 0.6;
const PIVOT_LANGUAGE: &str = "en";

/// Where a translation is known from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    Dictionary,
    /// Linked often and consistently in parallel texts.
    Corpus,
    Both,
    /// Not listed between these two languages: met in English.
    Pivot,
}

/// One translation of a word or phrase.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Translation {
    /// A dictionary form or a phrase, tokens joined by a space.
    pub text: &'static str,
    /// p(translation | word).
    pub forward: f32,
    /// p(word | translation).
    pub backward: f32,
    pub origin: Origin,
}

impl Translation {
    /// How far it is a translation, 0..=1, as [`Lexicon::probability`] has it.
    pub fn confidence(&self) -> f32 {
        confidence(self.forward, self.backward, self.origin)
    }
}

/// All that is known of a word, for `diptych lexicon`.
#[derive(Clone, Debug)]
pub struct Entry {
    pub word: String,
    pub readings: Vec<Reading<'static>>,
    /// Best first.
    pub translations: Vec<Translation>,
    /// Words that look like a translation and are not.
    pub false_friends: Vec<&'static str>,
}

/// Which language of a lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    Source,
    Target,
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

    fn keys(&self) -> &[u32] {
        &self.keys[..usize::from(self.count)]
    }

    fn push(&mut self, key: u32) {
        let count = usize::from(self.count);
        if count < Self::MOST && !self.keys().contains(&key) {
            self.keys[count] = key;
            self.count += 1;
        }
    }
}

/// A multi-word unit of the lexicon found in a text.
#[derive(Clone, Copy, Debug)]
pub struct Phrase {
    /// In tokens.
    pub length: usize,
    pub ids: Ids,
    /// As the lexicon has it: dictionary forms, tokens joined by a space.
    pub text: &'static str,
}

/// One direction of a table.
#[derive(Clone, Copy, Debug)]
struct View {
    table: &'static Table,
    /// Which side of the table is the source.
    source: usize,
}

/// A lexicon, seen from one language to another.
#[derive(Clone, Copy, Debug)]
pub struct Lexicon {
    first: View,
    /// From English on, where the two languages meet there.
    second: Option<View>,
    forms: [Option<&'static Forms>; 2],
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

    fn side(&self, from: From) -> (&'static Table, usize, Option<&'static Forms>) {
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
                Some(second) => {
                    for pair in self.first.table.pairs(self.first.source, key).filter(|pair| !pair.rejected) {
                        let Some(english) = met(self.first, second, pair.other) else { continue };
                        for &other in target.keys() {
                            if let Some(onward) = second.table.pair(second.source, english, other) {
                                best = best.max(PIVOT * strength(&pair) * strength(&onward));
                            }
                        }
                    }
                }
            }
        }
        best
    }

    /// How far `target` is a translation of `source`, in any inflected form of both: 0 = not known as one.
    pub fn probability(&self, source: &str, target: &str) -> f32 {
        let source = self.ids(From::Source, source);
        if source.is_empty() { 0.0 } else { self.linked(&source, &self.ids(From::Target, target)) }
    }

    /// Whether the lexicon has a translation of the word or phrase.
    pub fn knows(&self, source: &str) -> bool {
        self.ids(From::Source, source)
            .keys()
            .iter()
            .any(|&key| self.first.table.pairs(self.first.source, key).any(|pair| !pair.rejected))
    }

    /// Whether the pair looks like a translation and is none: *actuellement*, "actually".
    pub fn is_false_friend(&self, source: &str, target: &str) -> bool {
        let (source, target) = (self.ids(From::Source, source), self.ids(From::Target, target));
        self.second.is_none()
            && self.linked(&source, &target) == 0.0
            && source.keys().iter().any(|&key| {
                target.keys().iter().any(|&other| {
                    self.first.table.pair(self.first.source, key, other).is_some_and(|pair| pair.rejected)
                })
            })
    }

    /// The translations of a word or phrase in any inflected form, best first.
    pub fn translations(&self, word: &str) -> Vec<Translation> {
        let mut found: Vec<Translation> = Vec::new();
        for &key in self.ids(From::Source, word).keys() {
            for pair in self.first.table.pairs(self.first.source, key).filter(|pair| !pair.rejected) {
                match self.second {
                    None => found.push(translation(self.first, &pair)),
                    Some(second) => found.extend(onward(self.first, second, &pair)),
                }
            }
        }
        found.sort_by(|a, b| b.confidence().total_cmp(&a.confidence()).then_with(|| a.text.cmp(b.text)));
        let mut seen = Vec::with_capacity(found.len());
        found.retain(|translation| {
            let new = !seen.contains(&translation.text);
            seen.push(translation.text);
            new
        });
        found
    }

    /// All that is known of a word or phrase.
    pub fn entry(&self, word: &str) -> Entry {
        let word = crate::tokenize::normalize(word.trim());
        let mut false_friends: Vec<&'static str> = Vec::new();
        if self.second.is_none() {
            for &key in self.ids(From::Source, &word).keys() {
                for pair in self.first.table.pairs(self.first.source, key).filter(|pair| pair.rejected) {
                    false_friends.push(self.first.table.text(1 - self.first.source, pair.other));
                }
            }
            false_friends.sort_unstable();
            false_friends.dedup();
        }
        Entry {
            readings: self.forms[0].into_iter().flat_map(|forms| forms.readings(&word)).collect(),
            translations: self.translations(&word),
            false_friends,
            word,
        }
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

fn view(source: &str, target: &str) -> Option<View> {
    TABLES.iter().find_map(|(a, b, table)| match (source, target) {
        (s, t) if s == *a && t == *b => Some(View { table, source: 0 }),
        (s, t) if s == *b && t == *a => Some(View { table, source: 1 }),
        _ => None,
    })
}

/// The form itself, then its dictionary forms.
fn variants<'w>(forms: Option<&'static Forms>, word: &'w str) -> Vec<&'w str> {
    let mut variants = vec![word];
    for reading in forms.into_iter().flat_map(|forms| forms.readings(word)) {
        if !variants.contains(&reading.lemma) {
            variants.push(reading.lemma);
        }
    }
    variants
}

/// Follows the phrases that begin at the first of `most` tokens, each in any of its variants: (tokens, key).
fn walk<'w>(
    table: &'static Table,
    side: usize,
    most: usize,
    alternatives: impl Fn(usize) -> Vec<&'w str>,
) -> Vec<(usize, u32)> {
    let mut found = Vec::new();
    let mut begun = vec![String::new()];
    for index in 0..most {
        let words = alternatives(index);
        let mut next: Vec<String> = Vec::new();
        for begin in &begun {
            for word in &words {
                // The first words are looked up without being copied: most begin no phrase.
                let joined = if index == 0 { None } else { Some(format!("{begin} {word}")) };
                let text = joined.as_deref().unwrap_or(word);
                let Some(key) = table.key(side, text) else { continue };
                found.push((index + 1, key));
                if table.begins(side, key) {
                    next.push(text.to_owned());
                }
            }
        }
        if next.is_empty() {
            break;
        }
        begun = next;
    }
    found
}

fn translation(view: View, pair: &Pair) -> Translation {
    Translation {
        text: view.table.text(1 - view.source, pair.other),
        forward: pair.forward,
        backward: pair.backward,
        origin: pair.origin,
    }
}

/// The key on the second table's English side of a key on the first one's.
fn met(first: View, second: View, key: u32) -> Option<u32> {
    second.table.key(second.source, first.table.text(1 - first.source, key))
}

fn onward(first: View, second: View, pair: &Pair) -> Vec<Translation> {
    let Some(english) = met(first, second, pair.other) else { return Vec::new() };
    second
        .table
        .pairs(second.source, english)
        .filter(|onward| !onward.rejected)
        .map(|onward| Translation {
            text: second.table.text(1 - second.source, onward.other),
            forward: pair.forward * onward.forward,
            backward: pair.backward * onward.backward,
            origin: Origin::Pivot,
        })
        .collect()
}

fn strength(pair: &Pair) -> f32 {
    if pair.rejected { 0.0 } else { confidence(pair.forward, pair.backward, pair.origin) }
}

/// Both directions in one number. What a dictionary lists is a translation even where the texts
/// prefer another; what only the texts link is as good as its probabilities.
fn confidence(forward: f32, backward: f32, origin: Origin) -> f32 {
    let mean = (forward * backward).sqrt().sqrt();
    match origin {
        Origin::Dictionary | Origin::Both => 0.4 + 0.6 * mean,
        Origin::Corpus => 0.9 * mean,
        Origin::Pivot => PIVOT * mean,
    }
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
