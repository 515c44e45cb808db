//! Drafting a recap from what is there; done again, it adds what is new and touches nothing else.
use super::{
    draft::{self, Sources},
    edit_recap::{Refusal, lock},
    section::{Recap, Section, ids},
    store,
};
use crate::{
    clock,
    db::{Outcome, Tx},
    participants,
};

/// What drafting came to.
pub struct Drafted {
    /// Whether there was no recap before.
    pub is_first: bool,
    /// The sections that were added.
    pub new: Vec<Section>,
}

/// Drafts the recap of an event, or adds sections for what has none yet.
pub async fn draft_recap(tx: &mut Tx, event_id: &str) -> Outcome<Drafted, Refusal> {
    let event = match lock(tx, event_id).await? {
        Ok(event) => event,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let is_first = store::find(tx, event_id).await?.is_none();
    let attendance = participants::store::count_registered(tx, event_id).await?;
    let existing = store::sections(tx, event_id).await?;
    let sources = Sources::read(tx, event_id).await?;
    let (sections, new) = draft::drafted(&event, existing, &sources, attendance);
    let now = clock::now();
    let recap = Recap {
        event_id: event_id.to_owned(),
        title: draft::title(&event),
        authors: String::new(),
        attendance: Some(attendance),
        drafted_at: now,
        updated_at: now,
    };
    store::create(tx, &recap).await?;
    store::create_sections(tx, &new).await?;
    store::set_order(tx, &ids(&sections)).await?;
    Ok(Ok(Drafted { is_first, new }))
}
