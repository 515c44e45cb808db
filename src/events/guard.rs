//! The event in the path: for its team, and for everybody once it is public.
use axum::{
    extract::{FromRequestParts, Request, State},
    http::request::Parts,
    middleware::Next,
    response::Response,
};

use super::{
    Event, Nav, Section,
    store::{self, Progress},
};
use crate::{
    accounts::Account,
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

/// Lets the team of the event in the path through; to all others there is no such event.
/// An archived event can be read, and moved back to the recap, but not changed.
pub async fn organiser(
    State(app): State<App>,
    account: Account,
    path: Path,
    mut request: Request,
    next: Next,
) -> Result<Response, Error> {
    let mut tx = app.db.read().await?;
    let event =
        store::find_managed(&mut tx, path.get("event")?, &account.id).await?.ok_or(Error::NotFound)?;
    let moves_phase = request.uri().path().ends_with("/phase");
    if event.is_archived() && !request.method().is_safe() && !moves_phase {
        return Err(Error::Archived);
    }
    let progress = store::progress(&mut tx, &event.id).await?;
    drop(tx);
    request.extensions_mut().insert(Managed { event, progress });
    Ok(next.run(request).await)
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
        let event = store::find_by_slug(&mut *app.db.read().await?, path.get("event")?).await?;
        event.filter(Event::is_public).map(Self).ok_or(Error::NotFound)
    }
}
