//! Verb groups where a language frames its clauses: the finite verb stands second and the rest of
//! the group at the end (*hat … getötet*), or all of it at the end (*getötet worden sei*).
//!
//! A cluster is a run of participles and infinitives. One that a finite auxiliary opens belongs to
//! it; one that nothing opened ends in its own finite verb. Linear in the tokens of a clause.

use std::ops::Range;

use super::reading::{Tense, readings};
use super::verb::{Auxiliary, VerbGroup, auxiliaries, plain};
use crate::document::{Document, Segment, Token, TokenKind};
use crate::language::Language;
use crate::meaning::forms::{Forms, Pos};

/// Farthest that the cluster stands from the auxiliary that opens the frame, in tokens.
const FAR: usize = 40;
/// How many words stand before a verb that stands second: *weil die Preise*.
const OPENING: usize = 3;

/// The verb groups of a segment.
pub(super) fn state(document: &Document, segment: &Segment, groups: &mut Vec<VerbGroup>) {
    let (tokens, language) = (&document.tokens, document.language);
    let mut claimed: Vec<Range<usize>> = Vec::new();
    let mut at = segment.tokens.start;
    while at < segment.tokens.end {
        if let Some(taken) = claimed.iter().find(|taken| taken.contains(&at)) {
            at = taken.end;
            continue;
        }
        let end = segment.tokens.end;
        let found = opened_at(document, at, end, &mut claimed).or_else(|| closed_at(document, at, end));
        let found = found.or_else(|| {
            let before = (at > segment.tokens.start).then(|| &tokens[at - 1]);
            let determined = before.is_some_and(|before| {
                language.list("determiners.tsv").contains(&before.norm) && tokens[at].is_word()
            });
            if determined || !tokens[at].is_word() { None } else { plain(&tokens[at], before, at, language) }
        });
        match found {
            Some(mut group) => {
                at = group.tokens.end;
                group.second = second(document, segment, &group);
                groups.push(group);
            }
            None => at += 1,
        }
    }
}

/// A finite auxiliary with the cluster that closes its frame.
fn opened_at(
    document: &Document,
    at: usize,
    end: usize,
    claimed: &mut Vec<Range<usize>>,
) -> Option<VerbGroup> {
    let language = document.language;
    let (kind, tense) = auxiliaries(&document.tokens[at], language).find(|(_, tense)| tense.is_finite())?;
    let cluster = closing(document, at + 1, end).filter(|cluster| {
        // A modal verb governs an infinitive: *will* is none of *passiert ist*.
        let last = &document.tokens[cluster.end - 1];
        let infinitive = readings(&last.norm, language).iter().any(|r| r.tense == Tense::Infinitive)
            || auxiliaries(last, language).any(|(_, tense)| tense == Tense::Infinitive);
        infinitive || !matches!(kind, Auxiliary::Want)
    });
    let mut group = group(document, at..at + 1, kind, tense, cluster.clone());
    if let Some(cluster) = cluster {
        if cluster.start == at + 1 {
            group.tokens.end = cluster.end;
        }
        group.negated = negated(document, at..cluster.end);
        claimed.push(cluster);
    } else {
        group.negated = negated(document, at..(at + 3).min(end));
    }
    Some(group)
}

/// A cluster at the end of a dependent clause, with its finite auxiliary.
fn closed_at(document: &Document, at: usize, end: usize) -> Option<VerbGroup> {
    let (tokens, language) = (&document.tokens, document.language);
    let mut cluster = cluster_at(document, at, end)?;
    let finite = |at: usize| auxiliaries(&tokens[at], language).find(|(_, tense)| tense.is_finite());
    let last = match (cluster.end < end).then(|| finite(cluster.end)).flatten() {
        Some(found) => {
            cluster.end += 1;
            found
        }
        // *getötet haben* may end in a finite verb.
        None => finite(cluster.end - 1).filter(|_| cluster.len() > 1)?,
    };
    let verbs = cluster.start..cluster.end - 1;
    let mut group = group(document, cluster.clone(), last.0, last.1, Some(verbs));
    group.negated = at > 0 && negated(document, at - 1..cluster.end);
    Some(group)
}

/// Where a verb that ends its clause would stand in a main clause: after the first words.
fn second(document: &Document, segment: &Segment, group: &VerbGroup) -> usize {
    let punctuation = |at: usize| document.tokens[at].kind == TokenKind::Punctuation;
    let last = group.tokens.end == segment.tokens.end || punctuation(group.tokens.end);
    let first = (segment.tokens.start..group.tokens.start).rev().find(|&at| punctuation(at));
    let first = first.map_or(segment.tokens.start, |mark| mark + 1);
    if last && group.head < group.tokens.end {
        group.tokens.start.min(first + OPENING)
    } else {
        group.tokens.start
    }
}

