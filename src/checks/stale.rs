//! `stale`: the source was rewritten since its earlier version, and the target still says what that
//! said.
//!
//! Of a sentence that was rewritten, the words that count were taken out or put in. The target is
//! stale when it says the former and not the latter; or, where its own earlier version is known, when
//! it stands as it stood and does not say the latter. Cost: one word alignment a rewritten sentence.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::align::words::{Links, align};
use crate::checks::{Check, Pair};
use crate::document::{Side, Span, Token, TokenKind};
use crate::finding::{Hit, Severity};
use crate::revision::{Change, Revision};

pub const CHECK: Check = Check {
    rule: "stale",
    category: "accuracy/mistranslation",
    its_type: "mistranslation",
    args: &["source", "was", "target"],
    run,
};

fn run(pair: &Pair, hits: &mut Vec<Hit>) {
    let Some(revision) = pair.context.revision else { return };
    if pair.target.is_empty() || revision.kept(pair.target.segments.clone()) == Some(false) {
        return;
    }
    for segment in pair.source.segments.clone() {
        if let Change::Rewritten(old) = revision.change(segment) {
            hits.extend(rewritten(pair, revision, segment, old));
        }
    }
}

/// The words of one side that count.
struct Words<'a, 'b> {
    side: &'b Side<'a>,
    /// Document-wide indices.
    tokens: Vec<usize>,
}

fn rewritten(pair: &Pair, revision: &Revision, segment: usize, old: usize) -> Option<Hit> {
    let new_side = pair.source.document.side(segment..segment + 1);
    let old_side = revision.old().side(old..old + 1);
    let (taken, put) = difference(&old_side, &new_side);
    let (mut removed, mut added) = (counting(&old_side, &taken), counting(&new_side, &put));
    forget_inflections(&mut removed, &mut added);
    let old_links = align(&old_side, &pair.target);
    let unsaid: Vec<usize> =
        added.tokens.iter().copied().filter(|&token| !is_said(&added, token, pair, &pair.links)).collect();
    let still: Vec<usize> =
        removed.tokens.iter().copied().filter(|&token| is_said(&removed, token, pair, &old_links)).collect();
    let kept = revision.kept(pair.target.segments.clone()) == Some(true);
    let outdated = !still.is_empty() && (!unsaid.is_empty() || added.tokens.is_empty());
    if !(outdated || kept && !unsaid.is_empty()) {
        return None;
    }
    let source = span(&new_side, if unsaid.is_empty() { &added.tokens } else { &unsaid });
    let targets: Vec<usize> =
        still.iter().flat_map(|&token| said(&removed, token, pair, &old_links)).collect();
    let target = span(&pair.target, &targets);
    let was = span(&old_side, if still.is_empty() { &removed.tokens } else { &still });
    let number = still.iter().any(|&token| old_side.token(token).kind == TokenKind::Number);
    Some(Hit {
        rule: CHECK.rule,
        kind: None,
        located: false,
        severity: if number { Severity::Critical } else { Severity::Major },
        confidence: match (kept, number) {
            (true, _) if outdated => 0.97,
            (_, true) => 0.96,
            (true, false) => 0.8,
            (false, false) => 0.75,
        },
        args: vec![
            ("source", new_side.text_of(source).to_owned()),
            ("was", old_side.text_of(was).to_owned()),
            ("target", pair.target.text_of(target).to_owned()),
        ],
        source: vec![source],
        target: vec![target],
        suggestion: None,
    })
}

/// The tokens that were taken out of a sentence, and those that were put in.
fn difference(old: &Side, new: &Side) -> (Vec<usize>, Vec<usize>) {
    let norms = |side: &Side| side.tokens().iter().map(|token| token.norm.clone()).collect::<Vec<_>>();
    let changed =
        |side: &Side, range: Range<usize>| side.tokens.start + range.start..side.tokens.start + range.end;
    let (mut taken, mut put) = (Vec::new(), Vec::new());
    for operation in capture_diff_slices(Algorithm::Myers, &norms(old), &norms(new)) {
        if !matches!(operation, DiffOp::Equal { .. }) {
            taken.extend(changed(old, operation.old_range()));
            put.extend(changed(new, operation.new_range()));
        }
    }
    (taken, put)
}

/// Those of some tokens without which a sentence says something else: numbers, negators, and words
/// that are not grammatical.
fn counting<'a, 'b>(side: &'b Side<'a>, tokens: &[usize]) -> Words<'a, 'b> {
    let grammatical = side.language().list("function-words.txt");
    let counts = |token: &Token| match token.kind {
        TokenKind::Number => true,
        TokenKind::Word => is_negator(side, token) || !grammatical.contains(&token.norm),
        _ => false,
    };
    let tokens = tokens.iter().copied().filter(|&token| counts(side.token(token))).collect();
    Words { side, tokens }
}

fn is_negator(side: &Side, token: &Token) -> bool {
    side.language().list("negators.txt").contains(&token.norm)
}

/// Leaves out the words that changed their form alone.
fn forget_inflections(removed: &mut Words, added: &mut Words) {
    let one = |a: &Token, b: &Token| {
        a.is_word() && b.is_word() && a.lemmas.iter().any(|lemma| b.lemmas.contains(lemma))
    };
    let old: Vec<usize> = removed.tokens.clone();
    for before in old {
        let word = removed.side.token(before);
        let other = added.tokens.iter().position(|&after| one(word, added.side.token(after)));
        if let Some(other) = other {
            added.tokens.remove(other);
            removed.tokens.retain(|token| *token != before);
        }
    }
}

fn is_said(words: &Words, token: usize, pair: &Pair, links: &Links) -> bool {
    !said(words, token, pair, links).is_empty()
}

/// The tokens of the target that say what a token says. A number is said by its digits alone.
fn said(words: &Words, token: usize, pair: &Pair, links: &Links) -> Vec<usize> {
    let own = words.side.token(token);
    let negates = is_negator(words.side, own);
    let digits = |token: &Token| -> String { token.norm.chars().filter(char::is_ascii_digit).collect() };
    let of_target = |same: &dyn Fn(&Token) -> bool| -> Vec<usize> {
        pair.target.tokens.clone().filter(|&at| same(pair.target.token(at))).collect()
    };
    match own.kind {
        TokenKind::Number => {
            of_target(&|other| other.kind == TokenKind::Number && digits(other) == digits(own))
        }
        _ if negates => of_target(&|other| is_negator(&pair.target, other)),
        _ => links.targets(token).filter(|&at| pair.target.token(at).kind != TokenKind::Number).collect(),
    }
}

/// From the first to the last of some tokens; the whole side where there are none.
fn span(side: &Side, tokens: &[usize]) -> Span {
    match (tokens.iter().min(), tokens.iter().max()) {
        (Some(&first), Some(&last)) => side.span_of(first..last + 1),
        _ => side.span().unwrap_or(Span::new(0, 0)),
    }
}
