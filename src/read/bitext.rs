//! Files that hold both languages: pairs of texts, aligned already.

use super::builder::Builder;
use super::{Problem, Source, Text};
use crate::align::Bead;
use crate::document::{Document, Span};
use crate::error::Error;

/// Two texts and which stretches of them belong together.
#[derive(Debug)]
pub struct Bitext {
    pub source: Text,
    pub target: Text,
    pub units: Vec<Unit>,
}

/// A pair: its stretch in each text, empty where that says nothing.
#[derive(Clone, Copy, Debug)]
pub struct Unit {
    pub source: Span,
    pub target: Span,
}

impl Bitext {
    /// The units as beads of the documents that the two texts became.
    pub fn beads(units: &[Unit], source: &Document, target: &Document) -> Vec<Bead> {
        let segments = |document: &Document, span: Span| {
            let first = document.segments.partition_point(|segment| segment.span.start < span.start);
            let last = document.segments.partition_point(|segment| segment.span.start < span.end);
            first..last.max(first)
        };
        units
            .iter()
            .map(|unit| Bead {
                source: segments(source, unit.source),
                target: segments(target, unit.target),
                score: 1.0,
                moved: false,
            })
            .filter(|bead| !(bead.source.is_empty() && bead.target.is_empty()))
            .collect()
    }
}

/// Puts two texts together, a unit at a time.
pub(super) struct Pairs {
    pub(super) source: Builder,
    pub(super) target: Builder,
    units: Vec<Unit>,
    /// Where the unit that is being read begins in each text.
    starts: [usize; 2],
}

impl Pairs {
    pub(super) fn new(source: &Source) -> Self {
        Self { source: source.builder(), target: source.builder(), units: Vec::new(), starts: [0, 0] }
    }

    /// Ends a unit.
    pub(super) fn unit(&mut self) {
        self.source.paragraph();
        self.target.paragraph();
        // A comment is about its own unit.
        self.source.forget_comment();
        self.target.forget_comment();
        let ends = [self.source.len(), self.target.len()];
        let [source, target] = [0, 1].map(|side| Span::new(self.starts[side], ends[side]));
        if !(source.is_empty() && target.is_empty()) {
            self.units.push(Unit { source, target });
        }
        self.starts = ends;
    }

    /// The two texts; an error where none of the units has two sides.
    pub(super) fn finish(mut self, file: &Source, format: &'static str) -> Result<Bitext, Error> {
        self.unit();
        let part = match () {
            () if self.units.iter().all(|unit| unit.target.is_empty()) => "target",
            () if self.units.iter().all(|unit| unit.source.is_empty()) => "source",
            () => {
                let (source, target) = (self.source.finish(), self.target.finish());
                return Ok(Bitext { source, target, units: self.units });
            }
        };
        Err(file.problem(0, Problem::Lacks { part, format }))
    }
}
