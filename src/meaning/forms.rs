//! Morphology: the dictionary forms, parts of speech and features that a written form may have.
//!
//! `models/forms.<language>.bin` (made by `training/lexicon.py`; `training/lexicon_forms.py`
//! describes the layout) is read in place: opening costs nothing, and a look-up is one hash and a
//! scan of about one entry. A form is stored as a 20-bit fingerprint in its bucket, so that about
//! one unknown word in a million is taken for a known one.

use std::ops::{BitOr, BitOrAssign};
use std::sync::LazyLock;

macro_rules! models {
    ($($language:literal),*) => {
        &[$(($language, Forms {
            bytes: include_bytes!(concat!("../../models/forms.", $language, ".bin")),
        })),*]
    };
}

static FORMS: &[(&str, Forms)] = models!("fr", "en", "de", "es", "it", "nl", "pt");

const HEADER: usize = 28;

/// Part of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pos {
    Noun,
    Verb,
    Adjective,
    Adverb,
    Pronoun,
    Determiner,
    Preposition,
    Conjunction,
    Numeral,
    ProperNoun,
    Interjection,
    Particle,
    Unknown,
}

impl Pos {
    fn from_bits(bits: u32) -> Pos {
        use Pos::*;
        const ALL: [Pos; 12] = [
            Noun,
            Verb,
            Adjective,
            Adverb,
            Pronoun,
            Determiner,
            Preposition,
            Conjunction,
            Numeral,
            ProperNoun,
            Interjection,
            Particle,
        ];
        ALL.get(bits as usize).copied().unwrap_or(Unknown)
    }

    /// The name of the part of speech, as messages and JSON have it.
    pub fn name(self) -> &'static str {
        match self {
            Pos::Noun => "noun",
            Pos::Verb => "verb",
            Pos::Adjective => "adjective",
            Pos::Adverb => "adverb",
            Pos::Pronoun => "pronoun",
            Pos::Determiner => "determiner",
            Pos::Preposition => "preposition",
            Pos::Conjunction => "conjunction",
            Pos::Numeral => "numeral",
            Pos::ProperNoun => "proper-noun",
            Pos::Interjection => "interjection",
            Pos::Particle => "particle",
            Pos::Unknown => "unknown",
        }
    }

    /// Noun, verb, adjective or adverb.
    pub fn is_content(self) -> bool {
        matches!(self, Pos::Noun | Pos::Verb | Pos::Adjective | Pos::Adverb | Pos::ProperNoun)
    }
}

/// What the ending of a form tells: a set, since one form may be several (*finit*: present, past).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Features(u32);

impl Features {
    pub const SINGULAR: Features = Features(1);
    pub const PLURAL: Features = Features(1 << 1);
    pub const MASCULINE: Features = Features(1 << 2);
    pub const FEMININE: Features = Features(1 << 3);
    pub const INFINITIVE: Features = Features(1 << 4);
    pub const PRESENT: Features = Features(1 << 5);
    pub const IMPERFECT: Features = Features(1 << 6);
    pub const FUTURE: Features = Features(1 << 7);
    pub const CONDITIONAL: Features = Features(1 << 8);
    /// French *passé simple*, English preterite.
    pub const PAST: Features = Features(1 << 9);
    pub const SUBJUNCTIVE: Features = Features(1 << 10);
    pub const IMPERATIVE: Features = Features(1 << 11);
    pub const PAST_PARTICIPLE: Features = Features(1 << 12);
    pub const PRESENT_PARTICIPLE: Features = Features(1 << 13);
    pub const FIRST: Features = Features(1 << 14);
    pub const SECOND: Features = Features(1 << 15);
    pub const THIRD: Features = Features(1 << 16);
    pub const COMPARATIVE: Features = Features(1 << 17);
    pub const SUPERLATIVE: Features = Features(1 << 18);
    /// May stand as an auxiliary or modal.
    pub const AUXILIARY: Features = Features(1 << 19);

