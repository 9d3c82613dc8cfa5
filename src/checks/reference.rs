//! A pronoun that points to the wrong thing: *he* for a country, *his* for a woman, *he* for many.
//!
//! A pronoun of the target is weighed against what the source has in the same bead and, for the
//! gender of people, against the names, titles and pronouns of the last few sentences of both
//! sides. Told only when nothing there allows it. Linear in the names and pronouns of the window.

use std::ops::Range;

use super::{Check, Pair, referents, renamed, subjects};
use crate::document::{Placed, Side, Span, begin_in};
use crate::facts::name::Name;
use crate::facts::person::{Gender, Pronoun, Use, told_by};
use crate::facts::speaker;
use crate::finding::{Hit, Severity};
use crate::language::Language;
use crate::meaning::forms::Forms;
use crate::meaning::names::NameKind;

pub const CHECK: Check = Check {
    rule: "reference",
    category: "accuracy/mistranslation",
    its_type: "mistranslation",
    args: &["target"],
    run,
};

/// How many sentences before the bead may hold an antecedent.
const WINDOW: usize = 4;
/// And how many where nobody must be found.
const FAR: usize = 8;

fn run(pair: &Pair, hits: &mut Vec<Hit>) {
    if pair.source.is_empty() || pair.target.is_empty() {
        return;
    }
    let found = country_as_person(pair)
        .or_else(|| other_gender(pair))
        .or_else(|| other_owner(pair))
        .or_else(|| nobody(pair))
        .or_else(|| other_person(pair))
        .or_else(|| one_for_many(pair))
        .or_else(|| subjects::unlike(pair).map(|found| found.hit(pair)))
        .or_else(|| referents::other(pair).map(|found| found.hit(pair)))
        .or_else(|| renamed::other(pair).map(|found| found.hit(pair)));
    hits.extend(found);
}

/// Words of the two sides that cannot stand for the same.
pub(super) struct Apart {
    pub source: Option<Range<usize>>,
    pub target: Range<usize>,
    pub confidence: f32,
}

impl Apart {
    fn hit(self, pair: &Pair) -> Hit {
        told(pair, self.source, self.target, self.confidence, None)
    }
}

pub(super) fn pronouns<'a>(side: &Side<'a>) -> &'a [Pronoun] {
    side.facts_in(&side.document.facts.pronouns)
}

fn is(pronoun: &Pronoun, gender: Gender) -> bool {
    pronoun.used != Use::Address && pronoun.genders == [gender]
}

fn has(side: &Side, gender: Gender) -> bool {
    pronouns(side).iter().any(|pronoun| pronoun.used != Use::Address && pronoun.genders.contains(&gender))
}

fn first<'a>(side: &Side<'a>, gender: Gender, subject: bool) -> Option<&'a Pronoun> {
    pronouns(side).iter().find(|p| is(p, gender) && (!subject || p.used == Use::Subject))
}

/// Whether a man, and a woman, is named in the bead, or in it and just before it.
fn people(side: &Side, before: usize) -> (bool, bool) {
    let facts = &side.document.facts;
    let near = side.document.side(side.segments.start.saturating_sub(before)..side.segments.end);
    let mut told = (false, false);
    // His wife is not the one who has her.
    let owned = |name: &&Name| {
        let mut pronouns = near.facts_in(&facts.pronouns).iter();
        pronouns.any(|p| p.used == Use::Possessive && p.tokens.end == name.tokens.start)
    };
    for name in near.facts_in(&facts.names).iter().filter(|name| !owned(name)) {
        let (male, female) = told_by(name);
        told = (told.0 | male, told.1 | female);
    }
    for pronoun in near.facts_in(&facts.pronouns) {
        // The bead's own pronouns are what is in question.
        let counts = pronoun.used == Use::Address || !side.tokens.contains(&pronoun.tokens.start);
        told.0 |= counts && pronoun.genders.contains(&Gender::Male);
        told.1 |= counts && pronoun.genders.contains(&Gender::Female);
    }
    told
}

