//! Pronouns of the third person, and which words tell that a man or a woman is spoken of.
//!
//! Linear in the tokens; the lists are `pronouns.tsv` of each language, the names' genders come
//! from the book of names.

use std::ops::Range;

use super::verb::{VerbGroup, auxiliaries};
use crate::document::{Document, Placed, Segment, TokenKind};
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

pub(super) fn state(document: &Document, verbs: &[VerbGroup]) -> Vec<Pronoun> {
    let list = document.language.list("pronouns.tsv");
    let capitals = document.language.options.nouns.capitalised;
    let mut found = Vec::new();
    for segment in &document.segments {
        for hit in list.find(&document.tokens, segment.tokens.clone()) {
            // *Sie* is you, where it does not begin the sentence.
            let polite = capitals && document.tokens[hit.tokens.start].capital;
            if polite && hit.phrase.column(1) != "address" && !begins(document, segment, hit.tokens.start) {
                continue;
            }
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
            let mut genders: Vec<Gender> = hit.phrase.column(0).split('|').filter_map(gender).collect();
            // *Sie hat* is one, *sie haben* are many.
            if used == Use::Subject && genders.len() > 1 && genders.contains(&Gender::Plural) {
                match has_many(document, segment, &hit.tokens, verbs) {
                    Some(true) => genders = vec![Gender::Plural],
                    Some(false) => genders.retain(|gender| *gender != Gender::Plural),
                    None => {}
                }
            }
            found.push(Pronoun { tokens: hit.tokens, genders, used, points });
        }
    }
    found
}

/// Whether a token begins the segment or what is quoted.
fn begins(document: &Document, segment: &Segment, at: usize) -> bool {
    at == segment.tokens.start || document.tokens[at - 1].kind == TokenKind::Punctuation
}

/// Whether the verb of which a pronoun is the subject is one of many, by the ends in `verb-numbers.tsv`;
/// none where that is unclear.
fn has_many(
    document: &Document,
    segment: &Segment,
    pronoun: &Range<usize>,
    verbs: &[VerbGroup],
) -> Option<bool> {
    let (tokens, language) = (&document.tokens, document.language);
    let list = language.list("verb-numbers.tsv");
    let opens = begins(document, segment, pronoun.start)
        || ["that.txt", "conjunctions.txt"]
            .into_iter()
            .any(|name| language.list(name).contains(&tokens[pronoun.start - 1].norm));
    if list.is_empty() || !opens {
        return None;
    }
    let verb = &verbs[verbs.partition_point(|verb| verb.tokens.start < pronoun.end)..].first()?;
    let mark = |at: usize| tokens[at].kind == TokenKind::Punctuation;
    if verb.tokens.end > segment.tokens.end || (pronoun.end..verb.tokens.end).any(mark) {
        return None;
    }
    let finite = |at: usize| auxiliaries(&tokens[at], language).any(|(_, tense)| tense.is_finite());
    let last = verb.tokens.end - 1;
    let at = if !finite(verb.tokens.start) && finite(last) { last } else { verb.tokens.start };
    let word = &tokens[at].norm;
    let entry = word.char_indices().find_map(|(from, _)| list.get(&word[from..]));
    Some(entry.is_some_and(|entry| entry.column(0) == "plural"))
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
