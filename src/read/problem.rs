//! What can be wrong with a file of a known format.

/// Why a file cannot be read. Each kind has a message of its name in `messages.ftl`.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Problem {
    #[error("not well-formed {format}: {reason}")]
    Syntax { format: &'static str, reason: String },
    /// An entity that the format does not define. Those that a file defines itself are not expanded.
    #[error("the entity {name:?} is unknown")]
    Entity { name: String },
    #[error("elements nest more than {limit} deep")]
    TooDeep { limit: usize },
    #[error("more than {limit} bytes")]
    TooLarge { limit: usize },
    #[error("unpacks to more than {limit} times its size")]
    TooDense { limit: usize },
    #[error("not the encoding {encoding} that it claims")]
    Decoding { encoding: String },
    #[error("no {part} in this {format} file")]
    Lacks { part: &'static str, format: &'static str },
    #[error("the XML element {root:?} begins none of the formats known")]
    Root { root: String },
    /// A key that the file cannot have; `nearest` is `none` when none is near.
    #[error("unknown key {key:?}; the nearest is {nearest:?}")]
    Key { key: String, nearest: String },
    #[error("holds both languages")]
    Bilingual,
    #[error("holds one language")]
    Monolingual,
}

impl Problem {
    /// The id of the message in `messages.ftl`.
    pub fn message_id(&self) -> &'static str {
        match self {
            Problem::Syntax { .. } => "error-syntax",
            Problem::Entity { .. } => "error-entity",
            Problem::TooDeep { .. } => "error-too-deep",
            Problem::TooLarge { .. } => "error-too-large",
            Problem::TooDense { .. } => "error-too-dense",
            Problem::Decoding { .. } => "error-decoding",
            Problem::Lacks { .. } => "error-lacks",
            Problem::Root { .. } => "error-root",
            Problem::Key { .. } => "error-key",
            Problem::Bilingual => "error-bilingual",
            Problem::Monolingual => "error-monolingual",
        }
    }

    /// The variables of the message.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let format = |format: &&'static str| ("format", (*format).to_owned());
        let limit = |limit: &usize| vec![("limit", limit.to_string())];
        match self {
            Problem::Syntax { format: name, reason } => vec![format(name), ("reason", reason.clone())],
            Problem::Entity { name } => vec![("name", name.clone())],
            Problem::TooDeep { limit: most } | Problem::TooLarge { limit: most } => limit(most),
            Problem::TooDense { limit: most } => limit(most),
            Problem::Decoding { encoding } => vec![("encoding", encoding.clone())],
            Problem::Lacks { part, format: name } => vec![format(name), ("part", (*part).to_owned())],
            Problem::Root { root } => vec![("root", root.clone())],
            Problem::Key { key, nearest } => vec![("key", key.clone()), ("nearest", nearest.clone())],
            Problem::Bilingual | Problem::Monolingual => Vec::new(),
        }
    }
}
