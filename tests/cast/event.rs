//! Events, and what moves them on.
use tagwerk::{
    assignment,
    clock::{self, Zone},
    db::{self, Conn},
    events::{self, Event, Phase, Seating, store::Theme},
    language::Lang,
};

use super::{at, next_moment};
use crate::support::{Browser, Site};

/// An event about to be added.
pub struct NewEvent<'a> {
    site: &'a Site,
    organiser: &'a str,
    event: Event,
    themes: Vec<String>,
}

impl Site {
    /// The model event in a phase, organised by whoever is signed in with `organiser`.
    pub fn event<'a>(&'a self, organiser: &'a Browser, slug: &str, phase: Phase) -> NewEvent<'a> {
        let begins_at = at("2018-12-18T09:00");
        let event = Event {
            id: db::new_id(),
            slug: slug.into(),
            title: "Amtsleitertagung".into(),
            language: Lang::De,
            zone: Zone::berlin(),
            begins_at,
            ends_at: begins_at.plus_minutes(8 * 60),
            venue: "The 9th".into(),
            street: "Beispielweg 9".into(),
            postal_code: "53111".into(),
            city: "Bonn".into(),
            host: "Bundesstadt Bonn".into(),
            partners: String::new(),
            description: "Ein Tag für gute Ideen.".into(),
            accent_hue: 240,
            capacity: None,
            registration_closes_at: None,
            wishes_close_at: None,
            phase,
            seating: Seating::Wishes,
            assignment_published_at: None,
            updated_at: next_moment(),
        };
        NewEvent { site: self, organiser: &organiser.account_id, event, themes: Vec::new() }
    }

    /// What an event's ideas are filed under, in the event's order.
    pub async fn themes(&self, event: &Event) -> Vec<Theme> {
        events::store::themes(&mut *self.read().await, &event.id).await.unwrap()
    }

    /// Stores the settings of an event.
    pub async fn save_event(&self, event: &Event) {
        assert!(self.write(async |conn| events::store::update(conn, event).await).await);
    }

    /// The event as it is stored now.
    pub async fn stored_event(&self, event: &Event) -> Event {
        events::store::find(&mut *self.read().await, &event.id).await.unwrap().unwrap()
    }

    pub async fn set_phase(&self, event: &Event, phase: Phase) {
        self.write(async |conn| events::store::set_phase(conn, &event.id, phase, next_moment()).await).await;
    }

    /// Lets participants see where they sit.
    pub async fn publish_assignment(&self, event: &Event) {
        self.write(async |conn| {
            events::store::set_assignment_published(conn, &event.id, Some(next_moment())).await?;
            assignment::publication::store::remember_published(conn, &event.id).await
        })
        .await;
    }

    pub async fn withdraw_assignment(&self, event: &Event) {
        self.write(async |conn| {
            events::store::set_assignment_published(conn, &event.id, None).await?;
            assignment::publication::store::forget_published(conn, &event.id).await
        })
        .await;
    }
}

impl NewEvent<'_> {
    /// Participants take their seats themselves.
    pub fn first_come(mut self) -> Self {
        self.event.seating = Seating::FirstCome;
        self
    }

    /// Begins so many days from now and lasts eight hours.
    pub fn in_days(mut self, days: i64) -> Self {
        self.event.begins_at = clock::now().plus_minutes(days * 24 * 60);
        self.event.ends_at = self.event.begins_at.plus_minutes(8 * 60);
        self
    }

    /// From so many minutes from now to so many, where the clock shows twelve and something: hours around are of one day.
    pub fn around_noon(mut self, begins: i64, ends: i64) -> Self {
        let now = clock::now().to_the_minute();
        let noon = |zone: &Zone| zone.local(now).hour() == 12;
        let zones =
            (-12..=14).map(|west: i64| format!("Etc/GMT{}{}", if west < 0 { '-' } else { '+' }, west.abs()));
        let zone = zones.filter_map(|name| name.parse().ok()).find(noon);
        self.event.zone = zone.expect("it is noon somewhere");
        (self.event.begins_at, self.event.ends_at) = (now.plus_minutes(begins), now.plus_minutes(ends));
        self
    }

    pub fn in_english(mut self) -> Self {
        self.event.language = Lang::En;
        self
    }

    /// From one moment on the wall clock in Bonn to another.
    pub fn lasting(mut self, begins: &str, ends: &str) -> Self {
        (self.event.begins_at, self.event.ends_at) = (at(begins), at(ends));
        self
    }

    /// At most so many people are registered.
    pub fn capacity(mut self, people: i64) -> Self {
        self.event.capacity = Some(people);
        self
    }

    pub fn titled(mut self, title: &str) -> Self {
        self.event.title = title.into();
        self
    }

    pub fn venue(mut self, name: &str) -> Self {
        self.event.venue = name.into();
        self
    }

    pub fn partners(mut self, names: &str) -> Self {
        self.event.partners = names.into();
        self
    }

    pub fn registration_closes(mut self, local: &str) -> Self {
        self.event.registration_closes_at = Some(at(local));
        self
    }

    pub fn wishes_close(mut self, local: &str) -> Self {
        self.event.wishes_close_at = Some(at(local));
        self
    }

    /// Participants see where they sit, since a moment.
    pub fn published(mut self, local: &str) -> Self {
        self.event.assignment_published_at = Some(at(local));
        self
    }

    /// What it is about, as Markdown.
    pub fn about(mut self, text: &str) -> Self {
        self.event.description = text.into();
        self
    }

    pub fn themes(mut self, names: &[&str]) -> Self {
        self.themes = names.iter().map(|name| (*name).to_owned()).collect();
        self
    }

    pub async fn add(self) -> Event {
        let Self { site, organiser, event, themes } = self;
        let add = async |conn: &mut Conn| {
            assert!(events::store::create(conn, &event).await?);
            events::store::add_organiser(conn, &event.id, organiser, event.updated_at).await?;
            events::store::set_themes(conn, &event.id, &themes).await?;
            let published_at = event.assignment_published_at;
            events::store::set_assignment_published(conn, &event.id, published_at).await
        };
        site.events.lock().unwrap().push(event.id.clone());
        site.write(add).await;
        event
    }
}
