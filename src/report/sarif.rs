//! SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html): the words of the
//! target are the location, those of the source related locations.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::told::{Told, told, uri};
use super::{Region, Run, Silence, write_json};
use crate::baseline::Accepted;
use crate::finding::Severity;
use crate::words::Messages;

pub const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

pub fn write(run: &Run, messages: &Messages, out: &mut dyn Write) -> io::Result<()> {
    let mut rules: Vec<String> = Vec::new();
    let mut results = Vec::new();
    for outcome in &run.outcomes {
        let (source, target) = (&outcome.comparison.source.path, &outcome.comparison.target.path);
        for found in told(outcome, true, messages) {
            let index = rules.iter().position(|rule| *rule == found.rule).unwrap_or_else(|| {
                rules.push(found.rule.clone());
                rules.len() - 1
            });
            results.push(result(&found, index, source, target, messages));
        }
    }
    let stale = run.outcomes.iter().flat_map(|outcome| &outcome.stale);
    let notifications: Vec<Value> =
        run.failures.iter().map(notification).chain(stale.map(|entry| outdated(entry, messages))).collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": env!("CARGO_PKG_NAME"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules.iter().map(|rule| descriptor(rule, messages)).collect::<Vec<_>>(),
            }},
            "language": messages.language.code(),
            "columnKind": "unicodeCodePoints",
            "invocations": [{
                "executionSuccessful": run.failures.is_empty(),
                "toolExecutionNotifications": notifications,
            }],
            "results": results,
        }],
    });
    write_json(&log, out)
}

/// A rule that fired.
fn descriptor(id: &str, messages: &Messages) -> Value {
    let rule = id.split('.').next().unwrap_or(id);
    let help = messages.attribute(rule, "help").unwrap_or_default().replace('\n', " ");
    json!({
        "id": id,
        "shortDescription": { "text": messages.rule_name(rule) },
        "fullDescription": { "text": help },
        "help": { "text": help },
    })
}

fn result(found: &Told, rule: usize, source: &str, target: &str, messages: &Messages) -> Value {
    let finding = found.finding;
    let mut value = json!({
        "ruleId": found.rule,
        "ruleIndex": rule,
        "level": match found.severity() {
            Severity::Critical => "error",
            Severity::Major => "warning",
            Severity::Minor => "note",
        },
        "rank": (f64::from(finding.confidence) * 1000.0).round() / 10.0,
        "message": { "text": found.sentence(messages) },
        "locations": found.target.first().map(|region| location(target, region, None)).into_iter().collect::<Vec<_>>(),
        "relatedLocations": related(found, source, target),
        "partialFingerprints": { "diptych/v1": found.fingerprint },
        "properties": {
            "category": found.category,
            "severity": finding.hit.severity,
            "confidence": super::json::rounded(finding.confidence),
        },
    });
    if let Some(silence) = found.silence {
        value["suppressions"] = json!([suppression(silence)]);
    }
    if let ([region], Some(suggestion)) = (found.target.as_slice(), &finding.hit.suggestion) {
        let replacement = json!({
            "deletedRegion": region_of(region),
            "insertedContent": { "text": suggestion },
        });
        let change = json!({ "artifactLocation": { "uri": uri(target) }, "replacements": [replacement] });
        value["fixes"] = json!([{ "artifactChanges": [change] }]);
    }
    value
}

/// The words of the source, those of the target behind the first, and those of other translations.
fn related(found: &Told, source: &str, target: &str) -> Vec<Value> {
    let regions = found.source.iter().map(|region| (source, region));
    let rest = found.target.iter().skip(1).map(|region| (target, region));
    let others = found.also.iter().map(|(path, region)| (*path, region));
    regions
        .chain(rest)
        .chain(others)
        .enumerate()
        .map(|(id, (path, region))| location(path, region, Some(id)))
        .collect()
}

fn location(path: &str, region: &Region, id: Option<usize>) -> Value {
    let mut value = json!({
        "physicalLocation": { "artifactLocation": { "uri": uri(path) }, "region": region_of(region) },
    });
    if let Some((element, _)) = region.element {
        value["logicalLocations"] = json!([{ "fullyQualifiedName": element.to_string(), "kind": "element" }]);
    }
    if let Some(id) = id {
        value["id"] = json!(id);
        value["message"] = json!({ "text": region.text });
    }
    value
}

fn region_of(region: &Region) -> Value {
    json!({
        "startLine": region.start.line,
        "startColumn": region.start.column,
        "endLine": region.end.line,
        "endColumn": region.end.column,
        "charOffset": region.start.point,
        "charLength": region.end.point - region.start.point,
        "snippet": { "text": region.text },
    })
}

fn suppression(silence: &Silence) -> Value {
    match silence {
        Silence::Comment => json!({ "kind": "inSource" }),
        Silence::Accepted { why: None } => json!({ "kind": "external" }),
        Silence::Accepted { why: Some(why) } => json!({ "kind": "external", "justification": why }),
    }
}

/// An accepted finding that is no longer found.
fn outdated(entry: &Accepted, messages: &Messages) -> Value {
    let args = fluent::fluent_args!["count" => 1, "fingerprints" => entry.fingerprint.as_str()];
    json!({ "level": "note", "message": { "text": messages.format("report-stale", &args) } })
}

fn notification(failure: &super::Failure) -> Value {
    json!({
        "level": "error",
        "message": { "text": failure.sentence },
        "locations": [{ "physicalLocation": { "artifactLocation": { "uri": uri(&failure.path) } } }],
    })
}
