//! Where in the table of all positions the alignment may lie.
//!
//! Vecalign's way (Thompson and Koehn 2019): both documents are halved, sentence by sentence and then
//! block by block, until they are short; the best path through the blocks bounds the search among
//! blocks of half their size, and so on down to sentences. Time and memory grow with the length of the
//! documents. A block is the sum of the sketches of its sentences.

use std::ops::Range;

use super::sketch::Sketches;

/// Blocks of which every pair is looked at.
const FEW: usize = 64;
/// How far from the path of the larger blocks a path is looked for.
const BESIDE: usize = 10;
/// How far from the path of sentences beads are looked for.
const MARGIN: usize = 14;
/// What a match must be better than any two blocks, in standard deviations.
const CHANCE: f32 = 1.5;
/// What the path pays for a bad match, and for a block without any.
const MISMATCH: f32 = 0.2;
const SKIP: f32 = 0.15;

/// For each source position, the target positions that are searched: they rise, and touch.
pub(super) fn corridor(sketches: Sketches) -> Vec<Range<usize>> {
    let mut levels = vec![sketches];
    while let Some(last) = levels.last().filter(|level| level.longest() > FEW) {
        let half = last.halved();
        levels.push(half);
    }
    let mut columns = Vec::new();
    let mut path: Option<Vec<(usize, usize)>> = None;
    while let Some(level) = levels.pop() {
        let [n, m] = level.lengths();
        columns = match &path {
            None => vec![0..m + 1; n + 1],
            Some(path) => around(path.iter().map(|(i, j)| (2 * i, 2 * j)), n, m, BESIDE),
        };
        path = Some(best_path(&level, &columns));
        if levels.is_empty() {
            columns = around(path.iter().flatten().copied(), n, m, MARGIN);
        }
    }
    columns
}

/// The positions near a path that rises from the first to the last.
fn around(
    path: impl Iterator<Item = (usize, usize)>,
    n: usize,
    m: usize,
    margin: usize,
) -> Vec<Range<usize>> {
    let mut rows: Vec<Option<Range<usize>>> = vec![None; n + 1];
    let mut note = |i: usize, j: usize| {
        let row = &mut rows[i.min(n)];
        let known = row.get_or_insert(j..j);
        *known = known.start.min(j)..known.end.max(j);
    };
    note(0, 0);
    note(n, m);
    for (i, j) in path {
        let j = j.min(m);
        // A step of a larger path leaves out every other position.
        note(i, j);
        note(i + 1, j);
    }
    let mut columns: Vec<Range<usize>> = Vec::with_capacity(n + 1);
    let mut last = 0..0;
    for row in rows {
        last = row.unwrap_or(last);
        columns.push(last.start..last.end);
    }
    // Beside the path also means above and below it.
    let above: Vec<usize> =
        (0..=n).map(|i| columns[i.saturating_sub(margin)].start.saturating_sub(margin)).collect();
    let below: Vec<usize> = (0..=n).map(|i| (columns[(i + margin).min(n)].end + margin).min(m)).collect();
    above.into_iter().zip(below).map(|(start, end)| start..end + 1).collect()
}

/// The best path of matches and skips.
fn best_path(level: &Sketches, columns: &[Range<usize>]) -> Vec<(usize, usize)> {
    let (usual, spread) = level.chance();
    let mut best: Vec<Vec<f32>> = Vec::with_capacity(columns.len());
    let mut steps: Vec<Vec<u8>> = Vec::with_capacity(columns.len());
    for (i, row) in columns.iter().enumerate() {
        let (mut values, mut step) = (vec![f32::NEG_INFINITY; row.len()], vec![0; row.len()]);
        for (at, j) in row.clone().enumerate() {
            if (i, j) == (0, 0) {
                values[at] = 0.0;
            }
            let above = |j: usize| {
                let row = columns.get(i.wrapping_sub(1))?;
                row.contains(&j).then(|| best[i - 1][j - row.start])
            };
            if let Some(before) = j.checked_sub(1).and_then(above).filter(|before| before.is_finite()) {
                let match_ = (level.likeness(i - 1, j - 1) - usual) / spread - CHANCE;
                values[at] = before + match_.max(-MISMATCH);
                step[at] = 3;
            }
            for (before, which) in [(above(j), 1), (at.checked_sub(1).map(|at| values[at]), 2)] {
                if let Some(before) = before.filter(|before| before - SKIP > values[at]) {
                    values[at] = before - SKIP;
                    step[at] = which;
                }
            }
        }
        best.push(values);
        steps.push(step);
    }
    let [mut i, mut j] = level.lengths();
    let mut path = vec![(i, j)];
    while (i, j) != (0, 0) {
        let step = steps[i][j - columns[i].start];
        (i, j) = match step {
            1 => (i - 1, j),
            2 => (i, j - 1),
            3 => (i - 1, j - 1),
            _ => break,
        };
        path.push((i, j));
    }
    path.reverse();
    path
}
