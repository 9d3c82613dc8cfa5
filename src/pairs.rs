//! Already aligned pairs: a line of JSON in, a line of JSON out.

use serde::Serialize;
use serde_json::{Map, Value};

use crate::align::Bead;
use crate::checks::Context;
use crate::document::Document;
use crate::error::Error;
use crate::finding::Finding;
use crate::language::Language;
use crate::meaning::encoder::Encoder;
use crate::meaning::states;
use crate::report::Positions;
use crate::report::json::{FindingJson, finding, rounded};
use crate::select::Selection;
use crate::words::Messages;

/// A line in.
#[derive(Debug)]
pub struct Request {
    pub id: Value,
    pub source: String,
    pub target: String,
    pub source_language: &'static Language,
    pub target_language: &'static Language,
    /// The text before, which is not checked but serves for antecedents and names.
    pub source_context: String,
    pub target_context: String,
}

impl Request {
    /// Reads a line. The languages given here stand in where the line names none.
    pub fn parse(line: &[u8], languages: [Option<&'static Language>; 2]) -> Result<Self, Error> {
        let line = std::str::from_utf8(line).map_err(|_| Error::LineEncoding)?;
        let value = serde_json::from_str(line).map_err(|error| Error::BadJson { column: error.column() })?;
        let Value::Object(mut fields) = value else { return Err(Error::NotAnObject) };
        let mut language = |field: &'static str, usual: Option<&'static Language>| match (
            take(&mut fields, field)?,
            usual,
        ) {
            (Some(tag), _) => Language::named(&tag),
            (None, Some(usual)) => Ok(usual),
            (None, None) => Err(Error::MissingField { field }),
        };
        let source_language = language("source_language", languages[0])?;
        let target_language = language("target_language", languages[1])?;
        let mut text = |field: &'static str| take(&mut fields, field)?.ok_or(Error::MissingField { field });
        let (source, target) = (text("source")?, text("target")?);
        Ok(Self {
            source,
            target,
            source_language,
            target_language,
            source_context: take(&mut fields, "source_context")?.unwrap_or_default(),
            target_context: take(&mut fields, "target_context")?.unwrap_or_default(),
            id: fields.remove("id").unwrap_or_default(),
        })
    }
}

/// A field that must be a string where it stands; null is as good as absent.
fn take(fields: &mut Map<String, Value>, field: &'static str) -> Result<Option<String>, Error> {
    match fields.remove(field) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(Error::FieldNotText { field }),
    }
}

#[derive(Debug, Serialize)]
struct Response<'a> {
    id: &'a Value,
    divergence: f64,
    findings: Vec<FindingJson<'a>>,
}

/// What a pair was found to be.
#[derive(Debug)]
pub struct Checked {
    /// The line out.
    pub json: String,
    /// The findings that are shown in it.
    pub findings: Vec<Finding>,
}

/// Checks one pair.
pub fn check(
    request: &Request,
    selection: &Selection,
    encoder: Option<&Encoder>,
    messages: &Messages,
) -> Checked {
    check_in(request, selection, Context::default(), &|_| (), encoder, messages)
}

/// As [`check`], perhaps knowing more than the pair, and with a last word about each finding.
pub fn check_in(
    request: &Request,
    selection: &Selection,
    context: Context,
    adjust: &dyn Fn(&mut Finding),
    encoder: Option<&Encoder>,
    messages: &Messages,
) -> Checked {
    let (source, source_from) = document(&request.source_context, &request.source, request.source_language);
    let (target, target_from) = document(&request.target_context, &request.target, request.target_language);
    let bead = Bead {
        source: first_segment(&source, source_from)..source.segments.len(),
        target: first_segment(&target, target_from)..target.segments.len(),
        score: 1.0,
        moved: false,
    };
    if let Some(encoder) = encoder {
        states::encode(encoder, &[(&source, bead.source.clone()), (&target, bead.target.clone())]);
    }
    let judged = crate::judge_bead(&source, &target, &bead, 0, &selection.checks(), context);
    let mut findings = judged.findings;
    findings.retain(|finding| selection.wants(finding));
    findings.iter_mut().for_each(adjust);
    let divergence = rounded(divergence(&findings, judged.divergence));
    findings.retain(|finding| selection.keeps(finding));
    let (source, target) = (Positions::behind(&source, source_from), Positions::behind(&target, target_from));
    let told = findings.iter().map(|f| finding(f, &source, &target, messages)).collect();
    let response = Response { id: &request.id, divergence, findings: told };
    let json = serde_json::to_string(&response).expect("strings, numbers and lists are JSON");
    Checked { json, findings }
}

/// How much a finding adds, as a share of its own evidence: rules see less of a pair than the judge of words.
const FINDINGS_SHARE: f32 = 0.4;

/// The probability that the two sides differ: by the judge of words and what the rules found beside it, or,
/// without the judge, that not all findings are wrong.
fn divergence(findings: &[Finding], judged: Option<f32>) -> f32 {
    let told = |finding: &&Finding| judged.is_none() || !finding.hit.located;
    let none: f32 = findings.iter().filter(told).map(|finding| 1.0 - finding.confidence).product();
    let Some(judged) = judged else { return 1.0 - none };
    let odds = judged / (1.0 - judged) / none.max(f32::EPSILON).powf(FINDINGS_SHARE);
    odds / (1.0 + odds)
}

/// A text behind its context, and the byte at which it begins.
fn document(context: &str, text: &str, language: &'static Language) -> (Document, usize) {
    let joined = if context.is_empty() { text.to_owned() } else { format!("{context}\n\n{text}") };
    let from = joined.len() - text.len();
    (Document::new("", joined, language), from)
}

fn first_segment(document: &Document, from: usize) -> usize {
    document.segments.partition_point(|segment| segment.span.start < from)
}
