//! The Reviewdog Diagnostic Format, `-f=rdjson`
//! (https://github.com/reviewdog/reviewdog/tree/master/proto/rdf). Its columns count bytes of UTF-8.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::told::{Told, told};
use super::{Region, Run, Spot, write_json};
use crate::finding::Severity;
use crate::words::Messages;

pub fn write(run: &Run, messages: &Messages, out: &mut dyn Write) -> io::Result<()> {
    let mut diagnostics = Vec::new();
    for outcome in &run.outcomes {
        let (source, target) = (&outcome.comparison.source.path, &outcome.comparison.target.path);
        for found in told(outcome, false, messages) {
            diagnostics.push(diagnostic(&found, source, target, messages));
        }
    }
    diagnostics.extend(run.failures.iter().map(|failure| {
        json!({
            "message": failure.sentence, "location": { "path": failure.path }, "severity": "ERROR",
        })
    }));
    let source = json!({ "name": env!("CARGO_PKG_NAME") });
    write_json(&json!({ "source": source, "diagnostics": diagnostics }), out)
}

fn diagnostic(found: &Told, source: &str, target: &str, messages: &Messages) -> Value {
    let mut value = json!({
        "message": found.sentence(messages),
        "location": location(target, found.target.first()),
        "severity": match found.severity() {
            Severity::Critical => "ERROR",
            Severity::Major => "WARNING",
            Severity::Minor => "INFO",
        },
        "code": { "value": found.rule },
    });
    if !found.source.is_empty() || !found.also.is_empty() {
        let own = found.source.iter().map(|region| (source, region));
        let related = own.chain(found.also.iter().map(|(path, region)| (*path, region)));
        let related = related.map(
            |(path, region)| json!({ "message": region.text, "location": location(path, Some(region)) }),
        );
        value["related_locations"] = related.collect();
    }
    if let ([region], Some(suggestion)) = (found.target.as_slice(), &found.finding.hit.suggestion) {
        value["suggestions"] = json!([{ "range": range(region), "text": suggestion }]);
    }
    value
}

fn location(path: &str, region: Option<&Region>) -> Value {
    match region {
        Some(region) => json!({ "path": path, "range": range(region) }),
        None => json!({ "path": path }),
    }
}

fn range(region: &Region) -> Value {
    let spot = |spot: Spot| json!({ "line": spot.line, "column": spot.byte_column });
    json!({ "start": spot(region.start), "end": spot(region.end) })
}
