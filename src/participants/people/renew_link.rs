//! Renewing a personal link: the old one, and every browser in which it was opened, ends.
use crate::{
    clock::Timestamp,
    db::{Outcome, Tx},
    participants::{Participant, Refusal, link_hash, locked, store},
    state::Secret,
};

/// Issues the link that follows the one in version `seen`; whoever saw an older one has clicked twice, and nothing
/// changes. Returns whose link it is.
pub async fn renew_link(
    tx: &mut Tx,
    secret: &Secret,
    event_id: &str,
    participant_id: &str,
    seen: i64,
    now: Timestamp,
) -> Outcome<Participant, Refusal> {
    let person = match locked(tx, event_id, participant_id).await? {
        Ok((_, person)) => person,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if seen == person.link_version {
        let version = person.link_version + 1;
        let hash = link_hash(secret, &person.id, version);
        store::set_link(tx, &person.id, version, &hash, now).await?;
    }
    Ok(Ok(person))
}
