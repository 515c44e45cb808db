//! "Who is asking" on a participant's pages: whoever opened a personal link of the event in the path.
use axum::{
    extract::{FromRequestParts, MatchedPath, Request, State},
    http::request::Parts,
    middleware::Next,
    response::{IntoResponse as _, Redirect, Response},
};
use axum_extra::routing::TypedPath as _;
use tower_sessions::Session;

use super::{MePath, NamingPath, Participant, Refusal, SignOutPath, store};
use crate::{
    db,
    events::{self, Event, EventPath, Seating},
    state::App,
    web::{Error, Path, Typist, forget_opened, has_opened, note_opened, session},
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
    let has_sign = has_opened(request.headers());
    let Some(participant) = who_opened(&app, &session, &event.id).await? else {
        // Whoever is not known any more, leaves all the same.
        let response = match is_at(&request, SignOutPath::PATH) {
            true => left(&event),
            false => Error::NeedsLink.into_response(),
        };
        return Ok(if has_sign {
            forget_opened(&app, EventPath::to(&event.slug), response)
        } else {
            response
        });
    };
    if !request.method().is_safe() {
        // A form may be long in coming, and what is stored is read anew: meanwhile the connection is for others.
        db::end_reading();
    }
    if event.is_archived() && !request.method().is_safe() && !is_always_open(&request) {
        return Err(Error::Archived);
    }
    request.extensions_mut().insert(Typist::new(&app.secret, &participant.id));
    request.extensions_mut().insert(Me { participant, event: (*event).clone() });
    let is_leaving = is_at(&request, SignOutPath::PATH);
    let response = next.run(request).await;
    Ok(if has_sign || is_leaving {
        response
    } else {
        note_opened(&app, EventPath::to(&event.slug), response)
    })
}

/// Whose personal link of the event was opened in this browser, if it is still theirs.
async fn who_opened(app: &App, session: &Session, event_id: &str) -> Result<Option<Participant>, Error> {
    let Some(link) = session::opened_link(session, event_id).await? else { return Ok(None) };
    let mut reading = app.db.read().await?;
    let participant = store::find_opened(&mut reading, event_id, &link.participant, link.version).await?;
    reading.hand_on();
    Ok(participant)
}

/// Where somebody goes on who has left their pages.
pub(super) fn left(event: &Event) -> Response {
    let place = if event.is_public() { EventPath::to(&event.slug).to_string() } else { "/".to_owned() };
    Redirect::to(&place).into_response()
}

fn is_at(request: &Request, path: &str) -> bool {
    request.extensions().get::<MatchedPath>().is_some_and(|route| route.as_str() == path)
}

/// Whether participants may do this in an archived event too.
fn is_always_open(request: &Request) -> bool {
    is_at(request, NamingPath::PATH) || is_at(request, SignOutPath::PATH)
}

impl<S: Send + Sync> FromRequestParts<S> for Me {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Error> {
        parts.extensions.get::<Self>().cloned().ok_or(Error::Forbidden)
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

/// The pages a participant moves between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    Me,
    Wishes,
    Room,
    /// The event's public page.
    Event,
    /// A public page beside it.
    Public,
}

/// What `participants/_tabs.html` needs.
#[derive(Clone, Debug)]
pub struct EventNav {
    pub slug: String,
    pub event_title: String,
    pub here: Tab,
    /// How seats are given; unknown where the event is read from what was published.
    seating: Option<Seating>,
    pub is_public: bool,
}

impl EventNav {
    /// On a page of the event.
    pub fn of(event: &Event, here: Tab) -> Self {
        Self {
            slug: event.slug.clone(),
            event_title: event.title.clone(),
            here,
            seating: Some(event.seating),
            is_public: event.is_public(),
        }
    }

    /// On a page that was published about an event.
    pub fn of_published(slug: &str, event_title: &str) -> Self {
        Self {
            slug: slug.to_owned(),
            event_title: event_title.to_owned(),
            here: Tab::Public,
            seating: None,
            is_public: true,
        }
    }

    pub fn has_wishes(&self) -> bool {
        self.seating == Some(Seating::Wishes)
    }

    pub fn has_seats(&self) -> bool {
        self.seating == Some(Seating::FirstCome)
    }

    pub fn me(&self) -> MePath {
        MePath::to(&self.slug)
    }

    pub fn event(&self) -> EventPath {
        EventPath::to(&self.slug)
    }

    pub fn sign_out(&self) -> SignOutPath {
        SignOutPath::to(&self.slug)
    }
}

impl Me {
    /// The links under the header, with this page marked.
    pub fn nav(&self, here: Tab) -> EventNav {
        EventNav::of(&self.event, here)
    }
}
