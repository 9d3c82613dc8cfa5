//! Sentence alignment: the best chain of beads by a dynamic programme over length, numbers,
//! names, cognates and the kind of segment.
//!
//! Lengths are compared in characters (Gale and Church 1993); what the two sides share in
//! numbers and words is weighed by its rarity, as in Moore 2002. A long text is searched only in
//! a band around the chain of those words that stand once on either side, so that time and
//! memory grow linearly; a short one is searched whole. A bead's score is the share of the
//! chains, weighed by their likelihood, that go through it.

use super::Bead;
use super::keys::Keys;
use crate::document::{Document, SegmentKind};

/// Most segments on the two sides of a bead, its cost, in the order of preference.
const SHAPES: &[(usize, usize, f32)] = &[
    (1, 1, 0.0),
    (1, 2, 2.6),
    (2, 1, 2.6),
    (2, 2, 5.0),
    (1, 3, 5.2),
    (3, 1, 5.2),
    (2, 3, 7.0),
    (3, 2, 7.0),
    (3, 3, 8.0),
    (1, 4, 7.0),
    (4, 1, 7.0),
];
/// What a lone segment costs.
const LONE: f32 = 3.2;
/// How much of a lone sentence's cost one of few words pays.
const LONE_SHORT: f32 = 1.2;
/// What the whole of the shared words gains.
const SHARED: f32 = 9.0;
/// Cells up to which the whole table is searched.
const WHOLE_TABLE: usize = 250_000;
/// Half the band around the anchors of a long text.
const BAND: usize = 60;

/// Beads that cover both documents in order, without gap or overlap.
pub fn align(source: &Document, target: &Document) -> Vec<Bead> {
    let (n, m) = (source.segments.len(), target.segments.len());
    let keys = Keys::of(source, target);
    let rows = rows(n, m, &keys);
    let scorer = Scorer::new(source, target, &keys, &rows);
    Chart::fill(&rows, n, m, &scorer).beads()
}

/// For each source position, the target positions that are searched.
fn rows(n: usize, m: usize, keys: &Keys) -> Vec<std::ops::Range<usize>> {
    if (n + 1) * (m + 1) <= WHOLE_TABLE {
        return vec![0..m + 1; n + 1];
    }
    let mut anchors = vec![(0, 0)];
    anchors.extend(keys.anchors());
    anchors.push((n, m));
    let mut rows = Vec::with_capacity(n + 1);
    let mut next = 1;
    for i in 0..=n {
        while next + 1 < anchors.len() && anchors[next].0 < i {
            next += 1;
        }
        let ((i0, j0), (i1, j1)) = (anchors[next - 1], anchors[next]);
        let at = if i1 > i0 { j0 + (j1 - j0) * (i - i0) / (i1 - i0) } else { j1 };
        // Where anchors are far apart the band is wider; it always touches that of the row before.
        let slack = BAND + ((j1 - j0).max(i1 - i0) / 2).min(4 * BAND);
        let start = if i == 0 { 0 } else { at.saturating_sub(slack) };
        let end = if i == n { m + 1 } else { (at + slack).min(m + 1) };
        rows.push(start..end);
    }
    for i in 1..=n {
        let before: std::ops::Range<usize> = rows[i - 1].clone();
        rows[i].start = rows[i].start.max(before.start).min(before.end - 1);
        rows[i].end = rows[i].end.max(before.end).max(rows[i].start + 1);
    }
    rows
}

/// What a bead gains or costs.
struct Scorer<'a> {
    /// For each source segment, what it shares with the target segments of its rows.
    common: Vec<Vec<f32>>,
    firsts: Vec<usize>,
    source_weights: Vec<f32>,
    target_weights: Vec<f32>,
    source_lengths: Vec<f32>,
    target_lengths: Vec<f32>,
    source_segments: &'a [crate::document::Segment],
    target_segments: &'a [crate::document::Segment],
    /// Target characters for one of the source.
    ratio: f32,
}

impl<'a> Scorer<'a> {
    fn new(source: &'a Document, target: &'a Document, keys: &Keys, rows: &[std::ops::Range<usize>]) -> Self {
        let columns: Vec<std::ops::Range<usize>> = rows
            .windows(2)
            .map(|two| two[0].start..two[1].end.min(target.segments.len()).max(two[0].start))
            .collect();
        let common = columns
            .iter()
            .enumerate()
            .map(|(i, columns)| columns.clone().map(|j| keys.common(i, j)).collect())
            .collect();
        let firsts = columns.iter().map(|columns| columns.start).collect();
        let (source_weights, target_weights) = keys.weights();
        let lengths = |document: &Document| {
            let mut sum = 0.0;
            let mut sums = vec![0.0];
            sums.extend(document.segments.iter().map(|segment| {
                sum += segment.span.of(&document.text).chars().count() as f32;
                sum
            }));
            sums
        };
        let (source_lengths, target_lengths) = (lengths(source), lengths(target));
        let total = |lengths: &[f32]| lengths.last().copied().unwrap_or(0.0) + 200.0;
        // The texts' own ratio, held near one: a version that was cut short is not a terser language.
        let ratio = (total(&target_lengths) / total(&source_lengths)).clamp(0.85, 1.18);
        Self {
            common,
            firsts,
            source_weights,
            target_weights,
            source_lengths,
            target_lengths,
            source_segments: &source.segments,
            target_segments: &target.segments,
            ratio,
        }
    }

