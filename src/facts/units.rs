//! Units of measure and money after (or before) a number, and their conversion.

use crate::document::Token;
use crate::language::Language;

/// What a number counts, when it is a unit of `units.tsv`.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    pub dimension: Box<str>,
    /// Size in the base unit of the dimension.
    pub size: f64,
    /// The currency, or the scale of temperature.
    pub code: Box<str>,
}

impl Unit {
    /// The unit that begins at a token, and how many tokens it takes.
    pub fn at(tokens: &[Token], at: usize, end: usize, language: &Language) -> Option<(Unit, usize)> {
        let found = language.list("units.tsv").at(tokens, at, end)?;
        Some((Self::of(found.phrase)?, found.tokens.len()))
    }

    /// The unit of a word written onto a number.
    pub fn named(word: &str, language: &Language) -> Option<Unit> {
        let units = language.list("units.tsv");
        let whole = units.get(word).or_else(|| units.get(word.split('-').next()?))?;
        Self::of(whole)
    }

    fn of(phrase: &crate::phrases::Phrase) -> Option<Unit> {
        Some(Unit {
            dimension: phrase.column(0).into(),
            size: phrase.column(1).parse().ok()?,
            code: phrase.column(2).into(),
        })
    }

    pub fn is(&self, dimension: &str) -> bool {
        &*self.dimension == dimension
    }

    /// A value of this unit in the base unit of its dimension.
    pub fn base(&self, value: f64) -> f64 {
        if &*self.code == "f" { (value - 32.0) / 1.8 } else { value * self.size }
    }

    /// Whether both measure the same kind of thing; a pound may be money or mass.
    pub fn alike(&self, other: &Unit) -> bool {
        let pound = |a: &Unit, b: &Unit| a.is("pound") && (b.is("mass") || b.is("money"));
        self.dimension == other.dimension || pound(self, other) || pound(other, self)
    }

    /// Whether one unit converts into the other by more than a name.
    pub fn converts(&self, other: &Unit) -> bool {
        self.alike(other) && (self.size != other.size || self.code != other.code) && !self.same_money(other)
    }

    /// Money of one name: *dollars* may be Canadian ones when the text has said so.
    pub fn same_money(&self, other: &Unit) -> bool {
        let bare = |unit: &Unit| &*unit.code == "DOLLAR";
        let dollar = |unit: &Unit| bare(unit) || unit.code.ends_with('D') && unit.code.len() == 3;
        let franc = |unit: &Unit| matches!(&*unit.code, "FRC" | "CHF" | "XOF");
        self.is("money")
            && other.is("money")
            && (self.code == other.code
                || dollar(self) && dollar(other) && (bare(self) || bare(other))
                || franc(self) && franc(other))
            || self.is("pound") != other.is("pound") && (self.is("money") || other.is("money"))
    }
}
