//! Where the judge doubts that the two sides say the same: stretches of words that are told wrongly on
//! the other side, or not at all.
//!
//! The network of [`super::network`] judges every word, the trees of [`super::trees`] weigh its judgement
//! with what stands around the word ([`super::support`]), and words in doubt that stand together are
//! one stretch. Cost: that of the network.

use std::ops::Range;

use super::divergence;
use super::evidence::{Evidence, Table};
use super::look_ups::LookUps;
use super::network::{LABELS, Network};
use super::states::{JUDGING, LINKING, States};
use super::support::{self, Supported};
use super::trees::Trees;
use crate::align::words::Links;
use crate::document::Side;

/// Words of one stretch are at most this many tokens apart.
const APART: usize = 3;
/// A word belongs to a stretch whose surest word is at most so much surer, in log-odds.
const WEAKER: f32 = 1.1;
/// The languages that the judge learned from, and how much less sure it is of others, in log-odds.
const LEARNED: [&str; 2] = ["en", "fr"];
const UNLEARNED: f32 = 0.8;
/// Stretches less sure than this are of no use to anyone.
const LEAST: f32 = 0.25;

/// A stretch of one side that is in doubt.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    /// By their indices in the document.
    pub tokens: Range<usize>,
    /// The probability that this is a difference.
    pub confidence: f32,
}

/// What is in doubt on each side, in order.
#[derive(Clone, Debug, Default)]
pub struct Doubts {
    pub source: Vec<Doubt>,
    pub target: Vec<Doubt>,
    /// The probability that the two sides differ.
    pub divergence: f32,
}

impl Doubts {
    /// Judges two sides; none when one of them was not encoded or is empty.
    pub fn of(source: &Side, target: &Side, known: &LookUps, links: &Links) -> Option<Doubts> {
        let trees = Trees::shared()?;
        let supported = judged([source, target], known, links)?;
        let less = unlearned([source, target]);
        let scores = [0, 1].map(|at| -> Vec<f32> {
            supported[at].figures.iter().map(|figures| trees.score(at, figures)).collect()
        });
        let divergence = trees.divergence(&divergence::figures(&supported, &scores));
        let [source, target] = [(0, source), (1, target)].map(|(at, side)| {
            stretches(|score| trees.confidence(at, score, less), &supported[at].words, &scores[at])
                .into_iter()
                .map(|doubt| Doubt {
                    tokens: doubt.tokens.start + side.tokens.start..doubt.tokens.end + side.tokens.start,
                    ..doubt
                })
                .collect()
        });
        Some(Doubts { source, target, divergence })
    }
}

/// What the judge makes of one word.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Opinion {
    /// By its index in the document.
    pub token: usize,
    /// By the network alone: the probability that the word is wrong, missing in the target and extra in it.
    pub network: [f32; LABELS],
    /// The probability that it is a difference, all evidence weighed.
    pub confidence: f32,
}

/// What the judge makes of every word of both sides that it judges; none when they were not encoded.
pub fn opinions(sides: [&Side; 2], known: &LookUps, links: &Links) -> Option<[Vec<Opinion>; 2]> {
    let (trees, less) = (Trees::shared()?, unlearned(sides));
    let supported = judged(sides, known, links)?;
    Some([0, 1].map(|at| {
        let words = supported[at].words.iter().zip(&supported[at].figures);
        words
            .map(|(word, figures)| Opinion {
                token: sides[at].tokens.start + word,
                network: support::network(figures),
                confidence: trees.confidence(at, trees.score(at, figures), less),
            })
            .collect()
    }))
}

/// What speaks against all doubts between two languages, in log-odds.
fn unlearned(sides: [&Side; 2]) -> f32 {
    let learned = sides.iter().all(|side| LEARNED.contains(&side.language().code()));
    if learned { 0.0 } else { UNLEARNED }
}

/// The figures of both sides' words, as the trees and their training see them.
pub fn judged(sides: [&Side; 2], known: &LookUps, links: &Links) -> Option<[Supported; 2]> {
    let states = [sides[0].document.states()?, sides[1].document.states()?];
    if sides.iter().any(|side| side.tokens.is_empty()) {
        return None;
    }
    let table = Table::new(sides, states, known, links);
    let evidence = Evidence::of(&table);
    let judgement = Network::shared()?.judge(
        &evidence,
        &vectors(sides, states, LINKING),
        &vectors(sides, states, JUDGING),
    );
    Some(support::of(&table, &judgement))
}

/// The states of the words of both sides, one after the other.
fn vectors(sides: [&Side; 2], states: [&States; 2], layer: usize) -> Vec<f32> {
    let of = |(side, states): (&Side, &States)| -> Vec<f32> {
        side.tokens.clone().flat_map(|token| states.vector(token, layer)).collect()
    };
    sides.into_iter().zip(states).flat_map(of).collect()
}

/// The stretches in doubt of a side, counted from its first token.
fn stretches(confidence: impl Fn(f32) -> f32, words: &[usize], scores: &[f32]) -> Vec<Doubt> {
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]).then(a.cmp(b)));
    let mut taken = vec![false; scores.len()];
    let mut found = Vec::new();
    for peak in order {
        let confidence = confidence(scores[peak]);
        if confidence < LEAST {
            break;
        }
        if taken[peak] {
            continue;
        }
        let belongs = |at: usize, beside: usize| {
            scores[at] >= scores[peak] - WEAKER && words[at].abs_diff(words[beside]) <= APART
        };
        let (mut first, mut last) = (peak, peak);
        while first > 0 && !taken[first - 1] && belongs(first - 1, first) {
            first -= 1;
        }
        while last + 1 < scores.len() && !taken[last + 1] && belongs(last + 1, last) {
            last += 1;
        }
        taken[first..=last].fill(true);
        found.push(Doubt { tokens: words[first]..words[last] + 1, confidence });
    }
    found.sort_by_key(|doubt| doubt.tokens.start);
    found
}
