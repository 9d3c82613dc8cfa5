//! The alignment alone, for other programs: tab-separated indices, JSON, or TMX 1.4b
//! (https://www.gala-global.org/tmx-14b).

use std::io::{self, Write};

use super::json::rounded;
use crate::align::Bead;
use crate::document::{Document, Side};

/// `0,1<TAB>0<TAB>score` a bead, sentences counted from 0, an empty field for none. With `lines`
/// the numbers are those of the files' lines. A bead that moved has a fourth field, `moved`.
pub fn tsv(
    source: &Document,
    target: &Document,
    beads: &[Bead],
    lines: bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    let numbers = |document: &Document, segments: std::ops::Range<usize>| -> String {
        let number = |at: usize| if lines { document.segments[at].paragraph } else { at };
        segments.map(|at| number(at).to_string()).collect::<Vec<_>>().join(",")
    };
    for bead in beads {
        let (left, right) = (numbers(source, bead.source.clone()), numbers(target, bead.target.clone()));
        let moved = if bead.moved { "\tmoved" } else { "" };
        writeln!(out, "{left}\t{right}\t{}{moved}", rounded(bead.score))?;
    }
    Ok(())
}

/// A translation memory, a unit a bead; a bead with one side has one variant, one that moved says so.
pub fn tmx(source: &Document, target: &Document, beads: &[Bead], out: &mut dyn Write) -> io::Result<()> {
    let (from, to) = (source.language.code(), target.language.code());
    writeln!(out, r#"<?xml version="1.0" encoding="UTF-8"?>"#)?;
    writeln!(out, r#"<!DOCTYPE tmx SYSTEM "tmx14.dtd">"#)?;
    writeln!(out, r#"<tmx version="1.4">"#)?;
    writeln!(
        out,
        r#"  <header creationtool="{}" creationtoolversion="{}" segtype="sentence" o-tmf="text" adminlang="en" srclang="{from}" datatype="plaintext"/>"#,
        env!("CARGO_PKG_NAME"),
        env!("CARGO_PKG_VERSION"),
    )?;
    writeln!(out, "  <body>")?;
    for bead in beads {
        writeln!(out, r#"    <tu><prop type="x-score">{}</prop>"#, rounded(bead.score))?;
        if bead.moved {
            writeln!(out, r#"      <prop type="x-moved">yes</prop>"#)?;
        }
        variant(from, &source.side(bead.source.clone()), out)?;
        variant(to, &target.side(bead.target.clone()), out)?;
        writeln!(out, "    </tu>")?;
    }
    writeln!(out, "  </body>")?;
    writeln!(out, "</tmx>")
}

fn variant(language: &str, side: &Side, out: &mut dyn Write) -> io::Result<()> {
    if side.is_empty() {
        return Ok(());
    }
    writeln!(out, r#"      <tuv xml:lang="{language}"><seg>{}</seg></tuv>"#, escape(side.text()))
}

/// Text as XML 1.0 can hold it.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}
