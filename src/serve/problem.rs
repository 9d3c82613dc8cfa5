//! What goes wrong, told as problem+json (RFC 9457) in the language of who asks.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Request, State};
use axum::http::header::{self, HeaderValue};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use diptych::error::Error;
use diptych::language::Language;
use diptych::read;
use diptych::words::Messages;
use fluent::FluentArgs;
use serde::Serialize;
use utoipa::ToSchema;

use super::Desk;

/// Why a request is not answered; told by the message of its code.
#[derive(Clone, Debug)]
pub(super) struct Fault {
    status: StatusCode,
    kind: Arc<Kind>,
    /// The language in which it is to be told, where the request names one.
    language: Option<&'static Language>,
}

#[derive(Debug)]
enum Kind {
    Tool(Error),
    Http { id: &'static str, args: Vec<(&'static str, String)> },
}

/// A fault without variables.
#[derive(Clone, Copy)]
pub(super) struct Plain(StatusCode, &'static str);

impl Fault {
    pub(super) const NOT_FOUND: Plain = Plain(StatusCode::NOT_FOUND, "error-not-found");
    pub(super) const NOT_ALLOWED: Plain = Plain(StatusCode::METHOD_NOT_ALLOWED, "error-method");
    pub(super) const BUSY: Plain = Plain(StatusCode::SERVICE_UNAVAILABLE, "error-busy");
    pub(super) const TOO_LONG: Plain = Plain(StatusCode::SERVICE_UNAVAILABLE, "error-too-long");
    pub(super) const TOO_SLOW: Plain = Plain(StatusCode::REQUEST_TIMEOUT, "error-too-slow");
    pub(super) const BROKEN_OFF: Plain = Plain(StatusCode::BAD_REQUEST, "error-broken-off");
    pub(super) const WRONG_HOST: Plain = Plain(StatusCode::MISDIRECTED_REQUEST, "error-host");
    pub(super) const FOREIGN: Plain = Plain(StatusCode::FORBIDDEN, "error-foreign");
    pub(super) const INTERNAL: Plain = Plain(StatusCode::INTERNAL_SERVER_ERROR, "error-internal");

    /// A request that is not what was expected.
    pub(super) fn bad(id: &'static str, args: impl IntoIterator<Item = (&'static str, String)>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, Kind::Http { id, args: args.into_iter().collect() })
    }

    pub(super) fn missing(field: &'static str) -> Self {
        Error::MissingField { field }.into()
    }

    pub(super) fn too_large(limit: usize) -> Self {
        let args = vec![("limit", limit.to_string())];
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, Kind::Http { id: "error-body-too-large", args })
    }

    pub(super) fn media(expected: &'static str) -> Self {
        let args = vec![("expected", expected.to_owned())];
        Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, Kind::Http { id: "error-media", args })
    }

    /// Told in this language, not in that of the browser.
    pub(super) fn told_in(self, language: Option<&'static Language>) -> Self {
        Self { language: language.or(self.language), ..self }
    }

    fn new(status: StatusCode, kind: Kind) -> Self {
        Self { status, kind: Arc::new(kind), language: None }
    }

    /// The id of the message.
    pub(super) fn code(&self) -> &'static str {
        match &*self.kind {
            Kind::Tool(error) => error.message_id(),
            Kind::Http { id, .. } => id,
        }
    }

    /// The problem as it is told.
    pub(super) fn problem(&self, messages: &Messages) -> Problem {
        let detail = match &*self.kind {
            Kind::Tool(error) => messages.error(error),
            Kind::Http { id, args } => {
                let args: FluentArgs = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
                messages.format(id, &args)
            }
        };
        Problem {
            kind: "about:blank",
            title: self.status.canonical_reason().unwrap_or_default(),
            status: self.status.as_u16(),
            detail,
            code: self.code(),
        }
    }

    /// The problem in the language of who asks.
    pub(super) fn told<'a>(&self, desk: &'a Desk, usual: &'a Messages) -> Problem {
        self.problem(self.language.map_or(usual, |language| desk.voice(Some(language))))
    }
}

impl From<Plain> for Fault {
    fn from(Plain(status, id): Plain) -> Self {
        Fault::new(status, Kind::Http { id, args: Vec::new() })
    }
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        let status = match &error {
            Error::Malformed { problem: read::Problem::TooLarge { .. }, .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Error::BadJson { .. }
            | Error::NotAnObject
            | Error::MissingField { .. }
            | Error::FieldNotText { .. }
            | Error::LineEncoding
            | Error::UnknownLanguage { .. }
            | Error::UnknownRule { .. } => StatusCode::BAD_REQUEST,
            _ => StatusCode::UNPROCESSABLE_ENTITY,
        };
        Fault::new(status, Kind::Tool(error))
    }
}

/// Problem details.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Problem {
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'static str,
    status: u16,
    /// What is wrong, in the reader's language.
    pub(super) detail: String,
    /// A name that stays the same in every language.
    code: &'static str,
}

/// The fault goes along with an empty answer until [`tell`] knows the language.
impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

impl IntoResponse for Plain {
    fn into_response(self) -> Response {
        Fault::from(self).into_response()
    }
}

/// Tells the faults of requests in the language that their `Accept-Language` wants.
pub(super) async fn tell(State(desk): State<Arc<Desk>>, request: Request, next: Next) -> Response {
    let language = wanted(request.headers());
    let response = next.run(request).await;
    let Some(fault) = response.extensions().get::<Fault>() else { return response };
    let problem = fault.told(&desk, desk.voice(language));
    let mut told = (fault.status, Json(problem)).into_response();
    // What axum has said beside it: the methods that are allowed.
    for (name, value) in response.headers() {
        if name != header::CONTENT_LENGTH {
            told.headers_mut().insert(name.clone(), value.clone());
        }
    }
    let headers = told.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    if fault.status == StatusCode::SERVICE_UNAVAILABLE {
        headers.insert(header::RETRY_AFTER, HeaderValue::from_static("2"));
    }
    told
}

/// The first language of `Accept-Language` that the tool speaks (RFC 9110, 12.5.4).
pub(super) fn wanted(headers: &HeaderMap) -> Option<&'static Language> {
    let list = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    let mut tags: Vec<(f32, &'static Language)> = list
        .split(',')
        .filter_map(|item| {
            let (tag, quality) = item.split_once(";q=").unwrap_or((item, "1"));
            Some((quality.trim().parse().ok()?, Language::get(tag.trim())?))
        })
        .collect();
    // The sort keeps the order of equals.
    tags.sort_by(|a, b| b.0.total_cmp(&a.0));
    tags.first().filter(|(quality, _)| *quality > 0.0).map(|(_, language)| *language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_that_a_browser_wants() {
        let wanted = |list: &'static str| {
            let headers = [(header::ACCEPT_LANGUAGE, HeaderValue::from_static(list))].into_iter().collect();
            super::wanted(&headers).map(|language| language.code().to_owned())
        };
        assert_eq!(wanted("fr-CH, fr;q=0.9, en;q=0.8, *;q=0.5").as_deref(), Some("fr"));
        assert_eq!(wanted("tlh, en;q=0.2, fr;q=0.7").as_deref(), Some("fr"));
        assert_eq!(wanted("fr;q=0"), None);
        assert_eq!(wanted("tlh, ;;q=x"), None);
    }
}
