//! What can keep the tool from doing its work. Each kind has a message of its name in `messages.ftl`.

use std::path::{Path, PathBuf};

/// An error of the library. `Display` is for developers; [`Error::message_id`] and
/// [`Error::args`] give what the reader is told, in the reader's language.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("{} cannot be read: {reason}", .path.display())]
    Unreadable { path: PathBuf, reason: String },
    #[error("no language pack for {tag:?}")]
    UnknownLanguage { tag: String },
    #[error("the language pack {tag:?} is broken: {reason}")]
    BadLanguage { tag: String, reason: String },
}

impl Error {
    pub fn unreadable(path: &Path, error: &std::io::Error) -> Self {
        Error::Unreadable { path: path.to_owned(), reason: error.to_string() }
    }

    /// The id of the message in `messages.ftl`.
    pub fn message_id(&self) -> &'static str {
        match self {
            Error::Unreadable { .. } => "error-unreadable",
            Error::UnknownLanguage { .. } => "error-unknown-language",
            Error::BadLanguage { .. } => "error-bad-language",
        }
    }

    /// The variables of the message.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Error::Unreadable { path, reason } => {
                vec![("path", path.display().to_string()), ("reason", reason.clone())]
            }
            Error::UnknownLanguage { tag } => vec![("tag", tag.clone())],
            Error::BadLanguage { tag, reason } => {
                vec![("tag", tag.clone()), ("reason", reason.clone())]
            }
        }
    }
}
