//! Workshops, their sizes, and who leads them.
use tagwerk::{
    db::{self, Conn},
    events::Event,
    participants::Participant,
    workshops::{self, Workshop},
};

use super::next_moment;
use crate::support::Site;

/// A workshop about to be added behind the others.
pub struct NewWorkshop<'a> {
    site: &'a Site,
    workshop: Workshop,
    facilitators: Vec<String>,
}

impl Site {
    /// A workshop for up to twenty people.
    pub fn workshop(&self, event: &Event, title: &str) -> NewWorkshop<'_> {
        let workshop = Workshop {
            id: db::new_id(),
            event_id: event.id.clone(),
            position: 0,
            title: title.into(),
            description: String::new(),
            room: "Raum 1".into(),
            minimum: 0,
            maximum: 20,
            seats_taken: 0,
        };
        NewWorkshop { site: self, workshop, facilitators: Vec::new() }
    }

    /// Gives a workshop other sizes.
    pub async fn resize(&self, workshop: &Workshop, minimum: i64, maximum: i64) {
        let workshop = Workshop { minimum, maximum, ..workshop.clone() };
        self.write(async |conn| workshops::store::update(conn, &workshop, next_moment()).await).await;
    }

    /// Makes somebody the one who leads a workshop.
    pub async fn lead(&self, person: &Participant, workshop: &Workshop) {
        let people = [person.id.clone()];
        self.write(async |conn| workshops::store::set_facilitators(conn, &workshop.id, &people).await).await;
    }
}

impl NewWorkshop<'_> {
    /// For at least and at most so many people.
    pub fn seats(mut self, minimum: i64, maximum: i64) -> Self {
        (self.workshop.minimum, self.workshop.maximum) = (minimum, maximum);
        self
    }

    pub fn room(mut self, name: &str) -> Self {
        self.workshop.room = name.into();
        self
    }

    /// What it is about, as Markdown.
    pub fn about(mut self, text: &str) -> Self {
        self.workshop.description = text.into();
        self
    }

    pub fn led_by(mut self, person: &Participant) -> Self {
        self.facilitators.push(person.id.clone());
        self
    }

    pub async fn add(self) -> Workshop {
        let Self { site, mut workshop, facilitators } = self;
        let add = async |conn: &mut Conn| {
            let others = workshops::store::list(conn, &workshop.event_id).await?;
            workshop.position = others.len() as i64;
            workshops::store::create(conn, &workshop, next_moment()).await?;
            workshops::store::set_facilitators(conn, &workshop.id, &facilitators).await
        };
        site.write(add).await;
        workshop
    }
}
