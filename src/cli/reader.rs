//! The language of the reader: `--lang`, else what the environment says.

use std::ffi::OsString;

use diptych::error::Error;
use diptych::language::Language;

/// The language in which the tool speaks. It is looked up before the command line is parsed,
/// since help and errors are told in it too.
pub(super) fn language(line: &[OsString]) -> Result<&'static Language, Error> {
    match option(line) {
        Some(tag) => Language::get(&tag).ok_or(Error::UnknownLanguage { tag }),
        None => Ok(from_environment()),
    }
}

/// As POSIX orders the variables; English where they name a language that does not ship.
pub(super) fn from_environment() -> &'static Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(std::env::var_os)
        .find(|value| !value.is_empty())
        .and_then(|value| value.into_string().ok())
        .unwrap_or_default();
    of_locale(&locale)
}

fn of_locale(locale: &str) -> &'static Language {
    let tag = locale.split(['.', '@']).next().unwrap_or_default().replace('_', "-");
    Language::get(&tag).unwrap_or_else(|| Language::get("en").expect("English ships"))
}

/// The last `--lang LL` or `--lang=LL` before a bare `--`.
fn option(line: &[OsString]) -> Option<String> {
    let words: Vec<&str> = line
        .iter()
        .skip(1)
        .map(|word| word.to_str().unwrap_or(""))
        .take_while(|word| *word != "--")
        .collect();
    let attached = |word: &&str| word.strip_prefix("--lang=").map(str::to_owned);
    words.iter().enumerate().rev().find_map(|(at, word)| {
        attached(word)
            .or_else(|| words.get(at + 1).filter(|_| *word == "--lang").map(|tag| (*tag).to_owned()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locales_of_the_environment() {
        for (locale, code) in [
            ("fr_FR.UTF-8", "fr"),
            ("fr_CA@euro", "fr"),
            ("fr", "fr"),
            ("en_GB", "en"),
            ("C", "en"),
            ("C.UTF-8", "en"),
            ("POSIX", "en"),
            ("tlh_KL", "en"),
            ("", "en"),
        ] {
            assert_eq!(of_locale(locale).code(), code, "{locale}");
        }
    }

    #[test]
    fn the_option_in_both_forms() {
        let line = |words: &[&str]| words.iter().map(OsString::from).collect::<Vec<_>>();
        assert_eq!(option(&line(&["diptych", "check", "--lang", "fr"])).as_deref(), Some("fr"));
        assert_eq!(option(&line(&["diptych", "--lang=fr", "check"])).as_deref(), Some("fr"));
        assert_eq!(option(&line(&["diptych", "check", "--", "--lang=fr"])), None);
        assert_eq!(option(&line(&["diptych", "check", "--lang"])), None);
    }
}
