//! Where every operation of the assignment begins: the event is locked and read again, because the page's copy is old.
use crate::{
    db::{Outcome, Topic, Tx},
    events::{self, Event, Seating},
    workshops,
};

/// Why nothing of an event's assignment can be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// There is no such event any more, or people take their seats themselves by now.
    Gone,
    Archived,
}

/// Locks an event whose seats can be changed.
pub async fn lock_event(tx: &mut Tx, event_id: &str) -> Outcome<Event, Closed> {
    Ok(match events::store::locked(tx, event_id).await? {
        None => Err(Closed::Gone),
        Some(event) if event.is_archived() => Err(Closed::Archived),
        Some(event) => Ok(event),
    })
}

/// Locks an event whose seats are computed from wishes.
pub async fn lock_wished(tx: &mut Tx, event_id: &str) -> Outcome<Event, Closed> {
    Ok(match lock_event(tx, event_id).await? {
        Ok(event) if event.seating != Seating::Wishes => Err(Closed::Gone),
        locked => locked,
    })
}

/// Locks an event and all its workshops, for whoever changes seats.
pub async fn lock_seats(tx: &mut Tx, event_id: &str) -> Outcome<Event, Closed> {
    let locked = lock_event(tx, event_id).await?;
    if locked.is_ok() {
        // Visitors read how full a workshop is.
        tx.changed(Topic::event(event_id));
        workshops::store::lock_all(tx, event_id).await?;
    }
    Ok(locked)
}
