//! The language of a text, among those that ship.
//!
//! Each language is asked how likely the words of the text are in it: those that its morphology
//! knows by their frequency, and its function words. On a headline of few words, character n-grams
//! (whichlang) help out; on a long text they also tell a language that does not ship.
//! Cost: linear in the first kilobytes.

use whichlang::{Lang, detect_language};

use crate::document::Span;
use crate::language::Language;
use crate::meaning::forms::Forms;
use crate::tokenize::tokenize;

/// How much of a text is looked at, in bytes.
const SAMPLE: usize = 8_000;
/// From this many words on, n-grams alone decide whether the language is one that ships.
const LONG: usize = 40;
/// Frequency, in a million words, that a word unknown to a language is given.
const UNKNOWN: f32 = 0.02;
/// The same for a word that is known and was not seen, and for a function word.
const UNSEEN: f32 = 0.2;
const FUNCTION: f32 = 2_000.0;
/// What the n-grams' guess is worth, as a logarithm.
const GUESS: f32 = 3.0;
/// Least share of words that a language must know where n-grams guess one that does not ship.
const KNOWN: f32 = 0.5;

/// The language of a text; `None` when it is none of those that ship, or cannot be told.
pub fn detect(text: &str) -> Option<&'static Language> {
    let mut end = text.len().min(SAMPLE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let sample = &text[..end];
    let guess = Language::get(code(detect_language(sample)));
    let likely = |language: &'static Language| (likelihood(sample, language), language);
    let (best, likeliest) = Language::all().map(likely).max_by(|a, b| {
        let of = |found: &(Likelihood, &'static Language)| {
            found.0.sum + if Some(found.1) == guess { GUESS } else { 0.0 }
        };
        of(a).total_cmp(&of(b))
    })?;
    let foreign = guess.is_none() && (best.words >= LONG || best.known < KNOWN);
    (best.words > 0 && !foreign && (guess.is_some() || best.known > 0.0)).then_some(likeliest)
}

/// How likely the words of a text are in a language.
struct Likelihood {
    /// The sum of their logarithms.
    sum: f32,
    words: usize,
    /// The share of the words that the language knows.
    known: f32,
}

fn likelihood(text: &str, language: &Language) -> Likelihood {
    let list = language.list("function-words.txt");
    let forms = Forms::of(language.code());
    let tokens = tokenize(text, Span::new(0, text.len()), language);
    let (mut sum, mut words, mut known) = (0.0, 0, 0);
    for token in tokens.iter().filter(|token| token.is_word()) {
        let seen = forms.filter(|forms| forms.knows(&token.norm)).map(|forms| forms.frequency(&token.norm));
        let listed = list.contains(&token.norm).then_some(FUNCTION);
        let frequency = seen.map(|seen| seen.max(UNSEEN)).or(listed).unwrap_or(UNKNOWN);
        words += 1;
        known += usize::from(frequency > UNKNOWN);
        sum += frequency.ln();
    }
    Likelihood { sum, words, known: known as f32 / words.max(1) as f32 }
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
        let swedish = "Regeringen har beslutat att sänka skatterna. Ministern sade att medborgarna kommer \
            att märka det redan nästa år. Oppositionen kallade planen ett dåligt skämt och krävde att den \
            dras tillbaka före sommaren, eftersom det annars inte finns pengar till skolorna och vården i \
            kommunerna, som redan har svårt att få budgeten att gå ihop.";
        assert_eq!(detected(swedish), None);
        assert_eq!(detected("Правительство снизило налоги"), None);
    }
}
