//! A text as it is put together from a file's pieces: paragraphs a line each, white space as a
//! reader sees it, and the map back to the file.

use std::ops::Range;
use std::sync::Arc;

use super::{Stretch, Text};
use crate::document::Span;
use crate::origin::{Origin, Steps};

/// Puts a text together.
#[derive(Debug, Default)]
pub(super) struct Builder {
    text: String,
    origin: Origin,
    paragraphs: Vec<Span>,
    /// Where the paragraph that is being written begins.
    start: usize,
    /// White space that stands in the text only if something follows it in the paragraph.
    space: Option<Range<usize>>,
    /// What positions are given in, where that is not the file: the text of a string in JSON.
    through: Option<Origin>,
    silenced: Vec<Stretch>,
    /// The rules that a comment has silenced in this paragraph, or in the next.
    silence: Option<Vec<String>>,
    /// The language that the file says it is in.
    pub(super) language: Option<String>,
}

impl Builder {
    /// For a file that is text, or for one that is not.
    pub(super) fn new(file: Option<Arc<str>>) -> Self {
        Self { origin: Origin::new(file), ..Self::default() }
    }

    /// From now on positions are those of a text that comes from the file in this way.
    pub(super) fn through(&mut self, origin: Option<Origin>) {
        self.through = origin;
    }

    /// Names the element of what follows.
    pub(super) fn enter(&mut self, path: Option<Arc<Steps>>) {
        path.into_iter().for_each(|path| self.origin.enter(path));
    }

    /// Text as it stands in the file at `at`. White space runs into one space; a no-break space is
    /// no white space.
    pub(super) fn verbatim(&mut self, text: &str, at: usize) {
        let mut from = 0;
        while from < text.len() {
            let rest = &text[from..];
            let spaces = rest.len() - rest.trim_start_matches(is_space).len();
            if spaces > 0 {
                self.space(at + from..at + from + spaces);
                from += spaces;
                continue;
            }
            let word = rest.find(is_space).unwrap_or(rest.len());
            self.push(&rest[..word], at + from..at + from + word);
            from += word;
        }
    }

    /// Text that the file writes in another way: an entity.
    pub(super) fn replaced(&mut self, text: &str, file: Range<usize>) {
        match text.chars().all(is_space) {
            true => self.space(file),
            false => self.push(text, file),
        }
    }

    /// White space.
    pub(super) fn space(&mut self, file: Range<usize>) {
        if self.text.len() > self.start {
            self.space = Some(self.space.as_ref().map_or(file.start, |space| space.start)..file.end);
        }
    }

    fn push(&mut self, text: &str, file: Range<usize>) {
        if let Some(space) = self.space.take() {
            self.append(" ", space);
        }
        self.append(text, file);
    }

    fn append(&mut self, text: &str, file: Range<usize>) {
        let start = self.text.len();
        self.text.push_str(text);
        match &self.through {
            None => self.origin.push(start..self.text.len(), file),
            Some(through) if text.len() == file.len() => {
                // Letter by letter, since each may be written in its own way there.
                for (offset, c) in text.char_indices() {
                    let from = file.start + offset;
                    let span = through.span(Span::new(from, from + c.len_utf8()));
                    self.origin.push(start + offset..start + offset + c.len_utf8(), span.range());
                }
            }
            Some(through) => {
                let span = through.span(Span::new(file.start, file.end));
                self.origin.push(start..self.text.len(), span.range());
            }
        }
    }

    /// Ends the paragraph, if there is one.
    pub(super) fn paragraph(&mut self) {
        self.space = None;
        if self.text.len() == self.start {
            return;
        }
        let span = Span::new(self.start, self.text.len());
        if let Some(rules) = self.silence.take() {
            self.silenced.push(Stretch { span, rules });
        }
        self.paragraphs.push(span);
        self.text.push('\n');
        self.start = self.text.len();
    }

    /// A comment of the file: `diptych: ignore number, date` silences these rules in its paragraph,
    /// or in the one that follows; `diptych: ignore` silences all.
    pub(super) fn comment(&mut self, text: &str) {
        let Some(rules) = text.trim().strip_prefix("diptych:").map(str::trim) else { return };
        if let Some(rules) = rules.strip_prefix("ignore") {
            let names = rules.split([',', ' ']).map(str::trim).filter(|rule| !rule.is_empty());
            self.silence = Some(names.map(str::to_owned).collect());
        }
    }

    /// From now on a comment that found no paragraph silences nothing.
    pub(super) fn forget_comment(&mut self) {
        self.silence = None;
    }

    /// How much text there is by now, in bytes.
    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    /// The paragraphs by now.
    pub(super) fn paragraphs(&self) -> &[Span] {
        &self.paragraphs
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn finish(mut self) -> Text {
        self.paragraph();
        Text {
            text: self.text,
            origin: Some(self.origin),
            paragraphs: Some(self.paragraphs),
            language: self.language,
            silenced: self.silenced,
        }
    }
}

/// White space that a reader does not tell from a space.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_runs_together_and_maps_back() {
        let file = "<p> a \n b&nbsp;c </p>";
        let mut builder = Builder::new(None);
        builder.verbatim(&file[3..9], 3);
        builder.replaced("\u{a0}", 9..15);
        builder.verbatim(&file[15..17], 15);
        builder.paragraph();
        let text = builder.finish();
        assert_eq!(text.text, "a b\u{a0}c\n");
        let origin = text.origin.expect("a map");
        let back = |start, end| &file[origin.span(Span::new(start, end)).range()];
        assert_eq!(back(0, 3), "a \n b");
        assert_eq!(back(2, 6), "b&nbsp;c");
        assert_eq!(back(3, 5), "&nbsp;");
    }

    #[test]
    fn a_comment_silences_its_paragraph_or_the_next() {
        let mut builder = Builder::new(None);
        builder.verbatim("one", 0);
        builder.paragraph();
        builder.comment(" diptych: ignore number, date ");
        builder.verbatim("two", 10);
        builder.paragraph();
        builder.verbatim("three", 20);
        builder.comment("diptych: ignore");
        let silenced = builder.finish().silenced;
        assert_eq!(silenced.len(), 2);
        assert_eq!(
            (silenced[0].span.start, silenced[0].rules.as_slice()),
            (4, &["number".to_owned(), "date".to_owned()][..])
        );
        assert!(silenced[1].rules.is_empty());
    }
}
