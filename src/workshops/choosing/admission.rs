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

/// Locks the participant, and lets them through when they may choose in this way of seating. Returns those of the
/// workshops chosen, given by id, that the event has, in no order.
pub(super) async fn admit(
    tx: &mut Tx,
    event_id: &str,
    participant_id: &str,
    seating: Seating,
    chosen: &[String],
) -> Outcome<Vec<String>, NotAdmitted> {
    let person = participants::store::locked(tx, event_id, participant_id).await?;
    let event = events::store::find(tx, event_id).await?;
    let (Some(event), Some(person)) = (event, person) else { return Ok(Err(NotAdmitted::Gone)) };
    if event.is_archived() {
        return Ok(Err(NotAdmitted::Archived));
    }
    if event.seating != seating {
        return Ok(Err(NotAdmitted::OtherSeating));
    }
    let choices = store::choices(tx, event_id, participant_id, chosen).await?;
    let leads = choices.iter().any(|choice| choice.leads > 0);
    Ok(match Door::of(&event, person.attendance(), leads) {
        Door::Open => Ok(choices.into_iter().map(|choice| choice.id).collect()),
        door => Err(NotAdmitted::Closed(door)),
    })
}
