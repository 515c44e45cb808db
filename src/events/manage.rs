//! What organisers do with events: list, create, change the settings, move the phase on and back.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};

use super::{
    Event, Managed, Phase,
    settings::{self, Offers},
    store,
};
use crate::{
    accounts::Account,
    clock,
    state::App,
    web::{Form, Layout, Result, done, noted, refused, warned},
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

#[derive(Template, WebTemplate)]
#[template(path = "events/new.html")]
struct NewPage {
    layout: Layout,
    form: Form,
    offers: Offers,
}

impl NewPage {
    fn new(layout: Layout, form: Form) -> Self {
        let offers = Offers::new(layout.lang);
        Self { layout, form, offers }
    }
}

pub async fn new(layout: Layout) -> Response {
    let form = settings::blank(layout.lang);
    NewPage::new(layout, form).into_response()
}

pub async fn create(State(app): State<App>, account: Account, layout: Layout, mut form: Form) -> Result {
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
    Ok(done(&format!("/manage/{}", event.slug), t!(layout.lang, "event-created")))
}

/// Moves the phase to a neighbour. `from` names the phase the page showed, so that two clicks move it once.
pub async fn move_phase(State(app): State<App>, managed: Managed, layout: Layout, mut form: Form) -> Result {
    let back = Redirect::to(&format!("/manage/{}", managed.event.slug)).into_response();
    let (from, to) = (form.choice::<Phase>("from"), form.choice::<Phase>("to"));
    let mut tx = app.db.write().await?;
    store::lock(&mut tx, &managed.event.id).await?;
    let Some(event) = store::find(&mut tx, &managed.event.id).await? else { return Ok(back) };
    let is_step = to.is_some() && (to == event.phase.next() || to == event.phase.previous());
    let (Some(to), true, true) = (to, is_step, from == Some(event.phase)) else {
        drop(tx);
        return Ok(warned(back, t!(layout.lang, "phase-moved-elsewhere")));
    };
    store::set_phase(&mut tx, &event.id, to, clock::now()).await?;
    tx.commit().await?;
    let phase = to.name(layout.words());
    Ok(noted(back, t!(layout.lang, "phase-moved", phase = phase)))
}
