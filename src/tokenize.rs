//! Text into words, numbers, marks and symbols, in one pass.
//!
//! Elided words and clitics stand alone as the language lists them (`l'`, `qu'`, `'s`, `n't`,
//! `-t-il`); other hyphens and apostrophes stay inside their word. A number keeps its separators
//! (`1,200`, `5 000`, `6:30`) and what is written onto it (`18h30`, `3e`).

use crate::document::{Span, Token, TokenKind};
use crate::language::Language;

/// The tokens of a stretch of text.
pub fn tokenize(text: &str, span: Span, language: &Language) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(span.len() / 5);
    let mut at = span.start;
    let mut last_end = None;
    while let Some(first) = text[at..span.end].chars().next() {
        let rest = &text[at..span.end];
        if first.is_whitespace() || is_invisible(first) {
            at += first.len_utf8();
            continue;
        }
        let (length, kind) = if first.is_ascii_digit() || first.is_numeric() {
            (number_length(rest, language), TokenKind::Number)
        } else if first.is_alphabetic() {
            (word_length(rest), TokenKind::Word)
        } else {
            mark_length(rest, first)
        };
        let mut push = |start: usize, end: usize| {
            let joined = last_end == Some(start);
            tokens.push(Token::new(text, Span::new(start, end), kind, joined, language));
            last_end = Some(end);
        };
        if kind == TokenKind::Word {
            let mut from = at;
            for piece in pieces(&text[at..at + length], language) {
                push(from, from + piece);
                from += piece;
            }
        } else {
            push(at, at + length);
        }
        at += length;
    }
    tokens
}

/// The tokens of a text that has been cut before, with spaces: each stretch between them is one token.
pub fn given(text: &str, language: &Language) -> Vec<Token> {
    let mut at = 0;
    text.split_inclusive([' ', '\t'])
        .filter_map(|piece| {
            let surface = piece.trim_end_matches([' ', '\t']);
            let start = at;
            at += piece.len();
            let first = surface.chars().next()?;
            let kind = if first.is_numeric() {
                TokenKind::Number
            } else if first.is_alphabetic() || surface.chars().any(char::is_alphabetic) {
                TokenKind::Word
            } else {
                mark_length(surface, first).1
            };
            Some(Token::new(text, Span::new(start, start + surface.len()), kind, false, language))
        })
        .collect()
}

/// The words of a phrase in a list, normalised as tokens are.
pub fn words(text: &str, language: &Language) -> Vec<String> {
    tokenize(text, Span::new(0, text.len()), language)
        .into_iter()
        .map(|token| token.norm.into_string())
        .collect()
}

/// Lower case, with plain apostrophes, hyphens and spaces, without soft hyphens.
pub fn normalize(surface: &str) -> String {
    let mut norm = String::with_capacity(surface.len());
    for c in surface.chars() {
        match c {
            '’' | 'ʼ' | '‘' => norm.push('\''),
            '‐' | '‑' => norm.push('-'),
            c if is_invisible(c) => {}
            c if c.is_whitespace() => norm.push(' '),
            c if c.is_lowercase() || !c.is_alphabetic() => norm.push(c),
            c => norm.extend(c.to_lowercase()),
        }
    }
    norm
}

/// Characters that a reader does not see: soft hyphen, zero-width spaces and joiners, marks of direction, BOM.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑')
}

