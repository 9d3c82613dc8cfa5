//! A line of JSON a finding: the finding as in the JSON report, with the paths of both files;
//! `path` and `error` for a file that could not be read.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::json;

use super::json::{FindingJson, finding};
use super::{Positions, Run, write_json};
use crate::words::Messages;

#[derive(Debug, Serialize)]
struct Line<'a> {
    source_path: &'a str,
    target_path: &'a str,
    #[serde(flatten)]
    finding: FindingJson<'a>,
}

pub fn write(run: &Run, messages: &Messages, out: &mut dyn Write) -> io::Result<()> {
    for comparison in run.outcomes.iter().map(|outcome| &outcome.comparison) {
        let (source, target) = (Positions::new(comparison.source), Positions::new(comparison.target));
        for found in &comparison.findings {
            let line = Line {
                source_path: &comparison.source.path,
                target_path: &comparison.target.path,
                finding: finding(found, &source, &target, messages),
            };
            write_json(&line, out)?;
        }
    }
    run.failures
        .iter()
        .try_for_each(|failure| write_json(&json!({ "path": failure.path, "error": failure.sentence }), out))
}
