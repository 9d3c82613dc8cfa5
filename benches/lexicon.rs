//! `cargo bench --bench lexicon`: opening, looking words up, and comparing looked-up words. Each
//! look-up bench counts the words of [`WORDS`] as its items.

use diptych::meaning::forms::Forms;
use diptych::meaning::lexicon::{From, Ids, Lexicon};
use divan::counter::ItemsCount;

/// Frequent and rare, inflected and not, known and unknown.
const WORDS: [&str; 16] = [
    "pays",
    "manifestants",
    "la",
    "gouvernement",
    "dénonçait",
    "actuellement",
    "éleveurs",
    "auraient",
    "kadougli",
    "de",
    "inondations",
    "mis",
    "frontalière",
    "est",
    "barrage",
    "zzz",
];
const ENGLISH: [&str; 16] = [
    "countries",
    "protesters",
    "the",
    "government",
    "denounced",
    "currently",
    "farmers",
    "would",
    "kadugli",
    "of",
    "floods",
    "put",
    "border",
    "is",
    "dam",
    "zzz",
];

fn main() {
    divan::main();
}

fn lexicon() -> Lexicon {
    Lexicon::between("fr", "en").expect("the lexicon ships")
}

/// Opening and the first look-up.
#[divan::bench]
fn open() -> f32 {
    lexicon().probability(divan::black_box("pays"), "countries")
}

#[divan::bench]
fn readings(bencher: divan::Bencher) {
    let forms = Forms::of("fr").expect("the forms ship");
    bencher
        .counter(ItemsCount::new(WORDS.len()))
        .bench(|| divan::black_box(WORDS).iter().map(|word| forms.readings(word).count()).sum::<usize>());
}

#[divan::bench]
fn ids(bencher: divan::Bencher) {
    let lexicon = lexicon();
    bencher
        .counter(ItemsCount::new(WORDS.len()))
        .bench(|| divan::black_box(WORDS).map(|word| lexicon.ids(From::Source, word)));
}

/// Every French word against every English one, as for a pair of sentences.
#[divan::bench]
fn linked(bencher: divan::Bencher) {
    let lexicon = lexicon();
    let french: [Ids; 16] = WORDS.map(|word| lexicon.ids(From::Source, word));
    let english: [Ids; 16] = ENGLISH.map(|word| lexicon.ids(From::Target, word));
    bencher.counter(ItemsCount::new(WORDS.len() * ENGLISH.len())).bench(|| {
        let mut sum = 0.0;
        for source in divan::black_box(&french) {
            for target in divan::black_box(&english) {
                sum += lexicon.linked(source, target);
            }
        }
        sum
    });
}
