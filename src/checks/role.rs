//! Who does what to whom: an event told from its other end.

use crate::checks::direction::turned;
use crate::checks::{Check, Pair};
use crate::facts::poles::Contrast;
use crate::finding::Hit;

pub const CHECK: Check = Check {
    rule: "role",
    category: "accuracy/mistranslation",
    its_type: "mistranslation",
    args: &["source", "target"],
    run,
};

fn run(pair: &Pair, hits: &mut Vec<Hit>) {
    turned(pair, Contrast::Converse, CHECK.rule, &[], hits);
}
