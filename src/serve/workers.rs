//! The threads that compare texts, apart from those that speak with clients.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio::time::timeout;

use super::problem::Fault;

/// So many jobs at once; the others wait for their turn.
pub(super) struct Workers {
    free: Arc<Semaphore>,
    waiting: AtomicUsize,
}

/// As many jobs may wait; who comes later is told to come again.
const MOST_WAITING: usize = 256;

impl Workers {
    /// A job uses all cores where it can: a second one fills the gaps.
    pub(super) fn for_documents() -> Self {
        Self::new(2)
    }

    pub(super) fn for_pairs() -> Self {
        Self::new(std::thread::available_parallelism().map_or(2, usize::from).max(2))
    }

    fn new(together: usize) -> Self {
        Self { free: Arc::new(Semaphore::new(together)), waiting: AtomicUsize::new(0) }
    }

    /// Does a job within some time, waiting included. A job that takes longer keeps its place until
    /// it ends: nothing is started in its stead.
    pub(super) async fn run<T: Send + 'static>(
        &self,
        time: Duration,
        job: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Fault> {
        let turn = Turn::take(&self.waiting).ok_or(Fault::BUSY)?;
        let done = async {
            let permit = self.free.clone().acquire_owned().await.map_err(|_| Fault::BUSY)?;
            drop(turn);
            let work = tokio::task::spawn_blocking(move || {
                let _permit = permit;
                job()
            });
            Ok(work.await.map_err(|_| Fault::INTERNAL)?)
        };
        timeout(time, done).await.unwrap_or_else(|_| Err(Fault::TOO_LONG.into()))
    }
}

/// A place in the queue, given back whatever happens.
struct Turn<'a>(&'a AtomicUsize);

impl<'a> Turn<'a> {
    fn take(waiting: &'a AtomicUsize) -> Option<Self> {
        let turn = Self(waiting);
        (waiting.fetch_add(1, Ordering::Relaxed) < MOST_WAITING).then_some(turn)
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}
