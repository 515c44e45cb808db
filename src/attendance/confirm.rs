//! Saying yes: to an invitation, or again after a cancellation.
use super::{Door, register::registered};
use crate::{
    clock::Timestamp,
    db::{Outcome, Tx},
    participants::{self, Attendance, Participant, locked, store},
    workshops,
};

/// Why somebody cannot come now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    Missing(participants::Refusal),
    Closed,
    Full,
}

/// Registers somebody who is on the list, as far as there are places; whoever is registered stays so. Who cancelled may
/// come back until the event begins, to the seat they had while it is free.
pub async fn confirm(
    tx: &mut Tx,
    event_id: &str,
    participant_id: &str,
    now: Timestamp,
) -> Outcome<Participant, Refusal> {
    let (event, mut person) = match locked(tx, event_id, participant_id).await? {
        Ok(found) => found,
        Err(refusal) => return Ok(Err(Refusal::Missing(refusal))),
    };
    if person.is_coming() {
        return Ok(Ok(person));
    }
    let registered = registered(tx, &event).await?;
    match Door::of_listed(&event, &person, registered) {
        Door::Closed => return Ok(Err(Refusal::Closed)),
        Door::Full => return Ok(Err(Refusal::Full)),
        Door::Open => {}
    }
    person.set_attendance(Attendance::Registered, now);
    person.updated_at = now;
    store::update(tx, &person).await?;
    workshops::store::take_back_seats(tx, &person.id, now).await?;
    Ok(Ok(person))
}
