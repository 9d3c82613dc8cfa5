//! `POST /v1/pairs`: what `diptych pairs` does, line by line as the lines arrive.

use std::sync::Arc;

use axum::body::{Body, BodyDataStream, Bytes};
use axum::extract::{Query, Request, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use diptych::config::Rules;
use diptych::error::Error;
use diptych::language::Language;
use diptych::pairs;
use futures_util::{StreamExt, stream};
use serde::Deserialize;
use tokio::time::timeout;
use utoipa::{IntoParams, ToSchema};

use super::Desk;
use super::asked::{Options, language};
use super::problem::{Fault, Problem, wanted};

/// What a line may have in bytes.
const LONGEST: usize = 1 << 20;

/// What is wanted of all lines.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Wanted {
    /// The language of lines that name none.
    source_language: Option<String>,
    target_language: Option<String>,
    /// The language of the messages.
    lang: Option<String>,
    /// Findings of at least this confidence, from 0 to 1.
    min_confidence: Option<f32>,
}

/// A line in.
#[derive(ToSchema)]
#[expect(dead_code, reason = "it only describes what `pairs::Request` takes apart")]
pub(super) struct PairLine {
    /// Comes back with the answer.
    id: Option<String>,
    source: String,
    target: String,
    source_language: Option<String>,
    target_language: Option<String>,
    /// The text before, which is not checked.
    source_context: Option<String>,
    target_context: Option<String>,
}

/// Checks pairs that are aligned already. A line that is no pair is answered in its place; if the
/// first one is none, the request is refused.
#[utoipa::path(
    post,
    path = "/v1/pairs",
    params(Wanted),
    request_body(content = PairLine, content_type = "application/jsonl", description = "JSON Lines"),
    responses(
        (status = 200, description = "A line a pair, in their order: `id`, `divergence`, `findings`; or `line` and `error`", content_type = "application/jsonl"),
        (status = "4XX", description = "The request cannot be answered", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(super) async fn pairs(State(desk): State<Arc<Desk>>, request: Request) -> Result<Response, Fault> {
    let query = Query::<Wanted>::try_from_uri(request.uri());
    let Query(wish) = query.map_err(|error| Fault::bad("error-query", [("reason", error.body_text())]))?;
    let named = |tag: &Option<String>| tag.as_deref().map(language).transpose();
    let options = Options { min_confidence: wish.min_confidence, ..Options::default() };
    let told = named(&wish.lang)?.or(wanted(request.headers()));
    let mut lines = Lines {
        job: Arc::new(Job {
            desk,
            languages: [named(&wish.source_language)?, named(&wish.target_language)?],
            rules: options.rules()?,
            told,
        }),
        body: request.into_body().into_data_stream(),
        rest: Vec::new(),
        number: 0,
        ended: false,
    };
    let first = lines.next().await?.ok_or_else(|| Fault::bad("error-no-lines", []).told_in(told))?;
    let first = first.map_err(|error| Fault::from(error).told_in(told))?;
    let rest = stream::unfold(Some(lines), async |lines| {
        let mut lines = lines?;
        let number = lines.number + 1;
        match lines.next().await {
            Ok(None) => None,
            Ok(Some(Ok(line))) => Some((line, Some(lines))),
            Ok(Some(Err(error))) => Some((lines.job.failed(number, &error.into()), Some(lines))),
            Err(fault) => Some((lines.job.failed(number, &fault), None)),
        }
    });
    let all = stream::once(async { first })
        .chain(rest)
        .map(|line| Ok::<Bytes, std::convert::Infallible>(Bytes::from(line + "\n")));
    Ok(([(header::CONTENT_TYPE, "application/jsonl")], Body::from_stream(all)).into_response())
}

/// How lines are answered.
struct Job {
    desk: Arc<Desk>,
    languages: [Option<&'static Language>; 2],
    rules: Rules,
    told: Option<&'static Language>,
}

impl Job {
    fn answer(&self, line: &[u8]) -> Result<String, Error> {
        let request = pairs::Request::parse(line, self.languages)?;
        self.desk.house.check_pair(&request, &self.rules, self.desk.voice(self.told))
    }

    fn failed(&self, number: usize, fault: &Fault) -> String {
        let problem = fault.problem(self.desk.voice(self.told));
        serde_json::json!({ "line": number, "error": problem.detail }).to_string()
    }
}

/// The lines of a body that still arrives.
struct Lines {
    job: Arc<Job>,
    body: BodyDataStream,
    /// What has arrived and was not answered.
    rest: Vec<u8>,
    /// Lines that were answered.
    number: usize,
    ended: bool,
}

impl Lines {
    /// The answer to the next line, or what is wrong with it; none at the end. A fault ends all.
    async fn next(&mut self) -> Result<Option<Result<String, Error>>, Fault> {
        let Some(line) = self.line().await? else { return Ok(None) };
        self.number += 1;
        let job = self.job.clone();
        let desk = self.job.desk.clone();
        desk.quick.run(desk.time, move || job.answer(&line)).await.map(Some)
    }

    async fn line(&mut self) -> Result<Option<Vec<u8>>, Fault> {
        let mut searched = 0;
        loop {
            if let Some(at) = self.rest[searched..].iter().position(|&byte| byte == b'\n') {
                let mut line: Vec<u8> = self.rest.drain(..=searched + at).collect();
                line.pop();
                if line.last() == Some(&b'\r') {
                    line.pop();
                }
                return Ok(Some(line));
            }
            if self.rest.len() > LONGEST {
                return Err(Fault::too_large(LONGEST));
            }
            if self.ended {
                return Ok(Some(std::mem::take(&mut self.rest)).filter(|line| !line.is_empty()));
            }
            searched = self.rest.len();
            match timeout(self.job.desk.time, self.body.next()).await.map_err(|_| Fault::TOO_SLOW)? {
                Some(chunk) => self.rest.extend_from_slice(&chunk.map_err(|_| Fault::BROKEN_OFF)?),
                None => self.ended = true,
            }
        }
    }
}
