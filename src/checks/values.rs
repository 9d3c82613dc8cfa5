//! The quantities of a bead, paired as values; several checks ask which are left without an equal.
//!
//! Equal values are paired first, each used once, those first whose nouns are linked. Cost: source
//! times target quantities of one bead.

use std::ops::Range;

use crate::checks::Pair;
use crate::document::Side;
use crate::facts::number::{Bound, Quantity};
use crate::facts::numerals::Form;
use crate::meaning::lexicon::From;

/// Rounding that a word such as *about* allows, and that a conversion of units allows.
const ROUNDING: f64 = 0.04;
const CONVERSION: f64 = 0.08;
/// How much more than one ten *tens*, or one thousand *thousands*, must be.
const PLURAL: f64 = 1.5;

/// Words around some words among which a linked one is sought.
const AROUND: usize = 3;

/// The quantities of both sides and which of them are equal.
#[derive(Debug)]
pub(super) struct Values<'a> {
    pub(super) source: &'a [Quantity],
    pub(super) target: &'a [Quantity],
    /// Indices of equal quantities.
    pub(super) matches: Vec<(usize, usize)>,
    settled: [Vec<bool>; 2],
}

impl<'a> Values<'a> {
    pub(super) fn of(pair: &Pair<'a>) -> Values<'a> {
        let source = pair.source.facts_in(&pair.source.document.facts.quantities);
        let target = pair.target.facts_in(&pair.target.document.facts.quantities);
        let matches = pair_equal(pair, source, target);
        let mut settled = [vec![false; source.len()], vec![false; target.len()]];
        for &(s, t) in &matches {
            settled[0][s] = true;
            settled[1][t] = true;
        }
        let [left, right] = &mut settled;
        settle_ratios(source, left, target, right);
        settle_ratios(target, right, source, left);
        Values { source, target, matches, settled }
    }

    /// The quantities without an equal, of the source or of the target.
    pub(super) fn lone(&self, from: From) -> Vec<usize> {
        let settled = &self.settled[usize::from(from == From::Target)];
        (0..settled.len()).filter(|&i| !settled[i]).collect()
    }

    pub(super) fn side(&self, from: From) -> &'a [Quantity] {
        if from == From::Source { self.source } else { self.target }
    }
}

/// A word of the other side that is linked to one around some words of this one: where they belong.
pub(super) fn place_of(pair: &Pair, from: From, words: Range<usize>) -> Option<Range<usize>> {
    let side = pair.side(from);
    let after = (words.end..side.tokens.end).take(AROUND);
    let before = (side.tokens.start..words.start).rev().take(AROUND);
    after.chain(before).filter(|at| side.is_content(*at)).find_map(|at| {
        let partner = pair.partners(from, at..at + 1).first().copied()?;
        Some(partner..partner + 1)
    })
}

/// *Six out of nine* is six of nine: the ratio's numbers stand apart on the other side.
fn settle_ratios(ratios: &[Quantity], here: &mut [bool], numbers: &[Quantity], there: &mut [bool]) {
    for (i, ratio) in ratios.iter().enumerate() {
        let Some((part, whole)) = ratio.ratio.filter(|_| !here[i]) else { continue };
        let find = |value: f64| (0..numbers.len()).find(|&k| !there[k] && numbers[k].value == value);
        if let (Some(first), Some(second)) = (find(part), find(whole)) {
            here[i] = true;
            there[first] = true;
            there[second] = true;
        }
    }
}

/// Quantities of equal value, the closest in unit, form, noun and order first; each is used once.
fn pair_equal(pair: &Pair, source: &[Quantity], target: &[Quantity]) -> Vec<(usize, usize)> {
    let mut candidates = Vec::new();
    for (s, a) in source.iter().enumerate() {
        for (t, b) in target.iter().enumerate() {
            if let Some(rank) = equality(a, b) {
                let apart = !pair.links.join(&a.counted, &b.counted);
                candidates.push((rank, apart, s.abs_diff(t), s, t));
            }
        }
    }
    candidates.sort_unstable();
    let mut matches: Vec<(usize, usize)> = Vec::new();
    for (_, _, _, s, t) in candidates {
        let restated = source[s].parenthesis || target[t].parenthesis;
        let taken =
            |m: &(usize, usize)| m.0 == s && !target[t].parenthesis || m.1 == t && !source[s].parenthesis;
        if !matches.iter().any(|m| taken(m) || restated && *m == (s, t)) {
            matches.push((s, t));
        }
    }
    matches
}

