//! Sentence alignment.

use super::Bead;
use crate::document::Document;

/// Beads that cover both documents in order, without gap or overlap.
pub fn align(source: &Document, target: &Document) -> Vec<Bead> {
    let (n, m) = (source.segments.len(), target.segments.len());
    let both = n.min(m);
    let mut beads: Vec<Bead> =
        (0..both).map(|i| Bead { source: i..i + 1, target: i..i + 1, score: 0.5 }).collect();
    beads.extend((both..n).map(|i| Bead { source: i..i + 1, target: both..both, score: 0.5 }));
    beads.extend((both..m).map(|j| Bead { source: n..n, target: j..j + 1, score: 0.5 }));
    beads
}
