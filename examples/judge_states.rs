//! What the judge learns from: for each pair of stdin, a line of JSON with `source`, `target` and
//! their languages, a record on stdout. Little-endian:
//!
//! ```text
//! words of the source, of the target          u32 each
//! for each word: first, end in code points    u16 each
//! for each word: its partner, or -1           i16
//! for each word: figures                      f32 each
//! for each word: states of layers 7 and 12    scale f32, 384 × i8, each
//! ```

use std::io::{BufRead, BufWriter, Write};

use diptych::document::Document;
use diptych::language::Language;
use diptych::meaning::encoder::Encoder;
use diptych::meaning::evidence::Evidence;
use diptych::meaning::look_ups::LookUps;
use diptych::meaning::states::{self, JUDGING, LINKING};

/// Pairs that are encoded together.
const TOGETHER: usize = 32;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let encoder = Encoder::shared()?;
    let mut out = BufWriter::new(std::io::stdout().lock());
    let lines: Vec<String> = std::io::stdin().lock().lines().collect::<Result<_, _>>()?;
    for lines in lines.chunks(TOGETHER) {
        let pairs = lines.iter().map(|line| documents(line)).collect::<Result<Vec<_>, _>>()?;
        let stretches: Vec<_> =
            pairs.iter().flatten().map(|document| (document, 0..document.segments.len())).collect();
        states::encode(encoder, &stretches);
        for pair in &pairs {
            write_pair(&mut out, pair)?;
        }
    }
    Ok(out.flush()?)
}

fn documents(line: &str) -> Result<[Document; 2], Box<dyn std::error::Error>> {
    let line: serde_json::Value = serde_json::from_str(line)?;
    let side = |text: &str, language: &str| {
        let (text, language) = (line[text].as_str()?, Language::get(line[language].as_str()?)?);
        Some(Document::new("", text, language))
    };
    let source = side("source", "source_language").ok_or("no source, or a language that is not known")?;
    let target = side("target", "target_language").ok_or("no target, or a language that is not known")?;
    Ok([source, target])
}

fn write_pair(out: &mut impl Write, pair: &[Document; 2]) -> Result<(), Box<dyn std::error::Error>> {
    let sides = [0, 1].map(|at: usize| pair[at].side(0..pair[at].segments.len()));
    let known = LookUps::of(&sides[0], &sides[1]);
    let links = diptych::align::words::align_known(&sides[0], &sides[1], &known);
    let evidence = Evidence::between(&sides[0], &sides[1], &known, &links).ok_or("a pair was not encoded")?;
    for length in evidence.lengths {
        out.write_all(&u32::try_from(length)?.to_le_bytes())?;
    }
    for side in &sides {
        let text = &side.document.text;
        for token in side.tokens() {
            for place in [token.span.start, token.span.end] {
                out.write_all(&u16::try_from(text[..place].chars().count())?.to_le_bytes())?;
            }
        }
    }
    for partner in &evidence.partners {
        let partner = partner.map_or(Ok(-1), i16::try_from)?;
        out.write_all(&partner.to_le_bytes())?;
    }
    for figure in &evidence.figures {
        out.write_all(&figure.to_le_bytes())?;
    }
    for side in &sides {
        let states = side.document.states().ok_or("a pair was not encoded")?;
        for token in side.tokens.clone() {
            for layer in [LINKING, JUDGING] {
                write_vector(out, &states.vector(token, layer))?;
            }
        }
    }
    Ok(())
}

/// A vector in 8 bits, as it is kept.
fn write_vector(out: &mut impl Write, vector: &[f32]) -> std::io::Result<()> {
    let most = vector.iter().fold(0.0_f32, |most, value| most.max(value.abs()));
    out.write_all(&(most / 127.0).to_le_bytes())?;
    let values: Vec<u8> = vector
        .iter()
        .map(|value| if most > 0.0 { (value * 127.0 / most).round() as i8 as u8 } else { 0 })
        .collect();
    out.write_all(&values)
}
