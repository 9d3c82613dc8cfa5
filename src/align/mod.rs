//! Which sentences, and which words, of the two versions belong together.

use std::ops::Range;

mod grid;
mod keys;
pub mod sentences;
pub mod words;

/// Consecutive segments of the source and of the target that say the same; one side may be empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Bead {
    pub source: Range<usize>,
    pub target: Range<usize>,
    /// From 0 to 1: how sure the alignment is of this bead.
    pub score: f32,
}
