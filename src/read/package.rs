//! Office documents in a ZIP package: the parts that hold the text, unpacked within limits.

use std::io::{Cursor, Read};
use std::path::Path;

use zip::ZipArchive;

use super::{Limits, Problem};
use crate::error::Error;

/// The bytes with which a ZIP file begins.
pub(super) const MAGIC: &[u8] = b"PK\x03\x04";

/// An open package.
pub(super) struct Package<'a> {
    path: &'a Path,
    size: usize,
    limits: Limits,
    /// How many bytes its parts have had by now.
    unpacked: usize,
    archive: ZipArchive<Cursor<&'a [u8]>>,
}

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8], path: &'a Path, limits: Limits) -> Result<Self, Error> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(path, &error))?;
        Ok(Self { path, size: bytes.len(), limits, unpacked: 0, archive })
    }

    pub(super) fn has(&self, part: &str) -> bool {
        self.archive.index_for_name(part).is_some()
    }

    /// A part as text, if there is one. All together may be no larger than the limits say, whatever the
    /// package claims.
    pub(super) fn part(&mut self, part: &str) -> Result<Option<String>, Error> {
        if !self.has(part) {
            return Ok(None);
        }
        let fail = |problem| Error::Malformed { path: self.path.to_owned(), place: None, problem };
        let file = self.archive.by_name(part).map_err(|error| broken(self.path, &error))?;
        let dense = self.size.saturating_mul(self.limits.ratio);
        let most = self.limits.size.min(dense) - self.unpacked;
        let mut bytes = Vec::new();
        file.take(most as u64 + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| fail(Problem::Syntax { format: "ZIP", reason: error.to_string() }))?;
        if bytes.len() > most {
            return Err(fail(match dense < self.limits.size {
                true => Problem::TooDense { limit: self.limits.ratio },
                false => Problem::TooLarge { limit: self.limits.size },
            }));
        }
        self.unpacked += bytes.len();
        super::text::decode(bytes, &self.path.join(part)).map(Some)
    }

    /// The error of a package that has not got a part which its format needs.
    pub(super) fn lacks(&self, part: &'static str, format: &'static str) -> Error {
        let problem = Problem::Lacks { part, format };
        Error::Malformed { path: self.path.to_owned(), place: None, problem }
    }
}

fn broken(path: &Path, error: &zip::result::ZipError) -> Error {
    let problem = Problem::Syntax { format: "ZIP", reason: error.to_string() };
    Error::Malformed { path: path.to_owned(), place: None, problem }
}
