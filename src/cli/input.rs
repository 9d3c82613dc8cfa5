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
pub(super) type Input = Box<dyn Read>;

/// The two texts that a command works on.
#[derive(Debug)]
pub(super) struct Versions {
    pub(super) source: PathBuf,
    /// None where the source file holds both.
    pub(super) target: Option<PathBuf>,
    pub(super) reading: Reading,
    /// One sentence a line.
    pub(super) lines: bool,
}

/// Both texts, read.
#[derive(Debug)]
pub(super) struct Material {
    pub(super) source: Document,
    pub(super) target: Document,
    /// Where the file says what belongs together.
    pub(super) units: Option<Vec<Unit>>,
}

impl Material {
    pub(super) fn beads(&self) -> Vec<Bead> {
        match &self.units {
            Some(units) => Bitext::beads(units, &self.source, &self.target),
            None => sentences::align(&self.source, &self.target),
        }
    }
}

impl Versions {
    pub(super) fn read(&self) -> Result<Material, Error> {
        let fail = |path: &Path, problem| Error::Malformed { path: path.to_owned(), place: None, problem };
        let Some(target) = &self.target else {
            let Content::Two(bitext) = read(&self.source, &self.reading)? else {
                return Err(fail(&self.source, Problem::Monolingual));
            };
            let Bitext { source, target, units } = *bitext;
            let source = self.document(0, &self.source, source)?;
            return Ok(Material {
                source,
                target: self.document(1, &self.source, target)?,
                units: Some(units),
            });
        };
        apart(&self.source, target)?;
        let one = |side, path: &Path| match read(path, &self.reading)? {
            Content::One(text) => self.document(side, path, text),
            Content::Two(_) => Err(fail(path, Problem::Bilingual)),
        };
        Ok(Material { source: one(0, &self.source)?, target: one(1, target)?, units: None })
    }

    fn document(&self, side: usize, path: &Path, text: Text) -> Result<Document, Error> {
        let declared = || text.language.as_deref().and_then(Language::get);
        // What a page or a story claims is often its template's language; a file of two must know.
        let found = match self.target {
            None => declared().or_else(|| detect(&text.text)),
            Some(_) => detect(&text.text).or_else(declared),
        };
        let language = known(self.reading.languages[side].or(found), path)?;
        let name = path.display().to_string();
        Ok(match self.lines {
            true => Document::from_lines(name, text.text, language),
            false => Document::read(name, text, language),
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
    let language = |side: usize, text: &str| known(given[side].or_else(|| detect(text)), path);
    Ok([language(0, &source)?, language(1, &target)?])
}

/// The language that was found, which must be one.
fn known(found: Option<&'static Language>, path: &Path) -> Result<&'static Language, Error> {
    found.ok_or_else(|| Error::UndetectedLanguage { path: path.to_owned() })
}
