//! The JSON of `check`, `align` and `pairs`: offsets are Unicode code points.
//!
//! `schema/check.schema.json` describes it; `schema/run.schema.json` what a run over a folder gives.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::{Value, json};

use super::evidence::{self, ExplanationJson};
use super::positions::{Positions, Region};
use super::{Also, Failure, Outcome, Run, Silenced, write_json};
use crate::align::Bead;
use crate::document::{Document, Span};
use crate::finding::{Finding, Severity};
use crate::words::Messages;

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "serve", derive(utoipa::ToSchema))]
pub struct Report<'a> {
    schema: u32,
    tool: Tool,
    source: Version<'a>,
    target: Version<'a>,
    beads: Vec<BeadJson>,
    /// Left out where only the alignment was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    findings: Option<Vec<FindingJson<'a>>>,
    /// The fingerprints of what was found and said to be no matter; only where the texts are asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    silenced: Option<Vec<String>>,
    /// The rules that could run, where a language has no word lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    rules: Option<Vec<&'static str>>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "serve", derive(utoipa::ToSchema))]
struct Tool {
    name: &'static str,
    version: &'static str,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "serve", derive(utoipa::ToSchema))]
struct Version<'a> {
    path: &'a str,
    language: &'a str,
    /// Only where the texts are asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "serve", derive(utoipa::ToSchema))]
struct BeadJson {
    source: Vec<[usize; 2]>,
    target: Vec<[usize; 2]>,
    score: f64,
    /// Left out where the bead did not move.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    moved: bool,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "serve", derive(utoipa::ToSchema))]
pub struct FindingJson<'a> {
    rule: String,
    category: String,
    severity: Severity,
    confidence: f64,
    source: Vec<Place<'a>>,
    target: Vec<Place<'a>>,
    bead: usize,
    message: String,
    args: serde_json::Map<String, serde_json::Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestion: Option<&'a str>,
    fingerprint: String,
    /// Where other translations have it, too.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    also: Vec<AlsoJson<'a>>,
    /// What it rests on; only where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    explanation: Option<ExplanationJson<'a>>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "serve", derive(utoipa::ToSchema))]
struct AlsoJson<'a> {
    path: &'a str,
    language: &'a str,
    target: Vec<Place<'a>>,
    fingerprint: String,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "serve", derive(utoipa::ToSchema))]
pub(super) struct Place<'a> {
    start: usize,
    end: usize,
    line: usize,
    column: usize,
    text: &'a str,
    /// Left out where the format has no elements.
    #[serde(skip_serializing_if = "Option::is_none")]
    element: Option<String>,
    /// Code points of the element's text before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    offset: Option<usize>,
}

/// One finding, told in the reader's language.
pub fn finding<'a>(
    finding: &'a Finding,
    source: &Positions<'a>,
    target: &Positions<'a>,
    messages: &Messages,
) -> FindingJson<'a> {
    let hit = &finding.hit;
    FindingJson {
        rule: finding.rule_id(),
        category: category(finding),
        severity: hit.severity,
        confidence: rounded(finding.confidence),
        source: places(source, &hit.source),
        target: places(target, &hit.target),
        bead: finding.bead,
        message: messages.finding(finding),
        args: hit.args.iter().map(|(name, value)| ((*name).to_owned(), value.clone().into())).collect(),
        suggestion: hit.suggestion.as_deref(),
        fingerprint: super::fingerprint(finding, source.document(), target.document()),
        also: Vec::new(),
        explanation: None,
    }
}

/// All findings that an outcome shows, with the other translations that have them.
pub(super) fn findings<'a>(outcome: &'a Outcome, messages: &Messages) -> Vec<FindingJson<'a>> {
    let comparison = &outcome.comparison;
    let (source, target) = (Positions::new(comparison.source), Positions::new(comparison.target));
    let also = |also: &'a Also| AlsoJson {
        path: &also.target.path,
        language: also.target.language.code(),
        target: places(&Positions::new(also.target), &also.found.hit.target),
        fingerprint: super::fingerprint(&also.found, comparison.source, also.target),
    };
    let tell = |(index, found)| FindingJson {
        also: outcome.also(index).map(also).collect(),
        explanation: outcome.explanations.get(index).map(|told| evidence::json(told, [&source, &target])),
        ..finding(found, &source, &target, messages)
    };
    comparison.findings.iter().enumerate().map(tell).collect()
}

