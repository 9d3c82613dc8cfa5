//! `check` and `accept`: one pair, or all those of a folder.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use diptych::baseline;
use diptych::checks::{CHECKS, Check};
use diptych::document::Document;
use diptych::error::Error;
use diptych::read::Content;
use diptych::report::terminal::Terminal;
use diptych::report::{self, Failure, Outcome, Run};
use diptych::revision::Revision;
use diptych::words::Messages;
use fluent::fluent_args;
use rayon::prelude::*;

use super::arguments::{Accepting, Checking};
use super::folder::{Jobs, jobs};
use super::house::{House, Wish, entries};
use super::input::{Material, Versions, in_two_languages};
use super::progress;

pub(super) fn check(
    options: &Checking,
    messages: &Messages,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    let house = House::open(&options.asked, options.versions.reading, &options.versions.source)?;
    options.asked.model.open_telling(options.verbose, messages)?;
    let mut jobs = jobs(&options.versions, &house)?;
    jobs.pairs.extend(others(options, &house)?);
    let (materials, failures) = read(&jobs, messages)?;
    let outcomes = match options.revised.source_was {
        Some(_) => vec![revised(&materials, options, &house)?],
        None => compare(&materials, &house)?,
    };
    let mut run = Run { outcomes, checks: checks(&materials, &house)?, failures, single: jobs.single };
    report::gather(&mut run);
    if options.explain {
        run.explain();
    }
    match options.format {
        Some(write) => write(&run, messages, out)?,
        None => {
            Terminal { page: options.page, messages, verbose: options.verbose }.run(&run, jobs.many, out)?
        }
    }
    let found = run.outcomes.iter().any(|outcome| house.fail_on.reached(&outcome.comparison.findings));
    Ok(match run.failures.is_empty() {
        true => ExitCode::from(u8::from(found)),
        false => ExitCode::from(2),
    })
}

/// The original with each further translation.
fn others(options: &Checking, house: &House) -> Result<Vec<Versions>, Error> {
    let source = &options.versions.source;
    if !options.others.is_empty() && source.is_dir() {
        return Err(Error::Folder { path: source.clone() });
    }
    let own = |target: &PathBuf| Versions {
        source: source.clone(),
        target: Some(target.clone()),
        reading: house.reading,
        lines: options.versions.lines,
    };
    Ok(options.others.iter().map(own).collect())
}

/// Adds what is found to the baseline, and takes away what is no longer found in these files.
pub(super) fn accept(
    options: &Accepting,
    messages: &Messages,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    let house = House::open(&options.asked, options.versions.reading, &options.versions.source)?;
    let (path, mut baseline) = house.baseline.clone().expect("accept opens a baseline");
    let jobs = jobs(&options.versions, &house)?;
    let (materials, failures) = read(&jobs, messages)?;
    let when = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let before = baseline.accepted.len();
    let mut accepted = 0;
    for outcome in compare(&materials, &house)? {
        baseline.accepted.retain(|entry| !outcome.stale.contains(entry));
        for entry in entries(&outcome, &path, &options.who, &options.why, &baseline::day(when)) {
            // The same words may stand twice.
            if baseline.get(&entry.fingerprint, &entry.path).is_none() {
                accepted += 1;
                baseline.accepted.push(entry);
            }
        }
    }
    if accepted > 0 || baseline.accepted.len() != before {
        baseline.write(&path)?;
    }
    let args = fluent_args!["count" => accepted, "path" => path.display().to_string()];
    writeln!(out, "{}", messages.format("report-accepted", &args))?;
    failures.iter().try_for_each(|failure| writeln!(out, "{}", failure.sentence))?;
    Ok(ExitCode::from(if failures.is_empty() { 0 } else { 2 }))
}

/// Reads the pairs. Of a single pair the error is the run's; in a folder the others go through.
fn read(jobs: &Jobs, messages: &Messages) -> Result<(Vec<Material>, Vec<Failure>), Error> {
    let bar = progress::bar(jobs.pairs.len(), 2);
    let read: Vec<Result<Material, (PathBuf, Error)>> = jobs
        .pairs
        .par_iter()
        .map(|versions| {
            let material = versions.read().and_then(|material| {
                in_two_languages(&material.source, &material.target)?;
                Ok(material)
            });
            bar.inc(1);
            material.map_err(|error| (path_of(&error).unwrap_or(&versions.source).to_owned(), error))
        })
        .collect();
    bar.finish_and_clear();
    let (mut materials, mut failures) = (Vec::new(), Vec::new());
    for material in read {
        match material {
            Ok(material) => materials.push(material),
            Err((_, error)) if !jobs.many => return Err(error),
            Err((path, error)) => {
                failures.push(Failure { path: path.display().to_string(), sentence: messages.error(&error) });
            }
        }
    }
    Ok((materials, failures))
}

/// The checks that ran on one of the pairs, in report order.
fn checks(materials: &[Material], house: &House) -> Result<Vec<&'static Check>, Error> {
    let mut ran = Vec::new();
    for material in materials {
        ran.extend(house.checks(Path::new(&material.target.path))?.iter().map(|check| check.rule));
    }
    Ok(CHECKS.iter().filter(|check| ran.contains(&check.rule)).collect())
}

fn compare<'a>(materials: &'a [Material], house: &House) -> Result<Vec<Outcome<'a>>, Error> {
    materials.par_iter().map(|material| house.compare(material, &Wish::default())).collect()
}

/// Compares one pair with what it was.
fn revised<'a>(materials: &'a [Material], options: &Checking, house: &House) -> Result<Outcome<'a>, Error> {
    let path = || options.revised.source_was.clone().unwrap_or_default();
    let [material] = materials else { return Err(Error::NoPairs { path: path() }) };
    let was = |path: &Path, of: &Document| -> Result<Document, Error> {
        match diptych::read::read(path, &house.reading)? {
            Content::One(text) => Ok(Document::read(path.display().to_string(), text, of.language)),
            Content::Two(bitext) => {
                let text = if std::ptr::eq(of, &material.source) { bitext.source } else { bitext.target };
                Ok(Document::read(path.display().to_string(), text, of.language))
            }
        }
    };
    let old = was(&path(), &material.source)?;
    let target_was = options.revised.target_was.as_deref();
    let old_target = target_was.map(|path| was(path, &material.target)).transpose()?;
    let revision = Revision::new(old, &material.source, &material.target, old_target.as_ref());
    let changed_only = options.revised.changed_only;
    house.compare(material, &Wish { revision: Some(&revision), changed_only, ..Wish::default() })
}

/// The file that an error is about.
fn path_of(error: &Error) -> Option<&Path> {
    match error {
        Error::Malformed { path, .. }
        | Error::Empty { path }
        | Error::Binary { path, .. }
        | Error::Encoding { path, .. }
        | Error::UndetectedLanguage { path }
        | Error::Forbidden { path }
        | Error::Unreadable { path, .. } => Some(path),
        _ => None,
    }
}
