//! Quantities: a value, its form, its unit and the words that bound it.
//!
//! One pass over the tokens of each segment; numbers inside dates are left to `date`.

use std::ops::Range;

use crate::document::{Document, Placed, Token, TokenKind};
use crate::facts::counted;
use crate::facts::date::DatePart;
use crate::facts::digits::roman;
use crate::facts::numerals::{Form, Numeral, Script, numeral_at};
use crate::facts::units::Unit;
use crate::language::Language;

/// Days in a century.
const CENTURY: f64 = 36525.0;

/// Words that bound or blur a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    Exact,
    About,
    /// Barely: as little as.
    Scant,
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
            "scant" => Bound::Scant,
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
    /// The words after it that say what is counted; empty when a unit does or nothing is.
    pub counted: Range<usize>,
    /// The two numbers of a ratio: *un sur trois*, one in three.
    pub ratio: Option<(f64, f64)>,
    /// The words that make it a part of a number told before: *dont deux*, two of whom.
    pub part: Option<Range<usize>>,
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
            let begins = |at: usize| dates.binary_search_by_key(&at, |part| part.tokens.start).is_ok();
            // *Halb* before *zehn* is no half.
            let past = || {
                let all =
                    document.language.list("calendar.tsv").all_at(&document.tokens, at, segment.tokens.end);
                all.iter().any(|found| found.phrase.column(0) == "past" && begins(found.tokens.end))
            };
            let dated = begins(at) || past();
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
    if let Some(half) = half_of_at(document, at, segment.end) {
        return Some(half);
    }
    if let Some(every) = counted::every_at(document, at, segment.end) {
        let numbers = every.numbers;
        let mut found = quantity(every.numeral(), None, every.tokens, Bound::Exact, 0..0, parenthesis);
        found.ratio = Some(numbers);
        return Some(found);
    }
    let mut numeral = numeral_at(tokens, at, segment.end, language)?;
    if numeral.script == Script::Digits && is_label(tokens, at, segment.start) {
        return None;
    }
    if let Some(ratio) = counted::ratio_at(document, &numeral, segment.end) {
        let (bound, bound_tokens) = bound_of(tokens, at..ratio.tokens.end, false, segment, language);
        let numbers = ratio.numbers;
        let mut found = quantity(ratio.numeral(), None, ratio.tokens, bound, bound_tokens, parenthesis);
        found.ratio = Some(numbers);
        return Some(found);
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
    // *Sous quinzaine*: days, when nothing else is counted.
    let own = || language.list("numerals.tsv").get(&tokens[end - 1].norm).map(|entry| entry.column(2));
    let counts = tokens[..segment.end].get(end).is_some_and(|next| class_of(next, language) == "link");
    let unit = match unit {
        None if numeral.about && !counts => own().and_then(|name| Unit::named(name, language)),
        unit => unit,
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
    // *A second convoy* is no length of time.
    let ordinal = class_of(&tokens[at], language) == "article"
        && tokens[..segment.end].get(end).is_some_and(|next| class_of(next, language) == "ordinal");
    if ordinal || numeral.script == Script::Article && !unit.as_ref().is_some_and(|unit| unit.is("time")) {
        return None;
    }
    if numeral.script == Script::Words
        && numeral.tokens.len() == 1
        && matches!(class_of(&tokens[at], language), "hundred" | "scale")
        && at > segment.start
        && class_of(&tokens[at - 1], language) == "several"
    {
        numeral.form = Form::Plural;
    }
    if is_negative(tokens, at, segment.start, language) {
        numeral.value = -numeral.value;
    }
    let (mut bound, bound_tokens) =
        bound_of(tokens, start..stop, numeral.form == Form::Fraction, segment.clone(), language);
    if bound == Bound::Exact && numeral.about {
        bound = Bound::About;
    }
    let mut found = quantity(numeral, unit, start..stop, bound, bound_tokens, parenthesis);
    if found.unit.is_none() {
        found.counted = counted::words_after(document, stop, segment.end);
    }
    found.part = counted::part_of(document, start..found.counted.end.max(stop), segment);
    Some(found)
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
        counted: 0..0,
        ratio: None,
        part: None,
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
    let endings = &document.language.options.numbers.century_endings;
    // *El siglo XVI*, *il XVI secolo*.
    let named = |at: usize| {
        document.tokens[..end]
            .get(at)
            .and_then(|token| Unit::named(&token.norm, document.language))
            .is_some_and(|unit| unit.is("time") && unit.size >= CENTURY)
    };
    let beside = ending.is_empty() && (named(at + 1) || at.checked_sub(1).is_some_and(named));
    if !beside && !endings.iter().any(|known| known == ending) || matches!(numeral, "L" | "C") {
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
    let joined_word = |at: usize| {
        at > start && tokens[at].joined && tokens[at - 1].is_word() && !tokens[at - 1].norm.ends_with('\'')
    };
    joined_word(at)
        || at > start + 1 && tokens[at].joined && &*tokens[at - 1].norm == "-" && joined_word(at - 1)
}

fn is_negative(tokens: &[Token], at: usize, start: usize, language: &Language) -> bool {
    let Some(before) = (at > start).then(|| &tokens[at - 1]) else { return false };
    matches!(&*before.norm, "-" | "−" | "–") && tokens[at].joined && !(before.joined)
        || class_of(before, language) == "minus"
}

fn unit_after(tokens: &[Token], end: usize, stop: usize, language: &Language) -> (Option<Unit>, usize) {
    let linked = |at: usize| tokens[..stop].get(at).is_some_and(|token| class_of(token, language) == "link");
    let from = if linked(end) { end + 1 } else { end };
    match Unit::at(tokens, from, stop, language) {
        Some((unit, length)) => (Some(unit), from + length),
        None => (None, end),
    }
}

/// *et demi*, *and a half* after the unit: how many tokens it takes.
fn half_after(tokens: &[Token], at: usize, end: usize, language: &Language) -> Option<usize> {
    let class = |at: usize| tokens[..end].get(at).map_or("", |token| class_of(token, language));
    match (class(at), class(at + 1), class(at + 2)) {
        ("and", "half" | "half?", _) => Some(2),
        ("and", "article", "half") => Some(3),
        _ => None,
    }
}

/// *Half an hour*, *une demi-heure*, *half-century*, *half a million*.
fn half_of_at(document: &Document, at: usize, end: usize) -> Option<Quantity> {
    let (tokens, language) = (&document.tokens[..end], document.language);
    let entry = |word: &str| language.list("numerals.tsv").get(word);
    let class = |word: &str| entry(word).map_or("", |entry| entry.column(0));
    let token = tokens.get(at)?;
    let (word, stop) = match token.norm.split_once('-') {
        Some((half, rest)) if class(half) == "half" => (rest, at + 1),
        Some(_) => return None,
        // *Medio millón*, *mezz'ora*.
        None if class(&token.norm) == "half?" => (&*tokens.get(at + 1)?.norm, at + 2),
        None => {
            let article = class(&token.norm) == "half" && class(&tokens.get(at + 1)?.norm) == "article";
            (&*tokens.get(at + 2).filter(|_| article)?.norm, at + 3)
        }
    };
    let about = class(word) == "group";
    let scale = entry(word)
        .filter(|entry| about || entry.column(0) == "scale")
        .and_then(|entry| entry.column(1).parse().ok());
    let (unit, stop) = match scale {
        Some(_) => unit_after(tokens, stop, end, language),
        None => (Some(Unit::named(word, language).filter(|unit| unit.is("time"))?), stop),
    };
    let numeral = Numeral {
        tokens: at..stop,
        value: 0.5 * scale.unwrap_or(1.0),
        other: f64::NAN,
        form: Form::Cardinal,
        script: Script::Words,
        about,
        suffix: "",
    };
    Some(quantity(numeral, unit, at..stop, Bound::Exact, 0..0, false))
}

fn money_before(tokens: &[Token], at: usize, start: usize, language: &Language) -> Option<(Unit, usize)> {
    (1..=2).rev().filter(|back| at >= start + back).find_map(|back| {
        let (unit, length) = Unit::at(tokens, at - back, at, language)?;
        // *A $5 billion loan* is not one in Australian dollars.
        let whole = back == 1 || tokens[at - 1].joined && tokens[at - back].capital;
        (unit.is("money") && length == back && whole && tokens[at - 1].kind == TokenKind::Symbol
            || unit.is("money") && length == back && unit.code.len() == 3 && tokens[at - 1].norm.len() == 3)
            .then_some((unit, at - back))
    })
}

fn bound_of(
    tokens: &[Token],
    Range { start, end: stop }: Range<usize>,
    fraction: bool,
    segment: Range<usize>,
    language: &Language,
) -> (Bound, Range<usize>) {
    let list = language.list("approximators.tsv");
    // *Gut die Hälfte*; *über die 40* is about them.
    let introduces = |token: &Token| {
        let class = class_of(token, language);
        matches!(class, "article" | "joint") || fraction && class == "determiner" || &*token.norm == "-"
    };
    // What stands before *a 60-truck* or *une dizaine* bounds them too.
    let ends_bound = |start: usize| {
        (1..=4).rev().filter(|back| start >= segment.start + back).find_map(|back| {
            let all = list.all_at(tokens, start - back, start);
            all.into_iter().find(|found| found.tokens.end == start && found.phrase.column(1) != "after")
        })
    };
    let further = (start > segment.start && introduces(&tokens[start - 1])).then(|| start - 1);
    if let Some(found) = ends_bound(start).or_else(|| ends_bound(further?)) {
        return (Bound::named(found.phrase.column(0)), found.tokens);
    }
    // *38 dead and more than 100 hurt*: it bounds the number that comes.
    let goes_on = |at: usize| {
        let next = tokens[..segment.end].get(at);
        next.is_some_and(|next| {
            matches!(class_of(next, language), "link" | "joint")
                || numeral_at(tokens, at, segment.end, language).is_some()
                || next.kind == TokenKind::Symbol
        })
    };
    for from in stop..(stop + 3).min(segment.end) {
        let after = list
            .all_at(tokens, from, segment.end)
            .into_iter()
            .find(|found| found.phrase.column(1) == "after" && !goes_on(found.tokens.end));
        if let Some(found) = after {
            return (Bound::named(found.phrase.column(0)), found.tokens);
        }
        if tokens[from].kind != TokenKind::Word || numeral_at(tokens, from, segment.end, language).is_some() {
            break;
        }
    }
    (Bound::Exact, start..start)
}

/// The class of a word in `numerals.tsv`, empty when it has none.
pub(crate) fn class_of<'l>(token: &Token, language: &'l Language) -> &'l str {
    language.list("numerals.tsv").get(&token.norm).map_or("", |entry| entry.column(0))
}
