//! The loops of the encoder over floats, written so that the compiler turns them into vectors: fixed
//! lanes, no branches. [`super::kernel`] compiles them for AVX2 and for any machine.

use super::kernel::{ACTIVATION_LIMIT, Activations, WIDTH};
use super::weights::HEADS;

const LANES: usize = 16;
/// Width of an attention head.
const HEAD: usize = WIDTH / HEADS;
/// 1.5 * 2^23: adding it to a float of less than 2^22 rounds it to an integer, in the low bits.
const ROUNDER: f32 = 12_582_912.0;

/// Sums in a fixed order.
#[inline(always)]
fn sum(values: &[f32], of: impl Fn(f32) -> f32) -> f32 {
    let mut lanes = [0.0; LANES];
    for chunk in values.as_chunks::<LANES>().0 {
        for (lane, value) in lanes.iter_mut().zip(chunk) {
            *lane += of(*value);
        }
    }
    lanes.iter().sum()
}

/// Sums of products that run side by side.
const SUMS: usize = 32;

#[inline(always)]
pub(super) fn dense(input: &[f32], weights: &[f32], bias: &[f32], out: &mut [f32]) {
    let width = weights.len() / bias.len();
    for (row, out) in input.chunks_exact(width).zip(out.chunks_exact_mut(bias.len())) {
        for ((weights, bias), out) in weights.chunks_exact(width).zip(bias).zip(out) {
            let mut sums = [0.0; SUMS];
            let ((wide, rest), (wide_weights, rest_weights)) =
                (row.as_chunks::<SUMS>(), weights.as_chunks::<SUMS>());
            for (values, weights) in wide.iter().zip(wide_weights) {
                for ((sum, value), weight) in sums.iter_mut().zip(values).zip(weights) {
                    *sum += value * weight;
                }
            }
            for ((sum, value), weight) in sums.iter_mut().zip(rest).zip(rest_weights) {
                *sum += value * weight;
            }
            *out = *bias + sums.iter().sum::<f32>();
        }
    }
}

/// The probability of a log-odds.
pub(super) fn sigmoid(logit: f32) -> f32 {
    1.0 / (1.0 + (-logit).exp())
}

#[inline(always)]
pub(super) fn gelu(values: &mut [f32]) {
    for value in values {
        *value = 0.5 * *value * (1.0 + erf(*value * std::f32::consts::FRAC_1_SQRT_2));
    }
}

/// The error function to within 4 units in the last place: the rational minimax approximation that
/// Eigen uses (`generic_fast_erf_float`), odd over even, on the stretch where it is not yet 1.
#[inline(always)]
fn erf(x: f32) -> f32 {
    let x = if x > 4.0 { 4.0 } else { x };
    let x = if x < -4.0 { -4.0 } else { x };
    let square = x * x;
    let mut odd = -2.726_142_3e-10;
    for coefficient in
        [2.770_681_4e-8, -2.101_024e-6, -5.692_506_4e-5, -7.349_906_3e-4, -2.954_6e-3, -1.609_603_3e-2]
    {
        odd = odd * square + coefficient;
    }
    let mut even = -1.456_607_2e-5;
    for coefficient in [-2.133_740_6e-4, -1.682_827e-3, -7.373_329e-3, -1.426_474e-2] {
        even = even * square + coefficient;
    }
    x * odd / even
}

/// e^x for x from -87 to 0 (lower ones count as -87), to within 2 units in the last place: Cephes.
#[inline(always)]
fn exp(x: f32) -> f32 {
    let x = if x < -87.0 { -87.0 } else { x };
    let rounded = x * std::f32::consts::LOG2_E + ROUNDER;
    let power = (rounded.to_bits() as i32).wrapping_sub(ROUNDER.to_bits() as i32);
    let whole = rounded - ROUNDER;
    let x = x - whole * 0.693_359_4 + whole * 2.121_944_4e-4;
    let mut y = 1.987_569_1e-4;
    for coefficient in [1.398_199_9e-3, 8.333_452e-3, 4.166_579_6e-2, 1.666_666_5e-1, 0.5] {
        y = y * x + coefficient;
    }
    let y = y * x * x + x + 1.0;
    y * f32::from_bits(((power + 127) as u32) << 23)
}

#[inline(always)]
pub(super) fn add_and_normalize(
    states: &mut [f32],
    added: &[f32],
    weight: &[f32],
    bias: &[f32],
    epsilon: f32,
) {
    let (weight, bias) = (&weight[..WIDTH], &bias[..WIDTH]);
    for (row, added) in states.chunks_exact_mut(WIDTH).zip(added.chunks_exact(WIDTH)) {
        for (value, added) in row.iter_mut().zip(added) {
            *value += added;
        }
        let mean = sum(row, |value| value) / WIDTH as f32;
        let variance = sum(row, |value| (value - mean) * (value - mean)) / WIDTH as f32;
        let inverse = 1.0 / (variance + epsilon).sqrt();
        for ((value, weight), bias) in row.iter_mut().zip(weight).zip(bias) {
            *value = (*value - mean) * inverse * weight + bias;
        }
    }
}

