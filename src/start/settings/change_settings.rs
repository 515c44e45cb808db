//! Changing an event's settings: what it is, when and where. It stands above the features because they follow: the
//! programme comes along or stays, calendars hear of a new place, and people who have wishes or seats keep the way in
//! which they came to them.
use crate::{
    db::{Outcome, Topic, Tx},
    events::{self, Event},
    ideas,
    programme::{
        self, Item,
        moving::{Followed, Follows, follow_event},
    },
    workshops,
};

/// An event as its settings show it.
pub struct Settings {
    pub event: Event,
    /// The names of its themes, in their order.
    pub themes: Vec<String>,
}

/// What is stored, for whoever writes new settings.
pub struct Stored {
    pub settings: Settings,
    /// In the order of time.
    pub programme: Vec<Item>,
}

/// New settings, and what the programme does when the event moves.
pub struct Written {
    pub settings: Settings,
    pub follows: Follows,
}

/// The event as it is stored now, as it was, and what became of its programme.
pub struct Changed {
    pub event: Event,
    pub before: Event,
    pub followed: Followed,
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
pub async fn change_settings(
    tx: &mut Tx,
    event_id: &str,
    write: impl FnOnce(&Stored) -> Option<Written>,
) -> Outcome<Changed, Refusal> {
    tx.changed(Topic::event(event_id));
    tx.changed(Topic::site());
    let Some(event) = events::store::locked(tx, event_id).await? else { return Ok(Err(Refusal::Gone)) };
    if event.is_archived() {
        return Ok(Err(Refusal::Archived));
    }
    let themes = events::store::theme_names(tx, event_id).await?;
    let programme = programme::store::list(tx, event_id).await?;
    let stored = Stored { settings: Settings { event, themes }, programme };
    let Some(Written { settings: new, follows }) = write(&stored) else { return Ok(Err(Refusal::Mistaken)) };
    let Stored { settings: Settings { event: before, .. }, programme: items } = stored;
    if new.event.seating != before.seating && workshops::store::has_wishes_or_seats(tx, event_id).await? {
        return Ok(Err(Refusal::SeatingInUse));
    }
    if !events::store::update(tx, &new.event).await? {
        return Ok(Err(Refusal::SlugTaken));
    }
    let in_use = ideas::store::themes_in_use(tx, event_id).await?;
    events::store::set_themes(tx, event_id, &with_used(new.themes, in_use)).await?;
    let is_elsewhere = place(&new.event) != place(&before);
    let followed = follow_event(tx, &before, &new.event, &items, follows, is_elsewhere).await?;
    Ok(Ok(Changed { event: new.event, before, followed }))
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
