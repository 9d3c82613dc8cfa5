//! A page that stands alone: both texts side by side, the words of each finding marked, the findings
//! beside them, as the desk shows them. It loads nothing and runs nothing.

use std::io::{self, Write};
use std::ops::Range;

use super::summary::{severity_id, summary};
use super::told::{Told, told};
use super::{Outcome, Run};
use crate::document::{Document, Span};
use crate::finding::{Hit, Severity};
use crate::words::Messages;

/// The stylesheet of the rows and findings, which the desk's page has too.
pub const VIEW: &str = include_str!("view.css");

pub fn write(run: &Run, messages: &Messages, out: &mut dyn Write) -> io::Result<()> {
    let language = messages.language.code();
    writeln!(out, "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">")?;
    writeln!(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")?;
    writeln!(out, "<title>{}</title>", escape(&title(run)))?;
    writeln!(out, "<style>\n{VIEW}</style>\n</head>\n<body>\n<main>")?;
    for (index, outcome) in run.outcomes.iter().enumerate() {
        let prefix = if run.outcomes.len() > 1 { format!("p{index}-") } else { String::new() };
        View { outcome, found: told(outcome, false, messages), prefix, messages }.write(out)?;
    }
    for failure in &run.failures {
        let (path, sentence) = (escape(&failure.path), escape(&failure.sentence));
        writeln!(out, "<p class=\"failure\"><strong>{path}</strong>: {sentence}</p>")?;
    }
    writeln!(out, "</main>\n</body>\n</html>")
}

fn title(run: &Run) -> String {
    match run.outcomes.as_slice() {
        [only] => only.comparison.target.path.clone(),
        _ => env!("CARGO_PKG_NAME").to_owned(),
    }
}

/// A pair as it is shown.
struct View<'a> {
    outcome: &'a Outcome<'a>,
    found: Vec<Told<'a>>,
    /// Before the ids of this pair.
    prefix: String,
    messages: &'a Messages,
}

/// A stretch that a finding points at.
struct Mark {
    span: Span,
    severity: Severity,
    /// The finding's place in the list.
    finding: usize,
}

impl View<'_> {
    fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let comparison = &self.outcome.comparison;
        let (source, target) = (comparison.source, comparison.target);
        writeln!(out, "<h1>{} → {}</h1>", escape(&source.path), escape(&target.path))?;
        for line in summary(self.outcome, self.messages) {
            writeln!(out, "<p>{}</p>", escape(&line))?;
        }
        let rows = self.messages.text("page-rows");
        writeln!(out, "<div class=\"view\">\n<section class=\"pair\" aria-label=\"{}\">", escape(&rows))?;
        for (index, bead) in comparison.beads.iter().enumerate() {
            writeln!(out, "<div class=\"row\" id=\"{}b{index}\">", self.prefix)?;
            self.cell("source", source, bead.source.clone(), &self.marks(index, |hit| &hit.source), out)?;
            self.cell("target", target, bead.target.clone(), &self.marks(index, |hit| &hit.target), out)?;
            if bead.moved {
                writeln!(out, "<p class=\"moved\">↕ {}</p>", escape(&self.messages.text("page-moved")))?;
            }
            writeln!(out, "</div>")?;
        }
        let heading = self.messages.text("page-list");
        writeln!(out, "</section>\n<section class=\"found\">\n<h2>{}</h2>\n<ol>", escape(&heading))?;
        self.found.iter().enumerate().try_for_each(|(index, told)| self.entry(index, told, out))?;
        writeln!(out, "</ol>\n</section>\n</div>")
    }

    fn marks(&self, bead: usize, side: fn(&Hit) -> &Vec<Span>) -> Vec<Mark> {
        let own = self.found.iter().enumerate().filter(|(_, told)| told.finding.bead == bead);
        own.flat_map(|(finding, told)| {
            let hit = &told.finding.hit;
            side(hit).iter().map(move |&span| Mark { span, severity: hit.severity, finding })
        })
        .collect()
    }

    fn cell(
        &self,
        side: &str,
        document: &Document,
        segments: Range<usize>,
        marks: &[Mark],
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let language = document.language.code();
        match document.side(segments).span() {
            Some(span) => {
                let text = self.marked(document, span, marks);
                writeln!(out, "<p class=\"{side}\" lang=\"{language}\" dir=\"auto\">{text}</p>")
            }
            None => {
                // Where the missing words belong is shown in the gap itself.
                let places: String = marks.iter().map(|mark| self.place(&[mark])).collect();
                let nothing = escape(&self.messages.text("page-gap"));
                let spoken = self.messages.language.code();
                writeln!(
                    out,
                    "<p class=\"{side} gap\" lang=\"{language}\" dir=\"auto\">{places}\
                     <span class=\"nothing\" lang=\"{spoken}\">{nothing}</span></p>"
                )
            }
        }
    }

    /// A stretch of text with its marks; where marks overlap, the gravest is shown.
    fn marked(&self, document: &Document, range: Span, marks: &[Mark]) -> String {
        let mut edges: Vec<usize> = marks
            .iter()
            .flat_map(|mark| [mark.span.start, mark.span.end])
            .chain([range.start, range.end])
            .filter(|edge| (range.start..=range.end).contains(edge))
            .collect();
        edges.sort_unstable();
        edges.dedup();
        let mut html = String::new();
        for (at, &from) in edges.iter().enumerate() {
            let places: Vec<&Mark> =
                marks.iter().filter(|mark| mark.span.is_empty() && mark.span.start == from).collect();
            if !places.is_empty() {
                html.push_str(&self.place(&places));
            }
            let Some(&to) = edges.get(at + 1) else { break };
            let text = escape(Span::new(from, to).of(&document.text));
            let over: Vec<&Mark> =
                marks.iter().filter(|mark| mark.span.start <= from && to <= mark.span.end).collect();
            match over.is_empty() {
                true => html.push_str(&text),
                false => html.push_str(&self.mark(&over, "", &text)),
            }
        }
        html
    }

    /// A place where something is missing.
    fn place(&self, marks: &[&Mark]) -> String {
        self.mark(marks, " place", "‸")
    }

    fn mark(&self, marks: &[&Mark], more: &str, text: &str) -> String {
        // Of equals the first one.
        let gravest = marks.iter().rev().max_by_key(|mark| mark.severity).expect("there is a mark");
        let id = |finding: usize| format!("{}f{finding}", self.prefix);
        let ids: Vec<String> = marks.iter().map(|mark| id(mark.finding)).collect();
        let label = match more.is_empty() {
            true => String::new(),
            false => format!(" aria-label=\"{}\"", escape(&self.messages.text("page-place"))),
        };
        format!(
            "<mark class=\"{}{more}\" data-findings=\"{}\"><a href=\"#{}\"{label}>{text}</a></mark>",
            class(gravest.severity),
            ids.join(" "),
            id(gravest.finding),
        )
    }

    fn entry(&self, index: usize, told: &Told, out: &mut dyn Write) -> io::Result<()> {
        let severity = self.messages.text(severity_id(told.severity()));
        let name = self.messages.rule_name(told.finding.hit.rule);
        let percent = f64::from((told.finding.confidence * 100.0).round());
        let sure = self.messages.format("report-confidence", &fluent::fluent_args!["percent" => percent]);
        let place = |side: &[super::Region]| -> Option<String> {
            side.first().map(|region| format!("{}:{}", region.start.line, region.start.column))
        };
        let places: Vec<String> = [place(&told.source), place(&told.target)].into_iter().flatten().collect();
        writeln!(
            out,
            "<li class=\"finding {}\" id=\"{}f{index}\">\n<p class=\"what\"><strong>{severity}</strong> · {} \
             <small>{sure}</small></p>\n<p class=\"said\">{}</p>\n\
             <p class=\"where\"><small>{} · {} · {}</small></p>\n</li>",
            class(told.severity()),
            self.prefix,
            escape(&name),
            escape(&told.sentence(self.messages)),
            places.join(" → "),
            told.category,
            told.fingerprint,
        )
    }
}

fn class(severity: Severity) -> &'static str {
    match severity {
        Severity::Critical => "critical",
        Severity::Major => "major",
        Severity::Minor => "minor",
    }
}

/// Text as HTML has it.
pub fn escape(text: &str) -> String {
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
