//! A participant's own calendar: the programme with their rooms in it. Whoever has its address reads it, without a session,
//! because calendar services do; the address is not the personal link, and ends with it.
use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use sha2::{Digest as _, Sha256};

use super::store::{Place, places_of};
use crate::{
    db::Topic,
    events::{self, Event, EventPath},
    language::plain_text,
    participants::{self, Attendance, OwnCalendarPath, Participant, calendar_name, owner_of_calendar},
    programme::{
        self, Item, Kind,
        calendar::{Calendar, Entry, calendar_file, programme_entries},
    },
    start::rounds::Rounds,
    state::{App, hash_of_key},
    web::{Error, Result},
};

const ENDING: &str = ".ics";

/// The address of a participant's calendar.
pub fn own_calendar_path(app: &App, event: &Event, participant: &Participant) -> OwnCalendarPath {
    let name = calendar_name(&app.secret, &participant.id, participant.link_version);
    OwnCalendarPath::to(event.slug.as_str(), format!("{name}{ENDING}"))
}

/// `GET /events/{event}/calendar/{file}`
pub async fn file(State(app): State<App>, path: OwnCalendarPath, headers: HeaderMap) -> Result {
    let event = events::known(&app.db, &path.event).await?.ok_or(Error::NotFound)?;
    let name = path.file.strip_suffix(ENDING).ok_or(Error::NotFound)?;
    let owner = owner_of_calendar(name).ok_or(Error::NotFound)?;
    // Before the reading: what changes meanwhile has a greater number the next time.
    let revision = app.db.revision(&Topic::event(&event.id)).number();
    let mut tx = app.db.read().await?;
    let linked = participants::store::find_linked(&mut tx, &event.id, owner).await?;
    let (person, version) = linked.ok_or(Error::NotFound)?;
    // Hashes are compared, so that the time it takes tells nothing about the key.
    let right = calendar_name(&app.secret, owner, version);
    if hash_of_key(name) != hash_of_key(&right) {
        return Err(Error::NotFound);
    }
    let items = programme::store::list(&mut tx, &event.id).await?;
    let places = places_of(&mut tx, &event.id, &person.id).await?;
    drop(tx);
    let own = Own { event: &event, person: &person, items: &items, places };
    let file = own.calendar(revision, &app.url(&EventPath::to(&event.slug).to_string()));
    Ok(answer(&event, &headers, file))
}

/// Whose calendar it is, and what stands in it.
struct Own<'a> {
    event: &'a Event,
    person: &'a Participant,
    items: &'a [Item],
    places: Vec<Place>,
}

impl Own<'_> {
    /// The file. `revision` grows whenever anything about the event changes, seats included.
    fn calendar(&self, revision: i64, page: &str) -> String {
        let lang = self.event.language;
        let is_cancelled = self.person.attendance() == Attendance::Cancelled;
        let mut entries = programme_entries(self.event, self.items);
        let is_work = |index: usize| self.items.get(index).is_none_or(|item| item.kind == Kind::Workshops);
        let phases = (0..entries.len()).filter(|index| is_work(*index)).count();
        let places = self.places();
        let rounds = Rounds::of(phases as i64, places.iter().map(|(_, round)| *round));
        let mut phase = 0;
        for (index, entry) in entries.iter_mut().enumerate() {
            if is_work(index) && !is_cancelled {
                phase += 1;
                let here = places.iter().filter(|(_, round)| rounds.is_in(*round, phase));
                self.weave(entry, here.map(|(place, _)| *place));
            }
            // Two people of one office may keep their calendars side by side.
            entry.id = format!("{}-{}", entry.id, self.person.id);
            entry.sequence = revision;
            entry.changed_at = entry.changed_at.max(self.person.updated_at);
            entry.is_cancelled = is_cancelled;
        }
        calendar_file(&Calendar {
            event: self.event,
            name: self.event.title.clone(),
            about: if is_cancelled { t!(lang, "calendar-cancelled") } else { String::new() },
            page,
            entries,
        })
    }

    /// Where the participant works, with the round: the workshop they lead, or their seats once they may know them.
    fn places(&self) -> Vec<(&Place, Option<i64>)> {
        if let Some(led) = self.places.iter().find(|place| place.is_led()) {
            return vec![(led, None)];
        }
        let seats = self.places.iter().filter(|_| self.event.shows_seats());
        seats.map(|place| (place, place.round)).collect()
    }

    /// Writes one's own workshops into the entry for the phase in which they take place.
    fn weave<'a>(&self, entry: &mut Entry, places: impl Iterator<Item = &'a Place>) {
        let (mut titles, mut rooms, mut about) = (Vec::new(), Vec::new(), Vec::new());
        for place in places {
            let workshop = &place.workshop;
            titles.push(workshop.title.as_str());
            rooms.extend((!workshop.room.is_empty()).then_some(workshop.room.as_str()));
            let lead = if place.is_led() { t!(self.event.language, "me-you-lead") } else { String::new() };
            about.extend([lead, plain_text(&workshop.description)]);
            let told = [Some(place.changed_at), place.taken_at, self.event.assignment_published_at];
            entry.changed_at = told.into_iter().flatten().fold(entry.changed_at, Ord::max);
        }
        if titles.is_empty() {
            return;
        }
        entry.summary = format!("{}: {}", entry.summary, titles.join(" · "));
        if !rooms.is_empty() {
            entry.room = rooms.join(" · ");
        }
        entry.description.splice(0..0, about);
    }
}

/// For one person alone, and asked for again and again: whoever has it already is told so.
fn answer(event: &Event, asked: &HeaderMap, file: String) -> Response {
    let digest = data_encoding::HEXLOWER.encode(&Sha256::digest(&file)[..16]);
    let tag = format!("W/\"{digest}\"");
    let known = asked.get(header::IF_NONE_MATCH).and_then(|tags| tags.to_str().ok()).unwrap_or_default();
    let is_known =
        known.split(',').any(|known| known.trim().trim_start_matches("W/").trim_matches('"') == digest);
    let kept = [(header::ETAG, tag), (header::CACHE_CONTROL, "private, no-cache".to_owned())];
    if is_known {
        return (StatusCode::NOT_MODIFIED, kept).into_response();
    }
    let mut response = (
        kept,
        [
            (header::CONTENT_TYPE, "text/calendar; charset=utf-8".to_owned()),
            (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}.ics\"", event.slug)),
        ],
        file,
    )
        .into_response();
    response.headers_mut().insert("x-robots-tag", HeaderValue::from_static("noindex"));
    response
}
