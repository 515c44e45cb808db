//! Which events have an assignment that is computed, and what a page answers for one that is closed.
use axum::response::{IntoResponse as _, Redirect, Response};

use super::{
    event_lock::Closed,
    paths::{AssignmentPath, with_query},
};
use crate::{
    events::{Event, Seating},
    web::{Error, Result},
};

/// In first-come mode people take their seats themselves: there is nothing to compute.
pub fn wishes_only(event: &Event) -> Result<()> {
    if event.seating == Seating::Wishes { Ok(()) } else { Err(Error::NotFound) }
}

impl From<Closed> for Error {
    fn from(closed: Closed) -> Self {
        match closed {
            Closed::Gone => Self::NotFound,
            Closed::Archived => Self::Archived,
        }
    }
}

/// To the table, narrowed by a query.
pub fn to_table(event: &Event, query: &str) -> Response {
    let path = AssignmentPath::to(&event.slug);
    Redirect::to(&with_query(path, query)).into_response()
}
