//! What the judge doubts, told as what it is: something missing, something extra, or something else
//! than what the other side says.
//!
//! A stretch whose words are linked says something else than its partners. One whose words are not is
//! missing on the other side, unless words that nothing accounts for stand where it belongs: those then
//! stand in its place.

use std::ops::Range;

use crate::checks::{Check, Pair};
use crate::document::{Side, Span};
use crate::finding::{Hit, Severity};
use crate::meaning::doubts::{Doubt, Weighed};
use crate::meaning::lexicon::From;
use crate::select::USUAL_CONFIDENCE;

/// Of the words of a stretch that is rendered at least so many are linked.
const RENDERED: f32 = 0.5;
/// The judge does not know what differs: fewer words than this may be a nuance.
const WEIGHTY: usize = 3;
/// Partners further apart than this, in tokens, show no one place.
const LONGEST: usize = 12;

/// A stretch in doubt, and what stands for it on the other side.
#[derive(Clone, Debug)]
pub(super) struct Doubted {
    source: Option<Span>,
    target: Option<Span>,
    kind: Kind,
    severity: Severity,
    confidence: f32,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    Missing,
    Extra,
    Wrong,
}

/// All that the judge has to say of a pair.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub(super) stretches: Vec<Doubted>,
    /// The probability that the two sides differ.
    pub(super) divergence: Option<f32>,
    /// Whether the judge learned from both languages; of others it thinks too ill of free renderings.
    learned: bool,
}

/// From this probability on that two sides differ, where no words are pointed at, they say different things as wholes.
const UNRELATED: f32 = 0.9;
/// How many words with a meaning of their own each side needs for that: the judge knows little of short ones.
const LONG_ENOUGH: usize = 5;
/// How sure it is then.
const UNRELATED_CONFIDENCE: f32 = 0.6;

/// The source as a whole, where the target says something else altogether and no words of it stand out.
pub(super) fn unrelated(pair: &Pair) -> Option<Hit> {
    let told = pair.doubts();
    let stands_out = told.stretches.iter().any(|doubt| doubt.confidence >= USUAL_CONFIDENCE);
    let long = [&pair.source, &pair.target]
        .into_iter()
        .all(|side| side.tokens.clone().filter(|at| side.is_content(*at)).count() >= LONG_ENOUGH);
    let differs = told.divergence.is_some_and(|divergence| divergence >= UNRELATED);
    (told.learned && differs && long && !stands_out).then(|| Hit {
        located: true,
        ..pair.hit_of(
            super::omission::CHECK.rule,
            Severity::Major,
            UNRELATED_CONFIDENCE,
            pair.source.span(),
            pair.target.span(),
        )
    })
}

/// All that is in doubt in a pair; nothing where its words were not encoded.
pub(super) fn of(pair: &Pair) -> Told {
    let Some(weighed) = Weighed::of([&pair.source, &pair.target], &pair.known, &pair.links) else {
        return Told::default();
    };
    let doubts = weighed.doubts();
    let told = |from: From, doubts: &[Doubt]| -> Vec<Doubted> {
        doubts.iter().map(|doubt| tell(pair, from, doubt)).collect()
    };
    let mut all = told(From::Source, &doubts.source);
    all.extend(told(From::Target, &doubts.target));
    Told { stretches: all, divergence: Some(doubts.divergence), learned: doubts.learned }
}

/// The hits of one kind, for the check that tells it.
pub(super) fn hits(pair: &Pair, kind: Kind, check: &Check) -> Vec<Hit> {
    let of_kind = pair.doubts().stretches.iter().filter(|doubt| doubt.kind == kind);
    of_kind
        .map(|doubt| Hit {
            located: true,
            ..pair.hit_of(check.rule, doubt.severity, doubt.confidence, doubt.source, doubt.target)
        })
        .collect()
}

fn tell(pair: &Pair, from: From, doubt: &Doubt) -> Doubted {
    let (own, other) = (pair.side(from), pair.side(from.other()));
    let words: Vec<usize> = doubt.tokens.clone().filter(|at| own.is_content(*at)).collect();
    let linked = words.iter().filter(|at| !pair.partners(from, **at..**at + 1).is_empty()).count();
    let is_rendered = linked > 0 && linked as f32 >= RENDERED * words.len() as f32;
    let gap = gap_across(pair, from, &doubt.tokens);
    let instead = if is_rendered {
        cover(pair.partners(from, doubt.tokens.clone()))
    } else {
        let unaccounted =
            |at: &usize| other.is_content(*at) && pair.partners(from.other(), *at..*at + 1).is_empty();
        cover(gap.clone().into_iter().flatten().filter(unaccounted).collect())
    };
    let (across, kind) = match instead {
        Some(instead) => (Some(instead), Kind::Wrong),
        None if from == From::Source => (gap.map(|gap| gap.start..gap.start), Kind::Missing),
        None => (gap.map(|gap| gap.start..gap.start), Kind::Extra),
    };
    let own_span = Some(own.span_of(doubt.tokens.clone()));
    let across = across.and_then(|tokens| span_across(other, tokens));
    let (source, target) = if from == From::Source { (own_span, across) } else { (across, own_span) };
    let severity = if words.len() < WEIGHTY { Severity::Minor } else { Severity::Major };
    Doubted { source, target, kind, severity, confidence: doubt.confidence }
}

/// From the first to the last of some tokens, if they stand near one another.
fn cover(tokens: Vec<usize>) -> Option<Range<usize>> {
    let (first, last) = (tokens.iter().min()?, tokens.iter().max()?);
    (last - first < LONGEST).then_some(*first..last + 1)
}

/// The tokens across that stand between the partners of the nearest linked words before and after a
/// stretch; none where the two sides have another order.
fn gap_across(pair: &Pair, from: From, tokens: &Range<usize>) -> Option<Range<usize>> {
    let (own, other) = (pair.side(from), pair.side(from.other()));
    let partner = |at: usize| {
        let anchor = own.is_content(at).then(|| pair.partners(from, at..at + 1))?;
        anchor.into_iter().next()
    };
    let before = (own.tokens.start..tokens.start).rev().find_map(partner);
    let after = (tokens.end..own.tokens.end).find_map(partner);
    let start = before.map_or(other.tokens.start, |at| at + 1);
    let end = after.unwrap_or(other.tokens.end);
    (start <= end).then_some(start..end)
}

/// The span of some tokens; of none, the place before the one that follows.
fn span_across(side: &Side, tokens: Range<usize>) -> Option<Span> {
    if !tokens.is_empty() {
        return Some(side.span_of(tokens));
    }
    let place = match tokens.start.checked_sub(1) {
        Some(before) if before >= side.tokens.start => side.token(before).span.end,
        _ => side.span()?.start,
    };
    Some(Span::new(place, place))
}
