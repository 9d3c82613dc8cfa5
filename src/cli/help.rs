//! The sub-commands, their arguments, and help in the reader's language.

#[cfg(feature = "serve")]
use std::net::IpAddr;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, value_parser};
use clap_complete::Shell;
use diptych::read::{self, Limits};
use diptych::report::FORMATS;
use diptych::select::USUAL_CONFIDENCE;
use diptych::words::Messages;
use fluent::fluent_args;

#[cfg(feature = "serve")]
use crate::serve::{USUAL_PORT, USUAL_SECONDS};

/// The whole command line.
pub(super) fn command(messages: &Messages) -> clap::Command {
    let spoken = Spoken { messages };
    let check = spoken
        .command("check")
        .args(spoken.versions().map(|arg| if arg.get_id() == "target" { arg.num_args(0..) } else { arg }))
        .args(spoken.reading())
        .arg(spoken.formats())
        .args(spoken.languages())
        .args(spoken.selection())
        .arg(spoken.fail_on())
        .args(spoken.house())
        .args(spoken.revised())
        .args(spoken.page())
        .arg(spoken.verbose("cli-verbose"))
        .arg(spoken.flag("explain").help(messages.text("cli-evidence")))
        .args(spoken.model())
        .args(spoken.common());
    let accept = spoken
        .command("accept")
        .args(spoken.versions())
        .args(spoken.reading())
        .args(spoken.languages())
        .args(spoken.selection())
        .args(spoken.house())
        .arg(spoken.option("who", "text"))
        .arg(spoken.option("why", "text"))
        .args(spoken.model())
        .args(spoken.common());
    let diff = spoken
        .command("diff")
        .args(spoken.versions())
        .args(spoken.reading())
        .args(spoken.languages())
        .args(spoken.selection())
        .args(spoken.page())
        .args(spoken.model())
        .args(spoken.common());
    let align = spoken
        .command("align")
        .args(spoken.versions())
        .args(spoken.reading())
        .arg(spoken.choice("format", &["tsv", "json", "tmx"], "tsv"))
        .arg(spoken.choice("sentences", &["text", "lines"], "text"))
        .args(spoken.languages())
        .arg(spoken.verbose("cli-verbose-encoder"))
        .args(spoken.model())
        .args(spoken.common());
    let pairs = spoken
        .command("pairs")
        .arg(spoken.file())
        .args(spoken.languages())
        .args(spoken.selection())
        .arg(spoken.fail_on())
        .args(spoken.model())
        .args(spoken.common());
    let words = spoken
        .command("words")
        .arg(spoken.file())
        .args(spoken.languages())
        .arg(spoken.verbose("cli-verbose-encoder"))
        .args(spoken.model())
        .args(spoken.common());
    let lexicon = spoken
        .command("lexicon")
        .arg(spoken.positional("looked-up", "word").id("word"))
        .args([("from-language", "from"), ("to-language", "to")].map(|(id, long)| {
            // `--from` of other commands is the format of a file.
            spoken.option(id, "language").long(long).required(true)
        }))
        .arg(spoken.choice("format", &["terminal", "json"], "terminal"))
        .args(spoken.page())
        .args(spoken.common());
    #[cfg(feature = "serve")]
    let serve = spoken
        .command("serve")
        .args(spoken.serving())
        .args(spoken.reading())
        .args(spoken.languages())
        .args(spoken.selection())
        .args(spoken.house())
        .args(spoken.model())
        .args(spoken.common());
    let rule = spoken.positional("explained", "rule").id("rule").required(false);
    let explain = spoken.command("explain").arg(rule).args(spoken.page()).args(spoken.common());
    let shell = spoken
        .positional("shell", "word")
        .value_parser(clap::builder::EnumValueParser::<Shell>::new())
        .hide_possible_values(true);
    let completions = spoken.command("completions").arg(shell).args(spoken.common());
    let page = spoken.positional("page", "word").required(false);
    let man = spoken.command("man").arg(page).args(spoken.common());
    let whole = clap::Command::new("diptych")
        .version(env!("CARGO_PKG_VERSION"))
        .about(messages.text("cli-about"))
        .after_help(messages.text("cli-after"))
        .override_usage(messages.text("cli-usage-all"))
        .help_template(spoken.template())
        .subcommand_help_heading(messages.text("cli-commands"))
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .args(spoken.common())
        .arg(spoken.version())
        .subcommands([check, accept, diff, align, words, pairs]);
    #[cfg(feature = "serve")]
    let whole = whole.subcommand(serve);
    whole.subcommands([lexicon, explain, completions, man])
}

