//! Cancelling: the seat becomes free for others, the wishes stay for a change of mind.
use crate::{
    clock::Timestamp,
    db::{Outcome, Tx},
    participants::{self, Attendance, Participant, locked, store},
    workshops,
};

/// Why a participation is not taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    Missing(participants::Refusal),
    /// The event has begun: who was there is a fact.
    Begun,
}

/// Takes a participation back; whoever has cancelled before stays so.
pub async fn cancel(
    tx: &mut Tx,
    event_id: &str,
    participant_id: &str,
    now: Timestamp,
) -> Outcome<Participant, Refusal> {
    let (event, mut person) = match locked(tx, event_id, participant_id).await? {
        Ok(found) => found,
        Err(refusal) => return Ok(Err(Refusal::Missing(refusal))),
    };
    if event.has_begun() {
        return Ok(Err(Refusal::Begun));
    }
    person.set_attendance(Attendance::Cancelled, now);
    person.updated_at = now;
    store::update(tx, &person).await?;
    workshops::store::release_seats(tx, &person.id, now).await?;
    Ok(Ok(person))
}
