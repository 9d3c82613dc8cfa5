//! What words mean across languages: the encoder and the lexicon.

pub mod names;

use crate::language::Language;

mod forms;

/// The dictionary forms that a word in lower case may have, likeliest first; none when it is unknown.
pub fn lemmas(language: &Language, word: &str) -> Vec<&'static str> {
    forms::lemmas(language, word)
}
