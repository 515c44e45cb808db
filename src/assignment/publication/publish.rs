//! Showing participants where they sit, and taking it back.
use super::store;
use crate::{
    assignment::event_lock::{Closed, lock_wished},
    clock,
    db::{Outcome, Topic, Tx},
    events,
};

/// Publishes the seats as they are. Done once: a second time changes neither the moment nor what was remembered.
pub async fn publish(tx: &mut Tx, event_id: &str) -> Outcome<(), Closed> {
    let event = match lock_wished(tx, event_id).await? {
        Ok(event) => event,
        Err(closed) => return Ok(Err(closed)),
    };
    if event.assignment_published_at.is_none() {
        tx.changed(Topic::event(event_id));
        events::store::set_assignment_published(tx, event_id, Some(clock::now())).await?;
        store::remember_published(tx, event_id).await?;
    }
    Ok(Ok(()))
}

/// Hides the seats again and forgets how they were published.
pub async fn withdraw_publication(tx: &mut Tx, event_id: &str) -> Outcome<(), Closed> {
    if let Err(closed) = lock_wished(tx, event_id).await? {
        return Ok(Err(closed));
    }
    tx.changed(Topic::event(event_id));
    events::store::set_assignment_published(tx, event_id, None).await?;
    store::forget_published(tx, event_id).await?;
    Ok(Ok(()))
}
