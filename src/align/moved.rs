//! Passages that the translation has at another place.
//!
//! What the best chain leaves alone on both sides is compared once more, stretch by stretch, each with
//! the nearest ones of the other side: the best chain of beads anywhere inside such a pair (local
//! alignment, Smith and Waterman 1981) is a passage that moved, if it is sure. Two passages that changed
//! places side by side may have been taken for one bead; it is parted where that explains them better.
//! Time and memory grow with the length of the documents: few stretches are compared, and short ones.

use std::ops::Range;

use super::Bead;
use super::gains::{Gains, SHAPES};

/// What a passage must gain over its sentences standing alone.
const LEAST: f32 = 8.0;
/// What a sentence without counterpart inside a passage costs.
const GAP: f32 = 1.0;
/// Stretches of the other side that a stretch is compared with.
const NEAREST: usize = 40;
/// Pairs of segments that are looked at for one pair of stretches.
const CELLS: usize = 40_000;
/// How often passages are looked for among what the last time left.
const ROUNDS: usize = 3;

/// A passage that stands at another place, with what it gains.
#[derive(Debug)]
struct Passage {
    beads: Vec<Bead>,
    gain: f32,
}

/// Finds the passages that moved, and puts each bead of theirs in the place of its source.
pub(super) fn find(mut beads: Vec<Bead>, gains: &Gains) -> Vec<Bead> {
    beads = beads.into_iter().flat_map(|bead| parted(bead, gains)).collect();
    for _ in 0..ROUNDS {
        let mut passages = passages(&beads, gains);
        passages.sort_by(|a, b| b.gain.total_cmp(&a.gain).then_with(|| start(a).cmp(&start(b))));
        let mut taken: Vec<Passage> = Vec::new();
        for passage in passages {
            if !taken.iter().any(|other| overlap(&passage, other)) {
                taken.push(passage);
            }
        }
        if taken.is_empty() {
            break;
        }
        beads = with(beads, taken.into_iter().flat_map(|passage| passage.beads).collect());
    }
    beads
}

fn start(passage: &Passage) -> (usize, usize) {
    passage.beads.first().map_or((0, 0), |bead| (bead.source.start, bead.target.start))
}

fn overlap(a: &Passage, b: &Passage) -> bool {
    let meet = |a: &Range<usize>, b: &Range<usize>| a.start < b.end && b.start < a.end;
    a.beads.iter().any(|a| b.beads.iter().any(|b| meet(&a.source, &b.source) || meet(&a.target, &b.target)))
}

/// Puts moved beads in the place of the lone segments that they are made of.
fn with(beads: Vec<Bead>, moved: Vec<Bead>) -> Vec<Bead> {
    let inside = |bead: &Bead| match (bead.source.is_empty(), bead.target.is_empty()) {
        (false, true) => moved.iter().find(|moved| moved.source.contains(&bead.source.start)),
        (true, false) => moved.iter().find(|moved| moved.target.contains(&bead.target.start)),
        _ => None,
    };
    let place = |bead: Bead| match inside(&bead) {
        None => Some(bead),
        Some(moved) if bead.source.start == moved.source.start && !bead.source.is_empty() => {
            Some(moved.clone())
        }
        Some(_) => None,
    };
    beads.into_iter().filter_map(place).collect()
}

/// Stretches of segments that stand alone on a side, with the place of each among the beads.
fn stretches(beads: &[Bead], source: bool) -> Vec<(Range<usize>, usize)> {
    let mut found: Vec<(Range<usize>, usize)> = Vec::new();
    for (place, bead) in beads.iter().enumerate() {
        let (own, other) = if source { (&bead.source, &bead.target) } else { (&bead.target, &bead.source) };
        if own.is_empty() || !other.is_empty() {
            continue;
        }
        match found.last_mut() {
            Some((last, _)) if last.end == own.start => last.end = own.end,
            _ => found.push((own.clone(), place)),
        }
    }
    found
}

