//! Which sentences, and which words, of the two versions belong together.

use std::ops::Range;

mod beside;
mod chart;
mod corridor;
mod gains;
mod grid;
mod lexical;
mod moved;
pub mod sentences;
mod sketch;
mod vectors;
pub mod words;

/// Consecutive segments of the source and of the target that say the same; one side may be empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Bead {
    pub source: Range<usize>,
    pub target: Range<usize>,
    /// From 0 to 1: how sure the alignment is of this bead.
    pub score: f32,
    /// The target has it at another place than between its neighbours.
    pub moved: bool,
}

/// How many passages moved: beads that follow one another on both sides are one.
pub fn passages_moved(beads: &[Bead]) -> usize {
    let follows = |at: usize| {
        let before = at.checked_sub(1).map(|before| &beads[before]);
        before.is_some_and(|before| before.moved && before.target.end == beads[at].target.start)
    };
    (0..beads.len()).filter(|at| beads[*at].moved && !follows(*at)).count()
}
