//! Lines in, a line out for each, in order, in memory that does not grow with the input.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;
use diptych::error::Error;
use rayon::prelude::*;

use super::input::Input;

/// What is read at once; also what may wait for an answer.
const BUFFER: usize = 1 << 18;

/// Lines that are answered together.
const TOGETHER: usize = 1024;

/// The line out.
pub(super) struct Answer {
    pub(super) text: String,
    pub(super) found: bool,
    pub(super) bad: bool,
}

/// What the answers were.
#[derive(Default)]
pub(super) struct Tally {
    found: bool,
    bad: usize,
    first_bad: usize,
}

impl Tally {
    pub(super) fn exit_code(&self) -> Result<ExitCode> {
        if self.bad > 0 {
            return Err(Error::BadLines { bad: self.bad, line: self.first_bad }.into());
        }
        Ok(ExitCode::from(u8::from(self.found)))
    }
}

/// Answers each line. Lines that have arrived together are answered together, on all cores; a
/// line that arrived alone is answered at once, so that a program may write, wait and read.
pub(super) fn answer_lines(
    input: Input,
    path: &Path,
    out: &mut dyn Write,
    answer: impl Fn(usize, &[u8]) -> Answer + Sync,
) -> Result<Tally> {
    let mut reader = BufReader::with_capacity(BUFFER, input);
    let mut tally = Tally::default();
    let mut number = 0;
    loop {
        let chunk = next_lines(&mut reader).map_err(|error| Error::unreadable(path, &error))?;
        if chunk.is_empty() {
            return Ok(tally);
        }
        let answers: Vec<Answer> =
            chunk.par_iter().enumerate().map(|(at, line)| answer(number + at + 1, line)).collect();
        for (at, given) in answers.iter().enumerate() {
            tally.found |= given.found;
            if given.bad {
                tally.bad += 1;
                if tally.bad == 1 {
                    tally.first_bad = number + at + 1;
                }
            }
            writeln!(out, "{}", given.text)?;
        }
        out.flush()?;
        number += chunk.len();
    }
}

/// The next line, and those behind it that have been read already.
fn next_lines(reader: &mut BufReader<impl Read>) -> std::io::Result<Vec<Vec<u8>>> {
    let mut lines = Vec::new();
    loop {
        let mut line = Vec::new();
        if reader.read_until(b'\n', &mut line)? == 0 {
            return Ok(lines);
        }
        if line.last() == Some(&b'\n') {
            line.pop();
            if line.last() == Some(&b'\r') {
                line.pop();
            }
        }
        lines.push(line);
        if lines.len() == TOGETHER || !reader.buffer().contains(&b'\n') {
            return Ok(lines);
        }
    }
}
