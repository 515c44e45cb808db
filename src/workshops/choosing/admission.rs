//! Whether a participant may choose at this moment: asked behind the lock, because what their page knew is old.
use super::door::Door;
use crate::{
    db::{Outcome, Tx},
    events::{self, Seating},
    participants,
    workshops::store,
};

/// Why a participant may not choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAdmitted {
    /// There is no such event or participant any more.
    Gone,
    /// Nothing changes in an archived event.
    Archived,
    /// People come to their seats in the other way by now.
    OtherSeating,
    /// The door is not open.
    Closed(Door),
}

/// Locks the participant, and lets them through when they may choose in this way of seating.
pub(super) async fn admit(
    tx: &mut Tx,
    event_id: &str,
    participant_id: &str,
    seating: Seating,
) -> Outcome<(), NotAdmitted> {
    store::lock_person(tx, participant_id).await?;
    let event = events::store::find(tx, event_id).await?;
    let person = participants::store::find(tx, event_id, participant_id).await?;
    let (Some(event), Some(person)) = (event, person) else { return Ok(Err(NotAdmitted::Gone)) };
    if event.is_archived() {
        return Ok(Err(NotAdmitted::Archived));
    }
    if event.seating != seating {
        return Ok(Err(NotAdmitted::OtherSeating));
    }
    let leads = store::leads(tx, participant_id).await?;
    Ok(match Door::of(&event, person.attendance(), leads) {
        Door::Open => Ok(()),
        door => Err(NotAdmitted::Closed(door)),
    })
}
