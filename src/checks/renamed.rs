//! A relative pronoun put as a noun that its participle does not agree with: *les joints de deux
//! pompes, qui seront remplacés* is not said of the pumps.
//!
//! Linear in the clauses of a bead.

use super::Pair;
use super::reference::Apart;
use crate::document::Side;
use crate::facts::clause::{Clause, clauses};
use crate::facts::nominal::NounPhrase;
use crate::meaning::forms::{Features, Forms, Pos};

/// The first noun of the target that stands where the source's participle agrees with another.
pub(super) fn other(pair: &Pair) -> Option<Apart> {
    let (source, target) = (&pair.source, &pair.target);
    let forms = Forms::of(source.language().code())?;
    let phrases = source.facts_in(&source.document.facts.phrases);
    for s in clauses(source).iter().filter(|clause| clause.passive && relative(source, clause)) {
        let features = forms.features(&source.token(s.verb).norm, Pos::Verb);
        let Some(wanted) = features.and_then(one_gender) else { continue };
        let before = |phrase: &&NounPhrase| phrase.tokens.end <= s.tokens.start;
        let agrees = |phrase: &NounPhrase| gender(source, phrase.head) == Some(wanted);
        for t in clauses(target).iter().filter(|t| pair.links.targets(s.verb).any(|to| to == t.verb)) {
            let Some(noun) = t.subject.as_ref().filter(|noun| !noun.pronoun) else { continue };
            // Another relative may stand for either noun as well.
            if noun.tokens.end != t.tokens.start {
                continue;
            }
            // The noun may stand twice, and be linked where it stands first.
            let word = &target.token(noun.head).norm;
            let own = |phrase: &&NounPhrase| {
                pair.links.targets(phrase.head).any(|to| target.token(to).norm == *word)
            };
            let Some(phrase) = phrases.iter().filter(before).find(own) else { continue };
            let other = gender(source, phrase.head).is_some_and(|gender| gender != wanted);
            if other && phrases.iter().filter(before).any(agrees) {
                return Some(Apart {
                    source: Some(s.verb..s.verb + 1),
                    target: noun.tokens.clone(),
                    confidence: 0.6,
                });
            }
        }
    }
    None
}

/// Whether a relative pronoun stands right before a clause's verb.
fn relative(side: &Side, clause: &Clause) -> bool {
    let before = clause.tokens.start.checked_sub(1).filter(|at| side.tokens.contains(at));
    before.is_some_and(|at| side.language().list("relatives.txt").contains(&side.token(at).norm))
}

/// The one gender of a noun.
fn gender(side: &Side, noun: usize) -> Option<Features> {
    Forms::of(side.language().code())?.features(&side.token(noun).norm, Pos::Noun).and_then(one_gender)
}

fn one_gender(features: Features) -> Option<Features> {
    let (male, female) = (Features::MASCULINE, Features::FEMININE);
    match (features.contains(male), features.contains(female)) {
        (true, false) => Some(male),
        (false, true) => Some(female),
        _ => None,
    }
}
