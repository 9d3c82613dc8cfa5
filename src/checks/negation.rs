//! Polarity: a negation that stands on one side only.
//!
//! Each full negation looks for a counterpart on the other side, first among full ones, then among
//! words that hold or absorb one (*refuse*, *still*, *peu*), near its own place in the sentence. One
//! that finds none is flagged. Cost: the product of the cues of both sides, a handful each.

use crate::checks::direction::turned;
use crate::checks::{Check, Pair};
use crate::document::{Side, Span, TokenKind};
use crate::facts::polarity::{Cue, Strength};
use crate::facts::poles::{Contrast, Pole};
use crate::finding::{Hit, Severity};
use crate::meaning::lexicon::From;

/// How far apart, as a share of their sentences, a negation and a weak counterpart may stand.
const REACH: f32 = 0.25;

/// What a negation that only the target has loses: translators turn more statements into negations than
/// they drop (counts in training/README.md).
const ADDED: f32 = 0.3;

/// Below this a hit is worth nobody's time.
const LEAST: f32 = 0.4;

/// How many tokens after a cue the words that it denies are looked for.
const DENIED: usize = 6;

/// How many of them may hold the denial in themselves on the other side: a verb, and an adverb before it.
const ABSORBED: usize = 2;

/// From which confidence on the lexicon's pairs are taken for translations, and how far off they may stand.
const TRANSLATES: f32 = 0.1;
const FAR: f32 = 0.35;

/// How many tokens after a negation a word such as *aucun* joins it.
const CONCORD: usize = 6;

/// How many tokens after its end a cue is taken to negate.
const NEGATED: usize = 3;

pub const CHECK: Check = Check {
    rule: "negation",
    category: "accuracy/mistranslation",
    its_type: "mistranslation",
    args: &["source", "target", "change"],
    run,
};

fn run(pair: &Pair, hits: &mut Vec<Hit>) {
    if pair.source.is_empty() || pair.target.is_empty() {
        return;
    }
    turned(pair, Contrast::Stance, "negation", &[("change", "turned")], hits);
    let source = cues(&pair.source);
    let target = cues(&pair.target);
    if source.is_empty() && target.is_empty() {
        return;
    }
    let (source_used, target_used) = matching(&source, &target);
    let any = |cues: &[Placement]| cues.iter().any(|cue| cue.cue.strength >= Strength::Carrier);
    for (lone, used, other, from) in
        [(&source, &source_used, &target, From::Source), (&target, &target_used, &source, From::Target)]
    {
        for (cue, answer) in lone.iter().zip(used) {
            let base: f32 = match cue.cue.strength {
                Strength::Full if *answer == Some(Strength::Weak) => 0.35,
                _ if answer.is_some() => continue,
                Strength::Full if !any(other) => 0.85,
                Strength::Full if turns_denial(cue, lone, used) => 0.9,
                Strength::Medium if turns_denial(cue, lone, used) => 0.75,
                Strength::Medium if accompanied(pair, from, cue.cue) => 0.65,
                Strength::Full => 0.6,
                Strength::Medium if !any(other) => 0.45,
                Strength::Denial if !any(other) => 0.55,
                _ => continue,
            };
            if contrary(pair, from, cue.cue) || absorbed(pair, from, cue.cue) {
                continue;
            }
            let (evidence, counterpart) = predicate(pair, from, cue.cue);
            if answer.is_some() && evidence != Evidence::Translated {
                continue;
            }
            let confidence = match evidence {
                Evidence::Translated => (base + 0.1).min(0.95),
                Evidence::Near => base,
                Evidence::Unknown => base - 0.15,
                Evidence::Absent => base - 0.35,
            } - if from == From::Target { ADDED } else { 0.0 };
            if confidence >= LEAST {
                hits.push(hit(pair, from, cue.cue, confidence, counterpart));
            }
        }
    }
}

/// How surely the other side says what a cue denies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Evidence {
    /// The first word that it denies is translated there.
    Translated,
    /// A later one is.
    Near,
    /// Nothing is known of them.
    Unknown,
    /// They are known, and none is translated there.
    Absent,
}

