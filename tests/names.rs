//! The book of names against `tests/cases/names.tsv`, one thing a line in seven languages, and against
//! names that look alike and are not one.

use std::path::Path;

use diptych::language::Language;
use diptych::meaning::names::{self, Sense};

/// A language by its tag, whether or not its folder ships: the book needs no word lists.
fn language(tag: &str) -> Language {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("names").join(tag);
    std::fs::create_dir_all(&folder).expect("the target folder can be written");
    Language::from_folder(&folder).expect("an empty folder is a language")
}

fn senses(name: &str, tag: &str) -> Vec<Sense> {
    names::look_up(name, &language(tag))
}

fn same(a: &[Sense], b: &[Sense]) -> bool {
    a.iter().any(|one| b.iter().any(|other| one.entity == other.entity))
}

#[test]
fn a_thing_is_one_thing_in_all_seven_languages() {
    let table = include_str!("cases/names.tsv");
    let (head, rows) = table.split_once('\n').expect("a head");
    let tags: Vec<&str> = head.trim_start_matches("# ").split('\t').collect();
    assert_eq!(tags.len(), 7);
    let mut apart = Vec::new();
    for row in rows.lines().filter(|row| !row.starts_with('#')) {
        let cells: Vec<&str> = row.split('\t').collect();
        assert_eq!(cells.len(), tags.len(), "{row}");
        let first = senses(cells[0], tags[0]);
        for (cell, tag) in cells.iter().zip(&tags) {
            if !same(&first, &senses(cell, tag)) {
                apart.push(format!("{} / {cell} ({tag})", cells[0]));
            }
        }
    }
    assert!(apart.is_empty(), "not one thing: {apart:#?}");
}

#[test]
fn what_looks_alike_is_kept_apart() {
    for (a, tag, b, other) in [
        ("Niger", "fr", "Nigeria", "en"),
        ("nigériens", "fr", "Nigerian", "en"),
        ("Slovaquie", "fr", "Slovenia", "en"),
        ("Lettonie", "fr", "Litauen", "de"),
        ("autrichien", "fr", "Australian", "en"),
        ("irakienne", "fr", "Iranian", "en"),
        ("nigerini", "it", "Nigerian", "en"),
        ("eslovaco", "es", "slowenisch", "de"),
        ("OMC", "fr", "WHO", "en"),
        ("Kongolesen", "de", "Cameroonian", "en"),
    ] {
        let (a_senses, b_senses) = (senses(a, tag), senses(b, other));
        assert!(!a_senses.is_empty(), "{a} ({tag}) is unknown");
        assert!(!b_senses.is_empty(), "{b} ({other}) is unknown");
        assert!(!same(&a_senses, &b_senses), "{a} ({tag}) is not {b} ({other})");
    }
}

#[test]
fn common_words_are_no_names() {
    for (word, tag) in
        [("us", "en"), ("who", "en"), ("turkey", "en"), ("sino", "pt"), ("die", "de"), ("est", "fr")]
    {
        assert!(senses(word, tag).is_empty(), "{word} ({tag})");
    }
}
