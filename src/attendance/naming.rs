//! Consent to be named in the recap: given and taken back by the person.
use crate::{
    clock::Timestamp,
    db::{Outcome, Tx},
    participants::{Participant, Refusal, locked, store},
};

/// Notes that somebody agrees to be named; a consent that stands keeps its time.
pub async fn agree_to_be_named(
    tx: &mut Tx,
    event_id: &str,
    participant_id: &str,
    now: Timestamp,
) -> Outcome<Participant, Refusal> {
    set(tx, event_id, participant_id, true, now).await
}

/// Takes the consent back: no list gives it again in the person's place.
pub async fn withdraw_naming(
    tx: &mut Tx,
    event_id: &str,
    participant_id: &str,
    now: Timestamp,
) -> Outcome<Participant, Refusal> {
    set(tx, event_id, participant_id, false, now).await
}

async fn set(
    tx: &mut Tx,
    event_id: &str,
    participant_id: &str,
    agrees: bool,
    now: Timestamp,
) -> Outcome<Participant, Refusal> {
    let mut person = match locked(tx, event_id, participant_id).await? {
        Ok((_, person)) => person,
        Err(refusal) => return Ok(Err(refusal)),
    };
    person.set_naming(agrees, now);
    person.updated_at = now;
    store::update(tx, &person).await?;
    Ok(Ok(person))
}
