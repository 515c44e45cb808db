//! Working on the recap: its head, and its sections written, added, moved, left out and removed.
use super::{
    draft::{self, Sources},
    section::{Move, Recap, Section, SectionKind, ids, moved, placed},
    store,
};
use crate::{
    clock,
    db::{Outcome, Tx},
    events::{self, Event},
};

/// Why the working copy stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The event, its recap or the section is not there.
    Gone,
    Archived,
    /// What was written is wrong in itself; whoever read it has noted why.
    Mistaken,
    /// The section is bound to something that is there: it is left out instead of removed.
    Bound,
}

/// Locks the event, so that nobody else changes its recap, and reads it again.
pub(super) async fn lock(tx: &mut Tx, event_id: &str) -> Outcome<Event, Refusal> {
    Ok(match events::store::locked(tx, event_id).await? {
        None => Err(Refusal::Gone),
        Some(event) if event.is_archived() => Err(Refusal::Archived),
        Some(event) => Ok(event),
    })
}

/// The section behind the event's lock.
async fn find(tx: &mut Tx, event_id: &str, section_id: &str) -> Outcome<Section, Refusal> {
    if let Err(refusal) = lock(tx, event_id).await? {
        return Ok(Err(refusal));
    }
    Ok(store::find_section(tx, event_id, section_id).await?.ok_or(Refusal::Gone))
}

/// Stores what `write` makes of title, authors and attendance as they are now; `None` when it is mistaken.
pub async fn change_head(
    tx: &mut Tx,
    event_id: &str,
    write: impl FnOnce(&Recap) -> Option<Recap>,
) -> Outcome<Recap, Refusal> {
    if let Err(refusal) = lock(tx, event_id).await? {
        return Ok(Err(refusal));
    }
    let Some(stored) = store::find(tx, event_id).await? else { return Ok(Err(Refusal::Gone)) };
    let Some(recap) = write(&stored) else { return Ok(Err(Refusal::Mistaken)) };
    store::update(tx, &recap).await?;
    Ok(Ok(recap))
}

/// Stores what `write` makes of a section's heading and text as they are now; `None` when it is mistaken.
pub async fn change_section(
    tx: &mut Tx,
    event_id: &str,
    section_id: &str,
    write: impl FnOnce(&Section) -> Option<Section>,
) -> Outcome<Section, Refusal> {
    let stored = match find(tx, event_id, section_id).await? {
        Ok(section) => section,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let Some(section) = write(&stored) else { return Ok(Err(Refusal::Mistaken)) };
    store::update_section(tx, &section).await?;
    Ok(Ok(section))
}

/// Adds a section of text before the closing.
pub async fn add_section(tx: &mut Tx, event_id: &str, heading: &str) -> Outcome<Section, Refusal> {
    let event = match lock(tx, event_id).await? {
        Ok(event) => event,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if store::find(tx, event_id).await?.is_none() {
        return Ok(Err(Refusal::Gone));
    }
    let existing = store::sections(tx, event_id).await?;
    let section = draft::section(&event, SectionKind::Text, None, heading, "");
    store::create_sections(tx, std::slice::from_ref(&section)).await?;
    store::set_order(tx, &ids(&placed(existing, section.clone()))).await?;
    Ok(Ok(section))
}

/// Moves a section; the opening stays first, and nothing moves past an end.
pub async fn move_section(tx: &mut Tx, event_id: &str, section_id: &str, how: Move) -> Outcome<(), Refusal> {
    if let Err(refusal) = find(tx, event_id, section_id).await? {
        return Ok(Err(refusal));
    }
    let sections = store::sections(tx, event_id).await?;
    store::set_order(tx, &moved(&sections, section_id, how)).await?;
    Ok(Ok(()))
}

/// Leaves a section out, or takes it in again; one that is out already keeps its time.
pub async fn omit_section(
    tx: &mut Tx,
    event_id: &str,
    section_id: &str,
    is_out: bool,
) -> Outcome<(), Refusal> {
    let section = match find(tx, event_id, section_id).await? {
        Ok(section) => section,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if section.is_omitted() != is_out {
        store::set_omitted(tx, section_id, is_out.then(clock::now)).await?;
    }
    Ok(Ok(()))
}

/// Removes a section of text, or one whose source is gone.
pub async fn remove_section(tx: &mut Tx, event_id: &str, section_id: &str) -> Outcome<Section, Refusal> {
    let section = match find(tx, event_id, section_id).await? {
        Ok(section) => section,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if !Sources::of_section(tx, &section).await?.is_removable(&section) {
        return Ok(Err(Refusal::Bound));
    }
    store::delete_section(tx, section_id).await?;
    Ok(Ok(section))
}
