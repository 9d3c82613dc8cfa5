//! Who says it, and how: a speaker dropped, added or replaced, and a saying verb of another force.
//!
//! The saying words of both sides are paired by links, speakers and place. Speakers agree where a
//! word of the one is linked to one of the other, where both may be of one kind (prosecutors, *le
//! parquet*), or where one says no more than that somebody speaks. Quadratic in the saying words.

use std::ops::Range;

use super::{Check, Pair};
use crate::document::{Side, Span};
use crate::facts::certainty::Certainty;
use crate::facts::name::Name;
use crate::facts::speaker::{self, Kinds, Named};
use crate::facts::speech::Saying;
use crate::finding::{Hit, Severity};
use crate::meaning::lexicon::From;
use crate::meaning::names::{self, NameKind};

pub const CHECK: Check = Check {
    rule: "attribution",
    category: "accuracy/mistranslation",
    its_type: "mistranslation",
    args: &["change", "source", "target"],
    run,
};

/// Forces of verbs that do little else than report what is said.
const REPORTING: [&str; 8] = ["neutral", "assert", "admit", "confide", "deny", "warn", "confirm", "source"];

/// Forces that do not stand for one another, as source and target or the other way round.
const CONTRARY: &[(&str, &str)] = &[
    ("admit", "deny"),
    ("confirm", "deny"),
    ("praise", "criticise"),
    ("promise", "criticise"),
    ("admit", "criticise"),
    ("admit", "warn"),
    ("admit", "promise"),
    ("joke", "warn"),
    ("joke", "promise"),
    ("joke", "criticise"),
    ("praise", "warn"),
    ("praise", "deny"),
    ("neutral", "admit"),
    ("assert", "admit"),
];

fn run(pair: &Pair, hits: &mut Vec<Hit>) {
    if pair.source.is_empty() || pair.target.is_empty() {
        return;
    }
    let (source, target) = (sayings(&pair.source), sayings(&pair.target));
    let mut candidates = Vec::new();
    for (i, s) in source.iter().enumerate() {
        candidates.extend(target.iter().enumerate().map(|(j, t)| (cost(pair, s, t), i, j)));
    }
    candidates.sort_by(|a, b| a.0.total_cmp(&b.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut source_used, mut target_used) = (vec![false; source.len()], vec![false; target.len()]);
    for (_, i, j) in candidates {
        if source_used[i] || target_used[j] {
            continue;
        }
        (source_used[i], target_used[j]) = (true, true);
        hits.extend(
            other_speaker(pair, source[i], target[j]).or_else(|| other_force(pair, source[i], target[j])),
        );
    }
    for (here, used, from) in [(&source, &source_used, From::Source), (&target, &target_used, From::Target)] {
        let alone = here.iter().zip(used).filter(|(_, used)| !**used).map(|(saying, _)| *saying);
        hits.extend(alone.filter_map(|saying| only_here(pair, saying, from)).next());
    }
}

/// The words that report what is said, with those that only stand for them left out.
fn sayings<'a>(side: &Side<'a>) -> Vec<&'a Saying> {
    side.facts_in(&side.document.facts.speech).iter().filter(|saying| saying.force != "noun").collect()
}

/// How badly two saying words go together.
fn cost(pair: &Pair, s: &Saying, t: &Saying) -> f32 {
    let (source, target) = (&pair.source, &pair.target);
    let linked = pair.links.join(&s.tokens, &t.tokens);
    let speakers = match (&s.speaker, &t.speaker) {
        (Some(a), Some(b)) => pair.links.join(a, b),
        _ => false,
    };
    let apart = (source.place(s.tokens.start) - target.place(t.tokens.start)).abs();
    let order = if s.force == t.force { 0.0 } else { 0.1 };
    apart + order - if linked { 0.6 } else { 0.0 } - if speakers { 0.6 } else { 0.0 }
}

/// The words and kinds by which a speaker is told.
fn told(pair: &Pair, from: From, speaker: &Range<usize>) -> Told {
    let side = pair.side(from);
    let named = speaker::named(side.document, speaker.clone());
    let empty = |named: &&Named| named.kinds.is_empty();
    let generic: Vec<usize> = named.iter().filter(empty).flat_map(|named| named.tokens.clone()).collect();
    let content = pair.content(from, speaker, &generic);
    let names = side.facts_in(&side.document.facts.names);
    let names: Vec<&Name> = names.iter().filter(|name| speaker.contains(&name.tokens.start)).collect();
    let place = |name: &&&Name| name.is(NameKind::is_place);
    let countries = names
        .iter()
        .filter(place)
        .flat_map(|name| name.senses.iter().filter_map(|sense| names::country(sense.entity)))
        .collect();
    let named_only = content.iter().all(|at| names.iter().any(|name| name.tokens.contains(at)));
    let entities = names.iter().flat_map(|name| name.senses.iter().map(|sense| sense.entity)).collect();
    Told {
        kinds: speaker::kinds(&named),
        generic: !generic.is_empty(),
        named,
        content,
        countries,
        entities,
        named_only,
    }
}

