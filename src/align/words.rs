//! Word alignment: which words of a bead's two sides translate each other.
//!
//! Competitive linking (Melamed 2000): the likeliest pair of units is linked first, then the next
//! one whose words are still free. A unit is a word or a phrase of the lexicon. Content words come
//! first, held to the diagonal; grammatical words follow, held to the links around them. Cost: the
//! product of the two lengths, in a band around the diagonal where the sides are long. Deterministic.

use std::ops::Range;

use crate::document::{Side, Token, TokenKind};
use crate::meaning::lexicon::{From, Ids, Lexicon};

/// A link between a source token and a target token, by their indices in their documents.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    pub source: usize,
    pub target: usize,
    /// From 0 to 1.
    pub score: f32,
}

/// The word links of a bead.
#[derive(Clone, Debug, Default)]
pub struct Links {
    /// Sorted by source token, then target token; and the other way round.
    by_source: Vec<Link>,
    by_target: Vec<Link>,
}

impl Links {
    pub fn new(mut links: Vec<Link>) -> Self {
        links.sort_by_key(|link| (link.source, link.target));
        let mut by_target = links.clone();
        by_target.sort_by_key(|link| (link.target, link.source));
        Self { by_source: links, by_target }
    }

    /// All links, sorted by source token, then target token.
    pub fn all(&self) -> &[Link] {
        &self.by_source
    }

    /// The target tokens linked to a source token.
    pub fn targets(&self, source: usize) -> impl Iterator<Item = usize> + '_ {
        let from = self.by_source.partition_point(|link| link.source < source);
        self.by_source[from..].iter().take_while(move |link| link.source == source).map(|link| link.target)
    }

    /// The source tokens linked to a target token.
    pub fn sources(&self, target: usize) -> impl Iterator<Item = usize> + '_ {
        let from = self.by_target.partition_point(|link| link.target < target);
        self.by_target[from..].iter().take_while(move |link| link.target == target).map(|link| link.source)
    }
}

/// What a pair loses when one stands at the beginning and the other at the end.
const DISTORTION: f32 = 0.35;
/// What a grammatical word loses for each token that it stands away from where its neighbours' links point.
const DRIFT: f32 = 0.06;
/// Least score of a link.
const CONTENT_LEAST: f32 = 0.02;
const GRAMMAR_LEAST: f32 = -0.12;
/// What a phrase gains for each word beyond the first: it wins over its parts.
const PHRASE_GAIN: f32 = 0.15;
/// Letters that the beginnings of two cognates share.
const COGNATE: usize = 5;
/// Farthest that two units of long sides may stand from the diagonal, in tokens.
const BAND: usize = 120;

/// A word or phrase of one side.
struct Unit {
    tokens: Range<usize>,
    ids: Ids,
    grammatical: bool,
}

/// Links the words of two sides.
pub fn align(source: &Side, target: &Side) -> Links {
    if source.tokens.is_empty() || target.tokens.is_empty() {
        return Links::default();
    }
    let lexicon = Lexicon::between(source.language().code(), target.language().code());
    let linker = Linker {
        source_units: units(source, lexicon.as_ref(), From::Source),
        target_units: units(target, lexicon.as_ref(), From::Target),
        source,
        target,
        lexicon,
    };
    let mut table = Table::new(source, target);
    for (_, s, t) in
        linker.candidates(|s, t| if s.grammatical || t.grammatical { None } else { linker.content(s, t) })
    {
        table.link(s, t, linker.likeness(s, t).unwrap_or(0.0));
    }
    let expected = table.expected();
    let drift = |s: &Unit, t: &Unit| {
        let wanted = expected[s.tokens.start - source.tokens.start];
        DRIFT * (t.tokens.start as f32 - target.tokens.start as f32 - wanted).abs()
    };
    for (_, s, t) in linker.candidates(|s, t| {
        let score = linker.likeness(s, t)? - drift(s, t);
        (score > GRAMMAR_LEAST).then_some(score)
    }) {
        table.link(s, t, linker.likeness(s, t).unwrap_or(0.0));
    }
    Links::new(table.links)
}

/// The words of a side and the phrases of the lexicon in it.
fn units(side: &Side, lexicon: Option<&Lexicon>, from: From) -> Vec<Unit> {
    let grammar = side.language().list("function-words.txt");
    let mut units = Vec::with_capacity(side.tokens.len());
    for at in side.tokens.clone() {
        let token = side.token(at);
        let ids = lexicon.map_or_else(Ids::default, |lexicon| lexicon.token_ids(from, token));
        let grammatical = token.kind == TokenKind::Punctuation || grammar.contains(&token.norm);
        units.push(Unit { tokens: at..at + 1, ids, grammatical });
        let phrases = lexicon
            .filter(|_| token.is_word())
            .map(|lexicon| lexicon.phrases_at(from, &side.document.tokens, at, side.tokens.end));
        units.extend(phrases.into_iter().flatten().map(|phrase| Unit {
            tokens: at..at + phrase.length,
            ids: phrase.ids,
            grammatical: false,
        }));
    }
    units
}

struct Linker<'a> {
    source: &'a Side<'a>,
    target: &'a Side<'a>,
    lexicon: Option<Lexicon>,
    source_units: Vec<Unit>,
    target_units: Vec<Unit>,
}

