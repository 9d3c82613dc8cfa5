//! Parts of dates and times: month, day, weekday, year, season, clock time, part of a period,
//! era, frequency, and times told from a point of time. One pass over the tokens.

use std::ops::Range;

use crate::document::{Document, Placed, Token, TokenKind};
use crate::facts::digits::digits;
use crate::facts::number::class_of;
use crate::facts::time;
use crate::facts::units::Unit;
use crate::phrases::PhraseMatch;

/// Farthest that *a day* stands from the number that it goes with, in tokens.
const FAR_COUNT: usize = 5;

/// What a part of a date tells; parts of one kind are compared with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateKind {
    Month,
    Day,
    Weekday,
    Year,
    Season,
    /// Christmas, New Year, Easter.
    Feast,
    /// Minutes of the day; `sure` when morning and afternoon are told apart.
    Clock,
    /// Early, mid or late.
    Part,
    Era,
    /// Days between two times of something that comes again.
    Every,
    /// A day, week, month … counted from a point of time: yesterday, *la veille*, last month.
    Relative,
    /// Morning, afternoon, evening, night.
    Daypart,
    /// The week, month or year of which *the end* is told.
    Period,
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
            if let Some(parts) = compound_at(document, at) {
                found.extend(parts);
                at += 1;
                continue;
            }
            let part = word_at(document, at, segment.tokens.clone())
                .or_else(|| clock_at(document, at, segment.tokens.clone()))
                .or_else(|| number_at(document, at, segment.tokens.clone()))
                .or_else(|| period_at(document, at, found.last()));
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
    // A phrase without a unit tells no time, and hides the shorter ones in it: *por la mañana*.
    let told = language.list("relative-time.tsv").at(tokens, at, segment.end);
    if let Some((found, value)) = told.and_then(|found| relative(&found).map(|value| (found, value))) {
        return part(found.tokens, DateKind::Relative, value, true);
    }
    let found = language.list("calendar.tsv").at(tokens, at, segment.end)?;
    let value = found.phrase.column(1).parse::<f64>().ok()? as i32;
    let sure_month = || {
        let number = |at: usize| tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number);
        tokens[at].capital && (at > segment.start && number(at - 1) || at + 1 < segment.end && number(at + 1))
    };
    let after_grammar = || {
        let before = (at > segment.start).then(|| &tokens[at - 1].norm);
        // *Late May*.
        let part = |word: &str| {
            language.list("calendar.tsv").get(word).is_some_and(|entry| entry.column(0) == "part")
        };
        before.is_some_and(|word| {
            part(word) || !tokens[at - 1].capital && language.list("function-words.txt").contains(word)
        })
    };
    let kind = match found.phrase.column(0) {
        "month" => DateKind::Month,
        "month?" | "month*" if sure_month() => DateKind::Month,
        "month*" if tokens[at].capital && after_grammar() => DateKind::Month,
        "weekday" => DateKind::Weekday,
        "decade" => DateKind::Year,
        "season" => DateKind::Season,
        "feast" => DateKind::Feast,
        "clock" => DateKind::Clock,
        "era" if tokens[at].capital || found.tokens.len() > 1 => DateKind::Era,
        "every" => DateKind::Every,
        "every?" if counts_before(document, at, segment.start) => DateKind::Every,
        "daypart" => DateKind::Daypart,
        "part" if near_period(document, found.tokens.end, segment.end) => DateKind::Part,
        "part" if found.tokens.len() > 2 => DateKind::Part,
        _ => return None,
    };
    part(found.tokens, kind, value, true)
}

/// The unit of a relative time and its distance in one number, so that equal ones are the same time.
fn relative(found: &PhraseMatch) -> Option<i32> {
    const UNITS: [&str; 9] =
        ["day", "week", "weekend", "month", "quarter", "season", "year", "decade", "century"];
    let unit = UNITS.iter().position(|unit| *unit == found.phrase.column(0))?;
    Some(100 * unit as i32 + found.phrase.column(1).parse::<i32>().ok()?)
}

/// A part and a month or year in one word: *mid-August*, *mi-1990*.
fn compound_at(document: &Document, at: usize) -> Option<[DatePart; 2]> {
    let token = document.tokens.get(at).filter(|token| token.kind == TokenKind::Word)?;
    let (head, rest) = token.norm.split_once('-')?;
    let list = document.language.list("calendar.tsv");
    let part = list.get(head).filter(|entry| entry.column(0) == "part")?.column(1).parse().ok()?;
    let month = list.get(rest).filter(|entry| entry.column(0).starts_with("month"));
    let (kind, value) = match month {
        Some(month) => (DateKind::Month, month.column(1).parse().ok()?),
        None => (DateKind::Year, plain_year(rest, document)?),
    };
    let part = DatePart { tokens: at..at + 1, kind: DateKind::Part, value: part, sure: true };
    Some([part.clone(), DatePart { kind, value, ..part }])
}

