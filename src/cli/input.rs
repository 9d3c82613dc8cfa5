//! Files and standard input into documents.

use std::fs::File;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use diptych::detect::detect;
use diptych::document::Document;
use diptych::error::Error;
use diptych::language::Language;
use diptych::read::{STDIN, read_both};

/// Where lines come from.
pub(super) type Input = Box<dyn Read>;

/// The two texts that a command works on.
#[derive(Debug)]
pub(super) struct Versions {
    pub(super) paths: [PathBuf; 2],
    pub(super) languages: [Option<&'static Language>; 2],
    /// One sentence a line.
    pub(super) lines: bool,
}

impl Versions {
    pub(super) fn read(&self) -> Result<(Document, Document), Error> {
        let [source, target] = &self.paths;
        let texts = read_both(source, target)?;
        Ok((self.document(0, texts.0)?, self.document(1, texts.1)?))
    }

    fn document(&self, side: usize, text: String) -> Result<Document, Error> {
        let path = &self.paths[side];
        let language = known(self.languages[side], &text, path)?;
        let name = path.display().to_string();
        Ok(match self.lines {
            true => Document::from_lines(name, text, language),
            false => Document::new(name, text, language),
        })
    }
}

/// Fails when both texts are in one language: nothing was translated.
pub(super) fn in_two_languages(source: &Document, target: &Document) -> Result<(), Error> {
    if source.language == target.language {
        return Err(Error::SameLanguage { language: source.language.code().to_owned() });
    }
    Ok(())
}

/// Opens a file of lines, or standard input for `-`.
pub(super) fn open(path: &Path) -> Result<Input, Error> {
    if path.as_os_str() == STDIN {
        return Ok(Box::new(std::io::stdin()));
    }
    if path.is_dir() {
        return Err(Error::Folder { path: path.to_owned() });
    }
    Ok(Box::new(File::open(path).map_err(|error| Error::unreadable(path, &error))?))
}

/// The languages of the two sides of `tokens ||| tokens` lines, those not given being told from
/// the first lines, which are put back.
pub(super) fn languages_of_words(
    input: &mut Input,
    given: [Option<&'static Language>; 2],
    path: &Path,
) -> Result<[&'static Language; 2], Error> {
    const SAMPLE: u64 = 1 << 16;
    if let [Some(source), Some(target)] = given {
        return Ok([source, target]);
    }
    let mut sample = Vec::new();
    input.as_mut().take(SAMPLE).read_to_end(&mut sample).map_err(|error| Error::unreadable(path, &error))?;
    let (mut source, mut target) = (String::new(), String::new());
    for (left, right) in String::from_utf8_lossy(&sample).lines().filter_map(|line| line.split_once("|||")) {
        source.extend([left, "\n"]);
        target.extend([right, "\n"]);
    }
    let rest = std::mem::replace(input, Box::new(std::io::empty()));
    *input = Box::new(Cursor::new(sample).chain(rest));
    Ok([known(given[0], &source, path)?, known(given[1], &target, path)?])
}

/// The language given, or else told from the text.
fn known(given: Option<&'static Language>, text: &str, path: &Path) -> Result<&'static Language, Error> {
    given.or_else(|| detect(text)).ok_or_else(|| Error::UndetectedLanguage { path: path.to_owned() })
}
