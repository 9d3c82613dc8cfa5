//! The text of one language version and its parts. Positions are byte offsets on character
//! boundaries; tokens, segments and facts of a document are numbered from its beginning.

use std::ops::Range;

use crate::facts::Facts;
use crate::language::Language;
use crate::meaning::states::{Kept, States};
use crate::origin::Origin;
use crate::phrases::Key;
use crate::read::{Stretch, Text};

/// A stretch of a document's text, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

impl Span {
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end);
        Self { start, end }
    }

    pub fn len(self) -> usize {
        self.end - self.start
    }

    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }

    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that holds both.
    pub fn cover(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    Word,
    /// Begins with a digit: `1,200`, `18h30`, `3e`.
    Number,
    Punctuation,
    Symbol,
}

/// A word, number, mark or symbol.
#[derive(Clone, Debug)]
pub struct Token {
    pub span: Span,
    pub kind: TokenKind,
    /// Lower case, typographic apostrophes and hyphens made plain.
    pub norm: Box<str>,
    /// The dictionary forms that the word may have, likeliest first; none when it is unknown. Changed by
    /// [`Token::set_lemmas`] alone.
    pub lemmas: Vec<&'static str>,
    /// Under which word lists file the word and its dictionary forms.
    keys: Vec<Key>,
    /// Begins with a capital letter.
    pub capital: bool,
    /// No space stands between the token before and this one.
    pub joined: bool,
}

impl Token {
    /// A token of a text; `joined` where no space stands before it.
    pub fn new(text: &str, span: Span, kind: TokenKind, joined: bool, language: &Language) -> Self {
        let surface = span.of(text);
        let norm = crate::tokenize::normalize(surface);
        let lemmas =
            if kind == TokenKind::Word { crate::meaning::lemmas(language, &norm) } else { Vec::new() };
        let capital = surface.chars().next().is_some_and(char::is_uppercase);
        let (norm, none) = (norm.into_boxed_str(), Vec::new());
        let mut token = Self { span, kind, norm, lemmas: none, keys: Vec::new(), capital, joined };
        token.set_lemmas(lemmas);
        token
    }

    pub(crate) fn set_lemmas(&mut self, lemmas: Vec<&'static str>) {
        let others = lemmas.iter().filter(|lemma| **lemma != &*self.norm);
        self.keys = std::iter::once(Key::of(&self.norm)).chain(others.map(|lemma| Key::of(lemma))).collect();
        self.lemmas = lemmas;
    }

    pub(crate) fn keys(&self) -> &[Key] {
        &self.keys
    }

    pub fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }

    pub fn has_lemma(&self, lemma: &str) -> bool {
        &*self.norm == lemma || self.lemmas.contains(&lemma)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SegmentKind {
    Headline,
    Sentence,
    /// Who wrote or sent it: `(AFP, Reuters)`, `Edited by …`.
    Credit,
}

/// A sentence, a headline or a credit line.
#[derive(Clone, Debug)]
pub struct Segment {
    pub span: Span,
    pub kind: SegmentKind,
    pub paragraph: usize,
    /// Indices into the document's tokens.
    pub tokens: Range<usize>,
}

/// One language version: text, segments, tokens and what they state.
#[derive(Debug)]
pub struct Document {
    pub path: String,
    /// As a reader sees it.
    pub text: String,
    /// Where the text stands in its file; none where the file is the text.
    pub origin: Option<Origin>,
    /// Where comments of the file have silenced rules.
    pub silenced: Vec<Stretch>,
    pub language: &'static Language,
    pub segments: Vec<Segment>,
    pub tokens: Vec<Token>,
    pub facts: Facts,
    states: Kept,
}

impl Document {
    /// Reads `text` as `language`: segments, tokens and facts.
    pub fn new(path: impl Into<String>, text: impl Into<String>, language: &'static Language) -> Self {
        let text = text.into();
        let (segments, tokens) = crate::segment::segment(&text, language);
        Self::with_segments(path.into(), text, language, segments, tokens)
    }

    /// As [`Document::new`], every line of the text being one segment.
    pub fn from_lines(path: impl Into<String>, text: impl Into<String>, language: &'static Language) -> Self {
        let text = text.into();
        let (segments, tokens) = crate::segment::lines(&text, language);
        Self::with_segments(path.into(), text, language, segments, tokens)
    }

    /// A text as a reader of its format gave it.
    pub fn read(path: impl Into<String>, text: Text, language: &'static Language) -> Self {
        let (segments, tokens) = match &text.paragraphs {
            Some(paragraphs) => crate::segment::segment_paragraphs(&text.text, paragraphs, language),
            None => crate::segment::segment(&text.text, language),
        };
        let mut document = Self::with_segments(path.into(), text.text, language, segments, tokens);
        document.origin = text.origin;
        document.silenced = text.silenced;
        document
    }

    /// One sentence whose tokens have been cut before and stand between spaces.
    pub fn from_tokens(text: impl Into<String>, language: &'static Language) -> Self {
        let text = text.into();
        let tokens = crate::tokenize::given(&text, language);
        let segment = tokens.first().zip(tokens.last()).map(|(first, last)| Segment {
            span: first.span.cover(last.span),
            kind: SegmentKind::Sentence,
            paragraph: 0,
            tokens: 0..tokens.len(),
        });
        Self::with_segments(String::new(), text, language, segment.into_iter().collect(), tokens)
    }

    fn with_segments(
        path: String,
        text: String,
        language: &'static Language,
        segments: Vec<Segment>,
        mut tokens: Vec<Token>,
    ) -> Self {
        crate::lemmas::settle(&segments, &mut tokens, language);
        let mut document = Self {
            path,
            text,
            origin: None,
            silenced: Vec::new(),
            language,
            segments,
            tokens,
            facts: Facts::default(),
            states: Kept::new(),
        };
        document.facts = Facts::state(&document);
        document
    }

    /// What the encoder makes of it, once [`encode`](crate::meaning::states::encode) was called.
    pub fn states(&self) -> Option<&States> {
        self.states.get()
    }

    /// Keeps the encoder's states; the first ones stay.
    pub(crate) fn keep_states(&self, states: States) {
        self.states.get_or_init(|| states);
    }

    pub fn side(&self, segments: Range<usize>) -> Side<'_> {
        let tokens = match self.segments.get(segments.clone()) {
            Some([first, .., last]) => first.tokens.start..last.tokens.end,
            Some([only]) => only.tokens.clone(),
            _ => 0..0,
        };
        Side { document: self, segments, tokens }
    }
}

