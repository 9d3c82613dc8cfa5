//! Text as it stands on a terminal: cells, wrapping, marks under words.

use std::ops::Range;

use unicode_width::UnicodeWidthChar;

use crate::document::{Document, Span};

/// How a report is laid out.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// Cells in a line.
    pub width: usize,
    pub color: bool,
}

/// A character as shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Glyph {
    pub(super) shown: char,
    pub(super) marked: bool,
}

impl Glyph {
    pub(super) fn plain(shown: char) -> Self {
        Self { shown, marked: false }
    }

    pub(super) fn cells(self) -> usize {
        self.shown.width().unwrap_or(0)
    }
}

/// A sentence with its marks. A place where something is missing is marked by a caret in the text.
pub(super) fn glyphs(document: &Document, range: Span, marks: &[Span]) -> Vec<Glyph> {
    let mut glyphs = Vec::with_capacity(range.len());
    let gap = |at: usize| marks.iter().any(|mark| mark.is_empty() && mark.start == at);
    for (offset, c) in range.of(&document.text).char_indices() {
        let at = range.start + offset;
        if gap(at) {
            glyphs.push(Glyph { shown: GAP, marked: true });
        }
        let marked = marks.iter().any(|mark| mark.start <= at && at < mark.end);
        glyphs.push(Glyph { shown: visible(c), marked });
    }
    if gap(range.end) {
        glyphs.push(Glyph { shown: GAP, marked: true });
    }
    glyphs
}

/// Stands where words are missing.
const GAP: char = '‸';

/// What a text may not do to the terminal: move the cursor, turn the line around.
fn visible(c: char) -> char {
    match c {
        '\t' | '\n' | '\r' => ' ',
        c if c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') => '\u{fffd}',
        c => c,
    }
}

/// The same for a text of our own, or a path.
pub(super) fn plain(text: &str) -> Vec<Glyph> {
    text.chars().map(|c| Glyph::plain(visible(c))).collect()
}

pub(super) fn cells(glyphs: &[Glyph]) -> usize {
    glyphs.iter().map(|glyph| glyph.cells()).sum()
}

/// Cuts into lines of at most `width` cells at spaces; a word that is too long is cut where it must.
/// The space at which a line ends belongs to no line.
pub(super) fn wrap(glyphs: &[Glyph], width: usize) -> Vec<Range<usize>> {
    let width = width.max(1);
    let mut lines = Vec::new();
    let mut start = 0;
    while start < glyphs.len() {
        let (mut at, mut taken, mut space) = (start, 0, None);
        while at < glyphs.len() && taken + glyphs[at].cells() <= width {
            if glyphs[at].shown == ' ' {
                space = Some(at);
            }
            taken += glyphs[at].cells();
            at += 1;
        }
        if at == glyphs.len() {
            lines.push(start..at);
            break;
        }
        let end = if glyphs[at].shown == ' ' { at } else { space.filter(|&s| s > start).unwrap_or(at) };
        // A character wider than the whole line still takes one.
        let end = end.max(start + 1);
        lines.push(start..end);
        start = end;
        while glyphs.get(start).is_some_and(|glyph| glyph.shown == ' ' && !glyph.marked) {
            start += 1;
        }
    }
    lines
}

/// Leaves out what is far from the marks when a text would take more than `room` cells.
pub(super) fn excerpt(glyphs: Vec<Glyph>, room: usize) -> Vec<Glyph> {
    if cells(&glyphs) <= room {
        return glyphs;
    }
    let first = glyphs.iter().position(|glyph| glyph.marked).unwrap_or(0);
    let last = glyphs.iter().rposition(|glyph| glyph.marked).map_or(0, |at| at + 1);
    let spare = room.saturating_sub(last - first);
    let mut from = first.saturating_sub(spare / 2);
    let mut to = (from + room.max(last - first)).max(last).min(glyphs.len());
    from = from.min(to.saturating_sub(room));
    while from > 0 && from < first && glyphs[from - 1].shown != ' ' {
        from += 1;
    }
    while to < glyphs.len() && to > last && glyphs[to].shown != ' ' {
        to -= 1;
    }
    let mut cut = Vec::with_capacity(to - from + 4);
    if from > 0 {
        cut.extend(plain("… "));
    }
    cut.extend_from_slice(&glyphs[from..to]);
    if to < glyphs.len() {
        cut.extend(plain(" …"));
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, width: usize) -> Vec<String> {
        let glyphs = plain(text);
        wrap(&glyphs, width).into_iter().map(|line| glyphs[line].iter().map(|g| g.shown).collect()).collect()
    }

    #[test]
    fn lines_end_at_spaces_and_keep_to_the_width() {
        assert_eq!(lines("one two three", 7), ["one two", "three"]);
        assert_eq!(lines("one two three", 8), ["one two", "three"]);
        assert_eq!(lines("incomprehensible", 6), ["incomp", "rehens", "ible"]);
        assert_eq!(lines("« a\u{a0}» b", 3), ["«", "a\u{a0}»", "b"]);
        assert_eq!(lines("東京都庁", 4), ["東京", "都庁"]);
        assert_eq!(lines("", 4), [""; 0]);
        assert_eq!(lines("東", 1), ["東"]);
    }

    #[test]
    fn an_excerpt_keeps_the_marks_and_whole_words() {
        let mut glyphs = plain(&"word ".repeat(60));
        glyphs[150].marked = true;
        let cut = excerpt(glyphs, 60);
        assert!(cut.iter().any(|glyph| glyph.marked));
        assert!(cells(&cut) <= 64, "{}", cells(&cut));
        assert!(cut.iter().map(|g| g.shown).collect::<String>().starts_with("… word"));
    }

    #[test]
    fn no_escape_reaches_the_terminal() {
        assert!(plain("a\u{1b}[31mb\u{202e}c").iter().all(|g| g.shown != '\u{1b}' && g.shown != '\u{202e}'));
    }
}
