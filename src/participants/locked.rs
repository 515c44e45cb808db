//! One participant behind the lock: what an operation decides by, read when nobody can change it any more.
use super::{Participant, store};
use crate::{
    db::{self, Outcome, Topic, Tx},
    events::{self, Event},
};

/// Why nothing changes about a participant, whatever was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such event or participant any more.
    Gone,
    /// Nothing changes in an archived event.
    Archived,
}

/// Locks the event, which everything that changes participants does first, and reads it and the participant.
pub async fn locked(
    tx: &mut Tx,
    event_id: &str,
    participant_id: &str,
) -> Outcome<(Event, Participant), Refusal> {
    Ok(match locked_in_any_phase(tx, event_id, participant_id).await? {
        Some((event, _)) if event.is_archived() => Err(Refusal::Archived),
        Some(found) => Ok(found),
        None => Err(Refusal::Gone),
    })
}

/// The same for what people may do even in an archived event. `None` when there is no such event or participant.
pub async fn locked_in_any_phase(
    tx: &mut Tx,
    event_id: &str,
    participant_id: &str,
) -> Result<Option<(Event, Participant)>, db::Error> {
    let event = events::store::locked(tx, event_id).await?;
    // Who comes or goes may open or shut the door that visitors see, or free a seat.
    tx.changed(Topic::event(event_id));
    let person = store::find(tx, event_id, participant_id).await?;
    Ok(event.zip(person))
}
