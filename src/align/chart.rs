//! The best chain of beads through a band, and how likely each of its beads is.

use std::ops::Range;

use super::Bead;
use super::gains::{Row, SHAPES};

#[derive(Clone, Copy)]
struct Cell {
    /// The best chain from the beginning to here.
    best: f32,
    shape: u8,
    /// The sum over all chains from the beginning to here, and from here to the end; logarithms.
    before: f32,
    after: f32,
}

const UNREACHED: Cell =
    Cell { best: f32::NEG_INFINITY, shape: 0, before: f32::NEG_INFINITY, after: f32::NEG_INFINITY };

/// The cells of a band: for each source position the target positions in `columns`.
struct Chart<'a> {
    columns: &'a [Range<usize>],
    cells: Vec<Vec<Cell>>,
}

/// The best chain through a band; `gains` holds, for each cell, what each bead that begins there gains.
pub(super) fn best_chain(columns: &[Range<usize>], gains: &[Row]) -> Vec<Bead> {
    let mut chart =
        Chart { columns, cells: columns.iter().map(|columns| vec![UNREACHED; columns.len()]).collect() };
    chart.cells[0][0] = Cell { best: 0.0, before: 0.0, ..UNREACHED };
    chart.forward(gains);
    chart.backward(gains);
    chart.chain(gains)
}

impl Chart<'_> {
    fn at(&self, i: usize, j: usize) -> Option<usize> {
        self.columns.get(i).filter(|columns| columns.contains(&j)).map(|columns| j - columns.start)
    }

    fn forward(&mut self, gains: &[Row]) {
        for (i, gains) in gains.iter().enumerate() {
            for j in self.columns[i].clone() {
                let at = j - self.columns[i].start;
                let cell = self.cells[i][at];
                if cell.best == f32::NEG_INFINITY {
                    continue;
                }
                for (shape, (&(di, dj), &gain)) in SHAPES.iter().zip(&gains[at]).enumerate() {
                    let Some(to) = self.at(i + di, j + dj) else { continue };
                    let next = &mut self.cells[i + di][to];
                    next.before = log_add(next.before, cell.before + gain);
                    if cell.best + gain > next.best {
                        next.best = cell.best + gain;
                        next.shape = shape as u8;
                    }
                }
            }
        }
    }

    fn backward(&mut self, gains: &[Row]) {
        let last = self.columns.len() - 1;
        if let Some(end) = self.cells[last].last_mut() {
            end.after = 0.0;
        }
        for i in (0..=last).rev() {
            for j in self.columns[i].clone().rev() {
                let at = j - self.columns[i].start;
                let mut after = self.cells[i][at].after;
                for (&(di, dj), &gain) in SHAPES.iter().zip(&gains[i][at]) {
                    if let Some(to) = self.at(i + di, j + dj) {
                        after = log_add(after, self.cells[i + di][to].after + gain);
                    }
                }
                self.cells[i][at].after = after;
            }
        }
    }

    /// The best chain, each bead with the share of all chains that go through it.
    fn chain(&self, gains: &[Row]) -> Vec<Bead> {
        let all = self.cells[0][0].after;
        let mut beads = Vec::new();
        let (mut i, mut j) =
            (self.columns.len() - 1, self.columns.last().map_or(0, |columns| columns.end - 1));
        while (i, j) != (0, 0) {
            let Some(at) = self.at(i, j) else { break };
            let cell = self.cells[i][at];
            let shape = usize::from(cell.shape);
            let (from_i, from_j) = (i - SHAPES[shape].0, j - SHAPES[shape].1);
            let Some(from) = self.at(from_i, from_j) else { break };
            let through = self.cells[from_i][from].before + gains[from_i][from][shape] + cell.after;
            let score = (through - all).exp().clamp(0.0, 1.0);
            beads.push(Bead { source: from_i..i, target: from_j..j, score, moved: false });
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
