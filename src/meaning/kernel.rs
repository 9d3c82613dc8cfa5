//! The loops that take the time: products of 4-bit matrices with activations, attention, GELU and
//! layer normalisation, each compiled twice: for AVX2, taken when the machine has it, and for any.
//!
//! A product is done in integers. Weights are unpacked to i16, a few rows at a time, into a panel that
//! stays in the innermost cache; activations are rounded to i16 with one scale a token and stretch of
//! [`WIDTH`]; the sums are exact in i32 ([`super::weights::Matrix`] sees to it), and no other loop
//! lets the compiler reorder or fuse. So every path, batch and number of threads gives the same bits.
//!
//! This is the only module with `unsafe`: to enter functions compiled for AVX2 after asking for it,
//! and to load vectors from slices whose length is fixed in their type.
#![allow(unsafe_code)]

use super::vector;

/// Width of the states, and the length of the stretches in which sums are taken.
pub(crate) const WIDTH: usize = 384;
/// Weights that share a scale.
pub(super) const GROUP: usize = 32;
/// Bytes of a group: a half-precision scale and 32 nibbles.
pub(super) const BLOCK: usize = 18;
/// Groups of a stretch.
pub(super) const GROUPS: usize = WIDTH / GROUP;
/// Largest absolute value of an activation.
pub(super) const ACTIVATION_LIMIT: i32 = 8191;
/// Tokens come in multiples of this; the caller fills up.
pub(super) const TOKENS: usize = 3;
const ROWS: usize = 4;
const PANEL: usize = 16;

/// [`WIDTH`] rows by [`WIDTH`] columns of a matrix.
#[derive(Clone, Copy)]
pub(super) struct Square<'a> {
    /// From the first group of the first row on.
    pub(super) blocks: &'a [u8],
    pub(super) multipliers: &'a [i16],
    pub(super) scales: &'a [f32],
    /// Stretches from one row to the next.
    pub(super) stretches: usize,
}

impl Square<'_> {
    #[inline(always)]
    fn row(&self, row: usize) -> (&[u8], &[i16]) {
        let start = row * self.stretches * GROUPS;
        (&self.blocks[start * BLOCK..][..GROUPS * BLOCK], &self.multipliers[start..][..GROUPS])
    }

    #[inline(always)]
    fn scale(&self, row: usize) -> f32 {
        self.scales[row * self.stretches]
    }
}

/// Activations as integers, [`WIDTH`] a token, and the scale of each token.
#[derive(Debug, Default)]
pub(super) struct Activations {
    pub(super) values: Vec<i16>,
    pub(super) scales: Vec<f32>,
}

type Panel = [i16; ROWS * WIDTH];
type Tile = [i16; TOKENS * WIDTH];

/// `out += square * input`, token by token, with a way to unpack a row and to multiply a tile.
macro_rules! multiply {
    ($square:ident, $input:ident, $out:ident, $unpack:ident, $tile:ident) => {{
        let mut panel = [[0_i16; ROWS * WIDTH]; PANEL / ROWS];
        for first in (0..WIDTH).step_by(PANEL) {
            for (index, row) in panel.as_flattened_mut().chunks_exact_mut(WIDTH).enumerate() {
                let (blocks, multipliers) = $square.row(first + index);
                $unpack(blocks, multipliers, row);
            }
            let (tiles, _) = $input.values.as_chunks::<{ TOKENS * WIDTH }>();
            for (number, tile) in tiles.iter().enumerate() {
                for (index, rows) in panel.iter().enumerate() {
                    let row = first + index * ROWS;
                    let sums = $tile(rows, tile);
                    for (token, sums) in (number * TOKENS..).zip(&sums) {
                        let scale = $input.scales[token];
                        let out = &mut $out[token * WIDTH + row..][..ROWS];
                        for (at, (out, sum)) in out.iter_mut().zip(sums).enumerate() {
                            *out += *sum as f32 * (scale * $square.scale(row + at));
                        }
                    }
                }
            }
        }
    }};
}

