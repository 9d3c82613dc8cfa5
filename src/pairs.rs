//! Already aligned pairs: JSON Lines in and out, in order, in memory that does not grow.

use serde::{Deserialize, Serialize};

use crate::align::Bead;
use crate::checks::CHECKS;
use crate::document::{Document, Span};
use crate::finding::Finding;
use crate::language::Language;
use crate::report::json::{FindingJson, Positions, finding};

/// A line in.
#[derive(Debug, Deserialize)]
pub struct Request {
    #[serde(default)]
    pub id: serde_json::Value,
    pub source: String,
    pub target: String,
    pub source_language: String,
    pub target_language: String,
    /// The text before, which is not checked but serves for antecedents and names.
    #[serde(default)]
    pub source_context: String,
    #[serde(default)]
    pub target_context: String,
}

/// A line out.
#[derive(Debug, Serialize)]
pub struct Response<'a> {
    pub id: &'a serde_json::Value,
    /// The probability that the two sides differ in meaning.
    pub divergence: f32,
    pub findings: Vec<FindingJson<'a>>,
}

/// Checks one pair and hands its response, as a line of JSON, to the caller.
pub fn check(request: &Request) -> Result<String, crate::error::Error> {
    let (source, source_from) = document(&request.source_context, &request.source, &request.source_language)?;
    let (target, target_from) = document(&request.target_context, &request.target, &request.target_language)?;
    let bead = Bead {
        source: first_segment(&source, source_from)..source.segments.len(),
        target: first_segment(&target, target_from)..target.segments.len(),
        score: 1.0,
    };
    let checks: Vec<_> = CHECKS.iter().collect();
    let mut findings = crate::check_bead(&source, &target, &bead, 0, &checks);
    for f in &mut findings {
        shift(&mut f.hit.source, source_from);
        shift(&mut f.hit.target, target_from);
    }
    let (source_positions, target_positions) =
        (Positions::new(&request.source), Positions::new(&request.target));
    let response = Response {
        id: &request.id,
        divergence: divergence(&findings),
        findings: findings.iter().map(|f| finding(f, &source_positions, &target_positions)).collect(),
    };
    Ok(serde_json::to_string(&response).expect("strings, numbers and lists are JSON"))
}

/// The probability that not all findings are wrong.
fn divergence(findings: &[Finding]) -> f32 {
    1.0 - findings.iter().map(|f| 1.0 - f.confidence).product::<f32>()
}

fn document(context: &str, text: &str, tag: &str) -> Result<(Document, usize), crate::error::Error> {
    let language =
        Language::get(tag).ok_or_else(|| crate::error::Error::UnknownLanguage { tag: tag.to_owned() })?;
    let joined = if context.is_empty() { text.to_owned() } else { format!("{context}\n\n{text}") };
    let from = joined.len() - text.len();
    Ok((Document::new("", joined, language), from))
}

fn first_segment(document: &Document, from: usize) -> usize {
    document.segments.partition_point(|segment| segment.span.start < from)
}

fn shift(spans: &mut Vec<Span>, from: usize) {
    spans.retain(|span| span.start >= from);
    for span in spans {
        *span = Span::new(span.start - from, span.end - from);
    }
}
