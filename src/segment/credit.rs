//! Credit lines: who wrote, edited or sent a dispatch.

use crate::document::Token;
use crate::language::Language;

const LONGEST: usize = 60;
const LONGEST_BYLINE: usize = 10;

/// Whether a segment names only those who made it: `(AFP, Reuters)`, `Edited by …`, `wd / sms (epd)`,
/// or a place, a date and an agency on a line of their own.
pub(crate) fn is_credit(tokens: &[Token], language: &Language) -> bool {
    if tokens.is_empty() || tokens.len() > LONGEST {
        return false;
    }
    let list = language.list("credits.tsv");
    let first = tokens.iter().take_while(|token| matches!(&*token.norm, "(" | "[" | "-" | "–" | "—")).count();
    if let Some(found) = list.at(tokens, first, tokens.len()) {
        let names = || {
            tokens[found.tokens.end..].iter().all(|token| !token.is_word() || token.capital)
                && tokens.len() <= LONGEST_BYLINE
                && tokens.len() > found.tokens.len()
                && tokens.last().is_some_and(|last| &*last.norm != ".")
        };
        match found.phrase.column(0) {
            "start" => return true,
            "byline" if names() => return true,
            _ => {}
        }
    }
    let agency = |token: &Token| list.get(&token.norm).is_some_and(|entry| entry.column(0) == "agency");
    // The hand-written signs of the desk are letters in lower case: `wd`, `bur-abc`.
    let sign = |token: &Token| !token.capital && (token.norm.len() <= 3 || token.norm.contains('-'));
    let slash = tokens.iter().any(|token| &*token.norm == "/");
    let signed = tokens.iter().all(|token| !token.is_word() || agency(token) || sign(token));
    if signed && (slash || tokens.iter().any(agency)) && tokens.len() <= 20 {
        return true;
    }
    is_lone_dateline(tokens, &agency)
}

fn is_lone_dateline(tokens: &[Token], agency: &dyn Fn(&Token) -> bool) -> bool {
    let end = tokens.len()
        - tokens.iter().rev().take_while(|token| matches!(&*token.norm, "-" | "–" | "—" | ".")).count();
    tokens.len() <= 14
        && end >= 4
        && tokens[0].capital
        && &*tokens[end - 1].norm == ")"
        && tokens[..end - 1].iter().rposition(|token| &*token.norm == "(").is_some_and(|open| {
            open > 0
                && open + 1 < end - 1
                && tokens[open + 1..end - 1].iter().all(|t| !t.is_word() || agency(t))
        })
}