/// Looks for what a cue denies on the other side, by links and by the lexicon, and points at it.
fn predicate(pair: &Pair, from: From, cue: &Cue) -> (Evidence, Option<Span>) {
    let (side, other) = (pair.side(from), pair.side(from.other()));
    let expected = side.place(cue.tokens.start);
    let mut known = false;
    for (rank, at) in denied(side, cue).into_iter().enumerate() {
        known |= pair.knows(from, at);
        let linked = pair.partners(from, at..at + 1);
        let found = other.tokens.clone().filter(|&to| is_content(other, to)).find(|&to| {
            let (s, t) = from.order(at, to);
            linked.contains(&to)
                || (other.place(to) - expected).abs() <= FAR && pair.known.linked(s, t) >= TRANSLATES
        });
        if let Some(to) = found {
            // A later word shows that the clause is there, not where the negation belongs.
            return match rank {
                0 => (Evidence::Translated, Some(other.span_of(to..to + 1))),
                _ => (Evidence::Near, None),
            };
        }
    }
    (if known { Evidence::Absent } else { Evidence::Unknown }, None)
}

/// Whether the first word that a cue denies comes with *with* on the other side: *sans escorte*, with an escort.
fn accompanied(pair: &Pair, from: From, cue: &Cue) -> bool {
    let other = pair.side(from.other());
    let list = other.language().list("with.txt");
    let first = denied(pair.side(from), cue).into_iter().next();
    let partners = first.map_or_else(Vec::new, |at| pair.partners(from, at..at + 1));
    partners.into_iter().any(|to| {
        let start = to.saturating_sub(NEGATED).max(other.tokens.start);
        (start..to).any(|at| list.contains(&other.token(at).norm))
    })
}

/// The first content words inside and after a cue: what it denies.
fn denied(side: &Side, cue: &Cue) -> Vec<usize> {
    let end = (cue.tokens.end + DENIED).min(side.tokens.end);
    (cue.tokens.start..end)
        .take_while(|&at| at < cue.tokens.end || side.token(at).kind != TokenKind::Punctuation)
        .filter(|&at| is_content(side, at))
        .take(3)
        .collect()
}

/// Whether a word is neither grammatical nor a negation.
fn is_content(side: &Side, at: usize) -> bool {
    let token = side.token(at);
    let listed = |name: &str| side.language().list(name).contains(&token.norm);
    token.is_word()
        && token.norm.chars().count() > 2
        && !["function-words.txt", "auxiliaries.tsv", "negators.txt", "negation.tsv"].into_iter().any(listed)
}

fn hit(pair: &Pair, from: From, cue: &Cue, confidence: f32, counterpart: Option<Span>) -> Hit {
    let (source, target) = from.order(Some(pair.side(from).span_of(cue.tokens.clone())), counterpart);
    let severity = if cue.strength == Strength::Full { Severity::Critical } else { Severity::Major };
    let change = if from == From::Source { "lost" } else { "added" };
    pair.hit_of(CHECK.rule, severity, confidence, source, target).with("change", change)
}

/// Whether a negation that nothing answers stands right before a denial that the other side has too: did *not* rule out.
fn turns_denial(cue: &Placement, own: &[Placement], used: &[Answer]) -> bool {
    own.iter().zip(used).any(|(next, answer)| {
        let start = next.cue.tokens.start;
        let right_behind = (cue.cue.tokens.end..=cue.cue.tokens.end + 1).contains(&start)
            || cue.cue.tokens.contains(&start) && start > cue.cue.tokens.start;
        let denial = |strength| matches!(strength, Strength::Carrier | Strength::Denial);
        right_behind && denial(next.cue.strength) && answer.is_some_and(denial)
    })
}

/// Whether the word that a cue negates stands on the other side as its contrary: *n'a pas augmenté*, *fell*.
fn contrary(pair: &Pair, from: From, cue: &Cue) -> bool {
    let (side, other) = (pair.side(from), pair.side(from.other()));
    let others = other.facts_in(&other.document.facts.poles);
    let near =
        |pole: &&Pole| pole.tokens.start >= cue.tokens.start && pole.tokens.start < cue.tokens.end + NEGATED;
    side.facts_in(&side.document.facts.poles)
        .iter()
        .filter(|pole| !pole.weak && pole.contrast != Contrast::Converse)
        .filter(near)
        .any(|pole| {
            let same = |other: &&Pole| other.contrast == pole.contrast && other.concept == pole.concept;
            let own = side.facts_in(&side.document.facts.poles);
            own.iter().filter(same).all(|other| other.positive == pole.positive)
                && others.iter().filter(same).any(|other| !other.weak && other.positive != pole.positive)
                && !others.iter().filter(same).any(|other| other.positive == pole.positive)
        })
}

