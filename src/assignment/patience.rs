//! Solving beside the other requests, for somebody who waits: it ends when the time is up, and when nobody waits any more.
use std::{sync::Arc, time::Duration};

use tokio::{task::spawn_blocking, time::sleep};

use super::solver::Watch;
use crate::web::{Error, Result};

/// Ends the work of a request that nobody waits for any longer.
struct Abandoned(Arc<Watch>);

impl Drop for Abandoned {
    fn drop(&mut self) {
        self.0.cancel();
    }
}

/// What the work comes to; when the time is up, its watch says so, and the best found so far is the result.
pub async fn with_patience<Found: Send + 'static>(
    patience: Duration,
    work: impl FnOnce(&Watch) -> Found + Send + 'static,
) -> Result<Found> {
    let watch = Arc::new(Watch::default());
    if patience.is_zero() {
        watch.time_is_up();
    }
    let watched = Arc::clone(&watch);
    let _abandoned = Abandoned(Arc::clone(&watch));
    let work = spawn_blocking(move || work(&watched));
    let mut work = std::pin::pin!(work);
    let found = tokio::select! {
        found = &mut work => found,
        () = sleep(patience) => {
            watch.time_is_up();
            work.await
        }
    };
    found.map_err(|error| Error::Internal(Box::new(error)))
}
