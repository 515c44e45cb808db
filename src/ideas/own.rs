//! What authors do with their own ideas: edit them, and remove them.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};

use super::{
    form,
    idea::Idea,
    room::{Room, dressed},
    shown::Shown,
    store,
};
use crate::{
    clock,
    db::Conn,
    events,
    participants::{self, EventNav, Me, Tab},
    state::App,
    web::{Error, Form, Layout, Path, Result, done, noted, refused},
};

/// The idea in the path, in the workshop in the path.
pub async fn find(conn: &mut Conn, me: &Me, room: &Room, path: &Path) -> Result<Idea> {
    let idea = store::find(conn, &me.event.id, path.get("idea")?).await?;
    idea.filter(|idea| idea.workshop_id == room.workshop.id).ok_or(Error::NotFound)
}

/// The same, for its author alone.
async fn find_own(conn: &mut Conn, me: &Me, path: &Path) -> Result<(Room, Idea)> {
    let room = Room::find(conn, me, path).await?;
    let idea = find(conn, me, &room, path).await?;
    if idea.is_by(&me.participant.id) && me.participant.state() == participants::State::Registered {
        Ok((room, idea))
    } else {
        Err(Error::Forbidden)
    }
}

#[derive(Template, WebTemplate)]
#[template(path = "ideas/edit.html")]
struct EditPage {
    layout: Layout,
    nav: EventNav,
    room: Room,
    idea: Idea,
    form: Form,
    themes: Vec<(String, String, &'static str)>,
    back: String,
    /// What somebody saved while this form was open, to be compared with what was typed.
    saved: Option<Shown>,
    is_open: bool,
}

impl EditPage {
    /// Which save this form was made from; it comes back with the form.
    fn version(&self) -> i64 {
        self.idea.updated_at.millis()
    }

    fn has_form(&self) -> bool {
        self.is_open || self.form.is_refused()
    }

    fn may_record(&self) -> bool {
        self.room.is_facilitator || self.idea.for_room_at.is_some()
    }
}

async fn page(
    conn: &mut Conn,
    me: &Me,
    (room, idea): (Room, Idea),
    layout: Layout,
    form: Form,
) -> Result<EditPage> {
    let themes = events::store::themes(conn, &me.event.id).await?;
    Ok(EditPage {
        nav: me.nav(Tab::Room),
        back: room.way_back(me, &idea.code),
        themes: form::theme_choices(&themes),
        saved: None,
        is_open: me.event.takes_ideas(),
        layout,
        room,
        idea,
        form,
    })
}

pub async fn edit(State(app): State<App>, me: Me, path: Path, layout: Layout) -> Result {
    let layout = dressed(layout, &me.event);
    let mut tx = app.db.read().await?;
    let own = find_own(&mut tx, &me, &path).await?;
    let form = form::filled(layout.lang, &own.1);
    Ok(page(&mut tx, &me, own, layout, form).await?.into_response())
}

pub async fn save(State(app): State<App>, me: Me, path: Path, layout: Layout, form: Form) -> Result {
    let layout = dressed(layout, &me.event);
    let mut form = form.in_language(layout.lang);
    let mut tx = app.db.write().await?;
    store::lock(&mut tx, path.get("idea")?).await?;
    let (room, idea) = find_own(&mut tx, &me, &path).await?;
    if !me.event.takes_ideas() {
        form.refuse("sentence", t!(layout.lang, "idea-closed-typed"));
        let page = page(&mut tx, &me, (room, idea), layout, form).await?;
        return Ok((StatusCode::CONFLICT, page).into_response());
    }
    let themes = events::store::themes(&mut tx, &me.event.id).await?;
    let wording = form::read(&mut form, &themes, room.is_facilitator || idea.for_room_at.is_some());
    if form.is_refused() {
        return Ok(refused(page(&mut tx, &me, (room, idea), layout, form).await?));
    }
    let (back, code) = (room.way_back(&me, &idea.code), idea.code.clone());
    if !wording.is_of(&idea) {
        if form.value("version") != idea.updated_at.millis().to_string() {
            return conflict(&mut tx, &me, (room, idea), layout, form).await;
        }
        store::update(&mut tx, &idea, &wording, clock::now()).await?;
    }
    tx.commit().await?;
    Ok(done(&back, t!(layout.lang, "idea-saved", code = code)))
}

/// Shows what was saved meanwhile above what was typed; sent again, the form replaces it.
async fn conflict(conn: &mut Conn, me: &Me, own: (Room, Idea), layout: Layout, mut form: Form) -> Result {
    form.refuse("sentence", t!(layout.lang, "idea-saved-meanwhile"));
    let saved = Shown::new(&own.1, own.0.viewer(me), layout.words(), &me.event.zone);
    let page = page(conn, me, own, layout, form).await?;
    Ok((StatusCode::CONFLICT, EditPage { saved: Some(saved), ..page }).into_response())
}

#[derive(Template, WebTemplate)]
#[template(path = "ideas/removal.html")]
struct RemovalPage {
    layout: Layout,
    nav: EventNav,
    room: Room,
    shown: Shown,
    back: String,
    is_removable: bool,
}

impl RemovalPage {
    fn new(me: &Me, (room, idea): (Room, Idea), layout: Layout) -> Self {
        Self {
            nav: me.nav(Tab::Room),
            back: room.way_back(me, &idea.code),
            shown: Shown::new(&idea, room.viewer(me), layout.words(), &me.event.zone),
            is_removable: idea.is_removable(),
            room,
            layout,
        }
    }
}

pub async fn removal(State(app): State<App>, me: Me, path: Path, layout: Layout) -> Result {
    let layout = dressed(layout, &me.event);
    let own = find_own(&mut *app.db.read().await?, &me, &path).await?;
    Ok(RemovalPage::new(&me, own, layout).into_response())
}

pub async fn remove(State(app): State<App>, me: Me, path: Path, layout: Layout) -> Result {
    let layout = dressed(layout, &me.event);
    let mut tx = app.db.write().await?;
    store::lock(&mut tx, path.get("idea")?).await?;
    if store::find(&mut tx, &me.event.id, path.get("idea")?).await?.is_none() {
        return removed_already(&mut tx, &me, &path).await;
    }
    let (room, idea) = find_own(&mut tx, &me, &path).await?;
    if !idea.is_removable() || !me.event.takes_ideas() {
        return Ok((StatusCode::CONFLICT, RemovalPage::new(&me, (room, idea), layout)).into_response());
    }
    store::delete(&mut tx, &idea.id).await?;
    tx.commit().await?;
    Ok(noted(back_to_room(&me, &room), t!(layout.lang, "idea-removed", code = idea.code)))
}

/// The button was pressed twice: the second press ends where the first did.
async fn removed_already(conn: &mut Conn, me: &Me, path: &Path) -> Result {
    let room = Room::find(conn, me, path).await?;
    Ok(back_to_room(me, &room))
}

fn back_to_room(me: &Me, room: &Room) -> Response {
    let address =
        if room.may_enter() { room.address.clone() } else { format!("/events/{}/me", me.event.slug) };
    Redirect::to(&address).into_response()
}
