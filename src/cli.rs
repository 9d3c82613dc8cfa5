//! Arguments into options, one sub-command a function.

use std::io::{BufRead, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use diptych::document::Document;
use diptych::error::Error;
use diptych::language::Language;

#[derive(Debug, Parser)]
#[command(version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Flag where TARGET does not say what SOURCE says
    Check {
        source: PathBuf,
        target: PathBuf,
        #[arg(long)]
        source_language: String,
        #[arg(long)]
        target_language: String,
        #[arg(long, default_value = "json")]
        format: String,
    },
    /// Check already aligned pairs, JSON Lines in and out
    Pairs { input: PathBuf },
}

pub(crate) fn run() -> anyhow::Result<ExitCode> {
    match Arguments::parse().command {
        Command::Check { source, target, source_language, target_language, format: _ } => {
            let source = read(&source, &source_language)?;
            let target = read(&target, &target_language)?;
            let comparison = diptych::compare(&source, &target);
            let mut out = std::io::stdout().lock();
            serde_json::to_writer(&mut out, &diptych::report::json::report(&comparison))?;
            writeln!(out)?;
            Ok(ExitCode::from(u8::from(!comparison.findings.is_empty())))
        }
        Command::Pairs { .. } => {
            let mut out = std::io::stdout().lock();
            for line in std::io::stdin().lock().lines() {
                writeln!(out, "{}", diptych::pairs::check(&serde_json::from_str(&line?)?)?)?;
            }
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn read(path: &Path, tag: &str) -> Result<Document, Error> {
    let text = std::fs::read_to_string(path).map_err(|error| Error::unreadable(path, &error))?;
    let language = Language::get(tag).ok_or_else(|| Error::UnknownLanguage { tag: tag.to_owned() })?;
    Ok(Document::new(path.display().to_string(), text, language))
}
