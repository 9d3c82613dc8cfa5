//! `lexical`: a word that is not what the source word means in this sentence.
//!
//! The evidence is the list of words that are mistaken for one another, `confusables.<language>.tsv`
//! of either language: a row strikes when both of its words stand in the pair and no word that
//! would justify either does. Where the words were encoded, what the judge doubts comes beside it.
//! Cost: one look-up a token, then a scan for each row found; and that of the judge.

use crate::checks::doubts::{self, Kind};
use crate::checks::{Check, Pair, kinds};
use crate::document::{Side, Span};
use crate::finding::{Hit, Severity};
use crate::meaning::lexicon::From;
use crate::phrases::PhraseMatch;

pub const CHECK: Check = Check {
    rule: "lexical",
    category: "accuracy/mistranslation",
    its_type: "mistranslation",
    args: &["source", "target", "expected"],
    run,
};

/// In the place of an expected word that is not known.
const NONE: &str = "none";

fn run(pair: &Pair, hits: &mut Vec<Hit>) {
    confusables(pair, From::Source, hits);
    confusables(pair, From::Target, hits);
    let found = kinds::other(pair, CHECK.rule).into_iter().chain(doubts::hits(pair, Kind::Wrong, &CHECK));
    hits.extend(found.map(|hit| hit.with("expected", NONE)));
}

/// Strikes by the list of the language of one side.
fn confusables(pair: &Pair, owner: From, hits: &mut Vec<Hit>) {
    let (own, other) = (pair.side(owner), pair.side(owner.other()));
    let list = own.language().list(&format!("confusables.{}.tsv", other.language().code()));
    // A word that stands several times is blamed where it stands most like its counterpart.
    let mut nearest: Vec<(&str, f32, Hit)> = Vec::new();
    for at in own.tokens.clone() {
        for found in list.all_at(&own.document.tokens, at, own.tokens.end) {
            let Some(hit) = strike(pair, owner, &found) else { continue };
            let apart = (place(&pair.source, hit.source[0]) - place(&pair.target, hit.target[0])).abs();
            match nearest.iter_mut().find(|(phrase, ..)| *phrase == found.phrase.text) {
                Some(kept) if apart < kept.1 => *kept = (&found.phrase.text, apart, hit),
                Some(_) => {}
                None => nearest.push((&found.phrase.text, apart, hit)),
            }
        }
    }
    hits.extend(nearest.into_iter().map(|(.., hit)| hit));
}

/// How far into its side a span stands, from 0 to 1.
fn place(side: &Side, span: Span) -> f32 {
    let whole = side.span().unwrap_or(span);
    (span.start - whole.start) as f32 / whole.len().max(1) as f32
}

fn strike(pair: &Pair, owner: From, found: &PhraseMatch) -> Option<Hit> {
    let (own, other) = (pair.side(owner), pair.side(owner.other()));
    let [mistaken, right, justifying] = [0, 1, 2].map(|column| found.phrase.column(column));
    let (span, word) = occurrence(other, mistaken)?;
    if occurrence(other, right).is_some() || occurrence(own, justifying).is_some() {
        return None;
    }
    let own_span = own.span_of(found.tokens.clone());
    // A name may be written with such a word: "Radio France Formation".
    if own.is_written_as_name(found.tokens.start) || other.is_written_as_name(word) {
        return None;
    }
    let (source, target, expected) = match owner {
        From::Source => (own_span, span, first_of(right)),
        From::Target => (span, own_span, first_of(justifying)),
    };
    let kind = (found.phrase.column(3) == "false-friend").then_some("false-friend");
    let mut hit = pair.hit(CHECK.rule, Severity::Major, 0.8, source, target);
    hit.args.push(("expected", expected.clone().unwrap_or_else(|| NONE.to_owned())));
    Some(Hit { kind, suggestion: expected, ..hit })
}

fn first_of(phrases: &str) -> Option<String> {
    phrases.split(';').next().filter(|phrase| !phrase.is_empty()).map(str::to_owned)
}

/// Where the first of some phrases, separated by `;`, stands in a side: its span and first token.
fn occurrence(side: &Side, phrases: &str) -> Option<(Span, usize)> {
    phrases.split(';').filter(|phrase| !phrase.is_empty()).find_map(|phrase| {
        side.tokens.clone().find_map(|at| {
            let mut end = at;
            for word in phrase.split(' ') {
                if end >= side.tokens.end || *side.token(end).norm != *word {
                    return None;
                }
                end += 1;
            }
            Some((side.span_of(at..end), at))
        })
    })
}
