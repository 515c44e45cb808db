//! More people than places: organisers may decide so, and are told.
use super::store;
use crate::{
    db::{Conn, Error},
    events::Event,
    language::Lang,
};

/// How many are coming to an event that has fewer places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overbooked {
    pub registered: i64,
    pub places: i64,
}

impl Overbooked {
    /// What these numbers come to; `None` when there is room for everybody.
    pub fn of(registered: i64, event: &Event) -> Option<Self> {
        event.capacity.filter(|places| registered > *places).map(|places| Self { registered, places })
    }

    /// As it stands now. Lock the event first.
    pub async fn now(conn: &mut Conn, event: &Event) -> Result<Option<Self>, Error> {
        Ok(Self::of(store::count_registered(conn, &event.id).await?, event))
    }

    pub fn words(self, lang: Lang) -> String {
        t!(lang, "participants-over", registered = self.registered, places = self.places)
    }
}
