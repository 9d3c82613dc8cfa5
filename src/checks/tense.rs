//! What is still to come told as done, or the other way round: *s'ouvrira* is not "opened".
//!
//! Told only when one side has a verb of the future and the other has no word of future, plan or
//! possibility at all, but more verbs in the past. Linear in the verbs and marks of a bead.

use super::{Check, Pair};
use crate::document::Side;
use crate::facts::certainty::{Certainty, Mark};
use crate::facts::verb::Time;
use crate::finding::{Hit, Severity};

pub const CHECK: Check = Check {
    rule: "tense",
    category: "accuracy/mistranslation",
    its_type: "mistranslation",
    args: &["change", "verb"],
    run,
};

fn run(pair: &Pair, hits: &mut Vec<Hit>) {
    if pair.source.is_empty() || pair.target.is_empty() {
        return;
    }
    let (source, target) = (Times::of(&pair.source), Times::of(&pair.target));
    if let (Some(coming), false, true) = (source.coming, target.prospective, target.past > source.past) {
        let span = pair.source.span_of(coming.tokens.clone());
        hits.push(hit("done", pair.source.text_of(span), vec![span], Vec::new()));
    }
    if let (Some(coming), false, true) = (target.coming, source.prospective, source.past > target.past) {
        let span = pair.target.span_of(coming.tokens.clone());
        hits.push(hit("coming", pair.target.text_of(span), Vec::new(), vec![span]));
    }
}

/// What one side tells of time.
struct Times<'a> {
    /// The first word or verb for what is still to come.
    coming: Option<&'a Mark>,
    /// Has a word of future, plan, possibility or condition.
    prospective: bool,
    /// How many verbs tell the past.
    past: usize,
}

impl<'a> Times<'a> {
    fn of(side: &Side<'a>) -> Times<'a> {
        let facts = &side.document.facts;
        let marks = side.facts_in(&facts.certainty);
        let verbs = side.facts_in(&facts.verbs);
        Times {
            coming: marks.iter().find(|mark| mark.kind == Certainty::Coming && mark.mood),
            prospective: marks.iter().any(looks_ahead),
            past: verbs.iter().filter(|verb| verb.time() == Time::Past).count(),
        }
    }
}

fn looks_ahead(mark: &Mark) -> bool {
    use Certainty::{
        Able, Coming, Condition, Considered, Expected, Feared, Hoped, Likely, Must, Planned, Possible, Would,
    };
    matches!(
        mark.kind,
        Able | Coming
            | Condition
            | Considered
            | Expected
            | Feared
            | Hoped
            | Likely
            | Must
            | Planned
            | Possible
            | Would
    )
}

fn hit(
    change: &str,
    verb: &str,
    source: Vec<crate::document::Span>,
    target: Vec<crate::document::Span>,
) -> Hit {
    Hit {
        rule: CHECK.rule,
        kind: None,
        severity: Severity::Major,
        confidence: 0.6,
        source,
        target,
        args: vec![("change", change.to_owned()), ("verb", verb.to_owned())],
        suggestion: None,
    }
}
