//! Which encoder a command works with.

use std::io::Write;
use std::path::PathBuf;

use diptych::error::Error;
use diptych::meaning::encoder::{Encoder, ModelError};
use diptych::words::Messages;

/// The value of `--model` and `DIPTYCH_MODEL` that stands for no encoder.
const NO_MODEL: &str = "none";

/// The encoder asked for; opened only where a command needs it.
#[derive(Clone, Debug, Default)]
pub(super) enum Model {
    /// The one that ships in the binary.
    #[default]
    Shipped,
    File(PathBuf),
    None,
}

impl Model {
    /// From `--model`, or else from the environment.
    pub(super) fn chosen(named: Option<PathBuf>, refused: bool) -> Model {
        let environment = || std::env::var_os("DIPTYCH_MODEL").filter(|path| !path.is_empty());
        match named.or_else(|| environment().map(PathBuf::from)) {
            _ if refused => Model::None,
            Some(name) if name.as_os_str() == NO_MODEL => Model::None,
            Some(path) => Model::File(path),
            None => Model::Shipped,
        }
    }

    /// As [`open`](Self::open); says on standard error when there is none, if asked to say more.
    pub(super) fn open_telling(
        &self,
        verbose: bool,
        messages: &Messages,
    ) -> anyhow::Result<Option<&'static Encoder>> {
        let encoder = self.open()?;
        if verbose && encoder.is_none() {
            writeln!(std::io::stderr(), "{}", messages.text("report-no-encoder"))?;
        }
        Ok(encoder)
    }

    /// Opens the encoder; `None` where none is wanted, or none is built in.
    pub(super) fn open(&self) -> Result<Option<&'static Encoder>, Error> {
        let path = match self {
            Model::None => return Ok(None),
            Model::Shipped => None,
            Model::File(path) => {
                Encoder::choose(path.clone());
                Some(path.clone())
            }
        };
        match Encoder::shared() {
            Ok(encoder) => Ok(Some(encoder)),
            Err(ModelError::Absent) => Ok(None),
            Err(error) => Err(Error::Model { path: path.unwrap_or_default(), error }),
        }
    }
}
