//! Bodies within bounds: of size, of time, and of what all of them hold in memory together.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, header};
use futures_util::{StreamExt, stream};
use serde_json::{Map, Value};
use tokio::time::timeout;

use super::Desk;
use super::problem::Fault;

/// What bodies may be, each and together.
pub(super) struct Budget {
    /// Bytes of one body.
    size: usize,
    used: Arc<AtomicUsize>,
}

/// All bodies together may have as many times the bytes that one may have.
const TOGETHER: usize = 4;
/// Fields of a form.
const MOST_FIELDS: usize = 64;

impl Budget {
    pub(super) fn new(size: usize) -> Self {
        Self { size, used: Arc::new(AtomicUsize::new(0)) }
    }

    fn share(&self) -> Share {
        Share { used: self.used.clone(), own: 0 }
    }
}

/// What one body holds of the budget.
pub(super) struct Share {
    used: Arc<AtomicUsize>,
    own: usize,
}

impl Share {
    fn grow(&mut self, bytes: usize, most: usize) -> Result<(), Fault> {
        self.own += bytes;
        match self.used.fetch_add(bytes, Ordering::Relaxed) + bytes > most {
            true => Err(Fault::BUSY.into()),
            false => Ok(()),
        }
    }
}

impl Drop for Share {
    fn drop(&mut self) {
        self.used.fetch_sub(self.own, Ordering::Relaxed);
    }
}

/// A body that has arrived.
pub(super) struct Collected {
    pub(super) bytes: Bytes,
    /// Given back with the body.
    pub(super) share: Share,
}

/// Waits for a body.
pub(super) async fn collect(desk: &Desk, headers: &HeaderMap, body: Body) -> Result<Collected, Fault> {
    let size = desk.budget.size;
    let told = headers.get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
    if told.is_some_and(|told: usize| told > size) {
        return Err(Fault::too_large(size));
    }
    let mut share = desk.budget.share();
    let mut bytes = Vec::new();
    let mut chunks = body.into_data_stream();
    let all = async {
        while let Some(chunk) = chunks.next().await {
            let chunk = chunk.map_err(|_| Fault::BROKEN_OFF)?;
            if bytes.len() + chunk.len() > size {
                return Err(Fault::too_large(size));
            }
            share.grow(chunk.len(), size.saturating_mul(TOGETHER))?;
            bytes.extend_from_slice(&chunk);
        }
        Ok(())
    };
    timeout(desk.time, all).await.map_err(|_| Fault::TOO_SLOW)??;
    Ok(Collected { bytes: bytes.into(), share })
}

/// The media type of a body, without its parameters.
pub(super) fn media_type(headers: &HeaderMap) -> String {
    let text = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    text.split(';').next().unwrap_or_default().trim().to_lowercase()
}

/// A JSON object.
pub(super) fn object(bytes: &[u8]) -> Result<Map<String, Value>, Fault> {
    let text = std::str::from_utf8(bytes).map_err(|_| Fault::bad("error-body-encoding", []))?;
    match serde_json::from_str(text) {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(_) => Err(Fault::bad("error-body-not-an-object", [])),
        Err(error) => Err(bad_json(&error)),
    }
}

pub(super) fn bad_json(error: &serde_json::Error) -> Fault {
    Fault::bad("error-body-json", [("reason", error.to_string())])
}

/// A part of a form.
pub(super) struct Part {
    pub(super) name: String,
    /// The last part of its path; none if it is no file.
    pub(super) file: Option<String>,
    pub(super) bytes: Bytes,
}

impl Part {
    /// Its value: JSON where it is that, else a string.
    pub(super) fn value(&self) -> Result<Value, Fault> {
        let text = std::str::from_utf8(&self.bytes).map_err(|_| Fault::bad("error-body-encoding", []))?;
        Ok(serde_json::from_str(text).unwrap_or_else(|_| Value::String(text.to_owned())))
    }
}

/// The parts of a form (RFC 7578).
pub(super) async fn parts(headers: &HeaderMap, bytes: Bytes) -> Result<Vec<Part>, Fault> {
    let broken = |error: multer::Error| Fault::bad("error-form", [("reason", error.to_string())]);
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let boundary = multer::parse_boundary(kind).map_err(broken)?;
    let once = stream::once(async { Ok::<Bytes, std::convert::Infallible>(bytes) });
    let mut form = multer::Multipart::new(once, boundary);
    let mut parts: Vec<Part> = Vec::new();
    while let Some(field) = form.next_field().await.map_err(broken)? {
        let name = field.name().unwrap_or_default().to_owned();
        let file = field.file_name().map(file_name);
        if parts.len() == MOST_FIELDS || parts.iter().any(|part| part.name == name) {
            return Err(Fault::bad("error-field-again", [("field", name)]));
        }
        parts.push(Part { name, file, bytes: field.bytes().await.map_err(broken)? });
    }
    Ok(parts)
}

/// A file's name without folders and what no name has.
pub(super) fn file_name(path: &str) -> String {
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
    name.chars().filter(|c| !c.is_control()).take(200).collect()
}
