//! The settings of an event: the page, and what happens when it is sent.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, response::IntoResponse};

use super::change_settings::{Refusal, Settings, change_settings};
use crate::{
    clock,
    events::{self, Managed, Nav, Offers, Section, SettingsPath, manage::saved, settings},
    participants::Overbooked,
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
}

impl SettingsPage {
    fn new(layout: Layout, managed: &Managed, form: Form) -> Self {
        let layout = layout.accented(managed.event.language, managed.event.accent_hue);
        let (nav, offers) = (managed.nav(&layout, Section::Settings), Offers::new(&form));
        Self { layout, nav, form, offers }
    }
}

pub async fn show(State(app): State<App>, managed: Managed, layout: Layout) -> Result {
    let themes = events::store::theme_names(&mut *app.db.read().await?, &managed.event.id).await?;
    let form = settings::stored(layout.lang, &managed.event, &themes);
    Ok(SettingsPage::new(layout, &managed, form).into_response())
}

pub async fn save(State(app): State<App>, managed: Managed, layout: Layout, mut form: Form) -> Result {
    let lang = layout.lang;
    if form.asks_for_preview() {
        return Ok(SettingsPage::new(layout, &managed, form).into_response());
    }
    let mut tx = app.db.write().await?;
    let write = |stored: &Settings| {
        form.merge(&settings::stored(lang, &stored.event, &stored.themes));
        let (event, themes) = settings::read(&mut form, Some(&stored.event));
        (!form.is_refused()).then_some(Settings { event, themes })
    };
    match change_settings(&mut tx, &managed.event.id, write).await? {
        Ok(event) => {
            let overbooked = Overbooked::now(&mut tx, &event).await?.map(|over| over.words(lang));
            tx.commit().await?;
            let former = managed.event.slug.as_str();
            let odd = settings::odd(&event, Some(&managed.event), clock::now());
            let words = match event.slug == former {
                true => t!(lang, "event-saved"),
                false => t!(lang, "event-renamed", former = former),
            };
            let words = [Some(words), overbooked].into_iter().flatten().collect::<Vec<_>>().join(" ");
            return Ok(saved(SettingsPath::to(event.slug), words, &odd, lang));
        }
        Err(Refusal::Gone) => return Err(Error::NotFound),
        Err(Refusal::Archived) => return Err(Error::Archived),
        Err(Refusal::Mistaken) => {}
        Err(Refusal::SlugTaken) => form.refuse("slug", t!(lang, "event-slug-taken")),
        Err(Refusal::SeatingInUse) => form.refuse("seating", t!(lang, "event-seating-in-use")),
    }
    drop(tx);
    Ok(refused_with(refusal(&form), SettingsPage::new(layout, &managed, form)))
}