/// The speaker of one side is another than that of the other.
fn other_speaker(pair: &Pair, s: &Saying, t: &Saying) -> Option<Hit> {
    let (first, second) = (s.speaker.as_ref()?, t.speaker.as_ref()?);
    if s.pronoun || t.pronoun {
        return None;
    }
    let (a, b) = (told(pair, From::Source, first), told(pair, From::Target, second));
    if a.content.is_empty() || b.content.is_empty() || !s.framed && !t.framed {
        return None;
    }
    let placed = a.countries.iter().any(|country| b.countries.contains(country))
        || a.entities.iter().any(|entity| b.entities.contains(entity));
    let known = |from: From, told: &Told| told.content.iter().any(|&at| pair.knows(from, at));
    let elsewhere = |from: From, told: &Told| {
        let others = pair.content(from.other(), &pair.side(from.other()).tokens, &[]);
        told.content.iter().any(|&at| pair.answered(from, at, &others))
    };
    // Between speakers of unlike kinds, a link is no more than their place.
    let unlike = !a.kinds.is_empty() && !b.kinds.is_empty() && !a.kinds.meets(b.kinds);
    let alone = |from: From, own: &Told, other: &Told| -> Vec<usize> {
        let answered = |at: usize| {
            if unlike {
                pair.rendered(from, at, &other.content)
            } else {
                pair.answered(from, at, &other.content)
            }
        };
        own.content.iter().copied().filter(|&at| !answered(at)).collect()
    };
    let (a_alone, b_alone) = (alone(From::Source, &a, &b), alone(From::Target, &b, &a));
    let shared = a_alone.len() < a.content.len() || b_alone.len() < b.content.len();
    let kinds = |told: &Told, words: &[usize]| {
        let lone = told.named.iter().filter(|named| named.tokens.clone().any(|at| words.contains(&at)));
        lone.map(|named| named.kinds).fold(Kinds::default(), Kinds::with)
    };
    let (a_kinds, b_kinds) = (kinds(&a, &a_alone), kinds(&b, &b_alone));
    let confidence = if placed || a_kinds.meets(b_kinds) {
        return None;
    } else if shared {
        // A union source, a company source: what is left of both must differ in kind.
        let differ =
            !a_kinds.is_empty() && !b_kinds.is_empty() && !a_kinds.meets(b.kinds) && !b_kinds.meets(a.kinds);
        if differ { 0.55 } else { return None }
    } else {
        match (a.kinds.is_empty(), b.kinds.is_empty()) {
            (false, false) if !elsewhere(From::Source, &a) => 0.7,
            (false, false) if !elsewhere(From::Target, &b) => 0.55,
            (false, false) => 0.45,
            // A spokesman for somebody named, and somebody else.
            (true, false) if a.named_only && a.generic && !elsewhere(From::Source, &a) => 0.55,
            _ if a.named_only || b.named_only || !known(From::Source, &a) || !known(From::Target, &b) => {
                return None;
            }
            (true, true) => return None,
            // Somebody else in the sentence speaks.
            (false, true) if all_elsewhere(pair, &b) && !elsewhere(From::Source, &a) => 0.55,
            _ if s.framed && t.framed && !elsewhere(From::Source, &a) && !elsewhere(From::Target, &b) => 0.5,
            _ => 0.4,
        }
    };
    let (source, target) = (pair.source.span_of(first.clone()), pair.target.span_of(second.clone()));
    Some(hit(pair, "speaker", confidence, Severity::Critical, Some(source), Some(target)))
}

/// Whether all words of a speaker of the target are said of something in the source.
fn all_elsewhere(pair: &Pair, told: &Told) -> bool {
    let others = pair.content(From::Source, &pair.source.tokens, &[]);
    told.content.iter().all(|&at| pair.answered(From::Target, at, &others))
}

