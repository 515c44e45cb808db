//! Ending a scenario: asking its run to stop, and deleting it.
use super::{
    scenario::{RunState, Scenario},
    store,
};
use crate::{
    assignment::event_lock::{Closed, lock_wished},
    clock,
    db::{Outcome, Tx},
};

/// Why a scenario is not ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    Closed(Closed),
    /// There is no such scenario.
    Gone,
    /// It runs, or it was adopted: both are kept.
    Kept,
}

/// Asks a run to stop; whether there was still anything to stop.
pub async fn cancel_scenario(tx: &mut Tx, event_id: &str, id: &str) -> Outcome<bool, Refusal> {
    if let Err(closed) = lock_wished(tx, event_id).await? {
        return Ok(Err(Refusal::Closed(closed)));
    }
    let Some(scenario) = store::find(tx, event_id, id).await? else { return Ok(Err(Refusal::Gone)) };
    let now = clock::now();
    store::cancel(tx, id, now).await?;
    store::end_silent(tx, event_id, Scenario::silence(now), now).await?;
    Ok(Ok(scenario.state(now) == RunState::Running))
}

/// Deletes a scenario that neither runs nor was ever adopted; returns what it was.
pub async fn delete_scenario(tx: &mut Tx, event_id: &str, id: &str) -> Outcome<Scenario, Refusal> {
    if let Err(closed) = lock_wished(tx, event_id).await? {
        return Ok(Err(Refusal::Closed(closed)));
    }
    let Some(scenario) = store::find(tx, event_id, id).await? else { return Ok(Err(Refusal::Gone)) };
    let is_deleted = store::delete(tx, event_id, id).await?;
    Ok(if is_deleted { Ok(scenario) } else { Err(Refusal::Kept) })
}
