//! Asking for a new personal link in a participant's place: what ends with it, and then doing so.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, response::IntoResponse};

use super::renew_link::renew_link;
use crate::{
    clock,
    events::{Event, Managed, Nav, Section},
    participants::{NewLinkPath, Participant, PersonPath, store},
    state::App,
    web::{Error, Form, Layout, Result, done},
};

#[derive(Template, WebTemplate)]
#[template(path = "participants/new_link.html")]
struct NewLinkPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    person: Participant,
}

impl NewLinkPage {
    fn address(&self) -> NewLinkPath {
        NewLinkPath::to(&self.event.slug, &self.person.id)
    }

    fn back(&self) -> PersonPath {
        PersonPath::to(&self.event.slug, &self.person.id)
    }
}

pub async fn confirm(
    State(app): State<App>,
    managed: Managed,
    NewLinkPath { participant, .. }: NewLinkPath,
    layout: Layout,
) -> Result {
    let person = store::find(&mut *app.db.read().await?, &managed.event.id, &participant).await?;
    let person = person.ok_or(Error::NotFound)?;
    let layout = layout.accented(managed.event.language, managed.event.accent_hue);
    let nav = managed.nav(&layout, Section::Participants);
    Ok(NewLinkPage { layout, nav, event: managed.event, person }.into_response())
}

/// `version` names the link that the page showed, so that two clicks issue one.
pub async fn renew(
    State(app): State<App>,
    managed: Managed,
    NewLinkPath { participant, .. }: NewLinkPath,
    layout: Layout,
    form: Form,
) -> Result {
    let seen = form.value("version").parse().unwrap_or_default();
    let mut tx = app.db.write().await?;
    let now = clock::now();
    let person = renew_link(&mut tx, &app.secret, &managed.event.id, &participant, seen, now).await??;
    tx.commit().await?;
    let said = t!(layout.lang, "participant-link-renewed", name = person.full_name());
    Ok(done(PersonPath::to(managed.event.slug, person.id), said))
}
