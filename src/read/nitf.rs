//! NITF 3.x (IPTC, https://iptc.org/standards/nitf/): headlines, dateline and body of a story.

use super::markup::{self, Character, Markup};
use super::{Source, Text};
use crate::error::Error;

/// NITF and the XHTML that NewsML-G2 also carries name their blocks alike.
pub(super) const MARKUP: Markup = Markup {
    inside: &["body"],
    blocks: &[
        "abstract",
        "block",
        "blockquote",
        "body",
        "body.content",
        "body.end",
        "body.head",
        "bq",
        "byline",
        "byttl",
        "caption",
        "credit",
        "dateline",
        "dd",
        "distributor",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hedline",
        "hl1",
        "hl2",
        "li",
        "media",
        "media-caption",
        "media-producer",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tagline",
        "td",
        "th",
        "tr",
        "ul",
    ],
    skipped: &[
        "head",
        "media-metadata",
        "media-reference",
        "note",
        "rights",
        "pubdata",
        "script",
        "style",
        "fixture",
        "nitf-table-metadata",
    ],
    characters: &[("br", Character::LineBreak), ("hr", Character::LineBreak)],
    ..Markup::PROSE
};

pub(super) fn read(source: &Source) -> Result<Text, Error> {
    let mut builder = source.builder();
    markup::read(&MARKUP, source, &mut builder)?;
    Ok(builder.finish())
}
