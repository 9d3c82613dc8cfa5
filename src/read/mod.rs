//! Files into text: one file a format.

use std::io::Read;
use std::path::Path;

use crate::error::Error;

mod text;

/// The path that stands for standard input.
pub const STDIN: &str = "-";

/// The text of a file, or of standard input for `-`, without its byte order mark.
pub fn read(path: &Path) -> Result<String, Error> {
    let mut bytes = Vec::new();
    let unreadable = |error: std::io::Error| Error::unreadable(path, &error);
    if path.as_os_str() == STDIN {
        std::io::stdin().lock().read_to_end(&mut bytes).map_err(unreadable)?;
    } else {
        if path.is_dir() {
            return Err(Error::Folder { path: path.to_owned() });
        }
        bytes = std::fs::read(path).map_err(unreadable)?;
    }
    text::decode(bytes, path)
}

/// The texts of two versions, which must not be one file.
pub fn read_both(source: &Path, target: &Path) -> Result<(String, String), Error> {
    let same_file = match (source.canonicalize(), target.canonicalize()) {
        (Ok(a), Ok(b)) => a == b,
        _ => source == target,
    };
    if same_file {
        return Err(Error::SameFile { path: source.to_owned() });
    }
    Ok((read(source)?, read(target)?))
}
