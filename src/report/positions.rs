//! Byte offsets into what people and programs count: lines, columns and code points of the file.

use crate::document::{Document, Span};
use crate::origin::Steps;

/// A document's positions. Where its file is text, they are the file's; else those of the text as
/// read, a paragraph a line.
#[derive(Debug)]
pub struct Positions<'a> {
    document: &'a Document,
    /// The checked part of the document's text begins here.
    from: usize,
    text: &'a str,
    /// Code points before every 64th byte (rounded down to a boundary).
    marks: Vec<usize>,
    line_starts: Vec<usize>,
}

/// Words of a document and where they stand.
#[derive(Clone, Debug)]
pub struct Region<'a> {
    pub start: Spot,
    pub end: Spot,
    /// As a reader sees them.
    pub text: &'a str,
    /// The path of the element that holds them, where the format has elements, and the code points
    /// of its text before them.
    pub element: Option<(&'a Steps, usize)>,
}

/// A place in a file. Lines and columns count from 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Code points before it.
    pub point: usize,
    pub line: usize,
    /// In code points.
    pub column: usize,
    /// In bytes of UTF-8.
    pub byte_column: usize,
}

impl<'a> Positions<'a> {
    pub fn new(document: &'a Document) -> Self {
        Self::behind(document, 0)
    }

    /// The positions of what follows the first `from` bytes, counted from there.
    pub fn behind(document: &'a Document, from: usize) -> Self {
        let own = document.origin.as_ref().and_then(|origin| origin.file.as_deref());
        let text = own.unwrap_or(&document.text[from..]);
        let mut marks = Vec::with_capacity(text.len() / 64 + 1);
        let mut line_starts = vec![0];
        let mut points = 0;
        for (at, byte) in text.bytes().enumerate() {
            if at % 64 == 0 {
                marks.push(points);
            }
            points += usize::from(byte & 0xc0 != 0x80);
            if byte == b'\n' {
                line_starts.push(at + 1);
            }
        }
        Self { document, from, text, marks, line_starts }
    }

    /// The document that is pointed into.
    pub fn document(&self) -> &'a Document {
        self.document
    }

    /// Where a span stands; `None` for what lies before the checked part.
    pub fn region(&self, span: Span) -> Option<Region<'a>> {
        if span.start < self.from {
            return None;
        }
        let origin = self.document.origin.as_ref();
        let in_file = match origin.filter(|origin| origin.file.is_some()) {
            Some(origin) => origin.span(span),
            None => Span::new(span.start - self.from, span.end - self.from),
        };
        let element = origin.and_then(|origin| origin.element(span.start)).map(|element| {
            let before = self.document.text.get(element.start..span.start).unwrap_or_default();
            (element.path, before.chars().count())
        });
        Some(Region {
            start: self.spot(in_file.start),
            end: self.spot(in_file.end),
            text: span.of(&self.document.text),
            element,
        })
    }

    fn spot(&self, at: usize) -> Spot {
        let line = self.line_starts.partition_point(|&start| start <= at);
        let line_start = self.line_starts[line - 1];
        let point = self.point(at);
        Spot { point, line, column: point - self.point(line_start) + 1, byte_column: at - line_start + 1 }
    }

    /// The code points before a byte offset.
    fn point(&self, at: usize) -> usize {
        let mark = (at / 64).min(self.marks.len().saturating_sub(1));
        let before = self.marks.get(mark).copied().unwrap_or(0);
        before + self.text.as_bytes()[mark * 64..at].iter().filter(|&&byte| byte & 0xc0 != 0x80).count()
    }
}
