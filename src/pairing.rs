//! Which files of a folder are two versions of one story, by their names: `story.fr.docx` and
//! `story.en.docx`, `fr/story.xml` and `en/story.xml`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What files go together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pairing {
    /// Source and target.
    pub pairs: Vec<(PathBuf, PathBuf)>,
    /// Files in the source language without a target.
    pub single: Vec<PathBuf>,
}

/// Pairs the files of the source language with those of the target language. Where a story stands in
/// several formats, the same format goes first.
pub fn pair(files: &[PathBuf], from: &str, to: &str) -> Pairing {
    let known: BTreeSet<&Path> = files.iter().map(PathBuf::as_path).collect();
    let mut pairing = Pairing::default();
    for file in files {
        let candidates = translations(file, from, to);
        if candidates.is_empty() {
            continue;
        }
        let same = candidates.iter().find(|path| known.contains(path.as_path())).cloned();
        let target = same.or_else(|| {
            let stem = |path: &Path| path.with_extension("");
            files.iter().find(|other| candidates.iter().any(|path| stem(path) == stem(other))).cloned()
        });
        match target {
            Some(target) => pairing.pairs.push((file.clone(), target)),
            None => pairing.single.push(file.clone()),
        }
    }
    pairing
}

/// The paths that a file may have in another language: its tag turned where it stands, in one place
/// or in all.
pub fn translations(path: &Path, from: &str, to: &str) -> Vec<PathBuf> {
    let Some(text) = path.to_str() else { return Vec::new() };
    let places = places(text, from);
    let turned = |places: &[usize]| {
        let mut turned = text.to_owned();
        for &at in places.iter().rev() {
            let upper = text[at..].starts_with(&from.to_uppercase());
            let tag = if upper { to.to_uppercase() } else { to.to_owned() };
            turned.replace_range(at..at + from.len(), &tag);
        }
        PathBuf::from(turned)
    };
    let mut paths: Vec<PathBuf> = Vec::new();
    if places.len() > 1 {
        paths.push(turned(&places));
    }
    // The tag nearest to the name's end says most.
    paths.extend(places.iter().rev().map(|&at| turned(&[at])));
    paths
}

/// Where a tag stands by itself in a path.
fn places(path: &str, tag: &str) -> Vec<usize> {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let lower = path.to_ascii_lowercase();
    lower
        .match_indices(tag)
        .map(|(at, _)| at)
        .filter(|&at| {
            !letter(path[..at].chars().next_back()) && !letter(path[at + tag.len()..].chars().next())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paired(files: &[&str]) -> (Vec<(String, String)>, Vec<String>) {
        let files: Vec<PathBuf> = files.iter().map(PathBuf::from).collect();
        let pairing = pair(&files, "fr", "en");
        let text = |path: &PathBuf| path.display().to_string();
        (
            pairing.pairs.iter().map(|(a, b)| (text(a), text(b))).collect(),
            pairing.single.iter().map(text).collect(),
        )
    }

    #[test]
    fn tags_in_names_and_folders() {
        let one = |a: &str, b: &str| vec![(a.to_owned(), b.to_owned())];
        assert_eq!(paired(&["a/story.en.txt", "a/story.fr.txt"]).0, one("a/story.fr.txt", "a/story.en.txt"));
        assert_eq!(paired(&["en/x.xml", "fr/x.xml"]).0, one("fr/x.xml", "en/x.xml"));
        assert_eq!(paired(&["en/x.en.xml", "fr/x.fr.xml"]).0, one("fr/x.fr.xml", "en/x.en.xml"));
        assert_eq!(paired(&["x_EN.docx", "x_FR.docx"]).0, one("x_FR.docx", "x_EN.docx"));
        assert_eq!(paired(&["x-fr.docx", "x-en.html"]).0, one("x-fr.docx", "x-en.html"));
        assert_eq!(paired(&["fr/afrique.fr.txt"]).1, ["fr/afrique.fr.txt"]);
        assert_eq!(paired(&["frise.txt", "enise.txt"]).0, []);
    }
}
