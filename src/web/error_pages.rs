//! The pages that say "no page for you" in the site's frame.
use askama::Template;
use axum::{
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::Response,
};

use super::{
    Layout,
    error::{Link, Reason},
};
use crate::state::App;

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    layout: Layout,
    status: u16,
    heading: String,
    advice: String,
    /// Where to go on, and how the button says it.
    way: (&'static str, String),
}

/// Marks an answer whose plain text is for a program that asked, and stays as it is when it says that something failed.
#[derive(Clone, Copy, Debug)]
pub struct OwnWords;

/// Gives every answer that failed without a page of its own the page for its status: also those of the layers
/// (cross-site post, body too large, time-out, panic).
pub async fn error_pages(State(app): State<App>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let layout = Layout::public(&parts, &app);
    let is_managed = parts.uri.path().starts_with("/manage/");
    let response = next.run(Request::from_parts(parts, body)).await;
    let status = response.status();
    let is_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| !kind.as_bytes().starts_with(b"text/plain"));
    let has_words = is_page || response.extensions().get::<OwnWords>().is_some();
    if !(status.is_client_error() || status.is_server_error()) || has_words {
        return response;
    }
    let page = error_page(layout, status, is_managed, response.extensions().get::<Reason>().copied());
    let (mut parts, _) = response.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    parts.headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Response::from_parts(parts, page.render().unwrap_or_default().into())
}

fn error_page(layout: Layout, status: StatusCode, is_managed: bool, reason: Option<Reason>) -> ErrorPage {
    let lang = layout.lang;
    let (heading, advice) = match status.as_u16() {
        403 if reason == Some(Reason::Archived) && is_managed => {
            (t!(lang, "error-archived-heading"), t!(lang, "error-archived-organiser"))
        }
        403 if reason == Some(Reason::Archived) => {
            (t!(lang, "error-archived-heading"), t!(lang, "error-archived-advice"))
        }
        403 if reason == Some(Reason::LinkMissing) => {
            (t!(lang, "error-link-heading"), t!(lang, "error-link-advice"))
        }
        403 if reason == Some(Reason::ForOthers) => {
            (t!(lang, "error-others-heading"), t!(lang, "error-others-advice"))
        }
        404 if reason == Some(Reason::LinkOver(Link::Personal)) => {
            (t!(lang, "error-link-over-heading"), t!(lang, "error-link-over-advice"))
        }
        404 if reason == Some(Reason::LinkOver(Link::Invitation)) => {
            (t!(lang, "error-invitation-heading"), t!(lang, "error-invitation-advice"))
        }
        404 if reason == Some(Reason::LinkOver(Link::Setup)) => {
            (t!(lang, "error-setup-heading"), t!(lang, "error-setup-advice"))
        }
        403 => (t!(lang, "error-403-heading"), t!(lang, "error-403-advice")),
        404 => (t!(lang, "error-404-heading"), t!(lang, "error-404-advice")),
        405 => (t!(lang, "error-405-heading"), t!(lang, "error-405-advice")),
        408 | 503 | 504 => (t!(lang, "error-timeout-heading"), t!(lang, "error-timeout-advice")),
        413 => (t!(lang, "error-413-heading"), t!(lang, "error-413-advice")),
        400 | 415 | 422 => (t!(lang, "error-422-heading"), t!(lang, "error-422-advice")),
        429 => (t!(lang, "error-429-heading"), t!(lang, "error-429-advice")),
        _ => (t!(lang, "error-500-heading"), t!(lang, "error-500-advice")),
    };
    let way = match reason {
        Some(Reason::LinkOver(Link::Invitation | Link::Setup)) => ("/sign-in", t!(lang, "sign-in")),
        _ => ("/", t!(lang, "error-way-on")),
    };
    ErrorPage { layout, status: status.as_u16(), heading, advice, way }
}
