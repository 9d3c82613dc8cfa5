//! Text into segments: headlines, sentences and credit lines.

use unicode_segmentation::UnicodeSegmentation;

use crate::document::{Segment, SegmentKind, Span, Token};
use crate::language::Language;
use crate::tokenize::tokenize;

/// The segments of a text and their tokens.
pub fn segment(text: &str, language: &Language) -> (Vec<Segment>, Vec<Token>) {
    let mut builder = Builder { text, language, segments: Vec::new(), tokens: Vec::new() };
    let mut at = 0;
    for (paragraph, line) in text.split_inclusive('\n').enumerate() {
        for (offset, sentence) in line.split_sentence_bound_indices() {
            let kind =
                if builder.segments.is_empty() { SegmentKind::Headline } else { SegmentKind::Sentence };
            builder.push(at + offset, sentence, kind, paragraph);
        }
        at += line.len();
    }
    (builder.segments, builder.tokens)
}

/// As [`segment`], every line that is not blank being one segment.
pub fn lines(text: &str, language: &Language) -> (Vec<Segment>, Vec<Token>) {
    let mut builder = Builder { text, language, segments: Vec::new(), tokens: Vec::new() };
    let mut at = 0;
    for (paragraph, line) in text.split_inclusive('\n').enumerate() {
        builder.push(at, line, SegmentKind::Sentence, paragraph);
        at += line.len();
    }
    (builder.segments, builder.tokens)
}

struct Builder<'a> {
    text: &'a str,
    language: &'a Language,
    segments: Vec<Segment>,
    tokens: Vec<Token>,
}

impl Builder<'_> {
    fn push(&mut self, at: usize, raw: &str, kind: SegmentKind, paragraph: usize) {
        let trimmed = raw.trim();
        if trimmed.is_empty() {
            return;
        }
        let start = at + raw.len() - raw.trim_start().len();
        let span = Span::new(start, start + trimmed.len());
        let from = self.tokens.len();
        self.tokens.extend(tokenize(self.text, span, self.language));
        self.segments.push(Segment { span, kind, paragraph, tokens: from..self.tokens.len() });
    }
}
