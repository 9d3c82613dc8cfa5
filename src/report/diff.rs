//! Both texts side by side, one bead a row, differing words marked.
//!
//! Between two languages the words of the findings are marked; between two versions in one language,
//! the words that Myers's algorithm (An O(ND) Difference Algorithm, 1986) leaves over.

use std::io::{self, Write};
use std::ops::Range;

use anstyle::{AnsiColor, Style};
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::layout::{Glyph, Page, cells, glyphs, plain, wrap};
use crate::Comparison;
use crate::document::{Document, Span};
use crate::words::Messages;

/// Between the columns: a space, the sign of the row, a space.
const GUTTER: usize = 3;

/// Writes the rows. The sign between the columns is that of `diff -y`: `|` where words differ, `<`
/// and `>` where one side has nothing, and `↕` where the passage stands elsewhere in the target.
pub fn report(
    comparison: &Comparison,
    page: Page,
    messages: &Messages,
    out: &mut dyn Write,
) -> io::Result<()> {
    let (source, target) = (comparison.source, comparison.target);
    let table = Table { page, column: (page.width.saturating_sub(GUTTER) / 2).max(10) };
    let title = |document: &Document| plain(&format!("{} ({})", document.path, document.language.code()));
    table.row(&title(source), &title(target), ' ', out)?;
    let rule = plain(&"─".repeat(table.column));
    table.row(&rule, &rule, '─', out)?;
    let mut paragraph = (0, 0);
    for (index, bead) in comparison.beads.iter().enumerate() {
        let sides = (source.side(bead.source.clone()), target.side(bead.target.clone()));
        let paragraphs = (
            sides.0.segments().first().map_or(paragraph.0, |segment| segment.paragraph),
            sides.1.segments().first().map_or(paragraph.1, |segment| segment.paragraph),
        );
        if index > 0 && paragraphs != paragraph {
            table.row(&[], &[], ' ', out)?;
        }
        paragraph = paragraphs;
        let findings: Vec<_> = comparison.findings.iter().filter(|f| f.bead == index).collect();
        let (marks, other_marks) = if source.language == target.language {
            revised(source, sides.0.tokens.clone(), target, sides.1.tokens.clone())
        } else {
            (
                findings.iter().flat_map(|f| f.hit.source.iter().copied()).collect(),
                findings.iter().flat_map(|f| f.hit.target.iter().copied()).collect(),
            )
        };
        let sign = match (sides.0.is_empty(), sides.1.is_empty()) {
            (false, true) => '<',
            (true, false) => '>',
            _ if bead.moved => '↕',
            _ if marks.is_empty() && other_marks.is_empty() => ' ',
            _ => '|',
        };
        let text = |document: &Document, span: Option<Span>, marks: &[Span]| {
            let text = span.map_or_else(Vec::new, |span| glyphs(document, span, marks));
            if page.color { text } else { bracketed(text) }
        };
        let (left, right) =
            (text(source, sides.0.span(), &marks), text(target, sides.1.span(), &other_marks));
        table.row(&left, &right, sign, out)?;
        for finding in findings {
            let name = messages.rule_name(finding.hit.rule);
            table.note(&format!("{name}: {}", messages.finding(finding)), messages, out)?;
        }
    }
    Ok(())
}

/// The words that only one of two versions in the same language has.
fn revised(
    old: &Document,
    old_tokens: Range<usize>,
    new: &Document,
    new_tokens: Range<usize>,
) -> (Vec<Span>, Vec<Span>) {
    let words = |document: &'_ Document, tokens: &Range<usize>| -> Vec<String> {
        document.tokens[tokens.clone()].iter().map(|t| t.span.of(&document.text).to_owned()).collect()
    };
    let operations =
        capture_diff_slices(Algorithm::Myers, &words(old, &old_tokens), &words(new, &new_tokens));
    let span = |document: &Document, tokens: &Range<usize>, range: Range<usize>| {
        (!range.is_empty()).then(|| {
            let range = tokens.start + range.start..tokens.start + range.end;
            crate::document::span_of(&document.tokens, range)
        })
    };
    operations
        .into_iter()
        .filter(|operation| !matches!(operation, DiffOp::Equal { .. }))
        .map(|operation| {
            (span(old, &old_tokens, operation.old_range()), span(new, &new_tokens, operation.new_range()))
        })
        .fold((Vec::new(), Vec::new()), |(mut left, mut right), (a, b)| {
            left.extend(a);
            right.extend(b);
            (left, right)
        })
}

/// Without colour, marked words stand in brackets.
fn bracketed(text: Vec<Glyph>) -> Vec<Glyph> {
    text.chunk_by(|a, b| a.marked == b.marked)
        .flat_map(|run| {
            let bracket = |shown| Glyph { shown, marked: true };
            if run[0].marked { [&[bracket('[')], run, &[bracket(']')]].concat() } else { run.to_vec() }
        })
        .collect()
}

struct Table {
    page: Page,
    column: usize,
}

impl Table {
    fn row(&self, left: &[Glyph], right: &[Glyph], sign: char, out: &mut dyn Write) -> io::Result<()> {
        let (left_lines, right_lines) = (wrap(left, self.column), wrap(right, self.column));
        for at in 0..left_lines.len().max(right_lines.len()).max(1) {
            let line = |glyphs: &'_ [Glyph], lines: &[Range<usize>]| -> Vec<Glyph> {
                lines.get(at).map_or_else(Vec::new, |range| glyphs[range.clone()].to_vec())
            };
            let (a, b) = (line(left, &left_lines), line(right, &right_lines));
            let gap = self.column.saturating_sub(cells(&a));
            let filler = if sign == '─' { '─' } else { ' ' };
            let row = format!(
                "{}{}{filler}{}{filler}{}",
                self.paint(&a, AnsiColor::Red),
                " ".repeat(gap),
                match sign {
                    '─' => '┼',
                    ' ' => '│',
                    sign => sign,
                },
                self.paint(&b, AnsiColor::Green)
            );
            writeln!(out, "{}", row.trim_end())?;
        }
        Ok(())
    }

    /// A sentence across both columns.
    fn note(&self, text: &str, messages: &Messages, out: &mut dyn Write) -> io::Result<()> {
        let glyphs = plain(text);
        let arrow = messages.text("diff-note");
        let indent = 2 + cells(&plain(&arrow));
        let mut lead = format!("  {arrow}");
        for line in wrap(&glyphs, self.page.width.saturating_sub(indent).max(20)) {
            let line: String = glyphs[line].iter().map(|glyph| glyph.shown).collect();
            let style = Style::new().fg_color(Some(AnsiColor::Yellow.into()));
            if self.page.color {
                writeln!(out, "{style}{lead}{line}{style:#}")?;
            } else {
                writeln!(out, "{lead}{line}")?;
            }
            lead = " ".repeat(indent);
        }
        Ok(())
    }

    fn paint(&self, line: &[Glyph], color: AnsiColor) -> String {
        let style = Style::new().bold().underline().fg_color(Some(color.into()));
        line.chunk_by(|a, b| a.marked == b.marked)
            .map(|run| {
                let text: String = run.iter().map(|glyph| glyph.shown).collect();
                if self.page.color && run[0].marked { format!("{style}{text}{style:#}") } else { text }
            })
            .collect()
    }
}