#[inline(always)]
fn unpack(blocks: &[u8], multipliers: &[i16], row: &mut [i16]) {
    let groups = blocks.as_chunks::<BLOCK>().0.iter().zip(row.as_chunks_mut::<GROUP>().0);
    for ((block, out), multiplier) in groups.zip(multipliers) {
        let (low, high) = out.split_at_mut(GROUP / 2);
        for ((byte, low), high) in block[2..].iter().zip(low).zip(high) {
            *low = (i16::from(byte & 15) - 8) * multiplier;
            *high = (i16::from(byte >> 4) - 8) * multiplier;
        }
    }
}

#[inline(always)]
fn tile(rows: &Panel, tile: &Tile) -> [[i32; ROWS]; TOKENS] {
    let mut sums = [[0; ROWS]; TOKENS];
    for (token, sums) in tile.as_chunks::<WIDTH>().0.iter().zip(&mut sums) {
        for (row, sum) in rows.as_chunks::<WIDTH>().0.iter().zip(sums) {
            *sum = dot(row, token);
        }
    }
    sums
}

/// Kept by itself: inlined into the loops around it, the compiler leaves it one product at a time.
#[inline(never)]
fn dot(row: &[i16; WIDTH], token: &[i16; WIDTH]) -> i32 {
    let mut lanes = [0_i32; 8];
    for (w, a) in row.as_chunks::<8>().0.iter().zip(token.as_chunks::<8>().0) {
        for ((lane, w), a) in lanes.iter_mut().zip(w).zip(a) {
            *lane += i32::from(*w) * i32::from(*a);
        }
    }
    lanes.iter().sum()
}

fn multiply_portable(square: Square, input: &Activations, out: &mut [f32]) {
    multiply!(square, input, out, unpack, tile);
}

#[cfg(target_arch = "x86_64")]
mod avx2 {
    use std::arch::x86_64::*;

    use super::*;

    /// The `at`-th sixteen of a slice.
    #[target_feature(enable = "avx2")]
    #[inline]
    fn load<const N: usize>(values: &[i16; N], at: usize) -> __m256i {
        let sixteen: &[i16; 16] = values[at * 16..].first_chunk().expect("within the tile");
        // SAFETY: an unaligned load of the 32 bytes that the reference covers.
        unsafe { _mm256_loadu_si256(sixteen.as_ptr().cast()) }
    }

    #[target_feature(enable = "avx2")]
    #[inline]
    fn tile(rows: &Panel, tile: &Tile) -> [[i32; ROWS]; TOKENS] {
        const STEPS: usize = WIDTH / 16;
        let mut sums = [[_mm256_setzero_si256(); ROWS]; TOKENS];
        // No iterator that holds a vector: in incremental builds it is not inlined, since the standard
        // library's code is not compiled for AVX2, and the product takes twice as long.
        for step in 0..STEPS {
            for (token, sums) in sums.iter_mut().enumerate() {
                let activations = load(tile, token * STEPS + step);
                for (row, sum) in sums.iter_mut().enumerate() {
                    let products = _mm256_madd_epi16(load(rows, row * STEPS + step), activations);
                    *sum = _mm256_add_epi32(*sum, products);
                }
            }
        }
        let mut out = [[0; ROWS]; TOKENS];
        for (sums, out) in sums.iter().zip(&mut out) {
            let pairs = [_mm256_hadd_epi32(sums[0], sums[1]), _mm256_hadd_epi32(sums[2], sums[3])];
            let fours = _mm256_hadd_epi32(pairs[0], pairs[1]);
            let four = _mm_add_epi32(_mm256_castsi256_si128(fours), _mm256_extracti128_si256(fours, 1));
            *out = [
                _mm_extract_epi32(four, 0),
                _mm_extract_epi32(four, 1),
                _mm_extract_epi32(four, 2),
                _mm_extract_epi32(four, 3),
            ];
        }
        out
    }

    #[target_feature(enable = "avx2")]
    pub(super) fn multiply(square: Square, input: &Activations, out: &mut [f32]) {
        multiply!(square, input, out, unpack, tile);
    }
}