    /// The names of the features, as messages and JSON have them, in a fixed order.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        const ALL: [&str; 20] = [
            "singular",
            "plural",
            "masculine",
            "feminine",
            "infinitive",
            "present",
            "imperfect",
            "future",
            "conditional",
            "past",
            "subjunctive",
            "imperative",
            "past-participle",
            "present-participle",
            "first-person",
            "second-person",
            "third-person",
            "comparative",
            "superlative",
            "auxiliary",
        ];
        ALL.into_iter().enumerate().filter(move |(bit, _)| self.0 >> bit & 1 == 1).map(|(_, name)| name)
    }

    /// Whether all of `other` are among these.
    pub fn contains(self, other: Features) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether any of `other` is among these.
    pub fn intersects(self, other: Features) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether the form may be a finite verb: one that carries tense or mood.
    pub fn is_finite(self) -> bool {
        self.intersects(
            Self::PRESENT
                | Self::IMPERFECT
                | Self::FUTURE
                | Self::CONDITIONAL
                | Self::PAST
                | Self::SUBJUNCTIVE
                | Self::IMPERATIVE,
        )
    }
}

impl BitOr for Features {
    type Output = Features;
    fn bitor(self, other: Features) -> Features {
        Features(self.0 | other.0)
    }
}

impl BitOrAssign for Features {
    fn bitor_assign(&mut self, other: Features) {
        self.0 |= other.0;
    }
}

/// One way to read a form.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading<'a> {
    pub lemma: &'a str,
    pub pos: Pos,
    pub features: Features,
    /// Of the form (not of this reading), per million words of news and everyday sentences; 0 when unseen.
    pub frequency: f32,
}

/// The forms of one language.
#[derive(Debug)]
pub struct Forms {
    bytes: &'static [u8],
}

impl Forms {
    /// The forms of a language (`fr`), if they ship.
    pub fn of(language: &str) -> Option<&'static Forms> {
        FORMS.iter().find(|(code, _)| *code == language).map(|(_, forms)| forms)
    }

    /// The readings of a word in lower case with plain apostrophes, likeliest first; none when unknown.
    pub fn readings<'a>(&'a self, word: &str) -> impl Iterator<Item = Reading<'a>> + use<'a> {
        let (frequency, from, count) = self.record(word).unwrap_or((0, 0, 0));
        let frequency = frequency_of(frequency);
        (from..from + count).map(move |index| {
            let packed = self.u32(self.records() + 4 * index);
            Reading {
                lemma: self.lemma((packed >> 14) as usize),
                pos: Pos::from_bits(packed >> 10 & 15),
                features: Features(self.u32(self.sets() + 4 * (packed as usize & 0x3ff))),
                frequency,
            }
        })
    }

    /// Whether `word` may be a form of `lemma`.
    pub fn has_lemma(&self, word: &str, lemma: &str) -> bool {
        self.readings(word).any(|reading| reading.lemma == lemma)
    }

    /// How often the word occurs, per million words; 0 when it is unknown or unseen.
    pub fn frequency(&self, word: &str) -> f32 {
        self.record(word).map_or(0.0, |(level, _, _)| frequency_of(level))
    }

    /// Whether the word is a known form.
    pub fn knows(&self, word: &str) -> bool {
        self.record(word).is_some()
    }

    /// The features of all readings of a part of speech together; none when it has no such reading.
    pub fn features(&self, word: &str, pos: Pos) -> Option<Features> {
        self.readings(word)
            .filter(|reading| reading.pos == pos)
            .map(|reading| reading.features)
            .reduce(BitOr::bitor)
    }

    /// Frequency level, first reading's index and number of readings.
    fn record(&self, word: &str) -> Option<(u32, usize, usize)> {
        let hash = fingerprint(word);
        let check = (hash >> 44) as u32;
        let bucket = HEADER + 4 * (hash as usize & ((1 << self.u32(8)) - 1));
        let (mut at, end) = (self.u32(bucket) as usize, self.u32(bucket + 4) as usize);
        let records = self.records();
        while at < end {
            let header = self.u32(records + 4 * at);
            let count = header as usize & 15;
            if header >> 12 == check {
                return Some((header >> 4 & 0xff, at + 1, count));
            }
            at += 1 + count;
        }
        None
    }

    fn lemma(&self, index: usize) -> &'static str {
        let offsets = self.records() + 4 * self.u32(12) as usize;
        let text = self.sets() + 4 * self.u32(20) as usize;
        let from = text + self.u32(offsets + 4 * index) as usize;
        let to = text + self.u32(offsets + 4 * index + 4) as usize;
        self.bytes.get(from..to).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }

    fn records(&self) -> usize {
        HEADER + 4 * ((1 << self.u32(8)) + 1)
    }

    fn sets(&self) -> usize {
        self.records() + 4 * (self.u32(12) as usize + self.u32(16) as usize + 1)
    }

    fn u32(&self, at: usize) -> u32 {
        self.bytes
            .get(at..at + 4)
            .map_or(0, |bytes| u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
    }
}

