//! The room of a workshop: its members and facilitators write ideas and read those of the others.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, http::StatusCode, response::IntoResponse};

use super::{
    form,
    idea::Wording,
    shown::{Shown, Viewer},
    store::{self, Created, NewIdea},
};
use crate::{
    clock,
    db::Conn,
    events::{self, Event},
    language::markdown,
    participants::{self, EventNav, Me, Tab},
    state::App,
    web::{Error, Form, Layout, Path, Result, done, refused, refused_with},
    workshops::{self, Round, Workshop},
};

/// The workshop in the path, and what the participant who is asking is in it.
pub struct Room {
    pub workshop: Workshop,
    pub address: String,
    pub facilitators: Vec<String>,
    pub is_facilitator: bool,
    pub is_member: bool,
}

impl Room {
    /// The workshop in the path; whether the participant may enter is asked separately.
    pub async fn find(conn: &mut Conn, me: &Me, path: &Path) -> Result<Self> {
        let event = &me.event;
        let workshop = workshops::store::find(conn, &event.id, path.get("workshop")?).await?;
        let workshop = workshop.ok_or(Error::NotFound)?;
        let leads = workshops::store::facilitators(conn, &event.id).await?;
        let leads: Vec<_> = leads.into_iter().filter(|one| one.workshop == workshop.id).collect();
        let seat = workshops::store::seat_of(conn, &me.participant.id, Round::FIRST).await?;
        let comes = me.participant.state() == participants::State::Registered;
        Ok(Self {
            address: format!("/events/{}/workshops/{}", event.slug, workshop.id),
            is_facilitator: comes && leads.iter().any(|one| one.person == me.participant.id),
            is_member: comes && event.shows_seats() && seat.is_some_and(|seat| seat.id == workshop.id),
            facilitators: leads.into_iter().map(|one| one.name).collect(),
            workshop,
        })
    }

    pub fn may_enter(&self) -> bool {
        self.is_facilitator || self.is_member
    }

    /// The same room for its members and facilitators, and for nobody else.
    pub fn entered(self) -> Result<Self> {
        if self.may_enter() { Ok(self) } else { Err(Error::Forbidden) }
    }

    /// How the participant looks at the ideas in it.
    pub fn viewer<'a>(&self, me: &'a Me) -> Viewer<'a> {
        match self.is_facilitator {
            true => Viewer::Facilitator(&me.participant.id),
            false => Viewer::Member(&me.participant.id),
        }
    }

    /// Where an idea stands in the room; for an author who has left the room, their own page.
    pub fn way_back(&self, me: &Me, code: &str) -> String {
        match self.may_enter() {
            true => format!("{}#idea-{code}", self.address),
            false => format!("/events/{}/me", me.event.slug),
        }
    }
}

#[derive(Template, WebTemplate)]
#[template(path = "ideas/room.html")]
struct RoomPage {
    layout: Layout,
    nav: EventNav,
    room: Room,
    description: String,
    form: Form,
    submission_key: String,
    themes: Vec<(String, String, &'static str)>,
    ideas: Vec<Shown>,
    is_open: bool,
}

impl RoomPage {
    /// A form that came back shows what was typed even when ideas are no longer taken.
    fn has_form(&self) -> bool {
        self.is_open || self.form.is_refused()
    }

    fn visible(&self) -> i64 {
        self.ideas.iter().filter(|idea| !idea.is_hidden()).count() as i64
    }
}

/// The layout and language of an event's pages for participants.
pub fn dressed(layout: Layout, event: &Event) -> Layout {
    layout.default_to(event.language, event.accent_hue)
}

async fn page(
    conn: &mut Conn,
    me: &Me,
    room: Room,
    layout: Layout,
    form: Form,
    submission_key: String,
) -> Result<RoomPage> {
    let themes = events::store::themes(conn, &me.event.id).await?;
    let ideas = store::list(conn, &me.event.id, Some(&room.workshop.id), None).await?;
    let (viewer, words) = (room.viewer(me), layout.words());
    Ok(RoomPage {
        nav: me.nav(Tab::Room),
        description: markdown(&room.workshop.description),
        themes: form::theme_choices(&themes),
        ideas: ideas.iter().map(|idea| Shown::new(idea, viewer, words, &me.event.zone)).collect(),
        is_open: me.event.takes_ideas(),
        layout,
        room,
        form,
        submission_key,
    })
}

pub async fn show(State(app): State<App>, me: Me, path: Path, layout: Layout) -> Result {
    let layout = dressed(layout, &me.event);
    let mut tx = app.db.read().await?;
    let room = Room::find(&mut tx, &me, &path).await?.entered()?;
    let form = form::blank(layout.lang, room.is_facilitator);
    Ok(page(&mut tx, &me, room, layout, form, form::new_key()).await?.into_response())
}

pub async fn create(State(app): State<App>, me: Me, path: Path, layout: Layout, form: Form) -> Result {
    let layout = dressed(layout, &me.event);
    let mut form = form.in_language(layout.lang);
    let mut tx = app.db.write().await?;
    let room = Room::find(&mut tx, &me, &path).await?.entered()?;
    let key = form::submission_key(&form);
    if !me.event.takes_ideas() {
        form.refuse("sentence", t!(layout.lang, "idea-closed-typed"));
        let page = page(&mut tx, &me, room, layout, form, key).await?;
        return Ok(refused_with(StatusCode::CONFLICT, page));
    }
    let themes = events::store::themes(&mut tx, &me.event.id).await?;
    let wording = form::read(&mut form, &themes, room.is_facilitator);
    if form.is_refused() {
        return Ok(refused(page(&mut tx, &me, room, layout, form, key).await?));
    }
    let new = NewIdea {
        event_id: &me.event.id,
        workshop_id: &room.workshop.id,
        author_id: Some(&me.participant.id),
        wording: &wording,
        submission_key: &key,
        now: clock::now(),
    };
    let created = store::create(&mut tx, &new).await?;
    if !created.is_new && !says_the_same(&mut tx, &me, &room, &created, &wording).await? {
        form.refuse("sentence", t!(layout.lang, "idea-form-used", code = created.code));
        let page = page(&mut tx, &me, room, layout, form, form::new_key()).await?;
        return Ok(refused_with(StatusCode::CONFLICT, page));
    }
    tx.commit().await?;
    Ok(done(
        &format!("{}#idea-{}", room.address, created.code),
        t!(layout.lang, "idea-created", code = created.code.as_str()),
    ))
}

/// Whether a form sent again says what it said the first time. Somebody who went back in their browser and wrote
/// another idea into the same form must not lose it.
async fn says_the_same(
    conn: &mut Conn,
    me: &Me,
    room: &Room,
    created: &Created,
    wording: &Wording,
) -> Result<bool> {
    let Some(idea) = store::find(conn, &me.event.id, &created.id).await? else { return Ok(false) };
    let original = store::versions(conn, &created.id).await?.into_iter().next();
    let is_theirs = idea.is_by(&me.participant.id) && idea.workshop_id == room.workshop.id;
    Ok(is_theirs
        && original.is_some_and(|first| wording.is_of_version(&idea, &first.sentence, &first.details)))
}