/// Whether what a cue denies is linked with a word that holds the denial in itself: *n'est pas signé*, *unsigned*.
fn absorbed(pair: &Pair, from: From, cue: &Cue) -> bool {
    let (side, other) = (pair.side(from), pair.side(from.other()));
    let holds = |to: usize| {
        let cues = other.facts_in(&other.document.facts.cues).iter();
        cues.filter(|cue| cue.strength == Strength::Affix).any(|cue| cue.tokens.contains(&to))
    };
    let mut first = denied(side, cue).into_iter().take(ABSORBED);
    first.any(|at| pair.partners(from, at..at + 1).into_iter().any(holds))
}

/// A cue and where in its side it stands, from 0 to 1.
struct Placement<'a> {
    cue: &'a Cue,
    place: f32,
}

/// The cues of a side; those that repeat a negation just before (*ni … ni*, *ne … plus aucun*) stand for one.
fn cues<'a>(side: &Side<'a>) -> Vec<Placement<'a>> {
    let length = side.tokens.len().max(1) as f32;
    let mut found: Vec<Placement> = Vec::new();
    for cue in side.facts_in(&side.document.facts.cues) {
        let repeated = cue.strength >= Strength::Medium
            && found.iter().rev().find(|last| last.cue.strength == Strength::Full).is_some_and(|last| {
                let within = if cue.concord || listed(side, last.cue, cue) { CONCORD } else { 1 };
                cue.tokens.start <= last.cue.tokens.end + within
            });
        if !repeated {
            let middle = (cue.tokens.start + cue.tokens.end) as f32 / 2.0 - side.tokens.start as f32;
            found.push(Placement { cue, place: middle / length });
        }
    }
    found
}

/// Whether a negation goes on with the one before it in a list: *no pub, no shop and no signal*.
fn listed(side: &Side, last: &Cue, cue: &Cue) -> bool {
    let word = &side.token(cue.tokens.start).norm;
    let same =
        side.language().list("determiners.tsv").contains(word) && side.token(last.tokens.start).norm == *word;
    let mut between = last.tokens.end..cue.tokens.start;
    let verbs = side.facts_in(&side.document.facts.verbs);
    same && !between.any(|at| verbs.iter().any(|verb| verb.tokens.contains(&at)))
}

/// How strong the counterpart of a cue is, if it has one.
type Answer = Option<Strength>;

/// Pairs the cues of both sides, the likeliest pairs first; gives the counterpart's strength for each.
fn matching(source: &[Placement], target: &[Placement]) -> (Vec<Answer>, Vec<Answer>) {
    let mut pairs: Vec<(f32, usize, usize)> = Vec::new();
    for (i, a) in source.iter().enumerate() {
        for (j, b) in target.iter().enumerate() {
            let apart = (a.place - b.place).abs();
            let (strong, weak) = (a.cue.strength.max(b.cue.strength), a.cue.strength.min(b.cue.strength));
            let kind = match (strong, weak) {
                (Strength::Full | Strength::Medium, Strength::Full | Strength::Medium) => 0.0,
                (Strength::Carrier | Strength::Denial, Strength::Carrier | Strength::Denial) => 0.05,
                (Strength::Full | Strength::Medium, Strength::Carrier | Strength::Denial) => 0.3,
                (Strength::Affix, Strength::Affix) => 0.05,
                (_, Strength::Affix) if apart <= REACH => 0.4,
                (Strength::Weak, Strength::Weak) if apart <= 2.0 * REACH => 0.3,
                (Strength::Affix | Strength::Carrier | Strength::Denial, Strength::Weak)
                    if apart <= REACH =>
                {
                    0.35
                }
                (_, Strength::Weak) if apart <= REACH => 0.5,
                _ => continue,
            };
            pairs.push((apart + kind, i, j));
        }
    }
    pairs.sort_by(|a, b| a.0.total_cmp(&b.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut source_used, mut target_used) = (vec![None; source.len()], vec![None; target.len()]);
    for (_, i, j) in pairs {
        if source_used[i].is_none() && target_used[j].is_none() {
            source_used[i] = Some(target[j].cue.strength);
            target_used[j] = Some(source[i].cue.strength);
        }
    }
    (source_used, target_used)
}
