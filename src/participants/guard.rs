//! "Who is asking" on a participant's pages: whoever opened a personal link of the event in the path.
use axum::{
    extract::{FromRequestParts, MatchedPath, Request, State},
    http::request::Parts,
    middleware::Next,
    response::Response,
};
use axum_extra::routing::TypedPath as _;
use tower_sessions::Session;

use super::{MePath, NamingPath, Participant, Refusal, store};
use crate::{
    db,
    events::{self, Event, EventPath, Seating},
    state::App,
    web::{Error, Path, Typist, session},
};

/// The participant who is asking, and their event.
#[derive(Clone, Debug)]
pub struct Me {
    pub participant: Participant,
    pub event: Event,
}

/// Lets participants of the event in the path through; everybody else is told that a personal link is needed.
pub async fn opened(
    State(app): State<App>,
    session: Session,
    path: Path,
    mut request: Request,
    next: Next,
) -> Result<Response, Error> {
    let event = events::known(&app.db, path.get("event")?).await?.ok_or(Error::NotFound)?;
    let link = session::opened_link(&session, &event.id).await?.ok_or(Error::NeedsLink)?;
    let mut reading = app.db.read().await?;
    let participant = store::find_opened(&mut reading, &event.id, &link.participant, link.version).await?;
    let participant = participant.ok_or(Error::NeedsLink)?;
    reading.hand_on();
    if !request.method().is_safe() {
        // A form may be long in coming, and what is stored is read anew: meanwhile the connection is for others.
        db::end_reading();
    }
    if event.is_archived() && !request.method().is_safe() && !is_always_open(&request) {
        return Err(Error::Archived);
    }
    request.extensions_mut().insert(Typist::new(&app.secret, &participant.id));
    request.extensions_mut().insert(Me { participant, event: (*event).clone() });
    Ok(next.run(request).await)
}

/// Whether participants may do this in an archived event too.
fn is_always_open(request: &Request) -> bool {
    request.extensions().get::<MatchedPath>().is_some_and(|route| route.as_str() == NamingPath::PATH)
}

impl<S: Send + Sync> FromRequestParts<S> for Me {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Error> {
        parts.extensions.get::<Self>().cloned().ok_or(Error::Forbidden)
    }
}

/// The pages a participant moves between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    Me,
    Wishes,
    Room,
}

/// What `participant.html` needs beside the layout: the links under the header.
#[derive(Clone, Debug)]
pub struct EventNav {
    pub slug: String,
    pub event_title: String,
    pub here: Tab,
    pub has_wishes: bool,
    pub is_public: bool,
}

impl EventNav {
    pub fn me(&self) -> MePath {
        MePath::to(&self.slug)
    }

    pub fn event(&self) -> EventPath {
        EventPath::to(&self.slug)
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Gone => Self::NotFound,
            Refusal::Archived => Self::Archived,
        }
    }
}

impl Me {
    /// The links under the header, with this page marked.
    pub fn nav(&self, here: Tab) -> EventNav {
        EventNav {
            slug: self.event.slug.clone(),
            event_title: self.event.title.clone(),
            here,
            has_wishes: self.event.seating == Seating::Wishes,
            is_public: self.event.is_public(),
        }
    }
}
