//! DOCX (ECMA-376, WordprocessingML): the body of the main document with its tables, then its text
//! boxes, then footnotes and endnotes; without headers, footers, comments, hidden text, and what was
//! deleted under change tracking.

use super::builder::Builder;
use super::markup::{Character, Markup};
use super::package::Package;
use super::xml::{Item, Walker};
use super::{Source, Text};
use crate::error::Error;

/// Where every program but few puts the main document.
pub(super) const PART: &str = "word/document.xml";

const MARKUP: Markup = Markup {
    inside: &["body", "footnotes", "endnotes"],
    only: Some("t"),
    blocks: &["p"],
    skipped: &["del", "moveFrom", "instrText", "Fallback", "pPr", "rt", "sectPr"],
    aside: &["txbxContent"],
    hidden: Some("vanish"),
    joined: &["del", "moveFrom"],
    characters: &[
        ("tab", Character::Space),
        ("br", Character::LineBreak),
        ("cr", Character::LineBreak),
        ("noBreakHyphen", Character::Text("\u{2011}")),
        ("softHyphen", Character::Text("\u{ad}")),
    ],
};

pub(super) fn read(mut package: Package, source: &Source) -> Result<Text, Error> {
    let main = related(&mut package, source, "", "officeDocument")?;
    let main = main.filter(|part| package.has(part)).unwrap_or_else(|| PART.to_owned());
    let part = package.part(&main)?.ok_or_else(|| package.lacks(PART, "DOCX"))?;
    let mut builder = Builder::new(None);
    source.packed(&part, &main, &MARKUP, ("body", "DOCX"), &mut builder)?;
    for notes in ["footnotes", "endnotes"] {
        let name =
            related(&mut package, source, &main, notes)?.unwrap_or_else(|| format!("word/{notes}.xml"));
        if let Some(part) = package.part(&name)? {
            source.packed(&part, &name, &MARKUP, (notes, "DOCX"), &mut builder)?;
        }
    }
    Ok(builder.finish())
}

/// The part that stands in a relation to another one, or to the package (""). It is a name inside the
/// package, whatever it looks like.
fn related(
    package: &mut Package,
    source: &Source,
    part: &str,
    relation: &str,
) -> Result<Option<String>, Error> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let join = |folder: &str, name: &str| format!("{folder}/{name}").trim_start_matches('/').to_owned();
    let relations = join(folder, &format!("_rels/{name}.rels"));
    let Some(text) = package.part(&relations)? else { return Ok(None) };
    let path = source.path.join(&relations);
    let source = Source { text: &text, path: &path, ..*source };
    let mut walker = Walker::new(&source);
    while let Some(item) = walker.next()? {
        let Item::Start(element) = item else { continue };
        let kind = element.attribute("Type").unwrap_or_default();
        if kind.rsplit('/').next() == Some(relation) {
            return Ok(element.attribute("Target").map(|target| match target.strip_prefix('/') {
                Some(name) => name.to_owned(),
                None => join(folder, &target),
            }));
        }
    }
    Ok(None)
}
