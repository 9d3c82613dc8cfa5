//! What the fuzz targets begin with is read, and what they once broke on is no trouble any more.

use std::path::Path;

use diptych::error::Error;
use diptych::read::{FORMATS, Format, Reading, parse, parse_glossary};

/// Reads what a fuzz target of this name is given; where several names of files are tried, the first
/// byte says which.
fn seed(target: &str, bytes: &[u8]) -> Result<(), Error> {
    let first = usize::from(bytes.first().copied().unwrap_or_default());
    if target == "glossary" {
        let name = ["seed.csv", "seed.tsv", "seed.tbx"][first % 3];
        return parse_glossary(bytes[1..].to_vec(), Path::new(name), &Reading::default()).map(drop);
    }
    if target == "any" {
        let extensions = FORMATS.iter().flat_map(|(.., extensions)| *extensions).copied();
        let extensions: Vec<&str> = extensions.chain(["xml", ""]).collect();
        let name = format!("seed.{}", extensions[first % extensions.len()]);
        return parse(bytes[1..].to_vec(), Path::new(&name), &Reading::default()).map(drop);
    }
    let from = Some(Format::named(target).unwrap_or_else(|| panic!("{target} is no format")));
    parse(bytes.to_vec(), Path::new("seed"), &Reading { from, ..Reading::default() }).map(drop)
}

/// What the fuzz targets begin with, and what they once broke on.
#[test]
fn the_seeds_of_the_fuzz_targets_are_read() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds");
    let mut count = 0;
    for folder in std::fs::read_dir(seeds).expect("ships").map(|entry| entry.expect("a folder")) {
        let target = folder.file_name().into_string().expect("a name");
        for file in std::fs::read_dir(folder.path()).expect("a folder").map(|entry| entry.expect("a file")) {
            let name = file.file_name().into_string().expect("a name");
            // What the target makes a package of; tests/office.rs reads such parts.
            if name.starts_with("parts") {
                continue;
            }
            let read = seed(&target, &std::fs::read(file.path()).expect("a file"));
            assert!(name.starts_with("crash") || read.is_ok(), "{:?}: {read:?}", file.path());
            count += 1;
        }
    }
    assert!(count >= FORMATS.len());
}
