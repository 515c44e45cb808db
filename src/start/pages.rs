//! What visitors see: the list of events, and an event as a whole.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, response::IntoResponse};

use crate::{
    events::{self, Event, PublicEvent, event_schema, script_json},
    language::plain_text,
    programme::{self, Timeline, timeline},
    recap::{self, Publication},
    state::App,
    web::{Layout, Result},
    workshops::{self, WorkshopCard},
};

#[derive(Template, WebTemplate)]
#[template(path = "start/home.html")]
struct HomePage {
    layout: Layout,
    events: Vec<Event>,
    recaps: Vec<Publication>,
}

pub async fn home(State(app): State<App>, layout: Layout) -> Result {
    let mut tx = app.db.read().await?;
    let events = events::store::list_public(&mut tx).await?;
    let recaps = recap::store::list_published(&mut tx).await?;
    drop(tx);
    Ok(HomePage { layout, events, recaps }.into_response())
}

#[derive(Template, WebTemplate)]
#[template(path = "start/event.html")]
struct EventPage {
    layout: Layout,
    event: Event,
    timeline: Timeline,
    workshops: Vec<WorkshopCard>,
    has_recap: bool,
    summary: String,
    schema: String,
    map_link: String,
}

pub async fn event(State(app): State<App>, PublicEvent(event): PublicEvent, layout: Layout) -> Result {
    let layout = layout.default_to(event.language, event.accent_hue);
    let mut tx = app.db.read().await?;
    let items = programme::store::list(&mut tx, &event.id).await?;
    let workshops = workshops::public_cards(&mut tx, &event, layout.lang).await?;
    let has_recap = recap::store::published(&mut tx, &event.id).await?.is_some();
    drop(tx);
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("query", &format!("{}, {}", event.venue, event.address()))
        .finish();
    let page = EventPage {
        timeline: timeline(&items, &event.zone, layout.words()),
        workshops,
        has_recap,
        summary: plain_text(&event.description, 200),
        schema: script_json(&event_schema(&event, &layout.canonical())),
        map_link: format!("https://www.openstreetmap.org/search?{query}"),
        layout,
        event,
    };
    Ok(page.into_response())
}
