//! Clock times: `18h30`, `6:30 p.m.`, `20 heures`, `9.10 am`, *six heures du soir*.

use std::ops::Range;

use crate::document::{Document, TokenKind};
use crate::facts::digits::digits;
use crate::facts::numerals::{Form, Script, numeral_at};

/// Minutes of a day and of half a day.
pub const DAY: i32 = 1440;
pub const HALF_DAY: i32 = 720;

/// A time of the day.
pub(super) struct Clock {
    pub minutes: i32,
    /// How many tokens tell it.
    pub length: usize,
    /// Morning and afternoon are told apart.
    pub sure: bool,
}

/// The time of the day that begins at a token.
pub(super) fn clock_at(document: &Document, at: usize, segment: Range<usize>) -> Option<Clock> {
    if document.tokens[at].kind == TokenKind::Number
        && let Some(clock) = digits_at(document, at, segment.clone())
    {
        return Some(clock);
    }
    hours_at(document, at, segment)
}

/// Digits with a mark between hours and minutes, or with a half of the day.
fn digits_at(document: &Document, at: usize, segment: Range<usize>) -> Option<Clock> {
    let end = segment.end;
    let token = &document.tokens[at];
    let norm = &*token.norm;
    let leading = norm.find(|c: char| !c.is_ascii_digit()).unwrap_or(norm.len());
    let hour: i32 = norm[..leading].parse().ok()?;
    let rest = &norm[leading..];
    let marks = &document.language.options.numbers.hour_marks;
    let lettered = marks.iter().find_map(|mark| rest.strip_prefix(mark.as_str()));
    let pointed = rest.strip_prefix([':', '.']);
    let (minute, marked, suffix) = match lettered.or(pointed) {
        Some(after) if after.len() >= 2 && after.is_char_boundary(2) => {
            (after[..2].parse::<i32>().ok()?, !rest.starts_with('.'), &after[2..])
        }
        Some(after) if lettered.is_some() => (0, after.is_empty(), after),
        _ => (0, false, rest),
    };
    let following = half_at(document, at + 1, end);
    let (half, length) = match half_named(document, suffix).map(|half| (half, 0)).or(following) {
        Some((half, length)) => (Some(half), length + 1),
        None => (None, 1),
    };
    // *18.30 Uhr*: the hours of the whole day.
    let hours = |at: usize| {
        let found = document.language.list("calendar.tsv").at(&document.tokens, at, end)?;
        matches!(found.phrase.column(0), "hours" | "oclock").then_some(found.tokens.len())
    };
    if let (Some(_), None, true) = (pointed, half, suffix.is_empty())
        && hour <= 24
        && let Some(length) = hours(at + 1)
    {
        return Some(Clock { minutes: hour % 24 * 60 + minute, length: 1 + length, sure: true });
    }
    // *Alle 18.30*: the preposition alone tells it.
    let pointed_at =
        pointed.is_some_and(|after| after.len() == 2) && told_before(document, at, &segment, "at") == Some(1);
    if pointed_at && half.is_none() && hour <= 24 && minute <= 59 {
        return Some(Clock { minutes: hour % 24 * 60 + minute, length: 1, sure: true });
    }
    if hour > 24 || minute > 59 || digits(norm, document.language).is_none() && !marked && half.is_none() {
        return None;
    }
    match half {
        Some(half) if half >= 0 => {
            Some(Clock { minutes: hour % 12 * 60 + minute + half, length, sure: true })
        }
        Some(_) => Some(Clock { minutes: hour * 60 + minute, length, sure: false }),
        None if marked && suffix.is_empty() => {
            Some(Clock { minutes: hour % 24 * 60 + minute, length: 1, sure: hour > 12 || lettered.is_some() })
        }
        None => None,
    }
}

