//! The JSON of `check` and `pairs`: offsets are Unicode code points.

use serde::Serialize;

use crate::Comparison;
use crate::document::Span;
use crate::finding::{Finding, Severity};

#[derive(Debug, Serialize)]
pub struct Report<'a> {
    schema: u32,
    tool: Tool,
    source: Version<'a>,
    target: Version<'a>,
    beads: Vec<BeadJson>,
    findings: Vec<FindingJson<'a>>,
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
    score: f32,
}

#[derive(Debug, Serialize)]
pub struct FindingJson<'a> {
    rule: String,
    category: String,
    severity: Severity,
    confidence: f32,
    source: Vec<Place<'a>>,
    target: Vec<Place<'a>>,
    bead: usize,
    message: String,
    args: serde_json::Map<String, serde_json::Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestion: Option<&'a str>,
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

/// One finding; `source` and `target` are the positions of the two texts.
pub fn finding<'a>(finding: &'a Finding, source: &Positions<'a>, target: &Positions<'a>) -> FindingJson<'a> {
    let hit = &finding.hit;
    let category = crate::checks::find(hit.rule).map_or("accuracy", |check| check.category);
    let category = match hit.kind {
        Some("false-friend") => format!("{category}/false-friend"),
        _ => category.to_owned(),
    };
    FindingJson {
        rule: finding.rule_id(),
        category,
        severity: hit.severity,
        confidence: finding.confidence,
        source: hit.source.iter().map(|&span| source.place(span)).collect(),
        target: hit.target.iter().map(|&span| target.place(span)).collect(),
        bead: finding.bead,
        message: String::new(),
        args: hit.args.iter().map(|(name, value)| ((*name).to_owned(), value.clone().into())).collect(),
        suggestion: hit.suggestion.as_deref(),
    }
}

/// The whole of a comparison.
pub fn report<'a>(comparison: &'a Comparison) -> Report<'a> {
    let (source, target) = (Positions::new(&comparison.source.text), Positions::new(&comparison.target.text));
    let spans =
        |document: &crate::document::Document, range: std::ops::Range<usize>, positions: &Positions| {
            document.segments[range]
                .iter()
                .map(|segment| [positions.point(segment.span.start), positions.point(segment.span.end)])
                .collect()
        };
    Report {
        schema: 1,
        tool: Tool { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") },
        source: Version { path: &comparison.source.path, language: comparison.source.language.code() },
        target: Version { path: &comparison.target.path, language: comparison.target.language.code() },
        beads: comparison
            .beads
            .iter()
            .map(|bead| BeadJson {
                source: spans(comparison.source, bead.source.clone(), &source),
                target: spans(comparison.target, bead.target.clone(), &target),
                score: bead.score,
            })
            .collect(),
        findings: comparison.findings.iter().map(|f| finding(f, &source, &target)).collect(),
    }
}