pub(super) fn places<'a>(positions: &Positions<'a>, spans: &[Span]) -> Vec<Place<'a>> {
    let place = |region: Region<'a>| Place {
        start: region.start.point,
        end: region.end.point,
        line: region.start.line,
        column: region.start.column,
        text: region.text,
        element: region.element.map(|(path, _)| path.to_string()),
        offset: region.element.map(|(_, offset)| offset),
    };
    spans.iter().filter_map(|&span| positions.region(span)).map(place).collect()
}

/// The MQM category of a finding.
pub(super) fn category(finding: &Finding) -> String {
    let category = crate::checks::find(finding.hit.rule).map_or("accuracy", |check| check.category);
    match finding.hit.kind {
        Some("false-friend") => format!("{category}/false-friend"),
        _ => category.to_owned(),
    }
}

/// Four digits are all that a probability is worth.
pub(crate) fn rounded(probability: f32) -> f64 {
    (f64::from(probability) * 1e4).round() / 1e4
}

/// A report a pair; several in a list, with the pairs that failed.
pub fn write(run: &Run, messages: &Messages, out: &mut dyn Write) -> io::Result<()> {
    let reports: Vec<Report> = run.outcomes.iter().map(|outcome| report(outcome, messages)).collect();
    match reports.as_slice() {
        [only] if run.failures.is_empty() => write_json(only, out),
        _ => {
            let failure = |failure: &Failure| json!({ "path": failure.path, "error": failure.sentence });
            let failures: Vec<Value> = run.failures.iter().map(failure).collect();
            write_json(
                &json!({
                    "schema": 1, "reports": reports, "failures": failures, "single": run.single,
                }),
                out,
            )
        }
    }
}

/// A report with both texts as they were read, and what of them is silenced; offsets count in the
/// texts if the documents have no origin.
pub fn with_texts<'a>(outcome: &'a Outcome, messages: &Messages) -> Report<'a> {
    let comparison = &outcome.comparison;
    let name = |kept: &Silenced| super::fingerprint(&kept.finding, comparison.source, comparison.target);
    let mut whole = report(outcome, messages);
    whole.source.text = Some(&comparison.source.text);
    whole.target.text = Some(&comparison.target.text);
    whole.silenced = Some(outcome.silenced.iter().map(name).collect());
    whole
}

/// The whole of an outcome.
fn report<'a>(outcome: &'a Outcome, messages: &Messages) -> Report<'a> {
    let comparison = &outcome.comparison;
    let findings = findings(outcome, messages);
    lined_up(comparison.source, comparison.target, &comparison.beads, Some(findings))
}

/// The alignment alone.
pub fn alignment<'a>(source: &'a Document, target: &'a Document, beads: &[Bead]) -> Report<'a> {
    lined_up(source, target, beads, None)
}

fn lined_up<'a>(
    source: &'a Document,
    target: &'a Document,
    beads: &[Bead],
    findings: Option<Vec<FindingJson<'a>>>,
) -> Report<'a> {
    let (source_positions, target_positions) = (Positions::new(source), Positions::new(target));
    let spans = |document: &Document, range: std::ops::Range<usize>, positions: &Positions| {
        document.segments[range]
            .iter()
            .filter_map(|segment| positions.region(segment.span))
            .map(|region| [region.start.point, region.end.point])
            .collect()
    };
    Report {
        schema: 1,
        tool: Tool { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") },
        source: Version { path: &source.path, language: source.language.code(), text: None },
        target: Version { path: &target.path, language: target.language.code(), text: None },
        beads: beads
            .iter()
            .map(|bead| BeadJson {
                source: spans(source, bead.source.clone(), &source_positions),
                target: spans(target, bead.target.clone(), &target_positions),
                score: rounded(bead.score),
                moved: bead.moved,
            })
            .collect(),
        rules: findings.as_ref().and_then(|_| {
            let bare = source.language.is_bare() || target.language.is_bare();
            bare.then(|| crate::checks::WITHOUT_LISTS.to_vec())
        }),
        findings,
        silenced: None,
    }
}
