//! What a bead gains over its segments standing alone, as a logarithm of likelihoods: by the words that
//! find their translations, by the encoder, by length (Gale and Church 1993) and by the texts' structure.
//!
//! Cost of the beads that begin at a pair of segments: their number of words, whatever the shapes, since
//! what a segment's words gain beside a stretch of the other side is shared by all beads that have both.

use std::ops::Range;

use super::beside::{Beside, Lookup, theirs};
use super::lexical::Lexical;
use super::vectors::Vectors;
use crate::document::{Document, Segment, SegmentKind};

/// Segments on the two sides of a bead, in the order of preference; lone segments last.
pub(super) const SHAPES: [(usize, usize); 13] =
    [(1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2), (3, 3), (1, 4), (4, 1), (1, 0), (0, 1)];
/// What a bead of each shape costs.
const COSTS: [f32; SHAPES.len()] = [0.0, 2.6, 2.6, 5.0, 5.2, 5.2, 7.0, 7.0, 8.0, 7.0, 7.0, LONE, LONE];
/// Most segments on one side of a bead.
pub(super) const LONGEST: usize = 4;

/// What a lone segment costs.
const LONE: f32 = 3.2;
/// The share of it that even a blank line costs, and the characters from which on the whole is paid.
const LONE_LEAST: f32 = 0.6;
const LONE_WHOLE: f32 = 40.0;
/// What words gain counts less than if they came one by one: a sentence's words depend on one another.
const WORDS: f32 = 0.3;
/// What a sentence gains by the encoder's cosine, from where on.
const LIKENESS: f32 = 8.0;
const LIKE: f32 = 0.25;
const PROPORTION: f32 = 1.5;
/// What the end of a paragraph inside a bead costs; no more than so many count.
const BREAK: f32 = 0.7;
const BREAKS: usize = 3;
const BLANK: f32 = 20.0;

/// For each target position, what each bead that begins there gains.
pub(super) type Row = Vec<[f32; SHAPES.len()]>;

/// What gains are reckoned from.
pub(super) struct Gains<'a> {
    lexical: &'a Lexical,
    vectors: Option<&'a [Vectors<'a>; 2]>,
    segments: [&'a [Segment]; 2],
    /// Characters before each segment.
    lengths: [Vec<f32>; 2],
    /// Target characters for one of the source.
    ratio: f32,
}

