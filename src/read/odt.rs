//! ODT (OpenDocument 1.3): the text of `content.xml`, then its text boxes, then its notes; without
//! headers and footers, annotations and tracked deletions.

use super::builder::Builder;
use super::markup::{Character, Markup};
use super::package::Package;
use super::{Source, Text};
use crate::error::Error;

pub(super) const PART: &str = "content.xml";

const MARKUP: Markup = Markup {
    inside: &["text"],
    blocks: &["p", "h", "list-item", "table-cell"],
    skipped: &[
        "annotation",
        "binary-data",
        "desc",
        "forms",
        "index-title-template",
        "note-citation",
        "ruby-text",
        "sequence-decls",
        "title",
        "tracked-changes",
    ],
    aside: &["text-box", "note-body"],
    characters: &[("s", Character::Space), ("tab", Character::Space), ("line-break", Character::LineBreak)],
    ..Markup::PROSE
};

pub(super) fn read(mut package: Package, source: &Source) -> Result<Text, Error> {
    let part = package.part(PART)?.ok_or_else(|| package.lacks(PART, "ODT"))?;
    let mut builder = Builder::new(None);
    source.packed(&part, PART, &MARKUP, ("text", "ODT"), &mut builder)?;
    Ok(builder.finish())
}
