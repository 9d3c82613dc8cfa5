//! A name that became another: *Lettonie* for Lithuania, *danoise* for Dutch, a surname misspelt.
//!
//! Names that one side lacks are left alone, for translators drop and add them freely; a
//! difference is told when a name of the source and one of the target stay without counterpart
//! and are of one class. Quadratic in the names of a bead, which are few.

use super::{Check, Pair};
use crate::document::Side;
use crate::facts::name::Name;
use crate::finding::{Hit, Severity};
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
        let of = |here: &[Name], there: &[Name]| -> Vec<usize> {
            (0..here.len()).filter(|&i| !has_counterpart(&here[i], there, same)).collect()
        };
        (of(source, target), of(target, source))
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
