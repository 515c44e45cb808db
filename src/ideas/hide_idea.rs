//! Hiding an idea with a reason, and showing it again: by facilitators in their room, and by organisers.
use super::{
    access::{Standing, Writer},
    idea::Idea,
    store,
};
use crate::{
    clock,
    db::{Outcome, Tx},
    events,
};

/// Who hides or shows.
#[derive(Clone, Copy, Debug)]
pub enum By<'a> {
    /// Somebody on the team of the event with this id.
    Organiser(&'a str),
    /// A participant, in the workshop that they lead.
    Facilitator(Writer<'a>),
}

/// Why an idea stays as visible as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The room, or the idea in it, is no longer there.
    Gone,
    Archived,
    /// The participant does not lead the room.
    NotLeading,
}

/// Takes an idea out of sight, and out of the recap; hidden before, it gets the new reason.
pub async fn hide_idea(tx: &mut Tx, by: By<'_>, idea_id: &str, because: &str) -> Outcome<Idea, Refusal> {
    let idea = match find(tx, by, idea_id).await? {
        Ok(idea) => idea,
        Err(refusal) => return Ok(Err(refusal)),
    };
    store::hide(tx, &idea.id, because, clock::now()).await?;
    Ok(Ok(idea))
}

/// Shows a hidden idea again; its mark for the recap does not come back.
pub async fn show_idea(tx: &mut Tx, by: By<'_>, idea_id: &str) -> Outcome<Idea, Refusal> {
    let idea = match find(tx, by, idea_id).await? {
        Ok(idea) => idea,
        Err(refusal) => return Ok(Err(refusal)),
    };
    store::show(tx, &idea.id).await?;
    Ok(Ok(idea))
}

/// The idea behind its lock, for somebody who may hide it.
async fn find(tx: &mut Tx, by: By<'_>, idea_id: &str) -> Outcome<Idea, Refusal> {
    store::lock(tx, idea_id).await?;
    let (event, workshop_id) = match by {
        By::Organiser(event_id) => (events::store::find(tx, event_id).await?, None),
        By::Facilitator(writer) => match Standing::read(tx, writer).await? {
            Some(standing) if !standing.room.role.is_facilitator => return Ok(Err(Refusal::NotLeading)),
            standing => (standing.map(|standing| standing.event), Some(writer.workshop_id)),
        },
    };
    let Some(event) = event else { return Ok(Err(Refusal::Gone)) };
    if event.is_archived() {
        return Ok(Err(Refusal::Archived));
    }
    let idea = store::find(tx, &event.id, idea_id).await?;
    Ok(idea.filter(|idea| workshop_id.is_none_or(|id| idea.workshop_id == id)).ok_or(Refusal::Gone))
}
