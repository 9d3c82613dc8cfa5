//! Pronouns of the third person, and which words tell that a man or a woman is spoken of.
//!
//! Linear in the tokens; the lists are `pronouns.tsv` of each language, the names' genders come
//! from the book of names.

use std::ops::Range;

use crate::document::{Document, Placed};
use crate::facts::name::Name;
use crate::meaning::forms::{Forms, Pos, Reading};
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
    /// the former: says which of two is meant, and nothing else.
    Mention,
}

/// What a pronoun says beyond its gender and use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Points {
    Plainly,
    /// To the last of those named before: the latter, *celui-ci*.
    Near,
    /// To the first of them: the former, *celui-là*.
    Far,
    /// Back to the subject, or with stress: herself, *lui-même*.
    Back,
}

/// A pronoun or a form of address.
#[derive(Debug, Clone)]
pub struct Pronoun {
    pub tokens: Range<usize>,
    /// Both may stand: French *lui*. Empty when the pronoun tells nothing.
    pub genders: Vec<Gender>,
    pub used: Use,
    pub points: Points,
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
                "mention" => Use::Mention,
                _ => continue,
            };
            let points = match hit.phrase.column(2) {
                "near" => Points::Near,
                "far" => Points::Far,
                "back" => Points::Back,
                _ => Points::Plainly,
            };
            if matches!(points, Points::Near | Points::Far)
                && noun_follows(document, hit.tokens.end..segment.tokens.end)
            {
                continue;
            }
            let genders = hit.phrase.column(0).split('|').filter_map(gender).collect();
            found.push(Pronoun { tokens: hit.tokens, genders, used, points });
        }
    }
    found
}

/// Whether words begin with a noun, or with an adjective and a noun: *ce dernier point*, the former minister.
fn noun_follows(document: &Document, words: Range<usize>) -> bool {
    let Some(forms) = Forms::of(document.language.code()) else { return false };
    let likeliest = |at: usize| {
        let token = document.tokens.get(at).filter(|token| words.contains(&at) && token.is_word())?;
        forms.readings(&token.norm).next().map(|first| first.pos).or(Some(Pos::ProperNoun))
    };
    let noun = |at: usize| matches!(likeliest(at), Some(Pos::Noun | Pos::ProperNoun));
    noun(words.start) || likeliest(words.start) == Some(Pos::Adjective) && noun(words.start + 1)
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

/// What `people.tsv` says of a noun: a man `m`, a woman `f`, either `mf`; none where it is for nobody.
pub fn noun_for_people(document: &Document, at: usize) -> Option<&'static str> {
    let found = document.language.list("people.tsv").at(&document.tokens, at, at + 1)?;
    let forms = Forms::of(document.language.code())?;
    // *Passager* is a form of a verb too: the noun must be read.
    let written = found.phrase.text.trim_matches(['<', '>']);
    let noun = |reading: Reading| reading.pos == Pos::Noun && reading.lemma == written;
    let token = &document.tokens[at];
    (*token.norm == *written || forms.readings(&token.norm).any(noun)).then(|| found.phrase.column(0))
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
