//! Moving an event on to the next phase of its life, or back to the one before.
use super::{Phase, names, store};
use crate::{
    clock,
    db::{Outcome, Topic, Tx},
};

/// Why a phase is not moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such event any more.
    Gone,
    /// The event is in another phase than whoever moves it saw.
    MovedMeanwhile,
    /// The phases are not beside each other.
    NoStep,
}

/// Moves the event `from` the phase that its page showed, so that two clicks move it once.
pub async fn move_phase(tx: &mut Tx, event_id: &str, from: Phase, to: Phase) -> Outcome<(), Refusal> {
    tx.changed(Topic::event(event_id));
    tx.changed(Topic::site());
    let Some(event) = store::locked(tx, event_id).await? else { return Ok(Err(Refusal::Gone)) };
    if event.phase != from {
        return Ok(Err(Refusal::MovedMeanwhile));
    }
    if !from.is_beside(to) {
        return Ok(Err(Refusal::NoStep));
    }
    let now = clock::now();
    if to > Phase::Draft {
        names::store::publish_name(tx, &event, now).await?;
    }
    store::set_phase(tx, event_id, to, now).await?;
    Ok(Ok(()))
}
