//! The sign that a personal link of an event was opened in this browser. Public pages are the same for everybody and load no
//! session; by this they show participants the way back to their own pages, and open nothing.
use std::fmt::Display;

use axum::{
    http::HeaderMap,
    response::{IntoResponse as _, Response},
};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};

use crate::state::App;

const NAME: &str = "opened";
/// As long as a session without a visit; the participant's own pages note it again.
const DAYS: i64 = 14;

/// Whether a personal link of the event in the address was opened here.
pub fn has_opened(headers: &HeaderMap) -> bool {
    CookieJar::from_headers(headers).get(NAME).is_some()
}

/// Notes it for the pages of one event, whose public address is `event`.
pub fn note_opened(app: &App, event: impl Display, response: Response) -> Response {
    let mut cookie = sign(app, event);
    cookie.set_max_age(time::Duration::days(DAYS));
    (CookieJar::new().add(cookie), response).into_response()
}

/// Takes it back.
pub fn forget_opened(app: &App, event: impl Display, response: Response) -> Response {
    let mut cookie = sign(app, event);
    cookie.make_removal();
    (CookieJar::new().add(cookie), response).into_response()
}

fn sign(app: &App, event: impl Display) -> Cookie<'static> {
    let mut cookie = Cookie::new(NAME, "yes");
    cookie.set_path(event.to_string());
    cookie.set_http_only(true);
    cookie.set_same_site(SameSite::Lax);
    cookie.set_secure(app.is_https());
    cookie
}
