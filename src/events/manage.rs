//! What organisers do with events: list, create, move the phase on and back.
use std::fmt::Display;

use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};

use super::{
    Event, ManagePath, Managed, Phase,
    create_event::{self, create_event},
    settings::{self, Odd, Offers},
    store,
};
use crate::{
    accounts::Account,
    clock,
    language::Lang,
    state::App,
    web::{Form, Layout, Result, Sent, Submission, done, not_done, refused},
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
        let offers = Offers::new(&form);
        Self { layout, form, offers }
    }
}

pub async fn new(layout: Layout) -> Response {
    let form = settings::blank(layout.lang);
    NewPage::new(layout, form).into_response()
}

pub async fn create(State(app): State<App>, account: Account, layout: Layout, mut form: Form) -> Result {
    if form.asks_for_preview() {
        return Ok(NewPage::new(layout, form).into_response());
    }
    let (event, themes) = settings::read(&mut form, None);
    if !form.is_refused() {
        let submission = Submission::of(&form, "event", &[&account.id]);
        let (said, path) = (t!(layout.lang, "event-created"), ManagePath::to(&event.slug).to_string());
        let mut tx = app.db.write().await?;
        // No question: a second event has another name in addresses, or is refused for it.
        if let Sent::Again(to) = submission.begin_unasked(&mut tx).await? {
            return Ok(done(to, said));
        }
        match create_event(&mut tx, &event, &themes, &account.id).await? {
            Ok(()) => {
                submission.led_to(&mut tx, &path).await?;
                tx.commit().await?;
                let odd = settings::odd(&event, None, clock::now());
                return Ok(saved(path, said, &odd, layout.lang));
            }
            Err(create_event::Refusal::SlugTaken) => {
                form.refuse("slug", t!(layout.lang, "event-slug-taken"));
            }
        }
    }
    Ok(refused(NewPage::new(layout, form)))
}

/// Goes on to a page that says what was done, and what is odd about the dates that were stored.
pub fn saved(path: impl Display, words: String, odd: &[Odd], lang: Lang) -> Response {
    if odd.is_empty() {
        return done(path, words);
    }
    let odd: Vec<String> = odd.iter().map(|odd| odd.says(lang)).collect();
    not_done(path, t!(lang, "event-odd", done = words, odd = odd.join(" ")))
}

/// Moves the phase to a neighbour of the one that the page showed.
pub async fn move_phase(State(app): State<App>, managed: Managed, layout: Layout, mut form: Form) -> Result {
    let back = ManagePath::to(managed.event.slug);
    let not_moved = || not_done(&back, t!(layout.lang, "phase-moved-elsewhere"));
    let (from, to) = (form.choice::<Phase>("from"), form.choice::<Phase>("to"));
    let (Some(from), Some(to)) = (from, to) else { return Ok(not_moved()) };
    let mut tx = app.db.write().await?;
    if super::move_phase(&mut tx, &managed.event.id, from, to).await?.is_err() {
        return Ok(not_moved());
    }
    tx.commit().await?;
    let phase = to.name(managed.event.seating, layout.words());
    Ok(done(&back, t!(layout.lang, "phase-moved", phase = phase)))
}
