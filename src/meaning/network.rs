//! The judge's network: from the states and the [`Evidence`] of a pair's words to how likely each word
//! is wrong, missing or extra, and the pair one that differs.
//!
//! A small transformer over the words of both sides at once, learned from errors planted in faithful
//! text (`training/judge.py`; `training/judge_network.py` has the same network in Python and tells the
//! layout of `models/judge.words.bin`). Cost: 0.8 million multiplications a word and the square of the words
//! for the attention; some 5 ms for a pair of 30 words a side. Deterministic.

use super::evidence::{Evidence, FIGURES, Relation};
use super::kernel::{self, WIDTH};
use super::vector::sigmoid;
use super::weights::half;

const MAGIC: &[u8] = b"DJDG";
const VERSION: u32 = 1;
pub const LABELS: usize = 3;
const EPSILON: f32 = 1e-5;
/// Figures are held to this many spreads about their mean.
const FIGURE_LIMIT: f32 = 4.0;

/// The learned weights.
#[derive(Debug)]
pub struct Network {
    sizes: Sizes,
    project: [Vec<f32>; 2],
    mean: Vec<f32>,
    spread: Vec<f32>,
    entry: Dense,
    layers: Vec<Layer>,
    out: Norm,
    head: Dense,
    pair: Dense,
}

#[derive(Clone, Copy, Debug)]
struct Sizes {
    projected: usize,
    width: usize,
    heads: usize,
    inner: usize,
}

/// A matrix, [out, in], and what is added.
#[derive(Debug)]
struct Dense {
    weights: Vec<f32>,
    bias: Vec<f32>,
}

#[derive(Debug)]
struct Norm {
    scale: Vec<f32>,
    bias: Vec<f32>,
}

#[derive(Debug)]
struct Layer {
    attention_norm: Norm,
    /// For each head, by [`Relation`].
    relations: Vec<f32>,
    query: Dense,
    key: Dense,
    value: Dense,
    output: Dense,
    inner_norm: Norm,
    up: Dense,
    down: Dense,
}

/// What the network makes of a pair.
#[derive(Clone, Debug)]
pub struct Judgement {
    /// For each word, those of the source first: the probability that it is wrong, missing in the
    /// target (of the source's words) and extra (of the target's words).
    pub words: Vec<[f32; LABELS]>,
    /// The probability that the two sides differ.
    pub differs: f32,
}

impl Network {
    /// Reads a file of the layout of `models/judge.words.bin`; none when it is of another one.
    pub fn from_bytes(bytes: &[u8]) -> Option<Network> {
        let mut reader = Reader(bytes.strip_prefix(MAGIC)?);
        let [version, state, projected, figures, width, heads, inner, layers, relations] = reader.header()?;
        let known = (VERSION as usize, WIDTH, FIGURES, Relation::KINDS);
        if (version, state, figures, relations) != known || heads == 0 || width % heads != 0 {
            return None;
        }
        let sizes = Sizes { projected, width, heads, inner };
        let project = [reader.tensor(projected * WIDTH)?, reader.tensor(projected * WIDTH)?];
        let (mean, spread) = (reader.tensor(FIGURES)?, reader.tensor(FIGURES)?);
        let entry = reader.dense(width, 8 * projected + FIGURES)?;
        let layers = (0..layers).map(|_| reader.layer(sizes)).collect::<Option<_>>()?;
        let out = reader.norm(width)?;
        let (head, pair) = (reader.dense(LABELS, width)?, reader.dense(1, 2 * width)?);
        reader.0.is_empty().then_some(Network {
            sizes,
            project,
            mean,
            spread,
            entry,
            layers,
            out,
            head,
            pair,
        })
    }

    /// Judges the words of a pair, whose states of layers 7 and 12 stand word by word.
    pub fn judge(&self, evidence: &Evidence, linking: &[f32], judging: &[f32]) -> Judgement {
        if evidence.is_empty() {
            return Judgement { words: Vec::new(), differs: 0.0 };
        }
        let mut states = self.enter(evidence, linking, judging);
        for layer in &self.layers {
            layer.run(self.sizes, evidence, &mut states);
        }
        let states = self.out.of(&states);
        let mut logits = vec![0.0; evidence.len() * LABELS];
        self.head.run(&states, &mut logits);
        let words = (logits.as_chunks::<LABELS>().0.iter().enumerate())
            .map(|(word, logits)| {
                let mut found = logits.map(sigmoid);
                found[if word < evidence.lengths[0] { 2 } else { 1 }] = 0.0;
                found
            })
            .collect();
        Judgement { words, differs: self.pair(&states) }
    }

