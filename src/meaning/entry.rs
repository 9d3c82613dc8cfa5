//! What the lexicon tells of one word: its translations, best first, and what is not one.

use super::forms::Reading;
use super::lexicon::{From, Ids, Lexicon, View, met};
use super::table::Pair;

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

impl Origin {
    /// The name of the origin, as messages and JSON have it.
    pub fn name(self) -> &'static str {
        match self {
            Origin::Dictionary => "dictionary",
            Origin::Corpus => "texts",
            Origin::Both => "both",
            Origin::Pivot => "english",
        }
    }
}

/// What is known of a pair that meets in English, against one that is listed.
const PIVOT: f32 = 0.6;
/// Pairs that meet in English by rare senses alone are none: *accordo*, "chord", *corde*. The product
/// of both probabilities.
const PIVOT_LEAST: f32 = 5e-4;

impl Translation {
    /// How far it is a translation, 0..=1, as [`Lexicon::probability`] has it.
    pub fn confidence(&self) -> f32 {
        confidence(self.forward, self.backward, self.origin)
    }
}

/// All that is known of a word, for `diptych lexicon`.
#[derive(Clone, Debug)]
pub struct Entry {
    /// In lower case, tokens joined by a space.
    pub word: String,
    /// Likeliest first; none for a phrase.
    pub readings: Vec<Reading<'static>>,
    /// Best first.
    pub translations: Vec<Translation>,
    /// Words that look like a translation and are not.
    pub false_friends: Vec<&'static str>,
}

impl Entry {
    /// Whether nothing is known of the word.
    pub fn is_empty(&self) -> bool {
        self.readings.is_empty() && self.translations.is_empty() && self.false_friends.is_empty()
    }
}

impl Lexicon {
    /// The translations of a word or phrase in any inflected form, best first.
    pub fn translations(&self, word: &str) -> Vec<Translation> {
        self.translations_of(&self.ids(From::Source, word))
    }

    /// The translations of a looked-up word or phrase, best first.
    pub fn translations_of(&self, source: &Ids) -> Vec<Translation> {
        let mut found: Vec<Translation> = Vec::new();
        for &key in source.keys() {
            for pair in self.first.table.pairs(self.first.source, key).filter(|pair| !pair.rejected) {
                match self.second {
                    None => found.push(translation(self.first, &pair)),
                    Some(second) => {
                        for one in onward(self.first, second, &pair) {
                            join(&mut found, one);
                        }
                    }
                }
            }
        }
        found.retain(|translation| translation.confidence() > 0.0);
        found.sort_by(|a, b| b.confidence().total_cmp(&a.confidence()).then_with(|| a.text.cmp(b.text)));
        let mut seen = Vec::with_capacity(found.len());
        found.retain(|translation| {
            let new = !seen.contains(&translation.text);
            seen.push(translation.text);
            new
        });
        found
    }

    /// The translation to be expected of a looked-up word or phrase: the best one, if any is known.
    pub fn expected(&self, source: &Ids) -> Option<Translation> {
        self.translations_of(source).into_iter().next()
    }

    /// Words that look like a translation of a looked-up word and are not, in alphabetical order.
    pub fn false_friends(&self, source: &Ids) -> Vec<&'static str> {
        let mut found: Vec<&'static str> = Vec::new();
        if self.second.is_none() {
            for &key in source.keys() {
                for pair in self.first.table.pairs(self.first.source, key).filter(|pair| pair.rejected) {
                    found.push(self.first.table.text(1 - self.first.source, pair.other));
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// All that is known of a word or a phrase, given as tokens in lower case joined by a space.
    pub fn entry(&self, word: &str) -> Entry {
        let ids = self.ids(From::Source, word);
        Entry {
            readings: self.forms[0].into_iter().flat_map(|forms| forms.readings(word)).collect(),
            translations: self.translations_of(&ids),
            false_friends: self.false_friends(&ids),
            word: word.to_owned(),
        }
    }

    /// The word or phrase of the source language that is written most like an unknown one. Reads the whole table.
    pub fn nearest(&self, word: &str) -> Option<&'static str> {
        /// Words less alike than this are not offered.
        const ALIKE: f64 = 0.75;
        let (table, side, _) = self.side(From::Source);
        (0..table.keys(side))
            .filter(|&key| table.pairs(side, key).next().is_some())
            .map(|key| table.text(side, key))
            .map(|text| (strsim::normalized_damerau_levenshtein(word, text), text))
            .filter(|(likeness, _)| *likeness >= ALIKE)
            .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))
            .map(|(_, text)| text)
    }
}

fn translation(view: View, pair: &Pair) -> Translation {
    Translation {
        text: view.table.text(1 - view.source, pair.other),
        forward: pair.forward,
        backward: pair.backward,
        origin: pair.origin,
    }
}

/// The translations by way of one English word.
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

/// What several English words lead to adds up.
fn join(found: &mut Vec<Translation>, one: Translation) {
    match found.iter_mut().find(|known| known.text == one.text) {
        Some(known) => {
            known.forward = (known.forward + one.forward).min(1.0);
            known.backward = (known.backward + one.backward).min(1.0);
        }
        None => found.push(one),
    }
}

/// Both directions in one number. What a dictionary lists is a translation even where the texts
/// prefer another; what only the texts link is as good as its probabilities.
pub(super) fn confidence(forward: f32, backward: f32, origin: Origin) -> f32 {
    if origin == Origin::Pivot && forward * backward < PIVOT_LEAST {
        return 0.0;
    }
    let mean = (forward.min(1.0) * backward.min(1.0)).sqrt().sqrt();
    match origin {
        Origin::Dictionary | Origin::Both => 0.4 + 0.6 * mean,
        Origin::Corpus => 0.9 * mean,
        Origin::Pivot => PIVOT * mean,
    }
}
