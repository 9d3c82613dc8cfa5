//! Plain text: UTF-8, with or without a byte order mark, with any line ends.

use std::path::Path;

use crate::error::Error;

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Bytes as text. A NUL tells a binary file; text without a visible character is empty.
pub(super) fn decode(bytes: Vec<u8>, path: &Path) -> Result<String, Error> {
    let line_of = |at: usize, bytes: &[u8]| bytes[..at].iter().filter(|&&byte| byte == b'\n').count() + 1;
    if let Some(at) = bytes.iter().position(|&byte| byte == 0) {
        return Err(Error::Binary { path: path.to_owned(), line: line_of(at, &bytes) });
    }
    let mut text = String::from_utf8(bytes).map_err(|error| {
        let line = line_of(error.utf8_error().valid_up_to(), error.as_bytes());
        Error::Encoding { path: path.to_owned(), line }
    })?;
    if text.starts_with(BYTE_ORDER_MARK) {
        text.drain(..BYTE_ORDER_MARK.len());
    }
    if text.chars().all(|c| c.is_whitespace() || crate::tokenize::is_invisible(c)) {
        return Err(Error::Empty { path: path.to_owned() });
    }
    Ok(text)
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
    fn what_is_not_text_is_told_with_its_line() {
        assert!(matches!(decoded(b"one\ntwo\0"), Err(Error::Binary { line: 2, .. })));
        assert!(matches!(decoded(b"one\n\ntr\xe9s"), Err(Error::Encoding { line: 3, .. })));
        assert!(matches!(decoded(b""), Err(Error::Empty { .. })));
    }
}
