//! GitHub workflow commands: a finding becomes an annotation of the target file
//! (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands).

use std::io::{self, Write};

use super::Run;
use super::told::{Told, told};
use crate::finding::Severity;
use crate::words::Messages;

pub fn write(run: &Run, messages: &Messages, out: &mut dyn Write) -> io::Result<()> {
    for outcome in &run.outcomes {
        for found in told(outcome, false, messages) {
            annotation(&found, &outcome.comparison.target.path, messages, out)?;
        }
    }
    for failure in &run.failures {
        let (path, sentence) = (property(&failure.path), data(&failure.sentence));
        writeln!(out, "::error file={path}::{sentence}")?;
    }
    Ok(())
}

fn annotation(found: &Told, path: &str, messages: &Messages, out: &mut dyn Write) -> io::Result<()> {
    let level = match found.severity() {
        Severity::Critical => "error",
        Severity::Major => "warning",
        Severity::Minor => "notice",
    };
    write!(out, "::{level} file={}", property(path))?;
    if let Some(region) = found.target.first() {
        let (start, end) = (region.start, region.end);
        write!(out, ",line={},endLine={},col={}", start.line, end.line, start.column)?;
        // GitHub shows no column where an annotation goes over several lines.
        if start.line == end.line {
            write!(out, ",endColumn={}", end.column)?;
        }
    }
    let title = format!("diptych: {}", messages.rule_name(found.finding.hit.rule));
    writeln!(out, ",title={}::{}", property(&title), data(&found.sentence(messages)))
}

/// Text behind the last `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
