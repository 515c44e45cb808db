//! Whether the database is well, asked by many and tried by one.
use std::{sync::Arc, time::Duration};

use tokio::sync::Mutex;

use super::conn::Error;
use crate::clock::Stopwatch;

/// However many ask, one attempt a second is made.
const FRESH_SECONDS: f64 = 1.0;
const LIMIT: Duration = Duration::from_secs(10);

/// The last attempt, if there was one.
#[derive(Debug, Default)]
pub struct Health(Mutex<Option<Attempt>>);

#[derive(Debug)]
struct Attempt {
    since: Stopwatch,
    outcome: Result<(), Arc<Error>>,
}

impl Health {
    /// The outcome of this attempt, or that of the last one when it is fresh. Whoever asks meanwhile waits for it.
    pub async fn check(&self, attempt: impl Future<Output = Result<(), Error>>) -> Result<(), Arc<Error>> {
        let mut last = self.0.lock().await;
        if let Some(Attempt { since, outcome }) = &*last
            && since.seconds() < FRESH_SECONDS
        {
            return outcome.clone();
        }
        let outcome = tokio::time::timeout(LIMIT, attempt).await;
        let outcome = outcome.unwrap_or(Err(Error::PoolTimedOut)).map_err(Arc::new);
        *last = Some(Attempt { since: Stopwatch::start(), outcome: outcome.clone() });
        outcome
    }
}
