//! ODT (OpenDocument 1.3): the text of `content.xml`, without notes, annotations and tracked changes.

use super::markup::{Character, Markup};
use super::package::Package;
use super::{Source, Text};
use crate::error::Error;

pub(super) const PART: &str = "content.xml";

const MARKUP: Markup = Markup {
    inside: &["text"],
    only: None,
    blocks: &["p", "h", "list-item", "table-cell"],
    skipped: &["annotation", "tracked-changes", "note", "forms", "sequence-decls", "index-title-template"],
    characters: &[("s", Character::Space), ("tab", Character::Space), ("line-break", Character::LineBreak)],
};

pub(super) fn read(mut package: Package, source: &Source) -> Result<Text, Error> {
    let part = package.part(PART, "ODT")?;
    source.packed(&part, PART, &MARKUP, ("text", "ODT"))
}
