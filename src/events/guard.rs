//! The event in the path: for its team, and for everybody once it is public.
use axum::{
    extract::{FromRequestParts, MatchedPath, Request},
    http::request::Parts,
};
use axum_extra::routing::TypedPath as _;

use super::{Event, Nav, PhasePath, Progress, Section, known::known, store};
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

/// The last words of addresses whose pages only ask for a change: nobody fills in a form that cannot be sent.
const ASKING: [&str; 17] = [
    "new",
    "import",
    "{import}",
    "reversal",
    "link",
    "merging",
    "removal",
    "{item}",
    "{workshop}",
    "{section}",
    "hiding",
    "clearance",
    "publication",
    "changes",
    "adoption",
    "deletion",
    "takedown",
];

/// What somebody wants of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To look at it, or to move its phase, which even an archived event allows.
    Always,
    /// To change it, or to be asked how.
    Change,
}

impl Purpose {
    pub fn of(request: &Request) -> Self {
        let route = request.extensions().get::<MatchedPath>();
        let route = route.map_or("", MatchedPath::as_str);
        let asks = route.rsplit('/').next().is_some_and(|last| ASKING.contains(&last));
        let is_harmless = if request.method().is_safe() { !asks } else { route == PhasePath::PATH };
        if is_harmless { Self::Always } else { Self::Change }
    }
}

/// The event for whoever is on its team; to all others there is no such event. An archived event can be read, and moved
/// back to the recap, but not changed.
pub async fn admitted(
    conn: &mut Conn,
    slug: &str,
    account: &Account,
    purpose: Purpose,
) -> Result<Event, Error> {
    let event = store::find_managed(conn, slug, &account.id).await?.ok_or(Error::NotFound)?;
    if event.is_archived() && purpose == Purpose::Change {
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