/// What a shell needs to complete a command line.
pub(super) fn completions(shell: Shell, messages: &Messages) -> Vec<u8> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command(messages), "diptych", &mut script);
    script
}

/// The manual page of the tool, or of one of its commands; none when there is no such command.
pub(super) fn manual(page: Option<&str>, messages: &Messages) -> Option<std::io::Result<Vec<u8>>> {
    let mut whole = command(messages);
    whole.build();
    let of = match page {
        None => whole,
        Some(name) => whole.find_subcommand(name)?.clone(),
    };
    let mut roff = Vec::new();
    Some(clap_mangen::Man::new(of).render(&mut roff).map(|()| roff))
}

/// Builds arguments whose help is the message `cli-<id>`.
struct Spoken<'a> {
    messages: &'a Messages,
}

impl Spoken<'_> {
    fn template(&self) -> String {
        let usage = self.messages.text("cli-usage");
        format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}\n")
    }

    fn command(&self, name: &'static str) -> clap::Command {
        clap::Command::new(name)
            .about(self.messages.text(&format!("cli-{name}")))
            .override_usage(self.messages.text(&format!("cli-usage-{name}")))
            .help_template(self.template())
            .disable_help_flag(true)
            .disable_version_flag(true)
            .args_override_self(true)
    }

    fn described(&self, id: &'static str) -> Arg {
        Arg::new(id).help(self.messages.text(&format!("cli-{id}")))
    }

    /// What stands for a value in help: `FILE`.
    fn value(&self, id: &str) -> String {
        self.messages.text(&format!("cli-value-{id}"))
    }

    fn positional(&self, id: &'static str, name: &'static str) -> Arg {
        self.described(id)
            .value_name(self.value(name))
            .required(true)
            .help_heading(self.messages.text("cli-arguments"))
    }

    fn option(&self, id: &'static str, value: &'static str) -> Arg {
        self.described(id)
            .long(id)
            .value_name(self.value(value))
            .help_heading(self.messages.text("cli-options"))
    }

    fn flag(&self, id: &'static str) -> Arg {
        let heading = self.messages.text("cli-options");
        self.described(id).long(id).action(ArgAction::SetTrue).help_heading(heading)
    }

    fn verbose(&self, help: &str) -> Arg {
        self.flag("verbose").short('v').help(self.messages.text(help))
    }

    fn choice(&self, id: &'static str, values: &[&'static str], usual: &'static str) -> Arg {
        let args = fluent_args!["values" => values.join(", "), "usual" => usual];
        self.option(id, "word")
            .value_parser(PossibleValuesParser::new(values.to_vec()))
            .default_value(usual)
            .hide_default_value(true)
            .hide_possible_values(true)
            .help(self.messages.format(&format!("cli-{id}"), &args))
    }

    /// The formats of `check`.
    fn formats(&self) -> Arg {
        let names = std::iter::once("terminal").chain(FORMATS.iter().map(|(name, _)| *name));
        self.choice("format", &names.collect::<Vec<_>>(), "terminal")
    }

    fn versions(&self) -> [Arg; 2] {
        [("source", true), ("target", false)]
            .map(|(id, needed)| self.positional(id, id).value_parser(value_parser!(PathBuf)).required(needed))
    }

    /// How files are read.
    fn reading(&self) -> [Arg; 4] {
        let usual = Limits::default();
        let formats: Vec<&str> = read::FORMATS.iter().map(|(name, ..)| *name).collect();
        let args = fluent_args!["values" => formats.join(", ")];
        let from = self
            .option("from", "word")
            .value_parser(PossibleValuesParser::new(formats))
            .hide_possible_values(true)
            .help(self.messages.format("cli-from", &args));
        [
            from,
            self.limit("max-size", usual.size >> 20),
            self.limit("max-depth", usual.depth),
            self.limit("max-ratio", usual.ratio),
        ]
    }

    /// Where the desk is served, and to whom.
    #[cfg(feature = "serve")]
    fn serving(&self) -> [Arg; 5] {
        let help = |id: &str, usual: u64| {
            self.messages.format(&format!("cli-{id}"), &fluent_args!["usual" => usual])
        };
        let port = self.option("port", "number").value_parser(value_parser!(u16));
        let seconds = self.option("time-limit", "number").value_parser(value_parser!(u64).range(1..=86_400));
        [
            // A port is a name rather than a quantity: no separator stands in it.
            port.help(self.messages.format("cli-port", &fluent_args!["usual" => USUAL_PORT.to_string()])),
            self.option("address", "address").value_parser(value_parser!(IpAddr)),
            self.option("host", "host").action(ArgAction::Append),
            seconds.help(help("time-limit", USUAL_SECONDS)),
            self.flag("open"),
        ]
    }

    fn limit(&self, id: &'static str, usual: usize) -> Arg {
        let help = self.messages.format(&format!("cli-{id}"), &fluent_args!["usual" => usual]);
        self.option(id, "number").value_parser(limit).help(help)
    }

    fn file(&self) -> Arg {
        self.positional("file", "file").value_parser(value_parser!(PathBuf)).required(false)
    }

    fn languages(&self) -> [Arg; 2] {
        ["source-language", "target-language"].map(|id| self.option(id, "language"))
    }

    fn selection(&self) -> [Arg; 4] {
        let usual = fluent_args!["usual" => f64::from(USUAL_CONFIDENCE)];
        [
            self.option("rule", "rule").action(ArgAction::Append),
            self.option("ignore", "rule").action(ArgAction::Append),
            self.option("min-confidence", "number")
                .value_parser(confidence)
                .help(self.messages.format("cli-min-confidence", &usual)),
            self.flag("all"),
        ]
    }

    /// Without a default of its own, since the house may have one.
    fn fail_on(&self) -> Arg {
        self.choice("fail-on", &["critical", "major", "minor", "never"], "major").default_value(None)
    }

    /// The texts as they were.
    fn revised(&self) -> [Arg; 3] {
        let file = |id| self.option(id, "file").value_parser(value_parser!(PathBuf));
        [
            file("source-was"),
            file("target-was").requires("source-was"),
            self.flag("changed-only").requires("source-was"),
        ]
    }

    /// The files of the house.
    fn house(&self) -> [Arg; 3] {
        let file = |id| self.option(id, "file").value_parser(value_parser!(PathBuf));
        [file("config"), file("glossary").action(ArgAction::Append), file("baseline")]
    }

    fn model(&self) -> [Arg; 2] {
        let file = self.option("model", "file").value_parser(value_parser!(PathBuf));
        [file, self.flag("no-encoder")]
    }

    fn page(&self) -> [Arg; 2] {
        [
            self.choice("color", &["auto", "always", "never"], "auto"),
            self.option("width", "columns").value_parser(value_parser!(u16).range(20..)),
        ]
    }

    fn common(&self) -> [Arg; 2] {
        [self.option("lang", "language"), self.flag("help").short('h').action(ArgAction::Help)]
    }

    fn version(&self) -> Arg {
        self.flag("version").short('V').action(ArgAction::Version)
    }
}

/// From 0 to 1, with a point or a comma.
fn confidence(text: &str) -> Result<f32, String> {
    match text.replace(',', ".").parse::<f32>() {
        Ok(number) if (0.0..=1.0).contains(&number) => Ok(number),
        _ => Err(String::new()),
    }
}

/// A number over nothing, and small enough to count bytes with.
fn limit(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|number| (1..=1 << 20).contains(number)).ok_or_else(String::new)
}
