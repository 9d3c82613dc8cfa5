//! Who does what to whom: an event told from its other end, doer and patient in each other's place,
//! two subjects exchanged, or somebody of another kind in the part of an actor.
//!
//! Doers and patients come from the clauses of both sides, whose verbs and participants must be
//! linked. Actors are the words of `speakers.tsv` that nothing on the other side answers. Quadratic
//! in the clauses of a bead.

use std::ops::Range;

use crate::checks::direction::turned;
use crate::checks::{Check, Pair, titles};
use crate::document::Side;
use crate::facts::clause::{Clause, Participant, clauses};
use crate::facts::name::Name;
use crate::facts::nominal::NounPhrase;
use crate::facts::person::noun_for_people;
use crate::facts::poles::Contrast;
use crate::facts::speaker::{self, Named};
use crate::finding::{Hit, Severity};
use crate::meaning::lexicon::From;

pub const CHECK: Check = Check {
    rule: "role",
    category: "accuracy/mistranslation",
    its_type: "mistranslation",
    args: &["source", "target"],
    run,
};

/// How many tokens after a verb the one to whom something is done may stand behind a preposition.
const REACH: usize = 6;

/// How far apart, as a share of their sentences, two actors may stand.
const APART: f32 = 0.25;

fn run(pair: &Pair, hits: &mut Vec<Hit>) {
    if pair.source.is_empty() || pair.target.is_empty() {
        return;
    }
    turned(pair, Contrast::Converse, CHECK.rule, &[], hits);
    let found = exchanged(pair)
        .or_else(|| swapped_subjects(pair))
        .or_else(|| other_agent(pair))
        .or_else(|| turned_actor(pair))
        .or_else(|| titles::other(pair, CHECK.rule))
        .or_else(|| other_actor(pair));
    hits.extend(found);
}

/// Whether two participants are the same, as far as links tell.
fn same(pair: &Pair, s: &Participant, t: &Participant) -> bool {
    let a = pair.content(From::Source, &s.tokens, &[]);
    let b = pair.content(From::Target, &t.tokens, &[]);
    a.iter().any(|&at| pair.links.targets(at).any(|to| b.contains(&to)))
}

/// Whether two verbs translate each other.
fn same_verb(pair: &Pair, s: &Clause, t: &Clause) -> bool {
    pair.answered(From::Source, s.verb, &[t.verb])
        // A verb may stand as one with its object: to fine, *infliger une amende*.
        || t.object.as_ref().is_some_and(|object| pair.links.targets(s.verb).any(|to| to == object.head))
        || s.object.as_ref().is_some_and(|object| pair.links.sources(t.verb).any(|at| at == object.head))
}

/// Whether two verbs that no link joins, the only ones of their sides with a doer, have each a patient, and one
/// at least tells by its voice who does it.
fn suffer_both(pair: &Pair, s: &Clause, t: &Clause) -> bool {
    let direct = |clause: &Clause| clause.doer().is_some() && clause.patient().is_some();
    direct(s)
        && direct(t)
        && (s.passive || t.passive)
        && pair.partners(From::Source, s.verb..s.verb + 1).is_empty()
        && pair.partners(From::Target, t.verb..t.verb + 1).is_empty()
}

/// Whether one verb alone of each side has somebody who does it.
fn one_doer(pair: &Pair) -> bool {
    let sole = |side: &Side| clauses(side).iter().filter(|clause| clause.doer().is_some()).count() == 1;
    sole(&pair.source) && sole(&pair.target)
}