impl<'a> Gains<'a> {
    pub(super) fn new(
        source: &'a Document,
        target: &'a Document,
        lexical: &'a Lexical,
        vectors: Option<&'a [Vectors<'a>; 2]>,
    ) -> Self {
        let lengths = [source, target].map(|document| {
            let mut sum = 0.0;
            let mut sums = vec![0.0];
            sums.extend(document.segments.iter().map(|segment| {
                sum += segment.span.of(&document.text).chars().count() as f32;
                sum
            }));
            sums
        });
        let total = |lengths: &[f32]| lengths.last().copied().unwrap_or(0.0) + 200.0;
        // The texts' own ratio, held near one: a version that was cut short is not a terser language.
        let ratio = (total(&lengths[1]) / total(&lengths[0])).clamp(0.85, 1.18);
        Self { lexical, vectors, segments: [&source.segments, &target.segments], lengths, ratio }
    }

    /// The gains of all beads that begin at source segments, from the first on, and at their columns.
    pub(super) fn rows(&self, from: usize, columns: &[Range<usize>]) -> Vec<Row> {
        let (n, m) = (self.segments[0].len(), self.segments[1].len());
        let mut lookup = Lookup::new(self.lexical);
        let end = (from + columns.len() + LONGEST - 1).min(n);
        let last = columns.len() - 1;
        let beside: Vec<Beside> = (from..end)
            .map(|i| {
                let at = i - from;
                // A segment is looked at by the beads that begin at it and before it.
                let first = columns[(at + 1).saturating_sub(LONGEST).min(last)].start.min(m);
                let end = (columns[at.min(last)].end + LONGEST).clamp(first, m);
                Beside::new(i, first..end, self.lexical, self.vectors, &mut lookup)
            })
            .collect();
        let row = |(at, columns): (usize, &Range<usize>)| {
            self.row(from + at, columns, &beside[at.min(beside.len())..])
        };
        columns.iter().enumerate().map(row).collect()
    }

    /// The gains of the beads that begin at a source segment; `beside` begins with it.
    fn row(&self, i: usize, columns: &Range<usize>, beside: &[Beside]) -> Row {
        let m = self.segments[1].len();
        let reach = columns.start.min(m)..(columns.end + LONGEST).min(m);
        let theirs: Vec<[f32; LONGEST]> = reach.clone().map(|j| theirs(i, beside, j, self.lexical)).collect();
        let gain = |shape: usize, j: usize| {
            let (di, dj) = SHAPES[shape];
            let (source, target) = (i..i + di, j..j + dj);
            if di > beside.len() || target.end > m {
                return f32::NEG_INFINITY;
            }
            if di == 0 || dj == 0 {
                return -self.alone(&source, &target);
            }
            let beside = &beside[..di];
            let ours: f32 = beside.iter().map(|beside| beside.ours[j - beside.first][dj - 1]).sum();
            let theirs: f32 = theirs[j - reach.start..][..dj].iter().map(|theirs| theirs[di - 1]).sum();
            WORDS * (ours + theirs)
                + self.likeness(beside, &source, &target)
                + self.structure(&source, &target)
                - COSTS[shape]
        };
        columns.clone().map(|j| std::array::from_fn(|shape| gain(shape, j))).collect()
    }

    /// What a bead gains, all by itself.
    pub(super) fn one(&self, source: &Range<usize>, target: &Range<usize>) -> f32 {
        let shape = SHAPES.iter().position(|shape| *shape == (source.len(), target.len()));
        let columns: Range<usize> = target.start..target.start + 1;
        let rows = self.rows(source.start, &[columns]);
        shape.map_or(f32::NEG_INFINITY, |shape| rows[0][0][shape])
    }

    /// What the segments of a bead would cost, standing alone.
    pub(super) fn alone(&self, source: &Range<usize>, target: &Range<usize>) -> f32 {
        let lone = |side: usize, at: usize| {
            let whole = (self.length(side, &(at..at + 1)) / LONE_WHOLE).min(1.0);
            LONE * (LONE_LEAST + (1.0 - LONE_LEAST) * whole)
        };
        source.clone().map(|at| lone(0, at)).sum::<f32>() + target.clone().map(|at| lone(1, at)).sum::<f32>()
    }

    fn length(&self, side: usize, range: &Range<usize>) -> f32 {
        self.lengths[side][range.end] - self.lengths[side][range.start]
    }

    /// Whether a segment is the first of its paragraph.
    pub(super) fn begins_paragraph(&self, side: usize, at: usize) -> bool {
        let segments = self.segments[side];
        at == 0 || segments[at - 1].paragraph != segments[at].paragraph
    }

    /// What the encoder says.
    fn likeness(&self, beside: &[Beside], source: &Range<usize>, target: &Range<usize>) -> f32 {
        let Some([a, b]) = self.vectors else { return 0.0 };
        let mut sum = 0.0;
        for (beside, i) in beside.iter().zip(source.clone()) {
            for j in target.clone() {
                sum += a.weight(i) * b.weight(j) * beside.cosines[j - beside.first];
            }
        }
        let norm = a.norm(source) * b.norm(target);
        let cosine = if norm > 0.0 { sum / norm } else { 0.0 };
        let usual = (a.usual(source) + b.usual(target)) / 2.0;
        LIKENESS * (cosine - usual - LIKE) * (source.len() + target.len()) as f32 / 2.0
    }

    /// What lengths, kinds and paragraphs say.
    fn structure(&self, source: &Range<usize>, target: &Range<usize>) -> f32 {
        let (long, wide) = (self.length(0, source), self.length(1, target));
        if long < 1.0 || wide < 1.0 {
            return -BLANK; // A blank line belongs to nothing.
        }
        let delta = (wide - long * self.ratio) / (6.8 * (long + wide) / 2.0 + 40.0).sqrt();
        let proportion = (0.5 * delta * delta).min(4.0 + 1.2 * delta.abs());
        let sides = [&self.segments[0][source.clone()], &self.segments[1][target.clone()]];
        -PROPORTION * proportion - kinds(sides) - breaks(sides)
    }
}

/// Headlines answer headlines and credits credits, and neither is joined with sentences.
fn kinds([source, target]: [&[Segment]; 2]) -> f32 {
    let kind = source[0].kind;
    let all = source.iter().chain(target).all(|segment| segment.kind == kind);
    let credit = source.iter().chain(target).any(|segment| segment.kind == SegmentKind::Credit);
    match (all, credit) {
        (true, _) if source.len() + target.len() == 2 && kind != SegmentKind::Sentence => -1.5,
        (true, _) => 0.0,
        (false, true) => 6.0,
        (false, false) => 2.0,
    }
}

/// A bead seldom reaches over the end of a paragraph.
fn breaks(sides: [&[Segment]; 2]) -> f32 {
    let ends = |segments: &[Segment]| {
        segments.windows(2).filter(|pair| pair[0].paragraph != pair[1].paragraph).count()
    };
    BREAK * sides.map(ends).iter().sum::<usize>().min(BREAKS) as f32
}
