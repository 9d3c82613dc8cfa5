//! Text into segments: headlines, sentences and credit lines, in one pass over the tokens.
//!
//! A sentence ends at a full stop, question mark, exclamation mark or ellipsis with what closes
//! after it, unless an abbreviation, an initial, an attribution or the letter that follows says
//! otherwise. A line break ends it too, except in text that was wrapped at a fixed width.

use std::ops::Range;

use crate::document::{Segment, SegmentKind, Span, Token, TokenKind};
use crate::language::Language;
use crate::tokenize::tokenize;

mod credit;

/// Most tokens of a line without a final stop that is taken for a headline or a subhead.
const LONGEST_HEADLINE: usize = 30;
/// Widest line of text that was wrapped.
const WRAP: usize = 100;

/// Most tokens of a segment; the longest sentences of the news have some two hundred.
const LONGEST: usize = 1_000;

/// The segments of a text and their tokens.
pub fn segment(text: &str, language: &Language) -> (Vec<Segment>, Vec<Token>) {
    segment_paragraphs(text, &paragraphs(text), language)
}

/// As [`segment`], the paragraphs being known.
pub fn segment_paragraphs(
    text: &str,
    paragraphs: &[Span],
    language: &Language,
) -> (Vec<Segment>, Vec<Token>) {
    let mut segments = Vec::new();
    let mut tokens = Vec::new();
    for (paragraph, span) in paragraphs.iter().copied().enumerate() {
        let from = tokens.len();
        tokens.extend(tokenize(text, span, language));
        let rules = Rules { text, tokens: &tokens, language };
        let whole = from..tokens.len();
        if whole.is_empty() {
            continue;
        }
        let ranges = match rules.is_headline(whole.clone()) {
            true => vec![whole.clone()],
            false => rules.sentences(whole.clone()),
        };
        for range in ranges.into_iter().flat_map(bounded) {
            let span = crate::document::span_of(&tokens, range.clone());
            let kind = match () {
                () if credit::is_credit(&tokens[range.clone()], language) => SegmentKind::Credit,
                () if range == whole && rules.is_headline(range.clone()) => SegmentKind::Headline,
                () => SegmentKind::Sentence,
            };
            segments.push(Segment { span, kind, paragraph, tokens: range });
        }
    }
    (segments, tokens)
}

/// What runs on without an end is no sentence: it is cut into stretches that can be compared.
fn bounded(range: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    range.clone().step_by(LONGEST).map(move |start| start..(start + LONGEST).min(range.end))
}

/// As [`segment`], every line being one segment; a blank line is an empty one, so that a
/// segment's index is its line's.
pub fn lines(text: &str, language: &Language) -> (Vec<Segment>, Vec<Token>) {
    let mut segments = Vec::new();
    let mut tokens = Vec::new();
    for (paragraph, line) in line_spans(text).into_iter().enumerate() {
        let from = tokens.len();
        tokens.extend(tokenize(text, line, language));
        let span = match tokens[from..].is_empty() {
            true => Span::new(line.start, line.start),
            false => crate::document::span_of(&tokens, from..tokens.len()),
        };
        segments.push(Segment { span, kind: SegmentKind::Sentence, paragraph, tokens: from..tokens.len() });
    }
    (segments, tokens)
}

/// The lines without their breaks (`\n`, `\r\n`, `\r`); none after the last break.
fn line_spans(text: &str) -> Vec<Span> {
    let bytes = text.as_bytes();
    let mut lines = Vec::new();
    let (mut start, mut at) = (0, 0);
    while at < bytes.len() {
        if matches!(bytes[at], b'\n' | b'\r') {
            lines.push(Span::new(start, at));
            at += usize::from(bytes[at..].starts_with(b"\r\n"));
            start = at + 1;
        }
        at += 1;
    }
    if start < bytes.len() {
        lines.push(Span::new(start, bytes.len()));
    }
    lines
}