/// The week, month or year after a part: *the end of the month*.
fn period_at(document: &Document, at: usize, before: Option<&DatePart>) -> Option<DatePart> {
    let part = before.filter(|part| part.kind == DateKind::Part && part.tokens.end <= at)?;
    let words = part.tokens.end..at;
    let list = document.language.list("numerals.tsv");
    let slight = |token: &Token| {
        list.get(&token.norm).is_some_and(|entry| matches!(entry.column(0), "determiner" | "link" | "joint"))
    };
    if words.len() > 2 || !document.tokens[words].iter().all(slight) {
        return None;
    }
    let (unit, length) = Unit::at(&document.tokens, at, at + 1, document.language)?;
    (unit.is("time") && unit.size >= 1.0).then_some(DatePart {
        tokens: at..at + length,
        kind: DateKind::Period,
        value: unit.size as i32,
        sure: true,
    })
}

/// Whether *a day* comes after what is counted: *137,000 barrels a day*.
fn counts_before(document: &Document, at: usize, start: usize) -> bool {
    let (tokens, grammar) = (&document.tokens[..], document.language.list("function-words.txt"));
    let noun = at > start && !grammar.contains(&tokens[at - 1].norm);
    let near = (start..at).rev().take(FAR_COUNT).take_while(|&at| tokens[at].kind != TokenKind::Punctuation);
    noun && near.into_iter().any(|at| {
        tokens[at].kind == TokenKind::Number
            || matches!(class_of(&tokens[at], document.language), "unit" | "scale" | "times" | "repeat")
    })
}

/// Whether a month or a year follows, so that *early* tells a part of it.
fn near_period(document: &Document, at: usize, end: usize) -> bool {
    (at..(at + 3).min(end)).any(|at| {
        let token = &document.tokens[at];
        let month = document.language.list("calendar.tsv").get(&token.norm);
        month.is_some_and(|entry| entry.column(0).starts_with("month"))
            || year(token, document).is_some()
            || at < end
                && Unit::at(&document.tokens, at, end, document.language)
                    .is_some_and(|(unit, _)| unit.is("time") && unit.size >= 7.0)
    })
}

fn year(token: &Token, document: &Document) -> Option<i32> {
    (token.kind == TokenKind::Number).then(|| plain_year(&token.norm, document)).flatten()
}

/// A year or a decade: 1990, 1990s.
fn plain_year(norm: &str, document: &Document) -> Option<i32> {
    let digits_only = norm.strip_suffix('s').unwrap_or(norm);
    let plain = digits_only.len() == 4 && digits_only.bytes().all(|byte| byte.is_ascii_digit());
    let (value, _, _) = plain.then(|| digits(digits_only, document.language)).flatten()?;
    (1500.0..=2100.0).contains(&value).then_some(value as i32)
}

fn clock_at(document: &Document, at: usize, segment: Range<usize>) -> Option<DatePart> {
    let clock = time::clock_at(document, at, segment)?;
    Some(DatePart {
        tokens: at..at + clock.length,
        kind: DateKind::Clock,
        value: clock.minutes,
        sure: clock.sure,
    })
}

fn number_at(document: &Document, at: usize, segment: Range<usize>) -> Option<DatePart> {
    let tokens = &document.tokens[..];
    let token = tokens.get(at).filter(|token| token.kind == TokenKind::Number)?;
    let stop = document.language.options.segments.ordinal_stop
        && tokens[..segment.end].get(at + 1).is_some_and(|stop| stop.joined && &*stop.norm == ".");
    let after = if stop { at + 2 } else { at + 1 };
    let next = tokens[..segment.end].get(after);
    let unit = Unit::at(tokens, after, segment.end, document.language);
    if let Some(year) = year(token, document).filter(|_| unit.is_none()) {
        let money = at > segment.start && tokens[at - 1].kind == TokenKind::Symbol;
        let counted = next.is_some_and(|next| {
            next.is_word()
                && matches!(class_of(next, document.language), "unit" | "hundred" | "scale" | "repeat")
        });
        return (!money && !counted).then_some(DatePart {
            tokens: at..at + 1,
            kind: DateKind::Year,
            value: year,
            sure: true,
        });
    }
    let kind = |at: usize| {
        document.language.list("calendar.tsv").get(&tokens[at].norm).map_or("", |entry| entry.column(0))
    };
    let month = |at: usize| kind(at).starts_with("month");
    let weekday = |at: usize| kind(at) == "weekday";
    let beside = next.is_some() && month(after)
        || at > segment.start && month(at - 1) && tokens[at - 1].capital
        || at > segment.start && weekday(at - 1) && unit.is_none()
        || at > segment.start + 1
            && weekday(at - 2)
            && class_of(&tokens[at - 1], document.language) == "determiner"
            && unit.is_none();
    let (value, _, _) = digits(&token.norm, document.language)?;
    (beside && (1.0..=31.0).contains(&value) && value.fract() == 0.0).then_some(DatePart {
        tokens: at..at + 1,
        kind: DateKind::Day,
        value: value as i32,
        sure: true,
    })
}
