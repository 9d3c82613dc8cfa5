//! `untranslated`: a stretch of the target that is left in the source language.
//!
//! A stretch is a run of lower-case words that stands, word for word, in the source too. It strikes
//! when the source language's function words are in it, or when none of its words is the target
//! language's own. Names, quoted words and loan words (which the target language also uses) are silent.
//! A form of address or a name that only the source language writes so strikes by itself.

use std::ops::Range;

use crate::checks::{Check, Pair};
use crate::document::{Side, Token, TokenKind};
use crate::facts::name::Name;
use crate::finding::{Hit, Severity};
use crate::meaning::forms::{Forms, Pos};
use crate::meaning::names::{self, NameKind};

/// Most words in lower case that a name may carry: "Musée des arts et métiers".
const LONGEST_IN_NAME: usize = 3;
/// Fewest letters of a single word.
const SHORTEST_STRANGE: usize = 4;
/// Fewest letters of a noun in capitals.
const SHORTEST_NOUN: usize = 7;
/// Fewest words of a stretch.
const FEWEST_WORDS: usize = 2;

pub const CHECK: Check = Check {
    rule: "untranslated",
    category: "accuracy/untranslated",
    its_type: "untranslated",
    args: &["target"],
    run,
};

fn run(pair: &Pair, hits: &mut Vec<Hit>) {
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
            hits.push(hit(pair, source, target, 0.85, None));
        }
    }
    addresses(pair, hits);
    foreign_names(pair, hits);
    kept_nouns(pair, hits);
}

fn hit(
    pair: &Pair,
    source: Range<usize>,
    target: Range<usize>,
    confidence: f32,
    suggestion: Option<String>,
) -> Hit {
    let (source, target) = (pair.source.span_of(source), pair.target.span_of(target));
    Hit {
        rule: "untranslated",
        kind: None,
        located: false,
        severity: Severity::Major,
        confidence,
        source: vec![source],
        target: vec![target],
        args: vec![("target", pair.target.text_of(target).to_owned())],
        suggestion,
    }
}

/// Forms of address that only the source language has, before the same name: *Me Vanhoutte*, *M. Dupont*.
fn addresses(pair: &Pair, hits: &mut Vec<Hit>) {
    let (source, target) = (&pair.source, &pair.target);
    let (theirs, ours) = (source.language().list("addresses.txt"), target.language().list("addresses.txt"));
    for at in target.tokens.clone() {
        let tokens = &target.document.tokens;
        let Some(found) = theirs.at(tokens, at, target.tokens.end).map(|found| found.tokens) else {
            continue;
        };
        let capital = |index: usize| target.token(index).capital;
        let named = found.end < target.tokens.end && capital(at) && capital(found.end);
        let initial = at > target.tokens.start && capital(at - 1);
        if !named || initial || ours.at(tokens, at, target.tokens.end).is_some() {
            continue;
        }
        let name = &target.token(found.end).norm;
        let same = |i: &usize| {
            *i + found.len() < source.tokens.end
                && source.token(*i).norm == target.token(at).norm
                && source.token(*i + found.len()).norm == *name
        };
        if let Some(i) = source.tokens.clone().find(same) {
            hits.push(hit(pair, i..i + found.len(), found, 0.8, None));
        }
    }
}

/// Nouns of a language that gives each a capital, which so look like names: *an Uraufführung*.
fn kept_nouns(pair: &Pair, hits: &mut Vec<Hit>) {
    let (source, target) = (&pair.source, &pair.target);
    let Some(theirs) = Forms::of(source.language().code()) else { return };
    if !source.language().options.nouns.capitalised {
        return;
    }
    let determiners = target.language().list("determiners.tsv");
    for at in target.tokens.clone().skip(1) {
        let (word, before) = (target.token(at), target.token(at - 1));
        let long = word.norm.chars().count() >= SHORTEST_NOUN;
        if !word.is_word() || !word.capital || !long || !stands_alone(target, at) {
            continue;
        }
        let begins = at - 1 == target.tokens.start;
        // Names seldom have a determiner.
        if before.capital && !begins || !determiners.contains(&before.norm) {
            continue;
        }
        let written = target.text_of(word.span);
        let Some(i) = source.tokens.clone().find(|&i| source.text_of(source.token(i).span) == written) else {
            continue;
        };
        let of = |pos: Pos| theirs.readings(&word.norm).any(|reading| reading.pos == pos);
        let named = [source, target].iter().any(|side| !names::look_up(written, side.language()).is_empty());
        if of(Pos::Noun) && !of(Pos::ProperNoun) && !named && !is_own(target, word) {
            hits.push(hit(pair, i..i + 1, at..at + 1, 0.7, None));
        }
    }
}

