//! All readers in one binary, small enough to be carried to a larger machine: `DIPTYCH_READER` names
//! the one to be fuzzed.
#![no_main]

use std::sync::OnceLock;

static READER: OnceLock<String> = OnceLock::new();

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let name = READER.get_or_init(|| std::env::var("DIPTYCH_READER").expect("DIPTYCH_READER names a reader"));
    diptych_fuzz::target(name, data);
});
