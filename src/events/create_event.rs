//! Creating an event, with its themes and its first organiser.
use super::{Event, store};
use crate::db::{Outcome, Tx};

/// Why an event is not created.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Another event has this name in addresses.
    SlugTaken,
}

/// Stores a new event; `account_id` is alone on its team at first.
pub async fn create_event(
    tx: &mut Tx,
    event: &Event,
    themes: &[String],
    account_id: &str,
) -> Outcome<(), Refusal> {
    if !store::create(tx, event).await? {
        return Ok(Err(Refusal::SlugTaken));
    }
    store::add_organiser(tx, &event.id, account_id, event.updated_at).await?;
    store::set_themes(tx, &event.id, themes).await?;
    Ok(Ok(()))
}