fn passages(beads: &[Bead], gains: &Gains) -> Vec<Passage> {
    let (sources, targets) = (stretches(beads, true), stretches(beads, false));
    let mut found = Vec::new();
    for (source, place) in &sources {
        let after = targets.partition_point(|(_, other)| other < place);
        let near = after.saturating_sub(NEAREST / 2)..(after + NEAREST / 2).min(targets.len());
        for (target, _) in &targets[near] {
            if source.len() * target.len() <= CELLS {
                found.extend(local(gains, source, target).filter(|passage| passage.gain >= LEAST));
            }
        }
    }
    found
}

/// The best chain of beads anywhere between two stretches.
fn local(gains: &Gains, source: &Range<usize>, target: &Range<usize>) -> Option<Passage> {
    let (rows, columns) = (source.len(), target.len());
    let table = gains.rows(source.start, &vec![target.clone(); rows]);
    let width = columns + 1;
    // For each position the best chain that ends there, and its last step; none begins a chain.
    let mut best: Vec<(f32, Option<usize>)> = vec![(0.0, None); (rows + 1) * width];
    let mut end = (0, 0);
    for i in 0..=rows {
        for j in 0..=columns {
            for (shape, &(di, dj)) in SHAPES.iter().enumerate() {
                let (Some(from_i), Some(from_j)) = (i.checked_sub(di), j.checked_sub(dj)) else { continue };
                let step = match di.min(dj) {
                    0 => -GAP,
                    _ => {
                        table[from_i][from_j][shape]
                            + gains.alone(
                                &(source.start + from_i..source.start + i),
                                &(target.start + from_j..target.start + j),
                            )
                    }
                };
                let total = best[from_i * width + from_j].0 + step;
                if total > best[i * width + j].0 {
                    best[i * width + j] = (total, Some(shape));
                }
            }
            if best[i * width + j].0 > best[end.0 * width + end.1].0 {
                end = (i, j);
            }
        }
    }
    let gain = best[end.0 * width + end.1].0;
    let mut beads = Vec::new();
    let (mut i, mut j) = end;
    while let Some(shape) = best[i * width + j].1 {
        let (di, dj) = SHAPES[shape];
        if di.min(dj) > 0 {
            let (source, target) =
                (source.start + i - di..source.start + i, target.start + j - dj..target.start + j);
            beads.push(Bead { source, target, score: sure(gain), moved: true });
        }
        (i, j) = (i - di, j - dj);
    }
    beads.reverse();
    (!beads.is_empty()).then_some(Passage { beads, gain })
}

/// How sure a passage is.
fn sure(gain: f32) -> f32 {
    1.0 / (1.0 + (LEAST - gain - 2.0).exp())
}

/// A bead over the ends of paragraphs on both sides, parted in two that changed places, if that explains
/// it better.
fn parted(bead: Bead, gains: &Gains) -> Vec<Bead> {
    let ends = |side: usize, range: &Range<usize>| -> Vec<usize> {
        (range.start + 1..range.end).filter(|at| gains.begins_paragraph(side, *at)).collect()
    };
    let one = |source: Range<usize>, target: Range<usize>| gains.one(&source, &target);
    let mut best = (one(bead.source.clone(), bead.target.clone()), None);
    if !bead.source.is_empty() && !bead.target.is_empty() {
        for &i in &ends(0, &bead.source) {
            for &j in &ends(1, &bead.target) {
                let gain = one(bead.source.start..i, j..bead.target.end)
                    + one(i..bead.source.end, bead.target.start..j);
                if gain > best.0 {
                    best = (gain, Some((i, j)));
                }
            }
        }
    }
    let Some((i, j)) = best.1 else { return vec![bead] };
    let part = |source, target, moved| Bead { source, target, score: bead.score, moved };
    // The shorter passage is the one that moved.
    let first_moved = i - bead.source.start < bead.source.end - i;
    vec![
        part(bead.source.start..i, j..bead.target.end, first_moved),
        part(i..bead.source.end, bead.target.start..j, !first_moved),
    ]
}
