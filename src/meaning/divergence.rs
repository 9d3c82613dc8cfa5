//! How likely two sides differ in meaning, whatever differs: a logistic regression over what the judge
//! makes of their words and how alike these are.
//!
//! The figures' order is part of the layout of `models/trees.words.bin`. The mean of the lowest quarter of the
//! words' likenesses is the best single one (Briakou and Carpuat 2020 judge the same task, REFreSD).
//! Cost: a sort of the words.

use super::support::{ALIKE, DIFFERS, LETTERS, SUPPORT, SURE, Supported};

/// Figures of a pair: six a side, and two of both together.
pub const PAIR_FIGURES: usize = 14;
/// Of the words' scores, the highest are counted.
const HIGHEST: usize = 3;
/// The lowest of the likenesses are one in so many.
const QUARTER: usize = 4;

/// The figures of a pair, from those of its words and their scores.
pub fn figures(supported: &[Supported; 2], scores: &[Vec<f32>; 2]) -> [f32; PAIR_FIGURES] {
    let mut out = [0.0; PAIR_FIGURES];
    for ((side, scores), out) in supported.iter().zip(scores).zip(out.chunks_exact_mut(6)) {
        out.copy_from_slice(&side_figures(side, scores));
    }
    if let Some(first) = supported.iter().find_map(|side| side.figures.first()) {
        out[12] = first[DIFFERS];
        out[13] = first[LETTERS].abs();
    }
    out
}

fn side_figures(side: &Supported, scores: &[f32]) -> [f32; 6] {
    let of = |figure: usize| side.figures.iter().map(move |figures| figures[figure]);
    let mut highest = scores.to_vec();
    highest.sort_by(|a, b| b.total_cmp(a));
    let mut alike: Vec<f32> = of(ALIKE).collect();
    alike.sort_by(f32::total_cmp);
    let weak = of(SUPPORT).filter(|support| *support < SURE).count();
    [
        highest.first().copied().unwrap_or(0.0),
        mean(&highest[..highest.len().min(HIGHEST)]),
        mean(scores),
        mean(&alike[..(alike.len() / QUARTER).max(1).min(alike.len())]),
        mean(&alike),
        weak as f32 / side.figures.len().max(1) as f32,
    ]
}

fn mean(values: &[f32]) -> f32 {
    values.iter().sum::<f32>() / values.len().max(1) as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meaning::support::FIGURES;

    fn side(alike: &[f32]) -> Supported {
        let word = |alike: &f32| {
            let mut figures = [0.0; FIGURES];
            (figures[ALIKE], figures[SUPPORT], figures[DIFFERS]) = (*alike, *alike, 0.25);
            figures
        };
        Supported { words: (0..alike.len()).collect(), figures: alike.iter().map(word).collect() }
    }

    #[test]
    fn figures_are_of_the_highest_scores_and_the_lowest_likenesses() {
        let sides = [side(&[0.9, 0.1, 0.5, 0.5]), side(&[])];
        let found = figures(&sides, &[vec![-4.0, 2.0, 1.0, 0.0], Vec::new()]);
        assert_eq!(found[..6], [2.0, 1.0, -0.25, 0.1, 0.5, 0.25]);
        assert_eq!(found[6..], [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.25, 0.0]);
    }
}
