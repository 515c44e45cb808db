//! The programme: keynotes, talks, and who speaks.
use tagwerk::{
    clock::Timestamp,
    db::{self, Conn},
    events::Event,
    participants::Participant,
    programme::{self, Item, Kind, Speaker},
};

use super::{at, next_moment};
use crate::support::Site;

/// A programme item about to be added.
pub struct NewItem<'a> {
    site: &'a Site,
    item: Item,
}

impl Site {
    /// A talk in the hall, from an hour of the model event on.
    pub fn item(&self, event: &Event, title: &str, begins: &str, minutes: i64) -> NewItem<'_> {
        let begins_at = at(&format!("2018-12-18T{begins}"));
        let item = Item {
            id: db::new_id(),
            event_id: event.id.clone(),
            position: 0,
            kind: Kind::Talk,
            title: title.into(),
            begins_at,
            ends_at: begins_at.plus_minutes(minutes),
            room: "Saal".into(),
            description: String::new(),
            sequence: 0,
            updated_at: next_moment(),
            speakers: Vec::new(),
        };
        NewItem { site: self, item }
    }

    /// The programme in the order of time.
    pub async fn programme(&self, event: &Event) -> Vec<Item> {
        programme::store::list(&mut *self.read().await, &event.id).await.unwrap()
    }
}

impl NewItem<'_> {
    /// From another moment on the wall clock in Bonn on.
    pub fn at(mut self, begins: &str) -> Self {
        let length = self.item.ends_at.millis() - self.item.begins_at.millis();
        self.item.begins_at = at(begins);
        self.item.ends_at = self.item.begins_at.plus_seconds(length / 1000);
        self
    }

    /// From one moment to another.
    pub fn lasting(mut self, begins_at: Timestamp, ends_at: Timestamp) -> Self {
        (self.item.begins_at, self.item.ends_at) = (begins_at, ends_at);
        self
    }

    pub fn keynote(mut self) -> Self {
        self.item.kind = Kind::Keynote;
        self
    }

    /// When people work in their workshops.
    pub fn workshops(mut self) -> Self {
        self.item.kind = Kind::Workshops;
        self
    }

    pub fn room(mut self, name: &str) -> Self {
        self.item.room = name.into();
        self
    }

    /// What it is about, as Markdown.
    pub fn about(mut self, text: &str) -> Self {
        self.item.description = text.into();
        self
    }

    /// With somebody from Bonn who speaks.
    pub fn speaker(mut self, name: &str, function: &str) -> Self {
        self.item.speakers.push(Speaker {
            id: db::new_id(),
            item_id: self.item.id.clone(),
            participant_id: None,
            name: name.into(),
            function: function.into(),
            organisation: "Stadt Bonn".into(),
            biography: String::new(),
        });
        self
    }

    /// The last speaker is this participant.
    pub fn spoken_by(mut self, person: &Participant) -> Self {
        let speaker = self.item.speakers.last_mut().expect("somebody speaks");
        speaker.participant_id = Some(person.id.clone());
        self
    }

    pub async fn add(self) -> Item {
        let Self { site, mut item } = self;
        let add = async |conn: &mut Conn| {
            item.position = programme::store::next_position(conn, &item.event_id).await?;
            programme::store::create(conn, &item).await
        };
        site.write(add).await;
        item
    }
}
