//! The command line parsed into options.

use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::ArgMatches;
use clap::error::ErrorKind;
use diptych::error::Error;
use diptych::finding::{Finding, Severity};
use diptych::language::Language;
use diptych::read::{Format, Limits, Reading};
use diptych::report::{self, Page};
use diptych::select::{Selection, USUAL_CONFIDENCE};
use diptych::words::Messages;

use super::help;
use super::input::Versions;
use super::usage::misuse;

/// Lines longer than this are hard to read, however wide the terminal.
const WIDEST: usize = 120;
const USUAL_WIDTH: usize = 80;

/// A sub-command with its options.
pub(super) enum Command {
    Check(Checking),
    Diff(Differing),
    Align(Aligning),
    Words(Streaming),
    Pairs(Streaming),
    Explain {
        rule: Option<String>,
        page: Page,
    },
    /// Help or the version.
    Shown(String),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Alignment {
    Tsv,
    Json,
    Tmx,
}

pub(super) struct Checking {
    pub(super) versions: Versions,
    pub(super) selection: Selection,
    /// For the terminal when none.
    pub(super) format: Option<report::Writer>,
    pub(super) fail_on: FailOn,
    pub(super) page: Page,
    pub(super) verbose: bool,
}

pub(super) struct Differing {
    pub(super) versions: Versions,
    pub(super) selection: Selection,
    pub(super) page: Page,
}

pub(super) struct Aligning {
    pub(super) versions: Versions,
    pub(super) format: Alignment,
}

/// The options of `pairs` and `words`.
pub(super) struct Streaming {
    pub(super) input: PathBuf,
    pub(super) languages: [Option<&'static Language>; 2],
    pub(super) selection: Selection,
    pub(super) fail_on: FailOn,
}

/// The least severity that makes the exit status 1; none for never.
#[derive(Clone, Copy, Debug)]
pub(super) struct FailOn(Option<Severity>);

impl FailOn {
    pub(super) fn reached(self, findings: &[Finding]) -> bool {
        self.0.is_some_and(|least| findings.iter().any(|finding| finding.hit.severity >= least))
    }

    pub(super) fn exit_code(self, findings: &[Finding]) -> ExitCode {
        ExitCode::from(u8::from(self.reached(findings)))
    }
}

/// Parses a command line, its first word being the program's name.
pub(super) fn parse(line: Vec<OsString>, messages: &Messages) -> anyhow::Result<Command> {
    let matches = match help::command(messages).try_get_matches_from(line) {
        Ok(matches) => matches,
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            return Ok(Command::Shown(error.render().to_string()));
        }
        Err(error) => return Err(misuse(&error, messages).into()),
    };
    let (name, matches) = matches.subcommand().expect("a sub-command is required");
    Ok(match name {
        "check" => Command::Check(Checking {
            versions: versions(matches)?,
            selection: selection(matches)?,
            format: format(matches),
            fail_on: fail_on(matches),
            page: page(matches),
            verbose: matches.get_flag("verbose"),
        }),
        "diff" => Command::Diff(Differing {
            versions: versions(matches)?,
            selection: selection(matches)?,
            page: page(matches),
        }),
        "align" => Command::Align(Aligning { versions: versions(matches)?, format: alignment(matches) }),
        "words" => Command::Words(Streaming {
            input: input(matches),
            languages: languages(matches)?,
            selection: Selection::default(),
            fail_on: FailOn(None),
        }),
        "pairs" => Command::Pairs(Streaming {
            input: input(matches),
            languages: languages(matches)?,
            selection: selection(matches)?,
            fail_on: fail_on(matches),
        }),
        _ => Command::Explain { rule: matches.get_one::<String>("rule").cloned(), page: page(matches) },
    })
}

fn versions(matches: &ArgMatches) -> Result<Versions, Error> {
    let path = |id| matches.get_one::<PathBuf>(id).cloned();
    let lines = matches.try_get_one::<String>("sentences").ok().flatten().is_some_and(|cut| cut == "lines");
    Ok(Versions {
        source: path("source").unwrap_or_default(),
        target: path("target"),
        reading: reading(matches)?,
        lines,
    })
}

fn reading(matches: &ArgMatches) -> Result<Reading, Error> {
    let number = |id, usual| matches.get_one::<usize>(id).copied().unwrap_or(usual);
    let usual = Limits::default();
    Ok(Reading {
        from: matches.get_one::<String>("from").and_then(|name| Format::named(name)),
        limits: Limits {
            size: number("max-size", usual.size >> 20) << 20,
            depth: number("max-depth", usual.depth),
            ratio: number("max-ratio", usual.ratio),
        },
        languages: languages(matches)?,
    })
}

fn input(matches: &ArgMatches) -> PathBuf {
    matches.get_one::<PathBuf>("file").cloned().unwrap_or_else(|| PathBuf::from("-"))
}

fn languages(matches: &ArgMatches) -> Result<[Option<&'static Language>; 2], Error> {
    let language = |id| {
        matches
            .get_one::<String>(id)
            .map(|tag| Language::get(tag).ok_or_else(|| Error::UnknownLanguage { tag: tag.clone() }))
            .transpose()
    };
    Ok([language("source-language")?, language("target-language")?])
}

fn selection(matches: &ArgMatches) -> Result<Selection, Error> {
    let rules = |id| matches.get_many::<String>(id).into_iter().flatten().cloned().collect();
    let least = matches.get_one::<f32>("min-confidence").copied().unwrap_or(USUAL_CONFIDENCE);
    Selection::new(rules("rule"), rules("ignore"), if matches.get_flag("all") { 0.0 } else { least })
}

fn format(matches: &ArgMatches) -> Option<report::Writer> {
    let wanted = matches.get_one::<String>("format")?;
    report::FORMATS.iter().find(|(name, _)| name == wanted).map(|(_, writer)| *writer)
}

fn alignment(matches: &ArgMatches) -> Alignment {
    match matches.get_one::<String>("format").map(String::as_str) {
        Some("json") => Alignment::Json,
        Some("tmx") => Alignment::Tmx,
        _ => Alignment::Tsv,
    }
}

fn fail_on(matches: &ArgMatches) -> FailOn {
    FailOn(match matches.get_one::<String>("fail-on").map(String::as_str) {
        Some("critical") => Some(Severity::Critical),
        Some("minor") => Some(Severity::Minor),
        Some("never") => None,
        _ => Some(Severity::Major),
    })
}

/// Colour only where a person sees it, and never against NO_COLOR (https://no-color.org).
fn page(matches: &ArgMatches) -> Page {
    let color = match matches.get_one::<String>("color").map(String::as_str) {
        Some("always") => true,
        Some("never") => false,
        _ => {
            let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
            let dumb = std::env::var_os("TERM").is_some_and(|value| value == "dumb");
            std::io::stdout().is_terminal() && !refused && !dumb
        }
    };
    let terminal = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0).min(WIDEST));
    let width = matches.get_one::<u16>("width").map(|&width| usize::from(width));
    Page { width: width.or_else(terminal).unwrap_or(USUAL_WIDTH), color }
}
