//! A finding as programs are told it: rule, severity, sentence, and places in both files.

use super::json::category;
use super::positions::{Positions, Region};
use super::{Also, Outcome, Silence};
use crate::Comparison;
use crate::document::{Document, Span};
use crate::finding::{Finding, Severity};
use crate::words::Messages;

/// A finding ready to be written.
#[derive(Debug)]
pub(super) struct Told<'a> {
    pub(super) finding: &'a Finding,
    pub(super) rule: String,
    pub(super) category: String,
    /// In the reader's language.
    pub(super) message: String,
    pub(super) fingerprint: String,
    /// The words in the source.
    pub(super) source: Vec<Region<'a>>,
    /// The words in the target; where there are none, the place to which they belong.
    pub(super) target: Vec<Region<'a>>,
    /// Why it need not be looked at.
    pub(super) silence: Option<&'a Silence>,
    /// Where other translations have it, too: their paths, and the words.
    pub(super) also: Vec<(&'a str, Region<'a>)>,
    /// The same in sentences.
    pub(super) elsewhere: Vec<String>,
}

impl Told<'_> {
    pub(super) fn severity(&self) -> Severity {
        self.finding.hit.severity
    }

    /// The sentence, what was expected, and which other translations say so.
    pub(super) fn sentence(&self, messages: &Messages) -> String {
        let mut sentences = vec![self.message.clone()];
        if let Some(suggestion) = &self.finding.hit.suggestion {
            let args = fluent::fluent_args!["suggestion" => suggestion.as_str()];
            sentences.push(messages.format("report-suggestion", &args));
        }
        sentences.extend(self.elsewhere.iter().cloned());
        sentences.join(" ")
    }
}

/// The findings of an outcome, and behind them, if wanted, those that are silenced.
pub(super) fn told<'a>(outcome: &'a Outcome, silenced: bool, messages: &Messages) -> Vec<Told<'a>> {
    let comparison = &outcome.comparison;
    let (source, target) = (Positions::new(comparison.source), Positions::new(comparison.target));
    let tell = |finding: &'a Finding, index: Option<usize>, silence: Option<&'a Silence>| {
        let hit = &finding.hit;
        let target_spans = match hit.target.as_slice() {
            [] => vec![belongs(comparison, finding)],
            spans => spans.to_vec(),
        };
        Told {
            finding,
            rule: finding.rule_id(),
            category: category(finding),
            message: messages.finding(finding),
            fingerprint: super::fingerprint(finding, comparison.source, comparison.target),
            source: hit.source.iter().filter_map(|&span| source.region(span)).collect(),
            target: target_spans.into_iter().filter_map(|span| target.region(span)).collect(),
            silence,
            also: index.into_iter().flat_map(|index| outcome.also(index)).filter_map(place).collect(),
            elsewhere: index.map(|index| elsewhere(outcome, index, messages)).unwrap_or_default(),
        }
    };
    let shown =
        comparison.findings.iter().enumerate().map(|(index, finding)| tell(finding, Some(index), None));
    let hidden = outcome.silenced.iter().filter(|_| silenced);
    shown.chain(hidden.map(|kept| tell(&kept.finding, None, Some(&kept.by)))).collect()
}

/// The words in another translation.
fn place<'a>(also: &'a Also<'a>) -> Option<(&'a str, Region<'a>)> {
    let span = *also.found.hit.target.first()?;
    Some((&also.target.path, Positions::new(also.target).region(span)?))
}

/// A sentence for each other translation that has the finding of an index.
pub(super) fn elsewhere(outcome: &Outcome, index: usize, messages: &Messages) -> Vec<String> {
    let tell = |also: &Also| {
        let (at, words) = place(also).map_or((String::new(), ""), |(_, region)| {
            (format!(":{}:{}", region.start.line, region.start.column), region.text)
        });
        let words = if words.is_empty() { "none" } else { words };
        let args = fluent::fluent_args!["place" => format!("{}{at}", also.target.path), "words" => words];
        messages.format("report-also", &args)
    };
    outcome.also(index).map(tell).collect()
}

/// Where in the target a finding belongs that points at no words there: its bead, or the end of the
/// last one before that has a target.
fn belongs(comparison: &Comparison, finding: &Finding) -> Span {
    let target: &Document = comparison.target;
    let span = |index: usize| target.side(comparison.beads[index].target.clone()).span();
    let stayed = |index: &usize| !comparison.beads[*index].moved;
    let before = || (0..finding.bead).rev().filter(stayed).find_map(span).map_or(0, |span| span.end);
    span(finding.bead).unwrap_or_else(|| Span::new(before(), before()))
}

/// A path as a URI reference: `/` between folders, everything that RFC 3986 reserves escaped.
pub(super) fn uri(path: &str) -> String {
    use std::fmt::Write;
    let mut uri = String::new();
    if path.starts_with('/') {
        uri.push_str("file://");
    }
    for byte in path.bytes() {
        match byte {
            b'\\' => uri.push('/'),
            b'/' | b'-' | b'.' | b'_' | b'~' => uri.push(char::from(byte)),
            byte if byte.is_ascii_alphanumeric() => uri.push(char::from(byte)),
            byte => write!(uri, "%{byte:02X}").expect("a string takes all"),
        }
    }
    uri
}
