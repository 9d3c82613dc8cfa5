//! `number`: a quantity of one side against the quantities of the other, as values with their nouns.
//!
//! Equal values are paired first, each used once; what is left is paired where form, unit, noun and
//! place agree, and told as a change. Equal values whose nouns are linked crosswise are told too.
//! Cost: source times target quantities of one bead.

use std::ops::Range;

use crate::checks::values::{Values, equality, place_of, written};
use crate::checks::{Check, Pair};
use crate::document::{Placed, Side, begin_in};
use crate::facts::number::{Quantity, class_of};
use crate::facts::numerals::{Form, Script};
use crate::finding::{Hit, Severity};
use crate::meaning::lexicon::From;

/// Least likeness of two quantities that are told as one that changed.
const CHANGED: f32 = 0.6;
/// Farthest that a word of number or quantity stands before its noun.
const BEFORE_NOUN: usize = 3;

/// Farthest apart that two words which tell the same part stand in their sides.
const SAME_PLACE: f32 = 0.25;

pub const CHECK: Check = Check {
    rule: "number",
    category: "accuracy/mistranslation/number",
    its_type: "numbers",
    args: &["source", "target"],
    run,
};

fn run(pair: &Pair, hits: &mut Vec<Hit>) {
    let values = pair.values();
    for &(s, t) in &values.matches {
        let (a, b) = (&values.source[s], &values.target[t]);
        if unit_changed(a, b) {
            hits.push(hit(pair, a.tokens(), b.tokens(), 0.85));
        } else if nouns_crossed(pair, a, b) {
            hits.push(hit(pair, with_noun(a), with_noun(b), 0.75));
        } else if parted(pair, a, b) {
            hits.push(hit(pair, marked(a), marked(b), 0.7));
        }
    }
    turned_round(pair, values, hits);
    changed(pair, values, hits);
}

/// Quantities without an equal, paired with the likeliest of the other side, or told alone.
fn changed(pair: &Pair, values: &Values, hits: &mut Vec<Hit>) {
    let open = |q: &Quantity| !q.is_time() && q.form != Form::Loose;
    let mut targets = values.lone(From::Target);
    targets.retain(|&t| open(&values.target[t]));
    let sources: Vec<usize> =
        values.lone(From::Source).into_iter().filter(|&s| open(&values.source[s])).collect();
    let mut left = Vec::new();
    for &s in &sources {
        let a = &values.source[s];
        let alone = sources.len() == 1 && targets.len() == 1;
        let best = targets
            .iter()
            .map(|&t| (t, &values.target[t]))
            .filter(|(_, b)| !written(&pair.source, b.value) && !written(&pair.target, a.value))
            .map(|(t, b)| (t, likeness(pair, a, b, alone)))
            .max_by(|x, y| x.1.total_cmp(&y.1));
        match best.filter(|best| best.1 >= CHANGED) {
            Some((t, score)) => {
                targets.retain(|&other| other != t);
                hits.push(hit(pair, a.tokens(), values.target[t].tokens(), score));
            }
            None => left.push(s),
        }
    }
    for (from, lone) in [(From::Source, left), (From::Target, targets)] {
        for at in lone {
            lost(pair, values, from, at, hits);
        }
    }
}

/// A number of one side that became a word of quantity, or is gone where it tells how many of how many.
fn lost(pair: &Pair, values: &Values, from: From, at: usize, hits: &mut Vec<Hit>) {
    let number = &values.side(from)[at];
    if written(pair.side(from.other()), number.value) {
        return;
    }
    let found = became_words(pair, from, number)
        .map(|words| (words, 0.7))
        .or_else(|| Some((all_of_them(pair, values, from, at)?, 0.7)))
        .or_else(|| Some((plain_noun(pair, from, number)?, 0.55)))
        .or_else(|| Some((dropped(pair, values, from, number)?, 0.55)));
    if let Some((words, confidence)) = found {
        let here = marked(number);
        let (source, target) = from.order(here, words);
        hits.push(hit(pair, source, target, confidence));
    }
}

