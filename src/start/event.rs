//! An event as visitors see it: when and where, what it is about, its programme and its workshops.
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::State;

use super::store;
use crate::{
    db::Topic,
    events::{Event, EventPath, event_schema, script_json},
    language::summary,
    programme::{self, Timeline, timeline},
    state::App,
    web::{Error, Layout, Result, Shows},
    workshops::{self, WorkshopCard},
};

/// The longest description for search engines, in letters.
const SUMMARY: usize = 200;

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

impl EventPage {
    /// Until when people can register, if there is a date.
    fn registration_closes(&self) -> Option<String> {
        let closes_at = self.event.registration_closes_at?;
        Some(self.layout.words().moment(&closes_at, &self.event.zone))
    }
}

/// What it is about, or when and where it is.
fn in_a_sentence(event: &Event, layout: &Layout) -> String {
    match summary(&event.description, SUMMARY) {
        about if !about.is_empty() => about,
        _ => {
            let when = layout.words().span(&event.begins_at, &event.ends_at, &event.zone);
            format!("{when} · {}, {}", event.venue, event.city)
        }
    }
}

pub async fn show(State(app): State<App>, path: EventPath, layout: Layout) -> Result {
    let mut tx = app.db.read().await?;
    let shown = store::find_shown(&mut tx, &path.event).await?.ok_or(Error::NotFound)?;
    let (has_recap, event) = (shown.has_recap(), shown.event);
    let layout = layout.default_to(event.language, event.accent_hue);
    let items = programme::store::list(&mut tx, &event.id).await?;
    let workshops = workshops::public_cards(&mut tx, &event, layout.lang).await?;
    drop(tx);
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("query", &format!("{}, {}", event.venue, event.address()))
        .finish();
    let page = EventPage {
        timeline: timeline(&items, &event, layout.words()),
        workshops,
        has_recap,
        summary: in_a_sentence(&event, &layout),
        schema: script_json(&event_schema(&event, &layout.canonical())),
        map_link: format!("https://www.openstreetmap.org/search?{query}"),
        layout,
        event,
    };
    let shows = Shows::topics([Topic::event(&page.event.id)]).until(page.event.next_turn());
    Ok(shows.on(page))
}
