//! `untranslated`: a stretch of the target that is left in the source language.
//!
//! A stretch is a run of lower-case words that stands, word for word, in the source too. It strikes
//! when the source language's function words are in it, or when none of its words is the target
//! language's own. Names, quoted words and loan words (which the target language also uses) are silent.

use std::ops::Range;

use crate::checks::Pair;
use crate::document::{Token, TokenKind};
use crate::finding::{Hit, Severity};

/// Fewest words of a stretch without a function word of the source language.
const FEWEST_WORDS: usize = 2;

pub(super) fn run(pair: &Pair, hits: &mut Vec<Hit>) {
    if pair.source.language() == pair.target.language() {
        return;
    }
    let mut at = pair.target.tokens.start;
    while at < pair.target.tokens.end {
        let Some((source, target)) = longest_copy(pair, at) else {
            at += 1;
            continue;
        };
        at = target.end;
        let (source, target) = trim(pair, source, target);
        if is_foreign(pair, &target) {
            let (source_span, target_span) = (pair.source.span_of(source), pair.target.span_of(target));
            hits.push(Hit {
                rule: "untranslated",
                kind: None,
                severity: Severity::Major,
                confidence: 0.85,
                source: vec![source_span],
                target: vec![target_span],
                args: vec![("target", target_span.of(&pair.target.document.text).to_owned())],
                suggestion: None,
            });
        }
    }
}

/// The longest run of source tokens that stands at `at` in the target, word for word.
fn longest_copy(pair: &Pair, at: usize) -> Option<(Range<usize>, Range<usize>)> {
    let (source, target) = (&pair.source, &pair.target);
    let best = source
        .tokens
        .clone()
        .filter(|&i| copies(source.token(i), target.token(at)))
        .map(|i| {
            let length = (0..source.tokens.end - i)
                .take_while(|&k| {
                    at + k < target.tokens.end && same(source.token(i + k), target.token(at + k))
                })
                .count();
            (length, i)
        })
        .max_by_key(|&(length, i)| (length, std::cmp::Reverse(i)))?;
    let (length, i) = best;
    Some((i..i + length, at..at + length))
}

/// A stretch begins at a word in lower case.
fn copies(source: &Token, target: &Token) -> bool {
    target.is_word() && !target.capital && same(source, target)
}

fn same(source: &Token, target: &Token) -> bool {
    source.norm == target.norm && source.capital == target.capital && source.kind != TokenKind::Symbol
}

/// Takes marks off the end.
fn trim(pair: &Pair, source: Range<usize>, target: Range<usize>) -> (Range<usize>, Range<usize>) {
    let kept = target.clone().rev().take_while(|&j| pair.target.token(j).kind == TokenKind::Punctuation).count();
    (source.start..source.end - kept, target.start..target.end - kept)
}

fn is_foreign(pair: &Pair, stretch: &Range<usize>) -> bool {
    let words: Vec<&Token> = stretch.clone().map(|j| pair.target.token(j)).filter(|t| t.is_word()).collect();
    let own = pair.target.language().list("function-words.txt");
    let other = pair.source.language().list("function-words.txt");
    let lower: Vec<&&Token> = words.iter().filter(|word| !word.capital).collect();
    let foreign = lower.iter().filter(|w| other.contains(&w.norm) && !own.contains(&w.norm)).count();
    let known = lower.iter().filter(|w| own.contains(&w.norm)).count();
    let long = lower.len() >= FEWEST_WORDS + 1 && known == 0;
    (words.len() >= FEWEST_WORDS && foreign > 0 && known <= foreign) || long
}
