//! What authors do with their own ideas: edit them, and remove them.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect},
};

use super::{
    form,
    room::{self, dressed, viewer, way_back, writer},
    shown::Shown,
};
use crate::{
    db::Conn,
    events::{self, store::Theme},
    ideas::{
        Idea, IdeaHistoryPath, IdeaPath, IdeaRemovalPath, Room,
        change_idea::{Own, Refusal, change_idea, remove_idea},
        store,
    },
    language::Text,
    participants::{self, EventNav, Me, Tab},
    state::App,
    web::{Error, Form, Layout, Result, done, noted, refusal, refused_with},
};

/// An idea of a room.
pub async fn find(conn: &mut Conn, me: &Me, room: &Room, idea_id: &str) -> Result<Idea> {
    let idea = store::find(conn, &me.event.id, idea_id).await?;
    idea.filter(|idea| idea.workshop_id == room.path.workshop).ok_or(Error::NotFound)
}

/// The same, for its author alone.
async fn find_own(conn: &mut Conn, me: &Me, workshop_id: &str, idea_id: &str) -> Result<Own> {
    let room = room::find(conn, me, workshop_id).await?;
    let idea = find(conn, me, &room, idea_id).await?;
    if idea.is_by(&me.participant.id) && me.participant.attendance() == participants::Attendance::Registered {
        Ok(Own { room, idea })
    } else {
        Err(Error::Forbidden)
    }
}

#[derive(Template, WebTemplate)]
#[template(path = "ideas/edit.html")]
struct EditPage {
    layout: Layout,
    nav: EventNav,
    own: Own,
    form: Form,
    themes: Vec<(String, Text, &'static str)>,
    back: String,
    is_open: bool,
    why_closed: String,
}

impl EditPage {
    fn new(me: &Me, own: Own, themes: &[Theme], layout: Layout, form: Form) -> Self {
        Self {
            nav: me.nav(Tab::Room),
            back: way_back(&own.room, &own.idea.code),
            themes: form::theme_choices(layout.event_lang(), themes),
            is_open: me.event.takes_ideas(),
            why_closed: form::why_closed(layout.lang, &me.event),
            layout,
            own,
            form,
        }
    }

    fn has_form(&self) -> bool {
        self.is_open || self.form.is_refused()
    }

    fn removal(&self) -> IdeaRemovalPath {
        let room = &self.own.room.path;
        IdeaRemovalPath::to(room.event.as_str(), room.workshop.as_str(), self.own.idea.id.as_str())
    }

    fn history(&self) -> IdeaHistoryPath {
        let room = &self.own.room.path;
        IdeaHistoryPath::to(room.event.as_str(), room.workshop.as_str(), self.own.idea.id.as_str())
    }
}

pub async fn edit(State(app): State<App>, me: Me, path: IdeaPath, layout: Layout) -> Result {
    let layout = dressed(layout, &me.event);
    let mut tx = app.db.read().await?;
    let own = find_own(&mut tx, &me, &path.workshop, &path.idea).await?;
    let themes = events::store::themes(&mut tx, &me.event.id).await?;
    let form = form::stored(layout.lang, &own.idea);
    Ok(EditPage::new(&me, own, &themes, layout, form).into_response())
}

pub async fn save(State(app): State<App>, me: Me, path: IdeaPath, layout: Layout, form: Form) -> Result {
    let layout = dressed(layout, &me.event);
    let lang = layout.lang;
    let mut form = form.in_language(lang);
    let write = |own: &Own, themes: &[Theme]| {
        form.merge(&form::stored(lang, &own.idea));
        let wording = form::read(&mut form, themes, own.may_record());
        (!form.is_refused()).then_some(wording)
    };
    let mut tx = app.db.write().await?;
    let status = match change_idea(&mut tx, writer(&me, &path.workshop), &path.idea, write).await? {
        Ok(own) => {
            tx.commit().await?;
            let (back, code) = (way_back(&own.room, &own.idea.code), own.idea.code);
            return Ok(done(back, t!(lang, "idea-saved", code = code)));
        }
        Err(Refusal::Closed) => {
            form.refuse("sentence", t!(lang, "idea-closed-typed"));
            StatusCode::CONFLICT
        }
        Err(Refusal::Mistaken) => refusal(&form),
        Err(other) => return Err(error(other)),
    };
    drop(tx);
    let mut tx = app.db.read().await?;
    let own = find_own(&mut tx, &me, &path.workshop, &path.idea).await?;
    let themes = events::store::themes(&mut tx, &me.event.id).await?;
    Ok(refused_with(status, EditPage::new(&me, own, &themes, layout, form)))
}

/// The page instead of which a refusal has none of its own.
fn error(refusal: Refusal) -> Error {
    match refusal {
        Refusal::Gone => Error::NotFound,
        Refusal::Archived => Error::Archived,
        Refusal::NotTheirs | Refusal::Closed | Refusal::Mistaken | Refusal::Marked => Error::Forbidden,
    }
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
    fn new(me: &Me, Own { room, idea }: Own, layout: Layout) -> Self {
        Self {
            nav: me.nav(Tab::Room),
            back: way_back(&room, &idea.code),
            shown: Shown::new(&idea, viewer(&room, me), layout.words(), &me.event.zone),
            is_removable: idea.is_removable(),
            room,
            layout,
        }
    }
}

pub async fn removal(State(app): State<App>, me: Me, path: IdeaRemovalPath, layout: Layout) -> Result {
    let layout = dressed(layout, &me.event);
    let own = find_own(&mut *app.db.read().await?, &me, &path.workshop, &path.idea).await?;
    Ok(RemovalPage::new(&me, own, layout).into_response())
}

pub async fn remove(State(app): State<App>, me: Me, path: IdeaRemovalPath, layout: Layout) -> Result {
    let layout = dressed(layout, &me.event);
    let mut tx = app.db.write().await?;
    match remove_idea(&mut tx, writer(&me, &path.workshop), &path.idea).await? {
        Ok(own) => {
            tx.commit().await?;
            let said = t!(layout.lang, "idea-removed", code = own.idea.code);
            return Ok(noted(Redirect::to(&way_out(&own.room)), said));
        }
        Err(Refusal::Gone) => {
            drop(tx);
            return removed_already(&app, &me, &path).await;
        }
        Err(Refusal::Marked | Refusal::Closed) => drop(tx),
        Err(other) => return Err(error(other)),
    }
    let own = find_own(&mut *app.db.read().await?, &me, &path.workshop, &path.idea).await?;
    Ok(refused_with(StatusCode::CONFLICT, RemovalPage::new(&me, own, layout)))
}

/// The button was pressed twice: the second press ends where the first did.
async fn removed_already(app: &App, me: &Me, path: &IdeaRemovalPath) -> Result {
    let mut tx = app.db.read().await?;
    if store::find(&mut tx, &me.event.id, &path.idea).await?.is_some() {
        return Err(Error::NotFound);
    }
    let room = room::find(&mut tx, me, &path.workshop).await?;
    Ok(Redirect::to(&way_out(&room)).into_response())
}

/// The room, for those who may still enter it.
fn way_out(room: &Room) -> String {
    way_back(room, "").trim_end_matches("#idea-").to_owned()
}
