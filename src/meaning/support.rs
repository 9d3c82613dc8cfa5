//! What speaks for and against a word having its counterpart on the other side, read from the word and
//! from what stands around it: its links, the gap between its surely linked neighbours and what stands in
//! the gap across, and how free the whole pair is.
//!
//! The figures are what [`super::trees`] decides by; their order is part of the layout of
//! `models/trees.words.bin`. Cost: the product of the two lengths.

use super::evidence::Table;
use super::forms::Pos;
use super::network::{Judgement, LABELS};
use crate::document::TokenKind;

/// Figures for each word.
pub const FIGURES: usize = 45;

/// Where some of them stand: the network's opinion of the pair, the word's support and likeness, and
/// how many more letters its side has.
pub(super) const DIFFERS: usize = 3;
pub(super) const SUPPORT: usize = 4;
pub(super) const ALIKE: usize = 11;
pub(super) const LETTERS: usize = 36;

/// Least support of a word that counts as rendered.
pub(super) const SURE: f32 = 0.4;
/// Words on either side that tell how well its surroundings are rendered.
const WINDOW: usize = 4;
/// The least that a likeness may be: stands for "nothing there".
const NOTHING: f32 = -0.3;

/// The words of one side that may be told wrongly, and their figures.
pub struct Supported {
    /// By their places in the side.
    pub words: Vec<usize>,
    pub figures: Vec<[f32; FIGURES]>,
}

/// The network's opinion of a word: wrong, missing, extra.
pub(super) fn network(figures: &[f32; FIGURES]) -> [f32; LABELS] {
    [figures[0], figures[1], figures[2]]
}

/// The figures of both sides' content words and numbers.
pub(super) fn of(table: &Table, judgement: &Judgement) -> [Supported; 2] {
    let [source, target] = [0, 1].map(|side| View::new(table, side));
    [supported(&source, &target, table, judgement), supported(&target, &source, table, judgement)]
}

fn supported(own: &View, other: &View, table: &Table, judgement: &Judgement) -> Supported {
    let told = |at: &usize| own.content[*at] || table.kind(own.side, *at) == TokenKind::Number;
    let words: Vec<usize> = (0..own.len()).filter(told).collect();
    let first = if own.side == 0 { 0 } else { other.len() };
    let figures = words
        .iter()
        .map(|&at| own.figures(other, table, at, &judgement.words[first + at], judgement.differs))
        .collect();
    Supported { words, figures }
}

/// One side as its words are counted.
struct View {
    side: usize,
    content: Vec<bool>,
    /// The best link of each word: its place across and its score.
    linked: Vec<Option<(usize, f32)>>,
    /// The best likeness to any word across, by layer, and the best translation that the lexicon knows.
    near: Vec<f32>,
    alike: Vec<f32>,
    listed: Vec<f32>,
    /// The better of link and lexicon.
    support: Vec<f32>,
    /// The means of the likenesses over the content words, and how many these are.
    mean_near: f32,
    mean_alike: f32,
    words_of_content: f32,
    letters: usize,
}

impl View {
    fn new(table: &Table, side: usize) -> View {
        let words = 0..table.length(side);
        let best = |grid: &[f32]| -> Vec<f32> {
            words.clone().map(|at| table.row(grid, side, at).fold(f32::MIN, f32::max)).collect()
        };
        let linked: Vec<_> = words.clone().map(|at| table.best_link(side, at)).collect();
        let listed = best(&table.listed);
        let support = linked
            .iter()
            .zip(&listed)
            .map(|(link, listed)| link.map_or(0.0, |(_, score)| score).max(*listed))
            .collect();
        let content: Vec<bool> = words.clone().map(|at| table.is_content(side, at)).collect();
        let (near, alike) = (best(&table.near), best(&table.alike));
        View {
            side,
            mean_near: mean(&near, &content),
            mean_alike: mean(&alike, &content),
            words_of_content: content.iter().filter(|content| **content).count() as f32,
            content,
            near,
            alike,
            letters: words.map(|at| table.letters(side, at)).sum(),
            linked,
            listed,
            support,
        }
    }

    fn len(&self) -> usize {
        self.content.len()
    }

    fn is_weak(&self, at: usize) -> bool {
        self.content[at] && self.support[at] < SURE
    }

    /// Surely linked content words hold the places between the two sides.
    fn is_anchor(&self, at: usize) -> bool {
        self.content[at] && self.linked[at].is_some_and(|(_, score)| score >= SURE)
    }

    /// The support of a content word beside, if one stands there.
    fn beside(&self, at: Option<usize>) -> f32 {
        at.filter(|at| *at < self.len() && self.content[*at]).map_or(-1.0, |at| self.support[at])
    }

