//! Work that outlives the request which began it. The server knows of it, and ends it before itself.
use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};

use tokio::{
    sync::{oneshot, watch},
    task::JoinSet,
    time::timeout,
};

/// What goes on beside the requests.
#[derive(Debug, Default)]
pub struct Work {
    is_stopping: watch::Sender<bool>,
    tasks: Mutex<JoinSet<()>>,
}

impl Work {
    /// Begins a piece of work; whoever likes may wait for its end.
    pub fn begin<W>(&self, work: W) -> impl Future<Output = ()> + use<W>
    where
        W: Future<Output = ()> + Send + 'static,
    {
        let (done, end) = oneshot::channel::<()>();
        let mut tasks = self.tasks.lock().unwrap_or_else(PoisonError::into_inner);
        while tasks.try_join_next().is_some() {}
        tasks.spawn(async move {
            work.await;
            drop(done);
        });
        async {
            let _ = end.await;
        }
    }

    /// Ends when the work is to end.
    pub fn stopping(&self) -> impl Future<Output = ()> + Send + use<> {
        let mut is_stopping = self.is_stopping.subscribe();
        async move {
            let _ = is_stopping.wait_for(|is_stopping| *is_stopping).await;
        }
    }

    /// Asks all work to end, also what begins later.
    pub fn stop(&self) {
        self.is_stopping.send_replace(true);
    }

    /// Waits until all work has ended, but not for ever; whether it has.
    pub async fn end(&self, patience: Duration) -> bool {
        self.stop();
        let tasks = std::mem::take(&mut *self.tasks.lock().unwrap_or_else(PoisonError::into_inner));
        timeout(patience, tasks.join_all()).await.is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn work_is_asked_to_end_and_waited_for() {
        let work = Work::default();
        let stopping = work.stopping();
        drop(work.begin(stopping));
        assert!(work.end(Duration::from_secs(5)).await);
    }

    #[tokio::test]
    async fn nobody_waits_for_ever_for_work_that_does_not_end() {
        let work = Work::default();
        drop(work.begin(std::future::pending()));
        assert!(!work.end(Duration::from_millis(10)).await);
    }
}
