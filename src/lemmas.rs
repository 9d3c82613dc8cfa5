//! What its sentence tells of a word's dictionary form. Linear in the tokens.
//!
//! Nouns that are written as one (*Regierungssprecher*) have the lemmas of their parts. Where all nouns
//! have capitals, a capital parts *Fall* from *fallen*. Verbs whose prefix stands apart
//! (*kündigte … an*) get the lemma of both together: a prefix of `verb-prefixes.tsv` that is not bound
//! and ends a clause goes with the nearest verb before it with which it makes one that is known.

use crate::document::{Segment, Token, TokenKind};
use crate::language::Language;
use crate::meaning::forms::{Forms, Pos};

/// Fewest letters of a part of a word.
const SHORTEST_PART: usize = 4;

/// Farthest that a prefix stands from its verb, in tokens.
const FAR: usize = 30;

/// Settles the lemmas of a text's tokens.
pub(crate) fn settle(segments: &[Segment], tokens: &mut [Token], language: &Language) {
    if language.options.nouns.capitalised {
        part_by_case(segments, tokens, language);
    }
    take_apart(tokens, language);
    join(segments, tokens, language);
}

/// Gives nouns that are written as one, and are not known, the lemmas of their parts, the last first.
fn take_apart(tokens: &mut [Token], language: &Language) {
    let Some(forms) = Forms::of(language.code()).filter(|_| !language.options.nouns.joints.is_empty()) else {
        return;
    };
    let capitals = language.options.nouns.capitalised;
    for token in tokens.iter_mut().filter(|token| token.is_word() && token.lemmas.is_empty()) {
        if token.capital == capitals && !token.norm.contains('-') {
            token.set_lemmas(parts(&token.norm, forms, &language.options.nouns.joints).unwrap_or_default());
        }
    }
}

/// The lemmas of the two parts of a word, the last part as long as can be.
fn parts(word: &str, forms: &'static Forms, joints: &[String]) -> Option<Vec<&'static str>> {
    let noun = |part: &str| {
        let mut nouns = forms.readings(part).filter(|reading| reading.pos == Pos::Noun);
        (part.chars().count() >= SHORTEST_PART).then(|| nouns.next()).flatten().map(|reading| reading.lemma)
    };
    word.char_indices().map(|(at, _)| at).find_map(|at| {
        let (first, last) = word.split_at(at);
        let head = noun(last)?;
        let bare = joints.iter().filter_map(|joint| first.strip_suffix(joint.as_str()));
        let before = bare.into_iter().find_map(|part| {
            let known = part.chars().count() >= SHORTEST_PART;
            known.then(|| forms.readings(part).next()).flatten().map(|reading| reading.lemma)
        })?;
        Some(vec![head, before])
    })
}

/// Takes from words in capitals the lemmas of verbs, and from the others those of nouns, as long as one is left.
fn part_by_case(segments: &[Segment], tokens: &mut [Token], language: &Language) {
    let Some(forms) = Forms::of(language.code()) else { return };
    // The first word's capital tells nothing, and neither does that after a quotation mark or a colon.
    let begins = |tokens: &[Token], at: usize| at == 0 || tokens[at - 1].kind == TokenKind::Punctuation;
    for segment in segments {
        for at in segment.tokens.start + 1..segment.tokens.end {
            if begins(tokens, at) && tokens[at].capital || tokens[at].lemmas.is_empty() {
                continue;
            }
            let capital = tokens[at].capital;
            let fits = |lemma: &&str| {
                forms.readings(&tokens[at].norm).filter(|reading| reading.lemma == *lemma).any(|reading| {
                    match reading.pos {
                        Pos::Noun | Pos::ProperNoun => capital,
                        Pos::Verb | Pos::Adverb => !capital,
                        _ => true,
                    }
                })
            };
            let kept: Vec<&'static str> = tokens[at].lemmas.iter().copied().filter(fits).collect();
            if !kept.is_empty() {
                tokens[at].set_lemmas(kept);
            }
        }
    }
}

/// Gives verbs that stand apart from their prefix the lemma of the whole.
fn join(segments: &[Segment], tokens: &mut [Token], language: &Language) {
    let (list, determiners) = (language.list("verb-prefixes.tsv"), language.list("determiners.tsv"));
    let Some(forms) = Forms::of(language.code()).filter(|_| !list.is_empty()) else { return };
    for segment in segments {
        for at in segment.tokens.clone() {
            let prefix = list.get(&tokens[at].norm).is_some_and(|entry| entry.column(0) != "bound");
            if !prefix || tokens[at].capital || !ends_clause(tokens, at, segment.tokens.end) {
                continue;
            }
            let least = at.saturating_sub(FAR).max(segment.tokens.start);
            let clause = (least..at).rev().take_while(|&at| !ends(&tokens[at]));
            // *Die laufende Woche*: after a determiner stands an adjective.
            let determined = |verb: usize| {
                let mut readings = forms.readings(&tokens[verb].norm);
                verb > segment.tokens.start
                    && determiners.contains(&tokens[verb - 1].norm)
                    && readings.any(|reading| reading.pos == Pos::Adjective)
            };
            let joined = clause
                .filter(|&verb| !tokens[verb].capital || verb == segment.tokens.start)
                .filter(|&verb| !determined(verb))
                .find_map(|verb| Some((verb, whole(&tokens[at].norm, &tokens[verb], forms)?)));
            if let Some((verb, lemma)) = joined {
                let others = tokens[verb].lemmas.iter().copied();
                tokens[verb].set_lemmas(std::iter::once(lemma).chain(others).collect());
            }
        }
    }
}

/// The lemma of a prefix and a verb, if there is such a verb.
fn whole(prefix: &str, verb: &Token, forms: &'static Forms) -> Option<&'static str> {
    let simple = forms.readings(&verb.norm).filter(|reading| reading.pos == Pos::Verb);
    simple.into_iter().find_map(|reading| {
        let lemma = format!("{prefix}{}", reading.lemma);
        forms.readings(&lemma).find(|whole| whole.pos == Pos::Verb && whole.lemma == lemma).map(|w| w.lemma)
    })
}

/// Whether a mark, the end, or a word that no phrase begins with follows.
fn ends_clause(tokens: &[Token], at: usize, end: usize) -> bool {
    tokens[..end].get(at + 1).is_none_or(ends)
}

fn ends(token: &Token) -> bool {
    token.kind == TokenKind::Punctuation
}
