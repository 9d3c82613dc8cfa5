//! TMX 1.4b (https://www.gala-global.org/tmx-14b): each unit's variant in the source language and its
//! variant in the target language. Inline codes are no text.

use super::Source;
use super::bitext::{Bitext, Pairs};
use super::xml::{Item, Walker};
use crate::error::Error;

/// Elements of a segment that hold codes, or another text.
const CODES: &[&str] = &["bpt", "ept", "it", "ph", "ut", "sub"];

pub(super) fn read(source: &Source) -> Result<Bitext, Error> {
    let [from, to] = languages(source)?;
    let mut pairs = Pairs::new(source);
    pairs.source.language = from.clone();
    pairs.target.language = to.clone();
    let mut walker = Walker::new(source);
    let (mut code, mut variant, mut in_segment) = (None, None, false);
    while let Some(item) = walker.next()? {
        match item {
            Item::Start(element) => match element.name().as_str() {
                "tuv" => {
                    let tag = element.attribute("lang");
                    let is = |wanted: &Option<String>| tag.is_some() && primary(&tag) == primary(wanted);
                    variant = if is(&from) { Some(0) } else { is(&to).then_some(1) };
                }
                "seg" => {
                    in_segment = true;
                    if let Some(side) = variant {
                        let builder = if side == 0 { &mut pairs.source } else { &mut pairs.target };
                        builder.enter(walker.path());
                    }
                }
                name if code.is_none() && CODES.contains(&name) => code = Some(walker.depth()),
                _ => {}
            },
            Item::End(name) => {
                if code == Some(walker.depth() + 1) {
                    code = None;
                }
                match name.as_str() {
                    "seg" => in_segment = false,
                    "tuv" => variant = None,
                    "tu" => pairs.unit(),
                    _ => {}
                }
            }
            Item::Text(text, at, verbatim) if in_segment && code.is_none() => {
                let builder = match variant {
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
    pairs.finish(source, "TMX")
}

/// The languages that are wanted, or else the header's and the first other one.
fn languages(source: &Source) -> Result<[Option<String>; 2], Error> {
    let wanted = source.languages.map(|language| language.map(|language| language.code().to_owned()));
    let (mut header, mut seen) = (None, Vec::new());
    let mut walker = Walker::new(source);
    while let Some(item) = walker.next()? {
        let Item::Start(element) = item else { continue };
        match element.name().as_str() {
            "header" => header = element.attribute("srclang").filter(|tag| tag != "*all*"),
            "tuv" => {
                let tag = element.attribute("lang");
                // Of two, one is not the other side's; more would each be looked for among all.
                if seen.len() < 2
                    && tag.is_some()
                    && !seen.iter().any(|other| primary(other) == primary(&tag))
                {
                    seen.push(tag);
                }
            }
            _ => {}
        }
    }
    let [source_wanted, target_wanted] = wanted;
    let other =
        |known: &Option<String>| seen.iter().find(|tag| primary(tag) != primary(known)).cloned().flatten();
    let from = source_wanted
        .or_else(|| header.filter(|tag| target_wanted.as_deref() != Some(tag)))
        .or_else(|| other(&target_wanted));
    let to = target_wanted.or_else(|| other(&from));
    Ok([from, to])
}

/// `fr` of `fr-CA`.
fn primary(tag: &Option<String>) -> Option<String> {
    let tag = tag.as_deref()?;
    Some(tag.split(['-', '_']).next().unwrap_or(tag).to_lowercase())
}
