//! XLIFF 1.2 and 2.x (OASIS): the segments with their sources and targets. Inline codes are no text.

use super::bitext::{Bitext, Pairs};
use super::xml::{Element, Item, Walker};
use super::{Problem, Source};
use crate::error::Error;

/// Elements in a unit that hold another translation, or none.
const SKIPPED: &[&str] = &[
    // 1.2
    "alt-trans",
    "seg-source",
    "note",
    "bpt",
    "ept",
    "it",
    "ph",
    "context-group",
    "prop-group",
    "count-group",
    // 2.x
    "notes",
    "originalData",
    "ignorable",
    "matches",
    "glossary",
    "metadata",
];

pub(super) fn read(source: &Source) -> Result<Bitext, Error> {
    let mut pairs = Pairs::new(source);
    let mut walker = Walker::new(source);
    // The depth of the open element that is skipped, and the side whose text is being read.
    let (mut skipped, mut side) = (None, None);
    while let Some(item) = walker.next()? {
        match item {
            Item::Start(element) => {
                let name = element.name();
                if skipped.is_none() && is_skipped(&name, &element) {
                    skipped = Some(walker.depth());
                }
                languages(&name, &element, &mut pairs);
                if skipped.is_some() {
                    continue;
                }
                side = match name.as_str() {
                    "source" => Some(0),
                    "target" => Some(1),
                    _ => continue,
                };
                let builder = if side == Some(0) { &mut pairs.source } else { &mut pairs.target };
                builder.enter(walker.path());
            }
            Item::End(name) => {
                if skipped == Some(walker.depth() + 1) {
                    skipped = None;
                    if name == "note" || name == "notes" {
                        side = None;
                    }
                } else if skipped.is_none() {
                    match name.as_str() {
                        "source" | "target" => side = None,
                        "segment" | "trans-unit" => pairs.unit(),
                        _ => {}
                    }
                }
            }
            Item::Text(text, at, verbatim) if skipped.is_none() => {
                let builder = match side {
                    Some(0) => &mut pairs.source,
                    Some(_) => &mut pairs.target,
                    None => continue,
                };
                match verbatim {
                    true => builder.verbatim(&text, at.start),
                    false => builder.replaced(&text, at),
                }
            }
            Item::Comment(text) => {
                pairs.source.comment(text);
                pairs.target.comment(text);
            }
            Item::Text(..) => {}
        }
    }
    if pairs.source.len() == 0 && pairs.target.len() == 0 {
        return Err(source.problem(0, Problem::Lacks { part: "source", format: "XLIFF" }));
    }
    pairs.finish(source, "XLIFF")
}

/// Codes, notes, and what is not to be translated. In 2.x `<ph>` and `<cp>` are empty, so that
/// skipping them costs nothing.
fn is_skipped(name: &str, element: &Element) -> bool {
    let fixed = matches!(name, "trans-unit" | "unit" | "file" | "group")
        && element.attribute("translate").is_some_and(|value| value == "no");
    fixed || SKIPPED.contains(&name)
}

fn languages(name: &str, element: &Element, pairs: &mut Pairs) {
    let (from, to) = match name {
        "file" => ("source-language", "target-language"),
        "xliff" => ("srcLang", "trgLang"),
        _ => return,
    };
    for (builder, name) in [(&mut pairs.source, from), (&mut pairs.target, to)] {
        if builder.language.is_none() {
            builder.language = element.attribute(name);
        }
    }
}
