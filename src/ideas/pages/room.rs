//! The room of a workshop: its members and facilitators write ideas and read those of the others.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, http::StatusCode, response::IntoResponse};

use super::{
    form,
    shown::{Shown, Viewer},
};
use crate::{
    db::Conn,
    events::{self, Event},
    ideas::{
        IdeaHidingPath, IdeaHistoryPath, IdeaPath, IdeaRemovalPath, Room, RoomPath, Writer,
        record_idea::{Refusal, Sending, record_idea},
        store,
    },
    language::{Lang, Text, markdown},
    participants::{EventNav, Me, MePath, Tab},
    state::App,
    web::{Error, Form, Layout, Question, Result, done, refused_with},
};

/// The workshop in the path; whether the participant may enter is asked separately.
pub async fn find(conn: &mut Conn, me: &Me, workshop_id: &str) -> Result<Room> {
    Room::read(conn, &me.event, &me.participant, workshop_id).await?.ok_or(Error::NotFound)
}

/// The same room for its members and facilitators, and for nobody else.
async fn enter(conn: &mut Conn, me: &Me, workshop_id: &str) -> Result<Room> {
    let room = find(conn, me, workshop_id).await?;
    if room.role.may_enter() { Ok(room) } else { Err(Error::Forbidden) }
}

/// How the participant looks at the ideas in a room.
pub fn viewer<'a>(room: &Room, me: &'a Me) -> Viewer<'a> {
    match room.role.is_facilitator {
        true => Viewer::Facilitator(&me.participant.id),
        false => Viewer::Member(&me.participant.id),
    }
}

/// Where an idea stands in a room; for an author who has left the room, their own page.
pub fn way_back(room: &Room, code: &str) -> String {
    match room.role.may_enter() {
        true => format!("{}#idea-{code}", room.path),
        false => MePath::to(&room.path.event).to_string(),
    }
}

/// The layout and language of an event's pages for participants.
pub fn dressed(layout: Layout, event: &Event) -> Layout {
    layout.default_to(event.language, event.accent_hue)
}

#[derive(Template, WebTemplate)]
#[template(path = "ideas/room.html")]
struct RoomPage {
    layout: Layout,
    nav: EventNav,
    room: Room,
    description: String,
    form: Form,
    themes: Vec<(String, Text, &'static str)>,
    ideas: Vec<Shown>,
    is_open: bool,
    /// Whether those who lead here hide ideas and show them again.
    may_hide: bool,
    why_closed: String,
}

impl RoomPage {
    /// A form that came back shows what was typed even when ideas are no longer taken.
    fn has_form(&self) -> bool {
        self.is_open || self.form.is_refused()
    }

    fn visible(&self) -> i64 {
        self.ideas.iter().filter(|idea| !idea.is_hidden()).count() as i64
    }

    fn idea(&self, shown: &Shown) -> IdeaPath {
        let RoomPath { event, workshop } = self.room.path.clone();
        IdeaPath::to(event, workshop, shown.id.as_str())
    }

    fn removal(&self, shown: &Shown) -> IdeaRemovalPath {
        let RoomPath { event, workshop } = self.room.path.clone();
        IdeaRemovalPath::to(event, workshop, shown.id.as_str())
    }

    fn hiding(&self, shown: &Shown) -> IdeaHidingPath {
        let RoomPath { event, workshop } = self.room.path.clone();
        IdeaHidingPath::to(event, workshop, shown.id.as_str())
    }

    fn history(&self, shown: &Shown) -> IdeaHistoryPath {
        let RoomPath { event, workshop } = self.room.path.clone();
        IdeaHistoryPath::to(event, workshop, shown.id.as_str())
    }
}

async fn page(conn: &mut Conn, me: &Me, room: Room, layout: Layout, form: Form) -> Result<RoomPage> {
    let (ideas, themes) = store::list_in_room(conn, &me.event.id, &room.path.workshop).await?;
    let (viewer, words) = (viewer(&room, me), layout.words());
    Ok(RoomPage {
        nav: me.nav(Tab::Room),
        description: markdown(&room.description, 1),
        themes: form::theme_choices(layout.event_lang(), &themes),
        ideas: ideas.iter().map(|idea| Shown::new(idea, viewer, words, &me.event.zone)).collect(),
        is_open: me.event.takes_ideas(),
        may_hide: room.role.is_facilitator && !me.event.is_archived(),
        why_closed: form::why_closed(layout.lang, &me.event),
        layout,
        room,
        form,
    })
}

pub async fn show(State(app): State<App>, me: Me, path: RoomPath, layout: Layout) -> Result {
    let layout = dressed(layout, &me.event);
    let mut tx = app.db.read().await?;
    let room = enter(&mut tx, &me, &path.workshop).await?;
    let form = form::blank(layout.lang, room.role.is_facilitator);
    Ok(page(&mut tx, &me, room, layout, form).await?.into_response())
}

pub async fn create(State(app): State<App>, me: Me, path: RoomPath, layout: Layout, form: Form) -> Result {
    let layout = dressed(layout, &me.event);
    let mut form = form.in_language(layout.lang);
    let writer = writer(&me, &path.workshop);
    let themes = events::known_themes(&app.db, &me.event.id).await?;
    let wording = form::read(&mut form, &themes, true);
    let written = (!form.is_refused()).then_some(wording);
    let sending = Sending { key: form.key(), is_meant: form.is_meant() };
    let mut tx = app.db.write().await?;
    let refusal = match record_idea(&mut tx, writer, sending, written).await? {
        Ok(code) => {
            tx.commit().await?;
            let said = t!(layout.lang, "idea-created", code = code.as_str());
            return Ok(done(format!("{path}#idea-{code}"), said));
        }
        Err(refusal) => refusal,
    };
    drop(tx);
    let status = note(&mut form, refusal, &path, layout.lang)?;
    let mut tx = app.db.read().await?;
    let room = enter(&mut tx, &me, &path.workshop).await?;
    Ok(refused_with(status, page(&mut tx, &me, room, layout, form).await?))
}

/// The participant who is asking, as the writer in a room.
pub fn writer<'a>(me: &'a Me, workshop_id: &'a str) -> Writer<'a> {
    Writer { event_id: &me.event.id, workshop_id, participant_id: &me.participant.id }
}

/// Says in the form why the idea was not recorded.
fn note(form: &mut Form, refusal: Refusal, path: &RoomPath, lang: Lang) -> Result<StatusCode> {
    let mut ask = |words: String, code: String| {
        let address = format!("{path}#idea-{code}");
        let (again, look) = (t!(lang, "idea-write-again"), t!(lang, "idea-see-written", code = code));
        form.ask(Question { words, again, look, address });
    };
    match refusal {
        Refusal::Gone => return Err(Error::NotFound),
        Refusal::Archived => return Err(Error::Archived),
        Refusal::Outside => return Err(Error::Forbidden),
        Refusal::Mistaken => return Ok(StatusCode::UNPROCESSABLE_ENTITY),
        Refusal::OtherThemes => form.refuse("themes", t!(lang, "idea-themes-changed")),
        Refusal::Closed => form.refuse("sentence", t!(lang, "idea-closed-typed")),
        Refusal::FormUsed(code) => ask(t!(lang, "idea-form-used", code = code.as_str()), code),
        Refusal::JustWritten { code, minutes } => ask(t!(lang, "idea-just-written", minutes = minutes), code),
    }
    Ok(StatusCode::CONFLICT)
}
