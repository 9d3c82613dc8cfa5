//! A name that became another: *Lettonie* for Lithuania, *danoise* for Dutch, a surname misspelt.
//!
//! Names that one side lacks are left alone, for translators drop and add them freely; a
//! difference is told when a name of the source and one of the target stay without counterpart
//! and are of one class. Quadratic in the names of a bead, which are few.

use super::reference::placed;
use super::{Check, Pair};
use crate::document::Side;
use crate::facts::name::Name;
use crate::finding::{Hit, Severity};
use crate::meaning::forms::Forms;
use crate::meaning::lexicon::From;
use crate::meaning::names::{self, NameKind, Sense};

pub const CHECK: Check = Check {
    rule: "name",
    category: "accuracy/mistranslation/entity",
    its_type: "inconsistent-entities",
    args: &["source", "target"],
    run,
};

/// Names of which one may stand wrongly for another.
struct Class {
    holds: fn(NameKind) -> bool,
    /// A country is no counterpart for what lies in it.
    narrow: bool,
    /// How sure a swap is.
    confidence: f32,
}

/// How far apart, as a share of their sentences, two names may stand that only their places join.
const APART: f32 = 0.3;

const CLASSES: [Class; 5] = [
    Class {
        holds: |kind| matches!(kind, NameKind::Country | NameKind::Demonym),
        narrow: false,
        confidence: 0.8,
    },
    Class { holds: |kind| kind == NameKind::Region, narrow: true, confidence: 0.7 },
    Class { holds: |kind| kind == NameKind::City, narrow: true, confidence: 0.65 },
    Class { holds: |kind| kind == NameKind::Organisation, narrow: false, confidence: 0.6 },
    Class { holds: |kind| kind == NameKind::Currency, narrow: false, confidence: 0.6 },
];

fn run(pair: &Pair, hits: &mut Vec<Hit>) {
    let source = pair.source.facts_in(&pair.source.document.facts.names);
    let target = pair.target.facts_in(&pair.target.document.facts.names);
    let left = |same: fn(&Name, &Name) -> bool| {
        let of = |side: &Side, here: &[Name], there: &[Name]| -> Vec<usize> {
            let lone = |name: &Name| !dates(side, name) && !has_counterpart(name, there, same);
            (0..here.len()).filter(|&i| lone(&here[i])).collect()
        };
        (of(&pair.source, source, target), of(&pair.target, target, source))
    };
    let (lost, gained) = left(shares_thing);
    // Two regions, or two cities, of one country are not one place for the country's sake.
    let (lost_strictly, gained_strictly) = left(same_entity);
    for Class { holds, narrow, confidence } in CLASSES {
        let of_class = |names: &'_ [Name], indices: &[usize]| -> Vec<usize> {
            indices.iter().copied().filter(|&i| !names[i].senses.is_empty() && names[i].is(holds)).collect()
        };
        let (from, to) = if narrow {
            (of_class(source, &lost_strictly), of_class(target, &gained_strictly))
        } else {
            (of_class(source, &lost_strictly), of_class(target, &gained))
        };
        // One thing named twice is one thing; two that are lost say nothing of which became which.
        let ([first, ..], [second, ..]) = (&from[..], &to[..]) else { continue };
        let (old, new) = (&source[*first], &target[*second]);
        let same = if narrow { same_entity } else { shares_thing };
        let alone = from.iter().all(|&i| same(old, &source[i])) && to.iter().all(|&i| same(new, &target[i]));
        if alone && !old.doubtful && !new.doubtful && of_countries(old) == of_countries(new) {
            hits.push(hit(pair, old, new, confidence, suggestion(pair, old, new)));
        }
    }
    misspelt(pair, (source, &lost), (target, &gained), hits);
    hits.extend(told_again(pair, (source, &lost), (target, &gained)));
    hits.extend(other_town(pair, (source, &lost_strictly), (target, &gained_strictly)));
}

