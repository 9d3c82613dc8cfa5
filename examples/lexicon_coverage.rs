//! Measures the lexicon: the share of content words that have a lexicon partner, in any form, in
//! their own translation, and in one that belongs to another sentence. Reads `source<TAB>target`
//! lines: `python3 training/measure_lexicon.py DATA` prepares them and runs this.

use std::io::{BufRead, stdin};

use diptych::document::{Document, Token};
use diptych::language::Language;
use diptych::meaning::forms::{Forms, Pos};
use diptych::meaning::lexicon::{From, Ids, Lexicon};

/// Adverbs more frequent than this, per million words, are stop words: *pas*, *plus*, "also".
const COMMON: f32 = 500.0;
/// Verbs that carry little meaning, which a stop list of either language holds.
const LIGHT: [&str; 20] = [
    "être", "avoir", "faire", "aller", "pouvoir", "devoir", "be", "have", "do", "go", "can", "will", "may",
    "would", "could", "should", "must", "shall", "might", "ought",
];

#[expect(clippy::print_stdout, reason = "a program that prints a measure")]
fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let (Some(source), Some(target)) = (arguments.get(1), arguments.get(2)) else {
        println!("usage: lexicon_coverage SOURCE-LANGUAGE TARGET-LANGUAGE [--list] < pairs.tsv");
        return;
    };
    let (Some(a), Some(b), Some(lexicon)) =
        (Language::get(source), Language::get(target), Lexicon::between(source, target))
    else {
        println!("no lexicon between {source} and {target}");
        return;
    };
    let pairs: Vec<(Document, Document)> = stdin()
        .lock()
        .lines()
        .map_while(Result::ok)
        .filter_map(|line| {
            let (left, right) = line.split_once('\t')?;
            Some((Document::from_lines("", left, a), Document::from_lines("", right, b)))
        })
        .collect();
    let list = arguments.get(3).is_some_and(|flag| flag == "--list");
    let (words, own) = covered(&pairs, 0, [source, target], &lexicon, list);
    let (_, other) = covered(&pairs, pairs.len() / 2 + 1, [source, target], &lexicon, false);
    println!(
        "{source}-{target}: {} pairs, {words} content words; with a partner in their own translation {own:.3}, \
         in another {other:.3}, above it by {:.3}",
        pairs.len(),
        own - other
    );
}

/// The content words of the sources and the share of them with a partner in the target `shift` pairs on;
/// `list` prints those without one.
#[expect(clippy::print_stdout, reason = "the words that the lexicon lacks, when they are asked for")]
fn covered(
    pairs: &[(Document, Document)],
    shift: usize,
    [source, target]: [&str; 2],
    lexicon: &Lexicon,
    list: bool,
) -> (usize, f32) {
    let (mut words, mut partnered) = (0_usize, 0_usize);
    for (index, (left, _)) in pairs.iter().enumerate() {
        let right = &pairs[(index + shift) % pairs.len()].1;
        let partners: Vec<Ids> = (0..right.tokens.len())
            .filter(|&at| !is_stop(&right.tokens[at], target))
            .map(|at| lexicon.token_ids(From::Target, &right.tokens[at]))
            .chain(phrases(right, From::Target, lexicon).into_iter().map(|(_, ids)| ids))
            .collect();
        let has = |ids: &Ids| partners.iter().any(|partner| lexicon.linked(ids, partner) > 0.0);
        let inside: Vec<std::ops::Range<usize>> = phrases(left, From::Source, lexicon)
            .into_iter()
            .filter(|(_, ids)| has(ids))
            .map(|(range, _)| range)
            .collect();
        for at in (0..left.tokens.len()).filter(|&at| is_content(&left.tokens[at], source)) {
            words += 1;
            let found = inside.iter().any(|range| range.contains(&at))
                || has(&lexicon.token_ids(From::Source, &left.tokens[at]));
            partnered += usize::from(found);
            if list && !found {
                println!("{}\t{}\t{}", left.tokens[at].norm, left.text, right.text);
            }
        }
    }
    (words, partnered as f32 / words.max(1) as f32)
}

fn phrases(document: &Document, from: From, lexicon: &Lexicon) -> Vec<(std::ops::Range<usize>, Ids)> {
    let end = document.tokens.len();
    (0..end)
        .flat_map(|at| {
            lexicon
                .phrases_at(from, &document.tokens, at, end)
                .into_iter()
                .map(move |phrase| (at..at + phrase.length, phrase.ids))
        })
        .collect()
}

/// Neither a stop word, nor a number, nor a name.
fn is_content(token: &Token, language: &str) -> bool {
    !token.capital && !is_stop(token, language)
}

fn is_stop(token: &Token, language: &str) -> bool {
    if !token.is_word() || token.norm.chars().count() < 2 {
        return true;
    }
    Forms::of(language).and_then(|forms| forms.readings(&token.norm).next()).is_some_and(|reading| {
        match reading.pos {
            Pos::Noun | Pos::Adjective | Pos::ProperNoun | Pos::Unknown => false,
            Pos::Verb => LIGHT.contains(&reading.lemma),
            Pos::Adverb => reading.frequency >= COMMON,
            _ => true,
        }
    })
}
