//! What the judge of words sees of a pair: for each word of both sides its states, its partner on the
//! other side, and figures of what speaks for and against it.
//!
//! The words of the source stand first, those of the target follow. Cost: the product of the two
//! lengths. The order of the figures is part of the layout of `models/judge.words.bin`.

use super::forms::{Forms, Pos};
use super::lexicon::From;
use super::look_ups::LookUps;
use super::states::{JUDGING, LINKING, States};
use crate::align::words::Links;
use crate::document::{Side, Token, TokenKind};

/// Figures for each word.
pub const FIGURES: usize = 34;

/// What the judging layer and the lexicon add to the linking layer's likeness of two words.
const JUDGING_SHARE: f32 = 0.2;
const LISTED_SHARE: f32 = 0.2;

/// How a word stands to another one; each kind has its own share in the attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Relation {
    Itself,
    Beside,
    Near,
    Far,
    /// On the other side, and not linked.
    Across,
    /// Linked.
    Partner,
    /// Beside the partner.
    BesidePartner,
}

impl Relation {
    pub const KINDS: usize = 7;
}

/// The words of a pair as the judge sees them.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// Words of the source, and of the target.
    pub lengths: [usize; 2],
    /// For each word its best partner, counted over both sides.
    pub partners: Vec<Option<usize>>,
    /// [`FIGURES`] a word.
    pub figures: Vec<f32>,
}

impl Evidence {
    pub fn len(&self) -> usize {
        self.lengths[0] + self.lengths[1]
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Collects what is known of the words of two sides that were encoded; none without their states.
    pub fn between(source: &Side, target: &Side, known: &LookUps, links: &Links) -> Option<Evidence> {
        let states = [source.document.states()?, target.document.states()?];
        Some(Evidence::of(&Table::new([source, target], states, known, links)))
    }

    /// Collects what a table tells of the words.
    pub(super) fn of(table: &Table) -> Evidence {
        let lengths = [0, 1].map(|side| table.length(side));
        let mut evidence = Evidence { lengths, partners: Vec::new(), figures: Vec::new() };
        for side in 0..2 {
            for at in 0..lengths[side] {
                let best = table.best_link(side, at);
                evidence
                    .partners
                    .push(best.map(|(other, _)| if side == 0 { lengths[0] + other } else { other }));
                evidence.figures.extend(table.figures(side, at));
            }
        }
        evidence
    }

    /// How a word stands to another one.
    pub fn relation(&self, from: usize, to: usize) -> Relation {
        if (from < self.lengths[0]) == (to < self.lengths[0]) {
            return match from.abs_diff(to) {
                0 => Relation::Itself,
                1 => Relation::Beside,
                2..=3 => Relation::Near,
                _ => Relation::Far,
            };
        }
        match self.partners[from].map(|partner| partner.abs_diff(to)) {
            Some(0) => Relation::Partner,
            Some(1) => Relation::BesidePartner,
            _ => Relation::Across,
        }
    }
}

/// What all figures are read from.
pub(super) struct Table<'a> {
    sides: [&'a Side<'a>; 2],
    known: &'a LookUps,
    /// For each side and word: (word of the other side, score), in order.
    linked: [Vec<Vec<(usize, f32)>>; 2],
    /// Source words by target words: cosines of the two layers, and what the lexicon knows.
    pub(super) near: Vec<f32>,
    pub(super) alike: Vec<f32>,
    pub(super) listed: Vec<f32>,
}

/// What the forms know of a word.
pub(super) struct WordKind {
    pub(super) capital: bool,
    pub(super) frequency: f32,
    /// Its likeliest parts of speech.
    pub(super) parts: Vec<Pos>,
}

/// Readings of a word that are asked for its part of speech.
const READINGS: usize = 3;

impl<'a> Table<'a> {
    pub(super) fn new(
        sides: [&'a Side<'a>; 2],
        states: [&States; 2],
        known: &'a LookUps,
        links: &Links,
    ) -> Self {
        let mut linked = sides.map(|side| vec![Vec::new(); side.tokens.len()]);
        for link in links.all() {
            let (s, t) = (link.source - sides[0].tokens.start, link.target - sides[1].tokens.start);
            linked[0][s].push((t, link.score));
            linked[1][t].push((s, link.score));
        }
        let size = sides[0].tokens.len() * sides[1].tokens.len();
        let (mut near, mut alike, mut listed) =
            (Vec::with_capacity(size), Vec::with_capacity(size), Vec::with_capacity(size));
        for s in sides[0].tokens.clone() {
            for t in sides[1].tokens.clone() {
                near.push(states[0].cosine(s, states[1], t, LINKING));
                alike.push(states[0].cosine(s, states[1], t, JUDGING));
                listed.push(known.linked(s, t).sqrt());
            }
        }
        Self { sides, known, linked, near, alike, listed }
    }

    /// Words of a side.
    pub(super) fn length(&self, side: usize) -> usize {
        self.sides[side].tokens.len()
    }

    pub(super) fn kind(&self, side: usize, at: usize) -> TokenKind {
        self.token(side, at).kind
    }

    /// Whether a token is a word that carries meaning of its own.
    pub(super) fn is_content(&self, side: usize, at: usize) -> bool {
        self.sides[side].is_content(self.sides[side].tokens.start + at)
    }

    pub(super) fn letters(&self, side: usize, at: usize) -> usize {
        self.token(side, at).norm.chars().count()
    }

