//! What two documents may share word by word: numbers, names and cognates, weighed by rarity.

use std::collections::HashMap;

use crate::document::{Document, Segment, Token, TokenKind, begin_in};

/// Letters of a word's beginning that make a cognate.
const PREFIX: usize = 5;
/// Most keys of one segment that are compared, the rarest.
const MOST_KEYS: usize = 120;

/// The keys of the segments of two documents.
#[derive(Debug)]
pub(crate) struct Keys {
    source: Vec<Vec<Key>>,
    target: Vec<Vec<Key>>,
    anchors: Vec<(usize, usize)>,
}

/// A word under its number, and the information that sharing it gives.
#[derive(Clone, Copy, Debug)]
struct Key {
    id: u32,
    weight: f32,
}

impl Keys {
    pub(crate) fn of(source: &Document, target: &Document) -> Keys {
        let mut ids: HashMap<String, u32> = HashMap::new();
        let mut number = |document: &Document| -> Vec<Vec<u32>> {
            let mut rows = Vec::with_capacity(document.segments.len());
            for segment in &document.segments {
                let mut row = Vec::new();
                let words = document.tokens[segment.tokens.clone()].iter().filter_map(key);
                for key in words.chain(fact_keys(document, segment)) {
                    let next = ids.len() as u32;
                    row.push(*ids.entry(key).or_insert(next));
                }
                row.sort_unstable();
                row.dedup();
                rows.push(row);
            }
            rows
        };
        let (source, target) = (number(source), number(target));
        let counts = |rows: &[Vec<u32>]| {
            let mut counts = vec![0u32; ids.len()];
            rows.iter().flatten().for_each(|&id| counts[id as usize] += 1);
            counts
        };
        let (in_source, in_target) = (counts(&source), counts(&target));
        let segments = (source.len().max(target.len()) + 10) as f32;
        let weigh = |row: &Vec<u32>| {
            let mut keys: Vec<Key> = row
                .iter()
                .map(|&id| {
                    let (a, b) = (in_source[id as usize], in_target[id as usize]);
                    // A word of one side only says little: most words have no cognate.
                    let weight = (segments / a.max(b) as f32).ln().max(0.1);
                    Key { id, weight: if a.min(b) == 0 { 0.12 * weight } else { weight } }
                })
                .collect();
            if keys.len() > MOST_KEYS {
                keys.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.id.cmp(&b.id)));
                keys.truncate(MOST_KEYS);
                keys.sort_by_key(|key| key.id);
            }
            keys
        };
        let anchors = anchors(&source, &target, &in_source, &in_target);
        Keys {
            source: source.iter().map(weigh).collect(),
            target: target.iter().map(weigh).collect(),
            anchors,
        }
    }

    /// Segments, in order on both sides, that share words found nowhere else.
    pub(crate) fn anchors(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.anchors.iter().copied()
    }

    /// The weight of what two segments share.
    pub(crate) fn common(&self, source: usize, target: usize) -> f32 {
        common(&self.source[source], &self.target[target])
    }

    /// The weight of all keys before each source, and each target, segment.
    pub(crate) fn weights(&self) -> (Vec<f32>, Vec<f32>) {
        let sums = |rows: &[Vec<Key>]| {
            let mut sum = 0.0_f64;
            let mut sums = vec![0.0];
            sums.extend(rows.iter().map(|row| {
                sum += row.iter().map(|key| f64::from(key.weight)).sum::<f64>();
                sum as f32
            }));
            sums
        };
        (sums(&self.source), sums(&self.target))
    }
}

fn common(a: &[Key], b: &[Key]) -> f32 {
    let (mut i, mut j, mut found) = (0, 0, 0.0);
    while i < a.len() && j < b.len() {
        match a[i].id.cmp(&b[j].id) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                found += a[i].weight;
                i += 1;
                j += 1;
            }
        }
    }
    found
}

/// A number's digits, a word's first letters without accents, a mark that seldom stands.
fn key(token: &Token) -> Option<String> {
    match token.kind {
        TokenKind::Number => Some(token.norm.chars().filter(char::is_ascii_digit).take(20).collect()),
        TokenKind::Word => {
            let plain: String = token.norm.chars().filter(|c| c.is_alphabetic()).flat_map(fold).collect();
            let letters = plain.chars().count();
            let short_name = token.capital && letters >= 2;
            (letters >= 4 || short_name).then(|| plain.chars().take(PREFIX).collect())
        }
        TokenKind::Symbol => Some(token.norm.to_string()),
        TokenKind::Punctuation => {
            matches!(&*token.norm, "?" | "!" | "(" | ":").then(|| token.norm.to_string())
        }
    }
}

/// What a segment states that reads the same in every language: dates, numbers, known names.
fn fact_keys<'a>(document: &'a Document, segment: &'a Segment) -> impl Iterator<Item = String> + 'a {
    let facts = &document.facts;
    let dates = begin_in(&facts.dates, &segment.tokens)
        .iter()
        .map(|date| format!("date {:?} {}", date.kind, date.value));
    let numbers = begin_in(&facts.quantities, &segment.tokens)
        .iter()
        .map(|quantity| format!("number {}", quantity.value));
    let names = begin_in(&facts.names, &segment.tokens)
        .iter()
        .filter_map(|name| Some(format!("name {}", name.senses.first()?.entity)));
    dates.chain(numbers).chain(names)
}

/// A letter without its accent.
fn fold(c: char) -> impl Iterator<Item = char> {
    let plain = match c {
        'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' => "a",
        'ç' => "c",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ñ' => "n",
        'ò' | 'ó' | 'ô' | 'ö' | 'õ' | 'ø' => "o",
        'ù' | 'ú' | 'û' | 'ü' => "u",
        'ý' | 'ÿ' => "y",
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        _ => "",
    };
    plain.chars().chain(plain.is_empty().then_some(c))
}

/// The longest rising chain of segment pairs that share a word found in no other segment.
fn anchors(
    source: &[Vec<u32>],
    target: &[Vec<u32>],
    in_source: &[u32],
    in_target: &[u32],
) -> Vec<(usize, usize)> {
    let mut at = vec![usize::MAX; in_source.len()];
    for (j, row) in target.iter().enumerate() {
        row.iter().for_each(|&id| at[id as usize] = j);
    }
    // How many such words a pair shares: one alone may be chance.
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (i, row) in source.iter().enumerate() {
        let mut found: Vec<usize> = row
            .iter()
            .map(|&id| id as usize)
            .filter(|&id| in_source[id] == 1 && in_target[id] == 1)
            .map(|id| at[id])
            .collect();
        found.sort_unstable();
        let twice = found.windows(2).find(|two| two[0] == two[1]).map(|two| two[0]);
        pairs.extend(twice.map(|j| (i, j)));
    }
    rising(&pairs)
}

/// The longest subsequence that rises on the second side (patience sorting, n log n).
fn rising(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut tops: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; pairs.len()];
    for (index, pair) in pairs.iter().enumerate() {
        let pile = tops.partition_point(|&top| pairs[top].1 < pair.1);
        before[index] = pile.checked_sub(1).map(|pile| tops[pile]);
        match tops.get_mut(pile) {
            Some(top) => *top = index,
            None => tops.push(index),
        }
    }
    let mut chain = Vec::new();
    let mut at = tops.last().copied();
    while let Some(index) = at {
        chain.push(pairs[index]);
        at = before[index];
    }
    chain.reverse();
    chain
}
