//! Showing participants where they sit, and taking it back. Both leave wishes closed.
use super::store;
use crate::{
    assignment::event_lock::{Closed, lock_wished},
    clock,
    db::{Error, Outcome, Topic, Tx},
    events::{self, Event},
    participants,
};

/// Publishes the seats as they are and closes the wishes. Done once: a second time changes neither the moment nor what
/// was remembered.
pub async fn publish(tx: &mut Tx, event_id: &str) -> Outcome<(), Closed> {
    let event = match lock_wished(tx, event_id).await? {
        Ok(event) => event,
        Err(closed) => return Ok(Err(closed)),
    };
    if event.assignment_published_at.is_none() {
        tx.changed(Topic::event(event_id));
        // Whoever saves wishes at this instant did so before, or reads behind this lock that it is too late.
        participants::store::lock_all(tx, event_id).await?;
        close_wishes(tx, &event).await?;
        events::store::set_assignment_published(tx, event_id, Some(clock::now())).await?;
        store::remember_published(tx, event_id).await?;
    }
    Ok(Ok(()))
}

/// Hides the seats again and forgets how they were published. Wishes stay closed until somebody opens them.
pub async fn withdraw_publication(tx: &mut Tx, event_id: &str) -> Outcome<Event, Closed> {
    let event = match lock_wished(tx, event_id).await? {
        Ok(event) => event,
        Err(closed) => return Ok(Err(closed)),
    };
    if event.assignment_published_at.is_some() {
        tx.changed(Topic::event(event_id));
        close_wishes(tx, &event).await?;
        events::store::set_assignment_published(tx, event_id, None).await?;
        store::forget_published(tx, event_id).await?;
    }
    Ok(Ok(event))
}

/// Closes the door to wishes unless its date has passed, or its phase is over.
async fn close_wishes(tx: &mut Tx, event: &Event) -> Result<(), Error> {
    if event.awaits_wishes() {
        // As the settings write it, where nothing closes after the end.
        let at = clock::now().min(event.ends_at).to_the_minute();
        events::store::close_wishes(tx, &event.id, at).await?;
    }
    Ok(())
}