/// Those to whom something may be done: the patient, and the first phrase after the verb.
fn patients(side: &Side, clause: &Clause) -> Vec<Participant> {
    if clause.passive {
        return clause.subject.iter().cloned().collect();
    }
    let phrases = side.facts_in(&side.document.facts.phrases);
    let end = clause.tokens.end;
    let next = clauses(side).iter().map(|other| other.tokens.start).find(|start| *start >= end);
    let until = next.unwrap_or(side.tokens.end).min(end + REACH);
    // *A dit la reine, Victoria*: somebody's other name.
    let beside = |phrase: &NounPhrase| {
        clause.subject.as_ref().is_some_and(|subject| {
            phrase.tokens.start == subject.tokens.end + 1 && !side.token(subject.tokens.end).is_word()
        })
    };
    let near = |phrase: &&NounPhrase| (end..until).contains(&phrase.tokens.start) && !beside(phrase);
    let oblique = phrases.iter().filter(near).map(|phrase| Participant {
        tokens: phrase.tokens.clone(),
        head: phrase.head,
        pronoun: false,
        plural: phrase.plural,
    });
    clause.object.iter().cloned().chain(oblique).collect()
}

/// Doer and patient have changed places.
fn exchanged(pair: &Pair) -> Option<Hit> {
    let (source, target) = (&pair.source, &pair.target);
    let sole = one_doer(pair);
    for s in clauses(source) {
        let Some(doer) = s.doer() else { continue };
        let suffering = patients(source, s);
        for t in clauses(target) {
            let Some(other) = t.doer() else { continue };
            let turned = patients(target, t);
            let linked = same_verb(pair, s, t);
            // The only verbs with a doer may be other words for one deed.
            let one_deed = linked || sole && s.passive == t.passive;
            if one_deed && crossed(pair, (s, doer, &suffering), (t, other, &turned)) {
                let (from, to) = (source.span_of(doer.tokens.clone()), target.span_of(other.tokens.clone()));
                return Some(pair.hit(CHECK.rule, Severity::Critical, 0.7, from, to));
            }
            if !(linked || sole && suffer_both(pair, s, t)) {
                continue;
            }
            let both = |a: &Participant, b: &Participant| {
                if a.pronoun || b.pronoun { a.pronoun && b.pronoun } else { same(pair, a, b) }
            };
            let acting = |side: &Side, who: &Participant| who.pronoun || acts(side, who);
            let unlike = !(linked || is_actor(source, doer) && is_actor(target, other));
            if doer.pronoun && other.pronoun || same(pair, doer, other) || unlike {
                continue;
            }
            let done_to = turned.iter().find(|patient| !patient.pronoun && same(pair, doer, patient));
            let doing = suffering.iter().find(|patient| both(patient, other));
            if !acting(source, doer) || !acting(target, other) {
                continue;
            }
            // One of the two must be more than a pronoun.
            let named = done_to.is_some() && doing.is_some()
                || doing.is_some_and(|patient| !patient.pronoun)
                    && doer.pronoun
                    && turned.iter().any(|patient| patient.pronoun);
            if named {
                return Some(pair.hit(
                    CHECK.rule,
                    Severity::Critical,
                    if linked { 0.7 } else { 0.55 },
                    source.span_of(doer.tokens.clone()),
                    target.span_of(other.tokens.clone()),
                ));
            }
        }
    }
    None
}

/// Whether the lexicon takes the doer of each clause for the patient of the other, whatever the links say.
fn crossed(
    pair: &Pair,
    (s, doer, suffering): (&Clause, &Participant, &[Participant]),
    (t, other, turned): (&Clause, &Participant, &[Participant]),
) -> bool {
    let means = |a: &Participant, b: &Participant| {
        let own = telling(&pair.source, a);
        let words = telling(&pair.target, b);
        let same = |at: usize, to: usize| {
            pair.source.token(at).norm == pair.target.token(to).norm || pair.known.linked(at, to) > 0.0
        };
        !a.pronoun && !b.pronoun && own.iter().any(|&at| words.iter().any(|&to| same(at, to)))
    };
    let copula = |side: &Side, clause: &Clause| {
        side.language().list("auxiliaries.tsv").contains(&side.token(clause.verb).norm)
    };
    // The noun alone, and not a name within its phrase.
    let head = |who: &Participant| Participant { tokens: who.head..who.head + 1, ..who.clone() };
    !means(doer, other)
        && !copula(&pair.source, s)
        && !copula(&pair.target, t)
        && acts(&pair.source, &head(doer))
        && acts(&pair.target, &head(other))
        && turned.iter().any(|patient| means(doer, patient))
        && suffering.iter().any(|patient| means(patient, other))
}