/// Whether no name, noun or quotation mark follows a word: *the Allianz shares*.
fn stands_alone(side: &Side, at: usize) -> bool {
    let Some(next) = (at + 1 < side.tokens.end).then(|| side.token(at + 1)) else { return true };
    let noun = Forms::of(side.language().code()).is_none_or(|forms| {
        let mut readings = forms.readings(&next.norm);
        !forms.knows(&next.norm)
            || readings.any(|reading| matches!(reading.pos, Pos::Noun | Pos::ProperNoun | Pos::Adjective))
    });
    let grammar = side.language().list("function-words.txt").contains(&next.norm);
    !(is_quote(next) || next.capital || next.is_word() && next.joined)
        && next.kind != TokenKind::Number
        && (!next.is_word() || grammar || !noun)
}

/// Whether a word is one of a side's language, or has become one.
fn is_own(side: &Side, word: &Token) -> bool {
    side.language().list("loan-words.txt").contains(&word.norm)
        || Forms::of(side.language().code()).is_none_or(|forms| forms.knows(&word.norm))
}

/// Places and organisations that the target language calls otherwise: *Londres*, *AIEA*.
fn foreign_names(pair: &Pair, hits: &mut Vec<Hit>) {
    for name in pair.target.facts_in(&pair.target.document.facts.names) {
        let Some((usual, at)) = usual_name(pair, name) else { continue };
        hits.push(hit(pair, at..at + 1, name.tokens.clone(), 0.7, Some(usual.to_owned())));
    }
}

/// What the target language calls a name that it does not write so, and where the source has it.
fn usual_name(pair: &Pair, name: &Name) -> Option<(&'static str, usize)> {
    let (source, target) = (&pair.source, &pair.target);
    if !name.senses.is_empty() || name.tokens.len() != 1 {
        return None;
    }
    let at = name.tokens.start;
    let written = target.text_of(target.span_of(name.tokens.clone()));
    let senses = names::look_up(written, source.language());
    let kept =
        |kind| matches!(kind, NameKind::Country | NameKind::City | NameKind::Region | NameKind::Organisation);
    let first = senses.first().filter(|_| senses.iter().all(|sense| kept(sense.kind)))?;
    let usual = names::usual(first.entity, target.language())?;
    let neighbour = |index: Option<usize>| {
        index.filter(|index| target.tokens.contains(index)).map(|index| target.token(index))
    };
    let (before, after) = (neighbour(at.checked_sub(1)), neighbour(Some(at + 1)));
    let joined = |token: Option<&Token>| token.is_some_and(|token| token.is_word() && token.capital);
    let theirs = source.language().list("function-words.txt");
    let ours = target.language().list("function-words.txt");
    let in_their_words = before
        .is_some_and(|word| theirs.contains(&word.norm) && !ours.contains(&word.norm) || is_quote(word));
    let differs =
        names::sound(usual) != names::sound(written) && !names::fold(usual).contains(&names::fold(written));
    let as_written = source.tokens.clone().find(|&i| source.text_of(source.token(i).span) == written);
    // *L'Organisation mondiale du commerce* as *OMC*.
    let named = || {
        let of_entity = |name: &&Name| name.senses.iter().any(|sense| sense.entity == first.entity);
        let names = source.facts_in(&source.document.facts.names);
        names.iter().find(of_entity).map(|name| name.tokens.start)
    };
    let found = as_written.or_else(named)?;
    (differs && !joined(before) && !joined(after) && !in_their_words).then_some((usual, found))
}

/// The longest stretch of the source that stands at `at` in the target, letter for letter: the two
/// languages may cut it into different words.
fn longest_copy(pair: &Pair, at: usize) -> Option<(Range<usize>, Range<usize>)> {
    let (source, target) = (&pair.source, &pair.target);
    let best = source.tokens.clone().filter(|&i| copies(pair, i, at)).map(|i| (common_bytes(pair, i, at), i));
    let (bytes, i) = best.max_by_key(|&(bytes, i)| (bytes, std::cmp::Reverse(i)))?;
    let inside = |side: &Side, from: usize| {
        let end = side.token(from).span.start + bytes;
        from..from + (from..side.tokens.end).take_while(|&k| side.token(k).span.end <= end).count()
    };
    let (source, target) = (inside(source, i), inside(target, at));
    (!source.is_empty() && !target.is_empty()).then_some((source, target))
}

