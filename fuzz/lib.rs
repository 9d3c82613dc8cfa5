//! What every fuzz target asks of its reader: that it ends, with a text whose map stays inside the
//! file, or with an error.

use std::io::Write;
use std::path::Path;

use diptych::document::Span;
use diptych::read::{Content, FORMATS, Format, Limits, Reading, Text, parse, parse_glossary};
use zip::write::SimpleFileOptions;

/// What stands between the parts of a package that is made from bytes.
const CUT: &[u8] = b"\n=====\n";

/// The reader of a name: a format's, `glossary`, or `any`, which tells the format by itself.
pub fn target(name: &str, data: &[u8]) {
    match name {
        "glossary" => glossary(data),
        "any" => any(data),
        name => read(Format::named(name).expect("a format's name"), data),
    }
}

/// Reads bytes as a file of a format.
pub fn read(format: Format, data: &[u8]) {
    let limits = Limits { size: 1 << 20, ..Limits::default() };
    let reading = Reading { from: Some(format), limits, ..Reading::default() };
    let bytes = match format {
        // Few changes of a packed file leave one; what is no package becomes the parts of one.
        Format::Docx | Format::Odt if !data.starts_with(b"PK") => package(format, data),
        _ => data.to_vec(),
    };
    hold_all(bytes, Path::new("fuzz"), &reading);
}

/// Reads bytes as a file whose name ends as the first byte says.
pub fn any(data: &[u8]) {
    let Some((first, rest)) = data.split_first() else { return };
    let names: Vec<&str> = FORMATS.iter().flat_map(|(.., names)| *names).copied().chain(["xml", ""]).collect();
    let name = format!("fuzz.{}", names[usize::from(*first) % names.len()]);
    let limits = Limits { size: 1 << 20, depth: 16, ratio: 50 };
    hold_all(rest.to_vec(), Path::new(&name), &Reading { limits, ..Reading::default() });
}

/// Reads bytes as a glossary, in the format that the first byte says.
pub fn glossary(data: &[u8]) {
    let Some((first, rest)) = data.split_first() else { return };
    let name = ["fuzz.csv", "fuzz.tsv", "fuzz.tbx"][usize::from(*first) % 3];
    let read = parse_glossary(rest.to_vec(), Path::new(name), &Reading::default());
    if let Err(error) = read {
        drop(error.to_string());
    }
}

fn package(format: Format, data: &[u8]) -> Vec<u8> {
    let names: &[&str] = match format {
        Format::Docx => &[
            "word/document.xml",
            "word/footnotes.xml",
            "word/endnotes.xml",
            "word/_rels/document.xml.rels",
            "_rels/.rels",
        ],
        _ => &["content.xml"],
    };
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let mut rest = Some(data);
    for name in names {
        let Some(data) = rest else { break };
        let cut = data.windows(CUT.len()).position(|window| window == CUT);
        writer.start_file(*name, options).expect("memory");
        writer.write_all(&data[..cut.unwrap_or(data.len())]).expect("memory");
        rest = cut.map(|cut| &data[cut + CUT.len()..]);
    }
    writer.finish().expect("memory").into_inner()
}

fn hold_all(bytes: Vec<u8>, path: &Path, reading: &Reading) {
    match parse(bytes, path, reading) {
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

/// Each paragraph and each character has a place in the file, and an element if the file has some.
fn hold(text: &Text) {
    let Some(origin) = &text.origin else { return };
    for span in text.paragraphs.iter().flatten() {
        let _ = (span.of(&text.text), origin.element(span.start).map(|element| element.path.to_string()));
        if let Some(file) = &origin.file {
            let _ = origin.span(*span).of(file);
            for run in origin.runs(*span) {
                let _ = run.of(file);
            }
        }
    }
    for stretch in &text.silenced {
        let _ = stretch.span.of(&text.text);
    }
    let Some(file) = &origin.file else { return };
    for (at, c) in text.text.char_indices() {
        let _ = origin.span(Span::new(at, at + c.len_utf8())).of(file);
    }
}
