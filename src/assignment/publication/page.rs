//! The question before participants are shown where they sit, and its answers.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, response::IntoResponse};

use super::{
    publish::withdraw_publication,
    told::{statistics, why},
};
use crate::{
    assignment::{
        guard::{to_table, wishes_only},
        seating::Seated,
    },
    db::Conn,
    events::{Event, Managed, Nav, Phase, Section},
    language::{LangMark, Text},
    participants::Participant,
    state::App,
    web::{Layout, Result, noted},
};

#[derive(Template, WebTemplate)]
#[template(path = "assignment/publication.html")]
struct PublicationPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    seated: i64,
    unseated: i64,
    example: Option<Example>,
    statistics: Vec<String>,
}

/// What one participant will see.
struct Example {
    name: String,
    title: String,
    room: String,
    reason: Text,
}

impl Example {
    /// Of somebody who did not get their first wish, if there is anybody: they need the reason most.
    async fn of(conn: &mut Conn, mark: LangMark, seating: &Seated) -> Result<Option<Self>> {
        let seated = || seating.people.iter().filter_map(|one| Some((one, seating.seat_of(&one.id)?)));
        let first = |id: &str| seating.wishes.get(id).and_then(|wishes| wishes.first());
        let misses = |one: &(&Participant, &str)| first(&one.0.id).is_some_and(|wish| wish != one.1);
        let Some((person, seat)) = seated().find(misses).or_else(|| seated().next()) else { return Ok(None) };
        let Some(workshop) = seating.workshop(seat) else { return Ok(None) };
        Ok(Some(Self {
            name: person.full_name(),
            title: workshop.title.clone(),
            room: workshop.room.clone(),
            reason: why(conn, mark, person, workshop).await?,
        }))
    }
}

/// Says who would see their seat and who has none yet.
pub async fn confirm(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    wishes_only(&managed.event)?;
    let mut tx = app.db.read().await?;
    let seating = Seated::load(&mut tx, &managed.event.id).await?;
    let example = Example::of(&mut tx, layout.lang_of(&managed.event.language), &seating).await?;
    let statistics = statistics(&mut tx, layout.lang, &managed.event.id).await?;
    drop(tx);
    let layout = layout.accented(managed.event.language, managed.event.accent_hue);
    let nav = managed.nav(&layout, Section::Assignment);
    let (seated, unseated) = (seating.count_seated(), seating.count_unseated());
    let page = PublicationPage { layout, nav, event: managed.event, seated, unseated, example, statistics };
    Ok(page.into_response())
}

pub async fn publish(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    let mut tx = app.db.write().await?;
    super::publish::publish(&mut tx, &managed.event.id).await??;
    tx.commit().await?;
    let words = match managed.event.awaits_wishes() {
        true => t!(layout.lang, "assignment-published-closed"),
        false => t!(layout.lang, "assignment-published"),
    };
    Ok(noted(to_table(&managed.event, ""), words))
}

pub async fn withdraw(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    let mut tx = app.db.write().await?;
    let event = withdraw_publication(&mut tx, &managed.event.id).await??;
    tx.commit().await?;
    let words = match event.phase {
        Phase::Draft | Phase::Registration | Phase::Wishes => t!(layout.lang, "assignment-withdrawn-closed"),
        _ => t!(layout.lang, "assignment-withdrawn"),
    };
    Ok(noted(to_table(&event, ""), words))
}