fn word_length(rest: &str) -> usize {
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    let mut letters = 0; // letters since the last stop
    let mut stops = 0;
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, c)| c);
        if c.is_alphanumeric() || is_invisible(c) || is_combining(c) {
            letters += 1;
        } else if is_apostrophe(c) && next.is_some_and(|c| c.is_ascii_digit()) {
            // The elided word before a number: d'1,3 million.
            end = at + c.len_utf8();
            break;
        } else if is_apostrophe(c) || is_hyphen(c) {
            if !next.is_some_and(char::is_alphanumeric) {
                break;
            }
            letters = 2;
        } else if c == '.' && letters == 1 && (next.is_some_and(char::is_alphabetic) || stops > 0) {
            // Initials keep their stops: U.S., J.-P.
            letters = 0;
            stops += 1;
            if !next.is_some_and(char::is_alphabetic) {
                end = at + 1;
                break;
            }
        } else {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

fn is_combining(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

fn number_length(rest: &str, language: &Language) -> usize {
    let spaced = language.options.numbers.group.iter().any(|c| c.is_whitespace());
    let mut end = 0;
    let mut group = 0; // digits since the last separator
    let mut groups = 0;
    for (at, c) in rest.char_indices() {
        let tail = &rest[at + c.len_utf8()..];
        let digits = tail.chars().take_while(char::is_ascii_digit).count();
        if c.is_numeric() {
            group += 1;
        } else if separates_digits(c, digits, group) || spaced && separates_groups(c, digits, group, groups) {
            group = 0;
            groups += 1;
        } else if c.is_alphabetic() || matches!(c, 'º' | 'ª') || c == '.' && tail.starts_with(['º', 'ª'])
        {
            // What is written onto the number: 18h30, 3e, 400m.
            group = usize::MAX / 2;
        } else {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

fn separates_digits(c: char, digits_after: usize, digits_before: usize) -> bool {
    matches!(c, '.' | ',' | ':' | '\'' | '’') && digits_after > 0 && digits_before > 0
}

/// A space inside a number stands before exactly three digits, after one to three, or three between groups.
fn separates_groups(c: char, digits_after: usize, digits_before: usize, groups: usize) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
        && digits_after == 3
        && (1..=3).contains(&digits_before)
        && (groups == 0 || digits_before == 3)
}

fn mark_length(rest: &str, first: char) -> (usize, TokenKind) {
    let symbol = !first.is_ascii_punctuation()
        && !matches!(first, '\u{2000}'..='\u{206f}' | '«' | '»' | '¿' | '¡' | '·')
        || matches!(first, '$' | '%' | '+' | '=' | '<' | '>' | '^' | '~' | '`' | '|' | '#' | '&' | '@' | '‰');
    if symbol {
        let mut end = first.len_utf8();
        end += rest[end..].chars().take_while(|&c| is_combining(c)).map(char::len_utf8).sum::<usize>();
        return (end, TokenKind::Symbol);
    }
    let run = if matches!(first, '.' | '-') { rest.chars().take_while(|&c| c == first).count() } else { 1 };
    (run * first.len_utf8(), TokenKind::Punctuation)
}

/// The lengths of the parts of a word: elisions before it, clitics after it.
fn pieces(word: &str, language: &Language) -> Vec<usize> {
    let options = &language.options.tokens;
    if !word.contains(|c| is_apostrophe(c) || is_hyphen(c)) {
        return vec![word.len()];
    }
    let plain = normalize(word);
    if options.whole.contains(&plain) {
        return vec![word.len()];
    }
    let mut front = Vec::new();
    let mut rest = word;
    while let Some(at) = rest.find(is_apostrophe) {
        let end = at + rest[at..].chars().next().map_or(0, char::len_utf8);
        let head = normalize(&rest[..end]);
        if end == rest.len() || !options.elisions.contains(&head) {
            break;
        }
        front.push(end);
        rest = &rest[end..];
    }
    let mut back = Vec::new();
    while !options.whole.iter().any(|whole| *whole == normalize(rest)) {
        let Some(cut) = clitic_cut(rest, &options.clitics) else {
            break;
        };
        back.push(rest.len() - cut);
        rest = &rest[..cut];
    }
    front.push(rest.len());
    front.extend(back.into_iter().rev());
    front
}

/// Where the last clitic of a word begins, if it ends in one.
fn clitic_cut(word: &str, clitics: &[String]) -> Option<usize> {
    word.char_indices().skip(1).map(|(at, _)| at).find(|&at| {
        let tail = normalize(&word[at..]);
        clitics.contains(&tail)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(language: &str, text: &str) -> Vec<String> {
        words(text, Language::get(language).expect("ships"))
    }

    #[test]
    fn french_words() {
        assert_eq!(cut("fr", "L’usine d'Arles aujourd'hui"), ["l'", "usine", "d'", "arles", "aujourd'hui"]);
        assert_eq!(
            cut("fr", "a-t-il dit, jusqu'à dix-sept"),
            ["a", "-t-il", "dit", ",", "jusqu'", "à", "dix-sept"]
        );
        assert_eq!(
            cut("fr", "5\u{202f}000 soldats à 18h30, 3,5 %"),
            ["5 000", "soldats", "à", "18h30", ",", "3,5", "%"]
        );
        assert_eq!(cut("fr", "plus d'1,3 million"), ["plus", "d'", "1,3", "million"]);
    }

    #[test]
    fn english_words() {
        assert_eq!(
            cut("en", "The plant's owner didn't pay."),
            ["the", "plant", "'s", "owner", "did", "n't", "pay", "."]
        );
        assert_eq!(
            cut("en", "The U.S. sent 1,200 at 6:30 p.m."),
            ["the", "u.s.", "sent", "1,200", "at", "6:30", "p.m."]
        );
        assert_eq!(cut("en", "a 16-year-old won 3-1"), ["a", "16", "-", "year-old", "won", "3", "-", "1"]);
    }
}