    /// The words as they enter the first layer.
    fn enter(&self, evidence: &Evidence, linking: &[f32], judging: &[f32]) -> Vec<f32> {
        let (words, half) = (evidence.len(), self.sizes.projected);
        let own_width = 2 * half;
        let mut projected = [vec![0.0; words * half], vec![0.0; words * half]];
        for ((states, weights), out) in [linking, judging].iter().zip(&self.project).zip(&mut projected) {
            kernel::dense(states, weights, &vec![0.0; half], out);
        }
        let own = |word: usize, at: usize| projected[at / half][word * half + at % half];
        let entry_width = 4 * own_width + FIGURES;
        let mut input = vec![0.0; words * entry_width];
        for (word, row) in input.chunks_exact_mut(entry_width).enumerate() {
            let partner = evidence.partners[word];
            for at in 0..own_width {
                let mine = own(word, at);
                row[at] = mine;
                if let Some(partner) = partner {
                    let theirs = own(partner, at);
                    row[own_width + at] = theirs;
                    row[2 * own_width + at] = (mine - theirs).abs();
                    row[3 * own_width + at] = mine * theirs;
                }
            }
            let figures = &evidence.figures[word * FIGURES..][..FIGURES];
            for (at, figure) in figures.iter().enumerate() {
                let spreads = (figure - self.mean[at]) / self.spread[at];
                row[4 * own_width + at] = spreads.clamp(-FIGURE_LIMIT, FIGURE_LIMIT);
            }
        }
        let mut states = vec![0.0; words * self.sizes.width];
        self.entry.run(&input, &mut states);
        kernel::gelu(&mut states);
        states
    }

    /// How likely the pair differs: from the mean and the highest of the states.
    fn pair(&self, states: &[f32]) -> f32 {
        let width = self.sizes.width;
        let count = (states.len() / width) as f32;
        let mut input = vec![0.0; 2 * width];
        let (mean, highest) = input.split_at_mut(width);
        highest.fill(f32::NEG_INFINITY);
        for word in states.chunks_exact(width) {
            for ((mean, highest), value) in mean.iter_mut().zip(&mut *highest).zip(word) {
                *mean += value / count;
                *highest = highest.max(*value);
            }
        }
        let mut logit = [0.0];
        self.pair.run(&input, &mut logit);
        sigmoid(logit[0])
    }
}

impl Layer {
    /// Attention, then two dense layers, each added to what came in.
    fn run(&self, sizes: Sizes, evidence: &Evidence, states: &mut [f32]) {
        let words = evidence.len();
        let input = self.attention_norm.of(states);
        let dense = |dense: &Dense| {
            let mut out = vec![0.0; words * sizes.width];
            dense.run(&input, &mut out);
            out
        };
        let (query, key, value) = (dense(&self.query), dense(&self.key), dense(&self.value));
        let context = self.attend(sizes, evidence, &query, &key, &value);
        let mut added = vec![0.0; states.len()];
        self.output.run(&context, &mut added);
        states.iter_mut().zip(&added).for_each(|(state, added)| *state += added);
        let mut inner = vec![0.0; words * sizes.inner];
        self.up.run(&self.inner_norm.of(states), &mut inner);
        kernel::gelu(&mut inner);
        self.down.run(&inner, &mut added);
        states.iter_mut().zip(&added).for_each(|(state, added)| *state += added);
    }

    fn attend(
        &self,
        sizes: Sizes,
        evidence: &Evidence,
        query: &[f32],
        key: &[f32],
        value: &[f32],
    ) -> Vec<f32> {
        let (words, width, part) = (evidence.len(), sizes.width, sizes.width / sizes.heads);
        let mut context = vec![0.0; words * width];
        let mut shares = vec![0.0; words];
        for from in 0..words {
            let relations: Vec<usize> = (0..words).map(|to| evidence.relation(from, to) as usize).collect();
            for head in 0..sizes.heads {
                let biases = &self.relations[head * Relation::KINDS..];
                let place = |word: usize| word * width + head * part..word * width + (head + 1) * part;
                let asked = &query[place(from)];
                for (to, share) in shares.iter_mut().enumerate() {
                    let likeness: f32 = asked.iter().zip(&key[place(to)]).map(|(a, b)| a * b).sum();
                    *share = likeness / (part as f32).sqrt() + biases[relations[to]];
                }
                softmax(&mut shares);
                for (to, share) in shares.iter().enumerate() {
                    let out = context[place(from)].iter_mut();
                    out.zip(&value[place(to)]).for_each(|(out, value)| *out += share * value);
                }
            }
        }
        context
    }
}

impl Dense {
    /// Row by row: `out = weights * input + bias`.
    fn run(&self, input: &[f32], out: &mut [f32]) {
        kernel::dense(input, &self.weights, &self.bias, out);
    }
}

