//! What organisers do with the list of programme items: see it, put it in order, remove from it.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect},
};

use super::{
    item::Item,
    paths::{CalendarPath, ItemMovePath, ItemPath, ItemRemovalPath, NewItemPath, ProgrammePath},
    set_up::{Refusal, move_item, remove_item},
    store, timeline,
};
use crate::{
    events::{Event, Managed, Move, Nav, Section},
    language::{LangMark, Text, Words},
    state::App,
    web::{Error, Form, Layout, Result, done, not_done},
};

/// One line of the list.
struct Row {
    item: Item,
    /// The day, when the event has several.
    date: String,
    time: String,
    note: Text,
    speakers: String,
    /// Speakers who cancelled their participation.
    cancelled: String,
    /// Not within the event's time any more, because that was changed.
    is_outside: bool,
    is_first: bool,
    is_last: bool,
    href: ItemPath,
    move_to: ItemMovePath,
}

#[derive(Template, WebTemplate)]
#[template(path = "programme/list.html")]
struct ListPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    rows: Vec<Row>,
}

impl ListPage {
    fn new_item(&self) -> NewItemPath {
        NewItemPath::to(&self.event.slug)
    }

    fn calendar(&self) -> CalendarPath {
        CalendarPath::to(&self.event.slug)
    }
}

pub async fn list(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    let mut tx = app.db.read().await?;
    let items = store::list(&mut tx, &managed.event.id).await?;
    let cancelled = store::cancelled_speakers(&mut tx, &managed.event.id).await?;
    drop(tx);
    let layout = layout.accented(managed.event.language, managed.event.accent_hue);
    let nav = managed.nav(&layout, Section::Programme);
    let rows = rows(items, &cancelled, &managed.event, layout.words());
    Ok(ListPage { layout, nav, event: managed.event, rows }.into_response())
}

fn rows(items: Vec<Item>, cancelled: &[(String, String)], event: &Event, words: Words) -> Vec<Row> {
    let (zone, mark) = (&event.zone, LangMark::new(words.0, event.language));
    let last = items.len().saturating_sub(1);
    let row = |(index, item): (usize, Item)| Row {
        date: if event.needs_day(item.begins_at) { words.date(&item.begins_at, zone) } else { String::new() },
        time: words.times(&item.begins_at, &item.ends_at, zone),
        note: timeline::note(mark, &item.kind.name(words), &item.room),
        speakers: item.speaker_names(),
        cancelled: cancelled_of(cancelled, &item.id),
        is_outside: item.is_outside(event),
        is_first: index == 0,
        is_last: index == last,
        href: ItemPath::to(&event.slug, &item.id),
        move_to: ItemMovePath::to(&event.slug, &item.id),
        item,
    };
    items.into_iter().enumerate().map(row).collect()
}

fn cancelled_of(cancelled: &[(String, String)], item_id: &str) -> String {
    let names = cancelled.iter().filter(|(item, _)| item == item_id).map(|(_, name)| name.as_str());
    names.collect::<Vec<_>>().join(", ")
}

/// Moves an item one place up or down (`move`), or to the place with this number, counted from 0 (`to`).
pub async fn move_to(
    State(app): State<App>,
    managed: Managed,
    layout: Layout,
    ItemMovePath { item, .. }: ItemMovePath,
    form: Form,
) -> Result {
    let event = &managed.event;
    let mut tx = app.db.write().await?;
    // Nonsense moves nothing, but of an item that is not there it says so.
    let way = Move::of(form.value("move"), form.value("to")).unwrap_or(Move::To(usize::MAX));
    match move_item(&mut tx, &event.id, &item, way).await? {
        Ok(()) => tx.commit().await?,
        Err(Refusal::NoRoom) => {
            return Ok(not_done(ProgrammePath::to(&event.slug), t!(layout.lang, "programme-no-room")));
        }
        Err(Refusal::Archived) => return Err(Error::Archived),
        Err(_) => return Err(Error::NotFound),
    }
    Ok(Redirect::to(&row_of(event, &item)).into_response())
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

impl RemovalPage {
    fn action(&self) -> ItemRemovalPath {
        ItemRemovalPath::to(&self.event.slug, &self.item.id)
    }

    fn back(&self) -> String {
        row_of(&self.event, &self.item.id)
    }
}

pub async fn removal(
    State(app): State<App>,
    managed: Managed,
    layout: Layout,
    ItemRemovalPath { item, .. }: ItemRemovalPath,
) -> Result {
    let item = store::find(&mut *app.db.read().await?, &managed.event.id, &item).await?;
    let item = item.ok_or(Error::NotFound)?;
    let layout = layout.accented(managed.event.language, managed.event.accent_hue);
    let nav = managed.nav(&layout, Section::Programme);
    let event = managed.event;
    let time = layout.words().span(&item.begins_at, &item.ends_at, &event.zone);
    let speakers = item.speaker_names();
    Ok(RemovalPage { layout, nav, event, item, time, speakers }.into_response())
}

pub async fn remove(
    State(app): State<App>,
    managed: Managed,
    layout: Layout,
    ItemRemovalPath { item, .. }: ItemRemovalPath,
) -> Result {
    let mut tx = app.db.write().await?;
    let item = match remove_item(&mut tx, &managed.event.id, &item).await? {
        Ok(item) => item,
        Err(Refusal::Archived) => return Err(Error::Archived),
        Err(_) => return Err(Error::NotFound),
    };
    tx.commit().await?;
    let words = t!(
        layout.lang,
        "programme-removed",
        title = layout.lang_of(&managed.event.language).name(item.title)
    );
    Ok(done(ProgrammePath::to(&managed.event.slug), words))
}

/// The list, with the item in focus.
pub(super) fn row_of(event: &Event, id: &str) -> String {
    format!("{}#item-{id}", ProgrammePath::to(&event.slug))
}
