//! `number`: a quantity of one side against the quantities of the other, as values.
//!
//! Equal values are paired first, each used once; what is left is paired where form, unit and
//! place agree, and told as a change. Cost: source times target quantities of one bead.

use crate::checks::{Check, Pair};
use crate::document::{Placed, Side};
use crate::facts::number::{Bound, Quantity};
use crate::facts::numerals::{Form, Script};
use crate::finding::{Hit, Severity};

pub const CHECK: Check = Check {
    rule: "number",
    category: "accuracy/mistranslation/number",
    its_type: "numbers",
    args: &["source", "target"],
    run,
};

fn run(pair: &Pair, hits: &mut Vec<Hit>) {
    let source = pair.source.facts_in(&pair.source.document.facts.quantities);
    let target = pair.target.facts_in(&pair.target.document.facts.quantities);
    let matches = pair_equal(source, target);
    for &(s, t) in &matches {
        if unit_changed(&source[s], &target[t]) {
            hits.push(hit(pair, &source[s], &target[t], 0.85));
        }
    }
    let free = |used: bool, q: &Quantity| !used && !q.is_time() && q.form != Form::Loose;
    let mut used_target: Vec<bool> = (0..target.len()).map(|t| matches.iter().any(|m| m.1 == t)).collect();
    for (s, quantity) in source.iter().enumerate() {
        if !free(matches.iter().any(|m| m.0 == s), quantity) {
            continue;
        }
        let best = (0..target.len())
            .filter(|&t| free(used_target[t], &target[t]))
            .filter(|&t| !written(&pair.source, target[t].value) && !written(&pair.target, quantity.value))
            .map(|t| (t, likeness(pair, quantity, &target[t])))
            .max_by(|a, b| a.1.total_cmp(&b.1));
        if let Some((t, score)) = best.filter(|best| best.1 >= 0.6) {
            used_target[t] = true;
            hits.push(hit(pair, quantity, &target[t], score));
        }
    }
}

/// Quantities of equal value, the closest in unit, form and order first; each is used once.
pub(super) fn pair_equal(source: &[Quantity], target: &[Quantity]) -> Vec<(usize, usize)> {
    let mut candidates = Vec::new();
    for (s, a) in source.iter().enumerate() {
        for (t, b) in target.iter().enumerate() {
            if let Some(rank) = equality(a, b) {
                candidates.push((rank, s.abs_diff(t), s, t));
            }
        }
    }
    candidates.sort_by_key(|&(rank, distance, s, t)| (rank, distance, s, t));
    let mut matches: Vec<(usize, usize)> = Vec::new();
    for (_, _, s, t) in candidates {
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
fn equality(a: &Quantity, b: &Quantity) -> Option<u8> {
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
        let slack = if x.is("temperature") { (p - q).abs() <= 1.5 } else { near(p, q, 0.08) };
        if slack {
            return Some(1);
        }
    }
    let equal = near(a.value, b.value, 1e-6) || near(a.other, b.value, 1e-6) || near(a.value, b.other, 1e-6);
    let rounded = (a.bound != Bound::Exact || b.bound != Bound::Exact)
        && near(a.value, b.value, 0.04)
        && a.value.abs().max(b.value.abs()) >= 20.0;
    let decade =
        |x: &Quantity, y: &Quantity| x.form == Form::Decade && y.value >= x.value && y.value < x.value + 10.0;
    let percent = |x: &Quantity| x.unit.as_ref().is_some_and(|unit| unit.is("percent"));
    let part = |x: &Quantity, y: &Quantity| {
        x.form == Form::Fraction
            && (percent(y) && near(x.value * 100.0, y.value, 0.03) || near(1.0 / x.value, y.value, 1e-6))
    };
    let plural = |x: &Quantity, y: &Quantity| {
        x.form == Form::Plural && y.value >= x.value * 0.9 && y.form != Form::Ordinal
    };
    if equal && same_unit && a.form == b.form {
        Some(0)
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

/// The value stands, and what it measures became another thing.
fn unit_changed(a: &Quantity, b: &Quantity) -> bool {
    let (Some(x), Some(y)) = (&a.unit, &b.unit) else { return false };
    let score = |x: &str, y: &str| x == "score" || y == "score";
    if x.is("time")
        || y.is("time")
        || score(&x.dimension, &y.dimension) && !(x.is("percent") || y.is("percent"))
        || x.same_money(y)
    {
        return false;
    }
    let equal = (a.value - b.value).abs() < 1e-9;
    equal && x.alike(y) && x.converts(y) && a.value != 0.0 && equality(a, b) != Some(1)
        || equal && !x.alike(y) && !(x.is("money") && y.is("pound"))
}

/// How likely two quantities that differ in value tell the same thing, from 0 to 1.
fn likeness(pair: &Pair, a: &Quantity, b: &Quantity) -> f32 {
    let firm = |q: &Quantity| q.script == Script::Digits || q.value.abs() >= 11.0;
    let mut score: f32 = match (&a.unit, &b.unit) {
        (Some(x), Some(y)) if x.is("money") && y.is("money") && !x.same_money(y) => return 0.0,
        (Some(x), Some(y)) if x.alike(y) => 0.65,
        (Some(_), Some(_)) => return 0.0,
        (None, None) => 0.4,
        _ => 0.2,
    };
    if a.form != b.form {
        score -= 0.3;
    } else if a.form == Form::Fraction || a.form == Form::Ordinal {
        score += 0.15;
    }
    if a.form == Form::Plural || b.form == Form::Plural {
        score -= 0.2;
    }
    score += if firm(a) && firm(b) {
        0.15
    } else if firm(a) != firm(b) {
        -0.1
    } else {
        0.0
    };
    let apart = (pair.source.place(a.tokens().start) - pair.target.place(b.tokens().start)).abs();
    score += 0.25 - apart;
    let (low, high) = (a.value.abs().min(b.value.abs()), a.value.abs().max(b.value.abs()));
    if low > 0.0 && is_power_of_ten(high / low) || same_digits(a.value, b.value) {
        score += 0.2;
    }
    score.clamp(0.0, 0.95)
}

fn is_power_of_ten(ratio: f64) -> bool {
    let log = ratio.log10();
    (log - log.round()).abs() < 1e-6
}

fn same_digits(a: f64, b: f64) -> bool {
    let sorted = |value: f64| {
        let mut digits: Vec<char> = value.to_string().chars().filter(char::is_ascii_digit).collect();
        digits.sort_unstable();
        digits
    };
    a.abs() >= 10.0 && sorted(a) == sorted(b)
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

fn hit(pair: &Pair, a: &Quantity, b: &Quantity, confidence: f32) -> Hit {
    let (source, target) = (pair.source.span_of(a.tokens()), pair.target.span_of(b.tokens()));
    pair.hit(CHECK.rule, Severity::Critical, confidence, source, target)
}
