//! DOCX (ECMA-376, WordprocessingML): the body of the main document, with tables and text boxes;
//! without headers, footnotes, comments, and what was deleted under change tracking.

use super::markup::{Character, Markup};
use super::package::Package;
use super::{Source, Text};
use crate::error::Error;

pub(super) const PART: &str = "word/document.xml";

const MARKUP: Markup = Markup {
    inside: &["body"],
    only: Some("t"),
    blocks: &["p"],
    skipped: &["del", "moveFrom", "instrText", "Fallback", "pPr", "rPr", "sectPr"],
    characters: &[
        ("tab", Character::Space),
        ("br", Character::LineBreak),
        ("cr", Character::LineBreak),
        ("noBreakHyphen", Character::Text("\u{2011}")),
        ("softHyphen", Character::Text("\u{ad}")),
    ],
};

pub(super) fn read(mut package: Package, source: &Source) -> Result<Text, Error> {
    let part = package.part(PART, "DOCX")?;
    source.packed(&part, PART, &MARKUP, ("body", "DOCX"))
}
