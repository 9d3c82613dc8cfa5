//! `addition`: a sentence of the target, or words of one, that the source does not have.

use crate::checks::doubts::{self, Kind};
use crate::checks::omission::{lone, lone_sentences, part};
use crate::checks::{Check, Pair};
use crate::finding::Hit;

pub const CHECK: Check = Check {
    rule: "addition",
    category: "accuracy/addition",
    its_type: "addition",
    args: &["source", "target", "whole"],
    run,
};

fn run(pair: &Pair, hits: &mut Vec<Hit>) {
    hits.extend(lone_sentences(&pair.target, &pair.source).map(|(span, text)| Hit {
        target: vec![span],
        args: vec![("target", text), ("whole", "yes".to_owned())],
        ..lone(CHECK.rule)
    }));
    hits.extend(doubts::hits(pair, Kind::Extra, &CHECK).into_iter().map(part));
}
