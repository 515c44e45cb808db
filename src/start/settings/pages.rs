//! The page of an event's settings, and what happens when it is sent.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};

use super::{
    change_settings::{Changed, Refusal, Settings, Stored, Written, change_settings},
    question::{Question, ask},
};
use crate::{
    clock,
    db::Tx,
    events::{
        self, Event, Managed, Nav, Offers, Section, SettingsPath, Shift,
        manage::saved,
        settings::{self, Door, moved_along},
    },
    language::{Lang, Words},
    participants::Overbooked,
    programme::moving::Follows,
    state::App,
    web::{Error, Form, Layout, Result, refusal, refused_with},
};

#[derive(Template, WebTemplate)]
#[template(path = "start/settings.html")]
struct SettingsPage {
    layout: Layout,
    nav: Nav,
    form: Form,
    offers: Offers,
    /// What the change asks before it is stored.
    question: Option<Question>,
}

impl SettingsPage {
    fn new(layout: Layout, managed: &Managed, form: Form, question: Option<Question>) -> Self {
        let layout = layout.accented(managed.event.language, managed.event.accent_hue);
        let (nav, offers) = (managed.nav(&layout, Section::Settings), Offers::new(&form));
        Self { layout, nav, form, offers, question }
    }
}

pub async fn show(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    let themes = events::store::theme_names(&mut *app.db.read().await?, &managed.event.id).await?;
    let form = settings::stored(layout.lang, &managed.event, &themes);
    Ok(SettingsPage::new(layout, &managed, form, None).into_response())
}

pub async fn save(State(app): State<App>, managed: Managed, layout: Layout, mut form: Form) -> Result {
    let lang = layout.lang;
    if form.asks_for_preview() {
        return Ok(SettingsPage::new(layout, &managed, form, None).into_response());
    }
    let mut tx = app.db.write().await?;
    let mut question = None;
    let write = |stored: &Stored| written(&mut form, stored, &mut question);
    match change_settings(&mut tx, &managed.event.id, write).await? {
        Ok(changed) => return commit(tx, changed, lang).await,
        Err(Refusal::Gone) => return Err(Error::NotFound),
        Err(Refusal::Archived) => return Err(Error::Archived),
        Err(Refusal::Mistaken) => {}
        Err(Refusal::SlugTaken) => form.refuse("slug", t!(lang, "event-slug-taken")),
        Err(Refusal::SeatingInUse) => form.refuse("seating", t!(lang, "event-seating-in-use")),
    }
    drop(tx);
    Ok(refused_with(refusal(&form), SettingsPage::new(layout, &managed, form, question)))
}

/// What the form says of the settings as they are now; nothing while it is mistaken, or a question is open.
fn written(form: &mut Form, stored: &Stored, question: &mut Option<Question>) -> Option<Written> {
    let Stored { settings: Settings { event: before, themes }, programme } = stored;
    form.merge(&settings::stored(form.lang(), before, themes));
    let (mut event, themes) = settings::read(form, Some(before));
    if form.is_wrong_at("begins") || form.is_wrong_at("ends") || form.error("zone").is_some() {
        return None;
    }
    let is_answered = settings::is_answered(form, before, &event);
    *question = ask(form, before, &event, programme);
    if question.is_some() && !is_answered {
        return None;
    }
    settings::settle_doors(form, before, &mut event);
    if form.is_refused() {
        return None;
    }
    let follows = form.value("programme_move").parse().unwrap_or(Follows::Stays);
    Some(Written { settings: Settings { event, themes }, follows })
}

async fn commit(mut tx: Tx, changed: Changed, lang: Lang) -> Result<Response> {
    let overbooked = Overbooked::now(&mut tx, &changed.event).await?;
    tx.commit().await?;
    let odd = settings::odd(&changed.event, Some(&changed.before), clock::now());
    let words = words(&changed, overbooked, lang);
    Ok(saved(SettingsPath::to(changed.event.slug), words, &odd, lang))
}

/// What was done, sentence by sentence.
fn words(changed: &Changed, overbooked: Option<Overbooked>, lang: Lang) -> String {
    let Changed { event, before, followed } = changed;
    let (moved, outside) = (followed.moved as i64, followed.outside as i64);
    let mut words = vec![t!(lang, "event-saved")];
    if event.slug != before.slug {
        words.push(t!(lang, "event-renamed", former = before.slug.as_str()));
    }
    // Another zone alone leaves the hours on the wall.
    if event.zone != before.zone && Shift::between(before, event) == Shift::NONE {
        words.push(t!(lang, "event-zone-changed"));
    } else if moved > 0 {
        words.push(t!(lang, "move-moved", count = moved));
    }
    let moment = |at| Words(lang).moment(&at, &event.zone);
    words.extend(moved_along(before, event).into_iter().map(|(door, at)| match door {
        Door::Registration => t!(lang, "move-registration-moved", moment = moment(at)),
        Door::Wishes => t!(lang, "move-wishes-moved", moment = moment(at)),
    }));
    if outside > 0 && has_moved(event, before) {
        words.push(t!(lang, "move-left-outside", count = outside));
    }
    words.extend(overbooked.map(|over| over.words(lang)));
    words.join(" ")
}

fn has_moved(event: &Event, before: &Event) -> bool {
    (event.begins_at, event.ends_at) != (before.begins_at, before.ends_at)
}
