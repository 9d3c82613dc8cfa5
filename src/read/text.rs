//! Bytes into text: UTF-8, UTF-16 with a byte order mark, or the encoding that XML and HTML name.

use std::path::Path;

use encoding_rs::{DecoderResult, Encoding, UTF_8};

use super::Problem;
use crate::error::Error;

/// Where a file may name its encoding, in bytes.
const HEAD: usize = 1024;

/// Bytes as text, without a byte order mark. A NUL tells a binary file; text without a visible
/// character is empty.
pub(super) fn decode(bytes: Vec<u8>, path: &Path) -> Result<String, Error> {
    let marked = Encoding::for_bom(&bytes).or_else(|| Some((named(&bytes)?, 0)));
    let (encoding, mark) = marked.unwrap_or((UTF_8, 0));
    let mut text = match encoding == UTF_8 {
        true => utf8(bytes, mark, path)?,
        false => other(&bytes[mark..], encoding, path)?,
    };
    // Some programs write the mark twice; the XML reader would skip it without counting it.
    let marks = text.len() - text.trim_start_matches('\u{feff}').len();
    text.drain(..marks);
    if let Some(at) = text.bytes().position(|byte| byte == 0) {
        return Err(Error::Binary { path: path.to_owned(), line: line_of(at, text.as_bytes()) });
    }
    if text.chars().all(|c| c.is_whitespace() || crate::tokenize::is_invisible(c)) {
        return Err(Error::Empty { path: path.to_owned() });
    }
    Ok(text)
}

fn utf8(mut bytes: Vec<u8>, mark: usize, path: &Path) -> Result<String, Error> {
    if let Some(at) = bytes.iter().position(|&byte| byte == 0) {
        return Err(Error::Binary { path: path.to_owned(), line: line_of(at, &bytes) });
    }
    bytes.drain(..mark);
    String::from_utf8(bytes).map_err(|error| {
        let line = line_of(error.utf8_error().valid_up_to(), error.as_bytes());
        Error::Encoding { path: path.to_owned(), line }
    })
}

fn other(bytes: &[u8], encoding: &'static Encoding, path: &Path) -> Result<String, Error> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let most = decoder.max_utf8_buffer_length_without_replacement(bytes.len()).unwrap_or(bytes.len());
    let mut text = String::with_capacity(most);
    let (result, read) = decoder.decode_to_string_without_replacement(bytes, &mut text, true);
    match result {
        DecoderResult::InputEmpty => Ok(text),
        _ => {
            let column = text.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
            let place = Some((line_of(read.min(bytes.len()), bytes), column));
            let problem = Problem::Decoding { encoding: encoding.name().to_owned() };
            Err(Error::Malformed { path: path.to_owned(), place, problem })
        }
    }
}

/// The encoding that an XML declaration or a page's `<meta>` names.
fn named(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]);
    let head = head.trim_start();
    let after = match head.strip_prefix("<?xml") {
        Some(rest) => rest.split("?>").next()?.split_once("encoding")?.1,
        None if head.starts_with('<') => head.split_once("charset")?.1,
        None => return None,
    };
    let value = after.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
    let label = value.split(['"', '\'', ' ', '>', ';', '/']).next()?;
    // A file that could be read so far is not in UTF-16, whatever it says.
    Encoding::for_label(label.as_bytes()).map(Encoding::output_encoding)
}

fn line_of(at: usize, bytes: &[u8]) -> usize {
    bytes[..at].iter().filter(|&&byte| byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> Result<String, Error> {
        decode(bytes.to_vec(), Path::new("story.txt"))
    }

    #[test]
    fn a_byte_order_mark_is_no_text() {
        assert_eq!(decoded("\u{feff}Paris".as_bytes()).unwrap(), "Paris");
        assert!(matches!(decoded("\u{feff} \r\n".as_bytes()), Err(Error::Empty { .. })));
    }

    #[test]
    fn the_encoding_that_a_file_names_is_believed() {
        let xml = b"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><p>\xe9t\xe9</p>";
        assert!(decoded(xml).unwrap().ends_with("<p>\u{e9}t\u{e9}</p>"));
        let html = b"<html><head><meta charset=windows-1252></head><p>\x93oui\x94</p>";
        assert!(decoded(html).unwrap().contains("\u{201c}oui\u{201d}"));
        let utf16: Vec<u8> = "\u{feff}Paris".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decoded(&utf16).unwrap(), "Paris");
        assert_eq!(decoded("\u{feff}\u{feff}Paris".as_bytes()).unwrap(), "Paris");
        let mixed = b"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<p>\xe9</p>";
        assert!(matches!(decoded(mixed), Err(Error::Encoding { line: 2, .. })));
    }

    #[test]
    fn what_is_not_text_is_told_with_its_line() {
        assert!(matches!(decoded(b"one\ntwo\0"), Err(Error::Binary { line: 2, .. })));
        assert!(matches!(decoded(b"one\n\ntr\xe9s"), Err(Error::Encoding { line: 3, .. })));
        assert!(matches!(decoded(b""), Err(Error::Empty { .. })));
    }
}
