//! Vectors of sentences and blocks of them, in which two texts can be compared cheaply.
//!
//! A sentence is drawn by its words: each target word stands for a few random directions, each source
//! word for those of its likely translations, the rarer a word the more it counts (random indexing,
//! Kanerva et al. 2000). The encoder's vectors stand beside.

use super::lexical::{Lexical, Word, Words};
use super::vectors::Vectors;
use crate::meaning::states::{Compact, WIDTH};

/// Directions of a word.
const DIRECTIONS: usize = 8;
/// Translations of a word that are drawn, the likeliest.
const TRANSLATIONS: usize = 8;
/// Words more frequent than this, as a logarithm, are not drawn.
const FREQUENT: f32 = 5.0;
/// Pairs that tell how alike any two blocks are.
const SAMPLE: usize = 400;

/// The vectors of two documents' sentences, or of blocks; of each kind one.
#[derive(Debug)]
pub(super) struct Sketches {
    kinds: Vec<[Sketch; 2]>,
}

#[derive(Debug)]
struct Sketch {
    vectors: Vec<Compact>,
    norms: Vec<f32>,
}

impl Sketch {
    fn new(vectors: Vec<Compact>) -> Sketch {
        let norms = vectors.iter().map(|vector| vector.dot(vector).max(0.0).sqrt()).collect();
        Sketch { vectors, norms }
    }

    /// The sums of pairs.
    fn halved(&self) -> Sketch {
        let sum = |pair: &[Compact]| {
            let mut sum = vec![0.0; WIDTH];
            pair.iter().for_each(|vector| vector.add_to(&mut sum, 1.0));
            Compact::of(&sum)
        };
        Sketch::new(self.vectors.chunks(2).map(sum).collect())
    }

    /// Without what all have in common.
    fn centred(vectors: &[Compact]) -> Sketch {
        let mut mean = vec![0.0; WIDTH];
        let share = 1.0 / vectors.len().max(1) as f32;
        vectors.iter().for_each(|vector| vector.add_to(&mut mean, share));
        let centred = |vector: &Compact| {
            let mut own: Vec<f32> = mean.iter().map(|value| -value).collect();
            vector.add_to(&mut own, 1.0);
            Compact::of(&own)
        };
        Sketch::new(vectors.iter().map(centred).collect())
    }

    fn cosine(&self, at: usize, other: &Sketch, other_at: usize) -> f32 {
        let norm = self.norms[at] * other.norms[other_at];
        if norm > 0.0 { self.vectors[at].dot(&other.vectors[other_at]) / norm } else { 0.0 }
    }
}

impl Sketches {
    pub(super) fn of(lexical: &Lexical, vectors: Option<&[Vectors; 2]>) -> Sketches {
        let mut kinds = vec![drawn(lexical).map(|vectors| Sketch::centred(&vectors))];
        kinds.extend(vectors.map(|both| both.each_ref().map(|side| Sketch::centred(side.all()))));
        Sketches { kinds }
    }

    pub(super) fn lengths(&self) -> [usize; 2] {
        self.kinds[0].each_ref().map(|side| side.vectors.len())
    }

    pub(super) fn longest(&self) -> usize {
        self.lengths().into_iter().max().unwrap_or(0)
    }

    pub(super) fn halved(&self) -> Sketches {
        Sketches { kinds: self.kinds.iter().map(|kind| kind.each_ref().map(Sketch::halved)).collect() }
    }

    /// The sum of the cosines.
    pub(super) fn likeness(&self, source: usize, target: usize) -> f32 {
        self.kinds.iter().map(|[a, b]| a.cosine(source, b, target)).sum()
    }

    /// The mean and the standard deviation of the likeness of any two.
    pub(super) fn chance(&self) -> (f32, f32) {
        let [n, m] = self.lengths();
        if n == 0 || m == 0 {
            return (0.0, 1.0);
        }
        // Strides without a common divisor meet all parts of both texts, mostly off the diagonal.
        let pairs = (0..SAMPLE).map(|at| self.likeness(at * 7 % n, at * 13 % m));
        let (mut sum, mut squares) = (0.0, 0.0);
        for likeness in pairs {
            sum += likeness;
            squares += likeness * likeness;
        }
        let mean = sum / SAMPLE as f32;
        let variance = squares / SAMPLE as f32 - mean * mean;
        (mean, variance.max(1e-4).sqrt())
    }
}

/// The words of each segment, drawn.
fn drawn(lexical: &Lexical) -> [Vec<Compact>; 2] {
    let [sources, targets] = &lexical.sides;
    let draw = |words: &Words, segment: usize, meant: &dyn Fn(Word, &mut Vec<f32>)| {
        let mut sum = vec![0.0; WIDTH];
        words.of(segment).iter().for_each(|word| meant(*word, &mut sum));
        Compact::of(&sum)
    };
    let itself = |word: Word, sum: &mut Vec<f32>| direct(word.of, weight(targets, word), sum);
    let translated = |word: Word, sum: &mut Vec<f32>| {
        let mut pairs: Vec<(u32, f32)> = lexical.pairs(word.of).to_vec();
        pairs.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        pairs.truncate(TRANSLATIONS);
        let all: f32 = pairs.iter().map(|(_, likelihood)| likelihood).sum();
        let own = weight(sources, word);
        pairs.iter().for_each(|(other, likelihood)| direct(*other, own * likelihood / all, sum));
    };
    [
        (0..sources.len()).map(|segment| draw(sources, segment, &translated)).collect(),
        (0..targets.len()).map(|segment| draw(targets, segment, &itself)).collect(),
    ]
}

fn weight(words: &Words, word: Word) -> f32 {
    (words.rarity(word.of) - FREQUENT).max(0.0) * word.times as f32
}

/// Adds the directions of a target word.
fn direct(of: u32, weight: f32, sum: &mut [f32]) {
    if weight == 0.0 {
        return;
    }
    // A linear congruential generator, seeded by the word.
    let mut state = u64::from(of).wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    for _ in 0..DIRECTIONS {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let at = (state >> 33) as usize % WIDTH;
        sum[at] += if state >> 32 & 1 == 0 { weight } else { -weight };
    }
}
