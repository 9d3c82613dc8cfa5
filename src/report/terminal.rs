//! The report for people: each finding with both texts around it and the words underlined.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use fluent::fluent_args;

use super::evidence;
use super::json::category;
use super::layout::{Glyph, Page, cells, excerpt, glyphs, plain, wrap};
use super::positions::Positions;
use super::summary::{severity_id, summary};
use super::{Outcome, Run};
use crate::Comparison;
use crate::document::{Document, Span};
use crate::finding::{Finding, Severity};
use crate::words::Messages;

/// Findings stand this far from the left edge.
const INDENT: usize = 4;

/// Lines of text around a finding, on each side.
const LINES: usize = 3;

/// A comparison for the eye.
#[derive(Debug)]
pub struct Terminal<'a> {
    pub page: Page,
    pub messages: &'a Messages,
    /// Also tell categories, fingerprints and how sure the alignment was.
    pub verbose: bool,
}

impl Terminal<'_> {
    /// The whole of a run. Of the pairs of a folder only those with findings are shown.
    pub fn run(&self, run: &Run, folder: bool, out: &mut dyn Write) -> io::Result<()> {
        let shown = |outcome: &&Outcome| {
            !(folder && outcome.comparison.findings.is_empty() && outcome.stale.is_empty())
        };
        for outcome in run.outcomes.iter().filter(shown) {
            self.report(outcome, out)?;
            if folder {
                writeln!(out)?;
            }
        }
        if !folder {
            return Ok(());
        }
        let findings: usize = run.outcomes.iter().map(|outcome| outcome.comparison.findings.len()).sum();
        let args = fluent_args!["pairs" => run.outcomes.len(), "findings" => findings];
        self.wrapped(&self.messages.format("report-run", &args), 0, Style::new().bold(), out)?;
        if !run.single.is_empty() {
            let args = fluent_args!["count" => run.single.len(), "paths" => run.single.join(", ")];
            self.wrapped(&self.messages.format("report-single", &args), 0, Style::new().dimmed(), out)?;
        }
        if !run.failures.is_empty() {
            let args = fluent_args!["count" => run.failures.len()];
            let style = severity_style(Severity::Critical);
            self.wrapped(&self.messages.format("report-failures", &args), 0, style, out)?;
        }
        run.failures.iter().try_for_each(|failure| self.say(&failure.sentence, Style::new(), out))
    }

    pub fn report(&self, outcome: &Outcome, out: &mut dyn Write) -> io::Result<()> {
        let comparison = &outcome.comparison;
        self.heading(comparison, out)?;
        let (source, target) = (Positions::new(comparison.source), Positions::new(comparison.target));
        for (index, finding) in comparison.findings.iter().enumerate() {
            writeln!(out)?;
            self.title(index + 1, finding, out)?;
            let bead = &comparison.beads[finding.bead];
            let sides = [
                (comparison.source, &source, &finding.hit.source, bead.source.clone()),
                (comparison.target, &target, &finding.hit.target, bead.target.clone()),
            ];
            let labels = sides.each_ref().map(|(document, positions, spans, segments)| {
                let at = spans.first().copied().or_else(|| document.side(segments.clone()).span());
                label(document, positions, at)
            });
            let width = labels.iter().map(|label| label.chars().count()).max().unwrap_or(0);
            for ((document, _, spans, segments), label) in sides.iter().zip(&labels) {
                self.quote(document, spans, segments.clone(), &format!("{label:width$}"), out)?;
            }
            for also in outcome.also(index) {
                let spans = &also.found.hit.target;
                let label = label(also.target, &Positions::new(also.target), spans.first().copied());
                self.quote(also.target, spans, 0..0, &format!("{label:width$}"), out)?;
            }
            self.say(&self.messages.finding(finding), Style::new(), out)?;
            if let Some(suggestion) = &finding.hit.suggestion {
                let text = fluent_args!["suggestion" => suggestion.as_str()];
                let style = Style::new().fg_color(Some(AnsiColor::Green.into()));
                self.say(&self.messages.format("report-suggestion", &text), style, out)?;
            }
            for sentence in super::told::elsewhere(outcome, index, self.messages) {
                self.say(&sentence, Style::new(), out)?;
            }
            if let Some(explanation) = outcome.explanations.get(index) {
                for line in evidence::lines(explanation, comparison, self.messages) {
                    self.say(&line, Style::new().dimmed(), out)?;
                }
            }
            if self.verbose {
                let name = super::fingerprint(finding, comparison.source, comparison.target);
                let text = format!("{} · {name} · {:.2}", category(finding), bead.score);
                self.say(&text, Style::new().dimmed(), out)?;
            }
        }
        self.summary(outcome, out)
    }

    fn heading(&self, comparison: &Comparison, out: &mut dyn Write) -> io::Result<()> {
        let of = |document: &Document| format!("{} ({})", document.path, document.language.code());
        let line = format!("{} → {}", of(comparison.source), of(comparison.target));
        self.wrapped(&line, 0, Style::new().bold(), out)
    }

    /// `1  number · critical                       sure at 95 %`
    fn title(&self, number: usize, finding: &Finding, out: &mut dyn Write) -> io::Result<()> {
        let severity = self.messages.text(severity_id(finding.hit.severity));
        let percent = f64::from((finding.confidence * 100.0).round());
        let sure = self.messages.format("report-confidence", &fluent_args!["percent" => percent]);
        let name = self.messages.rule_name(finding.hit.rule);
        let id = finding.rule_id();
        let name = if name == id { name } else { format!("{name} ({id})") };
        let number = format!("{number:>width$}", width = INDENT - 2);
        let style = severity_style(finding.hit.severity);
        let left = cells(&plain(&format!("{number}  {severity} · {name}")));
        write!(
            out,
            "{}  {} · {}",
            self.paint(&number, Style::new().bold()),
            self.paint(&severity, style),
            self.paint(&name, Style::new().bold())
        )?;
        // Where the line is too short, the next one takes it.
        let (break_line, gap) = match self.page.width.checked_sub(left + cells(&plain(&sure))) {
            Some(gap) if gap >= 2 => ("", gap),
            _ => ("\n", INDENT),
        };
        writeln!(out, "{break_line}{:gap$}{}", "", self.paint(&sure, Style::new().dimmed()))
    }

    /// A text around the marked words, with carets below them.
    fn quote(
        &self,
        document: &Document,
        spans: &[Span],
        segments: std::ops::Range<usize>,
        label: &str,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let indent = INDENT + label.chars().count() + 2;
        let room = self.page.width.saturating_sub(indent).max(20);
        let text = match stretch(document, spans, segments) {
            Some(range) => excerpt(glyphs(document, range, spans), room * LINES - 4),
            None => plain(&self.messages.text("report-nothing-there")),
        };
        let mut label = label.to_owned();
        for line in wrap(&text, room) {
            let line = &text[line];
            write!(out, "{:INDENT$}{}  ", "", self.paint(&label, Style::new().dimmed()))?;
            writeln!(out, "{}", self.marked(line, mark_style()).trim_end())?;
            if line.iter().any(|glyph| glyph.marked) {
                writeln!(out, "{:indent$}{}", "", self.carets(line))?;
            }
            label = " ".repeat(label.chars().count());
        }
        Ok(())
    }

    fn carets(&self, line: &[Glyph]) -> String {
        let carets: String = line
            .iter()
            .flat_map(|glyph| std::iter::repeat_n(if glyph.marked { '^' } else { ' ' }, glyph.cells()))
            .collect();
        self.paint(carets.trim_end(), mark_style())
    }

    fn say(&self, text: &str, style: Style, out: &mut dyn Write) -> io::Result<()> {
        self.wrapped(text, INDENT, style, out)
    }

    fn wrapped(&self, text: &str, indent: usize, style: Style, out: &mut dyn Write) -> io::Result<()> {
        let glyphs = plain(text);
        for line in wrap(&glyphs, self.page.width.saturating_sub(indent).max(20)) {
            let text: String = glyphs[line].iter().map(|glyph| glyph.shown).collect();
            writeln!(out, "{:indent$}{}", "", self.paint(&text, style))?;
        }
        Ok(())
    }

    fn summary(&self, outcome: &Outcome, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out)?;
        let first = match outcome.comparison.findings.is_empty() {
            true => Style::new().fg_color(Some(AnsiColor::Green.into())),
            false => Style::new().bold(),
        };
        let styles = std::iter::once(first).chain(std::iter::repeat(Style::new().dimmed()));
        summary(outcome, self.messages)
            .iter()
            .zip(styles)
            .try_for_each(|(line, style)| self.wrapped(line, 0, style, out))
    }

    /// A rule's page: what it means, and an example with what it flags.
    pub fn explain(&self, rule: &str, out: &mut dyn Write) -> io::Result<()> {
        let title = format!("{rule} – {}", self.messages.rule_name(rule));
        self.wrapped(&title, 0, Style::new().bold(), out)?;
        writeln!(out)?;
        self.wrapped(&self.messages.attribute(rule, "help").unwrap_or_default(), 0, Style::new(), out)?;
        writeln!(out)?;
        self.wrapped(&self.messages.text("explain-example"), 0, Style::new(), out)?;
        for line in self.messages.text(&format!("{rule}-example")).lines() {
            let (tag, text) = line.split_once(' ').unwrap_or(("", line));
            let glyphs = bracketed(text.trim_start());
            let indent = INDENT + 4;
            let mut label = format!("{tag:4}");
            for line in wrap(&glyphs, self.page.width.saturating_sub(indent).max(20)) {
                let line = &glyphs[line];
                writeln!(out, "{:INDENT$}{label}{}", "", self.marked(line, mark_style()))?;
                if line.iter().any(|glyph| glyph.marked) {
                    writeln!(out, "{:indent$}{}", "", self.carets(line))?;
                }
                label = " ".repeat(4);
            }
        }
        Ok(())
    }

    /// All rules with their names, a line each.
    pub fn rules(&self, out: &mut dyn Write) -> io::Result<()> {
        let width = crate::checks::CHECKS.iter().map(|check| check.rule.len()).max().unwrap_or(0);
        for check in crate::checks::CHECKS {
            let rule = self.paint(&format!("{:width$}", check.rule), Style::new().bold());
            writeln!(out, "{rule}  {}", self.messages.rule_name(check.rule))?;
        }
        Ok(())
    }

    fn paint(&self, text: &str, style: Style) -> String {
        if self.page.color && !text.is_empty() { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }

    fn marked(&self, line: &[Glyph], style: Style) -> String {
        line.chunk_by(|a, b| a.marked == b.marked)
            .map(|run| {
                let text: String = run.iter().map(|glyph| glyph.shown).collect();
                if run[0].marked { self.paint(&text, style) } else { text }
            })
            .collect()
    }
}

