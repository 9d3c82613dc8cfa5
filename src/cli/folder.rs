//! Folders and globs into pairs of files.

use std::path::{Path, PathBuf};

use diptych::error::Error;
use diptych::language::Language;
use diptych::pairing::{Pairing, pair, translations};
use diptych::read::Format;
use walkdir::WalkDir;

use super::house::{House, globs};
use super::input::Versions;

/// What is to be compared.
#[derive(Debug, Default)]
pub(super) struct Jobs {
    pub(super) pairs: Vec<Versions>,
    /// Files without a translation.
    pub(super) single: Vec<String>,
    /// Whether folders were given: their files may fail one by one.
    pub(super) many: bool,
}

impl Jobs {
    fn add(&mut self, pairing: &Pairing, own: impl Fn(&Path, Option<&Path>) -> Versions) {
        self.pairs.extend(pairing.pairs.iter().map(|(source, target)| own(source, Some(target))));
        self.single.extend(pairing.single.iter().map(|path| path.display().to_string()));
    }
}

/// The pairs that two paths, or one, stand for.
pub(super) fn jobs(versions: &Versions, house: &House) -> Result<Jobs, Error> {
    let reading = house.reading;
    let own = |source: &Path, target: Option<&Path>| Versions {
        source: source.to_owned(),
        target: target.map(Path::to_owned),
        reading,
        lines: versions.lines,
    };
    let (source, target) = (&versions.source, versions.target.as_deref());
    match target {
        Some(other) if source.is_dir() && other.is_dir() => {
            let mut jobs = Jobs { many: true, ..Jobs::default() };
            jobs.add(&between(source, other, house)?, own);
            filled(jobs, source)
        }
        None if source.is_dir() || is_glob(source) => {
            let files = files(source, house)?;
            let bilingual = |path: &&PathBuf| Format::of_extension(path).is_some_and(Format::is_bilingual);
            let mut jobs = Jobs { many: true, ..Jobs::default() };
            jobs.pairs.extend(files.iter().filter(bilingual).map(|path| own(path, None)));
            let rest: Vec<PathBuf> = files.iter().filter(|path| !bilingual(path)).cloned().collect();
            if let Some((from, to)) = direction(house) {
                for to in to {
                    jobs.add(&pair(&rest, from, to), own);
                }
            } else if jobs.pairs.is_empty() && !rest.is_empty() {
                return Err(Error::NoDirection { path: source.clone() });
            }
            filled(jobs, source)
        }
        _ => Ok(Jobs { pairs: vec![own(source, target)], ..Jobs::default() }),
    }
}

fn filled(jobs: Jobs, path: &Path) -> Result<Jobs, Error> {
    match jobs.pairs.is_empty() {
        true => Err(Error::NoPairs { path: path.to_owned() }),
        false => Ok(jobs),
    }
}

/// The language of the originals, and those of the translations.
fn direction(house: &House) -> Option<(&'static str, Vec<&'static str>)> {
    let [from, to] = house.reading.languages.map(|language| language.map(Language::code));
    let others =
        |not: &str| Language::all().map(Language::code).filter(|code| *code != not).collect::<Vec<_>>();
    match (from, to) {
        (Some(from), Some(to)) => Some((from, vec![to])),
        (Some(from), None) => Some((from, others(from))),
        // With two languages the one that is not the target is the source.
        (None, Some(to)) => match others(to).as_slice() {
            [from] => Some((from, vec![to])),
            _ => None,
        },
        (None, None) => None,
    }
}

/// The files of one folder with those of another that stand at the same place in it, under the same
/// name or the translated one; and the files of the first that have none.
fn between(source: &Path, target: &Path, house: &House) -> Result<Pairing, Error> {
    let others = files(target, house)?;
    let inside = |path: &Path, folder: &Path| path.strip_prefix(folder).unwrap_or(path).to_owned();
    let mut pairing = Pairing::default();
    for file in files(source, house)? {
        let place = inside(&file, source);
        let mut places = vec![place.clone()];
        if let Some((from, to)) = direction(house) {
            places.extend(to.iter().flat_map(|to| translations(&place, from, to)));
        }
        let stem = |path: &Path| path.with_extension("");
        let find = |same: &dyn Fn(&Path, &Path) -> bool| {
            others.iter().find(|other| places.iter().any(|place| same(&inside(other, target), place)))
        };
        match find(&|a, b| a == b).or_else(|| find(&|a, b| stem(a) == stem(b))) {
            Some(other) => pairing.pairs.push((file.clone(), other.clone())),
            None => pairing.single.push(file),
        }
    }
    Ok(pairing)
}

fn is_glob(path: &Path) -> bool {
    !path.exists() && path.to_str().is_some_and(|text| text.contains(['*', '?', '[', '{']))
}

/// The files of a folder, or those that a glob matches, in the order of their paths: those of formats
/// that are read, but for what is hidden, what the house skips, and the house's own files.
fn files(path: &Path, house: &House) -> Result<Vec<PathBuf>, Error> {
    let glob = is_glob(path);
    let start = if glob { fixed(path) } else { path.to_owned() };
    let pattern = path.to_string_lossy().trim_start_matches("./").to_owned();
    let wanted = globs(&if glob { vec![pattern] } else { Vec::new() }, path)?;
    let skipped = globs(&house.config.skip, path)?;
    let tags: Vec<&str> = Language::all().map(Language::code).collect();
    let spread =
        |pattern: &String| tags.iter().map(|tag| pattern.replace("{language}", tag)).collect::<Vec<_>>();
    let listed = globs(&house.config.pairs.iter().flat_map(spread).collect::<Vec<_>>(), path)?;
    let hidden =
        |name: &std::ffi::OsStr| name.to_str().is_some_and(|name| name.starts_with('.') && name.len() > 1);
    let start = if start.as_os_str().is_empty() { PathBuf::from(".") } else { start };
    let folder = std::path::absolute(&house.folder).unwrap_or_else(|_| house.folder.clone());
    let mut files = Vec::new();
    let walk = WalkDir::new(&start).sort_by_file_name().into_iter();
    for entry in walk.filter_entry(|entry| entry.depth() == 0 || !hidden(entry.file_name())) {
        let entry = entry.map_err(|error| {
            let at = error.path().unwrap_or(&start).to_owned();
            Error::unreadable(&at, &error.into_io_error().unwrap_or_else(|| std::io::ErrorKind::Other.into()))
        })?;
        let file = entry.path().strip_prefix(".").unwrap_or(entry.path()).to_owned();
        let absolute = std::path::absolute(&file).unwrap_or_else(|_| file.clone());
        let place = absolute.strip_prefix(&folder).unwrap_or(&file);
        let xml = file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("xml"));
        let read = xml || Format::of_extension(&file).is_some();
        let ours = house
            .glossaries
            .iter()
            .any(|glossary| std::path::absolute(glossary).is_ok_and(|path| path == absolute));
        if entry.file_type().is_file()
            && read
            && !ours
            && !skipped.is_match(place)
            && (listed.is_empty() || listed.is_match(place))
            && (!glob || wanted.is_match(&file))
        {
            files.push(file);
        }
    }
    Ok(files)
}

/// The folders of a glob before the first that is none.
fn fixed(path: &Path) -> PathBuf {
    let plain =
        |part: &std::path::Component| !part.as_os_str().to_string_lossy().contains(['*', '?', '[', '{']);
    path.components().take_while(plain).collect()
}