impl Norm {
    /// The states, each word's about its mean and of unit variance, then scaled.
    fn of(&self, states: &[f32]) -> Vec<f32> {
        let width = self.scale.len();
        let mut out = states.to_vec();
        for word in out.chunks_exact_mut(width) {
            let mean = word.iter().sum::<f32>() / width as f32;
            let variance = word.iter().map(|value| (value - mean).powi(2)).sum::<f32>() / width as f32;
            let by = 1.0 / (variance + EPSILON).sqrt();
            for ((value, scale), bias) in word.iter_mut().zip(&self.scale).zip(&self.bias) {
                *value = (*value - mean) * by * scale + bias;
            }
        }
        out
    }
}

fn softmax(values: &mut [f32]) {
    let top = values.iter().fold(f32::NEG_INFINITY, |top, value| top.max(*value));
    values.iter_mut().for_each(|value| *value = (*value - top).exp());
    let sum: f32 = values.iter().sum();
    values.iter_mut().for_each(|value| *value /= sum);
}

/// What is left of the file.
struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn header(&mut self) -> Option<[usize; 9]> {
        let (head, rest) = self.0.split_at_checked(9 * 4)?;
        self.0 = rest;
        let mut header = [0; 9];
        for (value, bytes) in header.iter_mut().zip(head.as_chunks::<4>().0) {
            *value = usize::try_from(u32::from_le_bytes(*bytes)).ok()?;
        }
        Some(header)
    }

    fn tensor(&mut self, values: usize) -> Option<Vec<f32>> {
        let (tensor, rest) = self.0.split_at_checked(values.checked_mul(2)?)?;
        self.0 = rest;
        Some(tensor.as_chunks::<2>().0.iter().map(|bytes| half(u16::from_le_bytes(*bytes))).collect())
    }

    fn dense(&mut self, rows: usize, columns: usize) -> Option<Dense> {
        Some(Dense { weights: self.tensor(rows * columns)?, bias: self.tensor(rows)? })
    }

    /// A matrix to which nothing is added.
    fn square(&mut self, width: usize) -> Option<Dense> {
        Some(Dense { weights: self.tensor(width * width)?, bias: vec![0.0; width] })
    }

    fn norm(&mut self, width: usize) -> Option<Norm> {
        Some(Norm { scale: self.tensor(width)?, bias: self.tensor(width)? })
    }

    fn layer(&mut self, sizes: Sizes) -> Option<Layer> {
        let width = sizes.width;
        Some(Layer {
            attention_norm: self.norm(width)?,
            relations: self.tensor(sizes.heads * Relation::KINDS)?,
            query: self.square(width)?,
            key: self.square(width)?,
            value: self.square(width)?,
            output: self.square(width)?,
            inner_norm: self.norm(width)?,
            up: self.dense(sizes.inner, width)?,
            down: self.dense(width, sizes.inner)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static SHIPPED: &[u8] = include_bytes!("../../models/judge.words.bin");

    /// Numbers between -1 and 1 that look random; `training/judge_fixture.py` makes the same ones.
    fn numbers(count: usize, step: f64) -> Vec<f32> {
        (0..count).map(|at| ((at as f64 * step).sin() * 0.9) as f32).collect()
    }

    #[test]
    fn the_network_gives_what_training_gave() {
        let expected: Vec<Vec<f32>> = include_str!("../../tests/judge/expected.tsv")
            .lines()
            .map(|line| line.split('\t').map(|value| value.parse().expect("a number")).collect())
            .collect();
        let partners = vec![Some(4), None, Some(5), Some(0), Some(0), Some(2), None];
        let words = partners.len();
        let figures = numbers(words * FIGURES, 0.37);
        let evidence = Evidence { lengths: [3, 4], partners, figures };
        let states = [0.11, 0.23]
            .map(|step| numbers(words * WIDTH, step).iter().map(|value| value * 0.05).collect::<Vec<f32>>());
        let network = Network::from_bytes(SHIPPED).expect("the network that ships can be read");
        let found = network.judge(&evidence, &states[0], &states[1]);
        for (word, (found, expected)) in found.words.iter().zip(&expected).enumerate() {
            for (found, expected) in found.iter().zip(expected) {
                assert!((found - expected).abs() < 1e-3, "word {word}: {found} instead of {expected}");
            }
        }
        assert_eq!(found.words.len() + 1, expected.len());
        assert!((found.differs - expected[words][0]).abs() < 1e-3);
    }

    #[test]
    fn a_file_of_another_layout_is_no_network() {
        assert!(Network::from_bytes(b"DJDG").is_none());
        assert!(Network::from_bytes(&SHIPPED[..SHIPPED.len() - 2]).is_none());
    }
}
