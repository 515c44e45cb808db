//! The event in the path: for its team, and for everybody once it is public.
use axum::{extract::FromRequestParts, http::request::Parts};

use super::{Event, Nav, Progress, Section, known::known, store};
use crate::{
    accounts::Account,
    db::Conn,
    state::App,
    web::{Error, Layout, Path},
};

/// An event that the signed-in organiser is on the team of, and how far it is.
#[derive(Clone, Debug)]
pub struct Managed {
    pub event: Event,
    pub progress: Progress,
}

impl Managed {
    /// The list of steps beside the page, with this one marked.
    pub fn nav(&self, layout: &Layout, section: Section) -> Nav {
        Nav::new(&self.event, &self.progress, layout.words(), section)
    }
}

/// The event for whoever is on its team; to all others there is no such event. An archived event can be read, and moved
/// back to the recap, but not changed.
pub async fn admitted(
    conn: &mut Conn,
    slug: &str,
    account: &Account,
    is_to_change: bool,
) -> Result<Event, Error> {
    let event = store::find_managed(conn, slug, &account.id).await?.ok_or(Error::NotFound)?;
    if event.is_archived() && is_to_change {
        return Err(Error::Archived);
    }
    Ok(event)
}

impl<S: Send + Sync> FromRequestParts<S> for Managed {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Error> {
        parts.extensions.get::<Self>().cloned().ok_or(Error::Forbidden)
    }
}

/// The event in the path, once visitors may see it.
#[derive(Clone, Debug)]
pub struct PublicEvent(pub Event);

impl FromRequestParts<App> for PublicEvent {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let path = Path::from_request_parts(parts, app).await?;
        let event = known(&app.db, path.get("event")?).await?;
        event.filter(|event| event.is_public()).map(|event| Self((*event).clone())).ok_or(Error::NotFound)
    }
}
