//! What can keep the tool from doing its work. Each kind has a message of its name in `messages.ftl`.

use std::io;
use std::path::{Path, PathBuf};

use crate::meaning::encoder::ModelError;
use crate::read::Problem;

/// An error of the library. `Display` is for developers; [`Error::message_id`] and
/// [`Error::args`] give what the reader is told, in the reader's language.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("{} does not exist", .path.display())]
    Missing { path: PathBuf },
    #[error("{} is a folder", .path.display())]
    Folder { path: PathBuf },
    #[error("{} may not be read", .path.display())]
    Forbidden { path: PathBuf },
    #[error("{} cannot be read: {reason}", .path.display())]
    Unreadable { path: PathBuf, reason: String },
    #[error("{} holds no text", .path.display())]
    Empty { path: PathBuf },
    #[error("{} is not text: NUL byte in line {line}", .path.display())]
    Binary { path: PathBuf, line: usize },
    #[error("{} is not UTF-8 in line {line}", .path.display())]
    Encoding { path: PathBuf, line: usize },
    /// Of a known format, but broken; the place is a line and a column from 1.
    #[error("{}: {problem}", .path.display())]
    Malformed { path: PathBuf, place: Option<(usize, usize)>, problem: Problem },
    #[error("{} is given twice", .path.display())]
    SameFile { path: PathBuf },
    /// A folder, or a pattern, that no pair of files matches.
    #[error("no pairs in {}", .path.display())]
    NoPairs { path: PathBuf },
    #[error("which language is the original in {} is not told", .path.display())]
    NoDirection { path: PathBuf },
    #[error("no language pack for {tag:?}")]
    UnknownLanguage { tag: String },
    #[error("the language of {} is none of those known", .path.display())]
    UndetectedLanguage { path: PathBuf },
    #[error("both texts are in {language}")]
    SameLanguage { language: String },
    #[error("the language pack {tag:?} is broken: {reason}")]
    BadLanguage { tag: String, reason: String },
    /// `nearest` is `none` when no name is near.
    #[error("no rule {rule:?}; the nearest is {nearest:?}")]
    UnknownRule { rule: String, nearest: &'static str },
    #[error("no lexicon from {from} to {to}")]
    NoLexicon { from: String, to: String },
    /// `nearest` is `none` when no word is near.
    #[error("{word:?} is unknown in {language}; the nearest is {nearest:?}")]
    UnknownWord { word: String, language: String, nearest: &'static str },
    #[error("not JSON from column {column} on")]
    BadJson { column: usize },
    #[error("not a JSON object")]
    NotAnObject,
    #[error("no field {field:?}")]
    MissingField { field: &'static str },
    #[error("the field {field:?} is not a string")]
    FieldNotText { field: &'static str },
    #[error("not UTF-8")]
    LineEncoding,
    /// `path` is empty for the encoder that ships.
    #[error("the encoder {} cannot be used: {error}", .path.display())]
    Model { path: PathBuf, error: ModelError },
    #[error("{address} cannot be listened to: {reason}")]
    Address { address: String, reason: String },
    #[error("{bad} lines are malformed, the first is line {line}")]
    BadLines { bad: usize, line: usize },
}

impl Error {
    /// Why a file cannot be read.
    pub fn unreadable(path: &Path, error: &io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::NotFound => Error::Missing { path },
            io::ErrorKind::IsADirectory => Error::Folder { path },
            io::ErrorKind::PermissionDenied => Error::Forbidden { path },
            _ => Error::Unreadable { path, reason: error.to_string() },
        }
    }

    /// The id of the message in `messages.ftl`.
    pub fn message_id(&self) -> &'static str {
        match self {
            Error::Missing { .. } => "error-missing",
            Error::Folder { .. } => "error-folder",
            Error::Forbidden { .. } => "error-forbidden",
            Error::Unreadable { .. } => "error-unreadable",
            Error::Empty { .. } => "error-empty",
            Error::Binary { .. } => "error-binary",
            Error::Encoding { .. } => "error-encoding",
            Error::Malformed { problem, .. } => problem.message_id(),
            Error::SameFile { .. } => "error-same-file",
            Error::NoPairs { .. } => "error-no-pairs",
            Error::NoDirection { .. } => "error-no-direction",
            Error::UnknownLanguage { .. } => "error-unknown-language",
            Error::UndetectedLanguage { .. } => "error-undetected-language",
            Error::SameLanguage { .. } => "error-same-language",
            Error::BadLanguage { .. } => "error-bad-language",
            Error::UnknownRule { .. } => "error-unknown-rule",
            Error::NoLexicon { .. } => "error-no-lexicon",
            Error::UnknownWord { .. } => "error-unknown-word",
            Error::BadJson { .. } => "error-bad-json",
            Error::NotAnObject => "error-not-an-object",
            Error::MissingField { .. } => "error-missing-field",
            Error::FieldNotText { .. } => "error-field-not-text",
            Error::LineEncoding => "error-line-encoding",
            Error::Address { .. } => "error-address",
            Error::BadLines { .. } => "error-bad-lines",
            Error::Model { error, .. } => match error {
                ModelError::Unreadable { .. } => "error-model-unreadable",
                ModelError::Foreign | ModelError::Absent => "error-model-foreign",
                ModelError::Damaged { .. } => "error-model-damaged",
                ModelError::Unsupported { .. } => "error-model-unsupported",
            },
        }
    }

    /// The variables of the message.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let shown = |path: &Path| ("path", path.display().to_string());
        match self {
            Error::Missing { path }
            | Error::Folder { path }
            | Error::Forbidden { path }
            | Error::Empty { path }
            | Error::SameFile { path }
            | Error::NoPairs { path }
            | Error::NoDirection { path }
            | Error::UndetectedLanguage { path } => vec![shown(path), ("known", known_languages())],
            Error::Unreadable { path, reason } => vec![shown(path), ("reason", reason.clone())],
            Error::Binary { path, line } | Error::Encoding { path, line } => {
                vec![shown(path), ("line", line.to_string())]
            }
            Error::Malformed { path, place, problem } => {
                let at = place.map_or_else(String::new, |(line, column)| format!(":{line}:{column}"));
                let mut args = problem.args();
                args.push(("path", format!("{}{at}", path.display())));
                args
            }
            Error::UnknownLanguage { tag } => vec![("tag", tag.clone()), ("known", known_languages())],
            Error::SameLanguage { language } => vec![("language", language.clone())],
            Error::BadLanguage { tag, reason } => {
                vec![("tag", tag.clone()), ("reason", reason.clone())]
            }
            Error::UnknownRule { rule, nearest } => {
                vec![("rule", rule.clone()), ("nearest", (*nearest).to_owned())]
            }
            Error::NoLexicon { from, to } => vec![
                ("from", from.clone()),
                ("to", to.clone()),
                ("known", crate::meaning::lexicon::Lexicon::languages().join(", ")),
            ],
            Error::UnknownWord { word, language, nearest } => vec![
                ("word", word.clone()),
                ("language", language.clone()),
                ("nearest", (*nearest).to_owned()),
            ],
            Error::BadJson { column } => vec![("column", column.to_string())],
            Error::MissingField { field } | Error::FieldNotText { field } => {
                vec![("field", (*field).to_owned())]
            }
            Error::Address { address, reason } => {
                vec![("address", address.clone()), ("reason", reason.clone())]
            }
            Error::BadLines { bad, line } => vec![("bad", bad.to_string()), ("line", line.to_string())],
            Error::Model { path, error } => {
                let detail = match error {
                    ModelError::Unreadable { reason, .. } => reason.clone(),
                    ModelError::Damaged { part } => part.clone(),
                    ModelError::Unsupported { part, found, .. } => format!("{part} {found}"),
                    ModelError::Foreign | ModelError::Absent => String::new(),
                };
                vec![shown(path), ("detail", detail)]
            }
            Error::NotAnObject | Error::LineEncoding => Vec::new(),
        }
    }
}

fn known_languages() -> String {
    let codes: Vec<&str> = crate::language::Language::all().map(|language| language.code()).collect();
    codes.join(", ")
}
