//! What an editor has looked at and accepted: findings by their fingerprints, in a file of TOML that
//! people may edit.

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::read::Problem;

/// The name of the file, where none is given.
pub const FILE: &str = "diptych-baseline.toml";

/// The findings that are accepted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Baseline {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub accepted: Vec<Accepted>,
}

/// An accepted finding. The fingerprint and the path find it again; the rest is for people.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Accepted {
    pub fingerprint: String,
    pub rule: String,
    /// Of the target, from the baseline's folder on.
    pub path: String,
    /// The words that it pointed at.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub source: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub target: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub who: String,
    /// A day: 2026-11-24.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub when: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub why: String,
}

impl Baseline {
    /// Reads a file.
    pub fn read(path: &Path) -> Result<Baseline, Error> {
        let text = std::fs::read_to_string(path).map_err(|error| Error::unreadable(path, &error))?;
        toml::from_str(&text).map_err(|error| {
            let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
            let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
            let reason = error.message().trim_end_matches('.').to_owned();
            Error::Malformed {
                path: path.to_owned(),
                place: Some((before.matches('\n').count() + 1, column)),
                problem: Problem::Syntax { format: "TOML", reason },
            }
        })
    }

    /// The text of the file, the entries in the order of their paths.
    pub fn to_toml(&mut self) -> String {
        self.accepted
            .sort_by(|a, b| (&a.path, &a.rule, &a.fingerprint).cmp(&(&b.path, &b.rule, &b.fingerprint)));
        toml::to_string(self).expect("strings are TOML")
    }

    /// Writes the file.
    pub fn write(&mut self, path: &Path) -> Result<(), Error> {
        std::fs::write(path, self.to_toml()).map_err(|error| Error::unreadable(path, &error))
    }

    /// The entry of a finding in a file.
    pub fn get(&self, fingerprint: &str, path: &str) -> Option<&Accepted> {
        self.accepted.iter().find(|entry| entry.fingerprint == fingerprint && entry.path == path)
    }

    /// The entries of a file that none of its findings has.
    pub fn stale(&self, path: &str, found: &[String]) -> Vec<Accepted> {
        let stale = |entry: &&Accepted| entry.path == path && !found.contains(&entry.fingerprint);
        self.accepted.iter().filter(stale).cloned().collect()
    }
}

/// A path as baselines write it: from the baseline's folder on, with `/` between folders.
pub fn relative(path: &Path, baseline: &Path) -> String {
    let folder = baseline.parent().unwrap_or(Path::new(""));
    let inside = || {
        let path = std::path::absolute(path).ok()?;
        Some(path.strip_prefix(std::path::absolute(folder).ok()?).ok()?.to_owned())
    };
    let path = inside().unwrap_or_else(|| path.to_owned());
    let parts: Vec<String> = path.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    parts.join("/")
}

/// The day of a number of seconds since 1970, UTC (Howard Hinnant, chrono-Compatible Low-Level Date
/// Algorithms, civil_from_days).
pub fn day(seconds: u64) -> String {
    let days = (seconds / 86_400) as i64 + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days() {
        assert_eq!(day(0), "1970-01-01");
        assert_eq!(day(951_782_400), "2000-02-29");
        assert_eq!(day(1_795_507_200), "2026-11-24");
    }

    #[test]
    fn paths_count_from_the_baseline() {
        assert_eq!(relative(Path::new("a/b/c.txt"), Path::new("a/base.toml")), "b/c.txt");
        assert_eq!(relative(Path::new("x.txt"), Path::new("a/base.toml")), "x.txt");
    }
}
