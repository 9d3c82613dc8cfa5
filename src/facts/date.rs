//! Parts of dates and times: month, day, weekday, year, season, clock time, part of a period,
//! era, frequency, and times told from a point of time. One pass over the tokens.

use std::ops::Range;

use crate::document::{Document, Placed, Token, TokenKind};
use crate::facts::numerals::digits;

/// What a part of a date tells; parts of one kind are compared with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateKind {
    Month,
    Day,
    Weekday,
    Year,
    Season,
    /// Minutes of the day; `sure` when morning and afternoon are told apart.
    Clock,
    /// Early, mid or late.
    Part,
    Era,
    /// Days between two times of something that comes again.
    Every,
    /// Days from a point of time: yesterday, *la veille*.
    Relative,
}

/// A part of a date.
#[derive(Clone, Debug)]
pub struct DatePart {
    pub tokens: Range<usize>,
    pub kind: DateKind,
    pub value: i32,
    pub sure: bool,
}

impl Placed for DatePart {
    fn tokens(&self) -> Range<usize> {
        self.tokens.clone()
    }
}

/// The parts of dates of a document.
pub fn state(document: &Document) -> Vec<DatePart> {
    let mut found = Vec::new();
    for segment in &document.segments {
        let mut at = segment.tokens.start;
        while at < segment.tokens.end {
            let part = word_at(document, at, segment.tokens.clone())
                .or_else(|| number_at(document, at, segment.tokens.clone()));
            match part {
                Some(part) => {
                    at = part.tokens.end;
                    found.push(part);
                }
                None => at += 1,
            }
        }
    }
    found
}

fn word_at(document: &Document, at: usize, segment: Range<usize>) -> Option<DatePart> {
    let (tokens, language) = (&document.tokens[..], document.language);
    let part = |tokens: Range<usize>, kind, value, sure| Some(DatePart { tokens, kind, value, sure });
    if let Some(found) = language.list("relative-time.tsv").at(tokens, at, segment.end)
        && found.phrase.column(0) == "day"
    {
        return part(found.tokens, DateKind::Relative, found.phrase.column(1).parse().ok()?, true);
    }
    let found = language.list("calendar.tsv").at(tokens, at, segment.end)?;
    let value = found.phrase.column(1).parse::<f64>().ok()? as i32;
    let sure_month = || {
        let number = |at: usize| tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number);
        tokens[at].capital && (at > segment.start && number(at - 1) || at + 1 < segment.end && number(at + 1))
    };
    let kind = match found.phrase.column(0) {
        "month" => DateKind::Month,
        "month?" if sure_month() => DateKind::Month,
        "weekday" => DateKind::Weekday,
        "season" => DateKind::Season,
        "clock" => DateKind::Clock,
        "era" if tokens[at].capital || found.tokens.len() > 1 => DateKind::Era,
        "every" => DateKind::Every,
        "part" if near_period(document, found.tokens.end, segment.end) => DateKind::Part,
        _ => return None,
    };
    part(found.tokens, kind, value, true)
}

/// Whether a month or a year follows, so that *early* tells a part of it.
fn near_period(document: &Document, at: usize, end: usize) -> bool {
    (at..(at + 2).min(end)).any(|at| {
        let token = &document.tokens[at];
        let month = document.language.list("calendar.tsv").get(&token.norm);
        month.is_some_and(|entry| entry.column(0).starts_with("month")) || year(token, document).is_some()
    })
}

fn year(token: &Token, document: &Document) -> Option<i32> {
    let plain = token.kind == TokenKind::Number && token.norm.len() == 4;
    let (value, _, rest) = plain.then(|| digits(&token.norm, document.language)).flatten()?;
    ((1500.0..=2100.0).contains(&value) && rest.is_empty() && value.fract() == 0.0).then_some(value as i32)
}

fn number_at(document: &Document, at: usize, segment: Range<usize>) -> Option<DatePart> {
    let tokens = &document.tokens[..];
    let token = tokens.get(at).filter(|token| token.kind == TokenKind::Number)?;
    if let Some((minutes, length, sure)) = crate::facts::time::clock_at(document, at, segment.end) {
        return Some(DatePart { tokens: at..at + length, kind: DateKind::Clock, value: minutes, sure });
    }
    let next = tokens[..segment.end].get(at + 1);
    let unit = crate::facts::units::Unit::at(tokens, at + 1, segment.end, document.language);
    if let Some(year) = year(token, document).filter(|_| unit.is_none()) {
        let money = at > segment.start && tokens[at - 1].kind == TokenKind::Symbol;
        let counted = next.is_some_and(|next| {
            next.is_word()
                && document.language.list("numerals.tsv").contains(&next.norm)
                && next.norm.len() > 3
        });
        return (!money && !counted).then_some(DatePart {
            tokens: at..at + 1,
            kind: DateKind::Year,
            value: year,
            sure: true,
        });
    }
    let month = |at: usize| {
        document
            .language
            .list("calendar.tsv")
            .get(&tokens[at].norm)
            .is_some_and(|entry| entry.column(0).starts_with("month"))
    };
    let beside =
        next.is_some() && month(at + 1) || at > segment.start && month(at - 1) && tokens[at - 1].capital;
    let (value, _, _) = digits(&token.norm, document.language)?;
    (beside && (1.0..=31.0).contains(&value) && value.fract() == 0.0).then_some(DatePart {
        tokens: at..at + 1,
        kind: DateKind::Day,
        value: value as i32,
        sure: true,
    })
}