    fn count(&self, range: std::ops::Range<usize>) -> Gap {
        let of = |is: &dyn Fn(usize) -> bool| range.clone().filter(|at| is(*at)).count() as f32;
        Gap {
            words: range.len() as f32,
            content: of(&|at| self.content[at]),
            weak: of(&|at| self.is_weak(at)),
            unlinked: of(&|at| self.content[at] && self.linked[at].is_none()),
        }
    }

    fn figures(
        &self,
        other: &View,
        table: &Table,
        at: usize,
        judged: &[f32; LABELS],
        differs: f32,
    ) -> [f32; FIGURES] {
        let flag = |is: bool| f32::from(u8::from(is));
        let link = self.linked[at];
        let of_links = |grid: &[f32]| table.best_of_links(grid, self.side, at);
        let gap = self.gap(other, table, at);
        let free = |grid: &[f32]| {
            let across = table.row(grid, self.side, at).enumerate();
            across.filter(|(to, _)| other.is_weak(*to)).map(|(_, value)| value).fold(NOTHING, f32::max)
        };
        let around = at.saturating_sub(WINDOW)..(at + WINDOW + 1).min(self.len());
        let around: Vec<f32> =
            around.filter(|by| *by != at && self.content[*by]).map(|by| self.support[by]).collect();
        let word = table.word(self.side, at);
        let is = |pos: Pos| flag(word.parts.contains(&pos));
        [
            judged[0],
            judged[1],
            judged[2],
            differs,
            self.support[at],
            link.map_or(0.0, |(_, score)| score),
            of_links(&table.near),
            of_links(&table.alike),
            of_links(&table.listed),
            self.listed[at],
            self.near[at],
            self.alike[at],
            self.near[at] - self.mean_near,
            self.alike[at] - self.mean_alike,
            self.mean_alike,
            gap.own.words,
            gap.own.weak,
            gap.own.unlinked,
            gap.own.content,
            gap.across.words,
            gap.across.weak,
            gap.across.unlinked,
            gap.across.content,
            flag(gap.in_order),
            gap.likeness,
            gap.own.content - gap.across.content,
            gap.own.weak - gap.across.weak,
            gap.own.words - gap.across.words,
            free(&table.alike),
            free(&table.near),
            link.map_or(-1.0, |(to, _)| other.support[to]),
            self.beside(at.checked_sub(1)),
            self.beside(Some(at + 1)),
            if around.is_empty() { -1.0 } else { around.iter().sum::<f32>() / around.len() as f32 },
            around.iter().copied().reduce(f32::min).unwrap_or(-1.0),
            self.words_of_content - other.words_of_content,
            (self.letters as f32 / other.letters.max(1) as f32).max(f32::MIN_POSITIVE).ln(),
            flag(table.kind(self.side, at) == TokenKind::Number),
            flag(word.capital),
            word.frequency,
            is(Pos::Noun),
            is(Pos::Verb),
            is(Pos::Adjective),
            is(Pos::Adverb),
            is(Pos::ProperNoun),
        ]
    }

    /// The gap between the anchors around a word, and the gap across between their partners.
    fn gap(&self, other: &View, table: &Table, at: usize) -> Gaps {
        let before = (0..at).rev().find(|at| self.is_anchor(*at));
        let after = (at + 1..self.len()).find(|at| self.is_anchor(*at));
        let own = self.count(before.map_or(0, |at| at + 1)..after.unwrap_or(self.len()));
        let partner = |at: usize| self.linked[at].map(|(to, _)| to);
        let from = before.and_then(partner).map_or(0, |to| to + 1);
        let to = after.and_then(partner).unwrap_or(other.len());
        if from > to {
            let nowhere = Gap { words: 0.0, content: -1.0, weak: -1.0, unlinked: -1.0 };
            return Gaps { own, across: nowhere, in_order: false, likeness: self.alike[at] };
        }
        let likeness =
            table.row(&table.alike, self.side, at).skip(from).take(to - from).fold(NOTHING, f32::max);
        Gaps { own, across: other.count(from..to), in_order: true, likeness }
    }
}

/// The mean over the content words.
fn mean(values: &[f32], content: &[bool]) -> f32 {
    let content = values.iter().zip(content).filter(|(_, content)| **content);
    let (sum, count) = content.fold((0.0, 0), |(sum, count), (value, _)| (sum + value, count + 1));
    if count == 0 { 0.0 } else { sum / count as f32 }
}

/// How many words a stretch has, and of what kinds.
struct Gap {
    words: f32,
    content: f32,
    weak: f32,
    unlinked: f32,
}

struct Gaps {
    own: Gap,
    across: Gap,
    /// The partners of the anchors stand in the same order.
    in_order: bool,
    /// The best likeness of the word in the gap across.
    likeness: f32,
}
