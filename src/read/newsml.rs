//! NewsML-G2 (IPTC, https://iptc.org/standards/newsml-g2/): the content of each news item, NITF or XHTML
//! inside, or plain; the headline of its metadata where the content has none.

use super::builder::Builder;
use super::markup::Prose;
use super::nitf;
use super::xml::{Item, Walker};
use super::{Source, Text};
use crate::error::Error;

pub(super) fn read(source: &Source) -> Result<Text, Error> {
    let with_headline = pass(source, true)?;
    let paragraphs = with_headline.paragraphs();
    let same = |span: &crate::document::Span| {
        let text = with_headline.text();
        paragraphs.first().is_some_and(|first| first.of(text) == span.of(text))
    };
    // The content repeats the headline as a rule.
    let repeated = paragraphs.iter().skip(1).any(same);
    Ok(if repeated { pass(source, false)? } else { with_headline }.finish())
}

fn pass(source: &Source, headline: bool) -> Result<Builder, Error> {
    let mut builder = source.builder();
    let mut walker = Walker::new(source);
    // The depth of the open metadata, and of an element there whose text counts.
    let (mut metadata, mut plain) = (None, None);
    let mut prose = Prose::new(&nitf::MARKUP);
    while let Some(item) = walker.next()? {
        let depth = walker.depth();
        match &item {
            Item::Start(element) => {
                let name = element.name();
                match name.as_str() {
                    "contentMeta" => metadata = Some(depth),
                    "headline" if metadata.is_some() && headline && plain.is_none() => plain = Some(depth),
                    "inlineData" => plain = Some(depth),
                    _ => {}
                }
                if name == "inlineXML" || name == "inlineData" {
                    let tag = element.attribute("xml:lang").filter(|_| builder.language.is_none());
                    builder.language = tag.or(builder.language.take());
                }
                if plain == Some(depth) {
                    builder.paragraph();
                    builder.enter(walker.path());
                }
            }
            Item::End(_) => {
                if plain == Some(depth + 1) {
                    builder.paragraph();
                    plain = None;
                }
                if metadata == Some(depth + 1) {
                    metadata = None;
                }
            }
            Item::Text(text, at, verbatim) if plain.is_some() => match verbatim {
                true => builder.verbatim(text, at.start),
                false => builder.replaced(text, at.clone()),
            },
            _ => {}
        }
        if plain.is_none() {
            prose.take(item, &walker, &mut builder);
        }
    }
    builder.paragraph();
    Ok(builder)
}
