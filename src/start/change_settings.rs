//! Changing an event's settings: what it is, when and where. It stands above the features because they follow: calendars
//! hear of a new place, and people who have wishes or seats keep the way in which they came to them.
use crate::{
    db::{Outcome, Topic, Tx},
    events::{self, Event},
    ideas, programme, workshops,
};

/// An event as its settings show it.
pub struct Settings {
    pub event: Event,
    /// The names of its themes, in their order.
    pub themes: Vec<String>,
}

/// Why settings are not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such event any more.
    Gone,
    /// Nothing of an archived event changes.
    Archived,
    /// The new settings are wrong in themselves; whoever wrote them has noted why.
    Mistaken,
    /// Another event has this name in addresses.
    SlugTaken,
    /// People have wishes or seats already.
    SeatingInUse,
}

/// Stores what `write` makes of the settings as they are now; `write` returns `None` when they are mistaken.
/// Returns the event as it is stored then.
pub async fn change_settings(
    tx: &mut Tx,
    event_id: &str,
    write: impl FnOnce(&Settings) -> Option<Settings>,
) -> Outcome<Event, Refusal> {
    tx.changed(Topic::event(event_id));
    tx.changed(Topic::site());
    let Some(event) = events::store::locked(tx, event_id).await? else { return Ok(Err(Refusal::Gone)) };
    if event.is_archived() {
        return Ok(Err(Refusal::Archived));
    }
    let themes = events::store::theme_names(tx, event_id).await?;
    let stored = Settings { event, themes };
    let Some(new) = write(&stored) else { return Ok(Err(Refusal::Mistaken)) };
    if new.event.seating != stored.event.seating
        && workshops::store::has_wishes_or_seats(tx, event_id).await?
    {
        return Ok(Err(Refusal::SeatingInUse));
    }
    if !events::store::update(tx, &new.event).await? {
        return Ok(Err(Refusal::SlugTaken));
    }
    let in_use = ideas::store::themes_in_use(tx, event_id).await?;
    events::store::set_themes(tx, event_id, &with_used(new.themes, in_use)).await?;
    if place(&new.event) != place(&stored.event) {
        programme::store::touch(tx, event_id, new.event.updated_at).await?;
    }
    Ok(Ok(new.event))
}

/// What calendars show of where an event is.
fn place(event: &Event) -> (&str, String, String) {
    (&event.venue, event.address(), event.zone.to_string())
}

/// The themes in their new order, and behind them those that ideas are filed under and that must stay.
fn with_used(mut themes: Vec<String>, in_use: Vec<String>) -> Vec<String> {
    for theme in in_use {
        if !themes.contains(&theme) {
            themes.push(theme);
        }
    }
    themes
}
