//! Number words written as one: *einundzwanzig*, *tweehonderdduizend*, *quarantadue*, and those
//! with a unit behind them: *zweijährig*, *dreimal*.
//!
//! The parts are words of `numerals.tsv`, found longest first with a step back where the rest makes
//! no number. A word that begins with no number word costs as many hash look-ups as it has letters.

use crate::facts::units::Unit;
use crate::language::{Compounds, Language};

/// What a word written as one tells.
pub(super) struct Compound<'w> {
    pub value: f64,
    /// The class of its last part: unit, ordinal, plural, part, half or repeat.
    pub class: &'static str,
    /// What is left: a unit.
    pub rest: &'w str,
}

/// Reads a word as a number of two parts or more.
pub(super) fn read<'w>(word: &'w str, language: &Language) -> Option<Compound<'w>> {
    let order = language.options.numbers.compounds?;
    let mut sum = Sum { order, ..Sum::default() };
    sum.read(word, language, 0)
}

/// A number as far as it was read.
#[derive(Clone, Copy)]
struct Sum {
    order: Compounds,
    total: f64,
    current: f64,
    /// *and* was read, and nothing after it.
    joined: bool,
}

impl Default for Sum {
    fn default() -> Self {
        Sum { order: Compounds::UnitsFirst, total: 0.0, current: 0.0, joined: false }
    }
}

impl Sum {
    fn value(&self) -> f64 {
        self.total + self.current
    }

    fn read<'w>(&mut self, word: &'w str, language: &Language, parts: usize) -> Option<Compound<'w>> {
        let list = language.list("numerals.tsv");
        let ends: Vec<usize> = word.char_indices().map(|(at, c)| at + c.len_utf8()).collect();
        for end in ends.into_iter().rev() {
            let Some(entry) = list.get(&word[..end]) else { continue };
            let Ok(value) = entry.column(1).parse::<f64>() else { continue };
            let mut next = *self;
            let rest = &word[end..];
            let last = match entry.column(0) {
                "unit" | "one" | "article" if next.add(value) => None,
                "hundred" if next.multiply(100.0) => None,
                "scale" if value <= 1000.0 && next.multiply(value) => None,
                "and" if parts > 0 && !next.joined => {
                    next.joined = true;
                    None
                }
                "ordinal" if next.add_last(value) => Some("ordinal"),
                "plural" if next.multiply(value) => Some("plural"),
                "half" if !next.joined => {
                    next.current += value;
                    Some("half")
                }
                "part" if !next.joined && next.value() > 0.0 && value >= 3.0 => {
                    next.current /= value;
                    Some("part")
                }
                "repeat" if !next.joined => Some("repeat"),
                _ => continue,
            };
            let done = |class| Some(Compound { value: next.value(), class, rest });
            match last {
                Some(class) if rest.is_empty() && parts > 0 => return done(class),
                Some(_) => continue,
                None if rest.is_empty() && parts > 0 && !next.joined => return done("unit"),
                None if rest.is_empty() => continue,
                None => {}
            }
            let mut further = next;
            if let Some(found) = further.read(rest, language, parts + 1) {
                return Some(found);
            }
            // Two letters written onto a number tell nothing: *einer*, *siebener*.
            let unit = rest.chars().count() > 2 && Unit::named(rest, language).is_some();
            if unit && !next.joined {
                return done("unit");
            }
        }
        None
    }

    /// Adds a number below a hundred where one may stand.
    fn add(&mut self, value: f64) -> bool {
        let low = self.current % 100.0;
        let joins = match self.order {
            Compounds::UnitsFirst => {
                self.joined && (1.0..10.0).contains(&low) && value >= 20.0 && value % 10.0 == 0.0
            }
            Compounds::TensFirst => low >= 20.0 && low % 10.0 == 0.0 && (1.0..10.0).contains(&value),
        };
        let fits = value < 100.0 && (low == 0.0 || joins);
        self.current += if fits { value } else { 0.0 };
        self.joined &= !fits;
        fits
    }

    /// Adds the ordinal that ends the word: *einundzwanzigste*, *hundertste*, *zweitausendste*.
    fn add_last(&mut self, value: f64) -> bool {
        if value < 100.0 { self.add(value) } else { self.multiply(value) }
    }

    fn multiply(&mut self, value: f64) -> bool {
        let times = if self.current == 0.0 { 1.0 } else { self.current };
        if self.joined || value == 100.0 && self.current >= 100.0 || value > 100.0 && self.total > 0.0 {
            return false;
        }
        if value == 100.0 {
            self.current = times * value;
        } else {
            self.total += times * value;
            self.current = 0.0;
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(tag: &str, word: &str) -> Option<(f64, &'static str)> {
        read(word, Language::get(tag).expect("ships")).map(|found| (found.value, found.class))
    }

    #[test]
    fn units_first() {
        for (word, number, class) in [
            ("einundzwanzig", 21.0, "unit"),
            ("dreihundertfünfundvierzig", 345.0, "unit"),
            ("zweitausendvierundzwanzig", 2024.0, "unit"),
            ("neunzehnhundertneunundachtzig", 1989.0, "unit"),
            ("hunderttausend", 100_000.0, "unit"),
            ("vierundachtzigsten", 84.0, "ordinal"),
            ("zweieinhalb", 2.5, "half"),
            ("dreimal", 3.0, "repeat"),
        ] {
            assert_eq!(value("de", word), Some((number, class)), "{word}");
        }
        let years = read("zwölfjährige", Language::get("de").expect("ships")).expect("a number");
        assert_eq!((years.value, years.rest), (12.0, "jährige"));
    }

    #[test]
    fn no_number() {
        assert_eq!(value("en", "sixtyfive"), None);
        for word in ["achtung", "einigkeit", "dreist", "zweig", "zwanzigund", "undzwanzig", "hundert"] {
            assert_eq!(value("de", word), None, "{word}");
        }
    }
}
