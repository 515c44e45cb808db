//! Wishing: a participant ranks workshops, or takes the wishes back.
use super::admission::{NotAdmitted, admit};
use crate::{
    clock,
    db::{self, Outcome, Topic, Tx},
    events::Seating,
    workshops::{
        store,
        workshop::{Repeated, ranking},
    },
};

/// Why wishes are not stored. Ranks count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    NotAdmitted(NotAdmitted),
    /// There is no such workshop at the event.
    Unknown {
        rank: usize,
    },
    /// The same workshop at two ranks.
    Repeated(Repeated),
    /// Nothing was chosen: whoever wants no wishes any more takes them back.
    Nothing,
}

/// Makes a participant's wishes the workshops chosen rank by rank, given by id; an empty choice is a gap, which closes up.
pub async fn wish(
    tx: &mut Tx,
    event_id: &str,
    participant_id: &str,
    chosen: &[String],
) -> Outcome<(), Refusal> {
    let named: Vec<String> =
        chosen.iter().filter(|id| !id.is_empty()).take(db::ROWS_AT_ONCE).cloned().collect();
    let known = match admit(tx, event_id, participant_id, Seating::Wishes, &named).await? {
        Ok(known) => known,
        Err(reason) => return Ok(Err(Refusal::NotAdmitted(reason))),
    };
    let is_unknown = |id: &String| !id.is_empty() && !known.contains(id);
    if let Some(place) = chosen.iter().position(is_unknown) {
        return Ok(Err(Refusal::Unknown { rank: place + 1 }));
    }
    let wishes = match ranking(&chosen.iter().map(String::as_str).collect::<Vec<_>>()) {
        Ok(wishes) if wishes.is_empty() => return Ok(Err(Refusal::Nothing)),
        Ok(wishes) => wishes,
        Err(twice) => return Ok(Err(Refusal::Repeated(twice))),
    };
    tx.changed(Topic::wishes(event_id));
    match store::set_wishes(tx, participant_id, &wishes, clock::now()).await {
        // Removed at this very moment: workshops are not locked, so that wishes do not wait for each other.
        Err(error) if db::is_foreign_key_violation(&error) => Ok(Err(Refusal::Unknown { rank: 1 })),
        stored => stored.map(Ok),
    }
}

/// Takes a participant's wishes back, also when there are none.
pub async fn withdraw_wishes(tx: &mut Tx, event_id: &str, participant_id: &str) -> Outcome<(), NotAdmitted> {
    if let Err(reason) = admit(tx, event_id, participant_id, Seating::Wishes, &[]).await? {
        return Ok(Err(reason));
    }
    tx.changed(Topic::wishes(event_id));
    store::remove_wishes(tx, participant_id).await?;
    Ok(Ok(()))
}