    pub(super) fn word(&self, side: usize, at: usize) -> WordKind {
        let token = self.token(side, at);
        let forms = Forms::of(self.sides[side].language().code());
        WordKind {
            capital: token.capital,
            frequency: forms.map_or(0.0, |forms| forms.frequency(&token.norm)),
            parts: forms.map_or_else(Vec::new, |forms| {
                forms.readings(&token.norm).take(READINGS).map(|reading| reading.pos).collect()
            }),
        }
    }

    /// A word's values in a grid, by the words across.
    pub(super) fn row(&self, grid: &[f32], side: usize, at: usize) -> impl Iterator<Item = f32> {
        (0..self.length(1 - side)).map(move |other| self.cell(grid, side, at, other))
    }

    /// The best value in a grid at one of a word's links; 0 without any.
    pub(super) fn best_of_links(&self, grid: &[f32], side: usize, at: usize) -> f32 {
        let values = self.linked[side][at].iter().map(|(other, _)| self.cell(grid, side, at, *other));
        values.reduce(f32::max).unwrap_or(0.0)
    }

    /// The surest link of a word.
    pub(super) fn best_link(&self, side: usize, at: usize) -> Option<(usize, f32)> {
        let links = &self.linked[side][at];
        links.iter().copied().reduce(|best, link| if link.1 > best.1 { link } else { best })
    }

    fn cell(&self, grid: &[f32], side: usize, at: usize, other: usize) -> f32 {
        let (row, column) = if side == 0 { (at, other) } else { (other, at) };
        grid[row * self.sides[1].tokens.len() + column]
    }

    /// The best and the second best of a word's values in a grid.
    fn best_two(&self, grid: &[f32], side: usize, at: usize) -> (f32, f32) {
        self.row(grid, side, at).fold((0.0, 0.0), |(best, second), value| {
            if value > best { (value, best) } else { (best, second.max(value)) }
        })
    }

    fn token(&self, side: usize, at: usize) -> &'a Token {
        &self.sides[side].tokens()[at]
    }

    fn place(&self, side: usize, at: usize) -> f32 {
        at as f32 / self.sides[side].tokens.len().max(1) as f32
    }

    fn is_known(&self, side: usize, at: usize) -> bool {
        let from = if side == 0 { From::Source } else { From::Target };
        !self.known.ids(from, self.sides[side].tokens.start + at).is_empty()
    }

    fn grammatical(&self, side: usize, at: usize) -> bool {
        let token = self.token(side, at);
        token.is_word() && self.sides[side].language().list("function-words.txt").contains(&token.norm)
    }

    fn figures(&self, side: usize, at: usize) -> [f32; FIGURES] {
        let flag = |is: bool| f32::from(u8::from(is));
        let token = self.token(side, at);
        let link = self.best_link(side, at);
        let (near, second_near) = self.best_two(&self.near, side, at);
        let (alike, second_alike) = self.best_two(&self.alike, side, at);
        let (listed, _) = self.best_two(&self.listed, side, at);
        let language = self.sides[side].language().code();
        let forms = Forms::of(language);
        let reading = forms.and_then(|forms| forms.readings(&token.norm).next());
        let is = |pos: Pos| flag(reading.as_ref().is_some_and(|reading| reading.pos == pos));
        let neighbour = |step: isize| {
            let beside = at.checked_add_signed(step).filter(|beside| *beside < self.linked[side].len());
            beside.and_then(|beside| self.best_link(side, beside))
        };
        let [before, after] = [neighbour(-1), neighbour(1)];
        let follows = |beside: Option<(usize, f32)>, step: isize| {
            flag(link.zip(beside).is_some_and(|(a, b)| a.0.checked_add_signed(step) == Some(b.0)))
        };
        let partner = link.map(|(other, _)| other);
        let partner_token = partner.map(|other| self.token(1 - side, other));
        let of_partner = |grid: &[f32]| partner.map_or(0.0, |other| self.cell(grid, side, at, other));
        let all_listed = self.best_of_links(&self.listed, side, at);
        let frequency = forms.map_or(0.0, |forms| forms.frequency(&token.norm));
        let (own, other) = (self.sides[side].tokens.len() as f32, self.sides[1 - side].tokens.len() as f32);
        [
            flag(link.is_some()),
            of_partner(&self.near)
                + JUDGING_SHARE * of_partner(&self.alike)
                + LISTED_SHARE * of_partner(&self.listed),
            of_partner(&self.near),
            of_partner(&self.alike),
            near,
            alike,
            near - second_near,
            alike - second_alike,
            alike - of_partner(&self.alike),
            of_partner(&self.listed),
            all_listed,
            listed,
            flag(self.is_known(side, at)),
            flag(partner.is_some_and(|other| self.is_known(1 - side, other))),
            flag(token.kind == TokenKind::Punctuation),
            flag(token.kind == TokenKind::Number),
            flag(self.grammatical(side, at)),
            flag(token.capital && at > 0),
            flag(partner.is_some_and(|other| self.grammatical(1 - side, other))),
            flag(partner_token.is_some_and(|other| other.norm == token.norm)),
            self.linked[side][at].len() as f32 / 3.0,
            self.place(side, at),
            partner.map_or(0.0, |other| (self.place(side, at) - self.place(1 - side, other)).abs()),
            (1.0 + frequency).ln() / 10.0,
            is(Pos::Noun),
            is(Pos::Verb),
            is(Pos::Adjective),
            is(Pos::Adverb),
            flag(before.is_some()),
            flag(after.is_some()),
            follows(before, -1),
            follows(after, 1),
            side as f32,
            (own.max(1.0) / other.max(1.0)).ln(),
        ]
    }
}