/// A number of hours that a word before it makes a time, or a half of the day after it: *à 20 heures*.
fn hours_at(document: &Document, at: usize, segment: Range<usize>) -> Option<Clock> {
    let (tokens, language) = (&document.tokens[..], document.language);
    let numeral = numeral_at(tokens, at, segment.end, language)?;
    let at_hours = told_before(document, at, &segment, "at");
    let half = if numeral.value.fract() == 0.5 && at_hours == Some(1) { 30 } else { 0 };
    let plain = numeral.suffix.is_empty() && (numeral.value.fract() == 0.0 || half > 0);
    if numeral.form != Form::Cardinal || !plain || !(0.0..=24.0).contains(&numeral.value) {
        return None;
    }
    let kind = |at: usize| {
        let found = language.list("calendar.tsv").at(tokens, at, segment.end)?;
        Some((found.phrase.column(0), found.tokens.end))
    };
    let past = told_before(document, at, &segment, "past");
    let (mut end, mut minute) = (numeral.tokens.end, past.unwrap_or(half));
    let hours = kind(end).filter(|(kind, _)| matches!(*kind, "hours" | "oclock"));
    let oclock = hours.is_some_and(|(kind, _)| kind == "oclock");
    if let Some((_, after)) = hours {
        end = after;
        if let Some(found) = language.list("calendar.tsv").at(tokens, end, segment.end)
            && found.phrase.column(0) == "minutes"
        {
            minute = found.phrase.column(1).parse().ok()?;
            end = found.tokens.end;
        } else if let Some(more) = numeral_at(tokens, end, segment.end, language)
            && more.form == Form::Cardinal
            && more.script != Script::Article
            && (1.0..60.0).contains(&more.value)
        {
            minute = more.value as i32;
            end = more.tokens.end;
        }
    }
    let hour = numeral.value as i32;
    if let Some((half, length)) = half_at(document, end, segment.end) {
        let sure = half >= 0;
        let minutes = if sure { hour % 12 * 60 + minute + half } else { hour * 60 + minute };
        return Some(Clock { minutes, length: end + length - at, sure });
    }
    let next = tokens[..segment.end].get(end);
    let measures =
        next.is_some_and(|next| matches!(crate::facts::number::class_of(next, language), "link" | "joint"));
    // *A las ocho* is a time where nothing is counted.
    let grammar = language.list("function-words.txt");
    let counts = next.is_some_and(|next| next.is_word() && !grammar.contains(&next.norm));
    let alone = at_hours == Some(1) && !counts && !measures && numeral.script != Script::Article;
    // *À 20 heures* tells all 24 hours; *à huit heures* may be of the evening.
    let told = oclock || hours.is_some() && at_hours.is_some() && !measures;
    (past.is_some() || told || alone).then(|| Clock {
        minutes: (hour % 24) * 60 + minute,
        length: end - at,
        sure: hour > 12 || numeral.script == Script::Digits && !alone,
    })
}

/// What the words of a kind that end before a token tell: *minutes past*, *at*.
fn told_before(document: &Document, at: usize, segment: &Range<usize>, wanted: &str) -> Option<i32> {
    let list = document.language.list("calendar.tsv");
    (1..=3).rev().filter(|back| at >= segment.start + back).find_map(|back| {
        let all = list.all_at(&document.tokens, at - back, at);
        let found = all.iter().find(|f| f.phrase.column(0) == wanted && f.tokens.end == at)?;
        found.phrase.column(1).parse::<i32>().ok()
    })
}

/// The half of the day that a word names, in minutes; negative when it does not tell which.
fn half_named(document: &Document, word: &str) -> Option<i32> {
    let entry = document.language.list("calendar.tsv").get(word)?;
    (entry.column(0) == "half").then(|| entry.column(1).parse().ok()).flatten()
}

/// The half of the day that begins at a token, and how many tokens it takes.
fn half_at(document: &Document, at: usize, end: usize) -> Option<(i32, usize)> {
    let found = document.language.list("calendar.tsv").at(&document.tokens, at, end)?;
    let half = (found.phrase.column(0) == "half").then(|| found.phrase.column(1).parse().ok()).flatten()?;
    Some((half, found.tokens.len()))
}
