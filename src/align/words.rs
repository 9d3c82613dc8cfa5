//! Word alignment: which words of a bead's two sides translate each other.
//!
//! Every pair of words has a likeness: the cosine of their states (layer 7 of the encoder, where the
//! documents were encoded), what the lexicon knows of them, and their letters. Relaxation labelling
//! (Rosenfeld, Hummel and Zucker 1976) then lets the pairs speak for one another: a pair gains by the
//! pairs around it that lie on its own diagonal, as far as those are each other's best. What is
//! mutually best at the end is linked (the argmax method of SimAlign, Jalili Sabet et al. 2020);
//! a phrase that the lexicon knows whole is then linked whole. Cost: the product of the two lengths.
//! Deterministic.

use std::ops::Range;

use super::grid::Grid;
use crate::document::{Side, Token, TokenKind};
use crate::meaning::lexicon::{From, Ids, Lexicon};
use crate::meaning::look_ups::LookUps;
use crate::meaning::states::{JUDGING, LINKING};

/// A link between a source token and a target token, by their indices in their documents.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    pub source: usize,
    pub target: usize,
    /// From 0 to 1: the two words' own likeness, whatever stands around them.
    pub score: f32,
}

/// The word links of a bead.
#[derive(Clone, Debug, Default)]
pub struct Links {
    all: Vec<Link>,
    /// Those that are sure: by source token, then target token; and the other way round.
    by_source: Vec<Link>,
    by_target: Vec<Link>,
}

impl Links {
    /// Links whose score is under `sure` stand only for their places: the words may say different things.
    pub fn new(mut links: Vec<Link>, sure: f32) -> Self {
        links.sort_by_key(|link| (link.source, link.target));
        let by_source: Vec<Link> = links.iter().filter(|link| link.score >= sure).copied().collect();
        let mut by_target = by_source.clone();
        by_target.sort_by_key(|link| (link.target, link.source));
        Self { all: links, by_source, by_target }
    }

    /// All links, the doubtful ones too, sorted by source token, then target token.
    pub fn all(&self) -> &[Link] {
        &self.all
    }

    /// The target tokens surely linked to a source token.
    pub fn targets(&self, source: usize) -> impl Iterator<Item = usize> + '_ {
        let from = self.by_source.partition_point(|link| link.source < source);
        self.by_source[from..].iter().take_while(move |link| link.source == source).map(|link| link.target)
    }

    /// The source tokens surely linked to a target token.
    pub fn sources(&self, target: usize) -> impl Iterator<Item = usize> + '_ {
        let from = self.by_target.partition_point(|link| link.target < target);
        self.by_target[from..].iter().take_while(move |link| link.target == target).map(|link| link.source)
    }

    /// Whether any of some source tokens is surely linked to any of some target tokens.
    pub fn join(&self, source: &Range<usize>, target: &Range<usize>) -> bool {
        source.clone().any(|at| self.targets(at).any(|to| target.contains(&to)))
    }
}

/// What each kind of evidence adds to the likeness of a pair.
struct Weights {
    linking: f32,
    judging: f32,
    listed: f32,
    listed_phrase: f32,
    letters: f32,
    /// For standing at the beginning and at the end.
    apart: f32,
    /// For all the pairs around it being sure.
    context: f32,
    /// Least score, its context counted, of a link.
    least: f32,
    /// Least likeness of a sure link.
    sure: f32,
}

/// Tuned on two gold alignments, where each value stands on a plateau.
const ENCODED: Weights = Weights {
    linking: 1.0,
    judging: 0.2,
    listed: 0.2,
    listed_phrase: 0.15,
    letters: 0.1,
    apart: 0.1,
    context: 0.09,
    least: 0.05,
    sure: 0.4,
};
const UNENCODED: Weights = Weights {
    linking: 0.0,
    judging: 0.0,
    listed: 0.6,
    listed_phrase: 0.4,
    letters: 0.4,
    apart: 0.25,
    context: 0.15,
    least: 0.1,
    sure: 0.02,
};

