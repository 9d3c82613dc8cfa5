//! `POST /v2/check`, shaped as LanguageTool's HTTP API, so that editors which speak with it show what
//! is found. Beside the text it needs the original, in `srctext`. Offsets count UTF-16 units.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Json;
use axum::extract::{Request, State};
use diptych::Comparison;
use diptych::document::{Document, Span};
use diptych::finding::{Finding, Severity};
use diptych::language::Language;
use diptych::select::known;
use diptych::words::Messages;
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

use super::Desk;
use super::asked::{Asked, Options};
use super::body;
use super::problem::{Fault, Problem, wanted};
use crate::cli::house::Wish;

const MEDIA: &str = "application/x-www-form-urlencoded";
/// UTF-16 units of context on each side of a match.
const CONTEXT: usize = 40;

/// The fields of the form; LanguageTool's others are read over.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "it only describes what `wish` takes apart")]
pub(super) struct CheckText {
    /// The translation.
    text: Option<String>,
    /// In the place of the text: JSON with an `annotation` of `text` and `markup` pieces.
    data: Option<String>,
    /// The original.
    srctext: String,
    /// The language of the translation, or `auto`.
    language: Option<String>,
    /// The language of the original.
    #[schema(rename = "motherTongue")]
    mother_tongue: Option<String>,
    /// Rules that are left out, between commas.
    #[schema(rename = "disabledRules")]
    disabled_rules: Option<String>,
    /// `picky` shows every finding, however uncertain.
    level: Option<String>,
}

