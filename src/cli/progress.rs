//! A bar on a terminal where a person waits.

use std::io::IsTerminal;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use diptych::progress::Progress;
use indicatif::{ProgressBar, ProgressStyle};

/// How often a bar that watches is drawn.
const MOMENT: Duration = Duration::from_millis(100);

/// A bar over so many things; hidden where standard error is no terminal or there are fewer than `least`.
pub(super) fn bar(count: usize, least: usize) -> ProgressBar {
    if count < least || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style =
        ProgressStyle::with_template("{bar:40} {pos}/{len}").unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(count as u64).with_style(style)
}

/// Does some work while a bar shows how far it is.
pub(super) fn watched<T>(bar: &ProgressBar, work: impl FnOnce(&Progress) -> T) -> T {
    let progress = Progress::default();
    let (work_ends, ended) = channel::<()>();
    let so_far = || progress.get().0 as u64;
    let show = move || {
        while ended.recv_timeout(MOMENT) == Err(RecvTimeoutError::Timeout) {
            bar.set_position(so_far());
        }
    };
    let result = std::thread::scope(|scope| {
        if !bar.is_hidden() {
            scope.spawn(show);
        }
        let result = work(&progress);
        drop(work_ends);
        result
    });
    bar.finish_and_clear();
    result
}
