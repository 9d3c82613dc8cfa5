//! The sentences that sum up what was found in a pair.

use fluent::fluent_args;

use super::Outcome;
use crate::checks::WITHOUT_LISTS;
use crate::finding::Severity;
use crate::words::Messages;

/// How many differences of which severity, and how many more are not shown.
pub(super) fn summary(outcome: &Outcome, messages: &Messages) -> Vec<String> {
    let findings = &outcome.comparison.findings;
    let pairs = outcome.comparison.beads.len();
    let mut lines = vec![match findings.len() {
        0 => messages.format("report-none", &fluent_args!["pairs" => pairs]),
        count => {
            let severities = severities(findings.iter().map(|finding| finding.hit.severity), messages);
            let args = fluent_args!["count" => count, "severities" => severities, "pairs" => pairs];
            messages.format("report-summary", &args)
        }
    }];
    match crate::align::passages_moved(&outcome.comparison.beads) {
        0 => {}
        count => lines.push(messages.format("report-moved", &fluent_args!["count" => count])),
    }
    lines.extend(limits(outcome, messages));
    if outcome.hidden > 0 {
        lines.push(messages.format("report-hidden", &fluent_args!["count" => outcome.hidden]));
    }
    if !outcome.silenced.is_empty() {
        let count = outcome.silenced.len();
        lines.push(messages.format("report-silenced", &fluent_args!["count" => count]));
    }
    if !outcome.stale.is_empty() {
        let names: Vec<String> =
            outcome.stale.iter().map(|entry| format!("{} ({})", entry.fingerprint, entry.rule)).collect();
        let args = fluent_args!["count" => names.len(), "fingerprints" => names.join(", ")];
        lines.push(messages.format("report-stale", &args));
    }
    lines
}

/// Which rules ran, where a language has no word lists.
fn limits(outcome: &Outcome, messages: &Messages) -> Option<String> {
    let (source, target) = (outcome.comparison.source.language, outcome.comparison.target.language);
    let bare = [source, target].into_iter().find(|language| language.is_bare())?;
    let name = messages.format("language-name", &fluent_args!["code" => bare.code()]);
    let args = fluent_args!["language" => name, "rules" => WITHOUT_LISTS.join(", ")];
    Some(messages.format("report-bare", &args))
}

/// `2 critical, 1 minor`
pub(super) fn severities(found: impl Iterator<Item = Severity> + Clone, messages: &Messages) -> String {
    let count = |severity| found.clone().filter(|&other| other == severity).count();
    [Severity::Critical, Severity::Major, Severity::Minor]
        .into_iter()
        .filter(|&severity| count(severity) > 0)
        .map(|severity| {
            let id = format!("{}-count", severity_id(severity));
            messages.format(&id, &fluent_args!["count" => count(severity)])
        })
        .collect::<Vec<_>>()
        .join(", ")
}

pub(super) fn severity_id(severity: Severity) -> &'static str {
    match severity {
        Severity::Critical => "severity-critical",
        Severity::Major => "severity-major",
        Severity::Minor => "severity-minor",
    }
}
