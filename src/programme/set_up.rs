//! Setting up the programme: adding an item, changing it, giving it another place, removing it. Each takes the event's
//! row first.
use super::{
    item::{Item, Speaker},
    order, store,
};
use crate::{
    clock,
    db::{Outcome, Topic, Tx},
    events::{self, Event, Move},
    participants::{self, Participant},
};

/// Why the programme stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such event or item any more.
    Gone,
    /// Nothing changes in an archived event.
    Archived,
    /// The item is wrong in itself; whoever wrote it has noted why.
    Mistaken,
    /// Nobody who is coming has this id.
    NotComing(String),
    /// The new order has no room before the next item or the event's end.
    NoRoom,
}

/// What an item is written by: its event, and the item as it is stored now; none while it is new.
pub struct Known {
    pub event: Event,
    pub item: Option<Item>,
}

/// Adds the item that `write` makes, behind those that begin at the same time; `write` returns `None` when it is mistaken.
pub async fn add_item(
    tx: &mut Tx,
    event_id: &str,
    write: impl FnOnce(&Known) -> Option<Item>,
) -> Outcome<Item, Refusal> {
    let event = match open(tx, event_id).await? {
        Ok(event) => event,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let Some(mut item) = write(&Known { event, item: None }) else { return Ok(Err(Refusal::Mistaken)) };
    if let Err(refusal) = link(tx, &mut item, &[]).await? {
        return Ok(Err(refusal));
    }
    item.position = store::next_position(tx, event_id).await?;
    store::create(tx, &item).await?;
    Ok(Ok(item))
}

/// Stores what `write` makes of an item as it is now; `write` returns `None` when it is mistaken. An item that stays as
/// it was leaves its entry in calendars alone.
pub async fn change_item(
    tx: &mut Tx,
    event_id: &str,
    item_id: &str,
    write: impl FnOnce(&Known) -> Option<Item>,
) -> Outcome<Item, Refusal> {
    let event = match open(tx, event_id).await? {
        Ok(event) => event,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let Some(before) = store::find(tx, event_id, item_id).await? else { return Ok(Err(Refusal::Gone)) };
    let known = Known { event, item: Some(before.clone()) };
    let Some(mut item) = write(&known) else { return Ok(Err(Refusal::Mistaken)) };
    if let Err(refusal) = link(tx, &mut item, &before.speakers).await? {
        return Ok(Err(refusal));
    }
    if item != before {
        item.updated_at = clock::now();
        store::update(tx, &item).await?;
    }
    Ok(Ok(item))
}

/// Gives an item another place in the programme, if there is such a place; times move along.
pub async fn move_item(tx: &mut Tx, event_id: &str, item_id: &str, way: Move) -> Outcome<(), Refusal> {
    let event = match open(tx, event_id).await? {
        Ok(event) => event,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let items = store::list(tx, event_id).await?;
    let Some(from) = items.iter().position(|item| item.id == item_id) else {
        return Ok(Err(Refusal::Gone));
    };
    let Some(to) = way.target(from, items.len()) else { return Ok(Ok(())) };
    let spans: Vec<order::Span> = items.iter().map(Item::span).collect();
    let Ok(places) = order::moved(&spans, from, to, event.ends_at) else {
        return Ok(Err(Refusal::NoRoom));
    };
    let now = clock::now();
    for (position, place) in (0..).zip(&places) {
        let item = &items[place.from];
        if item.span() != place.span {
            store::set_time(tx, &item.id, place.span, now).await?;
        }
        if item.position != position {
            store::set_position(tx, &item.id, position).await?;
        }
    }
    Ok(Ok(()))
}

/// Removes an item with what is said of its speakers. Returns what it was.
pub async fn remove_item(tx: &mut Tx, event_id: &str, item_id: &str) -> Outcome<Item, Refusal> {
    if let Err(refusal) = open(tx, event_id).await? {
        return Ok(Err(refusal));
    }
    let Some(item) = store::find(tx, event_id, item_id).await? else { return Ok(Err(Refusal::Gone)) };
    store::delete(tx, event_id, item_id).await?;
    Ok(Ok(item))
}

/// Locks the event, if it may still change.
async fn open(tx: &mut Tx, event_id: &str) -> Outcome<Event, Refusal> {
    tx.changed(Topic::event(event_id));
    Ok(match events::store::locked(tx, event_id).await? {
        None => Err(Refusal::Gone),
        Some(event) if event.is_archived() => Err(Refusal::Archived),
        Some(event) => Ok(event),
    })
}

/// Links speakers to those who are coming, and takes over their names where none was typed. Whoever was linked already
/// stays so, also without coming as a participant any more.
async fn link(tx: &mut Tx, item: &mut Item, before: &[Speaker]) -> Outcome<(), Refusal> {
    for speaker in &mut item.speakers {
        let Some(id) = speaker.participant_id.clone() else { continue };
        let was_linked = before.iter().any(|one| one.participant_id.as_ref() == Some(&id));
        if was_linked && !speaker.name.is_empty() {
            continue;
        }
        let person = participants::store::find(tx, &item.event_id, &id).await?;
        let comes = |person: &Participant| person.attendance() == participants::Attendance::Registered;
        let Some(person) = person.filter(|person| was_linked || comes(person)) else {
            return Ok(Err(Refusal::NotComing(id)));
        };
        speaker.take_from(&person);
    }
    Ok(Ok(()))
}
