//! Adding a person by hand: the organiser may do so when the door is shut and beyond the places, and is told.
use super::taken::{Taken, taken};
use crate::{
    db::{Outcome, Topic, Tx},
    events,
    participants::{self, Overbooked, Participant, Sharing},
    state::Secret,
};

/// Why somebody is not added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    Missing(participants::Refusal),
    /// Others have the e-mail address or the reference already.
    Taken(Box<Taken>),
}

/// Puts a person on the list of their event. Returns what is to be said when there are more people than places.
pub async fn add_person(
    tx: &mut Tx,
    secret: &Secret,
    person: &Participant,
    sharing: Sharing,
) -> Outcome<Option<Overbooked>, Refusal> {
    tx.changed(Topic::event(&person.event_id));
    let Some(event) = events::store::locked(tx, &person.event_id).await? else {
        return Ok(Err(Refusal::Missing(participants::Refusal::Gone)));
    };
    if event.is_archived() {
        return Ok(Err(Refusal::Missing(participants::Refusal::Archived)));
    }
    if let Some(taken) = taken(tx, person, None, sharing).await? {
        return Ok(Err(Refusal::Taken(Box::new(taken))));
    }
    participants::add(tx, secret, person).await?;
    Ok(Ok(Overbooked::now(tx, &event).await?))
}
