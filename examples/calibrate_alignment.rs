//! How far the scores of beads can be trusted, and the two numbers that make them so.
//!
//! ```text
//! calibrate_alignment [--no-encoder] < aligned.jsonl
//! ```
//!
//! A line of stdin is a document of `training/alignment_data.py`. Printed are, by score, how many beads
//! have it and how many of them are right, then the mean distance between the two (the expected
//! calibration error), and the slope and intercept of the logistic curve (Platt 1999) that the logits of
//! the scores would have to be put through: 1 and 0 where nothing is left to be done.

use std::io::{BufRead, Write};

use diptych::align::sentences;
use diptych::document::Document;
use diptych::language::Language;
use diptych::meaning::encoder::Encoder;
use diptych::meaning::states;
use diptych::progress::Progress;

type Beads = Vec<(Vec<usize>, Vec<usize>)>;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let encoder = match std::env::args().any(|argument| argument == "--no-encoder") {
        true => None,
        false => Some(Encoder::shared()?),
    };
    let mut scored: Vec<(f64, bool)> = Vec::new();
    for line in std::io::stdin().lock().lines() {
        let line: serde_json::Value = serde_json::from_str(&line?)?;
        let Some(documents) = documents(&line) else { continue };
        if let Some(encoder) = encoder {
            states::encode_sentences(encoder, documents.each_ref(), &Progress::default());
        }
        let gold: Beads = serde_json::from_value(line["beads"].clone())?;
        for bead in sentences::align(&documents[0], &documents[1]) {
            let said = (bead.source.clone().collect(), bead.target.clone().collect());
            scored.push((f64::from(bead.score), gold.contains(&said)));
        }
    }
    let mut out = std::io::stdout().lock();
    table(&scored, &mut out)?;
    let (slope, intercept) = platt(&scored);
    writeln!(out, "slope {slope:.3} intercept {intercept:.3}")?;
    Ok(())
}

/// None where a language does not ship.
fn documents(line: &serde_json::Value) -> Option<[Document; 2]> {
    let side = |name: &str| {
        let language = Language::get(line[format!("{name}_language")].as_str()?)?;
        let sentences: Option<Vec<&str>> =
            line[name].as_array()?.iter().map(|sentence| sentence.as_str()).collect();
        Some(Document::from_lines(name, sentences?.join("\n"), language))
    };
    Some([side("source")?, side("target")?])
}

fn table(scored: &[(f64, bool)], out: &mut impl Write) -> std::io::Result<()> {
    const STEPS: [f64; 9] = [0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01];
    let mut error = 0.0;
    for step in STEPS.windows(2) {
        let inside: Vec<_> = scored.iter().filter(|(score, _)| (step[0]..step[1]).contains(score)).collect();
        if inside.is_empty() {
            continue;
        }
        let count = inside.len() as f64;
        let said = inside.iter().map(|(score, _)| score).sum::<f64>() / count;
        let right = inside.iter().filter(|(_, right)| *right).count() as f64 / count;
        error += count * (said - right).abs() / scored.len() as f64;
        writeln!(
            out,
            "{:.2}-{:.2}  {:>6} beads  said {said:.3}  right {right:.3}",
            step[0],
            step[1].min(1.0),
            count
        )?;
    }
    writeln!(out, "{} beads, calibration error {error:.4}", scored.len())
}

/// Newton's method on the likelihood of what is right.
fn platt(scored: &[(f64, bool)]) -> (f64, f64) {
    let logit = |p: f64| (p.clamp(1e-6, 1.0 - 1e-6) / (1.0 - p.clamp(1e-6, 1.0 - 1e-6))).ln();
    let (mut slope, mut intercept) = (1.0, 0.0);
    for _ in 0..50 {
        let (mut gradient, mut hessian) = ([0.0; 2], [1e-6, 0.0, 1e-6]);
        for (score, right) in scored {
            let x = logit(*score);
            let p = 1.0 / (1.0 + f64::exp(-(slope * x + intercept)));
            let (residual, weight) = (f64::from(u8::from(*right)) - p, p * (1.0 - p));
            gradient = [gradient[0] + residual * x, gradient[1] + residual];
            hessian = [hessian[0] + weight * x * x, hessian[1] + weight * x, hessian[2] + weight];
        }
        let determinant = hessian[0] * hessian[2] - hessian[1] * hessian[1];
        slope += (hessian[2] * gradient[0] - hessian[1] * gradient[1]) / determinant;
        intercept += (hessian[0] * gradient[1] - hessian[1] * gradient[0]) / determinant;
    }
    (slope, intercept)
}
