//! Quantities: a value, its form, its unit and the words that bound it.
//!
//! One pass over the tokens of each segment; numbers inside dates are left to `date`.

use std::ops::Range;

use crate::document::{Document, Placed, Token, TokenKind};
use crate::facts::date::DatePart;
use crate::facts::numerals::{Form, Numeral, Script, numeral_at, roman};
use crate::facts::units::Unit;
use crate::language::Language;

/// Words that bound or blur a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    Exact,
    About,
    Near,
    Under,
    Over,
    AtLeast,
    AtMost,
}

impl Bound {
    fn named(name: &str) -> Bound {
        match name {
            "about" => Bound::About,
            "near" => Bound::Near,
            "under" => Bound::Under,
            "over" => Bound::Over,
            "at-least" => Bound::AtLeast,
            "at-most" => Bound::AtMost,
            _ => Bound::Exact,
        }
    }
}

/// A number that a text states.
#[derive(Clone, Debug)]
pub struct Quantity {
    /// The number with its unit.
    pub tokens: Range<usize>,
    /// The number alone.
    pub number: Range<usize>,
    pub value: f64,
    pub other: f64,
    pub form: Form,
    pub script: Script,
    pub unit: Option<Unit>,
    pub bound: Bound,
    pub bound_tokens: Range<usize>,
    pub parenthesis: bool,
}

impl Placed for Quantity {
    fn tokens(&self) -> Range<usize> {
        self.tokens.clone()
    }
}

impl Quantity {
    pub fn is_time(&self) -> bool {
        self.unit.as_ref().is_some_and(|unit| unit.is("time"))
    }
}

/// The quantities of a document.
pub fn state(document: &Document, dates: &[DatePart]) -> Vec<Quantity> {
    let mut found = Vec::new();
    for segment in &document.segments {
        let mut at = segment.tokens.start;
        let mut depth = 0i32;
        while at < segment.tokens.end {
            match &*document.tokens[at].norm {
                "(" => depth += 1,
                ")" => depth -= 1,
                _ => {}
            }
            let dated = dates.binary_search_by_key(&at, |part| part.tokens.start).is_ok();
            match (!dated).then(|| quantity_at(document, at, segment.tokens.clone(), depth > 0)).flatten() {
                Some(quantity) => {
                    at = quantity.tokens.end.max(at + 1);
                    found.push(quantity);
                }
                None => at += 1,
            }
        }
    }
    found
}

fn quantity_at(document: &Document, at: usize, segment: Range<usize>, parenthesis: bool) -> Option<Quantity> {
    let (tokens, language) = (&document.tokens[..], document.language);
    if let Some(century) = century_at(document, at, segment.end) {
        return Some(quantity(century, None, at..at + 1, Bound::Exact, 0..0, parenthesis));
    }
    let mut numeral = numeral_at(tokens, at, segment.end, language)?;
    if numeral.script == Script::Digits && is_label(tokens, at, segment.start) {
        return None;
    }
    let end = numeral.tokens.end;
    let (unit, stop) = if !numeral.suffix.is_empty() {
        match Unit::named(numeral.suffix, language) {
            Some(unit) => (Some(unit), end),
            None if numeral.script == Script::Digits => return None,
            None => (None, end),
        }
    } else if numeral.form == Form::Ordinal {
        (None, end)
    } else {
        unit_after(tokens, end, segment.end, language)
    };
    let stop = match half_after(tokens, stop, segment.end, language).filter(|_| unit.is_some()) {
        Some(length) => {
            numeral.value += 0.5;
            stop + length
        }
        None => stop,
    };
    let before = unit.is_none().then(|| money_before(tokens, at, segment.start, language)).flatten();
    let start = before.as_ref().map_or(at, |(_, start)| *start);
    let unit = before.map(|(unit, _)| unit).or(unit);
    if numeral.script == Script::Article && !unit.as_ref().is_some_and(|unit| unit.is("time")) {
        return None;
    }
    if is_negative(tokens, at, segment.start) {
        numeral.value = -numeral.value;
    }
    let (mut bound, bound_tokens) = bound_of(tokens, start, stop, segment, language);
    if bound == Bound::Exact && numeral.about {
        bound = Bound::About;
    }
    Some(quantity(numeral, unit, start..stop, bound, bound_tokens, parenthesis))
}

fn quantity(
    numeral: Numeral,
    unit: Option<Unit>,
    tokens: Range<usize>,
    bound: Bound,
    bound_tokens: Range<usize>,
    parenthesis: bool,
) -> Quantity {
    Quantity {
        number: numeral.tokens.clone(),
        tokens,
        value: numeral.value,
        other: numeral.other,
        form: numeral.form,
        script: numeral.script,
        unit,
        bound,
        bound_tokens,
        parenthesis,
    }
}

