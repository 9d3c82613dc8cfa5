//! A page that stands alone: both texts side by side, the words of each finding marked, what is
//! said of them below. It loads nothing and runs nothing.

use std::io::{self, Write};

use super::summary::{severity_id, summary};
use super::told::{Told, told};
use super::{Outcome, Run};
use crate::document::{Document, Span};
use crate::finding::{Hit, Severity};
use crate::words::Messages;

pub fn write(run: &Run, messages: &Messages, out: &mut dyn Write) -> io::Result<()> {
    let language = messages.language.code();
    writeln!(out, "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">")?;
    writeln!(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")?;
    writeln!(out, "<title>{}</title>", escape(&title(run)))?;
    writeln!(out, "<style>\n{}</style>\n</head>\n<body>", include_str!("page.css"))?;
    run.outcomes.iter().try_for_each(|outcome| pair(outcome, messages, out))?;
    for failure in &run.failures {
        let (path, sentence) = (escape(&failure.path), escape(&failure.sentence));
        writeln!(out, "<p class=\"failure\"><strong>{path}</strong>: {sentence}</p>")?;
    }
    writeln!(out, "</body>\n</html>")
}

fn title(run: &Run) -> String {
    match run.outcomes.as_slice() {
        [only] => only.comparison.target.path.clone(),
        _ => env!("CARGO_PKG_NAME").to_owned(),
    }
}

fn pair(outcome: &Outcome, messages: &Messages, out: &mut dyn Write) -> io::Result<()> {
    let comparison = &outcome.comparison;
    let found = told(outcome, false, messages);
    let (source, target) = (comparison.source, comparison.target);
    writeln!(out, "<h1>{} → {}</h1>", escape(&source.path), escape(&target.path))?;
    for line in summary(outcome, messages) {
        writeln!(out, "<p>{}</p>", escape(&line))?;
    }
    writeln!(out, "<div class=\"pair\">")?;
    for (index, bead) in comparison.beads.iter().enumerate() {
        let own: Vec<&Told> = found.iter().filter(|told| told.finding.bead == index).collect();
        let marks = |side: fn(&Hit) -> &Vec<Span>| -> Vec<(Span, Severity)> {
            let hits = own.iter().map(|told| &told.finding.hit);
            hits.flat_map(|hit| side(hit).iter().map(|span| (*span, hit.severity))).collect()
        };
        writeln!(out, "<div class=\"row\">")?;
        cell(source, bead.source.clone(), &marks(|hit| &hit.source), out)?;
        cell(target, bead.target.clone(), &marks(|hit| &hit.target), out)?;
        own.iter().try_for_each(|told| aside(told, messages, out))?;
        writeln!(out, "</div>")?;
    }
    writeln!(out, "</div>")
}

fn cell(
    document: &Document,
    segments: std::ops::Range<usize>,
    marks: &[(Span, Severity)],
    out: &mut dyn Write,
) -> io::Result<()> {
    let text = document.side(segments).span().map_or_else(String::new, |span| marked(document, span, marks));
    writeln!(out, "<p lang=\"{}\">{text}</p>", document.language.code())
}

/// A stretch of text with its marks; where marks overlap, the gravest is shown.
fn marked(document: &Document, range: Span, marks: &[(Span, Severity)]) -> String {
    let mut edges: Vec<usize> = marks
        .iter()
        .flat_map(|(span, _)| [span.start, span.end])
        .chain([range.start, range.end])
        .filter(|edge| (range.start..=range.end).contains(edge))
        .collect();
    edges.sort_unstable();
    edges.dedup();
    let mut html = String::new();
    for pair in edges.windows(2) {
        let text = escape(Span::new(pair[0], pair[1]).of(&document.text));
        let over = marks.iter().filter(|(span, _)| span.start <= pair[0] && pair[1] <= span.end);
        match over.map(|(_, severity)| *severity).max() {
            Some(severity) => html.push_str(&format!("<mark class=\"{}\">{text}</mark>", class(severity))),
            None => html.push_str(&text),
        }
    }
    html
}

fn aside(told: &Told, messages: &Messages, out: &mut dyn Write) -> io::Result<()> {
    let severity = messages.text(severity_id(told.severity()));
    let name = messages.rule_name(told.finding.hit.rule);
    let percent = f64::from((told.finding.confidence * 100.0).round());
    let sure = messages.format("report-confidence", &fluent::fluent_args!["percent" => percent]);
    let place = |side: &[super::Region]| -> Option<String> {
        side.first().map(|region| format!("{}:{}", region.start.line, region.start.column))
    };
    let places: Vec<String> = [place(&told.source), place(&told.target)].into_iter().flatten().collect();
    writeln!(
        out,
        "<aside class=\"{}\" id=\"f{}\"><strong>{severity} · {}</strong> {}<br><small>{} · {} · {}</small></aside>",
        class(told.severity()),
        told.fingerprint,
        escape(&name),
        escape(&told.sentence(messages)),
        places.join(" → "),
        sure,
        told.category,
    )
}

fn class(severity: Severity) -> &'static str {
    match severity {
        Severity::Critical => "critical",
        Severity::Major => "major",
        Severity::Minor => "minor",
    }
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // They would turn the rest of the page around.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => escaped.push('\u{fffd}'),
            c if c.is_control() && !c.is_whitespace() => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}
