//! Markdown (CommonMark, https://spec.commonmark.org) with tables, footnotes and front matter. Code
//! blocks and front matter are no text of the story.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::html::Page;
use super::{Source, Text};
use crate::error::Error;

pub(super) fn read(source: &Source) -> Result<Text, Error> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS;
    let mut builder = source.builder();
    let mut page = Page::default();
    // How many elements are open whose text does not count.
    let mut skipped = 0_usize;
    for (event, at) in Parser::new_ext(source.text, options).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(_) | Tag::MetadataBlock(_) | Tag::Image { .. }) => skipped += 1,
            Event::End(TagEnd::CodeBlock | TagEnd::MetadataBlock(_) | TagEnd::Image) => {
                skipped = skipped.saturating_sub(1);
            }
            Event::Start(tag) if !is_inline(&tag) => builder.paragraph(),
            Event::End(tag) if !is_inline_end(tag) => builder.paragraph(),
            Event::Html(_) | Event::InlineHtml(_) => {
                page.read(&source.text[at.clone()], at.start, &mut builder)
            }
            _ if skipped > 0 => {}
            Event::Text(text) => match source.text[at.clone()] == *text {
                true => builder.verbatim(&text, at.start),
                false => builder.replaced(&text, at),
            },
            Event::Code(text) => {
                let raw = &source.text[at.clone()];
                match raw.find(&*text) {
                    Some(inner) => builder.verbatim(&text, at.start + inner),
                    None => builder.replaced(&text, at),
                }
            }
            Event::SoftBreak => builder.space(at),
            Event::HardBreak | Event::Rule => builder.paragraph(),
            _ => {}
        }
    }
    Ok(builder.finish())
}

fn is_inline(tag: &Tag) -> bool {
    matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. })
}

fn is_inline_end(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link)
}
