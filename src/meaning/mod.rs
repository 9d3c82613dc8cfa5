//! What words mean across languages: the encoder and the lexicon.

pub mod divergence;
pub mod doubts;
pub mod encoder;
pub mod entry;
pub mod evidence;
pub mod forms;
mod kernel;
pub mod lexicon;
pub mod look_ups;
mod multiword;
pub mod names;
pub mod network;
pub mod stages;
pub mod states;
pub mod support;
mod table;
pub mod tokenizer;
pub mod trees;
mod vector;
mod weights;

use crate::language::Language;

/// The dictionary forms that a word in lower case may have, likeliest first; none when it is unknown.
pub fn lemmas(language: &Language, word: &str) -> Vec<&'static str> {
    let Some(forms) = forms::Forms::of(language.code()) else { return Vec::new() };
    let mut lemmas = Vec::new();
    for reading in forms.readings(word) {
        if !lemmas.contains(&reading.lemma) {
            lemmas.push(reading.lemma);
        }
    }
    lemmas
}
