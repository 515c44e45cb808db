//! "Who is asking" for organisers: signed in, or sent to the sign-in page.
use axum::{
    extract::{FromRequestParts, Request, State},
    http::request::Parts,
    middleware::Next,
    response::Response,
};
use tower_sessions::Session;

use super::OWN_EVENTS;
use crate::{
    state::App,
    web::{Error, Typist, page_before, session},
};

/// The signed-in organiser.
#[derive(Clone, Debug)]
pub struct Account {
    pub id: String,
    pub name: String,
}

/// Lets signed-in organisers through; sends everybody else to sign in and back.
pub async fn signed_in(
    State(app): State<App>,
    session: Session,
    mut request: Request,
    next: Next,
) -> Result<Response, Error> {
    let Some(account) = session::account(&session).await? else {
        // A form cannot be sent again after signing in, so the way back is the page it was on.
        let back = match request.method().is_safe() {
            true => request.uri().path_and_query().map(|page| page.as_str().to_owned()),
            false => page_before(request.headers()),
        };
        return Err(Error::SignIn(back.unwrap_or_else(|| OWN_EVENTS.to_owned())));
    };
    request.extensions_mut().insert(Typist::new(&app.secret, &account.id));
    request.extensions_mut().insert(Account { id: account.id, name: account.name });
    Ok(next.run(request).await)
}

impl<S: Send + Sync> FromRequestParts<S> for Account {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Error> {
        parts.extensions.get::<Self>().cloned().ok_or(Error::Forbidden)
    }
}
