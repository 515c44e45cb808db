//! Adding a person by hand: the organiser may do so when the door is shut and beyond the places, and is told.
use crate::{
    db::{Outcome, Topic, Tx},
    events,
    participants::{self, Overbooked, Participant, store},
    state::Secret,
};

/// Why somebody is not added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    Missing(participants::Refusal),
    /// These people have the e-mail address or the reference already.
    Taken(Vec<Participant>),
}

/// Puts a person on the list of their event. Returns what is to be said when there are more people than places.
pub async fn add_person(
    tx: &mut Tx,
    secret: &Secret,
    person: &Participant,
) -> Outcome<Option<Overbooked>, Refusal> {
    tx.changed(Topic::event(&person.event_id));
    let Some(event) = events::store::locked(tx, &person.event_id).await? else {
        return Ok(Err(Refusal::Missing(participants::Refusal::Gone)));
    };
    if event.is_archived() {
        return Ok(Err(Refusal::Missing(participants::Refusal::Archived)));
    }
    if !participants::add(tx, secret, person).await? {
        return Ok(Err(Refusal::Taken(store::holders(tx, person).await?)));
    }
    Ok(Ok(Overbooked::now(tx, &event).await?))
}
