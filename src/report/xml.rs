//! What all XML that is written has in common.

use std::io::{self, Write};

use quick_xml::events::{BytesText, Event};
use quick_xml::{Writer, events::BytesDecl};

/// Text without what XML 1.0 cannot hold.
pub(super) fn clean(text: &str) -> String {
    let lost = |c: char| match c {
        '\t' | '\n' | '\r' => false,
        c => c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}'),
    };
    text.chars().map(|c| if lost(c) { '\u{fffd}' } else { c }).collect()
}

/// A writer that has written the declaration.
pub(super) fn writer(out: &mut dyn Write) -> io::Result<Writer<&mut dyn Write>> {
    let mut writer = Writer::new_with_indent(out, b' ', 2);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    Ok(writer)
}

/// An element with attributes and text.
pub(super) fn element(
    writer: &mut Writer<&mut dyn Write>,
    name: &str,
    attributes: &[(&str, &str)],
    text: &str,
) -> io::Result<()> {
    let cleaned: Vec<(&str, String)> = attributes.iter().map(|(key, value)| (*key, clean(value))).collect();
    let element = writer
        .create_element(name)
        .with_attributes(cleaned.iter().map(|(key, value)| (*key, value.as_str())));
    match text {
        "" => element.write_empty()?,
        text => element.write_text_content(BytesText::new(&clean(text)))?,
    };
    Ok(())
}