/// Whether a word in capitals stands alone that may be anybody's surname; in the bead alone, not the name of
/// where something is.
fn strangers(side: &Side, before: usize) -> bool {
    let near = side.document.side(side.segments.start.saturating_sub(before)..side.segments.end);
    let names = near.facts_in(&side.document.facts.names);
    (0..names.len()).any(|i| {
        let name = &names[i];
        // A surname after a first name belongs to it.
        let run = names[..i].iter().rev().scan(name.tokens.start, |at, other| {
            (other.tokens.end == *at).then(|| *at = other.tokens.start).map(|()| other)
        });
        let belongs = run.clone().any(|other| told_by(other) != (false, false));
        let here = before == 0 && placed(side, name);
        name.senses.is_empty() && !name.doubtful && !belongs && !common(side, name) && !here
    })
}

/// Whether a name stands behind a word for where: in Leeds.
pub(super) fn placed(side: &Side, name: &Name) -> bool {
    let before = name.tokens.start.checked_sub(1).filter(|at| side.tokens.contains(at));
    before.is_some_and(|at| side.language().list("place-prepositions.txt").contains(&side.token(at).norm))
}

/// Whether a word in capitals is no name: I, *Il*, Tuesday.
fn common(side: &Side, name: &Name) -> bool {
    let word = &side.token(name.tokens.start).norm;
    ["function-words.txt", "calendar.tsv"].into_iter().any(|list| side.language().list(list).contains(word))
}

/// *Le Mali nie qu'il …* as "Mali denies that he …": a place or body alone stands before the pronoun.
fn country_as_person(pair: &Pair) -> Option<Hit> {
    let other = |p: &&Pronoun| is(p, Gender::Male) || is(p, Gender::Female);
    let subject = |p: &&Pronoun| p.used == Use::Subject && !says(&pair.target, p);
    let wrong = pronouns(&pair.target).iter().filter(other).find(subject)?;
    // Where pronouns are left out, there may be none.
    let dropped = pair.source.language().options.pronouns.dropped;
    let thing = |p: &&Pronoun| other(p) || is(p, Gender::Thing);
    let right = pronouns(&pair.source).iter().filter(thing).find(|p| p.used == Use::Subject);
    let named_until = right.map_or(pair.source.tokens.end, |right| right.tokens.start);
    if right.is_none() && !dropped {
        return None;
    }
    let stands_alone = |side: &Side, until: usize| {
        let names = side.facts_in(&side.document.facts.names);
        let Some(actor) = names.iter().find(|name| acts(side, name)) else { return false };
        let between = |name: &&Name| (actor.tokens.end..until).contains(&name.tokens.start);
        names.iter().filter(between).all(|name| !name.senses.is_empty() && told_by(name) == (false, false))
    };
    let alone = stands_alone(&pair.source, named_until) && stands_alone(&pair.target, wrong.tokens.start);
    let thing = for_things(pair.target.language())?;
    alone.then(|| hit(pair, right, wrong, 0.75, Some(thing)))
}

/// A country or body that begins the sentence as the one who acts.
fn acts(side: &Side, name: &Name) -> bool {
    let prepositions = side.language().list("place-prepositions.txt");
    let at = name.tokens.start;
    let owner = side.tokens.contains(&name.tokens.end) && side.token(name.tokens.end).norm.starts_with('\'');
    name.is(|kind| matches!(kind, NameKind::Country | NameKind::Organisation))
        && !name.doubtful
        && !owner
        && at <= side.tokens.start + 1
        && (side.tokens.start..at).all(|i| !prepositions.contains(&side.token(i).norm))
}

/// Whether a saying word follows the pronoun: *he said* points out of the sentence.
fn says(side: &Side, pronoun: &Pronoun) -> bool {
    side.facts_in(&side.document.facts.speech).iter().any(|saying| {
        let start = saying.tokens().start;
        (pronoun.tokens.end..=pronoun.tokens.end + 1).contains(&start)
    })
}

