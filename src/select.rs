//! Which checks run and which findings are kept, as the user asked.

use crate::checks::{CHECKS, Check};
use crate::error::Error;
use crate::finding::Finding;

/// Findings less sure than this are kept back unless the user asks for them.
pub const USUAL_CONFIDENCE: f32 = 0.5;

/// A choice of rules and of the least confidence.
#[derive(Clone, Debug)]
pub struct Selection {
    only: Vec<String>,
    ignored: Vec<String>,
    pub min_confidence: f32,
}

impl Default for Selection {
    /// Every rule, at the usual confidence.
    fn default() -> Self {
        Self { only: Vec::new(), ignored: Vec::new(), min_confidence: USUAL_CONFIDENCE }
    }
}

impl Selection {
    /// Rules are named as in reports: `number`, or one kind of a rule, `lexical.false-friend`. An
    /// empty `only` means all.
    pub fn new(only: Vec<String>, ignored: Vec<String>, min_confidence: f32) -> Result<Self, Error> {
        for rule in only.iter().chain(&ignored) {
            known(rule)?;
        }
        Ok(Self { only, ignored, min_confidence })
    }

    /// The checks that have to run.
    pub fn checks(&self) -> Vec<&'static Check> {
        CHECKS
            .iter()
            .filter(|check| self.only.is_empty() || self.only.iter().any(|rule| base(rule) == check.rule))
            .filter(|check| !self.ignored.iter().any(|rule| rule == check.rule))
            .collect()
    }

    /// Whether a finding is of a rule that was asked for, however sure it is.
    pub fn wants(&self, finding: &Finding) -> bool {
        let id = finding.rule_id();
        let named = |rule: &String| *rule == id || rule == finding.hit.rule;
        (self.only.is_empty() || self.only.iter().any(named)) && !self.ignored.iter().any(named)
    }

    /// Whether a finding is shown.
    pub fn keeps(&self, finding: &Finding) -> bool {
        self.wants(finding) && finding.confidence >= self.min_confidence
    }
}

/// The check of a rule's name, or an error that names the nearest one.
pub fn known(rule: &str) -> Result<&'static Check, Error> {
    /// Names less alike than this are not offered.
    const ALIKE: f64 = 0.75;
    crate::checks::find(base(rule)).ok_or_else(|| {
        let nearest = CHECKS
            .iter()
            .map(|check| (strsim::jaro_winkler(&rule.to_lowercase(), check.rule), check.rule))
            .filter(|(likeness, _)| *likeness >= ALIKE)
            .max_by(|a, b| a.0.total_cmp(&b.0));
        Error::UnknownRule { rule: rule.to_owned(), nearest: nearest.map_or("none", |(_, rule)| rule) }
    })
}

fn base(rule: &str) -> &str {
    rule.split_once('.').map_or(rule, |(base, _)| base)
}