/// The head of a participant, and the names in it.
fn telling(side: &Side, who: &Participant) -> Vec<usize> {
    let named = |at: usize| side.token(at).capital && side.is_content(at);
    who.tokens.clone().filter(|&at| at == who.head || named(at)).collect()
}

/// Whether somebody or a body that can act is meant: a name, or a word for who speaks.
fn acts(side: &Side, who: &Participant) -> bool {
    // The capital of the first word tells nothing.
    let known = |name: &Name| {
        let first = name.tokens.start == side.tokens.start;
        !first || side.is_content(name.tokens.start) && !name.senses.is_empty() && !name.doubtful
    };
    let named = |name: &Name| who.tokens.contains(&name.tokens.start) && known(name);
    side.facts_in(&side.document.facts.names).iter().any(named)
        || !speaker::named(side.document, who.tokens.clone()).is_empty()
        || noun_for_people(side.document, who.head).is_some()
}

/// Whether a word for somebody who acts is meant.
fn is_actor(side: &Side, who: &Participant) -> bool {
    let named = speaker::named(side.document, who.head..who.head + 1);
    !who.pronoun && named.iter().any(|named| !named.kinds.is_empty())
}

/// Somebody who does it on one side has it done to them on the other: *payé par X*, paid X.
fn turned_actor(pair: &Pair) -> Option<Hit> {
    let (source, target) = (&pair.source, &pair.target);
    let transitive =
        |clause: &Clause| clause.doer().is_some() && clause.patient().is_some() || clause.agent.is_some();
    for s in clauses(source) {
        for t in clauses(target).iter().filter(|t| same_verb(pair, s, t)) {
            let turned = |a: Option<&Participant>, b: Option<&Participant>, other: Option<&Participant>| {
                let (a, b) = (a?, b?);
                let both = is_actor(source, a) && is_actor(target, b) && same(pair, a, b);
                (both && !other.is_some_and(|other| same(pair, a, other))).then(|| (a.clone(), b.clone()))
            };
            let found = turned(s.doer().filter(|_| transitive(s)), t.patient(), t.doer())
                .or_else(|| turned(s.patient(), t.doer().filter(|_| transitive(t)), t.patient()));
            if let Some((a, b)) = found {
                let (from, to) = (source.span_of(a.tokens), target.span_of(b.tokens));
                return Some(pair.hit(CHECK.rule, Severity::Critical, 0.45, from, to));
            }
        }
    }
    None
}

/// Two verbs keep their places, and their subjects have changed them.
fn swapped_subjects(pair: &Pair) -> Option<Hit> {
    let named = |clause: &&Clause| clause.subject.as_ref().is_some_and(|subject| !subject.pronoun);
    let (source, target) = (&pair.source, &pair.target);
    let (s, t): (Vec<_>, Vec<_>) =
        (clauses(source).iter().filter(named).collect(), clauses(target).iter().filter(named).collect());
    let subject = |clause: &Clause, other: &Clause| match (&clause.subject, &other.subject) {
        (Some(a), Some(b)) => same(pair, a, b),
        _ => false,
    };
    for (i, s1) in s.iter().enumerate() {
        for s2 in &s[i + 1..] {
            for (j, t1) in t.iter().enumerate() {
                for t2 in &t[j + 1..] {
                    let crossed = subject(s1, t2) && subject(s2, t1) && !subject(s1, t1) && !subject(s2, t2);
                    let straight = same_verb(pair, s1, t1) || same_verb(pair, s2, t2);
                    if crossed && straight && !same_verb(pair, s1, t2) && !same_verb(pair, s2, t1) {
                        let (from, to) = (s1.subject.as_ref()?, t1.subject.as_ref()?);
                        return Some(pair.hit(
                            CHECK.rule,
                            Severity::Critical,
                            0.65,
                            source.span_of(from.tokens.clone()),
                            target.span_of(to.tokens.clone()),
                        ));
                    }
                }
            }
        }
    }
    None
}

