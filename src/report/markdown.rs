//! A summary in Markdown (tables as GitHub and GitLab take them), for pull requests and job pages.

use std::io::{self, Write};

use super::summary::{severity_id, summary};
use super::told::{Told, told};
use super::{Outcome, Region, Run};
use crate::words::Messages;

pub fn write(run: &Run, messages: &Messages, out: &mut dyn Write) -> io::Result<()> {
    for outcome in &run.outcomes {
        pair(outcome, messages, out)?;
    }
    for failure in &run.failures {
        writeln!(out, "- **{}**: {}", escape(&failure.path), escape(&failure.sentence))?;
    }
    Ok(())
}

fn pair(outcome: &Outcome, messages: &Messages, out: &mut dyn Write) -> io::Result<()> {
    let comparison = &outcome.comparison;
    let (source, target) = (&comparison.source.path, &comparison.target.path);
    writeln!(out, "### {} → {}\n", escape(source), escape(target))?;
    for line in summary(outcome, messages) {
        writeln!(out, "{line}\n")?;
    }
    let found = told(outcome, false, messages);
    if found.is_empty() {
        return Ok(());
    }
    let heading = |id: &str| messages.text(&format!("report-column-{id}"));
    let (rule, original, translation, finding) =
        (heading("rule"), heading("source"), heading("target"), heading("finding"));
    writeln!(out, "| {rule} | {original} | {translation} | {finding} |")?;
    writeln!(out, "|---|---|---|---|")?;
    found.iter().try_for_each(|told| row(told, messages, out))?;
    writeln!(out)
}

fn row(told: &Told, messages: &Messages, out: &mut dyn Write) -> io::Result<()> {
    let places = |regions: &[Region]| -> String {
        let place = |region: &Region| {
            let words = escape(region.text);
            format!("{words} ({}:{})", region.start.line, region.start.column).trim_start().to_owned()
        };
        regions.iter().map(place).collect::<Vec<_>>().join("<br>")
    };
    let severity = messages.text(severity_id(told.severity()));
    let name = messages.rule_name(told.finding.hit.rule);
    let sentence = escape(&told.sentence(messages));
    let (source, target) = (places(&told.source), places(&told.target));
    writeln!(out, "| **{severity}** · {name} | {source} | {target} | {sentence} |")
}

/// Text that is taken as text: no markup, no new line.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' => escaped.extend(['\\', c]),
            '<' => escaped.push_str("&lt;"),
            '&' => escaped.push_str("&amp;"),
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}