/// Checks a text as LanguageTool does.
#[utoipa::path(
    post,
    path = "/v2/check",
    request_body(content = CheckText, content_type = "application/x-www-form-urlencoded"),
    responses(
        (status = 200, description = "`matches` as LanguageTool has them", content_type = "application/json"),
        (status = "4XX", description = "The text cannot be checked", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(super) async fn check(State(desk): State<Arc<Desk>>, request: Request) -> Result<Json<Value>, Fault> {
    let (head, body) = request.into_parts();
    if body::media_type(&head.headers) != MEDIA {
        return Err(Fault::media(MEDIA));
    }
    let body::Collected { bytes, share } = body::collect(&desk, &head.headers, body).await?;
    std::str::from_utf8(&bytes).map_err(|_| Fault::bad("error-body-encoding", []))?;
    let mut form: BTreeMap<String, String> = form_urlencoded::parse(&bytes).into_owned().collect();
    let annotated = annotated(&mut form)?;
    let source = form.remove("srctext").ok_or_else(|| Fault::missing("srctext"))?;
    let options = wish(&form);
    let told = wanted(&head.headers);
    let asked = Asked::of_texts(source, annotated.text.clone(), options, share);
    let work = {
        let desk = desk.clone();
        move || -> Result<Value, Fault> {
            let material = asked.material(&desk)?;
            let wish = Wish { rules: asked.options.rules()?, ..Wish::default() };
            let outcome = desk.house.compare(&material, &wish)?;
            Ok(answer(&outcome.comparison, &annotated, desk.voice(told)))
        }
    };
    desk.workers.run(desk.time, work).await?.map(Json)
}

/// The languages that are read.
#[utoipa::path(get, path = "/v2/languages", responses((status = 200, description = "`name`, `code` and `longCode` of each")))]
pub(super) async fn languages() -> Json<Value> {
    let all = Language::all().map(|language| {
        json!({ "name": language.options.name, "code": language.code(), "longCode": language.code() })
    });
    Json(all.collect())
}

fn wish(form: &BTreeMap<String, String>) -> Options {
    // What LanguageTool knows and this tool does not is no error.
    let language = |field: &str| form.get(field).filter(|tag| Language::get(tag).is_some()).cloned();
    let disabled = form.get("disabledRules").map(String::as_str).unwrap_or_default();
    Options {
        source_language: language("motherTongue"),
        target_language: language("language"),
        ignore: disabled.split(',').filter(|rule| known(rule).is_ok()).map(str::to_owned).collect(),
        min_confidence: form.get("level").filter(|level| *level == "picky").map(|_| 0.0),
        ..Options::default()
    }
}

/// A text, and where it stands in the one that the editor has.
struct Annotated {
    text: String,
    /// Where each piece begins in the text, and in the editor's, in UTF-16 units.
    pieces: Vec<(usize, usize)>,
}

#[derive(Deserialize)]
struct Data {
    annotation: Vec<Annotation>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Annotation {
    text: Option<String>,
    markup: Option<String>,
    interpret_as: Option<String>,
}

fn annotated(form: &mut BTreeMap<String, String>) -> Result<Annotated, Fault> {
    if let Some(text) = form.remove("text") {
        return Ok(Annotated { text, pieces: vec![(0, 0)] });
    }
    let data = form.remove("data").ok_or_else(|| Fault::missing("text"))?;
    let data: Data = serde_json::from_str(&data).map_err(|error| body::bad_json(&error))?;
    let (mut text, mut pieces, mut own, mut theirs) = (String::new(), Vec::new(), 0, 0);
    for annotation in data.annotation {
        let seen = annotation.text.as_deref().or(annotation.interpret_as.as_deref()).unwrap_or_default();
        let written = annotation.text.as_deref().or(annotation.markup.as_deref()).unwrap_or_default();
        pieces.push((own, theirs));
        text.push_str(seen);
        own += units(seen);
        theirs += units(written);
    }
    Ok(Annotated { text, pieces })
}

impl Annotated {
    fn theirs(&self, at: usize) -> usize {
        let next = self.pieces.partition_point(|(own, _)| *own <= at);
        let (own, theirs) = next.checked_sub(1).map_or((0, 0), |piece| self.pieces[piece]);
        theirs + at - own
    }
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

fn answer(comparison: &Comparison, annotated: &Annotated, messages: &Messages) -> Value {
    let language = |language: &Language| {
        json!({ "name": language.options.name, "code": language.code(), "detectedLanguage": {
            "name": language.options.name, "code": language.code(), "confidence": 1.0,
        } })
    };
    let matches: Vec<Value> =
        comparison.findings.iter().map(|finding| told(finding, comparison, annotated, messages)).collect();
    json!({
        "software": {
            "name": "Diptych", "version": env!("CARGO_PKG_VERSION"), "apiVersion": 1, "premium": false,
            "buildDate": "", "status": "",
        },
        "warnings": { "incompleteResults": false },
        "language": language(comparison.target.language),
        "matches": matches,
    })
}

fn told(finding: &Finding, comparison: &Comparison, annotated: &Annotated, messages: &Messages) -> Value {
    let document = comparison.target;
    let text = document.text.as_str();
    let span = place(finding, comparison);
    let (start, end) = (units(&text[..span.start]), units(&text[..span.end]));
    let (offset, past) = (annotated.theirs(start), annotated.theirs(end));
    let segment = document.segments.iter().find(|segment| segment.span.contains(span));
    let around = around(text, span);
    let name = messages.rule_name(finding.hit.rule);
    let check = diptych::checks::find(finding.hit.rule);
    json!({
        "message": messages.finding(finding),
        "shortMessage": name,
        "offset": offset,
        "length": past.saturating_sub(offset),
        "replacements": finding.hit.suggestion.iter().map(|value| json!({ "value": value })).collect::<Vec<_>>(),
        "context": {
            "text": around.of(text),
            "offset": units(&text[around.start..span.start]),
            "length": end - start,
        },
        "sentence": segment.map_or("", |segment| segment.span.of(text)),
        "type": { "typeName": "Other" },
        "rule": {
            "id": finding.rule_id(),
            "description": name,
            "issueType": check.map_or("mistranslation", |check| check.its_type),
            "category": { "id": check.map_or("", |check| check.category), "name": name },
            "severity": severity(finding.hit.severity),
            "confidence": (f64::from(finding.confidence) * 1e4).round() / 1e4,
        },
        "ignoreForIncompleteSentence": false,
        "contextForSureMatch": -1,
    })
}

fn severity(severity: Severity) -> Value {
    serde_json::to_value(severity).unwrap_or_default()
}

/// The first words of the translation that a finding points at; where it points at none, the word
/// behind which something is missing, since editors show no empty place.
fn place(finding: &Finding, comparison: &Comparison) -> Span {
    let target: &Document = comparison.target;
    if let Some(span) = finding.hit.target.iter().find(|span| !span.is_empty()) {
        return *span;
    }
    let side = |bead: usize| target.side(comparison.beads[bead].target.clone()).span();
    let before = || (0..=finding.bead).rev().find_map(side).map_or(0, |span| span.end);
    let at = finding.hit.target.first().map_or_else(before, |span| span.start);
    let behind = target.tokens.partition_point(|token| token.span.start < at);
    let token = behind.checked_sub(1).or(Some(0)).and_then(|token| target.tokens.get(token));
    token.map_or(Span::new(0, 0), |token| token.span)
}

/// A stretch of text with some of what is around it.
fn around(text: &str, span: Span) -> Span {
    let before = text[..span.start].char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
    let after = text[span.end..].char_indices().nth(CONTEXT).map_or(text.len(), |(at, _)| span.end + at);
    Span::new(before, after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_counts_in_the_editor_alone() {
        let data = r#"{"annotation":[{"text":"Né "},{"markup":"<b>"},{"text":"à 😀 X"},{"markup":"</p>","interpretAs":"\n\n"},{"text":"end"}]}"#;
        let mut form = BTreeMap::from([("data".to_owned(), data.to_owned())]);
        let annotated = annotated(&mut form).expect("well-formed");
        assert_eq!(annotated.text, "Né à 😀 X\n\nend");
        let at = |what: &str| annotated.theirs(units(annotated.text.split(what).next().expect("a part")));
        assert_eq!(at("Né"), 0);
        assert_eq!(at("à"), 6);
        assert_eq!(at("X"), 11);
        assert_eq!(at("end"), 16);
    }
}
