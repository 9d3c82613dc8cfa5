//! The second stage of the judge: gradient-boosted trees (Friedman 2001) that weigh the figures of
//! [`super::support`], what the network made of the word among them.
//!
//! A logistic regression stands beside them for the pair as a whole ([`super::divergence`]).
//!
//! Learned by `training/judge_trees.py`, which tells the layout of `models/trees.words.bin`. Cost: a few hundred
//! short walks a word. Deterministic.

use super::divergence::PAIR_FIGURES;
use super::support::{FIGURES, Supported};
use super::vector::sigmoid;

const MAGIC: &[u8] = b"DTRE";
const VERSION: u32 = 1;
/// In the place of a figure: the node is a leaf.
const LEAF: u16 = u16::MAX;
const NODE: usize = 12;

/// One ensemble for the words of the source, one for those of the target.
#[derive(Debug)]
pub struct Trees {
    sides: [Ensemble; 2],
    intercept: f32,
    weights: [f32; PAIR_FIGURES],
}

#[derive(Debug)]
struct Ensemble {
    baseline: f32,
    /// From a log-odds of the trees to that of a finding being right (Platt scaling).
    slope: f32,
    offset: f32,
    trees: Vec<Vec<Node>>,
}

#[derive(Clone, Copy, Debug)]
struct Node {
    figure: u16,
    /// Where to go on: up to `value`, and above it.
    next: [u16; 2],
    value: f32,
}

impl Trees {
    /// Reads a file of the layout of `models/trees.words.bin`; none when it is of another one.
    pub fn from_bytes(bytes: &[u8]) -> Option<Trees> {
        let mut reader = Reader(bytes.strip_prefix(MAGIC)?);
        if (reader.u32()?, reader.u32()?) != (VERSION, u32::try_from(FIGURES).ok()?) {
            return None;
        }
        let sides = [reader.ensemble()?, reader.ensemble()?];
        if reader.u32()? as usize != PAIR_FIGURES {
            return None;
        }
        let intercept = reader.f32()?;
        let mut weights = [0.0; PAIR_FIGURES];
        for weight in &mut weights {
            *weight = reader.f32()?;
        }
        reader.0.is_empty().then_some(Trees { sides, intercept, weights })
    }

    /// The log-odds that a word of a side is told wrongly or not at all.
    pub fn score(&self, side: usize, figures: &[f32; FIGURES]) -> f32 {
        let ensemble = &self.sides[side];
        ensemble.baseline + ensemble.trees.iter().map(|tree| leaf(tree, figures)).sum::<f32>()
    }

    /// The probability that a stretch is rightly pointed at, by the highest score of its words; `less` is
    /// what else speaks against it, in log-odds.
    pub fn confidence(&self, side: usize, score: f32, less: f32) -> f32 {
        let ensemble = &self.sides[side];
        sigmoid(ensemble.slope * score + ensemble.offset - less)
    }

    /// The log-odds of the words of each side.
    pub fn scores(&self, supported: &[Supported; 2]) -> [Vec<f32>; 2] {
        [0, 1].map(|side| supported[side].figures.iter().map(|figures| self.score(side, figures)).collect())
    }

    /// The probability that a pair of these figures differs.
    pub fn divergence(&self, figures: &[f32; PAIR_FIGURES]) -> f32 {
        let weighted: f32 = self.weights.iter().zip(figures).map(|(weight, figure)| weight * figure).sum();
        sigmoid(self.intercept + weighted)
    }
}

fn leaf(tree: &[Node], figures: &[f32; FIGURES]) -> f32 {
    let mut node = tree[0];
    while node.figure != LEAF {
        let above = figures[usize::from(node.figure)] > node.value;
        node = tree[usize::from(node.next[usize::from(above)])];
    }
    node.value
}

struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn u32(&mut self) -> Option<u32> {
        let (bytes, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(u32::from_le_bytes(*bytes))
    }

    fn f32(&mut self) -> Option<f32> {
        self.u32().map(f32::from_bits)
    }

    fn ensemble(&mut self) -> Option<Ensemble> {
        let [baseline, slope, offset] = [self.f32()?, self.f32()?, self.f32()?];
        let trees = (0..self.u32()?).map(|_| self.tree()).collect::<Option<_>>()?;
        Some(Ensemble { baseline, slope, offset, trees })
    }

    /// A tree whose nodes point forward only, so that every walk ends.
    fn tree(&mut self) -> Option<Vec<Node>> {
        let count = self.u32()? as usize;
        let (bytes, rest) = self.0.split_at_checked(count.checked_mul(NODE)?)?;
        self.0 = rest;
        let nodes: Vec<Node> = bytes.as_chunks::<NODE>().0.iter().map(node).collect();
        let forward = |(at, node): (usize, &Node)| {
            node.figure == LEAF
                || (usize::from(node.figure) < FIGURES
                    && node.next.iter().all(|next| (at + 1..count).contains(&usize::from(*next))))
        };
        (count > 0 && nodes.iter().enumerate().all(forward)).then_some(nodes)
    }
}

fn node(bytes: &[u8; NODE]) -> Node {
    let short = |at: usize| u16::from_le_bytes([bytes[at], bytes[at + 1]]);
    let value = f32::from_le_bytes([bytes[8], bytes[9], bytes[10], bytes[11]]);
    Node { figure: short(0), next: [short(2), short(4)], value }
}

#[cfg(test)]
mod tests {
    use super::*;

    static SHIPPED: &[u8] = include_bytes!("../../models/trees.words.bin");

    #[test]
    fn the_shipped_trees_are_read_and_damaged_ones_are_not() {
        let trees = Trees::from_bytes(SHIPPED).expect("the shipped trees can be read");
        assert!(trees.score(0, &[0.0; FIGURES]).is_finite());
        for length in (0..SHIPPED.len()).step_by(SHIPPED.len() / 50 + 1) {
            assert!(Trees::from_bytes(&SHIPPED[..length]).is_none(), "{length} bytes");
        }
    }

    #[test]
    fn a_walk_goes_by_the_figure_asked_for() {
        let node = |figure: u16, next: [u16; 2], value: f32| Node { figure, next, value };
        let tree = [node(1, [1, 2], 0.5), node(LEAF, [0, 0], -1.0), node(LEAF, [0, 0], 2.0)];
        let mut figures = [0.0; FIGURES];
        assert_eq!(leaf(&tree, &figures), -1.0);
        figures[1] = 0.6;
        assert_eq!(leaf(&tree, &figures), 2.0);
    }
}
