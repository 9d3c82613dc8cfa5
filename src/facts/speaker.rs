//! What kind of speaker words name: police, court, government, company, residents …
//!
//! `speakers.tsv` of each language gives the kinds that a word may be. Kinds are free of language,
//! so that *le parquet* and prosecutors meet in one, and *le parquet* and police in none. One
//! look-up a word.

use std::ops::Range;

use crate::document::Document;
use crate::phrases::PhraseMatch;

/// The kinds that words name, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds(u32);

/// The names used in `speakers.tsv`.
const NAMES: [&str; 24] = [
    "police",
    "justice",
    "army",
    "government",
    "local",
    "authorities",
    "company",
    "business",
    "union",
    "ngo",
    "un",
    "health",
    "rescue",
    "residents",
    "family",
    "lawyer",
    "experts",
    "media",
    "politics",
    "rebels",
    "religion",
    "sport",
    "school",
    "culture",
];

/// Kinds that translators use for one another.
const ALIKE: &[(&str, &str)] = &[
    ("authorities", "police"),
    ("authorities", "justice"),
    ("authorities", "army"),
    ("authorities", "government"),
    ("authorities", "local"),
    ("authorities", "health"),
    ("authorities", "rescue"),
    ("authorities", "experts"),
    ("authorities", "un"),
    ("government", "local"),
    ("government", "politics"),
    ("local", "politics"),
    ("company", "business"),
    ("business", "union"),
    ("ngo", "experts"),
    ("health", "rescue"),
    ("experts", "health"),
    ("army", "police"),
    ("experts", "school"),
    ("authorities", "school"),
    ("ngo", "rescue"),
];

/// Says no more than that somebody speaks: official, *source*.
pub const GENERIC: &str = "generic";

impl Kinds {
    fn named(name: &str) -> Kinds {
        NAMES.iter().position(|known| *known == name).map_or(Kinds(0), |index| Kinds(1 << index))
    }

    /// The kinds of both.
    pub fn with(self, other: Kinds) -> Kinds {
        Kinds(self.0 | other.0)
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether a translator may have meant the one by the other.
    pub fn meets(self, other: Kinds) -> bool {
        self.0 & other.0 != 0
            || ALIKE.iter().any(|(a, b)| {
                let (a, b) = (Kinds::named(a).0, Kinds::named(b).0);
                self.0 & a != 0 && other.0 & b != 0 || self.0 & b != 0 && other.0 & a != 0
            })
    }
}

/// Words that tell what kind of speaker is meant.
#[derive(Clone, Debug)]
pub struct Named {
    pub tokens: Range<usize>,
    /// None for words that say no more than that somebody speaks.
    pub kinds: Kinds,
}

/// What the words at `tokens` name.
pub fn named(document: &Document, tokens: Range<usize>) -> Vec<Named> {
    let found = document.language.list("speakers.tsv").find(&document.tokens, tokens);
    // An acronym that is a word too: WHO.
    let written = |hit: &PhraseMatch| {
        hit.phrase.column(1) != "capitals"
            || document.tokens[hit.tokens.start].span.of(&document.text).chars().all(|c| !c.is_lowercase())
    };
    found
        .into_iter()
        .filter(written)
        .map(|hit| {
            let kinds = hit.phrase.column(0).split(' ');
            let generic = kinds.clone().any(|kind| kind == GENERIC);
            let kinds = kinds.map(Kinds::named).fold(Kinds::default(), Kinds::with);
            Named { tokens: hit.tokens, kinds: if generic { Kinds::default() } else { kinds } }
        })
        .collect()
}

/// The kinds that all of these words give.
pub fn kinds(named: &[Named]) -> Kinds {
    named.iter().map(|named| named.kinds).fold(Kinds::default(), Kinds::with)
}
