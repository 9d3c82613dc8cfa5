//! What clap says against a command line, in the reader's language.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use diptych::words::Messages;
use fluent::fluent_args;

/// A command line that cannot be understood.
#[derive(Debug, thiserror::Error)]
#[error("{sentence}")]
pub(super) struct Misuse {
    pub(super) sentence: String,
}

/// The sentence of a usage error.
pub(super) fn misuse(error: &clap::Error, messages: &Messages) -> Misuse {
    let about = |kind| context(error, kind);
    let argument = about(ContextKind::InvalidArg).replace(['<', '>'], "");
    let value = about(ContextKind::InvalidValue);
    let valid = about(ContextKind::ValidValue);
    let nearest = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg]
        .into_iter()
        .map(about)
        .find(|text| !text.is_empty());
    let id = match error.kind() {
        ErrorKind::InvalidSubcommand => "usage-unknown-command",
        ErrorKind::MissingSubcommand => "usage-no-command",
        ErrorKind::UnknownArgument => "usage-unknown-argument",
        ErrorKind::MissingRequiredArgument => "usage-missing",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if value.is_empty() => "usage-no-value",
        ErrorKind::InvalidValue if !valid.is_empty() => "usage-value-of",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "usage-bad-value",
        _ => "usage-other",
    };
    let args = fluent_args![
        "command" => about(ContextKind::InvalidSubcommand),
        "argument" => argument,
        "value" => value,
        "valid" => valid,
        "nearest" => nearest.unwrap_or_else(|| "none".to_owned()),
    ];
    Misuse { sentence: messages.format(id, &args) }
}

/// The sentence about a command that is none.
pub(super) fn unknown_command(command: &str, messages: &Messages) -> Misuse {
    let args = fluent_args!["command" => command, "nearest" => "none"];
    Misuse { sentence: messages.format("usage-unknown-command", &args) }
}

fn context(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}
