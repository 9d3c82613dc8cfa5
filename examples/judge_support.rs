//! What the second stage of the judge learns from: for each pair of stdin, a line of JSON with `id`,
//! `source`, `target` and their languages, a line of JSON on stdout with its `id`, and for each side
//! `words` (first and end in code points), `figures` (a list a word) and, over both, `links` (first code
//! points of the two words). Pairs with an empty side are left out. An argument names the file of another
//! network than the one that ships.

use std::io::{BufRead, BufWriter, Write};

use diptych::align::words;
use diptych::document::{Document, Side};
use diptych::language::Language;
use diptych::meaning::doubts::Seen;
use diptych::meaning::encoder::Encoder;
use diptych::meaning::look_ups::LookUps;
use diptych::meaning::network::Network;
use diptych::meaning::stages::Stages;
use diptych::meaning::states;
use serde_json::{Value, json};

/// Pairs that are encoded together.
const TOGETHER: usize = 32;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let encoder = Encoder::shared()?;
    let other = std::env::args().nth(1).map(std::fs::read).transpose()?;
    let other = other.map(|bytes| Network::from_bytes(&bytes).ok_or("not a network")).transpose()?;
    let shipped = || Stages::of_words().map(|stages| &stages.network).ok_or("no network ships");
    let network = other.as_ref().map_or_else(shipped, Ok)?;
    let mut out = BufWriter::new(std::io::stdout().lock());
    let lines: Vec<Value> = std::io::stdin()
        .lock()
        .lines()
        .map(|line| Ok(serde_json::from_str(&line?)?))
        .collect::<Result<_, Box<dyn std::error::Error>>>()?;
    for lines in lines.chunks(TOGETHER) {
        let pairs = lines
            .iter()
            .map(|line| documents(line).ok_or("no text, or a language that is not known"))
            .collect::<Result<Vec<_>, _>>()?;
        let stretches: Vec<_> = pairs.iter().flatten().map(states::whole).collect();
        states::encode(encoder, &stretches);
        for (line, pair) in lines.iter().zip(&pairs) {
            if let Some(told) = tell(&line["id"], pair, network) {
                writeln!(out, "{told}")?;
            }
        }
    }
    Ok(out.flush()?)
}

fn documents(line: &Value) -> Option<[Document; 2]> {
    let side = |text: &str, language: &str| {
        Some(Document::new("", line[text].as_str()?, Language::get(line[language].as_str()?)?))
    };
    Some([side("source", "source_language")?, side("target", "target_language")?])
}

fn tell(id: &Value, pair: &[Document; 2], network: &Network) -> Option<Value> {
    let sides = [0, 1].map(|at: usize| pair[at].side(0..pair[at].segments.len()));
    let known = LookUps::of(&sides[0], &sides[1]);
    let links = words::align_known(&sides[0], &sides[1], &known);
    let supported = Seen::of([&sides[0], &sides[1]], &known, &links)?.judged(network);
    let place = |side: &Side, byte: usize| side.document.text[..byte].chars().count();
    let told: Vec<Value> = sides
        .iter()
        .zip(&supported)
        .map(|(side, supported)| {
            let spans = supported.words.iter().map(|at| side.tokens()[*at].span);
            let words: Vec<_> = spans.map(|span| [place(side, span.start), place(side, span.end)]).collect();
            let figures: Vec<&[f32]> = supported.figures.iter().map(|figures| &figures[..]).collect();
            json!({ "words": words, "figures": figures })
        })
        .collect();
    let links: Vec<_> = links
        .all()
        .iter()
        .map(|link| {
            [(0, link.source), (1, link.target)]
                .map(|(at, token)| place(&sides[at], sides[at].token(token).span.start))
        })
        .collect();
    Some(json!({ "id": id, "sides": told, "links": links }))
}
