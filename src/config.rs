//! `diptych.toml`: what a house wants, found upwards from the files.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::error::Error;
use crate::finding::{Finding, Severity};
use crate::read::Problem;

/// The name of the file.
pub const FILE: &str = "diptych.toml";

/// The keys of the file. Paths count from its folder.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Config {
    pub source_language: Option<String>,
    pub target_language: Option<String>,
    /// Files of folders that are compared, as globs with `{language}` in the place of the tag.
    pub pairs: Vec<String>,
    /// Files of folders that are left out, as globs.
    pub skip: Vec<String>,
    /// Glossaries: CSV, TSV or TBX.
    pub glossary: Vec<PathBuf>,
    /// What was accepted before.
    pub baseline: Option<PathBuf>,
    pub fail_on: Option<FailOn>,
    pub rule: Vec<String>,
    pub ignore: Vec<String>,
    pub min_confidence: Option<f32>,
    pub severity: BTreeMap<String, Severity>,
    pub limits: LimitsConfig,
    /// Other rules for some files, the later ones winning.
    pub paths: Vec<Rules>,
}

/// Which rules run, and how grave what they find is.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Rules {
    /// For the files that one of these globs matches; none stands for all.
    pub files: Vec<String>,
    /// These rules alone; all if there are none.
    pub rule: Vec<String>,
    pub ignore: Vec<String>,
    pub min_confidence: Option<f32>,
    /// By rule, or by kind of a rule.
    pub severity: BTreeMap<String, Severity>,
}

/// What a file may be at most; see [`crate::read::Limits`]. The size is in MiB.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct LimitsConfig {
    pub max_size: Option<usize>,
    pub max_depth: Option<usize>,
    pub max_ratio: Option<usize>,
}

/// The least severity that makes the exit status 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FailOn {
    Critical,
    Major,
    Minor,
    Never,
}

impl FailOn {
    /// Whether one of the findings is as grave.
    pub fn reached(self, findings: &[Finding]) -> bool {
        let least = match self {
            FailOn::Critical => Severity::Critical,
            FailOn::Major => Severity::Major,
            FailOn::Minor => Severity::Minor,
            FailOn::Never => return false,
        };
        findings.iter().any(|finding| finding.hit.severity >= least)
    }
}

impl Config {
    /// Reads the text of a file that stands at `path`.
    pub fn parse(text: &str, path: &Path) -> Result<Config, Error> {
        let config: Config = toml::from_str(text).map_err(|error| explained(&error, text, path))?;
        let ruled = |rules: &Rules| -> Vec<String> {
            rules.rule.iter().chain(&rules.ignore).chain(rules.severity.keys()).cloned().collect()
        };
        for rules in std::iter::once(&config.rules()).chain(&config.paths) {
            ruled(rules).iter().try_for_each(|rule| crate::select::known(rule).map(|_| ()))?;
        }
        for tag in config.source_language.iter().chain(&config.target_language) {
            crate::language::Language::named(tag)?;
        }
        Ok(config)
    }

    /// The rules for files that no others are for.
    pub fn rules(&self) -> Rules {
        Rules {
            files: Vec::new(),
            rule: self.rule.clone(),
            ignore: self.ignore.clone(),
            min_confidence: self.min_confidence,
            severity: self.severity.clone(),
        }
    }

    /// Reads a file.
    pub fn read(path: &Path) -> Result<Config, Error> {
        let text = std::fs::read_to_string(path).map_err(|error| Error::unreadable(path, &error))?;
        Self::parse(&text, path)
    }
}

impl Rules {
    /// These rules with others, for some files, over them.
    pub fn under(self, over: Rules) -> Rules {
        let mut severity = self.severity;
        severity.extend(over.severity);
        Rules {
            files: self.files,
            rule: if over.rule.is_empty() { self.rule } else { over.rule },
            ignore: self.ignore.into_iter().chain(over.ignore).collect(),
            min_confidence: over.min_confidence.or(self.min_confidence),
            severity,
        }
    }
}

