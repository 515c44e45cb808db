//! An event as visitors see it: when and where, what it is about, its programme and its workshops.
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::State;
use serde_json::{Value, json};

use super::store;
use crate::{
    attendance::Door,
    db::Topic,
    events::{Event, EventPath, event_schema, script_json},
    language::{plain_text, summary},
    participants::{EventNav, Tab},
    programme::{self, Item, Speaker, Timeline, timeline},
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
    door: Door,
    summary: String,
    schema: String,
    map_link: String,
}

impl EventPage {
    fn tabs(&self) -> EventNav {
        EventNav::of(&self.event, Tab::Event)
    }

    fn is_open(&self) -> bool {
        self.door == Door::Open
    }

    /// Why nobody can register now, while people would still look for it.
    fn why_shut(&self) -> Option<String> {
        let why = self.door.why_shut(&self.event, self.layout.words());
        why.filter(|_| !self.event.has_begun())
    }

    /// Until when people can register, if there is a date.
    fn registration_closes(&self) -> Option<String> {
        let closes_at = self.event.registration_closes_at?;
        Some(self.layout.words().moment(&closes_at, &self.event.zone))
    }
}

/// The event as search engines read it, with its programme and those who speak.
fn with_programme(mut schema: Value, event: &Event, items: &[Item]) -> Value {
    let parts: Vec<Value> = items
        .iter()
        .map(|item| {
            let mut part = json!({
                "@type": "Event",
                "name": item.title,
                "startDate": event.zone.rfc3339(item.begins_at),
                "endDate": event.zone.rfc3339(item.ends_at),
                "location": { "@type": "Place", "name": joined(&[&item.room, &event.venue]), "address": event.address() },
            });
            if !item.description.is_empty() {
                part["description"] = plain_text(&item.description).into();
            }
            if !item.speakers.is_empty() {
                part["performer"] = item.speakers.iter().map(performer).collect();
            }
            part
        })
        .collect();
    if !parts.is_empty() {
        schema["subEvent"] = parts.into();
    }
    let mut performers: Vec<Value> = Vec::new();
    for person in items.iter().flat_map(|item| &item.speakers).map(performer) {
        if !performers.contains(&person) {
            performers.push(person);
        }
    }
    if !performers.is_empty() {
        schema["performer"] = performers.into();
    }
    schema
}

fn performer(speaker: &Speaker) -> Value {
    let mut person = json!({ "@type": "Person", "name": speaker.name });
    if !speaker.function.is_empty() {
        person["jobTitle"] = speaker.function.as_str().into();
    }
    if !speaker.organisation.is_empty() {
        person["affiliation"] = json!({ "@type": "Organization", "name": speaker.organisation });
    }
    person
}

fn joined(parts: &[&str]) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
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
    let (has_recap, door) = (shown.has_recap(), Door::of(&shown.event, shown.registered));
    let event = shown.event;
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
        door,
        summary: in_a_sentence(&event, &layout),
        schema: script_json(&with_programme(event_schema(&event, &layout.canonical()), &event, &items)),
        map_link: format!("https://www.openstreetmap.org/search?{query}"),
        layout,
        event,
    };
    let shows = Shows::topics([Topic::event(&page.event.id)]).until(page.event.next_turn());
    Ok(shows.on(page))
}
