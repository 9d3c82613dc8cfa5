//! Findings into what people and programs read. Lines, columns and code points are made here only.

use std::io::{self, Write};

use crate::Comparison;
use crate::baseline::Accepted;
use crate::checks::Check;
use crate::explanation::{self, Explanation};
use crate::finding::Finding;
use crate::words::Messages;

pub mod align;
pub mod diff;
mod evidence;
mod fingerprint;
pub mod github;
pub mod html;
pub mod json;
pub mod jsonl;
pub mod junit;
mod layout;
pub mod lexicon;
pub mod markdown;
mod positions;
pub mod rdjson;
pub mod sarif;
mod shared;
mod summary;
pub mod terminal;
mod told;
pub mod xliff;
mod xml;

pub use fingerprint::fingerprint;
pub use layout::Page;
pub use positions::{Positions, Region, Spot};
pub use shared::{Also, gather};

/// All that one run of the tool found.
#[derive(Debug, Default)]
pub struct Run<'a> {
    pub outcomes: Vec<Outcome<'a>>,
    /// The checks that ran.
    pub checks: Vec<&'static Check>,
    pub failures: Vec<Failure>,
    /// Files without a translation.
    pub single: Vec<String>,
}

/// A pair that was compared, and what is told of it.
#[derive(Debug)]
pub struct Outcome<'a> {
    /// With the findings that are shown.
    pub comparison: Comparison<'a>,
    /// How many findings were less sure than the user wanted.
    pub hidden: usize,
    /// What was found, and was said to be no matter.
    pub silenced: Vec<Silenced>,
    /// What was accepted and is no longer found.
    pub stale: Vec<Accepted>,
    /// Where other translations of the same original have what is shown, too.
    pub also: Vec<Also<'a>>,
    /// What each finding rests on, in their order; none where nobody asked.
    pub explanations: Vec<Explanation>,
}

impl<'a> Outcome<'a> {
    /// Where else the finding of an index is found.
    pub fn also(&self, finding: usize) -> impl Iterator<Item = &Also<'a>> {
        self.also.iter().filter(move |also| also.finding == finding)
    }
}

impl Run<'_> {
    /// Looks for what each finding rests on.
    pub fn explain(&mut self) {
        for outcome in &mut self.outcomes {
            outcome.explanations = explanation::all(&outcome.comparison);
        }
    }
}

/// A finding that is not shown again.
#[derive(Debug)]
pub struct Silenced {
    pub finding: Finding,
    pub by: Silence,
}

/// Who said that a finding is no matter.
#[derive(Clone, Debug, PartialEq)]
pub enum Silence {
    /// A comment in the text.
    Comment,
    /// The baseline, with the reason that it gives.
    Accepted { why: Option<String> },
}

/// A pair that could not be compared.
#[derive(Clone, Debug)]
pub struct Failure {
    pub path: String,
    /// Why, in the reader's language.
    pub sentence: String,
}

/// Writes a run in one format.
pub type Writer = fn(&Run, &Messages, &mut dyn Write) -> io::Result<()>;

/// The formats for programs and pages, by the names that `--format` takes.
pub static FORMATS: &[(&str, Writer)] = &[
    ("json", json::write),
    ("jsonl", jsonl::write),
    ("sarif", sarif::write),
    ("github", github::write),
    ("rdjson", rdjson::write),
    ("junit", junit::write),
    ("markdown", markdown::write),
    ("html", html::write),
    ("xliff", xliff::write),
];

/// A value as JSON and a line end.
fn write_json(value: &impl serde::Serialize, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value).map_err(io::Error::from)?;
    writeln!(out)
}
