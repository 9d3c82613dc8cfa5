//! Numbers written in digits, with either language's separators, and roman numerals.

use crate::language::Language;

/// The digits at the front of a norm with their two readings, and the rest.
pub fn digits<'a>(norm: &'a str, language: &Language) -> Option<(f64, f64, &'a str)> {
    let stop = norm.find(|c: char| !(c.is_ascii_digit() || ".,:' ".contains(c))).unwrap_or(norm.len());
    let front = norm[..stop].trim_end_matches(['.', ',', ' ']);
    // *80, 000* is a slip, and no number nought.
    if front.is_empty() || front.contains(':') || front.starts_with("00") {
        return None;
    }
    let rest = &norm[front.len()..];
    let marks: Vec<(usize, char)> = front.char_indices().filter(|(_, c)| !c.is_ascii_digit()).collect();
    let plain = || front.chars().filter(char::is_ascii_digit).collect::<String>().parse::<f64>().ok();
    let Some(&(last, mark)) = marks.last() else {
        return front.parse().ok().map(|value| (value, f64::NAN, rest));
    };
    let tail = front.len() - last - 1;
    let decimal = || {
        let whole: String = front[..last].chars().filter(char::is_ascii_digit).collect();
        format!("{whole}.{}", &front[last + 1..]).parse::<f64>().ok()
    };
    let repeated = marks.iter().filter(|(_, c)| *c == mark).count() > 1;
    if repeated || matches!(mark, ' ' | '\'') {
        return plain().map(|value| (value, f64::NAN, rest));
    }
    if tail != 3 {
        return decimal().map(|value| (value, f64::NAN, rest));
    }
    // Three digits after one mark: the language's own way first, the other as a second reading.
    if language.options.numbers.decimal.contains(&mark) && !language.options.numbers.group.contains(&mark) {
        Some((decimal()?, plain()?, rest))
    } else {
        Some((plain()?, decimal()?, rest))
    }
}

/// The value of a roman numeral in capitals, as of centuries and kings.
pub fn roman(text: &str) -> Option<f64> {
    let digit = |c| match c {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        'L' => Some(50),
        'C' => Some(100),
        _ => None,
    };
    let values: Vec<i32> = text.chars().map(digit).collect::<Option<_>>()?;
    let value: i32 = values
        .iter()
        .enumerate()
        .map(|(i, v)| if values.get(i + 1).is_some_and(|next| next > v) { -v } else { *v })
        .sum();
    (value > 0).then_some(f64::from(value))
}
