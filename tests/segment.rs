//! Runs `tests/segment/<language>.txt`: texts and where they are cut. Each line of a case is one
//! paragraph, `|` stands where it is cut into segments, `#` begins a comment line.

use diptych::document::Document;
use diptych::language::Language;

#[test]
fn texts_are_cut_where_the_cases_say() {
    let mut wrong = Vec::new();
    let mut cases = 0;
    for language in Language::all() {
        let code = language.code();
        let file = format!("{}/tests/segment/{code}.txt", env!("CARGO_MANIFEST_DIR"));
        for line in std::fs::read_to_string(file).expect("is there").lines() {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            cases += 1;
            let wanted: Vec<&str> = line.split('|').map(str::trim).collect();
            let text = wanted.join(" ");
            let (segments, _) = diptych::segment::segment(&text, language);
            let found: Vec<&str> = segments.iter().map(|segment| segment.span.of(&text)).collect();
            if found != wanted {
                wrong.push(format!("{code}: {}", found.join(" | ")));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {cases} are cut wrongly:\n{}", wrong.len(), wrong.join("\n"));
    assert!(cases >= 60, "only {cases} cases");
}

proptest::proptest! {
    #[test]
    fn no_text_panics_and_no_letter_is_lost(text in "[A-Za-zéÉ«»\"“”'’()\\[\\].!?…,:/ \u{a0}\n\r0-9-]{0,200}|\\PC{0,80}") {
        for language in Language::all() {
            let (segments, tokens) = diptych::segment::segment(&text, language);
            let mut end = 0;
            for segment in &segments {
                assert!(segment.span.start >= end && text.is_char_boundary(segment.span.end));
                assert!(!text[end..segment.span.start].contains(char::is_alphanumeric));
                assert!(!segment.tokens.is_empty() && segment.tokens.end <= tokens.len());
                end = segment.span.end;
            }
            assert!(!text[end..].contains(char::is_alphanumeric));
        }
    }
}

#[test]
fn lines_keep_their_numbers() {
    let language = Language::get("en").expect("ships");
    let (segments, _) = diptych::segment::lines("One.\n\nThree.\r\nFour", language);
    assert_eq!(segments.len(), 4);
    assert!(segments[1].tokens.is_empty() && segments[1].span.is_empty());
}

/// A text that runs on without an end is cut, so that no stage meets a sentence of any length.
#[test]
fn a_sentence_of_any_length_is_cut() {
    let language = Language::get("en").expect("ships");
    let document = Document::new("", "word ".repeat(200_000), language);
    assert!(document.segments.len() > 1);
    assert!(document.segments.iter().all(|segment| segment.tokens.len() <= 1_000));
    assert_eq!(document.segments.last().map(|segment| segment.tokens.end), Some(document.tokens.len()));
}