/// A roman numeral with an ordinal ending: `XIXe`.
fn century_at<'a>(document: &'a Document, at: usize, end: usize) -> Option<Numeral<'a>> {
    let token = &document.tokens[at];
    if !token.capital || token.kind != TokenKind::Word || at >= end {
        return None;
    }
    let text = token.span.of(&document.text);
    let numeral = text.trim_end_matches(|c: char| c.is_lowercase());
    let ending = &text[numeral.len()..];
    if !matches!(ending, "e" | "ème" | "er") || matches!(numeral, "L" | "C") {
        return None;
    }
    let value = roman(numeral)?;
    Some(Numeral {
        tokens: at..at + 1,
        value,
        other: f64::NAN,
        form: Form::Ordinal,
        script: Script::Words,
        about: false,
        suffix: "",
    })
}

/// Digits written onto a word or a hyphen after one are a name: A320, Covid-19, G-7.
fn is_label(tokens: &[Token], at: usize, start: usize) -> bool {
    let joined_word = |at: usize| at > start && tokens[at].joined && tokens[at - 1].is_word();
    joined_word(at)
        || at > start + 1 && tokens[at].joined && &*tokens[at - 1].norm == "-" && joined_word(at - 1)
}

fn is_negative(tokens: &[Token], at: usize, start: usize) -> bool {
    let Some(before) = (at > start).then(|| &tokens[at - 1]) else { return false };
    matches!(&*before.norm, "-" | "−" | "–") && tokens[at].joined && !(before.joined)
        || matches!(&*before.norm, "minus")
}

fn unit_after(tokens: &[Token], end: usize, stop: usize, language: &Language) -> (Option<Unit>, usize) {
    let linked = |at: usize| {
        tokens[..stop].get(at).is_some_and(|token| matches!(&*token.norm, "-" | "de" | "d'" | "of"))
    };
    let from = if linked(end) { end + 1 } else { end };
    match Unit::at(tokens, from, stop, language) {
        Some((unit, length)) => (Some(unit), from + length),
        None => (None, end),
    }
}

/// *et demi*, *and a half* after the unit: how many tokens it takes.
fn half_after(tokens: &[Token], at: usize, end: usize, language: &Language) -> Option<usize> {
    let class = |at: usize| {
        let token = tokens[..end].get(at)?;
        language.list("numerals.tsv").get(&token.norm).map(|entry| entry.column(0))
    };
    match (class(at)?, class(at + 1)?, class(at + 2)) {
        ("and", "half", _) => Some(2),
        ("and", "article", Some("half")) => Some(3),
        _ => None,
    }
}

fn money_before(tokens: &[Token], at: usize, start: usize, language: &Language) -> Option<(Unit, usize)> {
    (1..=2).rev().filter(|back| at >= start + back).find_map(|back| {
        let (unit, length) = Unit::at(tokens, at - back, at, language)?;
        (unit.is("money") && length == back && tokens[at - 1].kind == TokenKind::Symbol
            || unit.is("money") && length == back && unit.code.len() == 3 && tokens[at - 1].norm.len() == 3)
            .then_some((unit, at - back))
    })
}

fn bound_of(
    tokens: &[Token],
    start: usize,
    stop: usize,
    segment: Range<usize>,
    language: &Language,
) -> (Bound, Range<usize>) {
    let list = language.list("approximators.tsv");
    let start = if start > segment.start
        && matches!(&*tokens[start - 1].norm, "un" | "une" | "a" | "the" | "les" | "des" | "-")
    {
        start - 1
    } else {
        start
    };
    for back in (1..=4).rev().filter(|back| start >= segment.start + back) {
        let from = start - back;
        let whole = list
            .all_at(tokens, from, start)
            .into_iter()
            .find(|found| found.tokens.end == start && found.phrase.column(1) != "after");
        if let Some(found) = whole {
            return (Bound::named(found.phrase.column(0)), found.tokens);
        }
    }
    for from in stop..(stop + 3).min(segment.end) {
        let after = list
            .all_at(tokens, from, segment.end)
            .into_iter()
            .find(|found| found.phrase.column(1) == "after");
        if let Some(found) = after {
            return (Bound::named(found.phrase.column(0)), found.tokens);
        }
        if tokens[from].kind != TokenKind::Word || numeral_at(tokens, from, segment.end, language).is_some() {
            break;
        }
    }
    (Bound::Exact, start..start)
}
