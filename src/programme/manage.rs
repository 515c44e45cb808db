//! What organisers do with the programme: list, add, edit, remove, put in order.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use tower_sessions::Session;

use super::{
    editing::{self, Block, MOST_SPEAKERS},
    item::{Item, Kind},
    order, store, timeline,
};
use crate::{
    clock::{self, day},
    db::{self, Conn},
    events::{self, Event, Managed, Nav, Section},
    participants::{self, Participant},
    t,
    web::{App, Error, Form, Layout, Path, Result, Words, flash, flash_bad, refused},
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

/// The form for a new item and for one that is there.
#[derive(Template, WebTemplate)]
#[template(path = "programme/item.html")]
struct ItemPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    /// The item as stored; none while it is new.
    item: Option<Item>,
    form: Form,
    kinds: Vec<(&'static str, String, String)>,
    people: Vec<(String, String)>,
    blocks: Vec<Block>,
}

impl ItemPage {
    /// `blank` is the number of empty speakers' blocks behind those that the form holds.
    fn new(
        layout: Layout,
        managed: &Managed,
        item: Option<Item>,
        form: Form,
        people: &[Participant],
        blank: usize,
    ) -> Self {
        let layout = layout.accented(managed.event.accent_hue);
        let words = layout.words();
        let none = (String::new(), t!(layout.lang, "programme-speaker-unlinked"));
        let people = people.iter().map(|person| (person.id.clone(), name_and_department(person)));
        Self {
            nav: managed.nav(&layout, Section::Programme),
            event: managed.event.clone(),
            item,
            kinds: Kind::ALL.map(|kind| (kind.tag(), kind.name(words), String::new())).to_vec(),
            people: std::iter::once(none).chain(people).collect(),
            blocks: editing::blocks(&form, blank),
            layout,
            form,
        }
    }

    fn heading(&self) -> String {
        match self.item {
            Some(_) => t!(self.layout.lang, "programme-edit-heading"),
            None => t!(self.layout.lang, "programme-new-heading"),
        }
    }

    /// Where the form is sent.
    fn action(&self) -> String {
        match &self.item {
            Some(item) => format!("/manage/{}/programme/{}", self.event.slug, item.id),
            None => format!("/manage/{}/programme", self.event.slug),
        }
    }

    /// The field that a further block will bring, if there is room for one.
    fn next_name(&self) -> Option<String> {
        let count = self.blocks.len();
        (count < MOST_SPEAKERS).then(|| format!("speaker_name_{count}"))
    }
}

fn name_and_department(person: &Participant) -> String {
    timeline::note(&person.list_name(), &person.department)
}

pub async fn new(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    let mut tx = app.db.read().await?;
    let items = store::list(&mut tx, &managed.event.id).await?;
    let people = people(&mut tx, &managed.event, None).await?;
    let form = editing::blank(layout.lang, &managed.event, &items);
    Ok(ItemPage::new(layout, &managed, None, form, &people, 1).into_response())
}

pub async fn create(
    State(app): State<App>,
    managed: Managed,
    session: Session,
    layout: Layout,
    mut form: Form,
) -> Result {
    let event = &managed.event;
    let mut tx = app.db.write().await?;
    events::store::lock(&mut tx, &event.id).await?;
    let people = people(&mut tx, event, None).await?;
    if form.is_ticked("more") {
        return Ok(ItemPage::new(layout, &managed, None, form, &people, 1).into_response());
    }
    let mut item = editing::read(&mut form, event, &people, None);
    if form.is_refused() {
        return Ok(refused(ItemPage::new(layout, &managed, None, form, &people, 0)));
    }
    item.position = store::next_position(&mut tx, &event.id).await?;
    store::create(&mut tx, &item).await?;
    tx.commit().await?;
    flash(&session, t!(layout.lang, "programme-added", title = item.title.as_str())).await?;
    Ok(to_row(event, &item.id))
}

pub async fn edit(State(app): State<App>, managed: Managed, layout: Layout, path: Path) -> Result {
    let mut tx = app.db.read().await?;
    let item = found(&mut tx, &managed.event, &path).await?;
    let people = people(&mut tx, &managed.event, Some(&item)).await?;
    let form = editing::filled(layout.lang, &managed.event, &item);
    Ok(ItemPage::new(layout, &managed, Some(item), form, &people, 1).into_response())
}

pub async fn save(
    State(app): State<App>,
    managed: Managed,
    session: Session,
    layout: Layout,
    path: Path,
    mut form: Form,
) -> Result {
    let event = &managed.event;
    let mut tx = app.db.write().await?;
    events::store::lock(&mut tx, &event.id).await?;
    let before = found(&mut tx, event, &path).await?;
    let people = people(&mut tx, event, Some(&before)).await?;
    if form.is_ticked("more") {
        return Ok(ItemPage::new(layout, &managed, Some(before), form, &people, 1).into_response());
    }
    let mut item = editing::read(&mut form, event, &people, Some(&before));
    if form.is_refused() {
        return Ok(refused(ItemPage::new(layout, &managed, Some(before), form, &people, 0)));
    }
    if form.value("sequence") != before.sequence.to_string() {
        form.refuse("title", t!(layout.lang, "programme-changed-elsewhere"));
        let page = ItemPage::new(layout, &managed, Some(before), form, &people, 0);
        return Ok((StatusCode::CONFLICT, page).into_response());
    }
    if item != before {
        item.updated_at = clock::now();
        store::update(&mut tx, &item).await?;
    }
    tx.commit().await?;
    flash(&session, t!(layout.lang, "programme-saved", title = item.title.as_str())).await?;
    Ok(to_row(event, &item.id))
}

/// Moves an item one place up or down (`move`), or to the place with this number, counted from 0 (`to`).
pub async fn move_item(
    State(app): State<App>,
    managed: Managed,
    session: Session,
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
        flash_bad(&session, t!(layout.lang, "programme-no-room")).await?;
        return Ok(to_list(event));
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

pub async fn remove(
    State(app): State<App>,
    managed: Managed,
    session: Session,
    layout: Layout,
    path: Path,
) -> Result {
    let event = &managed.event;
    let mut tx = app.db.write().await?;
    events::store::lock(&mut tx, &event.id).await?;
    let item = found(&mut tx, event, &path).await?;
    store::delete(&mut tx, &event.id, &item.id).await?;
    tx.commit().await?;
    flash(&session, t!(layout.lang, "programme-removed", title = item.title.as_str())).await?;
    Ok(to_list(event))
}

async fn found(conn: &mut Conn, event: &Event, path: &Path) -> Result<Item> {
    store::find(conn, &event.id, path.get("item")?).await?.ok_or(Error::NotFound)
}

/// Who can be linked as a speaker: everybody who is registered, and whoever is linked already.
async fn people(
    conn: &mut Conn,
    event: &Event,
    item: Option<&Item>,
) -> std::result::Result<Vec<Participant>, db::Error> {
    let mut people = participants::store::list_registered(conn, &event.id).await?;
    let linked = item
        .into_iter()
        .flat_map(|item| &item.speakers)
        .filter_map(|speaker| speaker.participant_id.as_ref());
    for id in linked {
        if !people.iter().any(|person| person.id == *id) {
            people.extend(participants::store::find(conn, &event.id, id).await?);
        }
    }
    Ok(people)
}

fn to_list(event: &Event) -> Response {
    Redirect::to(&format!("/manage/{}/programme", event.slug)).into_response()
}

/// Back to the list, with the item in focus.
fn to_row(event: &Event, id: &str) -> Response {
    Redirect::to(&format!("/manage/{}/programme#item-{id}", event.slug)).into_response()
}
