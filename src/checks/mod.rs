//! The checks. Each is a plain function over a [`Pair`]; it neither fails nor panics, and gives
//! spans and arguments, no prose.

use crate::align::words::Links;
use crate::document::Side;
use crate::finding::Hit;

pub mod attribution;
pub mod hedging;
// One line a check.
pub mod addition;
mod date;
mod direction;
pub mod lexical;
pub mod name;
mod negation;
mod number;
pub mod omission;
mod quantifier;
pub mod reference;
mod role;
pub mod tense;
pub mod untranslated;

/// One bead as the checks see it: both sides with their facts, and the word links between them.
///
/// Through `source.document` a check also sees the text before, for antecedents and names.
#[derive(Debug)]
pub struct Pair<'a> {
    pub source: Side<'a>,
    pub target: Side<'a>,
    pub links: Links,
}

/// A check: its name everywhere, what it is filed under, the variables of its message, and its function.
#[derive(Debug)]
pub struct Check {
    /// The name of its file, rule id, Fluent message and case file.
    pub rule: &'static str,
    /// The MQM category.
    pub category: &'static str,
    /// The ITS 2.0 localization quality issue type.
    pub its_type: &'static str,
    /// The variables that its hits carry and its message may use.
    pub args: &'static [&'static str],
    pub run: fn(&Pair, &mut Vec<Hit>),
}

/// Every check, in report order.
pub static CHECKS: &[Check] = &[
    // number
    Check {
        rule: "number",
        category: "accuracy/mistranslation/number",
        its_type: "numbers",
        args: &["source", "target"],
        run: number::run,
    },
    // date
    Check {
        rule: "date",
        category: "accuracy/mistranslation/date-time",
        its_type: "numbers",
        args: &["source", "target"],
        run: date::run,
    },
    // name
    name::CHECK,
    // negation
    Check {
        rule: "negation",
        category: "accuracy/mistranslation",
        its_type: "mistranslation",
        args: &["source", "target", "change"],
        run: negation::run,
    },
    // direction
    Check {
        rule: "direction",
        category: "accuracy/mistranslation",
        its_type: "mistranslation",
        args: &["source", "target"],
        run: direction::run,
    },
    // hedging
    hedging::CHECK,
    // attribution
    attribution::CHECK,
    // reference
    reference::CHECK,
    // lexical
    lexical::CHECK,
    // omission
    omission::CHECK,
    // addition
    addition::CHECK,
    // role
    Check {
        rule: "role",
        category: "accuracy/mistranslation",
        its_type: "mistranslation",
        args: &["source", "target"],
        run: role::run,
    },
    // quantifier
    Check {
        rule: "quantifier",
        category: "accuracy/mistranslation",
        its_type: "mistranslation",
        args: &["source", "target"],
        run: quantifier::run,
    },
    // tense
    tense::CHECK,
    // untranslated
    untranslated::CHECK,
];

pub fn find(rule: &str) -> Option<&'static Check> {
    CHECKS.iter().find(|check| check.rule == rule)
}
