//! What visitors see: the list of events, and an event as a whole.
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, response::IntoResponse};

use crate::{
    events::{self, Event, PublicEvent, event_schema, script_json},
    programme::{self, Timeline, timeline},
    web::{App, Layout, Result, plain_text},
};

#[derive(Template, WebTemplate)]
#[template(path = "overview/home.html")]
struct HomePage {
    layout: Layout,
    events: Vec<Event>,
}

pub async fn home(State(app): State<App>, layout: Layout) -> Result {
    let events = events::store::list_public(&mut *app.db.read().await?).await?;
    Ok(HomePage { layout, events }.into_response())
}

#[derive(Template, WebTemplate)]
#[template(path = "overview/event.html")]
struct EventPage {
    layout: Layout,
    event: Event,
    timeline: Timeline,
    has_recap: bool,
    summary: String,
    schema: String,
    map_link: String,
}

pub async fn event(State(app): State<App>, PublicEvent(event): PublicEvent, layout: Layout) -> Result {
    let layout = layout.default_to(event.language, event.accent_hue);
    let mut tx = app.db.read().await?;
    let items = programme::store::list(&mut tx, &event.id).await?;
    drop(tx);
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("query", &format!("{}, {}", event.venue, event.address()))
        .finish();
    let page = EventPage {
        timeline: timeline(&items, &event.zone, layout.words()),
        has_recap: false,
        summary: plain_text(&event.description, 200),
        schema: script_json(&event_schema(&event, &layout.canonical())),
        map_link: format!("https://www.openstreetmap.org/search?{query}"),
        layout,
        event,
    };
    Ok(page.into_response())
}
