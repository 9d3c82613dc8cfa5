//! ninjs (IPTC, https://iptc.org/standards/ninjs/): headline and body, in the forms of versions 1 and 2
//! (`headline`, `body_xhtml`, `body_text`) and 3 (`headlines`, `bodies`).

use std::ops::Range;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::builder::Builder;
use super::html::Page;
use super::{Problem, Source, Text};
use crate::error::Error;
use crate::origin::{Origin, Steps};

#[derive(Deserialize)]
struct Item<'a> {
    #[serde(borrow, default)]
    headline: Option<&'a RawValue>,
    #[serde(borrow, default, alias = "bodyXhtml")]
    body_xhtml: Option<&'a RawValue>,
    #[serde(borrow, default, alias = "bodyText")]
    body_text: Option<&'a RawValue>,
    #[serde(borrow, default)]
    headlines: Vec<Part<'a>>,
    #[serde(borrow, default)]
    bodies: Vec<Part<'a>>,
    #[serde(default)]
    language: Option<String>,
}

#[derive(Deserialize)]
struct Part<'a> {
    #[serde(borrow, default)]
    value: Option<&'a RawValue>,
    /// Version 3 writes it with a capital.
    #[serde(default, alias = "contentType")]
    contenttype: Option<String>,
}

impl Part<'_> {
    fn is_markup(&self) -> bool {
        match self.contenttype.as_deref() {
            Some(kind) => kind.contains("html") || kind.contains("xml"),
            None => self.value.is_some_and(|value| value.get().starts_with("\"<")),
        }
    }
}

pub(super) fn read(source: &Source) -> Result<Text, Error> {
    let item: Item = serde_json::from_str(source.text).map_err(|error| {
        let lines = source.text.split_inclusive('\n').take(error.line().saturating_sub(1));
        let at = lines.map(str::len).sum::<usize>() + error.column().saturating_sub(1);
        source.problem(at, Problem::Syntax { format: "JSON", reason: reason(&error) })
    })?;
    let mut builder = source.builder();
    builder.language = item.language;
    let mut strings = Strings { source, builder: &mut builder };
    match (item.headlines.first(), item.headline) {
        (Some(part), _) => strings.read("headlines[0].value", part.value, part.is_markup()),
        (None, headline) => strings.read("headline", headline, false),
    }
    // One body is enough: the others are the same story in another form.
    let body = item.bodies.iter().position(Part::is_markup).or(Some(0).filter(|_| !item.bodies.is_empty()));
    match (body, item.body_xhtml) {
        (Some(at), _) => {
            let part = &item.bodies[at];
            strings.read(&format!("bodies[{at}].value"), part.value, part.is_markup());
        }
        (None, Some(xhtml)) => strings.read("body_xhtml", Some(xhtml), true),
        (None, None) => strings.read("body_text", item.body_text, false),
    }
    if builder.text().is_empty() {
        return Err(source.problem(0, Problem::Lacks { part: "body_text", format: "ninjs" }));
    }
    Ok(builder.finish())
}

/// What serde says, without the place, which is told by itself.
fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split_once(" at line ").map_or(text.clone(), |(reason, _)| reason.to_owned())
}

struct Strings<'a> {
    source: &'a Source<'a>,
    builder: &'a mut Builder,
}

impl Strings<'_> {
    fn read(&mut self, path: &str, value: Option<&RawValue>, markup: bool) {
        let Some((text, origin)) = value.and_then(|value| self.decode(value)) else { return };
        self.builder.paragraph();
        self.builder.enter(Some(Steps::new(None, path.to_owned())));
        self.builder.through(Some(origin));
        if markup {
            Page::default().read(&text, 0, self.builder);
        } else {
            let mut from = 0;
            for line in text.split_inclusive('\n') {
                self.builder.verbatim(line, from);
                self.builder.paragraph();
                from += line.len();
            }
        }
        self.builder.paragraph();
        self.builder.through(None);
    }

    /// A string without its escapes, and where each of its characters is written.
    fn decode(&self, value: &RawValue) -> Option<(String, Origin)> {
        let literal = value.get();
        let base = literal.as_ptr() as usize - self.source.text.as_ptr() as usize;
        let text: String = serde_json::from_str(literal).ok()?;
        let mut origin = Origin::new(None);
        let (mut at, mut from) = (1, 0);
        for c in text.chars() {
            let range = written(literal, at)?;
            origin.push(from..from + c.len_utf8(), base + range.start..base + range.end);
            at = range.end;
            from += c.len_utf8();
        }
        Some((text, origin))
    }
}

/// How the character is written that stands in a literal at `at`.
fn written(literal: &str, at: usize) -> Option<Range<usize>> {
    let rest = &literal[at..];
    let length = match rest.strip_prefix('\\') {
        // A character beyond the first plane takes two escapes.
        Some(escape) if escape.starts_with('u') => {
            let unit = u32::from_str_radix(rest.get(2..6)?, 16).ok()?;
            if (0xd800..0xdc00).contains(&unit) { 12 } else { 6 }
        }
        Some(_) => 2,
        None => rest.chars().next()?.len_utf8(),
    };
    Some(at..at + length)
}
