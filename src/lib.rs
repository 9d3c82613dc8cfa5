//! Diptych lines up two language versions of one news dispatch and flags where the second does
//! not say what the first says.
//!
//! ```text
//! read -> segment -> align sentences -> align words -> state facts -> check -> weigh -> report
//! ```
//!
//! [`Document::new`](document::Document::new) segments a text and states its facts; [`compare`]
//! aligns two documents, runs the checks over every bead and weighs what they hit.

pub mod align;
pub mod baseline;
pub mod checks;
pub mod config;
pub mod correct;
pub mod detect;
pub mod document;
pub mod error;
pub mod explanation;
pub mod facts;
pub mod finding;
pub mod glossary;
pub mod judge;
pub mod language;
mod lemmas;
pub mod meaning;
pub mod origin;
pub mod pairing;
pub mod pairs;
pub mod phrases;
pub mod progress;
pub mod read;
pub mod report;
pub mod revision;
pub mod segment;
pub mod select;
pub mod tokenize;
pub mod words;

use align::Bead;
use checks::{CHECKS, Check, Context, Pair};
use document::Document;
use finding::{Finding, Hit};
use meaning::encoder::Encoder;
use meaning::states;
use progress::Progress;
use rayon::prelude::*;

/// Two versions, lined up, and where they differ.
#[derive(Debug)]
pub struct Comparison<'a> {
    pub source: &'a Document,
    pub target: &'a Document,
    /// In the order of the source, covering both documents without gap or overlap.
    pub beads: Vec<Bead>,
    /// In the order of the beads.
    pub findings: Vec<Finding>,
}

/// Lines up two documents and checks the target against the source, with the encoder that ships.
pub fn compare<'a>(source: &'a Document, target: &'a Document) -> Comparison<'a> {
    let checks: Vec<&Check> = CHECKS.iter().collect();
    compare_with(source, target, &checks, Encoder::shared().ok())
}

/// As [`compare`], with these checks alone, and with this encoder or none.
pub fn compare_with<'a>(
    source: &'a Document,
    target: &'a Document,
    checks: &[&Check],
    encoder: Option<&Encoder>,
) -> Comparison<'a> {
    if let Some(encoder) = encoder {
        states::encode(encoder, &[states::whole(source), states::whole(target)]);
    }
    compare_aligned(source, target, align::sentences::align(source, target), checks, Context::default())
}

/// As [`compare_with`], the alignment and the encoder's states being there, and perhaps more than the two texts.
pub fn compare_aligned<'a>(
    source: &'a Document,
    target: &'a Document,
    beads: Vec<Bead>,
    checks: &[&Check],
    context: Context,
) -> Comparison<'a> {
    compare_watched(source, target, beads, checks, context, &Progress::default())
}

/// As [`compare_aligned`], each bead being a step.
pub fn compare_watched<'a>(
    source: &'a Document,
    target: &'a Document,
    beads: Vec<Bead>,
    checks: &[&Check],
    context: Context,
    progress: &Progress,
) -> Comparison<'a> {
    progress.expect(beads.len());
    let check = |(index, bead)| {
        let findings = check_bead(source, target, bead, index, checks, context);
        progress.advance(1);
        findings
    };
    let findings = beads.par_iter().enumerate().flat_map_iter(check).collect();
    Comparison { source, target, beads, findings }
}

/// What a bead was found to be.
#[derive(Debug)]
pub struct Judged {
    pub findings: Vec<Finding>,
    /// The probability that the two sides differ by what the judge makes of their words; none where
    /// they were not encoded.
    pub divergence: Option<f32>,
}

/// Runs checks over one bead and weighs what they hit. What the documents' states are worth is used
/// if [`states::encode`] made them.
pub fn check_bead(
    source: &Document,
    target: &Document,
    bead: &Bead,
    index: usize,
    checks: &[&Check],
    context: Context,
) -> Vec<Finding> {
    let pair = Pair::new(source.side(bead.source.clone()), target.side(bead.target.clone()), context);
    judge::weigh(hits(&pair, checks), index)
}

/// As [`check_bead`], and how likely the bead differs at all.
pub fn judge_bead(
    source: &Document,
    target: &Document,
    bead: &Bead,
    index: usize,
    checks: &[&Check],
    context: Context,
) -> Judged {
    let pair = Pair::new(source.side(bead.source.clone()), target.side(bead.target.clone()), context);
    Judged { findings: judge::weigh(hits(&pair, checks), index), divergence: pair.divergence() }
}

fn hits(pair: &Pair, checks: &[&Check]) -> Vec<Hit> {
    let mut hits = Vec::new();
    let (source, target) = (pair.source.language(), pair.target.language());
    for check in checks.iter().filter(|check| check.works_between(source, target)) {
        (check.run)(pair, &mut hits);
    }
    hits
}
