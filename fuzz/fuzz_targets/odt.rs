#![no_main]

use diptych::read::Format;

libfuzzer_sys::fuzz_target!(|data: &[u8]| diptych_fuzz::read(Format::Odt, data));
