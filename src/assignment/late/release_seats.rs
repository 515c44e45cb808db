//! Releasing fixed seats: the people keep their seats, and may be moved again.
use std::collections::BTreeMap;

use crate::{
    assignment::{
        decisions::Origin,
        event_lock::{Closed, lock_wished},
        store,
    },
    clock,
    db::{Outcome, Tx},
};

/// Releases those of these people whose seat is fixed; returns how many there were.
pub async fn release_seats(tx: &mut Tx, event_id: &str, people: &[String]) -> Outcome<i64, Closed> {
    if let Err(closed) = lock_wished(tx, event_id).await? {
        return Ok(Err(closed));
    }
    let decisions = store::decisions(tx, event_id).await?;
    let pinned = people.iter().filter(|person| decisions.pin(person).is_some());
    let released: BTreeMap<String, Option<String>> = pinned.map(|person| (person.clone(), None)).collect();
    store::set_pins(tx, &released, Origin::Selection, clock::now()).await?;
    Ok(Ok(released.len() as i64))
}