/// *his* where one woman alone is named, *her* where one man is.
fn other_gender(pair: &Pair) -> Option<Hit> {
    // Where things have gender, a pronoun may stand for one.
    for_things(pair.target.language())?;
    // Where pronouns are left out, somebody may be meant whom the sentence does not name.
    if pair.source.language().options.pronouns.dropped {
        return None;
    }
    let sides = [&pair.source, &pair.target];
    let gender = match (people(&pair.source, 0), people(&pair.target, 0)) {
        ((false, true), (false, true)) => Gender::Male,
        ((true, false), (true, false)) => Gender::Female,
        _ => return None,
    };
    let told = |side: &Side| {
        let (male, female) = people(side, WINDOW);
        if gender == Gender::Male { male } else { female }
    };
    if sides.iter().any(|side| told(side) || strangers(side, WINDOW)) || has(&pair.source, gender) {
        return None;
    }
    let wrong = first(&pair.target, gender, false)?;
    (!says(&pair.target, wrong)).then(|| hit(pair, None, wrong, 0.65, swapped(pair, wrong)))
}

/// *his* after a woman whom both sides name right before, where the source owns with a word that tells no gender.
fn other_owner(pair: &Pair) -> Option<Hit> {
    for_things(pair.target.language())?;
    let wrong = pronouns(&pair.target).iter().find(|pronoun| {
        pronoun.used == Use::Possessive && (is(pronoun, Gender::Male) || is(pronoun, Gender::Female))
    })?;
    let gender = wrong.genders[0];
    let only_other = match (people(&pair.source, 0), people(&pair.target, 0)) {
        ((false, true), (false, true)) => gender == Gender::Male,
        ((true, false), (true, false)) => gender == Gender::Female,
        _ => false,
    };
    let named_before = pair
        .target
        .facts_in(&pair.target.document.facts.names)
        .iter()
        .any(|name| name.tokens.end <= wrong.tokens.start && told_by(name) != (false, false));
    let others =
        |side: &Side| strangers(side, 0) || people_named(side).any(|male| male == (gender == Gender::Male));
    if !only_other
        || !named_before
        || [&pair.source, &pair.target].into_iter().any(others)
        || has(&pair.source, gender)
    {
        return None;
    }
    (!says(&pair.target, wrong)).then(|| hit(pair, None, wrong, 0.6, swapped(pair, wrong)))
}

/// Of the nouns for people in a bead that tell a gender, whether they are for men.
fn people_named<'a>(side: &Side<'a>) -> impl Iterator<Item = bool> + use<'a> {
    let list = side.language().list("people.tsv");
    let found = list.find(&side.document.tokens, side.tokens.clone());
    found.into_iter().filter_map(|found| match found.phrase.column(0) {
        "m" => Some(true),
        "f" => Some(false),
        _ => None,
    })
}

/// *he* where neither side has named or called anybody: a text, a whale, a ship.
fn nobody(pair: &Pair) -> Option<Hit> {
    let thing = for_things(pair.target.language())?;
    let wrong = pronouns(&pair.target).iter().find(|p| is(p, Gender::Male) || is(p, Gender::Female))?;
    let known = |side: &Side, end: usize| side.segments.start > 0 && !somebody(side, end);
    let right = pronouns(&pair.source).iter().find(|p| p.used == Use::Subject);
    let met = known(&pair.target, wrong.tokens.start) && known(&pair.source, pair.source.tokens.end);
    met.then(|| hit(pair, right, wrong, 0.6, (wrong.used == Use::Subject).then_some(thing)))
}

/// Whether somebody may have been named or called in the sentences before a token; so if the lists cannot tell.
fn somebody(side: &Side, end: usize) -> bool {
    let language = side.language();
    let (people, forms) = (language.list("people.tsv"), Forms::of(language.code()));
    let near = side.document.side(side.segments.start.saturating_sub(FAR)..side.segments.end);
    let tokens = near.tokens.start..end;
    let Some(forms) = forms.filter(|_| !people.is_empty()) else { return true };
    let document = side.document;
    let may_be = |name: &Name| {
        let no_name =
            name.doubtful && forms.knows(&document.tokens[name.tokens.start].norm) || common(side, name);
        let one_of = |name: &Name| {
            name.is(|kind| kind == NameKind::Demonym)
                && begin_in(&document.facts.phrases, &tokens)
                    .iter()
                    .any(|phrase| name.tokens.contains(&phrase.head))
        };
        !no_name && (told_by(name) != (false, false) || name.senses.is_empty() || one_of(name))
    };
    begin_in(&document.facts.names, &tokens).iter().any(may_be)
        || begin_in(&document.facts.pronouns, &tokens).iter().any(|pronoun| pronoun.used == Use::Address)
        || !people.find(&document.tokens, tokens.clone()).is_empty()
        || !speaker::named(document, tokens.clone()).iter().all(|named| named.kinds.is_empty())
}