/// How many bytes the texts share from two tokens on.
fn common_bytes(pair: &Pair, i: usize, j: usize) -> usize {
    let (source, target) = (rest_of(&pair.source, i), rest_of(&pair.target, j));
    source.chars().zip(target.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum()
}

/// The text of a side from a token on.
fn rest_of<'a>(side: &Side<'a>, from: usize) -> &'a str {
    let end = side.token(side.tokens.end - 1).span.end;
    &side.document.text[side.token(from).span.start..end]
}

/// Whether a copy may begin at two tokens: at a word in lower case, not amid a name.
fn copies(pair: &Pair, i: usize, j: usize) -> bool {
    let (source, target) = (pair.source.token(i), pair.target.token(j));
    let amid_name = j > pair.target.tokens.start
        && i > pair.source.tokens.start
        && pair.target.token(j - 1).capital
        && pair.target.token(j - 1).norm == pair.source.token(i - 1).norm;
    let begins_alike = source.norm.chars().next() == target.norm.chars().next();
    target.is_word() && source.is_word() && !target.capital && begins_alike && !amid_name
}

/// Takes marks off the end.
fn trim(pair: &Pair, source: Range<usize>, target: Range<usize>) -> (Range<usize>, Range<usize>) {
    let kept =
        target.clone().rev().take_while(|&j| pair.target.token(j).kind == TokenKind::Punctuation).count();
    (source.start..source.end - kept, target.start..target.end - kept)
}

fn is_foreign(pair: &Pair, stretch: &Range<usize>) -> bool {
    let words: Vec<&Token> = stretch.clone().map(|j| pair.target.token(j)).filter(|t| t.is_word()).collect();
    let own = pair.target.language().list("function-words.txt");
    let other = pair.source.language().list("function-words.txt");
    let lower: Vec<&&Token> = words.iter().filter(|word| !word.capital).collect();
    let foreign = lower.iter().filter(|w| other.contains(&w.norm) && !own.contains(&w.norm)).count();
    let known = lower.iter().filter(|w| own.contains(&w.norm)).count();
    let marked = |index: Option<usize>| {
        index.and_then(|index| pair.target.document.tokens.get(index)).is_some_and(is_quote)
    };
    let quoted = marked(stretch.start.checked_sub(1)) || marked(Some(stretch.end));
    let strange = lower.iter().any(|word| is_of_source_only(pair, word));
    // A title has capitals, or words that both languages have.
    let titled = quoted && !(strange && lower.len() >= FEWEST_WORDS && lower.len() == words.len());
    if lower.len() <= LONGEST_IN_NAME && (titled || near_name(pair, stretch)) || lower.len() == foreign {
        return false;
    }
    // A web address is the same everywhere.
    let text = pair.target.text_of(pair.target.span_of(stretch.clone()));
    if text.split('.').skip(1).any(|rest| rest.starts_with(char::is_alphabetic)) {
        return false;
    }
    let loans = pair.target.language().list("loan-words.txt");
    if lower.iter().all(|word| loans.contains(&word.norm) || own.contains(&word.norm)) {
        return false;
    }
    let long = lower.len() > FEWEST_WORDS && known == 0;
    (lower.len() >= FEWEST_WORDS && foreign > 0 && known <= foreign) || long || (strange && known <= foreign)
}

/// A word that the source language has and the target language has not.
fn is_of_source_only(pair: &Pair, word: &Token) -> bool {
    let knows = |side: &Side| {
        Forms::of(side.language().code()).map(|forms| forms.readings(&word.norm).next().is_some())
    };
    word.norm.chars().count() >= SHORTEST_STRANGE
        && knows(&pair.source) == Some(true)
        && knows(&pair.target) == Some(false)
}

fn is_quote(token: &Token) -> bool {
    matches!(&*token.norm, "\"" | "“" | "”" | "«" | "»" | "'" | "„" | "‹" | "›")
}

/// Whether a capital stands in a stretch or right before it: "Le Monde de la musique".
fn near_name(pair: &Pair, stretch: &Range<usize>) -> bool {
    let first = stretch.start.saturating_sub(2).max(pair.target.tokens.start);
    // *Clarisse Bilong, commerçante*: the mark ends the name.
    let mark = |j: &usize| pair.target.token(*j).kind == TokenKind::Punctuation;
    let from = (first..stretch.start).rev().find(mark).map_or(first, |mark| mark + 1);
    (from..stretch.end).any(|j| j > pair.target.tokens.start && pair.target.token(j).capital)
}