    /// From 0, nothing in common, to near 1: the weight of what two stretches share in that of both.
    fn shared(&self, source: std::ops::Range<usize>, target: std::ops::Range<usize>) -> f32 {
        let mut found = 0.0;
        for i in source.clone() {
            for j in target.clone() {
                let at = j.checked_sub(self.firsts[i]).and_then(|at| self.common[i].get(at));
                found += at.copied().unwrap_or(0.0);
            }
        }
        let all = self.source_weights[source.end] - self.source_weights[source.start]
            + self.target_weights[target.end]
            - self.target_weights[target.start];
        // A few bits of doubt keep one shared word of a short line from counting as certainty.
        (2.0 * found / (all + 4.0)).clamp(0.0, 1.0)
    }

    fn bead(&self, i: usize, di: usize, j: usize, dj: usize, shape: f32) -> f32 {
        let source = self.source_lengths[i + di] - self.source_lengths[i];
        let target = self.target_lengths[j + dj] - self.target_lengths[j];
        if di == 0 || dj == 0 {
            let length = source + target;
            let lines = if length < 1.0 { 0.1 } else { (length / 40.0).min(1.0) };
            return -(LONE - LONE_SHORT + LONE_SHORT * lines);
        }
        if source < 1.0 || target < 1.0 {
            return -20.0; // A blank line belongs to nothing.
        }
        let delta = (target - source * self.ratio) / (6.8 * (source + target) / 2.0 + 40.0).sqrt();
        let length = -(0.5 * delta * delta).min(4.0 + 1.2 * delta.abs());
        let shared = self.shared(i..i + di, j..j + dj);
        let source_kinds = &self.source_segments[i..i + di];
        let target_kinds = &self.target_segments[j..j + dj];
        length + SHARED * shared
            - shape
            - kinds(source_kinds, target_kinds)
            - breaks(source_kinds, target_kinds)
    }
}

/// Headlines answer headlines and credits credits, and neither is joined with sentences.
fn kinds(source: &[crate::document::Segment], target: &[crate::document::Segment]) -> f32 {
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
fn breaks(source: &[crate::document::Segment], target: &[crate::document::Segment]) -> f32 {
    let breaks = |segments: &[crate::document::Segment]| {
        segments.windows(2).filter(|pair| pair[0].paragraph != pair[1].paragraph).count()
    };
    0.7 * (breaks(source) + breaks(target)).min(3) as f32
}

#[derive(Clone, Copy)]
struct Cell {
    /// The best chain that ends here, and the sum over all chains, both as logarithms.
    best: f32,
    sum: f32,
    shape: u8,
}

const UNREACHED: Cell = Cell { best: f32::NEG_INFINITY, sum: f32::NEG_INFINITY, shape: 0 };

struct Chart<'a> {
    rows: &'a [std::ops::Range<usize>],
    cells: Vec<Vec<Cell>>,
    scorer: &'a Scorer<'a>,
    shapes: Vec<(usize, usize, f32)>,
}

impl<'a> Chart<'a> {
    fn fill(rows: &'a [std::ops::Range<usize>], n: usize, m: usize, scorer: &'a Scorer<'a>) -> Self {
        let mut shapes = SHAPES.to_vec();
        shapes.extend([(1, 0, 0.0), (0, 1, 0.0)]);
        let mut chart = Self { rows, cells: Vec::with_capacity(n + 1), scorer, shapes };
        for (i, row) in rows.iter().enumerate() {
            chart.cells.push(vec![UNREACHED; row.len()]);
            for j in row.clone() {
                chart.cells[i][j - row.start] = chart.cell(i, j);
            }
        }
        debug_assert!(chart.get(n, m).best.is_finite());
        chart
    }

    fn get(&self, i: usize, j: usize) -> Cell {
        let row = &self.rows[i];
        if row.contains(&j) { self.cells[i][j - row.start] } else { UNREACHED }
    }

    fn cell(&self, i: usize, j: usize) -> Cell {
        if (i, j) == (0, 0) {
            return Cell { best: 0.0, sum: 0.0, shape: 0 };
        }
        let mut cell = UNREACHED;
        for (index, &(di, dj, cost)) in self.shapes.iter().enumerate() {
            if di > i || dj > j {
                continue;
            }
            let before = self.get(i - di, j - dj);
            if before.best == f32::NEG_INFINITY {
                continue;
            }
            let gain = self.scorer.bead(i - di, di, j - dj, dj, cost);
            if before.best + gain > cell.best {
                cell.best = before.best + gain;
                cell.shape = index as u8;
            }
            cell.sum = log_add(cell.sum, before.sum + gain);
        }
        cell
    }

    /// The best chain, each bead with the share of the chains to its end that go through it.
    fn beads(&self) -> Vec<Bead> {
        let mut beads = Vec::new();
        let (mut i, mut j) = (self.rows.len() - 1, self.rows.last().map_or(0, |row| row.end - 1));
        while (i, j) != (0, 0) {
            let cell = self.get(i, j);
            let (di, dj, cost) = self.shapes[cell.shape as usize];
            let (from_i, from_j) = (i - di, j - dj);
            let gain = self.scorer.bead(from_i, di, from_j, dj, cost);
            let score = (self.get(from_i, from_j).sum + gain - cell.sum).exp().clamp(0.0, 1.0);
            beads.push(Bead { source: from_i..i, target: from_j..j, score });
            (i, j) = (from_i, from_j);
        }
        beads.reverse();
        beads
    }
}

fn log_add(a: f32, b: f32) -> f32 {
    let (low, high) = if a < b { (a, b) } else { (b, a) };
    if low == f32::NEG_INFINITY { high } else { high + (low - high).exp().ln_1p() }
}
