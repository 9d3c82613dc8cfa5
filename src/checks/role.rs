//! Who does what to whom: an event told from its other end.

use crate::checks::Pair;
use crate::checks::direction::turned;
use crate::facts::poles::Contrast;
use crate::finding::Hit;

pub(super) fn run(pair: &Pair, hits: &mut Vec<Hit>) {
    turned(pair, Contrast::Converse, "role", &[], hits);
}
