//! Clock times: `18h30`, `6:30 p.m.`, `20 heures`, `9.10 am`.

use crate::document::Document;
use crate::facts::numerals::digits;

/// Minutes of the day, tokens taken, and whether morning and afternoon are told apart.
pub fn clock_at(document: &Document, at: usize, end: usize) -> Option<(i32, usize, bool)> {
    let token = &document.tokens[at];
    let norm = &*token.norm;
    let leading = norm.find(|c: char| !c.is_ascii_digit()).unwrap_or(norm.len());
    let hour: i32 = norm[..leading].parse().ok()?;
    let rest = &norm[leading..];
    let (minute, marked, suffix) = match rest.chars().next() {
        Some(':' | 'h') | Some('.') if rest.len() >= 3 && rest.is_char_boundary(3) => {
            (rest[1..3].parse::<i32>().ok()?, !rest.starts_with('.'), &rest[3..])
        }
        Some('h') => (0, rest.len() == 1, &rest[1..]),
        _ => (0, false, rest),
    };
    let half = |word: &str| {
        let entry = document.language.list("calendar.tsv").get(word)?;
        (entry.column(0) == "half").then(|| entry.column(1).parse::<i32>().ok()).flatten()
    };
    let following = document.tokens[..end].get(at + 1).and_then(|next| half(&next.norm));
    let (half, length) = match half(suffix).map(|half| (half, 1)).or(following.map(|half| (half, 2))) {
        Some((half, length)) => (Some(half), length),
        None => (None, 1),
    };
    if hour > 24 || minute > 59 || digits(norm, document.language).is_none() && !marked && half.is_none() {
        return None;
    }
    match half {
        Some(half) if half >= 0 => Some((hour % 12 * 60 + minute + half, length, true)),
        Some(_) => Some((hour * 60 + minute, length, false)),
        None if marked && suffix.is_empty() => {
            Some((hour % 24 * 60 + minute, 1, hour > 12 || rest.starts_with('h')))
        }
        None => None,
    }
}
