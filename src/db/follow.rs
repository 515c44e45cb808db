//! Following what other processes change: their revisions are asked for again and again.
use std::{sync::Weak, time::Duration};

use tokio::time::MissedTickBehavior;

use super::{
    conn::Error,
    read::Sources,
    topics::{Raised, Revisions, changed_since},
};
use crate::clock::{self, Timestamp};

/// How often it is asked what other processes have changed.
const PERIOD: Duration = Duration::from_millis(500);
/// How far each question reaches back behind the last one: clocks that differ, and transactions that were under way.
const OVERLAP_SECONDS: i64 = 60;
/// Every so many questions all is read, whatever the clocks say: once a minute.
const QUESTIONS_UNTIL_ALL: u64 = 120;

/// Asks again and again what other processes have changed, until the database is closed or nobody has it any more.
pub async fn follow(revisions: Weak<Revisions>, source: Sources) {
    let mut period = tokio::time::interval(PERIOD);
    period.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let (mut questions, mut answered_at) = (0_u64, clock::now());
    loop {
        period.tick().await;
        if revisions.strong_count() == 0 {
            return;
        }
        let asked_at = clock::now();
        let since = match questions % QUESTIONS_UNTIL_ALL {
            0 => Timestamp::from_millis(0),
            _ => answered_at.plus_seconds(-OVERLAP_SECONDS),
        };
        match ask(&source, since).await {
            Ok(raised) => {
                let Some(revisions) = revisions.upgrade() else { return };
                revisions.publish(raised);
                answered_at = asked_at;
                questions += 1;
            }
            Err(Error::PoolClosed) => return,
            Err(error) => tracing::warn!(%error, "what other processes have changed could not be asked"),
        }
    }
}

async fn ask(source: &Sources, since: Timestamp) -> Result<Raised, Error> {
    changed_since(&mut *source.one().await?, since).await
}
