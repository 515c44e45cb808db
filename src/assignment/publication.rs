//! Showing participants where they sit, and taking it back.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, response::IntoResponse};
use tower_sessions::Session;

use super::{manage::to_table, seating::Seated};
use crate::{
    clock,
    events::{self, Event, Managed, Nav, Seating, Section},
    t,
    web::{App, Error, Layout, Result, flash},
};

#[derive(Template, WebTemplate)]
#[template(path = "assignment/publication.html")]
struct PublicationPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    seated: i64,
    unseated: i64,
}

/// In first-come mode everybody sees their seat at once: there is nothing to publish.
fn wishes_only(event: &Event) -> Result<()> {
    if event.seating == Seating::Wishes { Ok(()) } else { Err(Error::NotFound) }
}

/// Says who would see their seat and who has none yet.
pub async fn confirm(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    wishes_only(&managed.event)?;
    let seating = Seated::load(&mut *app.db.read().await?, &managed.event.id).await?;
    let layout = layout.accented(managed.event.accent_hue);
    let nav = managed.nav(&layout, Section::Assignment);
    let (seated, unseated) = (seating.count_seated(), seating.count_unseated());
    Ok(PublicationPage { layout, nav, event: managed.event, seated, unseated }.into_response())
}

/// Publishes once: pressing twice does not change the time.
pub async fn publish(State(app): State<App>, managed: Managed, session: Session, layout: Layout) -> Result {
    wishes_only(&managed.event)?;
    let id = &managed.event.id;
    let mut tx = app.db.write().await?;
    events::store::lock(&mut tx, id).await?;
    let event = events::store::find(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if event.assignment_published_at.is_none() {
        events::store::set_assignment_published(&mut tx, id, Some(clock::now())).await?;
    }
    tx.commit().await?;
    flash(&session, t!(layout.lang, "assignment-published")).await?;
    Ok(to_table(&managed.event, ""))
}

pub async fn withdraw(State(app): State<App>, managed: Managed, session: Session, layout: Layout) -> Result {
    wishes_only(&managed.event)?;
    let mut tx = app.db.write().await?;
    events::store::lock(&mut tx, &managed.event.id).await?;
    events::store::set_assignment_published(&mut tx, &managed.event.id, None).await?;
    tx.commit().await?;
    flash(&session, t!(layout.lang, "assignment-withdrawn")).await?;
    Ok(to_table(&managed.event, ""))
}