/// The word of quantity that stands before the linked noun in place of a number: *several infants* for two.
fn became_words(pair: &Pair, from: From, number: &Quantity) -> Option<Range<usize>> {
    let there = pair.side(from.other());
    let of_scale = |side: &Side| -> Vec<Range<usize>> {
        let all = side.facts_in(&side.document.facts.quantifiers);
        all.iter().filter(|q| q.scale().is_some()).map(Placed::tokens).collect()
    };
    let quantifiers = of_scale(there);
    if !matches!(number.form, Form::Cardinal | Form::Plural) || number.unit.is_some() {
        return None;
    }
    let nouns = pair.partners(from, number.counted.clone());
    let before =
        |words: Range<usize>| nouns.iter().any(|&noun| words.end <= noun && noun < words.end + BEFORE_NOUN);
    let found = quantifiers.iter().find(|words| before((*words).clone())).cloned();
    found.or_else(|| {
        let here = pair.side(from);
        let none = of_scale(here).is_empty();
        let place = here.place(number.tokens.start);
        let near = |words: &Range<usize>| (there.place(words.start) - place).abs() < SAME_PLACE;
        let mut close = quantifiers.iter().filter(|words| near(words));
        close.next().filter(|_| number.part.is_some() && none && close.next().is_none()).cloned()
    })
}

/// Where a number that seldom goes missing is gone: *deux fois plus*, *dont deux*, *des milliers de*.
fn dropped(pair: &Pair, values: &Values, from: From, number: &Quantity) -> Option<Range<usize>> {
    let told = match number.form {
        Form::Times => number.tokens.len() > 1,
        Form::Cardinal => number.part.is_some(),
        form => form == Form::Plural,
    };
    let vague = |q: &Quantity| q.form == number.form && q.form != Form::Cardinal;
    let other = values.side(from.other()).iter().any(|q| vague(q) || q.value == number.value);
    if !told || other || number.unit.is_some() { None } else { place_of(pair, from, number.tokens()) }
}

/// The linked noun that has lost its ordinal: *her husband* for her second husband.
fn plain_noun(pair: &Pair, from: From, number: &Quantity) -> Option<Range<usize>> {
    let first = pair.side(from).token(number.tokens.start);
    if number.form != Form::Ordinal || number.value < 2.0 || first.norm.contains('-') {
        return None;
    }
    let there = pair.side(from.other());
    let ordinals = there.facts_in(&there.document.facts.quantities);
    if ordinals.iter().any(|q| q.form == Form::Ordinal) {
        return None;
    }
    let noun = pair.partners(from, number.counted.start..number.counted.end.min(number.counted.start + 1));
    noun.first().map(|&at| at..at + 1)
}

/// *The nine counts* for six of the nine counts: the words of the whole, whose part is gone.
fn all_of_them(pair: &Pair, values: &Values, from: From, at: usize) -> Option<Range<usize>> {
    let (here, side) = (values.side(from), pair.side(from));
    let (number, whole) = (&here[at], here.get(at + 1)?);
    let tied = number.tokens.end..whole.tokens.start;
    let of = (1..=3).contains(&tied.len())
        && tied.clone().all(|at| side.token(at).is_word())
        && matches!(class_at(side, tied.start), "link" | "joint");
    let partner = values.matches.iter().find_map(|&(s, t)| match from {
        From::Source => (s == at + 1).then_some(t),
        From::Target => (t == at + 1).then_some(s),
    })?;
    (of && whole.unit.is_none()).then(|| values.side(from.other())[partner].tokens())
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

/// Whether each of two equal numbers counts what another number counts on the other side:
/// *one soldier and two villagers* for *deux soldats et un villageois*.
fn nouns_crossed(pair: &Pair, a: &Quantity, b: &Quantity) -> bool {
    let counts = |q: &Quantity| q.form == Form::Cardinal && q.unit.is_none() && !q.counted.is_empty();
    if !counts(a) || !counts(b) || pair.links.join(&a.counted, &b.counted) {
        return false;
    }
    let other = |from: From, q: &Quantity| {
        let side = pair.side(from.other());
        let partners = pair.partners(from, q.counted.clone());
        partners.into_iter().filter_map(|at| count_of(side, at)).any(|value| value != q.value)
    };
    other(From::Source, a) && other(From::Target, b)
}

/// How many of a noun a side tells: the number that counts it, or one where an article stands before it.
fn count_of(side: &Side, noun: usize) -> Option<f64> {
    let quantities = side.facts_in(&side.document.facts.quantities);
    if let Some(number) = quantities.iter().find(|q| q.counted.contains(&noun)) {
        return (number.form == Form::Cardinal).then_some(number.value);
    }
    let from = noun.saturating_sub(BEFORE_NOUN).max(side.tokens.start);
    let mut plain = (from..noun).rev().take_while(|&at| side.token(at).is_word());
    plain.any(|at| matches!(class_at(side, at), "article" | "one")).then_some(1.0)
}

/// The class of a token in the list of numerals.
fn class_at<'a>(side: &Side<'a>, at: usize) -> &'a str {
    class_of(side.token(at), side.language())
}

