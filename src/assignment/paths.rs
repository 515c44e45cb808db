//! The addresses of the assignment.
use axum::response::{IntoResponse as _, Redirect, Response};

use crate::events::Event;

/// Where somebody's page in the assignment is.
pub fn person_path(slug: &str, person: &str) -> String {
    format!("/manage/{slug}/assignment/people/{person}")
}

pub fn to_table(event: &Event, query: &str) -> Response {
    let path = format!("/manage/{}/assignment", event.slug);
    let address = if query.is_empty() { path } else { format!("{path}?{query}") };
    Redirect::to(&address).into_response()
}