/// A place that the target names once more than the source does, where another of the source is left:
/// *un Suisse et une Espagnole*, two Spaniards.
fn told_again(
    pair: &Pair,
    (source, lost): (&[Name], &[usize]),
    (target, gained): (&[Name], &[usize]),
) -> Option<Hit> {
    let counts = |name: &&Name| of_countries(name) && !name.doubtful;
    let mut left = lost.iter().map(|&i| &source[i]).filter(counts);
    let old = left.next()?;
    if left.any(|other| !shares_thing(old, other)) || gained.iter().any(|&i| counts(&&target[i])) {
        return None;
    }
    let times = |names: &[Name], name: &Name| names.iter().filter(|other| shares_thing(name, other)).count();
    let once_more = |name: &&Name| counts(name) && times(target, name) > times(source, name);
    let apart = |name: &Name| place_apart(pair, old, name);
    let new = target.iter().filter(once_more).min_by(|a, b| apart(a).total_cmp(&apart(b)))?;
    let lone = target.iter().filter(once_more).all(|other| shares_thing(new, other));
    (lone && apart(new) <= APART).then(|| hit(pair, old, new, 0.55, suggestion(pair, old, new)))
}

/// How far apart two names stand, as a share of their sentences.
fn place_apart(pair: &Pair, old: &Name, new: &Name) -> f32 {
    (pair.source.place(old.tokens.start) - pair.target.place(new.tokens.start)).abs()
}

/// A town, or a surname after the same first name, that the other side does not have: *à Vierzon*, in Bourges.
fn other_town(
    pair: &Pair,
    (source, lost): (&[Name], &[usize]),
    (target, gained): (&[Name], &[usize]),
) -> Option<Hit> {
    let only = |side: &Side, from: From, names: &[Name], left: &[usize]| -> Option<usize> {
        let mut strange = left.iter().copied().filter(|&i| is_strange(pair, side, from, &names[i]));
        let first = strange.next()?;
        strange.next().is_none().then_some(first)
    };
    let old = &source[only(&pair.source, From::Source, source, lost)?];
    let new = &target[only(&pair.target, From::Target, target, gained)?];
    let unknown = old.senses.is_empty() || new.senses.is_empty();
    let alike = placed(&pair.source, old) && placed(&pair.target, new) || share_neighbour(pair, old, new);
    (unknown && alike && !nearly(&old.sound, &new.sound) && place_apart(pair, old, new) <= APART)
        .then(|| hit(pair, old, new, 0.55, Some(surface(&pair.source, old).to_owned())))
}

/// Whether a name may be a town's or a surname, and the other side writes nothing like it.
fn is_strange(pair: &Pair, side: &Side, from: From, name: &Name) -> bool {
    let town = |kind| matches!(kind, NameKind::City | NameKind::Region);
    let common = || {
        let word = &side.token(name.tokens.start).norm;
        let forms = Forms::of(side.language().code());
        name.senses.is_empty() && forms.is_none_or(|forms| forms.knows(word))
    };
    let written = || {
        let others = names::fold(pair.side(from.other()).text());
        name.folded.split(' ').any(|word| others.contains(word))
    };
    (name.senses.is_empty() || name.is(town))
        && name.tokens.start > side.tokens.start
        && !side.language().options.nouns.capitalised
        && surface(side, name).chars().any(char::is_lowercase)
        && !common()
        && !written()
        && !pair.translated(from, &name.tokens)
}

/// Whether a name tells no more than where a dispatch was written: *BRUXELLES - …*
fn dates(side: &Side, name: &Name) -> bool {
    let dash = |at: usize| side.tokens.contains(&at) && matches!(&*side.token(at).norm, "-" | "–" | "—");
    name.tokens.start == side.tokens.start
        && dash(name.tokens.end)
        && surface(side, name).chars().all(|c| !c.is_lowercase())
}

/// Whether a name speaks of a country or what lies in one, and not of a faith, a people or a part of the world.
fn of_countries(name: &Name) -> bool {
    name.senses.iter().any(|sense| sense.kind.is_place() && names::country(sense.entity).is_some())
}

fn surface<'a>(side: &Side<'a>, name: &Name) -> &'a str {
    side.span_of(name.tokens.clone()).of(&side.document.text)
}

/// Whether both name the very same thing.
fn same_entity(a: &Name, b: &Name) -> bool {
    let named = |sense: &&Sense| sense.kind != NameKind::FirstName;
    a.senses.iter().filter(named).any(|a| b.senses.iter().filter(named).any(|b| a.entity == b.entity))
}

fn shares_thing(a: &Name, b: &Name) -> bool {
    a.senses.iter().any(|a| b.senses.iter().any(|b| same_thing(a, b)))
}