/// Whether a number that is part of one told before became one beside it: *19 people and 14 pupils*.
fn parted(pair: &Pair, a: &Quantity, b: &Quantity) -> bool {
    let adds = |side: &Side, q: &Quantity| {
        let before = q.tokens.start.checked_sub(1).filter(|at| side.tokens.contains(at));
        let earlier = begin_in(&side.document.facts.quantities, &(side.tokens.start..q.tokens.start));
        before.is_some_and(|at| class_at(side, at) == "and") && !earlier.is_empty()
    };
    a.part.is_some() && b.part.is_none() && adds(&pair.target, b)
        || b.part.is_some() && a.part.is_none() && adds(&pair.source, a)
}

/// Two numbers told in one breath that change places: *10.3 and 10.0* for *10,0 et 10,3*.
fn turned_round(pair: &Pair, values: &Values, hits: &mut Vec<Hit>) {
    let partner = |s: usize| values.matches.iter().find(|m| m.0 == s).map(|m| m.1);
    let joined = |side: &Side, a: &Quantity, b: &Quantity| {
        let firm = |q: &Quantity| q.form == Form::Cardinal && q.script == Script::Digits;
        let one_word = a.tokens.end + 1 == b.tokens.start;
        one_word && class_at(side, a.tokens.end) == "and" && firm(a) && firm(b)
    };
    for s in 1..values.source.len() {
        let (Some(first), Some(second)) = (partner(s - 1), partner(s)) else { continue };
        if first != second + 1 {
            continue;
        }
        let (a, b) = (&values.source[s - 1], &values.source[s]);
        let (c, d) = (&values.target[second], &values.target[first]);
        let exact = a.value == d.value && b.value == c.value;
        let confirmed = pair.links.join(&a.counted, &d.counted) || pair.links.join(&b.counted, &c.counted);
        if joined(&pair.source, a, b)
            && joined(&pair.target, c, d)
            && exact
            && !confirmed
            && a.value != b.value
        {
            let (source, target) = (a.tokens.start..b.tokens.end, c.tokens.start..d.tokens.end);
            hits.push(hit(pair, source, target, 0.75));
        }
    }
}

/// How likely two quantities that differ in value tell the same thing, from 0 to 1.
fn likeness(pair: &Pair, a: &Quantity, b: &Quantity, alone: bool) -> f32 {
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
    } else if matches!(a.form, Form::Fraction | Form::Ordinal | Form::Times) {
        score += 0.15;
    }
    if a.form == Form::Plural || b.form == Form::Plural {
        score -= 0.2;
    }
    // *En premier lieu*, *at first*: first seldom counts.
    if a.form == Form::Ordinal && a.value.min(b.value) == 1.0 {
        score -= 0.15;
    }
    score += if firm(a) && firm(b) {
        0.15
    } else if firm(a) != firm(b) {
        -0.1
    } else {
        0.0
    };
    let apart = (pair.source.place(a.tokens().start) - pair.target.place(b.tokens().start)).abs();
    score += if pair.links.join(&a.counted, &b.counted) {
        0.35
    } else if alone && a.form == b.form {
        0.25 - apart.min(0.15)
    } else {
        0.25 - apart
    };
    // *A thousand growers* are not thousands of them.
    if (a.form == Form::Plural) != (b.form == Form::Plural) && a.value == b.value {
        score += 0.4;
    }
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

/// A number with what it counts.
fn with_noun(q: &Quantity) -> Range<usize> {
    q.tokens.start..q.tokens.end.max(q.counted.end)
}

/// A number with the words that make it a part.
fn marked(q: &Quantity) -> Range<usize> {
    let part = q.part.clone().unwrap_or(q.tokens.clone());
    q.tokens.start.min(part.start)..q.tokens.end.max(part.end)
}

fn hit(pair: &Pair, source: Range<usize>, target: Range<usize>, confidence: f32) -> Hit {
    let (source, target) = (pair.source.span_of(source), pair.target.span_of(target));
    pair.hit(CHECK.rule, Severity::Critical, confidence, source, target)
}
