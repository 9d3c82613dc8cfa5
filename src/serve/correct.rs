//! `POST /v1/correct`: edits of a text written into its file.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::{self, HeaderValue};
use axum::response::{IntoResponse, Response};
use diptych::correct::{Corrected, Edit};
use diptych::document::Span;
use serde::Deserialize;
use utoipa::ToSchema;

use super::Desk;
use super::asked::{Asked, Given};
use super::problem::{Fault, Problem};

/// A text or a file, and what is to be changed in it.
#[derive(ToSchema)]
#[expect(dead_code, reason = "it only describes what `Asked::collect` takes apart")]
pub(super) struct CorrectForm {
    /// The translation, or the file of both languages.
    #[schema(value_type = String, format = Binary)]
    target: Vec<u8>,
    edits: Vec<Change>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Edits {
    edits: Vec<Change>,
}

/// Words in the place of a stretch of the text as it was read, in code points.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Change {
    start: usize,
    end: usize,
    text: String,
}

/// Writes edits into the file of the translation; its markup stays. Where it cannot hold them, the
/// answer is the text alone (`text/plain`).
#[utoipa::path(
    post,
    path = "/v1/correct",
    request_body(content = CorrectForm, content_type = "multipart/form-data"),
    responses(
        (status = 200, description = "The corrected file", content_type = "application/octet-stream"),
        (status = "4XX", description = "The edits do not fit", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(super) async fn correct(State(desk): State<Arc<Desk>>, request: Request) -> Result<Response, Fault> {
    let asked: Asked<Edits> = Asked::collect(&desk, request).await?;
    let given = asked.target.ok_or_else(|| Fault::missing("target"))?;
    let reading = given.reading(desk.house.reading, None);
    let edits = asked.options.edits;
    let corrected = desk.quick.run(desk.time, move || corrected(&given, &reading, &edits)).await??;
    let (media, body) = match corrected {
        Corrected::File(bytes) => ("application/octet-stream", bytes),
        Corrected::Text(text) => ("text/plain; charset=utf-8", text.into_bytes()),
    };
    let mut response = body.into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media));
    Ok(response)
}

fn corrected(given: &Given, reading: &diptych::read::Reading, edits: &[Change]) -> Result<Corrected, Fault> {
    let held = given.held(*reading, None)?;
    let text = match &held.content {
        diptych::read::Content::One(text) => &text.text,
        diptych::read::Content::Two(bitext) => &bitext.target.text,
    };
    let misfit = || Fault::bad("error-edits", []);
    let edits: Option<Vec<Edit>> = edits
        .iter()
        .map(|change| {
            let (start, end) = (byte(text, change.start)?, byte(text, change.end)?);
            (start <= end).then(|| Edit { span: Span::new(start, end), text: change.text.clone() })
        })
        .collect();
    let edits = edits.ok_or_else(misfit)?;
    diptych::correct::correct(given.bytes.to_vec(), &given.path, reading, &edits)?.ok_or_else(misfit)
}

/// The byte before which so many code points stand.
fn byte(text: &str, points: usize) -> Option<usize> {
    text.char_indices().map(|(at, _)| at).chain([text.len()]).nth(points)
}
