//! The binary, run as a user runs it.

#![allow(dead_code, unreachable_pub, reason = "each test file uses its part")]

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;

pub fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diptych"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(args).stdin(Stdio::null());
    // What these tests ask is the same without the encoder, and much faster.
    command.env("DIPTYCH_MODEL", "none");
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "COLUMNS"] {
        command.env_remove(variable);
    }
    command
}

pub fn run(args: &[&str]) -> Output {
    command(args).output().expect("the tool runs")
}

pub fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("the tool writes UTF-8")
}

pub fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("the tool writes UTF-8")
}

pub fn code(output: &Output) -> i32 {
    output.status.code().expect("not killed")
}

pub fn json_of(args: &[&str]) -> Value {
    let output = run(args);
    serde_json::from_str(&out(&output)).unwrap_or_else(|error| panic!("{args:?}: {error}: {}", err(&output)))
}

/// The desk, served for a test.
pub struct Desk {
    process: Child,
    /// `127.0.0.1:` and the port.
    pub address: String,
}

impl Desk {
    pub fn open(args: &[&str]) -> Desk {
        let mut process = command(&[&["serve", "--port", "0"], args].concat())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the tool runs");
        let mut line = String::new();
        let stdout = process.stdout.take().expect("piped");
        BufReader::new(stdout).read_line(&mut line).expect("the tool writes UTF-8");
        let (_, rest) = line.split_once("http://").unwrap_or_else(|| panic!("no address: {line}"));
        let address = rest.split('/').next().expect("a host").to_owned();
        Desk { process, address }
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A folder of its own for each test.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("the target folder can be written");
    folder
}

pub fn file(folder: &Path, name: &str, bytes: &[u8]) -> String {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("the target folder can be written");
    std::fs::write(&path, bytes).expect("the target folder can be written");
    path.display().to_string()
}

/// A ZIP package with these parts, by name.
pub fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).expect("a part");
        writer.write_all(text.as_bytes()).expect("memory");
    }
    writer.finish().expect("a package").into_inner()
}