/// The sentences that hold the marks, or the whole side of the bead.
fn stretch(document: &Document, spans: &[Span], segments: std::ops::Range<usize>) -> Option<Span> {
    let side = document.side(segments).span();
    let marks = spans.iter().copied().reduce(Span::cover);
    let Some(marks) = marks else { return side };
    let holding = document
        .segments
        .iter()
        .map(|segment| segment.span)
        .filter(|span| span.overlaps(marks) || span.contains(marks))
        .reduce(Span::cover);
    Some(holding.or(side).map_or(marks, |span| span.cover(marks)))
}

/// `fr 5:14`
fn label(document: &Document, positions: &Positions, at: Option<Span>) -> String {
    let code = document.language.code();
    at.and_then(|span| positions.region(span)).map_or_else(
        || code.to_owned(),
        |region| format!("{code} {}:{}", region.start.line, region.start.column),
    )
}

/// Text with marks in brackets.
fn bracketed(text: &str) -> Vec<Glyph> {
    let mut marked = false;
    let mut glyphs = Vec::new();
    for shown in text.chars() {
        match shown {
            '[' => marked = true,
            ']' => marked = false,
            shown => glyphs.push(Glyph { shown, marked }),
        }
    }
    glyphs
}

fn severity_style(severity: Severity) -> Style {
    let color = match severity {
        Severity::Critical => AnsiColor::Red,
        Severity::Major => AnsiColor::Yellow,
        Severity::Minor => AnsiColor::Cyan,
    };
    Style::new().bold().fg_color(Some(color.into()))
}

fn mark_style() -> Style {
    Style::new().bold().fg_color(Some(AnsiColor::Red.into()))
}
