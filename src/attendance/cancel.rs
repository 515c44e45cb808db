//! Cancelling: the seat becomes free for others, the wishes stay for a change of mind.
use crate::{
    clock::Timestamp,
    db::{Outcome, Tx},
    participants::{Attendance, Participant, Refusal, locked, store},
    workshops,
};

/// Takes a participation back; whoever has cancelled before stays so.
pub async fn cancel(
    tx: &mut Tx,
    event_id: &str,
    participant_id: &str,
    now: Timestamp,
) -> Outcome<Participant, Refusal> {
    let mut person = match locked(tx, event_id, participant_id).await? {
        Ok((_, person)) => person,
        Err(refusal) => return Ok(Err(refusal)),
    };
    person.set_attendance(Attendance::Cancelled, now);
    person.updated_at = now;
    store::update(tx, &person).await?;
    workshops::store::remove_seats(tx, &person.id).await?;
    Ok(Ok(person))
}
