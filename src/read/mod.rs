//! Files into text: one file a format, each with the map from its text back to the file.
//!
//! A file is read whole, within limits; none can make its reader open or fetch another.

use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use crate::document::Span;
use crate::error::Error;
use crate::language::Language;
use crate::origin::Origin;

mod bitext;
mod builder;
mod docx;
mod format;
mod glossary;
mod html;
mod markdown;
mod markup;
mod newsml;
mod ninjs;
mod nitf;
mod odt;
mod package;
mod po;
mod problem;
mod text;
mod tmx;
mod tsv;
mod xliff;
mod xml;

pub use bitext::{Bitext, Unit};
pub use format::{FORMATS, Format};
pub use glossary::{glossary, parse_glossary};
pub use problem::Problem;

/// The path that stands for standard input.
pub const STDIN: &str = "-";

/// What a file may be at most.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// Bytes, packed or unpacked.
    pub size: usize,
    /// How deep elements may nest.
    pub depth: usize,
    /// How many times its size a package may unpack to.
    pub ratio: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { size: 64 << 20, depth: 256, ratio: 200 }
    }
}

/// How files are read.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reading {
    /// The format, where it is not to be told from the file.
    pub from: Option<Format>,
    pub limits: Limits,
    /// The languages of source and target, where they are known.
    pub languages: [Option<&'static Language>; 2],
}

/// A text as a reader sees it.
#[derive(Clone, Debug, Default)]
pub struct Text {
    pub text: String,
    /// Where it stands in the file; none where it is the file.
    pub origin: Option<Origin>,
    /// Its paragraphs, where the format tells them.
    pub paragraphs: Option<Vec<Span>>,
    /// The language that the file says it is in.
    pub language: Option<String>,
    pub silenced: Vec<Stretch>,
}

/// A stretch of text in which a comment has silenced rules; all if none is named.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    pub span: Span,
    pub rules: Vec<String>,
}

/// What a file holds.
#[derive(Debug)]
pub enum Content {
    One(Text),
    Two(Box<Bitext>),
}

/// Reads a file, or standard input for `-`.
pub fn read(path: &Path, reading: &Reading) -> Result<Content, Error> {
    let bytes = load(path, reading.limits)?;
    parse(bytes, path, reading)
}

/// The content of bytes that stand at `path`.
pub fn parse(bytes: Vec<u8>, path: &Path, reading: &Reading) -> Result<Content, Error> {
    let packed = reading.from.map_or_else(|| format::of_bytes(&bytes, path), Some);
    if let Some(format) = packed.filter(|format| format.is_package()) {
        let source = Source::new("", path, reading);
        let package = package::Package::open(&bytes, path, reading.limits)?;
        // A package without a name is what its parts show.
        let text = match format {
            Format::Odt => odt::read(package, &source),
            _ if reading.from.is_none() && !package.has(docx::PART) && package.has(odt::PART) => {
                odt::read(package, &source)
            }
            _ => docx::read(package, &source),
        };
        return filled(text?, path).map(Content::One);
    }
    let text = text::decode(bytes, path)?;
    let source = Source::new(&text, path, reading);
    let format = match reading.from.map_or_else(|| format::of_text(&text, path), format::Guess::Known) {
        format::Guess::Known(format) => format,
        format::Guess::Root(root) => return Err(source.problem(0, Problem::Root { root })),
    };
    let both = |bitext: Result<Bitext, Error>| bitext.map(|bitext| Content::Two(Box::new(bitext)));
    let text = match format {
        Format::Text | Format::Docx | Format::Odt => Ok(Text { text: text.clone(), ..Text::default() }),
        Format::Markdown => markdown::read(&source),
        Format::Html => html::read(&source),
        Format::Nitf => nitf::read(&source),
        Format::Newsml => newsml::read(&source),
        Format::Ninjs => ninjs::read(&source),
        Format::Xliff => return both(xliff::read(&source)),
        Format::Tmx => return both(tmx::read(&source)),
        Format::Po => return both(po::read(&source)),
        Format::Tsv => return both(tsv::read(&source)),
    };
    filled(text?, path).map(Content::One)
}

/// Fails where there is nothing to see.
fn filled(text: Text, path: &Path) -> Result<Text, Error> {
    let seen = |c: char| !(c.is_whitespace() || crate::tokenize::is_invisible(c));
    match text.text.contains(seen) {
        true => Ok(text),
        false => Err(Error::Empty { path: path.to_owned() }),
    }
}

fn load(path: &Path, limits: Limits) -> Result<Vec<u8>, Error> {
    let unreadable = |error: std::io::Error| Error::unreadable(path, &error);
    let mut bytes = Vec::new();
    let most = limits.size as u64 + 1;
    if path.as_os_str() == STDIN {
        std::io::stdin().lock().take(most).read_to_end(&mut bytes).map_err(unreadable)?;
    } else {
        if path.is_dir() {
            return Err(Error::Folder { path: path.to_owned() });
        }
        let file = std::fs::File::open(path).map_err(unreadable)?;
        file.take(most).read_to_end(&mut bytes).map_err(unreadable)?;
    }
    if bytes.len() > limits.size {
        let problem = Problem::TooLarge { limit: limits.size };
        return Err(Error::Malformed { path: path.to_owned(), place: None, problem });
    }
    Ok(bytes)
}

/// Fails when two paths are one file.
pub fn apart(source: &Path, target: &Path) -> Result<(), Error> {
    let same_file = match (source.canonicalize(), target.canonicalize()) {
        (Ok(a), Ok(b)) => a == b,
        _ => source == target,
    };
    if same_file {
        return Err(Error::SameFile { path: source.to_owned() });
    }
    Ok(())
}

/// A file that is being read.
struct Source<'a> {
    text: &'a str,
    path: &'a Path,
    limits: Limits,
    languages: [Option<&'static Language>; 2],
}

impl<'a> Source<'a> {
    fn new(text: &'a str, path: &'a Path, reading: &Reading) -> Self {
        Self { text, path, limits: reading.limits, languages: reading.languages }
    }

    /// A text that comes from this file.
    fn builder(&self) -> builder::Builder {
        builder::Builder::new(Some(Arc::from(self.text)))
    }

    /// What is wrong with the file at a byte.
    fn problem(&self, at: usize, problem: Problem) -> Error {
        let mut at = at.min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        let before = &self.text[..at];
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        let line = before.matches('\n').count() + 1;
        Error::Malformed { path: self.path.to_owned(), place: Some((line, column)), problem }
    }

    /// Reads a package's part. `body` is the element without which its format has no text.
    fn packed(
        &self,
        part: &str,
        name: &str,
        markup: &markup::Markup,
        (body, format): (&'static str, &'static str),
        builder: &mut builder::Builder,
    ) -> Result<(), Error> {
        let path = self.path.join(name);
        let source = Source { text: part, path: &path, ..*self };
        match markup::read(markup, &source, builder)? {
            true => Ok(()),
            false => Err(source.problem(0, Problem::Lacks { part: body, format })),
        }
    }
}