/// One side of a bead: consecutive segments of a document, perhaps none.
#[derive(Clone, Debug)]
pub struct Side<'a> {
    pub document: &'a Document,
    pub segments: Range<usize>,
    /// Indices into the document's tokens.
    pub tokens: Range<usize>,
}

impl<'a> Side<'a> {
    pub fn language(&self) -> &'static Language {
        self.document.language
    }

    pub fn is_empty(&self) -> bool {
        self.segments.is_empty()
    }

    pub fn segments(&self) -> &'a [Segment] {
        &self.document.segments[self.segments.clone()]
    }

    pub fn tokens(&self) -> &'a [Token] {
        &self.document.tokens[self.tokens.clone()]
    }

    /// The token of a document-wide index.
    pub fn token(&self, index: usize) -> &'a Token {
        &self.document.tokens[index]
    }

    /// Whether a token, by its document-wide index, is a word with a meaning of its own.
    pub fn is_content(&self, index: usize) -> bool {
        let token = self.token(index);
        token.is_word() && !self.language().list("function-words.txt").contains(&token.norm)
    }

    /// Whether a token, by its document-wide index, has a capital that only a name has: Baker, *Río Tinto*.
    pub fn is_written_as_name(&self, index: usize) -> bool {
        self.token(index).capital && index != self.tokens.start && !self.language().options.nouns.capitalised
    }

    /// From the first segment's begin to the last one's end; `None` for an empty side.
    pub fn span(&self) -> Option<Span> {
        let segments = self.segments();
        Some(segments.first()?.span.cover(segments.last()?.span))
    }

    pub fn text(&self) -> &'a str {
        self.span().map_or("", |span| span.of(&self.document.text))
    }

    /// Where a token stands in this side, from 0, the first, to near 1; a verb at the end of its clause
    /// as if it stood second, so that languages of another order can be compared.
    pub fn place(&self, token: usize) -> f32 {
        let token = self.document.facts.place_of(token).max(self.tokens.start);
        (token - self.tokens.start) as f32 / self.tokens.len().max(1) as f32
    }

    /// The text of a span of the document.
    pub fn text_of(&self, span: Span) -> &'a str {
        span.of(&self.document.text)
    }

    /// The span of a range of document-wide token indices (not empty).
    pub fn span_of(&self, tokens: Range<usize>) -> Span {
        span_of(&self.document.tokens, tokens)
    }

    /// Those of a document's facts, sorted by their first token, that begin inside this side.
    pub fn facts_in<'f, T: Placed>(&self, facts: &'f [T]) -> &'f [T] {
        begin_in(facts, &self.tokens)
    }
}

/// The span of a range of tokens (not empty).
pub fn span_of(tokens: &[Token], range: Range<usize>) -> Span {
    tokens[range.start].span.cover(tokens[range.end - 1].span)
}

/// Those of some facts, sorted by their first token, that begin inside a range of tokens.
pub fn begin_in<'f, T: Placed>(facts: &'f [T], tokens: &Range<usize>) -> &'f [T] {
    let from = facts.partition_point(|fact| fact.tokens().start < tokens.start);
    let to = facts.partition_point(|fact| fact.tokens().start < tokens.end);
    &facts[from..to]
}

/// Something that stands at a range of a document's tokens.
pub trait Placed {
    fn tokens(&self) -> Range<usize>;
}