#[inline(always)]
pub(super) fn quantize(states: &[f32], out: &mut Activations) {
    let rows = states.chunks_exact(WIDTH).zip(out.values.chunks_exact_mut(WIDTH));
    for ((row, values), scale) in rows.zip(&mut out.scales) {
        let mut lanes = [0.0_f32; LANES];
        for chunk in row.as_chunks::<LANES>().0 {
            for (lane, value) in lanes.iter_mut().zip(chunk) {
                let size = value.abs();
                *lane = if size > *lane { size } else { *lane };
            }
        }
        let largest = lanes.iter().copied().fold(0.0, f32::max);
        *scale = largest / ACTIVATION_LIMIT as f32;
        let inverse = if largest > 1e-30 { ACTIVATION_LIMIT as f32 / largest } else { 0.0 };
        for (value, state) in values.iter_mut().zip(row) {
            let rounded = state * inverse + ROUNDER;
            *value = (rounded.to_bits() as i32).wrapping_sub(ROUNDER.to_bits() as i32) as i16;
        }
    }
}

/// What attention writes in between.
#[derive(Debug, Default)]
pub(super) struct Room {
    /// The keys of a head, its 32 dimensions one after the other.
    keys: Vec<f32>,
    scores: Vec<f32>,
}

#[inline(always)]
pub(super) fn attend(query: &[f32], key: &[f32], value: &[f32], room: &mut Room, out: &mut [f32]) {
    let length = query.len() / WIDTH;
    // Filled up to whole vectors, so that the inner loops have no ends.
    let padded = length.next_multiple_of(8);
    room.keys.clear();
    room.keys.resize(HEAD * padded, 0.0);
    room.scores.resize(padded, 0.0);
    let Room { keys, scores } = room;
    let scale = 1.0 / (HEAD as f32).sqrt();
    for head in (0..WIDTH).step_by(HEAD) {
        for (token, key) in key.chunks_exact(WIDTH).enumerate() {
            for (dimension, key) in key[head..head + HEAD].iter().enumerate() {
                keys[dimension * padded + token] = key * scale;
            }
        }
        for (query, out) in query.chunks_exact(WIDTH).zip(out.chunks_exact_mut(WIDTH)) {
            scores.fill(0.0);
            for (query, keys) in query[head..head + HEAD].iter().zip(keys.chunks_exact(padded)) {
                for (score, key) in scores.iter_mut().zip(keys) {
                    *score += query * key;
                }
            }
            scores[length..].fill(f32::MIN);
            let total = softmax(scores);
            let mut sums = [0.0_f32; HEAD];
            for (score, value) in scores.iter().zip(value.chunks_exact(WIDTH)) {
                for (sum, value) in sums.iter_mut().zip(&value[head..head + HEAD]) {
                    *sum += score * value;
                }
            }
            for (out, sum) in out[head..head + HEAD].iter_mut().zip(sums) {
                *out = sum / total;
            }
        }
    }
}

/// Replaces scores by their exponentials, less the largest, and gives their sum.
#[inline(always)]
fn softmax(scores: &mut [f32]) -> f32 {
    let mut lanes = [f32::MIN; 8];
    for chunk in scores.as_chunks::<8>().0 {
        for (lane, score) in lanes.iter_mut().zip(chunk) {
            *lane = if *score > *lane { *score } else { *lane };
        }
    }
    let largest = lanes.iter().copied().fold(f32::MIN, f32::max);
    let mut sums = [0.0; 8];
    for chunk in scores.as_chunks_mut::<8>().0 {
        for (sum, score) in sums.iter_mut().zip(chunk) {
            *score = exp(*score - largest);
            *sum += *score;
        }
    }
    sums.iter().sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn erf_is_the_error_function() {
        for (x, expected) in
            [(0.0, 0.0), (0.1, 0.112_462_916), (0.5, 0.520_499_9), (1.0, 0.842_700_8), (2.5, 0.999_593)]
        {
            assert!((erf(x) - expected).abs() < 1e-6, "{x}");
            assert!((erf(-x) + expected).abs() < 1e-6, "-{x}");
        }
        assert!((erf(40.0) - 1.0).abs() < 1e-6);
    }

    #[test]
    fn exp_is_the_exponential() {
        for step in 0..8700 {
            let x = -0.01 * step as f32;
            assert!((exp(x) / x.exp() - 1.0).abs() < 1e-6, "{x}");
        }
        assert!(exp(f32::MIN) < 1e-37);
    }
}
