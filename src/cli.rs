//! Arguments into options, one sub-command a function.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use diptych::checks::Context;
use diptych::document::Document;
use diptych::error::Error;
use diptych::language::Language;
use diptych::meaning::encoder::Encoder;
use diptych::meaning::states;
use diptych::pairs::Request;
use diptych::report::terminal::Terminal;
use diptych::report::{align, diff, json, lexicon};
use diptych::words::Messages;

pub(crate) mod arguments;
mod check;
mod folder;
mod help;
pub(crate) mod house;
pub(crate) mod input;
mod model;
mod progress;
mod reader;
mod stream;
mod usage;

use arguments::{Aligning, Alignment, Command, Differing, LookingUp, Streaming};
use stream::Answer;

/// Sentences that are not encoded at once.
const SENTENCES_WAITED_FOR: usize = 256;

/// Runs the tool on its command line.
pub(crate) fn run(line: Vec<OsString>, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    if let Some(folder) = std::env::var_os("DIPTYCH_LANGUAGES").filter(|folder| !folder.is_empty()) {
        Language::add(Path::new(&folder))?;
    }
    let messages = Messages::new(reader::language(&line)?);
    match arguments::parse(line, &messages)? {
        Command::Check(options) => check::check(&options, &messages, out),
        Command::Accept(options) => check::accept(&options, &messages, out),
        Command::Diff(options) => differ(&options, &messages, out),
        Command::Align(options) => line_up(&options, &messages, out),
        Command::Words(options) => words(&options, &messages, out),
        Command::Pairs(options) => pairs(&options, &messages, out),
        #[cfg(feature = "serve")]
        Command::Serve(options) => crate::serve::serve(&options, &messages, out),
        Command::Lexicon(options) => look_up(&options, &messages, out),
        Command::Explain { rule, page } => {
            let terminal = Terminal { page, messages: &messages, verbose: false };
            match rule {
                Some(rule) => terminal.explain(diptych::select::known(&rule)?.rule, out)?,
                None => terminal.rules(out)?,
            }
            Ok(ExitCode::SUCCESS)
        }
        Command::Shown(text) => {
            out.write_all(&text)?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// An error as the reader is told it.
pub(crate) fn sentence(error: &anyhow::Error) -> String {
    let line: Vec<OsString> = std::env::args_os().collect();
    let language = reader::language(&line).unwrap_or_else(|_| reader::from_environment());
    let messages = Messages::new(language);
    match (error.downcast_ref::<Error>(), error.downcast_ref::<usage::Misuse>()) {
        (Some(error), _) => messages.error(error),
        (_, Some(misuse)) => misuse.sentence.clone(),
        _ => messages.format("error-output", &fluent::fluent_args!["reason" => error.to_string()]),
    }
}

pub(crate) fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

fn differ(options: &Differing, messages: &Messages, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let material = options.versions.read()?;
    let (source, target) = (&material.source, &material.target);
    let checks = if source.language == target.language { Vec::new() } else { options.selection.checks() };
    if let Some(encoder) = options.model.open()? {
        states::encode(encoder, &[states::whole(source), states::whole(target)]);
    }
    let mut comparison =
        diptych::compare_aligned(source, target, material.beads(), &checks, Context::default());
    comparison.findings.retain(|finding| options.selection.keeps(finding));
    diff::report(&comparison, options.page, messages, out)?;
    Ok(ExitCode::SUCCESS)
}

fn line_up(options: &Aligning, messages: &Messages, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let material = options.versions.read()?;
    let (source, target) = (&material.source, &material.target);
    if let Some(encoder) = options.model.open_telling(options.verbose, messages)? {
        let bar = progress::bar(source.segments.len() + target.segments.len(), SENTENCES_WAITED_FOR);
        progress::watched(&bar, |progress| states::encode_sentences(encoder, [source, target], progress));
    }
    let beads = material.beads();
    match options.format {
        Alignment::Json => {
            serde_json::to_writer(&mut *out, &json::alignment(source, target, &beads))
                .map_err(io::Error::from)?;
            writeln!(out)?;
        }
        Alignment::Tmx => align::tmx(source, target, &beads, out)?,
        Alignment::Tsv => align::tsv(source, target, &beads, options.versions.lines, out)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn pairs(options: &Streaming, messages: &Messages, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let input = input::open(&options.input)?;
    let encoder = options.model.open()?;
    let tally = stream::answer_lines(input, &options.input, out, |number, line| {
        match Request::parse(line, options.languages) {
            Ok(request) => {
                let checked = diptych::pairs::check(&request, &options.selection, encoder, messages);
                Answer { text: checked.json, found: options.fail_on.reached(&checked.findings), bad: false }
            }
            Err(error) => {
                let text = serde_json::json!({ "line": number, "error": messages.error(&error) }).to_string();
                Answer { text, found: false, bad: true }
            }
        }
    })?;
    tally.exit_code()
}

fn look_up(options: &LookingUp, messages: &Messages, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let asked = lexicon::Asked::new(&options.word, &options.from, &options.to)?;
    if options.json {
        asked.json(out)?;
    } else {
        asked.terminal(options.page, messages, out)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn words(options: &Streaming, messages: &Messages, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let mut input = input::open(&options.input)?;
    let languages = input::languages_of_words(&mut input, options.languages, &options.input)?;
    let encoder = options.model.open_telling(options.verbose, messages)?;
    let tally = stream::answer_lines(input, &options.input, out, |_, line| {
        let links = std::str::from_utf8(line).ok().and_then(|line| word_links(line, languages, encoder));
        Answer { bad: links.is_none(), text: links.unwrap_or_default(), found: false }
    })?;
    tally.exit_code()
}

/// `0-0 1-2` for `tokens ||| tokens`; nothing when the line is not of that form.
fn word_links(line: &str, languages: [&'static Language; 2], encoder: Option<&Encoder>) -> Option<String> {
    let (source, target) = line.split_once("|||").filter(|(_, rest)| !rest.contains("|||"))?;
    let source = Document::from_tokens(source, languages[0]);
    let target = Document::from_tokens(target, languages[1]);
    let (all_source, all_target) = (0..source.segments.len(), 0..target.segments.len());
    if let Some(encoder) = encoder {
        states::encode(encoder, &[(&source, all_source.clone()), (&target, all_target.clone())]);
    }
    let links = diptych::align::words::align(&source.side(all_source), &target.side(all_target));
    let links: Vec<String> =
        links.all().iter().map(|link| format!("{}-{}", link.source, link.target)).collect();
    Some(links.join(" "))
}
