//! Nothing that a new check or a new language needs is forgotten.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use diptych::checks::CHECKS;
use diptych::language::LANGUAGES;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The names in a folder, sorted.
fn names(folder: impl AsRef<Path>) -> BTreeSet<String> {
    let folder = root().join(folder);
    std::fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("a folder can be listed").file_name().to_string_lossy().into_owned())
        .collect()
}

#[test]
fn every_file_in_checks_is_a_check_and_every_check_has_its_file_and_cases() {
    let files: BTreeSet<String> = names("src/checks")
        .into_iter()
        .filter_map(|name| name.strip_suffix(".rs").map(str::to_owned))
        .filter(|name| name != "mod")
        .collect();
    let listed: BTreeSet<String> = CHECKS.iter().map(|check| check.rule.to_owned()).collect();
    assert_eq!(listed.len(), CHECKS.len(), "a rule stands twice in CHECKS");
    let unlisted: Vec<_> = files
        .difference(&listed)
        .filter(|name| {
            // What several checks share is no check: it has no cases.
            root().join(format!("tests/cases/{name}.txt")).exists()
        })
        .collect();
    assert!(unlisted.is_empty(), "not in CHECKS: {unlisted:?}");
    let cases = names("tests/cases");
    for rule in &listed {
        assert!(files.contains(rule), "src/checks/{rule}.rs is missing");
        assert!(cases.contains(&format!("{rule}.txt")), "tests/cases/{rule}.txt is missing");
    }
    // Tables of other tests may stand beside the case files.
    for rule in cases.iter().filter_map(|case| case.strip_suffix(".txt")) {
        assert!(listed.contains(rule), "tests/cases/{rule}.txt belongs to no check");
    }
}

#[test]
fn checks_are_filed_as_reports_and_schema_expect() {
    for check in CHECKS {
        assert!(check.rule.bytes().all(|byte| byte.is_ascii_lowercase()), "{}", check.rule);
        let filed = ["accuracy/", "terminology/"].iter().any(|of| check.category.starts_with(of));
        assert!(filed, "{}", check.rule);
        assert!(!check.its_type.is_empty(), "{}", check.rule);
    }
}

#[test]
fn every_language_folder_is_listed_and_has_messages_and_options() {
    let folders = names("locales");
    let listed: BTreeSet<String> = LANGUAGES.iter().map(|&code| code.to_owned()).collect();
    assert_eq!(folders, listed, "locales/ and LANGUAGES differ");
    for code in &listed {
        let files = names(Path::new("locales").join(code));
        for needed in ["messages.ftl", "language.toml", "function-words.txt", "abbreviations.tsv"] {
            assert!(files.contains(needed), "locales/{code}/{needed} is missing");
        }
    }
}

/// A list that one language alone has is either forgotten elsewhere, or says why in its first line.
#[test]
fn every_language_has_the_lists_that_the_others_have() {
    let folders: Vec<(&str, BTreeSet<String>)> =
        LANGUAGES.iter().map(|&code| (code, names(Path::new("locales").join(code)))).collect();
    for (code, files) in &folders {
        for (other, others) in &folders {
            for file in others.difference(files) {
                let text = std::fs::read_to_string(root().join("locales").join(other).join(file))
                    .expect("lists are text");
                let first = text.lines().next().unwrap_or_default();
                let own = first.strip_prefix("# ").is_some_and(|comment| !comment.trim().is_empty());
                assert!(own, "locales/{code}/{file} is missing, and {other}'s does not say what it is for");
            }
        }
    }
}

#[test]
fn no_check_asks_for_a_language() {
    for name in names("src/checks") {
        let text = std::fs::read_to_string(root().join("src/checks").join(&name)).expect("source is text");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for tag in LANGUAGES {
            assert!(!code.contains(&format!("\"{tag}\"")), "src/checks/{name} names the language {tag}");
        }
    }
}

#[test]
fn every_format_that_is_read_has_a_fuzz_target_and_seeds() {
    let manifest = std::fs::read_to_string(root().join("fuzz/Cargo.toml")).expect("ships");
    let (targets, seeds) = (names("fuzz/fuzz_targets"), names("fuzz/seeds"));
    for (name, ..) in diptych::read::FORMATS {
        assert!(targets.contains(&format!("{name}.rs")), "fuzz/fuzz_targets/{name}.rs is missing");
        assert!(manifest.contains(&format!("name = \"{name}\"")), "{name} is not in fuzz/Cargo.toml");
        assert!(seeds.contains(*name), "fuzz/seeds/{name} is missing");
    }
}