/// What a pair of a mark and a word loses.
const MARK_AND_WORD: f32 = 0.3;
/// Rounds of relaxation.
const ROUNDS: usize = 2;
/// Letters that the beginnings of two cognates share.
const COGNATE: usize = 5;

/// Links the words of two sides.
pub fn align(source: &Side, target: &Side) -> Links {
    align_known(source, target, &LookUps::of(source, target))
}

/// As [`align`], the words having been looked up.
pub fn align_known(source: &Side, target: &Side, known: &LookUps) -> Links {
    if source.tokens.is_empty() || target.tokens.is_empty() {
        return Links::default();
    }
    let states = source.document.states().zip(target.document.states());
    let weights = if states.is_some() { &ENCODED } else { &UNENCODED };
    let phrases = known.lexicon().map_or_else(Vec::new, |lexicon| phrases(source, target, known, lexicon));
    let likeness = likeness(source, target, known, &phrases, weights);
    let mut scores = likeness.clone();
    for _ in 0..ROUNDS {
        let context = scores.mutuality().along_diagonals();
        scores = likeness.plus(&context, weights.context);
    }
    let mut table = Table { links: Vec::new(), scores };
    table.link_best(weights.least, &likeness);
    table.link_phrases(&phrases);
    let place = |link: &Link| Link {
        source: link.source + source.tokens.start,
        target: link.target + target.tokens.start,
        score: link.score.clamp(0.0, 1.0),
    };
    Links::new(table.links.iter().map(place).collect(), weights.sure)
}

/// Two stretches, of more than one word on a side at least, that the lexicon has as translations.
struct PhrasePair {
    source: Range<usize>,
    target: Range<usize>,
    strength: f32,
}

/// The phrase pairs of the lexicon, counted from the sides' first tokens.
fn phrases(source: &Side, target: &Side, known: &LookUps, lexicon: &Lexicon) -> Vec<PhrasePair> {
    let units = |side: &Side, from: From| {
        let mut units: Vec<(Range<usize>, Ids)> = Vec::new();
        for at in side.tokens.clone() {
            let token = side.token(at);
            let from_start = at - side.tokens.start;
            units.push((from_start..from_start + 1, *known.ids(from, at)));
            if token.is_word() && lexicon.begins_phrase(from, known.ids(from, at)) {
                let found = lexicon.phrases_at(from, &side.document.tokens, at, side.tokens.end);
                units.extend(found.iter().map(|phrase| (from_start..from_start + phrase.length, phrase.ids)));
            }
        }
        units.retain(|(_, ids)| !ids.is_empty());
        units
    };
    let (sources, targets) = (units(source, From::Source), units(target, From::Target));
    let (long_sources, long_targets) = (long(&sources), long(&targets));
    let mut pairs = Vec::new();
    let mut add = |(source, a): &(Range<usize>, Ids), (target, b): &(Range<usize>, Ids)| {
        let strength = lexicon.linked(a, b);
        if strength > 0.0 {
            pairs.push(PhrasePair { source: source.clone(), target: target.clone(), strength });
        }
    };
    for s in long_sources {
        targets.iter().for_each(|t| add(s, t));
    }
    for t in long_targets {
        sources.iter().filter(|(tokens, _)| tokens.len() == 1).for_each(|s| add(s, t));
    }
    pairs
}

fn long(units: &[(Range<usize>, Ids)]) -> Vec<&(Range<usize>, Ids)> {
    units.iter().filter(|(tokens, _)| tokens.len() > 1).collect()
}

