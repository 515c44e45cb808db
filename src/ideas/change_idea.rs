//! What authors do with an idea of theirs: change it, and remove it.
use super::{
    access::{Room, Standing, Writer},
    idea::{Idea, Wording},
    store,
};
use crate::{
    clock,
    db::{Outcome, Tx},
    events::{self, store::Theme},
    participants::Attendance,
};

/// Why an idea stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The room, or the idea in it, is no longer there.
    Gone,
    Archived,
    /// Somebody else wrote it, or its author has cancelled.
    NotTheirs,
    /// The event takes no ideas now.
    Closed,
    /// The new wording is wrong in itself; whoever read it has noted why.
    Mistaken,
    /// It is marked for the recap, and what the recap will show stays.
    Marked,
}

/// An idea of one's own, in its room.
pub struct Own {
    pub room: Room,
    pub idea: Idea,
}

impl Own {
    /// Whether the author may say that it was said in the room.
    pub fn may_record(&self) -> bool {
        self.room.role.is_facilitator || self.idea.for_room_at.is_some()
    }
}

/// Stores what `write` makes of the idea as it is now, told the event's themes; `write` returns `None` when it is
/// mistaken. Other words than before become a new version; the same words change nothing.
pub async fn change_idea(
    tx: &mut Tx,
    writer: Writer<'_>,
    idea_id: &str,
    write: impl FnOnce(&Own, &[Theme]) -> Option<Wording>,
) -> Outcome<Own, Refusal> {
    let own = match find_own(tx, writer, idea_id).await? {
        Ok(own) => own,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let themes = events::store::themes(tx, writer.event_id).await?;
    let Some(wording) = write(&own, &themes) else { return Ok(Err(Refusal::Mistaken)) };
    if !wording.is_of(&own.idea) {
        store::update(tx, &own.idea, &wording, clock::now()).await?;
    }
    Ok(Ok(own))
}

/// Removes an idea with all its wordings.
pub async fn remove_idea(tx: &mut Tx, writer: Writer<'_>, idea_id: &str) -> Outcome<Own, Refusal> {
    let own = match find_own(tx, writer, idea_id).await? {
        Ok(own) => own,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if !own.idea.is_removable() {
        return Ok(Err(Refusal::Marked));
    }
    store::delete(tx, &own.idea.id).await?;
    Ok(Ok(own))
}

/// The idea behind its lock, for its author alone and while ideas are taken.
async fn find_own(tx: &mut Tx, writer: Writer<'_>, idea_id: &str) -> Outcome<Own, Refusal> {
    store::lock(tx, idea_id).await?;
    let Some(Standing { event, participant, room }) = Standing::read(tx, writer).await? else {
        return Ok(Err(Refusal::Gone));
    };
    let idea = store::find(tx, writer.event_id, idea_id).await?;
    let Some(idea) = idea.filter(|idea| idea.workshop_id == writer.workshop_id) else {
        return Ok(Err(Refusal::Gone));
    };
    Ok(if event.is_archived() {
        Err(Refusal::Archived)
    } else if !idea.is_by(writer.participant_id) || participant.attendance() != Attendance::Registered {
        Err(Refusal::NotTheirs)
    } else if !event.takes_ideas() {
        Err(Refusal::Closed)
    } else {
        Ok(Own { room, idea })
    })
}
