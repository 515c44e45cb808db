//! What organisers do with one programme item: add it, edit it.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, http::StatusCode, response::IntoResponse};

use super::{
    editing::{self, Block, MOST_SPEAKERS},
    item::{Item, Kind},
    manage::{found, to_row},
    store,
};
use crate::{
    clock,
    db::{self, Conn},
    events::{self, Event, Managed, Nav, Section},
    participants::{self, Participant},
    state::App,
    web::{Form, Layout, Path, Result, noted, refused, refused_with},
};

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
        let people = people.iter().map(|person| (person.id.clone(), person.name_and_department()));
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

pub async fn new(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    let mut tx = app.db.read().await?;
    let items = store::list(&mut tx, &managed.event.id).await?;
    let people = people(&mut tx, &managed.event, None).await?;
    let form = editing::blank(layout.lang, &managed.event, &items);
    Ok(ItemPage::new(layout, &managed, None, form, &people, 1).into_response())
}

pub async fn create(State(app): State<App>, managed: Managed, layout: Layout, mut form: Form) -> Result {
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
    Ok(noted(to_row(event, &item.id), t!(layout.lang, "programme-added", title = item.title.as_str())))
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
        return Ok(refused_with(StatusCode::CONFLICT, page));
    }
    if item != before {
        item.updated_at = clock::now();
        store::update(&mut tx, &item).await?;
    }
    tx.commit().await?;
    Ok(noted(to_row(event, &item.id), t!(layout.lang, "programme-saved", title = item.title.as_str())))
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
