//! The encoder's vectors of a document's sentences, and of stretches of them.

use std::ops::Range;

use super::gains::LONGEST;
use crate::document::Document;
use crate::meaning::states::Compact;

/// Sentences of the other side that tell how alike anything is.
const SAMPLE: usize = 64;

/// A document's vectors.
#[derive(Debug)]
pub(super) struct Vectors<'a> {
    vectors: &'a [Compact],
    weights: Vec<f32>,
    /// Dot products with the sentences after it.
    nearby: Vec<[f32; LONGEST]>,
    /// How alike it is to anything on the other side.
    usual: Vec<f32>,
}

impl<'a> Vectors<'a> {
    pub(super) fn of(source: &'a Document, target: &'a Document) -> Option<[Vectors<'a>; 2]> {
        let [a, b] = [source, target].map(|document| document.states()?.sentences(document));
        let (a, b) = (a?, b?);
        Some([Self::new(source, a, b), Self::new(target, b, a)])
    }

    fn new(document: &Document, vectors: &'a [Compact], others: &[Compact]) -> Self {
        let step = others.len().div_ceil(SAMPLE).max(1);
        let sample: Vec<&Compact> = others.iter().step_by(step).collect();
        let usual = |vector: &Compact| {
            sample.iter().map(|other| vector.dot(other)).sum::<f32>() / sample.len().max(1) as f32
        };
        let nearby = |at: usize| {
            std::array::from_fn(|step| vectors.get(at + step).map_or(0.0, |other| vectors[at].dot(other)))
        };
        Self {
            vectors,
            weights: document.segments.iter().map(|segment| segment.tokens.len() as f32).collect(),
            nearby: (0..vectors.len()).map(nearby).collect(),
            usual: vectors.iter().map(usual).collect(),
        }
    }

    pub(super) fn all(&self) -> &'a [Compact] {
        self.vectors
    }

    pub(super) fn cosine(&self, at: usize, other: &Vectors, other_at: usize) -> f32 {
        self.vectors[at].dot(&other.vectors[other_at])
    }

    pub(super) fn weight(&self, at: usize) -> f32 {
        self.weights[at]
    }

    /// The length of the weighted sum of a stretch of at most [`LONGEST`] sentences.
    pub(super) fn norm(&self, range: &Range<usize>) -> f32 {
        let mut sum = 0.0;
        for at in range.clone() {
            for other in at..range.end {
                let twice = if other == at { 1.0 } else { 2.0 };
                sum += twice * self.weights[at] * self.weights[other] * self.nearby[at][other - at];
            }
        }
        sum.max(0.0).sqrt()
    }

    /// How alike a stretch is to anything on the other side.
    pub(super) fn usual(&self, range: &Range<usize>) -> f32 {
        let all: f32 = self.weights[range.clone()].iter().sum();
        let sum: f32 = range.clone().map(|at| self.weights[at] * self.usual[at]).sum();
        sum / all.max(1.0)
    }
}
