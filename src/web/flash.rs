//! What just happened, said once on the next page. It travels in a signed cookie, so that saying it writes nothing.
use std::fmt::Display;

use axum::{
    extract::{Request, State},
    http::header,
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::{Cookie, SameSite, SignedCookieJar};
use data_encoding::BASE64URL_NOPAD;
use serde::{Deserialize, Serialize};

use crate::state::App;

/// Browsers keep cookies of 4096 bytes (RFC 6265, 6.1), which base64 and the signature must fit into.
const LONGEST: usize = 2_500;

/// A sentence for the next page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flash {
    pub is_good: bool,
    pub text: String,
}

/// Marks an answer after which the next page says what did not work.
#[derive(Clone, Copy, Debug)]
pub struct NotDone;

impl Flash {
    fn new(is_good: bool, text: impl Into<String>) -> Self {
        let mut text = text.into();
        if text.len() > LONGEST {
            text.truncate(text.floor_char_boundary(LONGEST));
            text.push('…');
        }
        Self { is_good, text }
    }
}

/// Goes on to a page that says what was done: 303.
pub fn done(path: impl Display, text: impl Into<String>) -> Response {
    noted(Redirect::to(&path.to_string()), text)
}

/// Goes on to a page that says what could not be done, and why: 303.
pub fn not_done(path: impl Display, text: impl Into<String>) -> Response {
    warned(Redirect::to(&path.to_string()), text)
}

/// An answer after which the next page says that something worked.
pub fn noted(response: impl IntoResponse, text: impl Into<String>) -> Response {
    with(response, Flash::new(true, text))
}

/// An answer after which the next page says what did not work, and why.
pub fn warned(response: impl IntoResponse, text: impl Into<String>) -> Response {
    with(response, Flash::new(false, text))
}

fn with(response: impl IntoResponse, flash: Flash) -> Response {
    let mut response = response.into_response();
    response.extensions_mut().insert(flash);
    response
}

/// Hands a waiting sentence to the page, and takes its cookie back only when a page has shown it: a picture, a
/// download or an error leaves it for the next page.
pub async fn flashes(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let name = if app.is_https() { "__Host-flash" } else { "flash" };
    let jar = SignedCookieJar::from_headers(request.headers(), app.cookie_key.clone());
    let waiting = jar.get(name);
    if let Some(flash) = waiting.as_ref().and_then(|cookie| read(cookie.value())) {
        request.extensions_mut().insert(flash);
    }
    let mut response = next.run(request).await;
    let cookie = |value: String| {
        Cookie::build((name, value)).path("/").http_only(true).same_site(SameSite::Lax).secure(app.is_https())
    };
    let flash = response.extensions_mut().remove::<Flash>();
    if flash.as_ref().is_some_and(|flash| !flash.is_good) {
        response.extensions_mut().insert(NotDone);
    }
    match flash {
        Some(flash) => (jar.add(cookie(written(&flash))), response).into_response(),
        None if waiting.is_some() && is_page(&response) => {
            (jar.remove(cookie(String::new())), response).into_response()
        }
        None => response,
    }
}

fn written(flash: &Flash) -> String {
    BASE64URL_NOPAD.encode(&serde_json::to_vec(flash).unwrap_or_default())
}

fn read(value: &str) -> Option<Flash> {
    serde_json::from_slice(&BASE64URL_NOPAD.decode(value.as_bytes()).ok()?).ok()
}

fn is_page(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_survives_the_journey_and_a_long_one_is_cut_within_a_cookie() {
        let short = Flash::new(true, "Gespeichert: „Bo-RIS“ für 80 Personen.");
        assert_eq!(read(&written(&short)), Some(short));
        let long = Flash::new(false, "ä".repeat(5_000));
        assert!(long.text.ends_with('…'));
        assert!(written(&long).len() < 3_600, "{}", written(&long).len());
        assert_eq!(read("nonsense"), None);
    }
}