fn frequency_of(level: u32) -> f32 {
    /// Of the 256 levels: every look-up asks one.
    static FREQUENCIES: LazyLock<Vec<f32>> = LazyLock::new(|| {
        let frequency = |level: u32| if level == 0 { 0.0 } else { (level as f32 / 10.0).exp() / 100.0 };
        (0..256).map(frequency).collect()
    });
    FREQUENCIES[level as usize & 0xff]
}

/// FNV-1a of what has been read so far.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hash(u64);

impl Hash {
    pub(super) const EMPTY: Hash = Hash(0xcbf2_9ce4_8422_2325);

    pub(super) fn and(self, text: &str) -> Hash {
        Hash(text.bytes().fold(self.0, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)))
    }

    /// Mixed so that its low bits choose a bucket and its high bits tell the words in it apart.
    pub(super) fn mixed(self) -> u64 {
        let hash = (self.0 ^ self.0 >> 32).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        hash ^ hash >> 29
    }
}

fn fingerprint(text: &str) -> u64 {
    Hash::EMPTY.and(text).mixed()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(language: &str) -> &'static Forms {
        Forms::of(language).expect("ships")
    }

    #[test]
    fn ambiguity_is_kept() {
        assert!(forms("fr").has_lemma("suis", "être") && forms("fr").has_lemma("suis", "suivre"));
        assert!(forms("en").has_lemma("saw", "see") && forms("en").has_lemma("saw", "saw"));
        assert!(forms("en").has_lemma("left", "leave") && forms("en").has_lemma("left", "left"));
        assert!(!forms("fr").has_lemma("montra", "montre"));
    }

    #[test]
    fn the_likeliest_reading_stands_first() {
        for (language, word, lemma) in
            [("fr", "est", "être"), ("fr", "la", "le"), ("en", "said", "say"), ("en", "found", "find")]
        {
            assert_eq!(
                forms(language).readings(word).next().map(|reading| reading.lemma),
                Some(lemma),
                "{word}"
            );
        }
    }

    #[test]
    fn french_verbs() {
        let of = |word| forms("fr").features(word, Pos::Verb).expect("a verb");
        assert!(of("montrera").contains(Features::FUTURE) && !of("montrera").intersects(Features::PAST));
        assert!(of("montra").contains(Features::PAST) && !of("montra").intersects(Features::FUTURE));
        assert!(of("auraient").contains(Features::CONDITIONAL | Features::PLURAL));
        assert!(of("libérées").contains(Features::PAST_PARTICIPLE | Features::FEMININE | Features::PLURAL));
        assert!(!of("libérées").is_finite());
        assert!(of("puissent").contains(Features::SUBJUNCTIVE));
    }

    #[test]
    fn unknown_words_have_no_readings() {
        for word in ["", "xqzzk", "\u{0}", "montrerairait"] {
            assert_eq!(forms("fr").readings(word).count(), 0, "{word}");
            assert_eq!(forms("fr").frequency(word), 0.0);
        }
        assert!(Forms::of("xx").is_none());
    }
}