/// How alike the words of two sides are, before their neighbours are asked.
fn likeness(
    source: &Side,
    target: &Side,
    known: &LookUps,
    phrases: &[PhrasePair],
    weights: &Weights,
) -> Grid {
    let states = source.document.states().zip(target.document.states());
    let mut grid = Grid::new(source.tokens.len(), target.tokens.len());
    let places: Vec<f32> = target.tokens.clone().map(|at| target.place(at)).collect();
    for (i, s) in source.tokens.clone().enumerate() {
        let place = source.place(s);
        for (j, t) in target.tokens.clone().enumerate() {
            let (a, b) = (source.token(s), target.token(t));
            let mut score = weights.listed * known.linked(s, t).sqrt() + weights.letters * alike(a, b)
                - weights.apart * (place - places[j]).abs();
            if (a.kind == TokenKind::Punctuation) != (b.kind == TokenKind::Punctuation) {
                score -= MARK_AND_WORD;
            }
            if let Some((source, target)) = states {
                score += weights.linking * source.cosine(s, target, t, LINKING)
                    + weights.judging * source.cosine(s, target, t, JUDGING);
            }
            grid.set(i, j, score);
        }
    }
    let mut best = Grid::new(source.tokens.len(), target.tokens.len());
    for phrase in phrases {
        for i in phrase.source.clone() {
            for j in phrase.target.clone() {
                best.set(i, j, best.get(i, j).max(phrase.strength.sqrt()));
            }
        }
    }
    grid.plus(&best, weights.listed_phrase)
}

/// How alike two tokens look, 0 to 1.
fn alike(a: &Token, b: &Token) -> f32 {
    let digits = |token: &Token| token.norm.chars().filter(char::is_ascii_digit).collect::<String>();
    match (a.kind, b.kind) {
        _ if a.norm == b.norm => 1.0,
        (TokenKind::Number, TokenKind::Number) if digits(a) == digits(b) => 1.0,
        (TokenKind::Word, TokenKind::Word) => {
            let shared = a.norm.chars().zip(b.norm.chars()).take_while(|(a, b)| a == b).count();
            if shared >= COGNATE { 0.5 } else { 0.0 }
        }
        _ => 0.0,
    }
}

/// What has been linked so far, counted from the sides' first tokens.
struct Table {
    links: Vec<Link>,
    scores: Grid,
}

impl Table {
    /// Links the pairs that are each other's best.
    fn link_best(&mut self, least: f32, likeness: &Grid) {
        let of_columns = self.scores.best_of_columns();
        for (source, target) in self.scores.best_of_rows().into_iter().enumerate() {
            if of_columns[target] == source && self.scores.get(source, target) >= least {
                self.links.push(Link { source, target, score: likeness.get(source, target) });
            }
        }
    }

    /// Links the free words of each phrase pair to the words that it has linked, if none of its words is
    /// linked elsewhere; the strongest pairs first.
    fn link_phrases(&mut self, phrases: &[PhrasePair]) {
        let mut order: Vec<&PhrasePair> = phrases.iter().collect();
        let size = |phrase: &PhrasePair| phrase.strength * (phrase.source.len() + phrase.target.len()) as f32;
        let place = |phrase: &PhrasePair| (phrase.source.start, phrase.target.start);
        order.sort_by(|a, b| size(b).total_cmp(&size(a)).then_with(|| place(a).cmp(&place(b))));
        for phrase in order {
            let of =
                |link: &Link| (phrase.source.contains(&link.source), phrase.target.contains(&link.target));
            if self.links.iter().any(|link| matches!(of(link), (true, false) | (false, true))) {
                continue;
            }
            let inside: Vec<Link> =
                self.links.iter().filter(|link| of(link) == (true, true)).copied().collect();
            let free_source = |at: &usize| !inside.iter().any(|link| link.source == *at);
            let free_target = |at: &usize| !inside.iter().any(|link| link.target == *at);
            for link in &inside {
                let sources = phrase.source.clone().filter(free_source).map(|source| (source, link.target));
                let targets = phrase.target.clone().filter(free_target).map(|target| (link.source, target));
                for (source, target) in sources.chain(targets) {
                    if !self.links.iter().any(|link| (link.source, link.target) == (source, target)) {
                        self.links.push(Link { source, target, score: phrase.strength });
                    }
                }
            }
        }
    }
}
