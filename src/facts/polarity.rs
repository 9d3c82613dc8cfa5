//! What a text denies: its negations, and the words that carry or absorb one.
//!
//! The list `negation.tsv` gives each phrase a strength. A phrase that a longer one explains
//! (*no doubt*, *ne … pas moins de*) is read as that one, so what only looks like a negation is
//! `neutral`. Cost: one look-up a token.

use std::ops::Range;

use crate::document::{Document, Placed, Token};
use crate::meaning::forms::Forms;
use crate::phrases::{Phrase, PhraseMatch, Phrases};

/// How much of a negation a phrase is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// May stand for the negation of the other side, but is never missed: *unable*, *still*, *peu*.
    Weak,
    /// A word formed with a negation: *unsigned*, *incomplet*.
    Affix,
    /// A word whose sense holds a negation: *refuse*, *rule out*, *manquer*.
    Carrier,
    /// The surest of those, missed when nothing answers it: *refuse to*, *fail to*, *nier*.
    Denial,
    /// *without*, *sans*, *neither … nor* after its first part.
    Medium,
    /// *not*, *never*, *ne … pas*, *aucun*.
    Full,
}

/// A phrase that negates.
#[derive(Clone, Debug)]
pub struct Cue {
    pub tokens: Range<usize>,
    pub strength: Strength,
    /// Joins a negation just before it rather than negating again: *n'a … aucun*, *rien … ne peut*.
    pub concord: bool,
}

impl Placed for Cue {
    fn tokens(&self) -> Range<usize> {
        self.tokens.clone()
    }
}

/// The cues of a document, by their first token.
pub fn state(document: &Document) -> Vec<Cue> {
    let list = document.language.list("negation.tsv");
    let prefixes = document.language.list("negative-prefixes.tsv");
    let forms = Forms::of(document.language.code());
    let mut cues = Vec::new();
    for segment in &document.segments {
        let mut at = segment.tokens.start;
        let mut covered = at;
        while at < segment.tokens.end {
            if let Some(found) = reading(list, &document.tokens, at, segment.tokens.end) {
                let strength = match found.phrase.column(0) {
                    "not" => Some(Strength::Full),
                    "without" => Some(Strength::Medium),
                    "denial" => Some(Strength::Denial),
                    "carrier" => Some(Strength::Carrier),
                    "affix" => Some(Strength::Affix),
                    "weak" => Some(Strength::Weak),
                    _ => None,
                };
                let gapped = found.phrase.text.contains('…');
                if at >= covered {
                    let concord = found.phrase.column(1) == "concord";
                    cues.extend(strength.map(|strength| Cue {
                        tokens: found.tokens.clone(),
                        strength,
                        concord,
                    }));
                }
                if gapped {
                    // Inside a discontinuous negation only what is weaker may still be read.
                    inside(list, document, &found.tokens, strength, &mut cues);
                }
                covered = covered.max(found.tokens.end);
                at = found.tokens.end.max(at + 1);
            } else {
                if prefixed(prefixes, forms, &document.tokens[at]) {
                    cues.push(Cue { tokens: at..at + 1, strength: Strength::Affix, concord: false });
                }
                at += 1;
            }
        }
    }
    cues
}

/// The carriers and weak words between the parts of a discontinuous negation: *n'a refusé aucune*.
fn inside(
    list: &Phrases,
    document: &Document,
    tokens: &Range<usize>,
    outer: Option<Strength>,
    cues: &mut Vec<Cue>,
) {
    if outer != Some(Strength::Full) {
        return;
    }
    for at in tokens.start + 1..tokens.end {
        let found = reading(list, &document.tokens, at, tokens.end);
        if let Some(found) = found.filter(|found| matches!(found.phrase.column(0), "carrier" | "denial")) {
            cues.push(Cue { tokens: found.tokens, strength: Strength::Carrier, concord: false });
        }
    }
}

/// A prefix stands right before a word of at least so many letters.
const REST: usize = 4;

/// An ending stands behind at least so many.
const STEM: usize = 3;

/// Whether a word begins with a prefix that denies: *non-aligned*, or, before a word that is known, *unsigned*;
/// or ends with what denies: *snowless*.
fn prefixed(prefixes: &Phrases, forms: Option<&Forms>, token: &Token) -> bool {
    if let Some((prefix, rest)) = token.norm.split_once('-') {
        if let Some(ending) = token.norm.rfind('-').map(|at| &token.norm[at..])
            && prefixes.get(ending).is_some()
        {
            return true;
        }
        let any = |prefix: &Phrase| matches!(prefix.column(0), "" | "*");
        return !rest.is_empty() && prefixes.get(prefix).is_some_and(any);
    }
    let joined = |prefix: &Phrase, forms: &Forms| {
        let rest = token.norm.strip_prefix(&*prefix.text).filter(|rest| rest.chars().count() >= REST);
        let ends = |rest: &str| {
            prefix.column(0).split(';').any(|end| end == "*" || !end.is_empty() && rest.ends_with(end))
        };
        rest.is_some_and(|rest| ends(rest) && forms.knows(rest))
    };
    let ends = |prefix: &Phrase| {
        let rest = prefix.text.strip_prefix('-').and_then(|ending| token.norm.strip_suffix(ending));
        rest.zip(forms).is_some_and(|(rest, forms)| rest.chars().count() >= STEM && forms.knows(rest))
    };
    forms.is_some_and(|forms| prefixes.entries().iter().any(|prefix| joined(prefix, forms)))
        || prefixes.entries().iter().any(ends)
}

/// The phrase that a token begins: the one with the most words of its own, then the shortest.
fn reading<'a>(list: &'a Phrases, tokens: &[Token], at: usize, end: usize) -> Option<PhraseMatch<'a>> {
    list.all_at(tokens, at, end).into_iter().min_by_key(|found| {
        let own = found.phrase.text.split(' ').filter(|part| *part != "…").count();
        (std::cmp::Reverse(own), found.tokens.len())
    })
}
