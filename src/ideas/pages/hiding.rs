//! Hiding an idea with a reason, and showing it again: by facilitators in their room, and by organisers.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::{RawQuery, State},
    response::IntoResponse,
};

use super::{
    list::{self, address_of},
    own,
    room::{self, dressed, viewer, way_back, writer},
    shown::{Shown, Viewer},
};
use crate::{
    db::Conn,
    events::{Managed, Nav, Section},
    ideas::{
        HidingPath, Idea, IdeaHidingPath, Room, RoomPath,
        filter::Filter,
        hide_idea::{By, Refusal, hide_idea, show_idea},
    },
    language::Lang,
    participants::{EventNav, Me, Tab},
    state::App,
    web::{Error, Form, Layout, Result, done, refused},
};

const LONGEST_REASON: usize = 280;

#[derive(Template, WebTemplate)]
#[template(path = "ideas/hiding.html")]
struct RoomHidingPage {
    layout: Layout,
    nav: EventNav,
    room: Room,
    shown: Shown,
    form: Form,
    back: String,
    filter: String,
    action: IdeaHidingPath,
}

impl RoomHidingPage {
    fn new(me: &Me, (room, idea): (Room, Idea), action: IdeaHidingPath, layout: Layout, form: Form) -> Self {
        Self {
            nav: me.nav(Tab::Room),
            shown: Shown::new(&idea, viewer(&room, me), layout.words(), &me.event.zone),
            back: way_back(&room, &idea.code),
            filter: String::new(),
            layout,
            room,
            form,
            action,
        }
    }
}

/// The idea in the path for a facilitator of its room, and for nobody else.
async fn find_led(conn: &mut Conn, me: &Me, path: &IdeaHidingPath) -> Result<(Room, Idea)> {
    let room = room::find(conn, me, &path.workshop).await?;
    if !room.role.is_facilitator {
        return Err(Error::Forbidden);
    }
    let idea = own::find(conn, me, &room, &path.idea).await?;
    Ok((room, idea))
}

pub async fn ask_in_room(State(app): State<App>, me: Me, path: IdeaHidingPath, layout: Layout) -> Result {
    if me.event.is_archived() {
        return Err(Error::Archived);
    }
    let layout = dressed(layout, &me.event);
    let led = find_led(&mut *app.db.read().await?, &me, &path).await?;
    let form = Form::blank(layout.lang);
    Ok(RoomHidingPage::new(&me, led, path, layout, form).into_response())
}

pub async fn decide_in_room(
    State(app): State<App>,
    me: Me,
    path: IdeaHidingPath,
    layout: Layout,
    form: Form,
) -> Result {
    let layout = dressed(layout, &me.event);
    let mut form = form.in_language(layout.lang);
    let Some(decision) = Decision::read(&mut form) else {
        let led = find_led(&mut *app.db.read().await?, &me, &path).await?;
        return Ok(refused(RoomHidingPage::new(&me, led, path, layout, form)));
    };
    let by = By::Facilitator(writer(&me, &path.workshop));
    let (idea, said) = decision.carry_out(&app, by, &path.idea, layout.lang).await?;
    let room = RoomPath::to(path.event, path.workshop);
    Ok(done(format!("{room}#idea-{}", idea.code), said))
}

/// What the form decides.
enum Decision {
    Show,
    /// Hide, for this reason.
    Hide(String),
}

impl Decision {
    /// `None` when the form is refused.
    fn read(form: &mut Form) -> Option<Self> {
        if form.value("hidden") == "no" {
            return Some(Self::Show);
        }
        let because = form.text("because", LONGEST_REASON);
        (!form.is_refused()).then_some(Self::Hide(because))
    }

    /// Carries it out; returns the idea, and the sentence that says so.
    async fn carry_out(&self, app: &App, by: By<'_>, idea_id: &str, lang: Lang) -> Result<(Idea, String)> {
        let mut tx = app.db.write().await?;
        let done = match self {
            Self::Show => show_idea(&mut tx, by, idea_id).await?,
            Self::Hide(because) => hide_idea(&mut tx, by, idea_id, because).await?,
        };
        let idea = done.map_err(|refusal| match refusal {
            Refusal::Gone => Error::NotFound,
            Refusal::Archived => Error::Archived,
            Refusal::NotLeading => Error::Forbidden,
        })?;
        tx.commit().await?;
        let code = idea.code.as_str();
        let said = match self {
            Self::Show => t!(lang, "idea-shown-again", code = code),
            Self::Hide(_) => t!(lang, "idea-hidden-now", code = code),
        };
        Ok((idea, said))
    }
}

#[derive(Template, WebTemplate)]
#[template(path = "ideas/manage_hiding.html")]
struct HidingPage {
    layout: Layout,
    nav: Nav,
    shown: Shown,
    form: Form,
    back: String,
    filter: String,
    action: HidingPath,
}

impl HidingPage {
    fn new(
        managed: &Managed,
        idea: &Idea,
        filter: &Filter,
        action: HidingPath,
        layout: Layout,
        form: Form,
    ) -> Self {
        let layout = layout.accented(managed.event.language, managed.event.accent_hue);
        Self {
            nav: managed.nav(&layout, Section::Ideas),
            shown: Shown::new(idea, Viewer::Organiser, layout.words(), &managed.event.zone),
            back: address_of(managed, filter, &idea.code),
            filter: filter.query(),
            layout,
            form,
            action,
        }
    }
}

pub async fn ask(
    State(app): State<App>,
    managed: Managed,
    path: HidingPath,
    RawQuery(query): RawQuery,
    layout: Layout,
) -> Result {
    let filter = Filter::of(query.as_deref().unwrap_or_default());
    let idea = list::find(&mut *app.db.read().await?, &managed, &path.idea).await?;
    let form = Form::blank(layout.lang);
    Ok(HidingPage::new(&managed, &idea, &filter, path, layout, form).into_response())
}

pub async fn decide_as_organiser(
    State(app): State<App>,
    managed: Managed,
    path: HidingPath,
    layout: Layout,
    mut form: Form,
) -> Result {
    let filter = Filter::of(form.value("filter"));
    let Some(decision) = Decision::read(&mut form) else {
        let idea = list::find(&mut *app.db.read().await?, &managed, &path.idea).await?;
        return Ok(refused(HidingPage::new(&managed, &idea, &filter, path, layout, form)));
    };
    let by = By::Organiser(&managed.event.id);
    let (idea, said) = decision.carry_out(&app, by, &path.idea, layout.lang).await?;
    Ok(done(address_of(&managed, &filter, &idea.code), said))
}
