//! The language of a text, among those that ship.
//!
//! Character n-grams (whichlang) are sure on long texts and shaky on a headline; a language's
//! commonest words are the other way round. Cost: linear in the first kilobytes.

use whichlang::{Lang, detect_language};

use crate::document::Span;
use crate::language::Language;
use crate::tokenize::tokenize;

/// How much of a text is looked at, in bytes.
const SAMPLE: usize = 8_000;
/// From this many words on, n-grams alone decide whether the language is one that ships.
const LONG: usize = 40;
/// A language whose share of common words is this many times another's is the likelier one.
const CLEAR: f32 = 2.0;

/// The language of a text; `None` when it is none of those that ship, or cannot be told.
pub fn detect(text: &str) -> Option<&'static Language> {
    let mut end = text.len().min(SAMPLE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let sample = &text[..end];
    let guess = Language::get(code(detect_language(sample)));
    let mut shares: Vec<(f32, &'static Language)> =
        Language::all().map(|language| (common_share(sample, language), language)).collect();
    shares.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (best, likeliest) = *shares.first()?;
    let second = shares.get(1).map_or(0.0, |&(share, _)| share);
    let words = sample.split_whitespace().count();
    match guess {
        Some(guess) if guess == likeliest || best < second * CLEAR => Some(guess),
        Some(_) => Some(likeliest),
        None if words >= LONG => None,
        None => (best > 0.2 && best >= second * CLEAR).then_some(likeliest),
    }
}

/// The share of a text's words that are among the commonest of a language.
fn common_share(text: &str, language: &Language) -> f32 {
    let list = language.list("function-words.txt");
    let tokens = tokenize(text, Span::new(0, text.len()), language);
    let words = tokens.iter().filter(|token| token.is_word());
    let common = words.clone().filter(|token| list.contains(&token.norm)).count();
    common as f32 / words.count().max(1) as f32
}

fn code(language: Lang) -> &'static str {
    match language {
        Lang::Ara => "ar",
        Lang::Cmn => "zh",
        Lang::Deu => "de",
        Lang::Eng => "en",
        Lang::Fra => "fr",
        Lang::Hin => "hi",
        Lang::Ita => "it",
        Lang::Jpn => "ja",
        Lang::Kor => "ko",
        Lang::Nld => "nl",
        Lang::Por => "pt",
        Lang::Rus => "ru",
        Lang::Spa => "es",
        Lang::Swe => "sv",
        Lang::Tur => "tr",
        Lang::Vie => "vi",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn detected(text: &str) -> Option<&'static str> {
        detect(text).map(Language::code)
    }

    #[test]
    fn headlines() {
        assert_eq!(detected("Bourse : Paris finit en hausse"), Some("fr"));
        assert_eq!(detected("Stocks end higher in Paris"), Some("en"));
        assert_eq!(detected("La grève des éboueurs se poursuit"), Some("fr"));
        assert_eq!(detected("Rubbish strike goes on"), Some("en"));
        assert_eq!(detected("Kenya : la justice suspend les travaux"), Some("fr"));
        assert_eq!(detected("Six held after Lyon museum theft"), Some("en"));
    }

    #[test]
    fn other_languages_and_no_language() {
        let german = "Die Regierung hat am Montag beschlossen, die Steuern zu senken. Der Minister sagte, \
            dass die Bürger davon im kommenden Jahr viel haben werden. Die Opposition nannte den Plan \
            einen schlechten Scherz und forderte, dass er noch vor dem Sommer zurückgezogen werde, weil \
            sonst das Geld für die Schulen fehle.";
        assert_eq!(detected(german), None);
        assert_eq!(detected("Правительство снизило налоги"), None);
    }
}
