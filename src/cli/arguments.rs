//! The command line parsed into options.

use std::ffi::OsString;
use std::io::IsTerminal;
#[cfg(feature = "serve")]
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;

use clap::ArgMatches;
use clap::error::ErrorKind;
use clap_complete::Shell;
use diptych::config::{FailOn, Rules};
use diptych::error::Error;
use diptych::language::Language;
use diptych::read::{Format, Limits, Reading};
use diptych::report::{self, Page};
use diptych::select::{Selection, USUAL_CONFIDENCE, known};
use diptych::words::Messages;

use super::help;
use super::input::Versions;
use super::model::Model;
use super::usage::misuse;
#[cfg(feature = "serve")]
use crate::serve::{Serving, USUAL_PORT, USUAL_SECONDS};

/// Lines longer than this are hard to read, however wide the terminal.
const WIDEST: usize = 120;
const USUAL_WIDTH: usize = 80;

/// A sub-command with its options.
pub(super) enum Command {
    Check(Checking),
    Accept(Accepting),
    Diff(Differing),
    Align(Aligning),
    Words(Streaming),
    Pairs(Streaming),
    #[cfg(feature = "serve")]
    Serve(Serving),
    Lexicon(LookingUp),
    Explain {
        rule: Option<String>,
        page: Page,
    },
    /// Help, the version, a script or a manual page.
    Shown(Vec<u8>),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Alignment {
    Tsv,
    Json,
    Tmx,
}

pub(super) struct Checking {
    pub(super) versions: Versions,
    /// Further translations of the same original.
    pub(super) others: Vec<PathBuf>,
    pub(super) asked: Asked,
    pub(super) revised: Revised,
    /// For the terminal when none.
    pub(super) format: Option<report::Writer>,
    pub(super) page: Page,
    pub(super) verbose: bool,
    pub(super) explain: bool,
}

/// What the command line asks of `diptych.toml`'s own.
#[derive(Debug, Default)]
pub(crate) struct Asked {
    /// The file, where it is not to be looked for.
    pub(super) config: Option<PathBuf>,
    pub(super) model: Model,
    pub(super) rules: Rules,
    pub(super) fail_on: Option<FailOn>,
    pub(super) glossary: Vec<PathBuf>,
    pub(super) baseline: Option<PathBuf>,
    /// The baseline is to be written, and need not be there.
    pub(super) new_baseline: bool,
}

/// The texts as they were.
#[derive(Debug, Default)]
pub(super) struct Revised {
    pub(super) source_was: Option<PathBuf>,
    pub(super) target_was: Option<PathBuf>,
    /// Only what is found where something changed.
    pub(super) changed_only: bool,
}

/// The options of `accept`.
pub(super) struct Accepting {
    pub(super) versions: Versions,
    pub(super) asked: Asked,
    pub(super) who: String,
    pub(super) why: String,
}

pub(super) struct Differing {
    pub(super) model: Model,
    pub(super) versions: Versions,
    pub(super) selection: Selection,
    pub(super) page: Page,
}

pub(super) struct Aligning {
    pub(super) model: Model,
    pub(super) versions: Versions,
    pub(super) format: Alignment,
    pub(super) verbose: bool,
}

/// The options of `lexicon`; the languages by their tags.
pub(super) struct LookingUp {
    pub(super) word: String,
    pub(super) from: String,
    pub(super) to: String,
    pub(super) json: bool,
    pub(super) page: Page,
}

/// The options of `pairs` and `words`.
pub(super) struct Streaming {
    pub(super) model: Model,
    pub(super) input: PathBuf,
    pub(super) languages: [Option<&'static Language>; 2],
    pub(super) selection: Selection,
    pub(super) fail_on: FailOn,
    pub(super) verbose: bool,
}

/// Parses a command line, its first word being the program's name.
pub(super) fn parse(line: Vec<OsString>, messages: &Messages) -> anyhow::Result<Command> {
    let matches = match help::command(messages).try_get_matches_from(line) {
        Ok(matches) => matches,
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            return Ok(Command::Shown(error.render().to_string().into_bytes()));
        }
        Err(error) => return Err(misuse(&error, messages).into()),
    };
    let (name, matches) = matches.subcommand().expect("a sub-command is required");
    Ok(match name {
        "check" => Command::Check(Checking {
            versions: versions(matches)?,
            others: matches.get_many::<PathBuf>("target").into_iter().flatten().skip(1).cloned().collect(),
            asked: asked(matches)?,
            revised: Revised {
                source_was: matches.get_one::<PathBuf>("source-was").cloned(),
                target_was: matches.get_one::<PathBuf>("target-was").cloned(),
                changed_only: matches.get_flag("changed-only"),
            },
            format: format(matches),
            page: page(matches),
            verbose: matches.get_flag("verbose"),
            explain: matches.get_flag("explain"),
        }),
        "accept" => Command::Accept(Accepting {
            versions: versions(matches)?,
            asked: Asked { new_baseline: true, ..asked(matches)? },
            who: text(matches, "who").or_else(user).unwrap_or_default(),
            why: text(matches, "why").unwrap_or_default(),
        }),
        "diff" => Command::Diff(Differing {
            model: model(matches),
            versions: versions(matches)?,
            selection: selection(matches)?,
            page: page(matches),
        }),
        "align" => Command::Align(Aligning {
            model: model(matches),
            versions: versions(matches)?,
            format: alignment(matches),
            verbose: matches.get_flag("verbose"),
        }),
        "words" => Command::Words(Streaming {
            model: model(matches),
            input: input(matches),
            languages: languages(matches)?,
            selection: Selection::default(),
            fail_on: FailOn::Never,
            verbose: matches.get_flag("verbose"),
        }),
        "pairs" => Command::Pairs(Streaming {
            model: model(matches),
            input: input(matches),
            languages: languages(matches)?,
            selection: selection(matches)?,
            fail_on: fail_on(matches).unwrap_or(FailOn::Major),
            verbose: false,
        }),
        #[cfg(feature = "serve")]
        "serve" => Command::Serve(serving(matches)?),
        "lexicon" => Command::Lexicon(LookingUp {
            word: text(matches, "word").unwrap_or_default(),
            from: text(matches, "from-language").unwrap_or_default(),
            to: text(matches, "to-language").unwrap_or_default(),
            json: text(matches, "format").is_some_and(|format| format == "json"),
            page: page(matches),
        }),
        "completions" => {
            let shell = matches.get_one::<Shell>("shell").copied().unwrap_or(Shell::Bash);
            Command::Shown(help::completions(shell, messages))
        }
        "man" => {
            let page = matches.get_one::<String>("page").map(String::as_str);
            let unknown = || super::usage::unknown_command(page.unwrap_or_default(), messages);
            Command::Shown(help::manual(page, messages).ok_or_else(unknown)??)
        }
        _ => Command::Explain { rule: matches.get_one::<String>("rule").cloned(), page: page(matches) },
    })
}

#[cfg(feature = "serve")]
fn serving(matches: &ArgMatches) -> Result<Serving, Error> {
    let address = matches.get_one::<IpAddr>("address").copied();
    Ok(Serving {
        asked: asked(matches)?,
        reading: reading(matches)?,
        address: address.unwrap_or(Ipv4Addr::LOCALHOST.into()),
        port: matches.get_one::<u16>("port").copied().unwrap_or(USUAL_PORT),
        hosts: matches.get_many::<String>("host").into_iter().flatten().cloned().collect(),
        seconds: matches.get_one::<u64>("time-limit").copied().unwrap_or(USUAL_SECONDS),
        open: matches.get_flag("open"),
        who: user().unwrap_or_default(),
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

fn asked(matches: &ArgMatches) -> Result<Asked, Error> {
    let paths = |id| matches.get_many::<PathBuf>(id).into_iter().flatten().cloned().collect();
    let rules = |id| matches.get_many::<String>(id).into_iter().flatten().cloned().collect();
    let least = matches.get_one::<f32>("min-confidence").copied();
    let rules = Rules {
        rule: rules("rule"),
        ignore: rules("ignore"),
        min_confidence: if matches.get_flag("all") { Some(0.0) } else { least },
        ..Rules::default()
    };
    rules.rule.iter().chain(&rules.ignore).try_for_each(|rule| known(rule).map(|_| ()))?;
    Ok(Asked {
        config: matches.get_one::<PathBuf>("config").cloned(),
        model: model(matches),
        rules,
        fail_on: fail_on(matches),
        glossary: paths("glossary"),
        baseline: matches.get_one::<PathBuf>("baseline").cloned(),
        new_baseline: false,
    })
}

fn text(matches: &ArgMatches, id: &str) -> Option<String> {
    matches.get_one::<String>(id).cloned()
}

/// The name that the system has for who runs the tool.
fn user() -> Option<String> {
    ["USER", "USERNAME"].iter().find_map(|name| std::env::var(name).ok()).filter(|name| !name.is_empty())
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

fn model(matches: &ArgMatches) -> Model {
    Model::chosen(matches.get_one::<PathBuf>("model").cloned(), matches.get_flag("no-encoder"))
}

fn input(matches: &ArgMatches) -> PathBuf {
    matches.get_one::<PathBuf>("file").cloned().unwrap_or_else(|| PathBuf::from("-"))
}

fn languages(matches: &ArgMatches) -> Result<[Option<&'static Language>; 2], Error> {
    let language = |id| matches.get_one::<String>(id).map(|tag| Language::named(tag)).transpose();
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

/// What was asked for, where the command has the option.
fn fail_on(matches: &ArgMatches) -> Option<FailOn> {
    matches.try_get_one::<String>("fail-on").ok().flatten().map(|severity| match severity.as_str() {
        "critical" => FailOn::Critical,
        "minor" => FailOn::Minor,
        "never" => FailOn::Never,
        _ => FailOn::Major,
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
