//! Changing what is written down about a person: texts, consent, and whether they come.
use super::{
    naming,
    taken::{Taken, taken},
};
use crate::{
    clock,
    db::{Outcome, Tx},
    participants::{self, Overbooked, Participant, Sharing, locked, store},
    workshops,
};

/// A person as they are stored now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    pub person: Participant,
    /// Said when they came in and there are more people than places.
    pub overbooked: Option<Overbooked>,
}

/// Why nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    Missing(participants::Refusal),
    /// What was written is wrong in itself; whoever wrote it has noted why.
    Mistaken,
    /// The person as written has the e-mail address or the reference of others.
    Taken(Box<Taken>),
}

/// Stores what `write` makes of the person as they are now; `write` returns `None` when that is mistaken. Who does not
/// come any more gives the seat back and keeps the wishes; who comes after all sits there again while there is room.
pub async fn change_person(
    tx: &mut Tx,
    event_id: &str,
    participant_id: &str,
    sharing: Sharing,
    write: impl FnOnce(&Participant) -> Option<Participant>,
) -> Outcome<Changed, Refusal> {
    let (event, before) = match locked(tx, event_id, participant_id).await? {
        Ok(found) => found,
        Err(refusal) => return Ok(Err(Refusal::Missing(refusal))),
    };
    let Some(mut person) = write(&before) else { return Ok(Err(Refusal::Mistaken)) };
    let withdrawn_at = person.naming_withdrawn_at.filter(|at| before.naming_withdrawn_at != Some(*at));
    if let Some(at) = withdrawn_at {
        // Whoever waited for a publication takes the consent back after it.
        person.naming_withdrawn_at = Some(at.max(clock::now()));
    }
    if let Some(taken) = taken(tx, &person, Some(&before), sharing).await? {
        return Ok(Err(Refusal::Taken(Box::new(taken))));
    }
    store::update(tx, &person).await?;
    naming::say_changed(tx, &before, &person);
    let comes_in = person.is_coming() && !before.is_coming();
    if comes_in {
        workshops::store::take_back_seats(tx, &person.id, person.updated_at).await?;
    } else if !person.is_coming() {
        workshops::store::release_seats(tx, &person.id, person.updated_at).await?;
    }
    let overbooked = if comes_in { Overbooked::now(tx, &event).await? } else { None };
    Ok(Ok(Changed { person, overbooked }))
}
