//! What a number counts, and what it is a part of: the noun after it, the second number of a ratio,
//! the words that make it a part of a number told before. A few hash look-ups a number.

use std::ops::Range;

use crate::document::{Document, TokenKind};
use crate::facts::number::class_of;
use crate::facts::numerals::{Form, Numeral, Script, numeral_at};
use crate::facts::units::Unit;
use crate::meaning::forms::{Forms, Pos};

/// Most words that say what is counted.
const MOST_COUNTED: usize = 4;
/// Most words between the numbers of a ratio.
const MOST_IN_RATIO: usize = 3;
/// Farthest that a word which makes a number a part stands from it.
const NEAR_PART: usize = 2;

/// The words from a token on that may say what is counted: up to the next grammatical word or mark.
pub(super) fn words_after(document: &Document, at: usize, end: usize) -> Range<usize> {
    let tokens = &document.tokens[..end];
    let grammar = document.language.list("function-words.txt");
    let class = |at: usize| tokens.get(at).map_or("", |token| class_of(token, document.language));
    let from = if class(at) == "link" { at + 1 } else { at };
    let counts =
        |&at: &usize| tokens.get(at).is_some_and(|token| token.is_word() && !grammar.contains(&token.norm));
    from..from + (from..from + MOST_COUNTED).take_while(counts).count()
}

/// A ratio: *un TGV sur trois*, one in three.
pub(super) struct Ratio {
    pub tokens: Range<usize>,
    pub numbers: (f64, f64),
}

impl Ratio {
    /// The ratio as a fraction.
    pub(super) fn numeral<'a>(&self) -> Numeral<'a> {
        Numeral {
            tokens: self.tokens.clone(),
            value: self.numbers.0 / self.numbers.1,
            other: f64::NAN,
            form: Form::Fraction,
            script: Script::Words,
            about: false,
            suffix: "",
        }
    }
}

/// The ratio whose first number is `numeral`.
pub(super) fn ratio_at(document: &Document, numeral: &Numeral, end: usize) -> Option<Ratio> {
    let (tokens, language) = (&document.tokens[..], document.language);
    if numeral.form != Form::Cardinal || !numeral.suffix.is_empty() {
        return None;
    }
    let list = language.list("numerals.tsv");
    let from = numeral.tokens.end;
    let last = (from + MOST_IN_RATIO).min(end.saturating_sub(1));
    let between = (from..=last)
        .take_while(|&at| at == from || at < end && tokens[at - 1].is_word())
        .find_map(|at| list.at(tokens, at, end).filter(|found| found.phrase.column(0) == "ratio"))?;
    let whole = numeral_at(tokens, between.tokens.end, end, language)?;
    let next = tokens[..end].get(whole.tokens.end);
    let counts_on =
        between.phrase.column(2) == "closed" && next.is_some_and(|next| is_noun(&next.norm, document));
    let measured = Unit::at(tokens, whole.tokens.end, end, language).is_some();
    let round = |value: f64| value <= 10.0 || value <= 100.0 && value % 5.0 == 0.0 || value == 1000.0;
    let sensible = whole.form == Form::Cardinal
        && whole.suffix.is_empty()
        && whole.script != Script::Article
        && whole.value.fract() == 0.0
        && numeral.value.fract() == 0.0
        && numeral.value >= 1.0
        && numeral.value < whole.value
        && round(whole.value);
    (sensible && !measured && !counts_on).then_some(Ratio {
        tokens: numeral.tokens.start..whole.tokens.end,
        numbers: (numeral.value, whole.value),
    })
}

/// *Jeder zweite*, *elke derde*: one of so many.
pub(super) fn every_at(document: &Document, at: usize, end: usize) -> Option<Ratio> {
    let (tokens, language) = (&document.tokens[..], document.language);
    let each = class_of(tokens.get(at)?, language) == "each";
    let whole = each.then(|| numeral_at(tokens, at + 1, end, language)).flatten()?;
    let counts = whole.form == Form::Ordinal && whole.value >= 2.0;
    counts.then_some(Ratio { tokens: at..whole.tokens.end, numbers: (1.0, whole.value) })
}

/// Whether a word can only be a noun.
fn is_noun(word: &str, document: &Document) -> bool {
    let Some(forms) = Forms::of(document.language.code()) else { return false };
    let mut readings = forms.readings(word).peekable();
    readings.peek().is_some() && readings.all(|reading| reading.pos == Pos::Noun)
}

/// The words near a number, with what it counts, that make it a part of a number told before.
pub(super) fn part_of(
    document: &Document,
    number: Range<usize>,
    segment: Range<usize>,
) -> Option<Range<usize>> {
    let tokens = &document.tokens[..];
    let list = document.language.list("partitives.tsv");
    let near = |at: usize, place: &str, ends: Option<usize>| {
        let found = list.all_at(tokens, at, segment.end);
        found
            .into_iter()
            .find(|found| found.phrase.column(0) == place && ends.is_none_or(|end| found.tokens.end == end))
            .map(|found| found.tokens)
    };
    let clause = |range: Range<usize>| tokens[range].iter().all(|t| t.kind != TokenKind::Punctuation);
    let before = (segment.start..number.start).rev().take(NEAR_PART + 2).find_map(|at| {
        let found = near(at, "before", None)?;
        (found.end <= number.start
            && number.start - found.end <= NEAR_PART
            && clause(found.end..number.start))
        .then_some(found)
    });
    before.or_else(|| {
        let stops = (number.start..=number.end).take_while(|&at| clause(number.start..at.min(number.end)));
        stops.filter(|&at| at < segment.end).find_map(|at| near(at, "after", None))
    })
}
