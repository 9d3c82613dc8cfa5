//! The JSON of `check`, `align` and `pairs`: offsets are Unicode code points.
//!
//! `schema/check.schema.json` describes it.

use serde::Serialize;

use crate::Comparison;
use crate::align::Bead;
use crate::document::{Document, Span};
use crate::finding::{Finding, Severity};
use crate::words::Messages;

#[derive(Debug, Serialize)]
pub struct Report<'a> {
    schema: u32,
    tool: Tool,
    source: Version<'a>,
    target: Version<'a>,
    beads: Vec<BeadJson>,
    /// Left out where only the alignment was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    findings: Option<Vec<FindingJson<'a>>>,
}

#[derive(Debug, Serialize)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

#[derive(Debug, Serialize)]
struct Version<'a> {
    path: &'a str,
    language: &'a str,
}

#[derive(Debug, Serialize)]
struct BeadJson {
    source: Vec<[usize; 2]>,
    target: Vec<[usize; 2]>,
    score: f64,
}

#[derive(Debug, Serialize)]
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
}

#[derive(Debug, Serialize)]
struct Place<'a> {
    start: usize,
    end: usize,
    line: usize,
    column: usize,
    text: &'a str,
}

/// Byte offsets of a text into code points, lines and columns (all columns and lines from 1).
#[derive(Debug)]
pub struct Positions<'a> {
    text: &'a str,
    /// Code points before every 64th byte (rounded down to a boundary).
    marks: Vec<usize>,
    line_starts: Vec<usize>,
}

impl<'a> Positions<'a> {
    pub fn new(text: &'a str) -> Self {
        let mut marks = Vec::with_capacity(text.len() / 64 + 1);
        let mut line_starts = vec![0];
        let mut points = 0;
        for (at, byte) in text.bytes().enumerate() {
            if at % 64 == 0 {
                marks.push(points);
            }
            points += usize::from(byte & 0xc0 != 0x80);
            if byte == b'\n' {
                line_starts.push(at + 1);
            }
        }
        Self { text, marks, line_starts }
    }

    /// The code points before a byte offset.
    pub fn point(&self, at: usize) -> usize {
        let mark = (at / 64).min(self.marks.len().saturating_sub(1));
        let before = self.marks.get(mark).copied().unwrap_or(0);
        before + self.text.as_bytes()[mark * 64..at].iter().filter(|&&byte| byte & 0xc0 != 0x80).count()
    }

    /// Line and column, both from 1; the column in code points.
    pub fn line_column(&self, at: usize) -> (usize, usize) {
        let line = self.line_starts.partition_point(|&start| start <= at);
        (line, self.point(at) - self.point(self.line_starts[line - 1]) + 1)
    }

    fn place(&self, span: Span) -> Place<'a> {
        let (line, column) = self.line_column(span.start);
        Place {
            start: self.point(span.start),
            end: self.point(span.end),
            line,
            column,
            text: span.of(self.text),
        }
    }
}

/// A text with its positions, ready to be pointed into. Spans count from `from` bytes on, where
/// the checked part of the text begins.
#[derive(Debug)]
pub struct Pointed<'a> {
    document: &'a Document,
    positions: Positions<'a>,
    from: usize,
}

impl<'a> Pointed<'a> {
    pub fn new(document: &'a Document, from: usize) -> Self {
        Self { document, positions: Positions::new(&document.text[from..]), from }
    }

    fn places(&self, spans: &[Span]) -> Vec<Place<'a>> {
        spans
            .iter()
            .filter(|span| span.start >= self.from)
            .map(|span| self.positions.place(Span::new(span.start - self.from, span.end - self.from)))
            .collect()
    }
}

/// One finding, told in the reader's language.
pub fn finding<'a>(
    finding: &'a Finding,
    source: &Pointed<'a>,
    target: &Pointed<'a>,
    messages: &Messages,
) -> FindingJson<'a> {
    let hit = &finding.hit;
    FindingJson {
        rule: finding.rule_id(),
        category: category(finding),
        severity: hit.severity,
        confidence: rounded(finding.confidence),
        source: source.places(&hit.source),
        target: target.places(&hit.target),
        bead: finding.bead,
        message: messages.finding(finding),
        args: hit.args.iter().map(|(name, value)| ((*name).to_owned(), value.clone().into())).collect(),
        suggestion: hit.suggestion.as_deref(),
        fingerprint: super::fingerprint(finding, source.document, target.document),
    }
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

/// The whole of a comparison.
pub fn report<'a>(comparison: &'a Comparison, messages: &Messages) -> Report<'a> {
    let source = Pointed::new(comparison.source, 0);
    let target = Pointed::new(comparison.target, 0);
    let findings = comparison.findings.iter().map(|f| finding(f, &source, &target, messages)).collect();
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
    let (source_positions, target_positions) = (Positions::new(&source.text), Positions::new(&target.text));
    let spans = |document: &Document, range: std::ops::Range<usize>, positions: &Positions| {
        document.segments[range]
            .iter()
            .map(|segment| [positions.point(segment.span.start), positions.point(segment.span.end)])
            .collect()
    };
    Report {
        schema: 1,
        tool: Tool { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") },
        source: Version { path: &source.path, language: source.language.code() },
        target: Version { path: &target.path, language: target.language.code() },
        beads: beads
            .iter()
            .map(|bead| BeadJson {
                source: spans(source, bead.source.clone(), &source_positions),
                target: spans(target, bead.target.clone(), &target_positions),
                score: rounded(bead.score),
            })
            .collect(),
        findings,
    }
}
