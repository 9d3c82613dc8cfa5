//! Pronouns of the third person, and which words tell that a man or a woman is spoken of.
//!
//! Linear in the tokens; the lists are `pronouns.tsv` of each language, the names' genders come
//! from the book of names.

use std::ops::Range;

use crate::document::{Document, Placed};
use crate::facts::name::Name;
use crate::meaning::names::NameKind;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    Male,
    Female,
    /// A thing: *it*.
    Thing,
    Plural,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    Subject,
    Object,
    Possessive,
    /// *Mme*, *Mr*: no pronoun, but it tells the gender.
    Address,
}

/// A pronoun or a form of address.
#[derive(Debug, Clone)]
pub struct Pronoun {
    pub tokens: Range<usize>,
    /// Both may stand: French *lui*. Empty when the pronoun tells nothing.
    pub genders: Vec<Gender>,
    pub used: Use,
}

impl Placed for Pronoun {
    fn tokens(&self) -> Range<usize> {
        self.tokens.clone()
    }
}

pub(super) fn state(document: &Document) -> Vec<Pronoun> {
    let list = document.language.list("pronouns.tsv");
    let mut found = Vec::new();
    for segment in &document.segments {
        for hit in list.find(&document.tokens, segment.tokens.clone()) {
            let used = match hit.phrase.column(1) {
                "subject" => Use::Subject,
                "object" => Use::Object,
                "possessive" => Use::Possessive,
                "address" => Use::Address,
                _ => continue,
            };
            let genders = hit.phrase.column(0).split('|').filter_map(gender).collect();
            found.push(Pronoun { tokens: hit.tokens, genders, used });
        }
    }
    found
}

fn gender(code: &str) -> Option<Gender> {
    match code {
        "m" => Some(Gender::Male),
        "f" => Some(Gender::Female),
        "n" => Some(Gender::Thing),
        "plural" => Some(Gender::Plural),
        _ => None,
    }
}

/// Whether a name tells that a man, and that a woman, is meant: a first name, a title, a known person.
pub fn told_by(name: &Name) -> (bool, bool) {
    let person = |kind| matches!(kind, NameKind::FirstName | NameKind::Title | NameKind::Person);
    let mut told = (false, false);
    for sense in name.senses.iter().filter(|sense| person(sense.kind)) {
        told.0 |= sense.male;
        told.1 |= sense.female;
    }
    told
}
