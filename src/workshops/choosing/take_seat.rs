//! Taking a seat while there are seats, and giving it back.
use super::admission::{NotAdmitted, admit};
use crate::{
    clock,
    db::{Outcome, Topic, Tx},
    events::Seating,
    workshops::{
        store,
        workshop::{Round, Workshop},
    },
};

/// Why a seat is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    NotAdmitted(NotAdmitted),
    /// There is no such workshop at the event any more.
    NoWorkshop,
    /// Others took the last seat.
    Full(Workshop),
}

/// Seats a participant in a round, giving up the seat they had in it; whoever sits there already keeps it. Returns where.
pub async fn take_seat(
    tx: &mut Tx,
    event_id: &str,
    participant_id: &str,
    workshop_id: &str,
    round: Round,
) -> Outcome<Workshop, Refusal> {
    if let Err(reason) = admit(tx, event_id, participant_id, Seating::FirstCome, &[]).await? {
        return Ok(Err(Refusal::NotAdmitted(reason)));
    }
    // A seat is added to this one workshop alone: giving up another needs no lock.
    store::lock(tx, workshop_id).await?;
    let Some(room) = store::find_taken(tx, event_id, workshop_id, participant_id, round).await? else {
        return Ok(Err(Refusal::NoWorkshop));
    };
    let workshop = room.workshop;
    if room.own > 0 {
        return Ok(Ok(workshop));
    }
    if room.taken >= workshop.maximum {
        return Ok(Err(Refusal::Full(workshop)));
    }
    store::set_seat(tx, participant_id, workshop_id, round, clock::now()).await?;
    tx.changed(Topic::event(event_id));
    Ok(Ok(workshop))
}

/// Gives a participant's seat in a round back, also when they had none.
pub async fn give_back_seat(
    tx: &mut Tx,
    event_id: &str,
    participant_id: &str,
    round: Round,
) -> Outcome<(), NotAdmitted> {
    if let Err(reason) = admit(tx, event_id, participant_id, Seating::FirstCome, &[]).await? {
        return Ok(Err(reason));
    }
    store::remove_seat(tx, participant_id, round).await?;
    tx.changed(Topic::event(event_id));
    Ok(Ok(()))
}
