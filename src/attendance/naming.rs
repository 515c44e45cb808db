//! Consent to be named in the recap: given and taken back by the person.
use crate::{
    clock::{self, Timestamp},
    db::{self, Outcome, Topic, Tx},
    participants::{Participant, Refusal, locked, locked_in_any_phase, store},
};

/// Notes that somebody agrees to be named; a consent that stands keeps its time.
pub async fn agree_to_be_named(
    tx: &mut Tx,
    event_id: &str,
    participant_id: &str,
    now: Timestamp,
) -> Outcome<Participant, Refusal> {
    let before = match locked(tx, event_id, participant_id).await? {
        Ok((_, person)) => person,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let mut person = before.clone();
    person.set_naming(true, now);
    Ok(Ok(keep(tx, &before, person, now).await?))
}

/// Takes the consent back, in every phase: a published recap leaves the name out from now on. Who never agreed says no
/// for good.
pub async fn withdraw_naming(
    tx: &mut Tx,
    event_id: &str,
    participant_id: &str,
    now: Timestamp,
) -> Outcome<Participant, Refusal> {
    let Some((_, before)) = locked_in_any_phase(tx, event_id, participant_id).await? else {
        return Ok(Err(Refusal::Gone));
    };
    let mut person = before.clone();
    // Whoever waited for a publication takes the consent back after it.
    let now = now.max(clock::now());
    person.refuse_naming(now);
    Ok(Ok(keep(tx, &before, person, now).await?))
}

async fn keep(
    tx: &mut Tx,
    before: &Participant,
    mut person: Participant,
    now: Timestamp,
) -> Result<Participant, db::Error> {
    person.updated_at = now;
    store::update(tx, &person).await?;
    say_changed(tx, before, &person);
    Ok(person)
}

/// Published recaps stand on pages of the whole site.
pub(super) fn say_changed(tx: &mut Tx, before: &Participant, after: &Participant) {
    if before.naming_withdrawn_at != after.naming_withdrawn_at {
        tx.changed(Topic::site());
    }
}