/// The nearest file above a path, if there is one.
pub fn find(start: &Path) -> Option<PathBuf> {
    let start = std::path::absolute(start).ok()?;
    start.ancestors().map(|folder| folder.join(FILE)).find(|file| file.is_file())
}

/// An error of TOML with its place; of an unknown key, with the nearest one that is known.
fn explained(error: &toml::de::Error, text: &str, path: &Path) -> Error {
    let at = error.span().map_or(0, |span| span.start.min(text.len()));
    let before = text.get(..at).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    // serde tells what was expected in words: unknown field `a`, expected one of `b`, `c`.
    let names: Vec<&str> = error.message().split('`').skip(1).step_by(2).collect();
    let problem = match names.as_slice() {
        [key, ..] if error.message().starts_with("unknown field") => {
            let key = (*key).to_owned();
            Problem::Key { nearest: nearest(&key).unwrap_or_else(|| "none".to_owned()), key }
        }
        _ => Problem::Syntax { format: "TOML", reason: error.message().trim_end_matches('.').to_owned() },
    };
    Error::Malformed { path: path.to_owned(), place: Some((line, column)), problem }
}

/// Every key that may stand somewhere in the file.
const KEYS: &[&str] = &[
    "source-language",
    "target-language",
    "pairs",
    "skip",
    "glossary",
    "baseline",
    "fail-on",
    "rule",
    "ignore",
    "min-confidence",
    "severity",
    "limits",
    "max-size",
    "max-depth",
    "max-ratio",
    "paths",
    "files",
];

fn nearest(key: &str) -> Option<String> {
    /// Names less alike than this are not offered.
    const ALIKE: f64 = 0.75;
    KEYS.iter()
        .map(|known| (strsim::jaro_winkler(&key.to_lowercase(), known), known))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, known)| (*known).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Result<Config, Error> {
        Config::parse(text, Path::new(FILE))
    }

    #[test]
    fn every_key() {
        let config = parsed(
            "source-language = \"fr\"\npairs = [\"{language}/*.xml\"]\nglossary = [\"terms.csv\"]\n\
             ignore = [\"tense\"]\nmin-confidence = 0.6\nfail-on = \"critical\"\nbaseline = \"b.toml\"\n\
             [severity]\nnumber = \"critical\"\n[limits]\nmax-size = 3\n\
             [[paths]]\nfiles = [\"sport/**\"]\nignore = [\"name\"]\nseverity = { date = \"minor\" }\n",
        )
        .expect("well-formed");
        assert_eq!(config.severity["number"], Severity::Critical);
        assert_eq!(config.fail_on, Some(FailOn::Critical));
        assert_eq!(config.paths[0].ignore, ["name"]);
    }

    #[test]
    fn an_unknown_key_is_an_error_with_the_nearest_one() {
        let key = |text: &str| match parsed(text) {
            Err(Error::Malformed { place, problem: Problem::Key { key, nearest }, .. }) => {
                (key, nearest, place)
            }
            other => panic!("{text}: {other:?}"),
        };
        let told = |key: &str, nearest: &str, place| (key.to_owned(), nearest.to_owned(), Some(place));
        assert_eq!(key("\nsource-langage = \"fr\""), told("source-langage", "source-language", (2, 1)));
        assert_eq!(key("[limits]\nmax-sise = 3"), told("max-sise", "max-size", (2, 1)));
        assert_eq!(key("[[paths]]\nfile = []"), told("file", "files", (2, 1)));
        assert_eq!(key("xyzzy = 1"), told("xyzzy", "none", (1, 1)));
        assert!(matches!(parsed("ignore = [\"numbr\"]"), Err(Error::UnknownRule { .. })));
        assert!(matches!(
            parsed("ignore = 3"),
            Err(Error::Malformed { problem: Problem::Syntax { .. }, .. })
        ));
        assert!(matches!(parsed("source-language = \"tlh\""), Err(Error::UnknownLanguage { .. })));
    }
}
