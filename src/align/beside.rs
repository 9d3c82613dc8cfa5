//! What the words of a source segment find beside them in target segments, and the other way round.

use std::ops::Range;

use super::gains::LONGEST;
use super::lexical::{Lexical, Word};
use super::vectors::Vectors;

/// A source segment beside target segments.
pub(super) struct Beside {
    /// The first of the target segments.
    pub(super) first: usize,
    /// Where each target segment's values begin: its own words', then the source segment's.
    starts: Vec<usize>,
    /// For each word of either, how much likelier the other segment makes it.
    values: Vec<f32>,
    /// For each target segment, what the source segment's words gain beside it, and beside it and those
    /// that follow.
    pub(super) ours: Vec<[f32; LONGEST]>,
    /// For each target segment, the encoder's likeness.
    pub(super) cosines: Vec<f32>,
}

impl Beside {
    pub(super) fn new(
        source: usize,
        targets: Range<usize>,
        lexical: &Lexical,
        vectors: Option<&[Vectors; 2]>,
        lookup: &mut Lookup,
    ) -> Beside {
        let [source_words, target_words] = &lexical.sides;
        let own = source_words.of(source);
        let (first, end) = (targets.start, targets.end);
        let mut beside =
            Beside { first, starts: vec![0], values: Vec::new(), ours: Vec::new(), cosines: Vec::new() };
        lookup.enter(own, lexical);
        for target in targets.clone() {
            let words = target_words.of(target);
            let at = beside.values.len();
            beside.values.resize(at + words.len() + own.len(), 0.0);
            let (theirs, ours) = beside.values[at..].split_at_mut(words.len());
            lookup.find(words, theirs, ours);
            beside.starts.push(beside.values.len());
        }
        lookup.leave();
        beside.cosines.extend(
            vectors.iter().flat_map(|[a, b]| targets.clone().map(|target| a.cosine(source, b, target))),
        );
        for target in targets {
            let mut sums = vec![0.0; own.len()];
            let mut count = 0;
            beside.ours.push(std::array::from_fn(|more| {
                if target + more < end {
                    count += target_words.count(target + more);
                    let theirs = target_words.of(target + more).len();
                    add(&mut sums, &beside.values(target + more)[theirs..]);
                }
                source_words.gain(own, &sums, count)
            }));
        }
        beside
    }

    fn values(&self, target: usize) -> &[f32] {
        let at = target - self.first;
        &self.values[self.starts[at]..self.starts[at + 1]]
    }
}

/// What a target segment's words gain beside a source segment, and beside it and those that follow.
pub(super) fn theirs(source: usize, beside: &[Beside], target: usize, lexical: &Lexical) -> [f32; LONGEST] {
    let [source_words, target_words] = &lexical.sides;
    let words = target_words.of(target);
    let mut sums = vec![0.0; words.len()];
    let mut count = 0;
    std::array::from_fn(|more| {
        if let Some(beside) = beside.get(more) {
            count += source_words.count(source + more);
            add(&mut sums, beside.values(target));
        }
        target_words.gain(words, &sums, count)
    })
}

fn add(sums: &mut [f32], values: &[f32]) {
    sums.iter_mut().zip(values).for_each(|(sum, value)| *sum += value);
}

/// Finds the words of a source segment that each target word may translate.
pub(super) struct Lookup {
    /// For each target type its first entry in `entries`, counted from 1.
    heads: Vec<u32>,
    entries: Vec<Entry>,
    touched: Vec<u32>,
}

struct Entry {
    /// The word of the source segment, and how often it stands there.
    word: usize,
    times: f32,
    likelihood: f32,
    /// The next entry of the target type, counted from 1.
    next: u32,
}

impl Lookup {
    pub(super) fn new(lexical: &Lexical) -> Lookup {
        Lookup { heads: vec![0; lexical.sides[1].types()], entries: Vec::new(), touched: Vec::new() }
    }

    fn enter(&mut self, words: &[Word], lexical: &Lexical) {
        for (word, Word { of, times }) in words.iter().enumerate() {
            let times = *times as f32;
            for &(other, likelihood) in lexical.pairs(*of) {
                let head = &mut self.heads[other as usize];
                if *head == 0 {
                    self.touched.push(other);
                }
                self.entries.push(Entry { word, times, likelihood, next: *head });
                *head = self.entries.len() as u32;
            }
        }
    }

    /// Adds to each word of both segments what the other segment's words make of it.
    fn find(&self, words: &[Word], theirs: &mut [f32], ours: &mut [f32]) {
        for (value, word) in theirs.iter_mut().zip(words) {
            let times = word.times as f32;
            let mut at = self.heads[word.of as usize];
            while let Some(entry) = (at as usize).checked_sub(1).map(|at| &self.entries[at]) {
                *value += entry.likelihood * entry.times;
                ours[entry.word] += entry.likelihood * times;
                at = entry.next;
            }
        }
    }

    fn leave(&mut self) {
        self.touched.drain(..).for_each(|of| self.heads[of as usize] = 0);
        self.entries.clear();
    }
}
