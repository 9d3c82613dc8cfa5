//! Files and standard input into documents.

use std::fs::File;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use diptych::align::{Bead, sentences};
use diptych::detect::detect;
use diptych::document::Document;
use diptych::error::Error;
use diptych::language::Language;
use diptych::read::{Bitext, Content, Problem, Reading, STDIN, Text, Unit, apart, read};

/// Where lines come from.
pub(crate) type Input = Box<dyn Read>;

/// The two texts that a command works on.
#[derive(Debug)]
pub(crate) struct Versions {
    pub(crate) source: PathBuf,
    /// None where the source file holds both.
    pub(crate) target: Option<PathBuf>,
    pub(crate) reading: Reading,
    /// One sentence a line.
    pub(crate) lines: bool,
}

/// Both texts, read.
#[derive(Debug)]
pub(crate) struct Material {
    pub(crate) source: Document,
    pub(crate) target: Document,
    /// Where the file says what belongs together.
    pub(crate) units: Option<Vec<Unit>>,
}

impl Material {
    pub(crate) fn beads(&self) -> Vec<Bead> {
        match &self.units {
            Some(units) => Bitext::beads(units, &self.source, &self.target),
            None => sentences::align(&self.source, &self.target),
        }
    }
}

/// A file's name and what it holds.
pub(crate) struct Held {
    pub(crate) path: PathBuf,
    pub(crate) content: Content,
}

impl Versions {
    pub(crate) fn read(&self) -> Result<Material, Error> {
        let held = |path: &Path| -> Result<Held, Error> {
            Ok(Held { content: read(path, &self.reading)?, path: path.to_owned() })
        };
        if let Some(target) = &self.target {
            apart(&self.source, target)?;
        }
        let target = self.target.as_deref().map(held).transpose()?;
        Material::of(held(&self.source)?, target, self.reading.languages, self.lines)
    }
}

impl Material {
    /// The documents that two files hold, or one that holds both; each line a sentence if `lines`.
    pub(crate) fn of(
        source: Held,
        target: Option<Held>,
        languages: [Option<&'static Language>; 2],
        lines: bool,
    ) -> Result<Material, Error> {
        let fail = |path: PathBuf, problem| Error::Malformed { path, place: None, problem };
        let alone = target.is_none();
        let document = |side: usize, path: &Path, text| document(text, path, languages[side], alone, lines);
        let Some(target) = target else {
            let Content::Two(bitext) = source.content else {
                return Err(fail(source.path, Problem::Monolingual));
            };
            let Bitext { source: text, target, units } = *bitext;
            return Ok(Material {
                source: document(0, &source.path, text)?,
                target: document(1, &source.path, target)?,
                units: Some(units),
            });
        };
        let one = |side, held: Held| match held.content {
            Content::One(text) => document(side, &held.path, text),
            Content::Two(_) => Err(fail(held.path, Problem::Bilingual)),
        };
        Ok(Material { source: one(0, source)?, target: one(1, target)?, units: None })
    }
}

/// A text in its language, which is found if it is not given.
fn document(
    text: Text,
    path: &Path,
    language: Option<&'static Language>,
    alone: bool,
    lines: bool,
) -> Result<Document, Error> {
    let language = known(language.or_else(|| language_of(&text, alone)), path)?;
    let name = path.display().to_string();
    Ok(match lines {
        true => Document::from_lines(name, text.text, language),
        false => Document::read(name, text, language),
    })
}

/// The language that a text seems to be in. What a page or a story claims is often its template's
/// language; a file of two, which stands `alone`, must know.
pub(crate) fn language_of(text: &Text, alone: bool) -> Option<&'static Language> {
    let declared = || text.language.as_deref().and_then(Language::get);
    match alone {
        true => declared().or_else(|| detect(&text.text)),
        false => detect(&text.text).or_else(declared),
    }
}

/// Fails when both texts are in one language: nothing was translated.
pub(crate) fn in_two_languages(source: &Document, target: &Document) -> Result<(), Error> {
    if source.language == target.language {
        return Err(Error::SameLanguage { language: source.language.code().to_owned() });
    }
    Ok(())
}

/// Opens a file of lines, or standard input for `-`.
pub(crate) fn open(path: &Path) -> Result<Input, Error> {
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
pub(crate) fn languages_of_words(
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
    let language = |side: usize, text: &str| known(given[side].or_else(|| detect(text)), path);
    Ok([language(0, &source)?, language(1, &target)?])
}

/// The language that was found, which must be one.
fn known(found: Option<&'static Language>, path: &Path) -> Result<&'static Language, Error> {
    found.ok_or_else(|| Error::UndetectedLanguage { path: path.to_owned() })
}
