//! Pairing two people, and letting them sit as it comes again.
use super::known::to_be_seated;
use crate::{
    assignment::{
        decisions::{Kind, Pair},
        event_lock::{Closed, lock_wished},
        store,
    },
    db::{Outcome, Tx},
};

/// Why two people are not paired.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    Closed(Closed),
    /// The person is not to be seated any more.
    Gone,
    /// Whoever they were to be paired with is not to be seated any more.
    PartnerGone,
    /// Other decisions are against it.
    Against,
}

/// Pairs two people; if they were paired otherwise, the new kind counts.
pub async fn pair(
    tx: &mut Tx,
    event_id: &str,
    person: &str,
    partner: &str,
    kind: Kind,
) -> Outcome<(), Refusal> {
    if let Err(closed) = lock_wished(tx, event_id).await? {
        return Ok(Err(Refusal::Closed(closed)));
    }
    if to_be_seated(tx, event_id, person).await?.is_none() {
        return Ok(Err(Refusal::Gone));
    }
    if partner == person || to_be_seated(tx, event_id, partner).await?.is_none() {
        return Ok(Err(Refusal::PartnerGone));
    }
    let pair = Pair::new(person, partner, kind);
    if store::decisions(tx, event_id).await?.is_against(&pair) {
        return Ok(Err(Refusal::Against));
    }
    store::set_pair(tx, &pair).await?;
    Ok(Ok(()))
}

/// Lets two people sit as it comes, however they were paired.
pub async fn unpair(tx: &mut Tx, event_id: &str, person: &str, partner: &str) -> Outcome<(), Refusal> {
    if let Err(closed) = lock_wished(tx, event_id).await? {
        return Ok(Err(Refusal::Closed(closed)));
    }
    if to_be_seated(tx, event_id, person).await?.is_none() {
        return Ok(Err(Refusal::Gone));
    }
    // The kind does not matter: there is one pair of the two.
    store::remove_pair(tx, &Pair::new(person, partner, Kind::Together)).await?;
    Ok(Ok(()))
}
