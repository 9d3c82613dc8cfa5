//! What is known of a word, for people and as JSON.

use std::io::{self, Write};

use anstyle::Style;
use fluent::fluent_args;
use serde_json::json;
use unicode_width::UnicodeWidthStr;

use super::Page;
use super::layout::{plain, wrap};
use crate::error::Error;
use crate::language::Language;
use crate::meaning::entry::{Entry, Translation};
use crate::meaning::forms::Forms;
use crate::meaning::lexicon::Lexicon;
use crate::tokenize;
use crate::words::Messages;

/// Translations shown to people.
const SHOWN: usize = 20;
/// Readings and translations stand this far from the left edge.
const INDENT: usize = 4;

/// A word that was asked for, and what is known of it.
#[derive(Debug)]
pub struct Asked {
    from: String,
    to: String,
    entry: Entry,
    /// Per million words; none for a phrase, and in a language without counts.
    frequency: Option<f32>,
}

impl Asked {
    /// Looks a word or phrase up, from and to a language given by their tags.
    pub fn new(word: &str, from: &str, to: &str) -> Result<Self, Error> {
        let (from, to) = (code(from), code(to));
        let Some(lexicon) = Lexicon::between(&from, &to) else { return Err(Error::NoLexicon { from, to }) };
        let cut = match Language::get(&from) {
            Some(language) => tokenize::words(word, language),
            None => word.split_whitespace().map(tokenize::normalize).collect(),
        };
        let entry = lexicon.entry(&cut.join(" "));
        if entry.is_empty() {
            let nearest = lexicon.nearest(&entry.word).unwrap_or("none");
            return Err(Error::UnknownWord { word: word.trim().to_owned(), language: from, nearest });
        }
        let known = Forms::of(&from).filter(|forms| forms.knows(&entry.word));
        Ok(Self { frequency: known.map(|forms| forms.frequency(&entry.word)), from, to, entry })
    }

    /// One JSON object on a line.
    pub fn json(&self, out: &mut dyn Write) -> io::Result<()> {
        let readings: Vec<_> = self
            .entry
            .readings
            .iter()
            .map(|reading| {
                let features: Vec<&str> = reading.features.names().collect();
                json!({ "lemma": reading.lemma, "part_of_speech": reading.pos.name(), "features": features })
            })
            .collect();
        let translations: Vec<_> = self
            .entry
            .translations
            .iter()
            .map(|one| {
                json!({
                    "text": one.text,
                    "forward": rounded(one.forward),
                    "backward": rounded(one.backward),
                    "confidence": rounded(one.confidence()),
                    "origin": one.origin.name(),
                })
            })
            .collect();
        let object = json!({
            "schema": 1,
            "word": self.entry.word,
            "from": self.from,
            "to": self.to,
            "frequency": self.frequency.map(rounded),
            "readings": readings,
            "translations": translations,
            "false_friends": self.entry.false_friends,
        });
        writeln!(out, "{object}")
    }

    /// A page for people: readings, translations with both probabilities, false friends.
    pub fn terminal(&self, page: Page, messages: &Messages, out: &mut dyn Write) -> io::Result<()> {
        let name = |code: &str| messages.language_name(code);
        let args = fluent_args![
            "word" => self.entry.word.as_str(), "from" => name(&self.from), "to" => name(&self.to)
        ];
        write_lines(&messages.format("lexicon-heading", &args), 0, Style::new().bold(), page, out)?;
        for reading in &self.entry.readings {
            let features: Vec<String> =
                reading.features.names().map(|name| feature(name, messages)).collect();
            let args = fluent_args![
                "lemma" => reading.lemma,
                "pos" => messages.format("part-of-speech", &fluent_args!["pos" => reading.pos.name()]),
                "features" => if features.is_empty() { "none".to_owned() } else { features.join(", ") },
            ];
            write_lines(&messages.format("lexicon-reading", &args), INDENT, Style::new(), page, out)?;
        }
        if let Some(frequency) = self.frequency {
            let args = fluent_args!["frequency" => figure(frequency)];
            write_lines(
                &messages.format("lexicon-frequency", &args),
                INDENT,
                Style::new().dimmed(),
                page,
                out,
            )?;
        }
        writeln!(out)?;
        self.translations(page, messages, out)?;
        if !self.entry.false_friends.is_empty() {
            let args = fluent_args!["words" => self.entry.false_friends.join(", ")];
            write_lines(&messages.format("lexicon-false-friends", &args), 0, Style::new(), page, out)?;
        }
        Ok(())
    }

    fn translations(&self, page: Page, messages: &Messages, out: &mut dyn Write) -> io::Result<()> {
        let all = &self.entry.translations;
        if all.is_empty() {
            return write_lines(&messages.text("lexicon-no-translation"), 0, Style::new(), page, out);
        }
        let shown = &all[..all.len().min(SHOWN)];
        let width = shown.iter().map(|one| one.text.width()).max().unwrap_or(0);
        for one in shown {
            let text = format!("{}{}", one.text, " ".repeat(width - one.text.width()));
            let line = format!("{}  {}", painted(&text, Style::new().bold(), page), row(one, messages));
            writeln!(out, "{:INDENT$}{}", "", line.trim_end())?;
        }
        if all.len() > shown.len() {
            let args = fluent_args!["count" => all.len() - shown.len()];
            write_lines(&messages.format("lexicon-more", &args), INDENT, Style::new().dimmed(), page, out)?;
        }
        write_lines(&messages.text("lexicon-columns"), 0, Style::new().dimmed(), page, out)
    }
}

/// `fr` of `fr-CA`.
fn code(tag: &str) -> String {
    tag.split(['-', '_']).next().unwrap_or_default().to_lowercase()
}

fn rounded(number: f32) -> f64 {
    (f64::from(number) * 1e4).round() / 1e4
}

/// A frequency without false precision.
fn figure(frequency: f32) -> f64 {
    let digits = if frequency >= 10.0 { 1.0 } else { 100.0 };
    (f64::from(frequency) * digits).round() / digits
}

fn feature(name: &str, messages: &Messages) -> String {
    messages.format("feature", &fluent_args!["feature" => name])
}

/// Both probabilities, and where the translation is known from.
fn row(one: &Translation, messages: &Messages) -> String {
    let percent = |probability: f32| format!("{:3.0}", probability * 100.0);
    let args = fluent_args![
        "forward" => percent(one.forward),
        "backward" => percent(one.backward),
        "origin" => messages.format("lexicon-origin", &fluent_args!["origin" => one.origin.name()]),
    ];
    messages.format("lexicon-translation", &args)
}

fn painted(text: &str, style: Style, page: Page) -> String {
    if page.color { format!("{style}{text}{style:#}") } else { text.to_owned() }
}

fn write_lines(text: &str, indent: usize, style: Style, page: Page, out: &mut dyn Write) -> io::Result<()> {
    let glyphs = plain(text);
    for line in wrap(&glyphs, page.width.saturating_sub(indent).max(20)) {
        let line: String = glyphs[line].iter().map(|glyph| glyph.shown).collect();
        writeln!(out, "{:indent$}{}", "", painted(&line, style, page))?;
    }
    Ok(())
}
