//! The encoder's states of a document: a vector a sentence and, where they are asked for, two vectors
//! a word. They are computed once and shared by all stages.
//!
//! All vectors are less the centre of their language and of length 1, so that a dot product is a
//! cosine. A word's vector is kept in 8 bits a number: 384 bytes and a scale.

use std::ops::Range;
use std::sync::OnceLock;

use super::encoder::{Encoder, States as Encoded};
pub(crate) use super::kernel::WIDTH;
use crate::document::Document;
use crate::progress::Progress;

/// The layer whose words find their translations.
pub const LINKING: usize = 7;
/// The layer whose words tell whether they are right.
pub const JUDGING: usize = 12;
const WORD_LAYERS: [usize; 2] = [LINKING, JUDGING];

/// Sentences that are encoded together; bounds the memory of a long document.
const TOGETHER: usize = 256;
/// As many where somebody watches.
const WATCHED: usize = 32;

/// The states of a stretch of a document.
#[derive(Debug)]
pub struct States {
    /// The segments encoded.
    segments: Range<usize>,
    sentences: Vec<Compact>,
    /// The first token encoded.
    first: usize,
    /// For each token its vectors of the [`WORD_LAYERS`], one after the other; empty without words.
    words: Vec<Compact>,
}

/// A vector in 8 bits a number: 384 bytes and a scale; all zero where nothing was encoded.
#[derive(Clone, Debug)]
pub(crate) struct Compact {
    values: [i8; WIDTH],
    scale: f32,
}

impl Compact {
    pub(crate) const NONE: Compact = Compact { values: [0; WIDTH], scale: 0.0 };

    pub(crate) fn of(vector: &[f32]) -> Compact {
        let most = vector.iter().fold(0.0_f32, |most, value| most.max(value.abs()));
        if most == 0.0 {
            return Compact::NONE;
        }
        let mut values = [0; WIDTH];
        for (value, x) in values.iter_mut().zip(vector) {
            *value = (x * 127.0 / most).round() as i8;
        }
        Compact { values, scale: most / 127.0 }
    }

    /// The cosine, where both were of length 1.
    pub(crate) fn dot(&self, other: &Compact) -> f32 {
        let sum: i32 =
            self.values.iter().zip(&other.values).map(|(a, b)| i32::from(*a) * i32::from(*b)).sum();
        sum as f32 * self.scale * other.scale
    }

    /// Adds a share of the vector to `sum`.
    pub(crate) fn add_to(&self, sum: &mut [f32], share: f32) {
        let scale = self.scale * share;
        sum.iter_mut().zip(&self.values).for_each(|(sum, value)| *sum += f32::from(*value) * scale);
    }
}

impl States {
    /// The vectors of all segments, if the whole document was encoded.
    pub(crate) fn sentences(&self, document: &Document) -> Option<&[Compact]> {
        (self.segments == (0..document.segments.len())).then_some(&self.sentences)
    }

    fn word(&self, token: usize, layer: usize) -> &Compact {
        let at = token.checked_sub(self.first).map(|at| at * WORD_LAYERS.len());
        let which = WORD_LAYERS.iter().position(|kept| *kept == layer);
        at.zip(which).and_then(|(at, which)| self.words.get(at + which)).unwrap_or(&Compact::NONE)
    }

    /// The cosine, -1 to 1, of two tokens' vectors of one of the layers kept; 0 where one has none.
    pub fn cosine(&self, token: usize, other: &States, other_token: usize, layer: usize) -> f32 {
        self.word(token, layer).dot(other.word(other_token, layer))
    }

    /// A token's vector of one of the layers kept.
    pub fn vector(&self, token: usize, layer: usize) -> Vec<f32> {
        let word = self.word(token, layer);
        word.values.iter().map(|value| f32::from(*value) * word.scale).collect()
    }
}

/// The place in a [`Document`] where its states are kept.
pub type Kept = OnceLock<States>;

/// Encodes stretches of documents together, with their words; a document that has states keeps them.
pub fn encode(encoder: &Encoder, stretches: &[(&Document, Range<usize>)]) {
    encode_stretches(encoder, stretches, true, TOGETHER, &Progress::default());
}

/// As [`encode`], each sentence being a step.
pub fn encode_watched(encoder: &Encoder, stretches: &[(&Document, Range<usize>)], progress: &Progress) {
    encode_stretches(encoder, stretches, true, WATCHED, progress);
}

/// A whole document, for [`encode`].
pub fn whole(document: &Document) -> (&Document, Range<usize>) {
    (document, 0..document.segments.len())
}

/// As [`encode`], the sentences alone, each being a step.
pub fn encode_sentences(encoder: &Encoder, documents: [&Document; 2], progress: &Progress) {
    encode_stretches(encoder, &documents.map(whole), false, TOGETHER, progress);
}

fn encode_stretches(
    encoder: &Encoder,
    stretches: &[(&Document, Range<usize>)],
    words: bool,
    together: usize,
    progress: &Progress,
) {
    let layers: &[usize] = if words { &WORD_LAYERS } else { &[JUDGING] };
    let mut made: Vec<(&Document, States)> = Vec::new();
    let mut jobs: Vec<(usize, usize)> = Vec::new();
    for (document, segments) in stretches.iter().filter(|(document, _)| document.states().is_none()) {
        let first = document.segments.get(segments.start).map_or(0, |segment| segment.tokens.start);
        jobs.extend(segments.clone().map(|segment| (made.len(), segment)));
        let (sentences, words) = (Vec::new(), Vec::new());
        made.push((document, States { segments: segments.clone(), sentences, first, words }));
    }
    progress.expect(jobs.len());
    for jobs in jobs.chunks(together) {
        let text = |&(at, segment): &(usize, usize)| {
            let document = made[at].0;
            document.segments[segment].span.of(&document.text)
        };
        let texts: Vec<&str> = jobs.iter().map(text).collect();
        for (&(at, segment), encoded) in jobs.iter().zip(encoder.encode(&texts, layers)) {
            let (document, states) = &mut made[at];
            states.push(encoder, document, segment, &encoded, words);
        }
        progress.advance(jobs.len());
    }
    for (document, states) in made {
        document.keep_states(states);
    }
}

impl States {
    fn push(&mut self, encoder: &Encoder, document: &Document, at: usize, encoded: &Encoded, words: bool) {
        let language = document.language.code();
        let segment = &document.segments[at];
        let vector = |span: Range<usize>, layer| encoded.word(span, layer, encoder.centre(language, layer));
        let sentence = vector(0..segment.span.len(), JUDGING);
        self.sentences.push(sentence.map_or(Compact::NONE, |vector| Compact::of(&vector)));
        if !words {
            return;
        }
        // Tokens between segments keep their places.
        self.words.resize((segment.tokens.start - self.first) * WORD_LAYERS.len(), Compact::NONE);
        for token in segment.tokens.clone() {
            let span = document.tokens[token].span;
            let span = span.start - segment.span.start..span.end - segment.span.start;
            let layers = WORD_LAYERS.map(|layer| vector(span.clone(), layer));
            self.words
                .extend(layers.map(|vector| vector.map_or(Compact::NONE, |vector| Compact::of(&vector))));
        }
    }
}