/// The lines that are not blank, those of one wrapped paragraph joined.
fn paragraphs(text: &str) -> Vec<Span> {
    let lines = line_spans(text);
    let width = |line: Span| line.of(text).trim().chars().take(WRAP + 1).count();
    let broken: Vec<usize> = lines
        .windows(2)
        .filter(|pair| width(pair[0]) > 0 && width(pair[1]) > 0)
        .map(|pair| width(pair[0]))
        .collect();
    let wide = broken.iter().filter(|&&width| (WRAP / 2..=WRAP).contains(&width)).count();
    let wrapped = broken.len() >= 3 && wide * 10 >= broken.len() * 9;
    let mut paragraphs: Vec<Span> = Vec::new();
    let mut before = 0;
    for line in lines {
        let own = width(line);
        match paragraphs.last_mut() {
            Some(last) if wrapped && own > 0 && before >= WRAP / 2 => last.end = line.end,
            _ if own > 0 => paragraphs.push(line),
            _ => {}
        }
        before = own;
    }
    paragraphs
}

/// What follows a full stop after an abbreviation.
#[derive(Clone, Copy, PartialEq)]
enum Abbreviation {
    /// A name or a term: the sentence goes on.
    Title,
    /// A number, or the end.
    Number,
    /// A name, or the end before a word that seldom has a capital inside a sentence.
    End,
    /// The end, unless a weekday, a month or a time zone follows.
    Unit,
    /// A name, as after an initial, or the end.
    Initial,
}

struct Rules<'a> {
    text: &'a str,
    tokens: &'a [Token],
    language: &'a Language,
}

