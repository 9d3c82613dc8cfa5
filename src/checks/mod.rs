//! The checks. Each is a plain function over a [`Pair`]; it neither fails nor panics, and gives
//! spans and arguments, no prose.

use crate::align::words::Links;
use crate::document::{Side, Span};
use crate::finding::{Hit, Severity};
use crate::glossary::Terms;
use crate::revision::Revision;

// One line a check.
pub mod addition;
pub mod attribution;
pub mod date;
pub mod direction;
mod ends;
pub mod hedging;
pub mod lexical;
pub mod name;
pub mod negation;
pub mod number;
pub mod omission;
pub mod quantifier;
pub mod reference;
pub mod role;
pub mod stale;
pub mod tense;
pub mod terminology;
pub mod untranslated;
mod values;

/// One bead as the checks see it: both sides with their facts, and the word links between them.
///
/// Through `source.document` a check also sees the text before, for antecedents and names.
#[derive(Debug)]
pub struct Pair<'a> {
    pub source: Side<'a>,
    pub target: Side<'a>,
    pub links: Links,
    pub context: Context<'a>,
}

/// What a check may know beyond the two texts.
#[derive(Clone, Copy, Debug, Default)]
pub struct Context<'a> {
    /// The house's glossary between the two languages.
    pub terms: Option<&'a Terms>,
    /// What changed since the texts were checked before.
    pub revision: Option<&'a Revision>,
}

impl Pair<'_> {
    /// A hit that shows a difference by a stretch of either side, each the argument of its side's name.
    pub(crate) fn hit(
        &self,
        rule: &'static str,
        severity: Severity,
        confidence: f32,
        source: Span,
        target: Span,
    ) -> Hit {
        Hit {
            rule,
            kind: None,
            severity,
            confidence,
            source: vec![source],
            target: vec![target],
            args: vec![
                ("source", self.source.text_of(source).to_owned()),
                ("target", self.target.text_of(target).to_owned()),
            ],
            suggestion: None,
        }
    }
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
    number::CHECK,
    date::CHECK,
    name::CHECK,
    negation::CHECK,
    direction::CHECK,
    hedging::CHECK,
    attribution::CHECK,
    reference::CHECK,
    lexical::CHECK,
    omission::CHECK,
    addition::CHECK,
    role::CHECK,
    quantifier::CHECK,
    tense::CHECK,
    untranslated::CHECK,
    terminology::CHECK,
    stale::CHECK,
];

pub fn find(rule: &str) -> Option<&'static Check> {
    CHECKS.iter().find(|check| check.rule == rule)
}
