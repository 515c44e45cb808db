//! Marking ideas for the recap, one or several, and taking the marks away. A hidden idea is never marked.
use super::{
    idea::{Idea, State},
    store,
};
use crate::{
    clock,
    db::{Outcome, Tx},
    events,
};

/// Why marks stay as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The event, or the idea in it, is no longer there.
    Gone,
    Archived,
    /// The idea with this code is hidden: first it is shown again.
    Hidden(String),
}

/// Marks one idea, or takes its mark away; one that is as wanted already stays so.
pub async fn mark_idea(
    tx: &mut Tx,
    event_id: &str,
    idea_id: &str,
    is_wanted: bool,
) -> Outcome<Idea, Refusal> {
    if let Err(refusal) = lock(tx, event_id).await? {
        return Ok(Err(refusal));
    }
    let Some(idea) = store::find(tx, event_id, idea_id).await? else { return Ok(Err(Refusal::Gone)) };
    if is_wanted && idea.state() == State::Hidden {
        return Ok(Err(Refusal::Hidden(idea.code)));
    }
    store::set_marks(tx, event_id, &[idea_id], is_wanted.then(clock::now)).await?;
    Ok(Ok(idea))
}

/// Marks those among these ideas that are not hidden, or takes their marks away. Returns how many changed.
pub async fn mark_ideas(
    tx: &mut Tx,
    event_id: &str,
    idea_ids: &[&str],
    is_wanted: bool,
) -> Outcome<i64, Refusal> {
    if let Err(refusal) = lock(tx, event_id).await? {
        return Ok(Err(refusal));
    }
    Ok(Ok(store::set_marks(tx, event_id, idea_ids, is_wanted.then(clock::now)).await?))
}

/// Two lists of marks come one after the other, and none while the recap is drafted or published.
async fn lock(tx: &mut Tx, event_id: &str) -> Outcome<(), Refusal> {
    Ok(match events::store::locked(tx, event_id).await? {
        None => Err(Refusal::Gone),
        Some(event) if event.is_archived() => Err(Refusal::Archived),
        Some(_) => Ok(()),
    })
}