/// A saying verb of another force: admitted for denied.
fn other_force(pair: &Pair, s: &Saying, t: &Saying) -> Option<Hit> {
    let contrary =
        CONTRARY.iter().any(|&(a, b)| (a, b) == (s.force, t.force) || (b, a) == (s.force, t.force));
    let rendering = || s.tokens.clone().any(|at| t.tokens.clone().any(|to| pair.known.linked(at, to) > 0.0));
    if !contrary || !s.framed && !t.framed || rendering() {
        return None;
    }
    let (source, target) = (pair.source.span_of(s.tokens.clone()), pair.target.span_of(t.tokens.clone()));
    Some(hit(pair, "force", 0.55, Severity::Major, Some(source), Some(target)))
}

/// A speaker whom the other side does not have.
fn only_here(pair: &Pair, saying: &Saying, from: From) -> Option<Hit> {
    let (here, there) = (pair.side(from), pair.side(from.other()));
    if is_reported(there) {
        return None;
    }
    let silent = there.facts_in(&there.document.facts.speech).is_empty();
    let verb = saying.framed && !saying.pronoun && saying.speaker.is_some();
    if !REPORTING.contains(&saying.force) || !saying.phrase && !verb {
        return None;
    }
    let hedged = there.facts_in(&there.document.facts.certainty).iter().any(|mark| {
        matches!(mark.kind, Certainty::Reported | Certainty::Believed | Certainty::Claimed)
            && mark.weight > 0.1
    });
    let confidence = match &saying.speaker {
        Some(speaker) if !saying.pronoun => {
            let told = told(pair, from, speaker);
            let others = pair.content(from.other(), &there.tokens, &[]);
            let kept = told.content.iter().any(|&at| pair.answered(from, at, &others))
                || named_there(pair, from, speaker, &told);
            let known = told.content.iter().any(|&at| pair.knows(from, at) || here.token(at).capital);
            // According to plan: nobody speaks.
            let somebody = told.generic || !told.kinds.is_empty() || here.token(speaker.end - 1).capital;
            match (kept, silent, saying.phrase) {
                (false, true, _) if known && somebody => 0.75,
                (false, false, true) if known && somebody && !hedged => 0.55,
                (false, true, true) if known => 0.5,
                _ => return None,
            }
        }
        _ if silent => 0.6,
        _ if saying.phrase && !hedged => 0.5,
        _ => return None,
    };
    let words = match &saying.speaker {
        Some(speaker) if saying.phrase => saying.tokens.start..speaker.end,
        Some(speaker) => speaker.start.min(saying.tokens.start)..speaker.end.max(saying.tokens.end),
        None => saying.tokens.clone(),
    };
    let span = here.span_of(words);
    let (source, target) = from.order(Some(span), None);
    let change = if from == From::Source { "lost" } else { "added" };
    Some(hit(pair, change, confidence, Severity::Major, source, target))
}

/// Whether a side reports by the mood of its verbs alone: *sei*, *hätten*.
fn is_reported(side: &Side) -> bool {
    let options = &side.language().options.verbs;
    let marks = side.facts_in(&side.document.facts.certainty);
    options.reported_subjunctive
        && marks.iter().any(|mark| mark.mood && matches!(mark.kind, Certainty::Reported | Certainty::Would))
}

/// Whether words of the other side that stand for nothing else may name the speaker.
fn named_there(pair: &Pair, from: From, speaker: &Range<usize>, told: &Told) -> bool {
    let (here, there) = (pair.side(from), pair.side(from.other()));
    let mut rest = pair.content(from, &here.tokens, &[]);
    rest.retain(|at| !speaker.contains(at));
    speaker::named(there.document, there.tokens.clone())
        .iter()
        .filter(|named| named.kinds.meets(told.kinds))
        .any(|named| named.tokens.clone().all(|at| !pair.answered(from.other(), at, &rest)))
}

fn hit(
    pair: &Pair,
    change: &str,
    confidence: f32,
    severity: Severity,
    source: Option<Span>,
    target: Option<Span>,
) -> Hit {
    pair.hit_of(CHECK.rule, severity, confidence, source, target).with("change", change)
}

/// By what a speaker is told.
struct Told {
    kinds: Kinds,
    /// The words that give them.
    named: Vec<Named>,
    /// Content words.
    content: Vec<usize>,
    /// Has words that say no more than that somebody speaks.
    generic: bool,
    /// The countries of the places among them.
    countries: Vec<u32>,
    /// What its names may name.
    entities: Vec<u32>,
    /// Nothing but names.
    named_only: bool,
}
