//! What organisers do with the programme: list, put in order, remove.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};

use super::{item::Item, order, store, timeline};
use crate::{
    clock::{self, day},
    db::{self, Conn},
    events::{self, Event, Managed, Nav, Section},
    language::Words,
    state::App,
    web::{Error, Form, Layout, Path, Result, noted, warned},
};

/// One line of the list.
struct Row {
    item: Item,
    /// The day, when the event has several.
    date: String,
    time: String,
    note: String,
    speakers: String,
    /// Not within the event's time any more, because that was changed.
    is_outside: bool,
    is_first: bool,
    is_last: bool,
}

#[derive(Template, WebTemplate)]
#[template(path = "programme/list.html")]
struct ListPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    rows: Vec<Row>,
}

pub async fn list(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    let items = store::list(&mut *app.db.read().await?, &managed.event.id).await?;
    let layout = layout.accented(managed.event.accent_hue);
    let nav = managed.nav(&layout, Section::Programme);
    let rows = rows(items, &managed.event, layout.words());
    Ok(ListPage { layout, nav, event: managed.event, rows }.into_response())
}

fn rows(items: Vec<Item>, event: &Event, words: Words) -> Vec<Row> {
    let zone = &event.zone;
    let is_one_day = day(zone, event.begins_at) == day(zone, event.ends_at);
    let last = items.len().saturating_sub(1);
    let row = |(index, item): (usize, Item)| Row {
        date: if is_one_day { String::new() } else { words.date(&item.begins_at, zone) },
        time: timeline::times(&item, zone, words),
        note: timeline::note(&item.kind.name(words), &item.room),
        speakers: item.speaker_names(),
        is_outside: item.begins_at < event.begins_at || item.ends_at > event.ends_at,
        is_first: index == 0,
        is_last: index == last,
        item,
    };
    items.into_iter().enumerate().map(row).collect()
}

/// Moves an item one place up or down (`move`), or to the place with this number, counted from 0 (`to`).
pub async fn move_item(
    State(app): State<App>,
    managed: Managed,
    layout: Layout,
    path: Path,
    form: Form,
) -> Result {
    let event = &managed.event;
    let mut tx = app.db.write().await?;
    events::store::lock(&mut tx, &event.id).await?;
    let items = store::list(&mut tx, &event.id).await?;
    let id = path.get("item")?;
    let from = items.iter().position(|item| item.id == id).ok_or(Error::NotFound)?;
    let Some(to) = wanted_place(&form, from, items.len()) else { return Ok(to_row(event, id)) };
    let spans: Vec<order::Span> = items.iter().map(Item::span).collect();
    let Ok(places) = order::moved(&spans, from, to, event.ends_at) else {
        drop(tx);
        return Ok(warned(to_list(event), t!(layout.lang, "programme-no-room")));
    };
    store_order(&mut tx, &items, &places).await?;
    tx.commit().await?;
    Ok(to_row(event, id))
}

/// `None` when the item cannot go there, or is there already.
fn wanted_place(form: &Form, from: usize, count: usize) -> Option<usize> {
    let to = match form.value("move") {
        "up" => from.checked_sub(1)?,
        "down" => from + 1,
        _ => form.value("to").parse().ok()?,
    };
    (to < count && to != from).then_some(to)
}

async fn store_order(
    conn: &mut Conn,
    items: &[Item],
    places: &[order::Place],
) -> std::result::Result<(), db::Error> {
    let now = clock::now();
    for (position, place) in places.iter().enumerate() {
        let item = &items[place.from];
        if item.span() != place.span {
            store::set_time(conn, &item.id, place.span, now).await?;
        }
        if item.position != position as i64 {
            store::set_position(conn, &item.id, position as i64).await?;
        }
    }
    Ok(())
}

#[derive(Template, WebTemplate)]
#[template(path = "programme/removal.html")]
struct RemovalPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    item: Item,
    time: String,
    speakers: String,
}

pub async fn removal(State(app): State<App>, managed: Managed, layout: Layout, path: Path) -> Result {
    let item = found(&mut *app.db.read().await?, &managed.event, &path).await?;
    let layout = layout.accented(managed.event.accent_hue);
    let nav = managed.nav(&layout, Section::Programme);
    let event = managed.event;
    let time = layout.words().span(&item.begins_at, &item.ends_at, &event.zone);
    let speakers = item.speaker_names();
    Ok(RemovalPage { layout, nav, event, item, time, speakers }.into_response())
}

pub async fn remove(State(app): State<App>, managed: Managed, layout: Layout, path: Path) -> Result {
    let event = &managed.event;
    let mut tx = app.db.write().await?;
    events::store::lock(&mut tx, &event.id).await?;
    let item = found(&mut tx, event, &path).await?;
    store::delete(&mut tx, &event.id, &item.id).await?;
    tx.commit().await?;
    Ok(noted(to_list(event), t!(layout.lang, "programme-removed", title = item.title.as_str())))
}

pub(super) async fn found(conn: &mut Conn, event: &Event, path: &Path) -> Result<Item> {
    store::find(conn, &event.id, path.get("item")?).await?.ok_or(Error::NotFound)
}

fn to_list(event: &Event) -> Response {
    Redirect::to(&format!("/manage/{}/programme", event.slug)).into_response()
}

/// Back to the list, with the item in focus.
pub(super) fn to_row(event: &Event, id: &str) -> Response {
    Redirect::to(&format!("/manage/{}/programme#item-{id}", event.slug)).into_response()
}
