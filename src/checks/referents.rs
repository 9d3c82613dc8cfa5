//! Whom words that point stand for: the latter or the former, herself or him, their or his, it for
//! somebody.
//!
//! Each kind is told where both sides say it in so many words. Linear in the pronouns of a bead.

use super::Pair;
use super::reference::{Apart, for_things, pronouns};
use crate::document::Side;
use crate::facts::nominal::NounPhrase;
use crate::facts::person::{Gender, Points, Pronoun, Use, noun_for_people};
use crate::meaning::forms::{Features, Forms, Pos};

/// The first pair of words that point at different things.
pub(super) fn other(pair: &Pair) -> Option<Apart> {
    other_of_two(pair)
        .or_else(|| other_self(pair))
        .or_else(|| other_number_of_owners(pair))
        .or_else(|| thing_for_somebody(pair))
}

fn apart(source: &Pronoun, target: &Pronoun, confidence: f32) -> Apart {
    Apart { source: Some(source.tokens.clone()), target: target.tokens.clone(), confidence }
}

/// *Ce dernier* as the former.
fn other_of_two(pair: &Pair) -> Option<Apart> {
    let only = |side: &Side, points, not| {
        let all = pronouns(side);
        let none = all.iter().all(|pronoun| pronoun.points != not);
        all.iter().find(|pronoun| none && pronoun.points == points).cloned()
    };
    let found = |here, there| {
        let (a, b) = (only(&pair.source, here, there)?, only(&pair.target, there, here)?);
        Some(apart(&a, &b, 0.7))
    };
    found(Points::Near, Points::Far).or_else(|| found(Points::Far, Points::Near))
}

/// *Elle-même* as him: the stressed pronoun of one side is of another gender than that of the other.
fn other_self(pair: &Pair) -> Option<Apart> {
    let of = |side: &Side, points| -> Vec<Pronoun> {
        let found = pronouns(side).iter().filter(|p| p.used == Use::Object && p.points == points);
        found.cloned().collect()
    };
    let clitic = |side: &Side| {
        let list = side.language().list("object-clitics.tsv");
        side.tokens().iter().any(|token| list.contains(&token.norm))
    };
    let (stressed, other) = (of(&pair.source, Points::Back), of(&pair.target, Points::Back));
    let (source, target) = match (stressed.is_empty(), other.is_empty()) {
        (false, false) => (stressed, other),
        // Nothing but the stressed one may be what the other side's object says.
        (false, true) if of(&pair.source, Points::Plainly).is_empty() && !clitic(&pair.source) => {
            (stressed, of(&pair.target, Points::Plainly))
        }
        (true, false) if of(&pair.target, Points::Plainly).is_empty() && !clitic(&pair.target) => {
            (of(&pair.source, Points::Plainly), other)
        }
        _ => return None,
    };
    let ([a], [b]) = (&source[..], &target[..]) else { return None };
    let one = |p: &Pronoun| match p.genders[..] {
        [gender @ (Gender::Male | Gender::Female)] => Some(gender),
        _ => None,
    };
    (one(a)? != one(b)?).then(|| apart(a, b, 0.55))
}

/// *Leur mère* as his mother: one owner and many, of nouns that are linked.
fn other_number_of_owners(pair: &Pair) -> Option<Apart> {
    let owned = |side: &Side| -> Vec<(Pronoun, usize)> {
        let phrases = side.facts_in(&side.document.facts.phrases);
        let head = |p: &Pronoun| phrases.iter().find(|phrase| phrase.tokens.contains(&p.tokens.start));
        let possessives = pronouns(side).iter().filter(|p| p.used == Use::Possessive);
        possessives.filter_map(|p| Some((p.clone(), head(p)?.head))).collect()
    };
    let many = |p: &Pronoun| p.genders == [Gender::Plural];
    // A body of people is many in English: the union and their members.
    let of_thing = for_things(pair.target.language()).is_none();
    let one = |p: &Pronoun| match p.genders[..] {
        [Gender::Male | Gender::Female] => true,
        [Gender::Thing] => of_thing,
        _ => false,
    };
    let targets = owned(&pair.target);
    owned(&pair.source).iter().find_map(|(a, s)| {
        let linked = |(_, t): &&(Pronoun, usize)| pair.links.targets(*s).any(|to| to == *t);
        let (b, _) = targets.iter().filter(linked).find(|(b, _)| many(a) && one(b) || one(a) && many(b))?;
        Some(apart(a, b, 0.55))
    })
}

/// *Elle* as it, where the sentence before names nothing that *elle* may stand for but somebody.
fn thing_for_somebody(pair: &Pair) -> Option<Apart> {
    for_things(pair.target.language())?;
    let subject = |side: &Side| pronouns(side).iter().find(|p| p.used == Use::Subject).cloned();
    let (right, wrong) = (subject(&pair.source)?, subject(&pair.target)?);
    let wanted = match right.genders[..] {
        [Gender::Male] => Features::MASCULINE,
        [Gender::Female] => Features::FEMININE,
        _ => return None,
    };
    let begins = right.tokens.start <= pair.source.tokens.start + 1;
    let before = pair.source.segments.start.checked_sub(1)?;
    if wrong.genders != [Gender::Thing] || !begins {
        return None;
    }
    let before = pair.source.document.side(before..before + 1);
    let phrases = before.facts_in(&before.document.facts.phrases).iter();
    let fitting: Vec<bool> = phrases.filter_map(|phrase| somebody(&before, phrase, wanted)).collect();
    (fitting == [true]).then(|| apart(&right, &wrong, 0.55))
}

/// Whether a noun that a pronoun of this gender may stand for is somebody; none where it may not.
fn somebody(side: &Side, phrase: &NounPhrase, wanted: Features) -> Option<bool> {
    let features = Forms::of(side.language().code())?.features(&side.token(phrase.head).norm, Pos::Noun);
    let other = features.is_some_and(|features| {
        features.intersects(Features::MASCULINE | Features::FEMININE) && !features.contains(wanted)
    });
    (phrase.plural != Some(true) && !other).then(|| noun_for_people(side.document, phrase.head).is_some())
}
