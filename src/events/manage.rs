//! What organisers do with events: list, create, change the settings, move the phase on and back.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use tower_sessions::Session;

use super::{
    Event, Managed, Nav, Phase, Section,
    settings::{self, HUES},
    store,
};
use crate::{
    accounts::Account,
    clock, t,
    web::{App, Form, Layout, Result, flash, flash_bad, refused},
};

#[derive(Template, WebTemplate)]
#[template(path = "events/list.html")]
struct ListPage {
    layout: Layout,
    events: Vec<Event>,
}

pub async fn list(State(app): State<App>, account: Account, layout: Layout) -> Result {
    let events = store::list_of(&mut *app.db.read().await?, &account.id).await?;
    Ok(ListPage { layout, events }.into_response())
}

/// What both forms for an event offer.
struct Offers {
    languages: Vec<(&'static str, String)>,
    seatings: Vec<(&'static str, String, String)>,
    hues: Vec<(String, String)>,
}

impl Offers {
    fn new(layout: &Layout) -> Self {
        let lang = layout.lang;
        let names = t!(lang, "event-hues");
        Self {
            languages: vec![("de", "Deutsch".to_owned()), ("en", "English".to_owned())],
            seatings: vec![
                ("wishes", t!(lang, "seating-wishes"), t!(lang, "seating-wishes-hint")),
                ("first_come", t!(lang, "seating-first-come"), t!(lang, "seating-first-come-hint")),
            ],
            hues: HUES.iter().map(ToString::to_string).zip(names.split(", ").map(str::to_owned)).collect(),
        }
    }
}

#[derive(Template, WebTemplate)]
#[template(path = "events/new.html")]
struct NewPage {
    layout: Layout,
    form: Form,
    offers: Offers,
}

impl NewPage {
    fn new(layout: Layout, form: Form) -> Self {
        let offers = Offers::new(&layout);
        Self { layout, form, offers }
    }
}

pub async fn new(layout: Layout) -> Response {
    let form = settings::blank(layout.lang);
    NewPage::new(layout, form).into_response()
}

pub async fn create(
    State(app): State<App>,
    account: Account,
    session: Session,
    layout: Layout,
    mut form: Form,
) -> Result {
    let (event, themes) = settings::read(&mut form, None);
    if form.is_refused() {
        return Ok(refused(NewPage::new(layout, form)));
    }
    let mut tx = app.db.write().await?;
    if !store::create(&mut tx, &event).await? {
        form.refuse("slug", t!(layout.lang, "event-slug-taken"));
        return Ok(refused(NewPage::new(layout, form)));
    }
    store::add_organiser(&mut tx, &event.id, &account.id, clock::now()).await?;
    store::set_themes(&mut tx, &event.id, &themes).await?;
    tx.commit().await?;
    flash(&session, t!(layout.lang, "event-created")).await?;
    Ok(Redirect::to(&format!("/manage/{}", event.slug)).into_response())
}

#[derive(Template, WebTemplate)]
#[template(path = "events/settings.html")]
struct SettingsPage {
    layout: Layout,
    nav: Nav,
    form: Form,
    offers: Offers,
}

impl SettingsPage {
    fn new(layout: Layout, managed: &Managed, form: Form) -> Self {
        let layout = layout.accented(managed.event.accent_hue);
        let (nav, offers) = (managed.nav(&layout, Section::Settings), Offers::new(&layout));
        Self { layout, nav, form, offers }
    }
}

pub async fn settings(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    let themes = store::themes(&mut *app.db.read().await?, &managed.event.id).await?;
    let names: Vec<String> = themes.into_iter().map(|theme| theme.name).collect();
    let form = settings::filled(layout.lang, &managed.event, &names);
    Ok(SettingsPage::new(layout, &managed, form).into_response())
}

pub async fn save_settings(
    State(app): State<App>,
    managed: Managed,
    session: Session,
    layout: Layout,
    mut form: Form,
) -> Result {
    let (event, themes) = settings::read(&mut form, Some(&managed.event));
    if form.is_refused() {
        return Ok(refused(SettingsPage::new(layout, &managed, form)));
    }
    let mut tx = app.db.write().await?;
    store::lock(&mut tx, &event.id).await?;
    if event.seating != managed.event.seating && store::has_wishes_or_seats(&mut tx, &event.id).await? {
        form.refuse("seating", t!(layout.lang, "event-seating-in-use"));
        return Ok(refused(SettingsPage::new(layout, &managed, form)));
    }
    if !store::update(&mut tx, &event).await? {
        form.refuse("slug", t!(layout.lang, "event-slug-taken"));
        return Ok(refused(SettingsPage::new(layout, &managed, form)));
    }
    store::set_themes(&mut tx, &event.id, &themes).await?;
    let place = |event: &Event| (event.venue.clone(), event.address(), event.zone.to_string());
    if place(&event) != place(&managed.event) {
        store::touch_programme(&mut tx, &event).await?;
    }
    tx.commit().await?;
    flash(&session, t!(layout.lang, "event-saved")).await?;
    Ok(Redirect::to(&format!("/manage/{}/settings", event.slug)).into_response())
}

/// Moves the phase to a neighbour. `from` names the phase the page showed, so that two clicks move it once.
pub async fn move_phase(
    State(app): State<App>,
    managed: Managed,
    session: Session,
    layout: Layout,
    mut form: Form,
) -> Result {
    let back = Redirect::to(&format!("/manage/{}", managed.event.slug)).into_response();
    let (from, to) = (form.choice::<Phase>("from"), form.choice::<Phase>("to"));
    let mut tx = app.db.write().await?;
    store::lock(&mut tx, &managed.event.id).await?;
    let Some(event) = store::find(&mut tx, &managed.event.id).await? else { return Ok(back) };
    let is_step = to.is_some() && (to == event.phase.next() || to == event.phase.previous());
    let (Some(to), true, true) = (to, is_step, from == Some(event.phase)) else {
        drop(tx);
        flash_bad(&session, t!(layout.lang, "phase-moved-elsewhere")).await?;
        return Ok(back);
    };
    store::set_phase(&mut tx, &event.id, to, clock::now()).await?;
    tx.commit().await?;
    let phase = to.name(layout.words());
    flash(&session, t!(layout.lang, "phase-moved", phase = phase)).await?;
    Ok(back)
}
