//! What every fuzz target asks of its reader: that it ends, with a text whose map stays inside the
//! file, or with an error.

use std::path::Path;

use diptych::read::{Content, Format, Limits, Reading, Text, parse};

/// Reads bytes as a file of a format.
pub fn read(format: Format, data: &[u8]) {
    let limits = Limits { size: 1 << 20, ..Limits::default() };
    let reading = Reading { from: Some(format), limits, ..Reading::default() };
    match parse(data.to_vec(), Path::new("fuzz"), &reading) {
        Ok(Content::One(text)) => hold(&text),
        Ok(Content::Two(bitext)) => {
            hold(&bitext.source);
            hold(&bitext.target);
            for unit in &bitext.units {
                let _ = (unit.source.of(&bitext.source.text), unit.target.of(&bitext.target.text));
            }
        }
        Err(error) => drop(error.to_string()),
    }
}

fn hold(text: &Text) {
    let Some(origin) = &text.origin else { return };
    for span in text.paragraphs.iter().flatten() {
        let _ = span.of(&text.text);
        if let Some(file) = &origin.file {
            let _ = origin.span(*span).of(file);
            for run in origin.runs(*span) {
                let _ = run.of(file);
            }
        }
    }
}
