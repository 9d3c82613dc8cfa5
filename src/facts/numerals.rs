//! The number grammar: digits with either language's separators, and number words.
//!
//! Words and their classes stand in `numerals.tsv`; hyphened words are read part by part. One pass.

use crate::document::{Token, TokenKind};
use crate::facts::compounds;
use crate::facts::digits::digits;
pub use crate::facts::numeral::{Form, Numeral, Script};
use crate::language::Language;

/// The number that begins at a token, if one does.
pub fn numeral_at<'a>(
    tokens: &'a [Token],
    at: usize,
    end: usize,
    language: &Language,
) -> Option<Numeral<'a>> {
    let mut reader = Reader::new(tokens, at, end, language);
    reader.read()
}

struct Reader<'a, 'l> {
    tokens: &'a [Token],
    end: usize,
    at: usize,
    /// Bytes of the token at `at` that were read.
    offset: usize,
    language: &'l Language,
    total: f64,
    current: f64,
    /// The last scale or hundred, which *and a half* halves.
    scale: f64,
    read_any: bool,
}

impl<'a, 'l> Reader<'a, 'l> {
    fn new(tokens: &'a [Token], at: usize, end: usize, language: &'l Language) -> Self {
        Reader { tokens, end, at, offset: 0, language, total: 0.0, current: 0.0, scale: 1.0, read_any: false }
    }