fn has_avx2() -> bool {
    #[cfg(target_arch = "x86_64")]
    return std::arch::is_x86_feature_detected!("avx2") && !portable_forced();
    #[cfg(not(target_arch = "x86_64"))]
    return false;
}

/// Whether the portable path is to be taken everywhere: `DIPTYCH_PORTABLE` is set, to compare the two.
#[cfg(target_arch = "x86_64")]
fn portable_forced() -> bool {
    static FORCED: std::sync::OnceLock<bool> = std::sync::OnceLock::new();
    *FORCED.get_or_init(|| std::env::var_os("DIPTYCH_PORTABLE").is_some())
}

/// `out += square * input`.
pub(super) fn multiply(square: Square, input: &Activations, out: &mut [f32]) {
    #[cfg(target_arch = "x86_64")]
    if has_avx2() {
        // SAFETY: the machine has AVX2.
        return unsafe { avx2::multiply(square, input, out) };
    }
    multiply_portable(square, input, out);
}

/// A loop of [`vector`] that is compiled for AVX2 too.
macro_rules! twice {
    ($($(#[$doc:meta])* $name:ident($($argument:ident: $kind:ty),*);)*) => {$(
        $(#[$doc])*
        pub(super) fn $name($($argument: $kind),*) {
            #[cfg(target_arch = "x86_64")]
            {
                #[target_feature(enable = "avx2")]
                fn avx2($($argument: $kind),*) {
                    vector::$name($($argument),*);
                }
                if has_avx2() {
                    // SAFETY: the machine has AVX2.
                    return unsafe { avx2($($argument),*) };
                }
            }
            vector::$name($($argument),*);
        }
    )*};
}

twice! {
    /// Row by row of `input`: `out = weights * row + bias`, the weights [out, in].
    dense(input: &[f32], weights: &[f32], bias: &[f32], out: &mut [f32]);
    /// Gaussian error linear unit, exact form.
    gelu(values: &mut [f32]);
    /// Adds `added` to `states` and normalises each token.
    add_and_normalize(states: &mut [f32], added: &[f32], weight: &[f32], bias: &[f32], epsilon: f32);
    /// Rounds `states` to integers.
    quantize(states: &[f32], out: &mut Activations);
    /// Attention among the tokens of one sentence.
    attend(query: &[f32], key: &[f32], value: &[f32], room: &mut vector::Room, out: &mut [f32]);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that look random and are the same everywhere.
    fn numbers(seed: u64) -> impl FnMut() -> u64 {
        let mut state = seed;
        move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            state >> 33
        }
    }

    #[test]
    fn both_paths_give_the_same_bits() {
        let mut next = numbers(1);
        let blocks: Vec<u8> = (0..WIDTH * GROUPS * BLOCK).map(|_| next() as u8).collect();
        let multipliers: Vec<i16> = (0..WIDTH * GROUPS).map(|_| (next() % 80) as i16 - 40).collect();
        let scales: Vec<f32> = (0..WIDTH).map(|_| next() as f32 * 1e-12).collect();
        let square = Square { blocks: &blocks, multipliers: &multipliers, scales: &scales, stretches: 1 };
        let input = Activations {
            values: (0..6 * WIDTH).map(|_| (next() % 16_383) as i16 - 8191).collect(),
            scales: vec![0.01; 6],
        };
        let mut first = vec![0.5; 6 * WIDTH];
        let mut second = first.clone();
        multiply(square, &input, &mut first);
        multiply_portable(square, &input, &mut second);
        assert_eq!(first, second);
        let row: i64 = (0..WIDTH)
            .map(|at| {
                let byte = blocks[at / GROUP * BLOCK + 2 + at % 16];
                let nibble = if at % GROUP < 16 { byte & 15 } else { byte >> 4 };
                (i64::from(nibble) - 8) * i64::from(multipliers[at / GROUP]) * i64::from(input.values[at])
            })
            .sum();
        assert_eq!(first[0], 0.5 + row as f32 * (0.01 * scales[0]));
    }
}
