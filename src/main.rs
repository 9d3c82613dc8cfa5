//! Parse, run, exit code.

mod cli;

fn main() -> std::process::ExitCode {
    match cli::run() {
        Ok(code) => code,
        Err(_) => std::process::ExitCode::from(2),
    }
}