/// Somebody else of the same sentence does it: led by the one with the support of the other.
fn other_agent(pair: &Pair) -> Option<Hit> {
    let (source, target) = (&pair.source, &pair.target);
    let named = |side: &Side, within: &Range<usize>| -> Vec<usize> {
        let names = side.facts_in(&side.document.facts.names).iter();
        names.map(|name| name.tokens.start).filter(|at| within.contains(at)).collect()
    };
    let stands = |side: &Side, name: &str| {
        side.tokens().iter().filter(|token| token.capital && *token.norm == *name).count() == 1
    };
    for s in clauses(source) {
        for t in clauses(target).iter().filter(|t| pair.links.targets(s.verb).any(|to| to == t.verb)) {
            let (Some(a), Some(b)) = (&s.agent, &t.agent) else { continue };
            let (own, other) = (named(source, &a.tokens), named(target, &b.tokens));
            let once = |side: &Side, at: &usize| {
                let name = &side.token(*at).norm;
                stands(source, name) && stands(target, name)
            };
            let moved = own.iter().any(|at| once(source, at)) && other.iter().any(|at| once(target, at));
            if moved && !same(pair, a, b) {
                let (from, to) = (source.span_of(a.tokens.clone()), target.span_of(b.tokens.clone()));
                return Some(pair.hit(CHECK.rule, Severity::Critical, 0.65, from, to));
            }
        }
    }
    None
}

/// An actor whom nothing on the other side answers, and one of another kind in the same place there.
fn other_actor(pair: &Pair) -> Option<Hit> {
    let (source, target) = (actors(&pair.source), actors(&pair.target));
    let lone = |from: From, own: &[Named], others: &[Named]| -> Vec<Named> {
        let words = pair.content(from.other(), &pair.side(from.other()).tokens, &[]);
        // A link to an actor of another kind tells no more than where the two stand.
        let answered = |named: &Named, at: usize| {
            let unlike = |to: &usize| {
                others.iter().any(|other| other.tokens.contains(to) && !other.kinds.meets(named.kinds))
            };
            pair.rendered(from, at, &words)
                || pair.partners(from, at..at + 1).iter().any(|to| words.contains(to) && !unlike(to))
        };
        let alone = |named: &&Named| named.tokens.clone().all(|at| !answered(named, at));
        own.iter().filter(alone).cloned().collect()
    };
    let (mut a, mut b) = (lone(From::Source, &source, &target), lone(From::Target, &target, &source));
    let (all_a, all_b) = (a.clone(), b.clone());
    a.retain(|named| !all_b.iter().any(|other| other.kinds.meets(named.kinds)));
    b.retain(|named| !all_a.iter().any(|other| other.kinds.meets(named.kinds)));
    let ([s], [t]) = (&a[..], &b[..]) else { return None };
    let (from, to) = (&pair.source, &pair.target);
    let apart = (from.place(s.tokens.start) - to.place(t.tokens.start)).abs();
    (apart <= APART).then(|| {
        pair.hit(CHECK.rule, Severity::Major, 0.55, from.span_of(whole(from, s)), to.span_of(whole(to, t)))
    })
}

/// The noun phrase in which an actor is named.
fn whole(side: &Side, named: &Named) -> Range<usize> {
    let phrases = side.facts_in(&side.document.facts.phrases);
    let phrase = phrases.iter().find(|phrase| phrase.tokens.contains(&named.tokens.start));
    phrase.map_or(named.tokens.clone(), |phrase| phrase.tokens.clone())
}

fn actors(side: &Side) -> Vec<Named> {
    let mut named = speaker::named(side.document, side.tokens.clone());
    let heads = side.facts_in(&side.document.facts.phrases);
    named.retain(|named| {
        !named.kinds.is_empty() && heads.iter().any(|phrase| named.tokens.contains(&phrase.head))
    });
    named
}
