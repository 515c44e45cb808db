//! "No page for you": what a handler returns instead of a page.
use axum::{
    http::{StatusCode, header::RETRY_AFTER},
    response::{IntoResponse, Redirect, Response},
};

use crate::db;

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
    /// A link was opened that opens nothing, or nothing any more.
    #[error("the link is not or no longer valid")]
    LinkOver(Link),
    #[error("the request is larger than allowed")]
    TooLarge,
    #[error("the request cannot be understood: {0}")]
    Unreadable(String),
    #[error("too many attempts")]
    TooMany,
    /// Nothing was kept, and the same may go well in a moment. Logged.
    #[error("busy: {0}")]
    Busy(String),
    /// Logged, never shown.
    #[error("{0}")]
    Internal(#[from] Box<dyn std::error::Error + Send + Sync>),
}

impl From<db::Error> for Error {
    fn from(error: db::Error) -> Self {
        if db::is_passing(&error) { Self::Busy(error.to_string()) } else { Self::Internal(Box::new(error)) }
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

/// Which of the pages with its status is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    LinkMissing,
    Archived,
    /// The page is for others: another room, another role.
    ForOthers,
    /// A link that opens nothing, or nothing any more.
    LinkOver(Link),
    /// No page with a status of its own: the sign-in page follows.
    SignIn,
}

/// The links that are given to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// A participant's own.
    Personal,
    /// Into an organisers' team, once.
    Invitation,
    /// For the first organiser, once.
    Setup,
}

impl Reason {
    /// An answer of which the page says why.
    fn of(self, response: impl IntoResponse) -> Response {
        let mut response = response.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let status = match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignIn(path) => {
                let query =
                    url::form_urlencoded::Serializer::new(String::new()).append_pair("next", &path).finish();
                return Reason::SignIn.of(Redirect::to(&format!("/sign-in?{query}")));
            }
            Self::Forbidden => return Reason::ForOthers.of(StatusCode::FORBIDDEN),
            Self::NeedsLink => return Reason::LinkMissing.of(StatusCode::FORBIDDEN),
            Self::Archived => return Reason::Archived.of(StatusCode::FORBIDDEN),
            Self::LinkOver(link) => return Reason::LinkOver(link).of(StatusCode::NOT_FOUND),
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unreadable(reason) => {
                tracing::debug!(reason, "unreadable request");
                StatusCode::UNPROCESSABLE_ENTITY
            }
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy(error) => {
                tracing::warn!(%error, "a request came to nothing");
                return (StatusCode::SERVICE_UNAVAILABLE, [(RETRY_AFTER, "2")]).into_response();
            }
            Self::Internal(error) => {
                tracing::error!(%error, "a request failed");
                StatusCode::INTERNAL_SERVER_ERROR
            }
        };
        status.into_response()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_passes_is_to_be_tried_again_and_what_does_not_is_a_fault() {
        let busy = Error::from(db::Error::PoolTimedOut).into_response();
        assert_eq!(
            (busy.status(), busy.headers().contains_key(RETRY_AFTER)),
            (StatusCode::SERVICE_UNAVAILABLE, true)
        );
        let fault = Error::from(db::Error::RowNotFound).into_response();
        assert_eq!(fault.status(), StatusCode::INTERNAL_SERVER_ERROR);
    }
}