    /// The next part of a hyphened word, or the next word.
    fn peek(&self) -> Option<&'a str> {
        let token = self.tokens[..self.end].get(self.at)?;
        (token.kind == TokenKind::Word).then(|| {
            let rest = &token.norm[self.offset..];
            rest.split('-').next().unwrap_or(rest)
        })
    }

    fn advance(&mut self, word: &str) {
        let norm = &self.tokens[self.at].norm;
        self.offset += word.len() + 1;
        if self.offset >= norm.len() {
            self.offset = 0;
            self.at += 1;
        }
    }

    /// Whether the hyphened word goes on after this part: *quarter-point*.
    fn goes_on_after(&self, word: &str) -> bool {
        self.offset == 0 && self.tokens[self.at].norm.len() > word.len()
    }

    fn class(&self, word: &str) -> Option<(&'l str, f64)> {
        let entry = self.language.list("numerals.tsv").get(word)?;
        Some((entry.column(0), entry.column(1).parse().ok()?))
    }

    fn read(&mut self) -> Option<Numeral<'a>> {
        let start = self.at;
        let first = self.tokens.get(start)?;
        let mut numeral = Numeral {
            tokens: start..start + 1,
            value: 0.0,
            other: f64::NAN,
            form: Form::Cardinal,
            script: Script::Words,
            about: false,
            suffix: "",
        };
        let mut written = f64::NAN;
        if first.kind == TokenKind::Number {
            let (value, other, rest) = digits(&first.norm, self.language)?;
            written = value;
            numeral.script = Script::Digits;
            numeral.other = other;
            self.current = value;
            self.read_any = true;
            self.at += 1;
            numeral.suffix = rest.trim_start();
            let endings = &self.language.options.numbers.ordinal_endings;
            if endings.iter().any(|ending| ending == numeral.suffix) {
                numeral.form = Form::Ordinal;
                numeral.suffix = "";
            } else if numeral.suffix.is_empty() && self.ordinal_stop() {
                numeral.form = Form::Ordinal;
                self.at += 1;
                numeral.tokens.end = self.at;
            }
            if numeral.form == Form::Ordinal
                || !numeral.suffix.is_empty()
                    && self.class(numeral.suffix).is_none_or(|(class, _)| class != "scale")
            {
                numeral.value = value;
                return Some(numeral);
            }
            self.skip_hyphen_before_scale();
            if let Some((_, factor)) = self.class(numeral.suffix) {
                self.current *= factor;
                numeral.suffix = "";
            }
        } else if first.kind != TokenKind::Word {
            return None;
        } else if let Some((class, value)) = self.class(&first.norm) {
            let many = self.language.list("numerals.tsv").get(&first.norm).map(|entry| entry.column(2));
            let form = match class {
                "ordinal" => Some(Form::Ordinal),
                "times" => Some(Form::Times),
                "decade" => Some(Form::Decade),
                "plural" => Some(Form::Plural),
                "loose" => Some(Form::Loose),
                "half" => Some(Form::Fraction),
                "ordinal?" if self.is_determined(start) => Some(Form::Ordinal),
                "scale" if many == Some("plural") => Some(Form::Plural),
                _ => None,
            };
            if let Some(form) = form {
                numeral.form = form;
                numeral.value = value;
                if form == Form::Plural {
                    self.plural_of_scale(&mut numeral);
                }
                return Some(numeral);
            }
        }
        // *Second-biggest*.
        let head = first.norm.split_once('-').map(|(head, _)| head).filter(|_| first.is_word());
        if let Some(("ordinal", value)) = head.and_then(|head| self.class(head)) {
            numeral.form = Form::Ordinal;
            numeral.value = value;
            return Some(numeral);
        }
        if first.is_word() && self.class(&first.norm).is_none() {
            self.compound(&mut numeral);
        }
        if self.offset == 0 && numeral.suffix.is_empty() && numeral.form == Form::Cardinal {
            self.words(&mut numeral);
        }
        if !self.read_any {
            return None;
        }
        self.repeats(&mut numeral);
        numeral.value = if numeral.form == Form::Fraction { self.current } else { self.total + self.current };
        if self.offset > 0 {
            numeral.suffix = &self.tokens[self.at].norm[self.offset..];
            self.at += 1;
        }
        if self.scale > 1.0 && written > 0.0 {
            // *2.500 millones*: before a scale three digits after a separator of thousands are no decimals.
            let grouped = numeral.other < written;
            numeral.other *= if grouped { f64::NAN } else { numeral.value / written };
        }
        numeral.tokens = start..self.at;
        Some(numeral)
    }

    /// Whether a determiner stands before: *il secondo governo*, not *secondo il governo*.
    fn is_determined(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| &*self.tokens[before].norm);
        before.is_some_and(|before| {
            self.language.list("determiners.tsv").contains(before)
                || self.class(before).is_some_and(|(class, _)| class == "determiner")
        })
    }

    /// *Miles de millones*, tens of thousands: so many of a scale.
    fn plural_of_scale(&self, numeral: &mut Numeral<'a>) {
        let class = |at: usize| self.class(&self.tokens[..self.end].get(at)?.norm);
        let next = numeral.tokens.end;
        let from = if class(next).is_some_and(|(class, _)| class == "link") { next + 1 } else { next };
        if let Some(("scale" | "plural", scale)) = class(from).filter(|(_, scale)| *scale > numeral.value) {
            numeral.value *= scale;
            numeral.tokens.end = from + 1;
        }
    }

    /// A number word written as one: *einundzwanzig*, *zweijährig*.
    fn compound(&mut self, numeral: &mut Numeral<'a>) {
        let Some(found) = compounds::read(&self.tokens[self.at].norm, self.language) else { return };
        self.current = found.value;
        self.read_any = true;
        self.at += 1;
        numeral.suffix = found.rest;
        numeral.form = match found.class {
            "ordinal" => Form::Ordinal,
            "plural" => Form::Plural,
            "part" => Form::Fraction,
            "repeat" => Form::Times,
            _ => Form::Cardinal,
        };
    }

    /// Whether the full stop that makes digits an ordinal follows: *der 3. Tag*.
    fn ordinal_stop(&self) -> bool {
        let rest = &self.tokens[self.at.min(self.end)..self.end];
        self.language.options.segments.ordinal_stop
            && matches!(rest, [stop, next, ..] if stop.joined && &*stop.norm == "." && next.is_word())
    }

    /// *three times*, *trois fois*: how many times.
    fn repeats(&mut self, numeral: &mut Numeral<'a>) {
        let counts = numeral.form == Form::Cardinal && numeral.script != Script::Article && self.offset == 0;
        let next = self.tokens[..self.end].get(self.at).filter(|_| counts);
        if next.and_then(|next| self.class(&next.norm)).is_some_and(|(class, _)| class == "repeat") {
            self.at += 1;
            numeral.form = Form::Times;
        }
    }

    /// Adds up the number words that follow.
    fn words(&mut self, numeral: &mut Numeral<'a>) {
        while let Some(word) = self.peek() {
            let Some((class, value)) = self.class(word) else { break };
            let taken = match class {
                "unit" | "score" => numeral.script != Script::Digits && self.unit(class, value),
                "one" | "article" => self.one(class, numeral),
                "hundred" => self.multiply(value, 100.0),
                "scale" => self.multiply(value, value),
                "group" if !self.read_any || self.current < 100.0 => {
                    self.current = if self.read_any { self.current * value } else { value };
                    numeral.about = true;
                    true
                }
                "part" | "ordinal"
                    if self.read_any
                        && self.current < 100.0
                        && numeral.form == Form::Cardinal
                        && numeral.script != Script::Digits
                        && !self.goes_on_after(word) =>
                {
                    let compound = self.offset > 0 && class == "ordinal" && self.current >= 10.0;
                    if compound {
                        self.current += value;
                        numeral.form = Form::Ordinal;
                    } else if value >= 3.0 {
                        self.current /= value;
                        numeral.form = Form::Fraction;
                        numeral.script = Script::Words;
                    } else {
                        break;
                    }
                    true
                }
                "and" if self.read_any => self.and(word),
                _ => false,
            };
            if !taken {
                break;
            }
            if !matches!(class, "and") {
                self.read_any = true;
                self.advance(word);
            }
            if matches!(class, "group" | "part" | "ordinal") {
                break;
            }
        }
    }

    /// `3.5-million`: the hyphen between digits and a scale.
    fn skip_hyphen_before_scale(&mut self) {
        if let [hyphen, scale, ..] = &self.tokens[self.at.min(self.end)..self.end]
            && &*hyphen.norm == "-"
            && self
                .class(scale.norm.split('-').next().unwrap_or_default())
                .is_some_and(|(class, _)| class == "scale")
        {
            self.at += 1;
        }
    }

    fn unit(&mut self, class: &str, value: f64) -> bool {
        let low = self.current % 100.0;
        if !self.read_any || self.current == 0.0 && self.total > 0.0 || self.current >= 100.0 && low == 0.0 {
            self.current += value;
        } else if value == 20.0 && low == 4.0 && (self.offset > 0 || class == "score") {
            self.current += 76.0;
        } else if low >= 20.0 && low % 10.0 == 0.0 && value < 10.0 && value > 0.0
            || (low == 60.0 || low == 80.0) && (10.0..20.0).contains(&value)
            || (low == 70.0 || low == 90.0 || low == 10.0) && (1.0..10.0).contains(&value) && self.offset > 0
        {
            self.current += value;
        } else {
            return false;
        }
        true
    }

    /// *un*, *a*: counts before a hundred or a scale, after *vingt et*, or alone as *one*.
    fn one(&mut self, class: &str, numeral: &mut Numeral<'a>) -> bool {
        if self.read_any {
            let low = self.current % 100.0;
            let adds = low >= 20.0 && low % 10.0 == 0.0 && self.offset > 0
                || class == "one" && low == 0.0 && self.current > 0.0;
            if adds {
                self.current += 1.0;
            }
            return adds;
        }
        self.current = 1.0;
        let next = self.tokens[..self.end].get(self.at + 1).filter(|_| self.offset == 0);
        let class_of_next = next.and_then(|next| self.class(&next.norm)).map_or("", |(class, _)| class);
        if !matches!(class_of_next, "hundred" | "scale" | "group" | "part" | "ordinal") {
            numeral.script = Script::Article;
        }
        if class_of_next == "group" {
            self.read_any = false;
            self.current = 0.0;
            self.at += 1;
            self.words(numeral);
            return false;
        }
        true
    }

    fn multiply(&mut self, value: f64, scale: f64) -> bool {
        let times = if self.current == 0.0 { 1.0 } else { self.current };
        // A scale takes in the smaller ones before it: *dos mil millones*.
        let smaller = if value > 100.0 { self.total % value } else { 0.0 };
        let counted = self.current > 0.0 || smaller > 0.0;
        if !self.read_any && value > 1000.0 || self.read_any && !counted && self.total > 0.0 {
            return false;
        }
        self.scale = scale;
        if value == 100.0 {
            if self.current >= 100.0 {
                return false;
            }
            self.current = times * value;
        } else {
            self.total +=
                if smaller > 0.0 { (smaller + self.current) * value - smaller } else { times * value };
            self.current = 0.0;
        }
        true
    }

    /// *et un*, *and five*, *et demi*, *and a half*.
    fn and(&mut self, word: &str) -> bool {
        if self.offset > 0 {
            self.advance(word);
            return true;
        }
        let class = |at: usize| {
            self.tokens[..self.end]
                .get(at)
                .and_then(|token| self.class(token.norm.split('-').next().unwrap_or_default()))
                .unwrap_or(("", 0.0))
        };
        let (next_class, next_value) = class(self.at + 1);
        let half = match next_class {
            "half" | "half?" => Some(2),
            "article" if class(self.at + 2).0 == "half" => Some(3),
            _ => None,
        };
        if let Some(length) = half {
            let scale = if self.total > 0.0 || self.scale == 100.0 { self.scale } else { 1.0 };
            self.current += scale * 0.5;
            self.at += length;
            return true;
        }
        let low = (self.current % 100.0).abs();
        let hundreds = self.scale >= 100.0 || self.current >= 100.0;
        let joins = hundreds && low == 0.0 && next_class == "unit"
            || self.language.options.numbers.tens_and
                && low >= 20.0
                && low % 10.0 == 0.0
                && next_class == "unit"
                && (1.0..10.0).contains(&next_value)
            || low >= 20.0 && low % 10.0 == 0.0 && (next_class == "article" || next_value == 11.0);
        if joins {
            self.at += 1;
            if next_class == "article" {
                self.current += 1.0;
                self.at += 1;
            }
        }
        joins
    }
}