impl Rules<'_> {
    /// Short, and without a stop at its end.
    fn is_headline(&self, range: std::ops::Range<usize>) -> bool {
        let last = &self.tokens[range.end - 1];
        let remark = self.tokens[range.clone()]
            .windows(2)
            .any(|two| is_stop(&two[0]) && !two[0].is_word() && &*two[1].norm == "(");
        let stopped = matches!(&*last.norm, "." | "!" | "?" | "…" | "..." | ":" | ";" | ",");
        let quoted = closes(last) && range.len() > 1 && is_stop(&self.tokens[range.end - 2]);
        range.len() <= LONGEST_HEADLINE && !(remark || stopped || quoted)
    }

    fn sentences(&self, range: std::ops::Range<usize>) -> Vec<std::ops::Range<usize>> {
        let mut found = Vec::new();
        let (mut start, mut at, mut quoted) = (range.start, range.start, false);
        while at < range.end {
            let token = &self.tokens[at];
            quoted ^= &*token.norm == "\"";
            if !is_stop(token) {
                at += 1;
                continue;
            }
            let mut next = at + 1;
            while next < range.end && self.is_closing(next, quoted) {
                quoted &= &*self.tokens[next].norm != "\"";
                next += 1;
            }
            if next < range.end && self.ends(start, at, next) {
                found.push(start..next);
                start = next;
            }
            at = next;
        }
        found.push(start..range.end);
        found
    }

    /// Whether the token at `at`, after a stop, still belongs to the sentence as a closing mark.
    fn is_closing(&self, at: usize, quoted: bool) -> bool {
        let token = &self.tokens[at];
        let joined_after = self.tokens.get(at + 1).is_some_and(|next| next.joined && next.is_word());
        match &*token.norm {
            "\"" => quoted,
            "”" | ")" | "]" => true,
            // »So« or «so», and « ainsi » with spaces.
            "»" => token.joined || !joined_after,
            "'" | "’" | "“" | "‘" | "«" => token.joined && !joined_after,
            _ => false,
        }
    }

    /// Whether a sentence that began at `start`, with a stop at `stop`, ends before `next`.
    fn ends(&self, start: usize, stop: usize, next: usize) -> bool {
        let after = &self.tokens[next];
        if after.joined || is_stop(after) && !after.is_word() {
            return false;
        }
        let opens = &*after.norm == "»" && self.tokens.get(next + 1).is_some_and(|token| token.joined);
        if matches!(&*after.norm, "," | ";" | ":" | ")" | "]" | "»" | "”" | "%") && !opens {
            return false;
        }
        // The first word that follows, behind quotes, brackets and dashes.
        let Some(word) = (next..self.tokens.len().min(next + 4))
            .find(|&at| matches!(self.tokens[at].kind, TokenKind::Word | TokenKind::Number))
        else {
            return true;
        };
        if self.tokens[word].is_word() && !self.tokens[word].capital && self.is_cased(word) {
            return false;
        }
        let closed = next > stop + 1;
        let mark = &self.tokens[stop];
        if !mark.is_word() && &*mark.norm != "." {
            let bracketed = stop > start && matches!(&*self.tokens[stop - 1].norm, "[" | "(") && closed;
            return !(bracketed || closed && self.is_attribution(word));
        }
        closed || self.full_stop_ends(start, stop, next, word)
    }

    fn full_stop_ends(&self, start: usize, stop: usize, next: usize, word: usize) -> bool {
        let mark = &self.tokens[stop];
        let before = if mark.is_word() { stop } else { stop.wrapping_sub(1) };
        if !mark.is_word() && (!mark.joined || before < start || before == usize::MAX) {
            return true;
        }
        let behind = &self.tokens[before];
        if behind.kind == TokenKind::Number {
            let short = behind.norm.len() <= 3 && behind.norm.bytes().all(|byte| byte.is_ascii_digit());
            let ordinal = self.language.options.segments.ordinal_stop && !self.begins_sentences(word);
            return !(short && (before == start || ordinal));
        }
        let follower = &self.tokens[word];
        let direct = word == next;
        match self.abbreviation(before) {
            None => true,
            Some(_) if matches!(&*self.tokens[next].norm, "(" | "[" | "-" | "–" | "—") => false,
            Some(Abbreviation::Title) => false,
            Some(Abbreviation::Number) => follower.kind != TokenKind::Number,
            Some(_) if !direct => true,
            Some(Abbreviation::Unit) => {
                follower.kind == TokenKind::Number || !self.is_calendar(follower) && !self.is_capitals(word)
            }
            Some(Abbreviation::End) => self.begins_sentences(word),
            Some(Abbreviation::Initial) => {
                // J. Le Goff: a name may begin with a word that also begins sentences.
                let name = self.tokens.get(word + 1).is_some_and(|token| token.capital);
                self.begins_sentences(word) && !name
            }
        }
    }

    fn abbreviation(&self, at: usize) -> Option<Abbreviation> {
        let token = &self.tokens[at];
        let initial = token.is_word()
            && token.capital
            && (token.norm.ends_with('.') || token.norm.chars().filter(|c| c.is_alphabetic()).count() == 1);
        match self.language.list("abbreviations.tsv").get(&token.norm).map(|entry| entry.column(0)) {
            Some("title") => Some(Abbreviation::Title),
            _ if initial && !token.norm.ends_with('.') => Some(Abbreviation::Initial),
            Some("number") => Some(Abbreviation::Number),
            Some("unit") => Some(Abbreviation::Unit),
            Some(_) => Some(Abbreviation::End),
            None => initial.then_some(Abbreviation::Initial),
        }
    }

    fn begins_sentences(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        token.is_word() && self.language.list("function-words.txt").contains(&token.norm)
    }

    fn is_calendar(&self, token: &Token) -> bool {
        self.language.list("calendar.tsv").contains(&token.norm)
    }

    /// Two to four capital letters, as of a time zone.
    fn is_capitals(&self, at: usize) -> bool {
        let word = self.tokens[at].span.of(self.text);
        (2..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase())
    }

    fn is_cased(&self, at: usize) -> bool {
        self.tokens[at].norm.chars().next().is_some_and(char::is_lowercase)
    }

    /// One to four capitalised words and a verb of speech: `Smith asked`.
    fn is_attribution(&self, at: usize) -> bool {
        let verbs = self.language.list("quote-verbs.txt");
        (at + 1..self.tokens.len().min(at + 6))
            .take_while(|&verb| self.tokens[at..verb].iter().all(|token| token.capital || !token.is_word()))
            .any(|verb| !self.tokens[verb].capital && verbs.contains(&self.tokens[verb].norm))
    }
}

fn closes(token: &Token) -> bool {
    matches!(&*token.norm, "\"" | "»" | "«" | "”" | "“" | ")" | "]" | "'" | "’")
}

fn is_stop(token: &Token) -> bool {
    match token.kind {
        TokenKind::Punctuation => {
            matches!(&*token.norm, "!" | "?" | "…" | "‽" | "。" | "！" | "？")
                || token.norm.bytes().all(|byte| byte == b'.')
        }
        TokenKind::Word => token.norm.ends_with('.'),
        _ => false,
    }
}
