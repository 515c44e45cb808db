//! "No page for you": what a handler returns instead of a page, and the pages that say so in the site's frame.
use askama::Template;
use axum::{
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};

use super::Layout;
use crate::{db, state::App};

pub type Result<T = Response> = std::result::Result<T, Error>;

/// Why there is no page. What a person can mend in a form is no `Error` but the form again.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("there is nothing at this address")]
    NotFound,
    #[error("sign-in is needed for {0}")]
    SignIn(String),
    #[error("not allowed")]
    Forbidden,
    /// An archived event was to be changed.
    #[error("the event is archived")]
    Archived,
    /// A participant's page was opened without their personal link.
    #[error("a personal link is needed")]
    NeedsLink,
    #[error("the request is larger than allowed")]
    TooLarge,
    #[error("the request cannot be understood: {0}")]
    Unreadable(String),
    #[error("too many attempts")]
    TooMany,
    /// Logged, never shown.
    #[error("{0}")]
    Internal(#[from] Box<dyn std::error::Error + Send + Sync>),
}

impl From<db::Error> for Error {
    fn from(error: db::Error) -> Self {
        Self::Internal(Box::new(error))
    }
}

impl From<tower_sessions::session::Error> for Error {
    fn from(error: tower_sessions::session::Error) -> Self {
        Self::Internal(Box::new(error))
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Internal(Box::new(error))
    }
}

impl From<askama::Error> for Error {
    fn from(error: askama::Error) -> Self {
        Self::Internal(Box::new(error))
    }
}

impl From<axum_extra::extract::FormRejection> for Error {
    fn from(rejection: axum_extra::extract::FormRejection) -> Self {
        match rejection.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            _ => Self::Unreadable(rejection.body_text()),
        }
    }
}

impl From<axum::extract::multipart::MultipartError> for Error {
    fn from(error: axum::extract::multipart::MultipartError) -> Self {
        match error.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            _ => Self::Unreadable(error.body_text()),
        }
    }
}

/// Which of the pages with status 403 is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reason {
    LinkMissing,
    Archived,
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let status = match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignIn(path) => {
                let query =
                    url::form_urlencoded::Serializer::new(String::new()).append_pair("next", &path).finish();
                return Redirect::to(&format!("/sign-in?{query}")).into_response();
            }
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::NeedsLink => {
                let mut response = StatusCode::FORBIDDEN.into_response();
                response.extensions_mut().insert(Reason::LinkMissing);
                return response;
            }
            Self::Archived => {
                let mut response = StatusCode::FORBIDDEN.into_response();
                response.extensions_mut().insert(Reason::Archived);
                return response;
            }
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unreadable(reason) => {
                tracing::debug!(reason, "unreadable request");
                StatusCode::UNPROCESSABLE_ENTITY
            }
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Internal(error) => {
                tracing::error!(%error, "a request failed");
                StatusCode::INTERNAL_SERVER_ERROR
            }
        };
        status.into_response()
    }
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    layout: Layout,
    status: u16,
    heading: String,
    advice: String,
}

/// Gives every answer that failed without a page of its own the page for its status: also those of the layers
/// (cross-site post, body too large, time-out, panic).
pub async fn error_pages(State(app): State<App>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let layout = Layout::public(&parts, &app);
    let response = next.run(Request::from_parts(parts, body)).await;
    let status = response.status();
    let is_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| !kind.as_bytes().starts_with(b"text/plain"));
    if !(status.is_client_error() || status.is_server_error()) || is_page {
        return response;
    }
    let page = error_page(layout, status, response.extensions().get::<Reason>().copied());
    let (mut parts, _) = response.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    parts.headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Response::from_parts(parts, page.render().unwrap_or_default().into())
}

fn error_page(layout: Layout, status: StatusCode, reason: Option<Reason>) -> ErrorPage {
    let lang = layout.lang;
    let (heading, advice) = match status.as_u16() {
        403 if reason == Some(Reason::Archived) => {
            (t!(lang, "error-archived-heading"), t!(lang, "error-archived-advice"))
        }
        403 if reason == Some(Reason::LinkMissing) => {
            (t!(lang, "error-link-heading"), t!(lang, "error-link-advice"))
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
    ErrorPage { layout, status: status.as_u16(), heading, advice }
}
