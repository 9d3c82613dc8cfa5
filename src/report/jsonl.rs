//! A line of JSON a finding: the finding as in the JSON report, with the paths of both files;
//! `path` and `error` for a file that could not be read.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::json;

use super::json::{FindingJson, findings};
use super::{Run, write_json};
use crate::words::Messages;

#[derive(Debug, Serialize)]
struct Line<'a> {
    source_path: &'a str,
    target_path: &'a str,
    #[serde(flatten)]
    finding: FindingJson<'a>,
}

pub fn write(run: &Run, messages: &Messages, out: &mut dyn Write) -> io::Result<()> {
    for outcome in &run.outcomes {
        let (source, target) = (outcome.comparison.source, outcome.comparison.target);
        for finding in findings(outcome, messages) {
            write_json(&Line { source_path: &source.path, target_path: &target.path, finding }, out)?;
        }
    }
    run.failures
        .iter()
        .try_for_each(|failure| write_json(&json!({ "path": failure.path, "error": failure.sentence }), out))
}