/// The cluster that ends the clause which goes on at `from`, over a clause inside it.
fn closing(document: &Document, from: usize, end: usize) -> Option<Range<usize>> {
    let (tokens, language) = (&document.tokens, document.language);
    let mut at = from;
    let mut skipped = false;
    while at < end.min(from + FAR) {
        match &*tokens[at].norm {
            "," if !skipped && opens_clause(document, at + 1, end) => {
                skipped = true;
                at = (at + 1..end).find(|&at| &*tokens[at].norm == ",")? + 1;
                continue;
            }
            "," | ";" | ":" | "." | "!" | "?" | "(" | ")" | "–" | "—" => return None,
            _ => {}
        }
        if auxiliaries(&tokens[at], language).any(|(_, tense)| tense.is_finite())
            && cluster_at(document, at, end).is_none()
        {
            return None;
        }
        if let Some(cluster) = cluster_at(document, at, end) {
            return Some(cluster);
        }
        at += 1;
    }
    None
}

fn opens_clause(document: &Document, at: usize, end: usize) -> bool {
    let list = |name: &str| document.language.list(name).at(&document.tokens, at, end).is_some();
    list("relatives.txt") || list("that.txt")
}

/// The run of participles and infinitives that begins at a token.
fn cluster_at(document: &Document, at: usize, end: usize) -> Option<Range<usize>> {
    let marks = &document.language.options.verbs.infinitive_marks;
    let is_mark = |at: usize| marks.iter().any(|mark| **mark == *document.tokens[at].norm);
    let mut stop = at;
    while stop < end {
        // *zu sein*: a mark inside the cluster.
        let inside = stop > at && is_mark(stop) && stop + 1 < end;
        let next = if inside { stop + 1 } else { stop };
        if !is_nonfinite(&document.tokens[next], document.language) {
            break;
        }
        stop = next + 1;
    }
    // What an infinitive mark governs is a clause of its own, and after a determiner stands a noun.
    let determiners = document.language.list("determiners.tsv");
    let governed = at > 0 && (is_mark(at - 1) || determiners.contains(&document.tokens[at - 1].norm));
    (stop > at && !governed).then_some(at..stop)
}

fn is_nonfinite(token: &Token, language: &Language) -> bool {
    if token.kind != TokenKind::Word || token.capital {
        return false;
    }
    if auxiliaries(token, language).any(|(_, tense)| !tense.is_finite()) {
        return true;
    }
    let readings = readings(&token.norm, language);
    let has = |tense| readings.iter().any(|reading| reading.tense == tense);
    let verb_first = || {
        let forms = Forms::of(language.code());
        let likeliest = forms.and_then(|forms| forms.readings(&token.norm).next());
        likeliest.is_none_or(|likeliest| likeliest.pos == Pos::Verb)
    };
    has(Tense::Participle) || has(Tense::Infinitive) && verb_first()
}

fn negated(document: &Document, range: Range<usize>) -> bool {
    !document.language.list("negators.txt").find(&document.tokens, range).is_empty()
}

/// A group of a finite auxiliary and a cluster.
fn group(
    document: &Document,
    tokens: Range<usize>,
    kind: Auxiliary,
    tense: Tense,
    cluster: Option<Range<usize>>,
) -> VerbGroup {
    use Auxiliary::{Able, Be, Become, Have, Must, Shall, Want, Will};
    let (all, language) = (&document.tokens, document.language);
    let verbs = &language.options.verbs;
    let cluster = cluster.unwrap_or(tokens.start..tokens.start);
    let helper = |at: usize| auxiliaries(&all[at], language).find(|(_, tense)| !tense.is_finite());
    let head = cluster.clone().find(|&at| helper(at).is_none()).or(cluster.clone().last());
    let helpers: Vec<Auxiliary> =
        cluster.clone().filter(|&at| Some(at) != head).filter_map(helper).map(|found| found.0).collect();
    let form = head.map_or(tense, |head| {
        // *Verzichten müssen*: before a modal verb stands an infinitive.
        let modal = helpers.iter().any(|helper| matches!(helper, Able | Must | Shall | Want));
        let participle = !modal
            && readings(&all[head].norm, language).iter().any(|r| r.tense == Tense::Participle)
            || helper(head).is_some_and(|(_, form)| form == Tense::Participle);
        if participle { Tense::Participle } else { Tense::Infinitive }
    });
    let moves = head.is_some_and(|head| verbs.perfect_with_be.iter().any(|known| all[head].has_lemma(known)));
    let passive = helpers.contains(&Become) || kind == Become && form == Tense::Participle;
    let being = kind == Be || helpers.contains(&Be);
    let first = match kind {
        Become if form == Tense::Infinitive => Will,
        Become => Be,
        // *zou kunnen*: could.
        Will if tense == Tense::Conditional && helpers.contains(&Able) => Able,
        Will if tense == Tense::Conditional && helpers.contains(&Must) => Must,
        kind => kind,
    };
    VerbGroup {
        head: head.unwrap_or(tokens.start),
        second: tokens.start,
        tokens,
        tense,
        first: Some(first),
        perfect: kind == Have
            || helpers.contains(&Have)
            || being && form == Tense::Participle && (moves || passive),
        be: passive || being && !moves || first == Be && !moves,
        progressive: false,
        form,
        negated: false,
    }
}
