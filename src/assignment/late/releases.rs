//! Fixed seats that late changes leave alone: shown with names, released where they are shown.
use axum::{
    extract::{RawQuery, State},
    response::{IntoResponse as _, Redirect},
};

use super::release_seats::release_seats;
use crate::{
    assignment::{
        paths::{LatePath, PersonPath, with_query},
        seating::Seated,
        solver::Instance,
    },
    events::Managed,
    state::App,
    web::{Form, Layout, Result, noted},
};

/// Somebody whose fixed seat a proposal leaves alone.
pub struct Fixed {
    pub id: String,
    pub name: String,
    pub href: String,
    /// The workshop that the seat is in.
    pub title: String,
}

/// Everybody whose seat is fixed in what a proposal is made of, by name.
pub fn fixed(slug: &str, seating: &Seated, instance: &Instance) -> Vec<Fixed> {
    let pinned = instance.participants.iter().filter_map(|person| {
        Some(Fixed {
            title: seating.title(person.pinned.as_deref()?).to_owned(),
            name: seating.name(&person.id)?,
            href: PersonPath::to(slug, &person.id).to_string(),
            id: person.id.clone(),
        })
    });
    pinned.collect()
}

/// Releases the fixed seats of those who are ticked, and makes the proposal again.
pub async fn release(
    State(app): State<App>,
    managed: Managed,
    layout: Layout,
    RawQuery(query): RawQuery,
    form: Form,
) -> Result {
    let people: Vec<String> = form.values("fixed").into_iter().map(str::to_owned).collect();
    let mut tx = app.db.write().await?;
    let count = release_seats(&mut tx, &managed.event.id, &people).await??;
    tx.commit().await?;
    let back = with_query(LatePath::to(&managed.event.slug), &query.unwrap_or_default());
    let words = t!(layout.lang, "assignment-pins-lifted", count = count);
    Ok(noted(Redirect::to(&back).into_response(), words))
}