/// The pronoun of the other gender in the same use.
fn swapped(pair: &Pair, wrong: &Pronoun) -> Option<&'static str> {
    let code = if wrong.genders == [Gender::Male] { "f" } else { "m" };
    let used = match wrong.used {
        Use::Subject => "subject",
        Use::Possessive => "possessive",
        Use::Object | Use::Address | Use::Mention => return None,
    };
    listed(pair.target.language(), code, used)
}

/// The first pronoun that a language lists for a gender and use.
fn listed(language: &'static Language, gender: &str, used: &str) -> Option<&'static str> {
    let entries = language.list("pronouns.tsv").entries();
    let entry = entries.iter().find(|entry| entry.column(0) == gender && entry.column(1) == used)?;
    Some(&entry.text)
}

/// The pronoun for things, in a language that parts them from people.
pub(super) fn for_things(language: &'static Language) -> Option<&'static str> {
    (!language.options.pronouns.grammatical_gender).then(|| listed(language, "n", "subject")).flatten()
}

/// *elle* as "he", or *he* as *elle*: the only pronoun of each side, of different gender.
fn other_person(pair: &Pair) -> Option<Hit> {
    // Where things have gender on both sides, one thing may be *il* and *sie*.
    let by_grammar = |side: &Side| side.language().options.pronouns.grammatical_gender;
    if by_grammar(&pair.target) && for_things(pair.source.language()).is_none() {
        return None;
    }
    for (here, there) in [(Gender::Male, Gender::Female), (Gender::Female, Gender::Male)] {
        let only =
            |side: &Side, gender, not| !has(side, not) && !has(side, Gender::Thing) && has(side, gender);
        if !only(&pair.source, here, there) || !only(&pair.target, there, here) {
            continue;
        }
        let (Some(right), Some(wrong)) = (first(&pair.source, here, true), first(&pair.target, there, true))
        else {
            continue;
        };
        return Some(hit(pair, Some(right), wrong, 0.6, swapped(pair, wrong)));
    }
    None
}

/// *ils* as "he": the source has many, the target one, and no other pronoun on either side.
fn one_for_many(pair: &Pair) -> Option<Hit> {
    // Where things have gender, many may be one body: they, elle (la police).
    for_things(pair.target.language())?;
    let single =
        |side: &Side| [Gender::Male, Gender::Female, Gender::Thing].into_iter().any(|g| has(side, g));
    if single(&pair.source) || has(&pair.target, Gender::Plural) {
        return None;
    }
    let right = first(&pair.source, Gender::Plural, true)?;
    let wrong =
        first(&pair.target, Gender::Male, true).or_else(|| first(&pair.target, Gender::Female, true))?;
    Some(hit(pair, Some(right), wrong, 0.6, None))
}

fn hit(pair: &Pair, right: Option<&Pronoun>, wrong: &Pronoun, confidence: f32, word: Option<&str>) -> Hit {
    told(pair, right.map(|right| right.tokens.clone()), wrong.tokens.clone(), confidence, word)
}

/// A hit at words of the target that stand for somebody or something else than those of the source.
fn told(
    pair: &Pair,
    right: Option<Range<usize>>,
    wrong: Range<usize>,
    confidence: f32,
    word: Option<&str>,
) -> Hit {
    let target = pair.target.span_of(wrong);
    let source: Vec<Span> = right.map(|tokens| pair.source.span_of(tokens)).into_iter().collect();
    Hit {
        rule: CHECK.rule,
        kind: None,
        located: false,
        severity: Severity::Major,
        confidence,
        source,
        target: vec![target],
        args: vec![("target", target.of(&pair.target.document.text).to_owned())],
        suggestion: word.map(str::to_owned),
    }
}
