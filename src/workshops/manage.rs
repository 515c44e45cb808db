//! What organisers do with workshops: list, put in order, remove.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};

use super::{
    store,
    wishes::rank_name,
    workshop::{WishCount, Workshop, moved},
};
use crate::{
    db::Conn,
    events::{self, Event, Managed, Nav, Seating, Section},
    language::Lang,
    state::App,
    web::{Error, Form, Layout, Path, Result, done},
};

/// One line of the list.
struct Row {
    workshop: Workshop,
    facilitators: String,
    wishes: String,
    is_first: bool,
    is_last: bool,
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
}

pub async fn list(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    let layout = layout.accented(managed.event.accent_hue);
    let mut tx = app.db.read().await?;
    let workshops = store::list(&mut tx, &managed.event.id).await?;
    let names = store::facilitator_names(&mut tx, &managed.event.id).await?;
    let counts = store::wish_counts(&mut tx, &managed.event.id).await?;
    let last = workshops.len().saturating_sub(1);
    let row = |(index, workshop): (usize, Workshop)| {
        let led_by = names.iter().filter(|(led, ..)| *led == workshop.id).map(|(_, _, name)| name.as_str());
        Row {
            facilitators: led_by.collect::<Vec<_>>().join(", "),
            wishes: wishes_by_rank(layout.lang, &counts, &workshop.id),
            is_first: index == 0,
            is_last: index == last,
            workshop,
        }
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
pub async fn move_workshop(State(app): State<App>, managed: Managed, path: Path, form: Form) -> Result {
    let event = &managed.event;
    let mut tx = app.db.write().await?;
    store::lock_all(&mut tx, &event.id).await?;
    let ids: Vec<String> =
        store::list(&mut tx, &event.id).await?.into_iter().map(|workshop| workshop.id).collect();
    let id = path.get("workshop")?;
    let from = ids.iter().position(|known| known == id).ok_or(Error::NotFound)?;
    if let Some(to) = wanted_place(&form, from, ids.len()) {
        for (position, id) in moved(ids, from, to).iter().enumerate() {
            store::set_position(&mut tx, id, position as i64).await?;
        }
        tx.commit().await?;
    }
    Ok(to_row(event, id))
}

/// `None` when the workshop cannot go there, or is there already.
fn wanted_place(form: &Form, from: usize, count: usize) -> Option<usize> {
    let to = match form.value("move") {
        "up" => from.checked_sub(1)?,
        "down" => from + 1,
        _ => form.value("to").parse().ok()?,
    };
    (to < count && to != from).then_some(to)
}

#[derive(Template, WebTemplate)]
#[template(path = "workshops/removal.html")]
struct RemovalPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    workshop: Workshop,
    ideas: i64,
    wishes: i64,
    led_by: String,
}

impl RemovalPage {
    async fn load(conn: &mut Conn, managed: &Managed, layout: Layout, path: &Path) -> Result<Self> {
        let layout = layout.accented(managed.event.accent_hue);
        let workshop = found(conn, &managed.event, path).await?;
        let names = store::facilitator_names(conn, &managed.event.id).await?;
        let led_by = names.into_iter().filter(|(led, ..)| *led == workshop.id).map(|(_, _, name)| name);
        Ok(Self {
            nav: managed.nav(&layout, Section::Workshops),
            event: managed.event.clone(),
            ideas: store::count_ideas(conn, &workshop.id).await?,
            wishes: store::count_wishes(conn, &workshop.id).await?,
            led_by: led_by.collect::<Vec<_>>().join(", "),
            layout,
            workshop,
        })
    }
}

/// Says what would be lost, or why the workshop must stay.
pub async fn removal(State(app): State<App>, managed: Managed, layout: Layout, path: Path) -> Result {
    Ok(RemovalPage::load(&mut *app.db.read().await?, &managed, layout, &path).await?.into_response())
}

pub async fn remove(State(app): State<App>, managed: Managed, layout: Layout, path: Path) -> Result {
    let mut tx = app.db.write().await?;
    events::store::lock(&mut tx, &managed.event.id).await?;
    store::lock_all(&mut tx, &managed.event.id).await?;
    let page = RemovalPage::load(&mut tx, &managed, layout, &path).await?;
    if page.ideas > 0 {
        return Ok((StatusCode::CONFLICT, page).into_response());
    }
    store::delete(&mut tx, &page.workshop).await?;
    tx.commit().await?;
    Ok(done(
        &format!("/manage/{}/workshops", managed.event.slug),
        t!(page.layout.lang, "workshop-removed", title = page.workshop.title),
    ))
}

pub(super) async fn found(conn: &mut Conn, event: &Event, path: &Path) -> Result<Workshop> {
    store::find(conn, &event.id, path.get("workshop")?).await?.ok_or(Error::NotFound)
}

/// Back to the list, with the workshop in focus.
pub(super) fn to_row(event: &Event, id: &str) -> Response {
    Redirect::to(&format!("/manage/{}/workshops#workshop-{id}", event.slug)).into_response()
}
