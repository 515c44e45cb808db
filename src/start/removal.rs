//! Removing a person: what is lost, and then doing so.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, response::IntoResponse};

use super::remove_person::{Losses, losses, remove_person};
use crate::{
    events::{Event, Managed, Nav, Section},
    participants::{Participant, PeoplePath, PersonPath, RemovalPath, store},
    state::App,
    web::{Error, Layout, Result, done},
};

#[derive(Template, WebTemplate)]
#[template(path = "start/removal.html")]
struct RemovalPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    person: Participant,
    losses: Losses,
}

impl RemovalPage {
    fn address(&self) -> RemovalPath {
        RemovalPath::to(&self.event.slug, &self.person.id)
    }

    fn back(&self) -> PersonPath {
        PersonPath::to(&self.event.slug, &self.person.id)
    }

    /// What goes with this person, line by line.
    fn losses(&self) -> Vec<String> {
        let (lang, ties) = (self.layout.lang, &self.losses.workshops);
        [
            (ties.seats, t!(lang, "removal-seat")),
            (ties.wishes, t!(lang, "removal-wishes", count = ties.wishes)),
            (ties.led, t!(lang, "removal-led", count = ties.led)),
            (self.losses.ideas, t!(lang, "removal-ideas", count = self.losses.ideas)),
            (self.losses.talks, t!(lang, "removal-talks", count = self.losses.talks)),
        ]
        .into_iter()
        .filter_map(|(count, words)| (count > 0).then_some(words))
        .collect()
    }
}

pub async fn confirm(
    State(app): State<App>,
    managed: Managed,
    RemovalPath { participant, .. }: RemovalPath,
    layout: Layout,
) -> Result {
    let mut tx = app.db.read().await?;
    let person = store::find(&mut tx, &managed.event.id, &participant).await?.ok_or(Error::NotFound)?;
    let losses = losses(&mut tx, &person.id).await?;
    drop(tx);
    let layout = layout.accented(managed.event.language, managed.event.accent_hue);
    let nav = managed.nav(&layout, Section::Participants);
    Ok(RemovalPage { layout, nav, event: managed.event, person, losses }.into_response())
}

pub async fn remove(
    State(app): State<App>,
    managed: Managed,
    RemovalPath { participant, .. }: RemovalPath,
    layout: Layout,
) -> Result {
    let mut tx = app.db.write().await?;
    let person = remove_person(&mut tx, &managed.event.id, &participant).await??;
    tx.commit().await?;
    let said = t!(layout.lang, "participant-removed", name = person.full_name());
    Ok(done(PeoplePath::to(managed.event.slug), said))
}
