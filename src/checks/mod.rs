//! The checks. Each is a plain function over a [`Pair`]; it neither fails nor panics, and gives
//! spans and arguments, no prose.

use std::cell::OnceCell;
use std::ops::Range;

use crate::align::words::{Links, align_known};
use crate::document::{Side, Span};
use crate::finding::{Hit, Severity};
use crate::glossary::Terms;
use crate::language::Language;
use crate::meaning::lexicon::From;
use crate::meaning::look_ups::LookUps;
use crate::revision::Revision;
use doubts::Told;
use values::Values;

// One line a check.
pub mod addition;
mod answers;
pub mod attribution;
mod concepts;
pub mod date;
pub mod direction;
mod doubts;
mod ends;
pub mod hedging;
mod kinds;
pub mod lexical;
pub mod name;
pub mod negation;
pub mod number;
pub mod omission;
pub mod quantifier;
pub mod reference;
mod referents;
mod renamed;
pub mod role;
pub mod stale;
mod subjects;
pub mod tense;
pub mod terminology;
mod titles;
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
    pub known: LookUps,
    pub context: Context<'a>,
    values: OnceCell<Values<'a>>,
    doubts: OnceCell<Told>,
}

/// What a check may know beyond the two texts.
#[derive(Clone, Copy, Debug, Default)]
pub struct Context<'a> {
    /// The house's glossary between the two languages.
    pub terms: Option<&'a Terms>,
    /// What changed since the texts were checked before.
    pub revision: Option<&'a Revision>,
}

impl<'a> Pair<'a> {
    /// Looks up and links the words of two sides.
    pub fn new(source: Side<'a>, target: Side<'a>, context: Context<'a>) -> Self {
        let known = LookUps::of(&source, &target);
        let links = align_known(&source, &target, &known);
        Self { source, target, links, known, context, values: OnceCell::new(), doubts: OnceCell::new() }
    }

    pub fn side(&self, from: From) -> &Side<'a> {
        if from == From::Source { &self.source } else { &self.target }
    }

    /// The tokens of the other side that are linked to some of this one.
    pub fn partners(&self, from: From, tokens: Range<usize>) -> Vec<usize> {
        match from {
            From::Source => tokens.flat_map(|at| self.links.targets(at)).collect(),
            From::Target => tokens.flat_map(|at| self.links.sources(at)).collect(),
        }
    }

    /// The quantities of both sides, paired.
    fn values(&self) -> &Values<'a> {
        self.values.get_or_init(|| Values::of(self))
    }

    /// The probability that the two sides differ, by the judge; none where the words were not encoded.
    pub fn divergence(&self) -> Option<f32> {
        self.doubts().divergence
    }

    /// What the judge doubts.
    fn doubts(&self) -> &Told {
        self.doubts.get_or_init(|| doubts::of(self))
    }

    /// A hit that shows a difference by a stretch of either side, each the argument of its side's name.
    fn hit(
        &self,
        rule: &'static str,
        severity: Severity,
        confidence: f32,
        source: Span,
        target: Span,
    ) -> Hit {
        self.hit_of(rule, severity, confidence, Some(source), Some(target))
    }

    /// As [`Pair::hit`], perhaps with nothing to point at on one side.
    fn hit_of(
        &self,
        rule: &'static str,
        severity: Severity,
        confidence: f32,
        source: Option<Span>,
        target: Option<Span>,
    ) -> Hit {
        let text = |side: &Side, span: Option<Span>| {
            span.map_or_else(String::new, |span| side.text_of(span).to_owned())
        };
        Hit {
            rule,
            kind: None,
            located: false,
            severity,
            confidence,
            source: source.into_iter().collect(),
            target: target.into_iter().collect(),
            args: vec![("source", text(&self.source, source)), ("target", text(&self.target, target))],
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

/// The rules that need no word list: they run for a language of which nothing is known but its tag.
pub const WITHOUT_LISTS: &[&str] =
    &["number", "date", "name", "omission", "addition", "untranslated", "terminology", "stale"];

impl Check {
    /// Whether the check can do its work between two languages.
    pub fn works_between(&self, source: &Language, target: &Language) -> bool {
        WITHOUT_LISTS.contains(&self.rule) || !(source.is_bare() || target.is_bare())
    }
}

pub fn find(rule: &str) -> Option<&'static Check> {
    CHECKS.iter().find(|check| check.rule == rule)
}