/// The same thing, or a city or region with its country.
fn same_thing(a: &Sense, b: &Sense) -> bool {
    const FIRST: NameKind = NameKind::FirstName;
    if a.kind == FIRST || b.kind == FIRST {
        return false;
    }
    let of = |part: &Sense, whole: &Sense| {
        part.kind.is_place() && whole.kind.is_place() && names::country(part.entity) == Some(whole.entity)
    };
    a.entity == b.entity || of(a, b) || of(b, a)
}

/// Whether the other side names the same thing, or writes the same word.
fn has_counterpart(name: &Name, others: &[Name], same: fn(&Name, &Name) -> bool) -> bool {
    if others.iter().any(|other| same(name, other)) {
        return true;
    }
    let country = |name: &Name| name.is(|kind| matches!(kind, NameKind::Country | NameKind::Demonym));
    others.iter().any(|other| {
        other.sound == name.sound
            || !(country(name) && country(other)) && part_of(&name.folded, &other.folded)
    })
}

/// Whether the words of one name are all among the other's.
fn part_of(a: &str, b: &str) -> bool {
    let within = |a: &str, b: &str| a.len() > 3 && a.split(' ').all(|word| b.split(' ').any(|w| w == word));
    within(a, b) || within(b, a)
}

fn suggestion(pair: &Pair, old: &Name, new: &Name) -> Option<String> {
    let place = |kind| matches!(kind, NameKind::Country | NameKind::City | NameKind::Region);
    if new.is(|kind| kind == NameKind::Demonym) {
        return None;
    }
    let sense = old.senses.iter().find(|sense| place(sense.kind))?;
    names::usual(sense.entity, pair.target.language()).map(str::to_owned)
}

fn hit(pair: &Pair, old: &Name, new: &Name, confidence: f32, suggestion: Option<String>) -> Hit {
    Hit {
        rule: CHECK.rule,
        kind: None,
        located: false,
        severity: Severity::Major,
        confidence,
        source: vec![pair.source.span_of(old.tokens.clone())],
        target: vec![pair.target.span_of(new.tokens.clone())],
        args: vec![
            ("source", surface(&pair.source, old).to_owned()),
            ("target", surface(&pair.target, new).to_owned()),
        ],
        suggestion,
    }
}

/// Words in capitals that nearly agree, beside a word that agrees wholly: *Frantz Vilménay* for Frantz Vilmény.
fn misspelt(pair: &Pair, lost: (&[Name], &[usize]), gained: (&[Name], &[usize]), hits: &mut Vec<Hit>) {
    for &i in lost.1 {
        let old = &lost.0[i];
        for &j in gained.1 {
            let new = &gained.0[j];
            let first = |name: &Name| name.is(|kind| kind == NameKind::FirstName);
            let person = |name: &Name| name.senses.is_empty() || first(name);
            if person(old)
                && person(new)
                && nearly(&old.sound, &new.sound)
                && share_neighbour(pair, old, new)
                && (first(old)
                    || first(new)
                    || beside_first_name(lost.0, old)
                    || beside_first_name(gained.0, new))
            {
                let written = surface(&pair.source, old).to_owned();
                hits.push(hit(pair, old, new, 0.7, Some(written)));
            }
        }
    }
}

fn beside_first_name(names: &[Name], name: &Name) -> bool {
    names
        .iter()
        .any(|other| other.tokens.end == name.tokens.start && other.is(|kind| kind == NameKind::FirstName))
}

/// One or two letters apart, in words that are long enough for that to be a slip.
fn nearly(a: &str, b: &str) -> bool {
    let glide = |word: &str| word.trim_start_matches('i').to_owned();
    let distance = distance(a, b);
    let length = a.chars().count().min(b.chars().count());
    let common = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    (length >= 5 && (1..=2).contains(&distance) || common >= 4 && distance == 3 && length >= 6)
        && glide(a) != glide(b)
}

fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let cost = diagonal + usize::from(x != *y);
            diagonal = row[j + 1];
            row[j + 1] = cost.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

fn share_neighbour(pair: &Pair, old: &Name, new: &Name) -> bool {
    let beside = |side: &Side, name: &Name, after: bool| -> Option<String> {
        let index = if after { Some(name.tokens.end) } else { name.tokens.start.checked_sub(1) }
            .filter(|i| side.tokens.contains(i))?;
        let token = side.token(index);
        (token.is_word() && token.capital).then(|| names::fold(token.span.of(&side.document.text)))
    };
    [true, false].into_iter().any(|after| {
        let word = beside(&pair.source, old, after);
        word.is_some() && word == beside(&pair.target, new, after)
    })
}
