//! `POST /v1/check`: what `diptych check` does, for two texts or files.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use diptych::baseline::{self, Baseline};
use diptych::language::Language;
use diptych::progress::Progress;
use diptych::report::json::{self, Report};
use diptych::report::{FORMATS, Outcome, Run, Silence, Silenced, fingerprint};
use diptych::words::Messages;
use futures_util::stream;
use tokio::sync::mpsc;

use super::Desk;
use super::asked::{Asked, CheckForm, CheckRequest, Options, no_such};
use super::problem::{Fault, Problem, wanted};
use crate::cli::house::{Wish, entries};

/// How often somebody who watches is told how far it is.
const TELLING: Duration = Duration::from_millis(100);
/// The format that is none of a report's.
const BASELINE: &str = "baseline";

/// A report as it is sent.
struct Written {
    media: &'static str,
    body: Vec<u8>,
}

impl IntoResponse for Written {
    fn into_response(self) -> Response {
        ([(header::CONTENT_TYPE, self.media)], self.body).into_response()
    }
}

/// Checks the target against the source.
#[utoipa::path(
    post,
    path = "/v1/check",
    request_body(content((CheckRequest = "application/json"), (CheckForm = "multipart/form-data"))),
    responses(
        (status = 200, description = "The report, as `diptych check --format` writes it. With `Accept: text/event-stream` events: `progress` (`done` of `total` steps), then `report` or `problem`.",
            content((Report = "application/json"), (String = "text/event-stream"), (String = "text/html"))),
        (status = "4XX", description = "The request cannot be answered", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(super) async fn check(State(desk): State<Arc<Desk>>, request: Request) -> Result<Response, Fault> {
    let (spoken, watched) = (wanted(request.headers()), watches(request.headers()));
    let asked: Asked<Options> = Asked::collect(&desk, request).await?;
    let language = asked.options.language()?;
    let progress = Arc::new(Progress::default());
    let work = {
        let (desk, progress) = (desk.clone(), progress.clone());
        move || written(&desk, &asked, language.or(spoken), progress)
    };
    if watched {
        let messages = language.or(spoken);
        return Ok(events(desk, progress, work, messages));
    }
    let done = desk.workers.run(desk.time, work).await;
    done.and_then(|done| done).map(Written::into_response).map_err(|fault| fault.told_in(language))
}

fn watches(headers: &HeaderMap) -> bool {
    let accepted = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok());
    accepted.is_some_and(|accepted| accepted.contains("text/event-stream"))
}

/// Compares, and writes what is found; work for a worker.
fn written(
    desk: &Desk,
    asked: &Asked<Options>,
    language: Option<&Language>,
    progress: Arc<Progress>,
) -> Result<Written, Fault> {
    let options = &asked.options;
    let format = options.format.as_deref().unwrap_or("json");
    let writer = FORMATS.iter().find(|(name, _)| *name == format).map(|(_, writer)| *writer);
    if writer.is_none() && format != BASELINE {
        return Err(no_such("format", format));
    }
    let mut rules = options.rules()?;
    if format == BASELINE {
        // However unsure: it was accepted.
        rules.min_confidence = Some(0.0);
    }
    let mut material = asked.material(desk)?;
    if options.texts {
        (material.source.origin, material.target.origin) = (None, None);
    }
    let mut outcome = desk.house.compare(&material, &Wish { rules, progress, ..Wish::default() })?;
    if format == BASELINE {
        return Ok(Written {
            media: "application/toml",
            body: accepted(desk, options, outcome).into_bytes(),
        });
    }
    silence(options, &mut outcome);
    let messages = desk.voice(language);
    let mut body = Vec::new();
    let wrote = match writer {
        Some(writer) if format != "json" || !options.texts => {
            let checks = desk.house.checks(Path::new(&material.target.path))?;
            let run = Run { outcomes: vec![outcome], checks, ..Run::default() };
            writer(&run, messages, &mut body)
        }
        _ => with_texts(&outcome, messages, &mut body),
    };
    // A vector takes all.
    wrote.map_err(|_| Fault::INTERNAL)?;
    Ok(Written { media: media(format), body })
}

fn with_texts(outcome: &Outcome, messages: &Messages, body: &mut Vec<u8>) -> std::io::Result<()> {
    serde_json::to_writer(body, &json::with_texts(outcome, messages)).map_err(Into::into)
}

/// Takes away what the request has accepted.
fn silence(options: &Options, outcome: &mut Outcome) {
    let comparison = &mut outcome.comparison;
    for finding in std::mem::take(&mut comparison.findings) {
        let own = fingerprint(&finding, comparison.source, comparison.target);
        match options.accepted.iter().find(|accepted| accepted.fingerprint == own) {
            Some(accepted) => {
                let why = Some(accepted.why.clone()).filter(|why| !why.is_empty());
                outcome.silenced.push(Silenced { finding, by: Silence::Accepted { why } });
            }
            None => comparison.findings.push(finding),
        }
    }
}

/// The baseline with what the request has accepted.
fn accepted(desk: &Desk, options: &Options, outcome: Outcome) -> String {
    let (path, mut baseline) =
        desk.house.baseline.clone().unwrap_or_else(|| (baseline::FILE.into(), Baseline::default()));
    let when = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    for mut entry in entries(&outcome, &path, &desk.who, "", &baseline::day(when)) {
        let Some(own) = options.accepted.iter().find(|own| own.fingerprint == entry.fingerprint) else {
            continue;
        };
        entry.why.clone_from(&own.why);
        if baseline.get(&entry.fingerprint, &entry.path).is_none() {
            baseline.accepted.push(entry);
        }
    }
    baseline.to_toml()
}

fn media(format: &str) -> &'static str {
    match format {
        "json" | "rdjson" => "application/json",
        "jsonl" => "application/jsonl",
        "sarif" => "application/sarif+json",
        "html" => "text/html; charset=utf-8",
        "junit" => "application/xml",
        "xliff" => "application/xliff+xml",
        "markdown" => "text/markdown; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    }
}

/// Server-sent events while the work is done.
fn events(
    desk: Arc<Desk>,
    progress: Arc<Progress>,
    work: impl FnOnce() -> Result<Written, Fault> + Send + 'static,
    language: Option<&'static Language>,
) -> Response {
    let (send, receive) = mpsc::channel::<Bytes>(4);
    tokio::spawn(async move {
        let done = desk.workers.run(desk.time, work);
        tokio::pin!(done);
        let result = loop {
            match tokio::time::timeout(TELLING, &mut done).await {
                Ok(result) => break result.and_then(|result| result),
                Err(_) => {
                    let (done, total) = progress.get();
                    let told = serde_json::json!({ "done": done, "total": total }).to_string();
                    if send.send(event("progress", told.as_bytes())).await.is_err() {
                        // Nobody listens any more.
                        return;
                    }
                }
            }
        };
        let last = match result {
            Ok(written) => event("report", &written.body),
            Err(fault) => {
                let problem = fault.told(&desk, desk.voice(language));
                event("problem", &serde_json::to_vec(&problem).unwrap_or_default())
            }
        };
        let _ = send.send(last).await;
    });
    let stream = stream::unfold(receive, async |mut receive| {
        let bytes = receive.recv().await?;
        Some((Ok::<Bytes, std::convert::Infallible>(bytes), receive))
    });
    ([(header::CONTENT_TYPE, "text/event-stream")], Body::from_stream(stream)).into_response()
}

/// An event whose data may have several lines.
fn event(name: &str, data: &[u8]) -> Bytes {
    let mut event = format!("event: {name}\n").into_bytes();
    for line in data.split(|&byte| byte == b'\n') {
        event.extend_from_slice(b"data: ");
        event.extend_from_slice(line);
        event.push(b'\n');
    }
    event.push(b'\n');
    event.into()
}
