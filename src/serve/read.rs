//! `POST /v1/read`: the text of a file, as the checks see it, and its language.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Request, State};
use diptych::read::{Content, Text};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Desk;
use super::asked::{Asked, CheckForm};
use super::problem::{Fault, Problem};
use crate::cli::input::language_of;

/// Nothing can be chosen.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct NoOptions {}

/// What a file holds: one text, or two.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Texts {
    texts: Vec<Seen>,
}

/// A text as a reader sees it.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Seen {
    text: String,
    /// None if it is none of those known.
    language: Option<String>,
}

/// Reads the file, or the text, in the field `source`.
#[utoipa::path(
    post,
    path = "/v1/read",
    request_body(content((CheckForm = "multipart/form-data"))),
    responses(
        (status = 200, body = Texts, description = "The text; two for a file of both languages"),
        (status = "4XX", description = "The file cannot be read", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(super) async fn read(State(desk): State<Arc<Desk>>, request: Request) -> Result<Json<Texts>, Fault> {
    let asked: Asked<NoOptions> = Asked::collect(&desk, request).await?;
    let NoOptions {} = asked.options;
    let given = asked.source.ok_or_else(|| Fault::missing("source"))?;
    let reading = desk.house.reading;
    let seen = |text: Text, alone: bool| Seen {
        language: language_of(&text, alone).map(|language| language.code().to_owned()),
        text: text.text,
    };
    let work = move || {
        given.held(reading, None).map(|held| match held.content {
            Content::One(text) => vec![seen(text, false)],
            Content::Two(bitext) => vec![seen(bitext.source, true), seen(bitext.target, true)],
        })
    };
    let texts = desk.quick.run(desk.time, work).await??;
    Ok(Json(Texts { texts }))
}
