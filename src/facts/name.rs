//! Names: what the book of names knows of a text's words, and other words in capitals.
//!
//! One pass over the tokens, the longest known name first. Costs a hash look-up a token.

use std::ops::Range;

use crate::document::{Document, Placed, Segment, span_of};
use crate::meaning::forms::{Forms, Pos};
use crate::meaning::names::{self, NameKind, Sense};

/// A name in the text.
#[derive(Debug, Clone)]
pub struct Name {
    pub tokens: Range<usize>,
    /// Without accents and marks, and as it sounds: by these two, spellings are compared.
    pub folded: String,
    pub sound: String,
    /// What it may name; empty for a word in capitals that the book does not hold.
    pub senses: Vec<Sense>,
    /// It may as well be part of another name (*Jordan* Bardella, *Manchester* United), or a common word that begins a sentence.
    pub doubtful: bool,
}

impl Placed for Name {
    fn tokens(&self) -> Range<usize> {
        self.tokens.clone()
    }
}

impl Name {
    fn new(document: &Document, tokens: Range<usize>, senses: Vec<Sense>, doubtful: bool) -> Self {
        let written = span_of(&document.tokens, tokens.clone()).of(&document.text);
        Self { tokens, folded: names::fold(written), sound: names::sound(written), senses, doubtful }
    }

    /// The kinds that the name may be, without first names.
    pub fn is(&self, wanted: fn(NameKind) -> bool) -> bool {
        self.senses.iter().any(|sense| wanted(sense.kind))
    }
}

pub(super) fn state(document: &Document) -> Vec<Name> {
    document.segments.iter().flat_map(|segment| in_segment(document, segment)).collect()
}

fn in_segment(document: &Document, segment: &Segment) -> Vec<Name> {
    let (tokens, range) = (&document.tokens, segment.tokens.clone());
    let mut found = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let known = names::at(&document.text, tokens, at, range.end, document.language)
            .filter(|(_, senses)| senses.iter().any(|sense| sense.kind != NameKind::Language));
        match known {
            Some((words, senses)) => {
                let common = words.len() == 1
                    && is_common(document, at)
                    && !senses.iter().any(|sense| names::country(sense.entity) == Some(sense.entity));
                let doubtful = common || is_doubtful(document, &range, &words, &senses);
                at = words.end;
                found.push(Name::new(document, words, senses, doubtful));
            }
            None => {
                if tokens[at].is_word() && tokens[at].capital && !is_common(document, at) {
                    let doubtful = at == range.start || is_determined(document, at, range.start);
                    found.push(Name::new(document, at..at + 1, Vec::new(), doubtful));
                }
                at += 1;
            }
        }
    }
    found
}

/// Whether a word may be a common noun, where all nouns have capitals.
fn is_common(document: &Document, at: usize) -> bool {
    let language = document.language;
    language.options.nouns.capitalised
        && Forms::of(language.code())
            .is_some_and(|forms| forms.readings(&document.tokens[at].norm).any(|r| r.pos != Pos::ProperNoun))
}

/// Whether a determiner shows a word to be a common noun, where all nouns have capitals.
fn is_determined(document: &Document, at: usize, start: usize) -> bool {
    let language = document.language;
    language.options.nouns.capitalised
        && at > start
        && language.list("determiners.tsv").contains(&document.tokens[at - 1].norm)
}

fn is_doubtful(document: &Document, segment: &Range<usize>, name: &Range<usize>, senses: &[Sense]) -> bool {
    let tokens = &document.tokens;
    // *Provinz Québec*: the noun before it is no part of the name.
    let capital =
        |index: usize| tokens[index].is_word() && tokens[index].capital && !is_common(document, index);
    let after = name.end < segment.end && capital(name.end);
    // The first word's capital tells nothing.
    let before = name.start > segment.start + 1 && capital(name.start - 1);
    let of_country = |sense: &Sense| {
        matches!(sense.kind, NameKind::Country | NameKind::Demonym) && names::country(sense.entity).is_some()
    };
    let first_name = senses.iter().any(|sense| matches!(sense.kind, NameKind::FirstName | NameKind::Person));
    let demonym = senses.iter().any(|sense| sense.kind == NameKind::Demonym && of_country(sense));
    if name.len() == 1 && first_name && !demonym && (after || before) {
        return true;
    }
    !senses.iter().any(of_country)
        && senses.iter().any(|sense| sense.kind.is_place())
        && (after || before || name.start == segment.start && first_name)
}
