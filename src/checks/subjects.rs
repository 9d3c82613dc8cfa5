//! The subjects of linked verbs, by what their words tell of number, gender and personhood.
//!
//! Only direct links of the verbs count, and pairs of which one subject at least is a pronoun: nouns are
//! compared by the checks that know their meaning. Linear in the clauses of a bead.

use super::Pair;
use super::reference::{Apart, for_things, pronouns};
use crate::document::Side;
use crate::facts::clause::{Clause, Participant, clauses};
use crate::facts::person::{Gender, Pronoun, noun_for_people};
use crate::meaning::forms::{Forms, Pos};

/// How many tokens before its verb a noun is surely its subject.
const NEAR: usize = 3;

/// The first pair of linked verbs whose subjects cannot be the same.
pub(super) fn unlike(pair: &Pair) -> Option<Apart> {
    let targets = clauses(&pair.target);
    for s in clauses(&pair.source) {
        let linked =
            |t: &&Clause| pair.links.targets(s.verb).any(|to| to == t.verb) && s.passive == t.passive;
        let Some(t) = targets.iter().find(linked) else { continue };
        let (Some(a), Some(b)) = (&s.subject, &t.subject) else { continue };
        if !certain(&pair.source, s, a) || !certain(&pair.target, t, b) {
            continue;
        }
        if let Some(confidence) = Who::of(&pair.source, a).contradicts(&Who::of(&pair.target, b)) {
            return Some(Apart { source: Some(a.tokens.clone()), target: b.tokens.clone(), confidence });
        }
    }
    None
}

/// Whether a subject is read without doubt: a pronoun, a noun right behind its inverted
/// verb, or a noun close before its verb that nothing is joined to.
fn certain(side: &Side, clause: &Clause, subject: &Participant) -> bool {
    if subject.pronoun {
        return true;
    }
    if clause.inverted {
        return subject.tokens.start == clause.tokens.end;
    }
    let conjunction = |at: usize| {
        Forms::of(side.language().code()).is_some_and(|forms| {
            let list = side.language().list("numerals.tsv");
            list.get(&side.token(at).norm).is_some_and(|entry| entry.column(0) == "and")
                || forms.readings(&side.token(at).norm).next().is_some_and(|r| r.pos == Pos::Preposition)
        })
    };
    let start = subject.tokens.start;
    let joined = start > side.tokens.start && conjunction(start - 1);
    subject.tokens.end <= clause.tokens.start
        && clause.tokens.start - subject.tokens.end <= NEAR
        && (subject.tokens.end..clause.tokens.start).all(|at| side.token(at).is_word())
        && !joined
}

/// What a subject may be, as far as its own word tells.
#[derive(Debug)]
struct Who {
    pronoun: bool,
    plural: Option<bool>,
    /// A noun for people, or a pronoun for them alone.
    person: bool,
    male: bool,
    female: bool,
}

impl Who {
    fn of(side: &Side, subject: &Participant) -> Who {
        let document = side.document;
        if !subject.pronoun {
            let gender = noun_for_people(document, subject.head);
            return Who {
                pronoun: false,
                plural: subject.plural,
                person: gender.is_some(),
                male: gender == Some("m"),
                female: gender == Some("f"),
            };
        }
        let is = |pronoun: &&Pronoun| pronoun.tokens == subject.tokens;
        let genders = pronouns(side).iter().find(is).map_or(&[][..], |pronoun| &pronoun.genders);
        let has = |gender| genders.contains(&gender);
        let (male, female) = (has(Gender::Male), has(Gender::Female));
        Who {
            pronoun: true,
            plural: subject.plural,
            person: (male || female) && for_things(side.language()).is_some(),
            male,
            female,
        }
    }

    fn only(&self, gender: Gender) -> bool {
        let (this, other) =
            if gender == Gender::Male { (self.male, self.female) } else { (self.female, self.male) };
        self.plural == Some(false) && this && !other
    }

    /// How surely two subjects cannot be the same.
    fn contradicts(&self, other: &Who) -> Option<f32> {
        if !self.pronoun && !other.pronoun {
            return None;
        }
        let differ = |a: &Who, b: &Who| a.only(Gender::Male) && b.only(Gender::Female);
        // Where things have gender on both sides, *elle* and *er* may be one thing.
        let somebody = |who: &Who| who.pronoun && who.person;
        if (somebody(self) || somebody(other)) && (differ(self, other) || differ(other, self)) {
            return Some(0.6);
        }
        // One and many.
        let many = |a: &Who, b: &Who| {
            let people = a.person && (b.male || b.female);
            a.plural == Some(true)
                && b.plural == Some(false)
                && (people || a.pronoun && b.person && b.pronoun)
        };
        (many(self, other) || many(other, self)).then_some(0.55)
    }
}
