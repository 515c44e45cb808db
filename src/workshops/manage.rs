//! What organisers do with the list of workshops: see it, put it in order.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect},
};

use super::{
    paths::{NewWorkshopPath, WorkshopMovePath, WorkshopSetUpPath, WorkshopsPath},
    set_up::{Refusal, move_workshop},
    store,
    words::rank_name,
    workshop::{WishCount, Workshop, cancelled_names_of, names_of},
};
use crate::{
    events::{Event, Managed, Move, Nav, Seating, Section},
    language::Lang,
    state::App,
    web::{Error, Form, Layout, Result},
};

/// One line of the list.
struct Row {
    workshop: Workshop,
    facilitators: String,
    /// Those who were to lead it and cancelled.
    cancelled: String,
    wishes: String,
    is_first: bool,
    is_last: bool,
    href: WorkshopSetUpPath,
    move_to: WorkshopMovePath,
}

#[derive(Template, WebTemplate)]
#[template(path = "workshops/list.html")]
struct ListPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    rows: Vec<Row>,
}

impl ListPage {
    fn has_wishes(&self) -> bool {
        self.event.seating == Seating::Wishes
    }

    /// `90 Plätze für 80 angemeldete Teilnehmende`
    fn seats_in_all(&self) -> i64 {
        self.rows.iter().map(|row| row.workshop.maximum).sum()
    }

    fn new_workshop(&self) -> NewWorkshopPath {
        NewWorkshopPath::to(&self.event.slug)
    }
}

pub async fn list(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    let layout = layout.accented(managed.event.language, managed.event.accent_hue);
    let mut tx = app.db.read().await?;
    let workshops = store::list(&mut tx, &managed.event.id).await?;
    let led = store::facilitators(&mut tx, &managed.event.id).await?;
    let counts = store::wish_counts(&mut tx, &managed.event.id).await?;
    drop(tx);
    let last = workshops.len().saturating_sub(1);
    let row = |(index, workshop): (usize, Workshop)| Row {
        facilitators: names_of(&led, &workshop.id),
        cancelled: cancelled_names_of(&led, &workshop.id),
        wishes: wishes_by_rank(layout.lang, &counts, &workshop.id),
        is_first: index == 0,
        is_last: index == last,
        href: WorkshopSetUpPath::to(&managed.event.slug, &workshop.id),
        move_to: WorkshopMovePath::to(&managed.event.slug, &workshop.id),
        workshop,
    };
    let rows = workshops.into_iter().enumerate().map(row).collect();
    let nav = managed.nav(&layout, Section::Workshops);
    Ok(ListPage { layout, nav, event: managed.event, rows }.into_response())
}

/// `Erster Wunsch: 12 · Zweiter Wunsch: 5`; empty when nobody wishes it.
pub fn wishes_by_rank(lang: Lang, counts: &[WishCount], workshop_id: &str) -> String {
    let of_this = counts.iter().filter(|count| count.workshop_id == workshop_id);
    of_this
        .map(|count| format!("{}: {}", rank_name(lang, count.rank), count.people))
        .collect::<Vec<_>>()
        .join(" · ")
}

/// Moves a workshop one place up or down (`move`), or to the place with this number, counted from 0 (`to`).
pub async fn move_to(
    State(app): State<App>,
    managed: Managed,
    WorkshopMovePath { workshop, .. }: WorkshopMovePath,
    form: Form,
) -> Result {
    let mut tx = app.db.write().await?;
    // Nonsense moves nothing, but of a workshop that is not there it says so.
    let way = Move::of(form.value("move"), form.value("to")).unwrap_or(Move::To(usize::MAX));
    match move_workshop(&mut tx, &managed.event.id, &workshop, way).await? {
        Ok(()) => tx.commit().await?,
        Err(Refusal::Archived) => return Err(Error::Archived),
        Err(_) => return Err(Error::NotFound),
    }
    Ok(Redirect::to(&row_of(&managed.event, &workshop)).into_response())
}

/// The list, with the workshop in focus.
pub(super) fn row_of(event: &Event, id: &str) -> String {
    format!("{}#workshop-{id}", WorkshopsPath::to(&event.slug))
}
