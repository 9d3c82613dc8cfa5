//! Sentence alignment: the best chain of beads, of up to 4-1, 1-4 and 3-3 segments, with lone segments
//! and passages that moved.
//!
//! A bead is worth what its words gain by standing beside one another ([`lexical`](super::lexical), in the
//! manner of Moore 2002), what the encoder says of both sides if the documents were encoded
//! ([`vectors`](super::vectors)), and how well lengths, kinds and paragraphs agree. Blocks of sentences,
//! ever smaller, bound where the chain is searched (Vecalign, Thompson and Koehn 2019:
//! [`corridor`](super::corridor)), so that time and memory grow with the length of the documents.
//!
//! The score of a bead is the share of all chains, each weighed by its likelihood, that go through it
//! (forward and backward, Rabiner 1989). `examples/calibrate_alignment.rs` holds it against how often a
//! bead is right.

use std::ops::Range;

use rayon::prelude::*;

use super::Bead;
use super::chart::best_chain;
use super::corridor::corridor;
use super::gains::{Gains, Row};
use super::lexical::Lexical;
use super::moved;
use super::sketch::Sketches;
use super::vectors::Vectors;
use crate::document::Document;

/// Source positions whose gains are reckoned together.
const TOGETHER: usize = 64;

/// Beads that cover both documents without gap or overlap, in the order of the source; those that did not
/// move are in the order of the target too.
pub fn align(source: &Document, target: &Document) -> Vec<Bead> {
    let lexical = Lexical::of(source, target);
    let vectors = Vectors::of(source, target);
    let columns = corridor(Sketches::of(&lexical, vectors.as_ref()));
    let gains = Gains::new(source, target, &lexical, vectors.as_ref());
    let rows: Vec<Row> = columns
        .par_chunks(TOGETHER)
        .enumerate()
        .flat_map_iter(|(at, columns): (usize, &[Range<usize>])| gains.rows(at * TOGETHER, columns))
        .collect();
    moved::find(best_chain(&columns, &rows), &gains)
}
