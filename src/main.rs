//! Parse, run, exit code.

#![allow(clippy::print_stderr, reason = "the one place that talks to the terminal unasked")]

use std::io::Write;
use std::process::ExitCode;

mod cli;
#[cfg(feature = "serve")]
mod serve;

fn main() -> ExitCode {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let result = cli::run(std::env::args_os().collect(), &mut out);
    let flushed = out.flush().map_err(anyhow::Error::from);
    match result.and_then(|code| flushed.map(|()| code)) {
        Ok(code) => code,
        // Whoever reads has read enough.
        Err(error) if cli::is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("diptych: {}", cli::sentence(&error));
            ExitCode::from(2)
        }
    }
}
