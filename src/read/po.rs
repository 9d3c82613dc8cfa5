//! gettext PO (https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html): `msgid` and
//! `msgstr`, singular and plural; fuzzy and obsolete entries are left out.
//!
//! The crates that read PO give entries without the place of their strings, and findings must point
//! there; the format is a line at a time.

use super::bitext::{Bitext, Pairs};
use super::builder::Builder;
use super::{Problem, Source};
use crate::error::Error;
use crate::origin::Origin;

/// How many forms a plural may have: each stands beside a source of its own. No language has more than six.
const FORMS: usize = 12;

/// A string of an entry, put together from its lines.
#[derive(Default)]
struct Literal {
    text: String,
    origin: Origin,
}

/// An entry as it is read.
#[derive(Default)]
struct Entry {
    fuzzy: bool,
    comments: Vec<String>,
    /// The singular and the plural of the source, the forms of the target.
    source: Vec<Literal>,
    target: Vec<Literal>,
}

/// What a string on a line of its own goes on with.
#[derive(Clone, Copy, PartialEq)]
enum Field {
    Source,
    Target,
    Other,
}

pub(super) fn read(source: &Source) -> Result<Bitext, Error> {
    let mut pairs = Pairs::new(source);
    let (mut entry, mut field, mut at) = (Entry::default(), Field::Other, 0);
    for line in source.text.split_inclusive('\n') {
        let content = line.trim();
        let from = at + (line.len() - line.trim_start().len());
        at += line.len();
        let (keyword, rest) = content.split_once([' ', '\t']).unwrap_or((content, ""));
        let literal_at = from + (content.len() - rest.trim_start().len());
        match keyword {
            // An entry begins where one before has its target.
            _ if content.is_empty() => entry.close(&mut pairs),
            _ if content.starts_with('#') => {
                if !entry.target.is_empty() {
                    entry.close(&mut pairs);
                }
                entry.comment(content);
                continue;
            }
            _ if content.starts_with('"') => {
                let literal = match field {
                    Field::Source => entry.source.last_mut(),
                    Field::Target => entry.target.last_mut(),
                    Field::Other => None,
                };
                append(literal, content, from, source)?;
                continue;
            }
            "msgctxt" => {
                if !entry.target.is_empty() {
                    entry.close(&mut pairs);
                }
                field = Field::Other;
                append(None, rest.trim_start(), literal_at, source)?;
            }
            "msgid" | "msgid_plural" => {
                if keyword == "msgid" && !entry.target.is_empty() {
                    entry.close(&mut pairs);
                }
                field = Field::Source;
                entry.source.push(Literal::default());
                append(entry.source.last_mut(), rest.trim_start(), literal_at, source)?;
            }
            _ if keyword == "msgstr" || keyword.starts_with("msgstr[") => {
                field = Field::Target;
                if entry.target.len() == FORMS {
                    let reason = format!("more than {FORMS} forms");
                    return Err(source.problem(from, Problem::Syntax { format: "PO", reason }));
                }
                entry.target.push(Literal::default());
                append(entry.target.last_mut(), rest.trim_start(), literal_at, source)?;
            }
            _ => {
                let reason = format!("unknown keyword {keyword:?}");
                return Err(source.problem(from, Problem::Syntax { format: "PO", reason }));
            }
        }
    }
    entry.close(&mut pairs);
    pairs.finish(source, "PO")
}

impl Entry {
    fn comment(&mut self, line: &str) {
        match line.strip_prefix("#,") {
            Some(flags) => self.fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy"),
            None => self.comments.push(line[1..].trim_start_matches(['.', ' ']).to_owned()),
        }
    }

    /// Gives the entry's pairs: singular with the first form, plural with each other one.
    fn close(&mut self, pairs: &mut Pairs) {
        let entry = std::mem::take(self);
        let Some(singular) = entry.source.first() else { return };
        if singular.text.is_empty() {
            let header = entry.target.first().map_or("", |header| &header.text);
            let tag = header.lines().find_map(|line| line.strip_prefix("Language:"));
            pairs.target.language = tag.map(|tag| tag.trim().replace('_', "-")).filter(|tag| !tag.is_empty());
            return;
        }
        if entry.fuzzy {
            return;
        }
        for (form, target) in entry.target.iter().enumerate() {
            let source = entry.source.get(form.min(1)).unwrap_or(singular);
            if target.text.is_empty() && form > 0 {
                continue;
            }
            for comment in &entry.comments {
                pairs.source.comment(comment);
                pairs.target.comment(comment);
            }
            put(source, &mut pairs.source);
            put(target, &mut pairs.target);
            pairs.unit();
        }
    }
}

fn put(literal: &Literal, builder: &mut Builder) {
    builder.through(Some(literal.origin.clone()));
    builder.verbatim(&literal.text, 0);
    builder.through(None);
}

/// Adds a quoted string to a literal; without one, only looks whether it is well-formed.
fn append(literal: Option<&mut Literal>, quoted: &str, at: usize, source: &Source) -> Result<(), Error> {
    let broken = |offset: usize, reason: &str| {
        let reason = reason.to_owned();
        source.problem(at + offset, Problem::Syntax { format: "PO", reason })
    };
    let inner = quoted.strip_prefix('"').ok_or_else(|| broken(0, "a string is expected"))?;
    let mut unused = Literal::default();
    let literal = literal.unwrap_or(&mut unused);
    let mut chars = inner.char_indices();
    while let Some((offset, c)) = chars.next() {
        let (text, length) = match c {
            '"' if inner[offset + 1..].trim().is_empty() => return Ok(()),
            '"' => return Err(broken(offset + 1, "text behind a string")),
            '\\' => {
                let escaped = chars.next().ok_or_else(|| broken(offset + 1, "a string is not closed"))?.1;
                (unescaped(escaped), 1 + escaped.len_utf8())
            }
            c => (c, c.len_utf8()),
        };
        let (start, from) = (literal.text.len(), at + 1 + offset);
        literal.text.push(text);
        literal.origin.push(start..literal.text.len(), from..from + length);
    }
    Err(broken(quoted.len(), "a string is not closed"))
}

fn unescaped(c: char) -> char {
    match c {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        c => c,
    }
}