/// How well two quantities agree; lower is better, `None` when they do not.
pub(super) fn equality(a: &Quantity, b: &Quantity) -> Option<u8> {
    let near = |x: f64, y: f64, by: f64| (x - y).abs() <= by * x.abs().max(y.abs()) + 1e-9;
    let same_unit = match (&a.unit, &b.unit) {
        (Some(x), Some(y)) => x == y || x.same_money(y),
        (None, None) => true,
        _ => false,
    };
    if let (Some(x), Some(y)) = (&a.unit, &b.unit)
        && x.converts(y)
        && !x.is("money")
    {
        let (p, q) = (x.base(a.value), y.base(b.value));
        let slack = match &*x.dimension {
            "temperature" => (p - q).abs() <= 1.5,
            // *Huit jours* are a week, *quinze jours* two.
            "time" if p.max(q) < 32.0 && p.min(q) >= 7.0 => (p - q).abs() <= 1.0,
            _ => near(p, q, CONVERSION),
        };
        if slack {
            return Some(1);
        }
    }
    let equal = near(a.value, b.value, 1e-6) || near(a.other, b.value, 1e-6) || near(a.value, b.other, 1e-6);
    let rounded = (a.bound != Bound::Exact || b.bound != Bound::Exact)
        && near(a.value, b.value, ROUNDING)
        && a.value.abs().max(b.value.abs()) >= 20.0;
    let decade =
        |x: &Quantity, y: &Quantity| x.form == Form::Decade && y.value >= x.value && y.value < x.value + 10.0;
    let percent = |x: &Quantity| x.unit.as_ref().is_some_and(|unit| unit.is("percent"));
    let part = |x: &Quantity, y: &Quantity| {
        x.form == Form::Fraction
            && (percent(y) && near(x.value * 100.0, y.value, 0.03)
                || x.ratio.is_none() && y.ratio.is_none() && near(1.0 / x.value, y.value, 1e-6))
    };
    // *Dizaines* are dozens, not hundreds.
    let tens = |x: f64, y: f64| (0.8..1.3).contains(&(y / x));
    let plural = |x: &Quantity, y: &Quantity| {
        x.form == Form::Plural
            && y.form != Form::Ordinal
            && if y.form == Form::Plural { tens(x.value, y.value) } else { y.value >= x.value * PLURAL }
    };
    // *Either* is not the second.
    let loose = |x: &Quantity, y: &Quantity| x.form == Form::Loose && y.form == Form::Ordinal;
    if loose(a, b) || loose(b, a) {
        None
    } else if equal && same_unit && a.form == b.form {
        Some(0)
    } else if equal && (a.form == Form::Plural) != (b.form == Form::Plural) {
        // *A thousand* is not thousands.
        None
    } else if equal && same_unit {
        Some(2)
    } else if equal {
        Some(3)
    } else if rounded && (same_unit || a.unit.is_none() || b.unit.is_none()) {
        Some(4)
    } else if decade(a, b) || decade(b, a) || part(a, b) || part(b, a) || plural(a, b) || plural(b, a) {
        Some(5)
    } else {
        None
    }
}

/// Whether a side writes the value somewhere in digits, be it in a date or a name.
pub(super) fn written(side: &Side, value: f64) -> bool {
    value.fract() == 0.0 && {
        let digits = value.abs().to_string();
        side.tokens().iter().any(|token| {
            token.norm.split(|c: char| !c.is_ascii_digit()).any(|part| part.trim_start_matches('0') == digits)
        })
    }
}
