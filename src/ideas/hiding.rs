//! Hiding an idea with a reason, and showing it again: by facilitators in their room, and by organisers.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, response::IntoResponse};

use super::{
    idea::Idea,
    manage::{self, Filter},
    own,
    room::{Room, dressed},
    shown::{Shown, Viewer},
    store,
};
use crate::{
    clock,
    db::Conn,
    events::{Managed, Nav, Section},
    language::Lang,
    participants::{EventNav, Me, Tab},
    state::App,
    web::{Error, Form, Layout, Path, Result, done, refused},
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
}

impl RoomHidingPage {
    fn new(me: &Me, (room, idea): (Room, Idea), layout: Layout, form: Form) -> Self {
        Self {
            nav: me.nav(Tab::Room),
            shown: Shown::new(&idea, room.viewer(me), layout.words(), &me.event.zone),
            back: room.way_back(me, &idea.code),
            filter: String::new(),
            layout,
            room,
            form,
        }
    }
}

/// The idea in the path for a facilitator of its room, and for nobody else.
async fn find_led(conn: &mut Conn, me: &Me, path: &Path) -> Result<(Room, Idea)> {
    let room = Room::find(conn, me, path).await?;
    if !room.is_facilitator {
        return Err(Error::Forbidden);
    }
    let idea = own::find(conn, me, &room, path).await?;
    Ok((room, idea))
}

pub async fn ask_in_room(State(app): State<App>, me: Me, path: Path, layout: Layout) -> Result {
    let layout = dressed(layout, &me.event);
    let led = find_led(&mut *app.db.read().await?, &me, &path).await?;
    let form = Form::blank(layout.lang);
    Ok(RoomHidingPage::new(&me, led, layout, form).into_response())
}

pub async fn decide_in_room(
    State(app): State<App>,
    me: Me,
    path: Path,
    layout: Layout,
    form: Form,
) -> Result {
    let layout = dressed(layout, &me.event);
    let mut form = form.in_language(layout.lang);
    let mut tx = app.db.write().await?;
    store::lock(&mut tx, path.get("idea")?).await?;
    let (room, idea) = find_led(&mut tx, &me, &path).await?;
    let Some(said) = decide(&mut tx, &idea, &mut form, layout.lang).await? else {
        return Ok(refused(RoomHidingPage::new(&me, (room, idea), layout, form)));
    };
    tx.commit().await?;
    Ok(done(&room.way_back(&me, &idea.code), said))
}

/// Hides or shows the idea and says so; `None` when the form is refused.
async fn decide(conn: &mut Conn, idea: &Idea, form: &mut Form, lang: Lang) -> Result<Option<String>> {
    let code = idea.code.as_str();
    if form.value("hidden") == "no" {
        store::show(conn, &idea.id).await?;
        return Ok(Some(t!(lang, "idea-shown-again", code = code)));
    }
    let because = form.text("because", LONGEST_REASON);
    if form.is_refused() {
        return Ok(None);
    }
    store::hide(conn, &idea.id, &because, clock::now()).await?;
    Ok(Some(t!(lang, "idea-hidden-now", code = code)))
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
}

impl HidingPage {
    fn new(managed: &Managed, idea: &Idea, filter: &Filter, layout: Layout, form: Form) -> Self {
        let layout = layout.accented(managed.event.accent_hue);
        Self {
            nav: managed.nav(&layout, Section::Ideas),
            shown: Shown::new(idea, Viewer::Organiser, layout.words(), &managed.event.zone),
            back: manage::address_of(managed, filter, &idea.code),
            filter: filter.query(),
            layout,
            form,
        }
    }
}

pub async fn ask(
    State(app): State<App>,
    managed: Managed,
    path: Path,
    filter: Filter,
    layout: Layout,
) -> Result {
    let idea = manage::find(&mut *app.db.read().await?, &managed, &path).await?;
    let form = Form::blank(layout.lang);
    Ok(HidingPage::new(&managed, &idea, &filter, layout, form).into_response())
}

pub async fn decide_as_organiser(
    State(app): State<App>,
    managed: Managed,
    path: Path,
    layout: Layout,
    mut form: Form,
) -> Result {
    let filter = Filter::of(form.value("filter"));
    let mut tx = app.db.write().await?;
    store::lock(&mut tx, path.get("idea")?).await?;
    let idea = manage::find(&mut tx, &managed, &path).await?;
    let Some(said) = decide(&mut tx, &idea, &mut form, layout.lang).await? else {
        return Ok(refused(HidingPage::new(&managed, &idea, &filter, layout, form)));
    };
    tx.commit().await?;
    Ok(done(&manage::address_of(&managed, &filter, &idea.code), said))
}
