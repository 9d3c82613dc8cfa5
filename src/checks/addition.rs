//! `addition`: a sentence of the target that the source does not have.

use crate::checks::omission::{lone, lone_sentences};
use crate::checks::{Check, Pair};
use crate::finding::Hit;

pub const CHECK: Check =
    Check { rule: "addition", category: "accuracy/addition", its_type: "addition", args: &["target"], run };

fn run(pair: &Pair, hits: &mut Vec<Hit>) {
    hits.extend(lone_sentences(&pair.target, &pair.source).map(|(span, text)| Hit {
        target: vec![span],
        args: vec![("target", text)],
        ..lone("addition")
    }));
}
