//! Where the judge doubts that the two sides say the same: stretches of words that are told wrongly on
//! the other side, or not at all.
//!
//! The network of [`super::network`] judges every word, the trees of [`super::trees`] weigh its judgement
//! with what stands around the word ([`super::support`]), and words in doubt that stand together are
//! one stretch. Another judge of the same make says how far the whole pair differs. Cost: that of the
//! networks.

use std::ops::Range;

use super::divergence;
use super::evidence::{Evidence, Table};
use super::look_ups::LookUps;
use super::network::{LABELS, Network};
use super::stages::Stages;
use super::states::{JUDGING, LINKING, States};
use super::support::{self, Supported};
use super::trees::Trees;
use crate::align::words::Links;
use crate::document::Side;

/// Words of one stretch are at most this many tokens apart.
const APART: usize = 3;
/// A word belongs to a stretch whose surest word is at most so much surer, in log-odds.
const WEAKER: f32 = 1.1;
/// The languages that the judges learned from most, and those of which the judge of words saw a little.
const LEARNED: [&str; 2] = ["en", "fr"];
const SEEN: [&str; 5] = ["de", "es", "it", "nl", "pt"];
/// How much less sure the judge of words is of those seen a little, and of others, in log-odds.
const SEEN_LITTLE: f32 = 0.4;
const UNSEEN: f32 = 0.8;
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
    /// Whether the judge of pairs learned from both languages.
    pub learned: bool,
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

/// Two sides, every word judged and weighed.
pub struct Weighed<'a> {
    sides: [&'a Side<'a>; 2],
    trees: &'static Trees,
    /// In log-odds, how much less sure the trees are of these languages.
    less: f32,
    supported: [Supported; 2],
    /// The trees' log-odds for the words of each side.
    scores: [Vec<f32>; 2],
    /// The probability that the two sides differ.
    pub divergence: f32,
    /// Whether the judge of pairs learned from both languages.
    learned: bool,
}

impl<'a> Weighed<'a> {
    /// Judges two sides; none when one of them was not encoded or is empty.
    pub fn of(sides: [&'a Side<'a>; 2], known: &LookUps, links: &Links) -> Option<Weighed<'a>> {
        let seen = Seen::of(sides, known, links)?;
        let Stages { network, trees } = Stages::of_pairs()?;
        let whole = seen.judged(network);
        let divergence = trees.divergence(&divergence::figures(&whole, &trees.scores(&whole)));
        let Stages { network, trees } = Stages::of_words()?;
        let supported = seen.judged(network);
        let scores = trees.scores(&supported);
        let codes = sides.map(|side| side.language().code());
        let learned = codes.iter().all(|code| LEARNED.contains(code));
        let less = if learned {
            0.0
        } else if codes.iter().all(|code| LEARNED.contains(code) || SEEN.contains(code)) {
            SEEN_LITTLE
        } else {
            UNSEEN
        };
        Some(Weighed { sides, trees, less, supported, scores, divergence, learned })
    }

    fn confidence(&self, at: usize, score: f32) -> f32 {
        self.trees.confidence(at, score, self.less)
    }

    pub fn doubts(&self) -> Doubts {
        let [source, target] = [0, 1].map(|at| {
            let first = self.sides[at].tokens.start;
            let found =
                stretches(|score| self.confidence(at, score), &self.supported[at].words, &self.scores[at]);
            found
                .into_iter()
                .map(|doubt| Doubt { tokens: doubt.tokens.start + first..doubt.tokens.end + first, ..doubt })
                .collect()
        });
        Doubts { source, target, divergence: self.divergence, learned: self.learned }
    }

    /// What the judge makes of every word that it judges, of the source and of the target.
    pub fn opinions(&self) -> [Vec<Opinion>; 2] {
        [0, 1].map(|at| {
            let Supported { words, figures } = &self.supported[at];
            let told = words.iter().zip(figures).zip(&self.scores[at]);
            told.map(|((word, figures), score)| Opinion {
                token: self.sides[at].tokens.start + word,
                network: support::network(figures),
                confidence: self.confidence(at, *score),
            })
            .collect()
        })
    }
}

/// What the networks see of two sides.
pub struct Seen<'a> {
    table: Table<'a>,
    evidence: Evidence,
    /// The words' states of the linking and of the judging layer.
    states: [Vec<f32>; 2],
}

impl<'a> Seen<'a> {
    /// Collects it; none when a side was not encoded or is empty.
    pub fn of(sides: [&'a Side<'a>; 2], known: &'a LookUps, links: &Links) -> Option<Seen<'a>> {
        let states = [sides[0].document.states()?, sides[1].document.states()?];
        if sides.iter().any(|side| side.tokens.is_empty()) {
            return None;
        }
        let table = Table::new(sides, states, known, links);
        let evidence = Evidence::of(&table);
        let states = [LINKING, JUDGING].map(|layer| vectors(sides, states, layer));
        Some(Seen { table, evidence, states })
    }

    /// The figures of both sides' words, as the trees and their training see them.
    pub fn judged(&self, network: &Network) -> [Supported; 2] {
        support::of(&self.table, &network.judge(&self.evidence, &self.states[0], &self.states[1]))
    }
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
