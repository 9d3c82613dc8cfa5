//! What checks give and what the reader gets. Both carry facts, no prose.

use crate::document::{Document, Span};

/// How much a difference matters to a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "serve", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// A nuance.
    Minor,
    /// Meaning is altered or a detail lost.
    Major,
    /// The reader is told something false that matters: who, how many, whether, when.
    Critical,
}

/// A difference that a check saw in one bead.
#[derive(Clone, Debug)]
pub struct Hit {
    /// The check's name.
    pub rule: &'static str,
    /// A narrower kind within the rule, such as `false-friend`.
    pub kind: Option<&'static str>,
    /// Seen by the judge of words alone: a hit that knows what differs says more.
    pub located: bool,
    pub severity: Severity,
    /// How sure the check is, from 0 to 1, before the judge weighs it.
    pub confidence: f32,
    /// The words that show it, in the source and in the target. An empty span marks the place where something is missing.
    pub source: Vec<Span>,
    pub target: Vec<Span>,
    /// The variables of the rule's message, as the check declares them.
    pub args: Vec<(&'static str, String)>,
    /// What the target should say in place of its span.
    pub suggestion: Option<String>,
}

impl Hit {
    /// With one more variable of its message.
    pub(crate) fn with(mut self, name: &'static str, value: &str) -> Hit {
        self.args.push((name, value.to_owned()));
        self
    }
}

/// A hit that has been weighed.
#[derive(Clone, Debug)]
pub struct Finding {
    pub hit: Hit,
    /// Calibrated: of the findings at 0.8, eight in ten are right.
    pub confidence: f32,
    /// The index of the bead in which it was seen.
    pub bead: usize,
}

impl Finding {
    /// `number`, or `lexical.false-friend`.
    pub fn rule_id(&self) -> String {
        match self.hit.kind {
            Some(kind) => format!("{}.{kind}", self.hit.rule),
            None => self.hit.rule.to_owned(),
        }
    }

    /// Whether a comment of either text silences it.
    pub fn is_silenced_in(&self, source: &Document, target: &Document) -> bool {
        let id = self.rule_id();
        let silent = |document: &Document, spans: &[Span]| {
            document.silenced.iter().any(|stretch| {
                let named = |rule: &String| *rule == id || *rule == self.hit.rule;
                (stretch.rules.is_empty() || stretch.rules.iter().any(named))
                    && spans.iter().any(|span| stretch.span.contains(*span))
            })
        };
        silent(source, &self.hit.source) || silent(target, &self.hit.target)
    }
}