impl Linker<'_> {
    /// Pairs of units with a score, the best first; of equals the one that stands first.
    fn candidates(&self, score: impl Fn(&Unit, &Unit) -> Option<f32>) -> Vec<(f32, &Unit, &Unit)> {
        let mut found = Vec::new();
        let long = self.source.tokens.len().max(self.target.tokens.len()) > 2 * BAND;
        for s in &self.source_units {
            let near = if long { self.band(s) } else { 0..self.target_units.len() };
            found.extend(self.target_units[near].iter().filter_map(|t| Some((score(s, t)?, s, t))));
        }
        found.sort_by(|a, b| {
            b.0.total_cmp(&a.0)
                .then_with(|| (a.1.tokens.start, a.2.tokens.start).cmp(&(b.1.tokens.start, b.2.tokens.start)))
        });
        found
    }

    /// The target units near the diagonal.
    fn band(&self, unit: &Unit) -> Range<usize> {
        let at = (self.source.place(unit.tokens.start) * self.target.tokens.len() as f32) as usize
            + self.target.tokens.start;
        let from = self.target_units.partition_point(|t| t.tokens.start + BAND < at);
        let to = self.target_units.partition_point(|t| t.tokens.start < at + BAND);
        from..to.max(from)
    }

    fn content(&self, s: &Unit, t: &Unit) -> Option<f32> {
        let words = (s.tokens.len() + t.tokens.len() - 2) as f32;
        let apart = (self.source.place(s.tokens.start) - self.target.place(t.tokens.start)).abs();
        let score = self.likeness(s, t)? + PHRASE_GAIN * words - DISTORTION * apart;
        (score > CONTENT_LEAST).then_some(score)
    }

    /// How alike two units are in meaning or letters, 0 to 1; `None` when nothing speaks for it.
    fn likeness(&self, s: &Unit, t: &Unit) -> Option<f32> {
        let listed = self.lexicon.as_ref().map_or(0.0, |lexicon| lexicon.linked(&s.ids, &t.ids));
        let letters = match (s.tokens.len(), t.tokens.len()) {
            (1, 1) => alike(self.source.token(s.tokens.start), self.target.token(t.tokens.start)),
            _ => 0.0,
        };
        let best = listed.sqrt().max(letters);
        (best > 0.0).then_some(best)
    }
}

/// How alike two tokens look.
fn alike(a: &Token, b: &Token) -> f32 {
    let digits = |token: &Token| token.norm.chars().filter(char::is_ascii_digit).collect::<String>();
    match (a.kind, b.kind) {
        (TokenKind::Word, TokenKind::Word) if a.norm == b.norm => 0.9,
        (TokenKind::Word, TokenKind::Word) => {
            let shared = a.norm.chars().zip(b.norm.chars()).take_while(|(a, b)| a == b).count();
            if shared >= COGNATE { 0.45 } else { 0.0 }
        }
        (TokenKind::Number, TokenKind::Number) if digits(a) == digits(b) => 0.95,
        (TokenKind::Number, _) | (_, TokenKind::Number) => 0.0,
        _ if a.norm == b.norm => 0.6,
        _ => 0.0,
    }
}

/// What has been linked so far.
struct Table {
    source: Range<usize>,
    target: Range<usize>,
    source_free: Vec<bool>,
    target_free: Vec<bool>,
    links: Vec<Link>,
}

impl Table {
    fn new(source: &Side, target: &Side) -> Self {
        Self {
            source: source.tokens.clone(),
            target: target.tokens.clone(),
            source_free: vec![true; source.tokens.len()],
            target_free: vec![true; target.tokens.len()],
            links: Vec::new(),
        }
    }

    /// Links two units, if all their words are free.
    fn link(&mut self, s: &Unit, t: &Unit, score: f32) {
        let at =
            |tokens: &Range<usize>, side: &Range<usize>| tokens.start - side.start..tokens.end - side.start;
        let (rows, columns) = (at(&s.tokens, &self.source), at(&t.tokens, &self.target));
        if self.source_free[rows.clone()].contains(&false)
            || self.target_free[columns.clone()].contains(&false)
        {
            return;
        }
        self.source_free[rows].fill(false);
        self.target_free[columns].fill(false);
        for source in s.tokens.clone() {
            self.links.extend(t.tokens.clone().map(|target| Link { source, target, score }));
        }
    }

    /// For each source token, where the links around it say that its partner stands, counted from the
    /// target side's first token.
    fn expected(&self) -> Vec<f32> {
        let slope = self.target.len() as f32 / self.source.len() as f32;
        let mut at: Vec<Option<f32>> = vec![None; self.source.len()];
        for link in &self.links {
            at[link.source - self.source.start].get_or_insert((link.target - self.target.start) as f32);
        }
        let mut before: Option<(usize, f32)> = None;
        let mut expected: Vec<f32> = Vec::with_capacity(at.len());
        let mut after = vec![None; at.len()];
        let mut next = None;
        for i in (0..at.len()).rev() {
            next = at[i].map(|place| (i, place)).or(next);
            after[i] = next;
        }
        for i in 0..at.len() {
            before = at[i].map(|place| (i, place)).or(before);
            let from_before = before.map(|(k, place)| (i - k, place + (i - k) as f32));
            let from_after = after[i].map(|(k, place)| (k - i, place - (k - i) as f32));
            let nearest =
                [from_after, from_before].into_iter().flatten().min_by_key(|&(distance, _)| distance);
            expected.push(nearest.map_or(i as f32 * slope, |(_, place)| place));
        }
        expected
    }
}
