//! A number as it is read: its value, how it is meant and how it is written.

use std::ops::Range;

/// How a number is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Cardinal,
    Ordinal,
    Fraction,
    /// *twice*, *trois fois*, *doublé*.
    Times,
    /// A decade of age: *octogénaire*, *in her eighties*.
    Decade,
    /// *dozens*, *des milliers*: an order of magnitude.
    Plural,
    /// A word that may stand for the value: *both*, *pair*.
    Loose,
}

/// How a number is written, which tells how firmly it is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    Digits,
    Words,
    /// *un*, *a*: a number only beside a unit of time.
    Article,
}

/// A number and what was written onto it.
#[derive(Clone, Debug)]
pub struct Numeral<'a> {
    pub tokens: Range<usize>,
    pub value: f64,
    /// The other reading of an ambiguous separator (`1.200`).
    pub other: f64,
    pub form: Form,
    pub script: Script,
    /// *dizaine*, *dozen*: about so many.
    pub about: bool,
    /// Letters written onto the number or joined by a hyphen: `km`, `year`.
    pub suffix: &'a str,
}
