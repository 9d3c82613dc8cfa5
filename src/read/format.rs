//! The formats that are read, and how a file's is told from its content and its name.

use std::path::Path;

use super::package::MAGIC;
use super::xml;

/// A format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Text,
    Markdown,
    Html,
    Docx,
    Odt,
    Nitf,
    Newsml,
    Ninjs,
    Xliff,
    Tmx,
    Po,
    Tsv,
}

/// The formats by the names that `--from` takes, with the extensions of their files.
pub static FORMATS: &[(&str, Format, &[&str])] = &[
    ("text", Format::Text, &["txt", "text"]),
    ("markdown", Format::Markdown, &["md", "markdown", "mdown"]),
    ("html", Format::Html, &["html", "htm", "xhtml"]),
    ("docx", Format::Docx, &["docx", "docm"]),
    ("odt", Format::Odt, &["odt", "ott"]),
    ("nitf", Format::Nitf, &["nitf"]),
    ("newsml", Format::Newsml, &["newsml"]),
    ("ninjs", Format::Ninjs, &["json", "ninjs"]),
    ("xliff", Format::Xliff, &["xlf", "xliff"]),
    ("tmx", Format::Tmx, &["tmx"]),
    ("po", Format::Po, &["po"]),
    ("tsv", Format::Tsv, &["tsv"]),
];

impl Format {
    /// The format of a name that `--from` takes.
    pub fn named(name: &str) -> Option<Format> {
        FORMATS.iter().find(|(other, ..)| *other == name).map(|(_, format, _)| *format)
    }

    /// The format that a file's name ends as.
    pub fn of_extension(path: &Path) -> Option<Format> {
        let extension = path.extension()?.to_str()?.to_lowercase();
        let has = |extensions: &&[&str]| extensions.contains(&&*extension);
        FORMATS.iter().find(|(.., extensions)| has(extensions)).map(|(_, format, _)| *format)
    }

    /// Whether files of it hold both languages.
    pub fn is_bilingual(self) -> bool {
        matches!(self, Format::Xliff | Format::Tmx | Format::Po | Format::Tsv)
    }

    /// Whether files of it are packages of several parts.
    pub fn is_package(self) -> bool {
        matches!(self, Format::Docx | Format::Odt)
    }

    /// Whether files of it are XML.
    pub(super) fn is_xml(self) -> bool {
        matches!(self, Format::Nitf | Format::Newsml | Format::Xliff | Format::Tmx)
    }
}

/// What a file seems to be.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Guess {
    Known(Format),
    /// XML that begins with an element of another kind.
    Root(String),
}

/// The format of bytes that are no text: a package.
pub(super) fn of_bytes(bytes: &[u8], path: &Path) -> Option<Format> {
    let named = Format::of_extension(path).filter(|format| format.is_package());
    // An ODT names itself right behind the header of its first part.
    let odt = bytes.get(30..).is_some_and(|rest| rest.starts_with(b"mimetypeapplication/vnd.oasis"));
    match bytes.starts_with(MAGIC) {
        true if odt => Some(Format::Odt),
        true => named.or(Some(Format::Docx)),
        false => named,
    }
}

/// The format of a text.
pub(super) fn of_text(text: &str, path: &Path) -> Guess {
    let named = Format::of_extension(path);
    let start = text.trim_start();
    let begins = |what: &str| start.get(..what.len()).is_some_and(|s| s.eq_ignore_ascii_case(what));
    if begins("<!doctype html") || begins("<html") {
        return Guess::Known(Format::Html);
    }
    let xml_name = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("xml"));
    if begins("<?xml") || xml_name || named.is_some_and(Format::is_xml) {
        return match (xml::root(text).as_deref(), named) {
            (Some("nitf"), _) => Guess::Known(Format::Nitf),
            (Some("newsItem" | "newsMessage" | "packageItem"), _) => Guess::Known(Format::Newsml),
            (Some("xliff"), _) => Guess::Known(Format::Xliff),
            (Some("tmx"), _) => Guess::Known(Format::Tmx),
            (Some("html"), _) => Guess::Known(Format::Html),
            // Its reader says what is wrong.
            (None, Some(format)) => Guess::Known(format),
            (root, _) => Guess::Root(root.unwrap_or_default().to_owned()),
        };
    }
    Guess::Known(named.filter(|format| !format.is_package()).unwrap_or(Format::Text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_comes_before_the_name() {
        let guess = |text: &str, path: &str| of_text(text, Path::new(path));
        assert_eq!(guess("<?xml version='1.0'?><!-- x --><nitf>", "a.xml"), Guess::Known(Format::Nitf));
        assert_eq!(guess("<newsItem xmlns='x'/>", "a.xml"), Guess::Known(Format::Newsml));
        assert_eq!(guess("<!DOCTYPE html><p>", "a.txt"), Guess::Known(Format::Html));
        assert_eq!(guess("<?xml version='1.0'?><feed/>", "a.xml"), Guess::Root("feed".to_owned()));
        assert_eq!(guess("# Title", "a.md"), Guess::Known(Format::Markdown));
        assert_eq!(guess("Paris", "a"), Guess::Known(Format::Text));
        assert_eq!(guess("{\"a\": 1}", "-"), Guess::Known(Format::Text));
        assert_eq!(of_bytes(b"PK\x03\x04rest", Path::new("-")), Some(Format::Docx));
        assert_eq!(of_bytes(b"Paris", Path::new("a.txt")), None);
    }
}
