//! Who and what the tests play with: organisers, events, people, workshops, programme, ideas, stored as the application
//! stores them. A sentence names what is special and ends with `add`; all else is as at the model event:
//! `site.workshop(&event, "Agil").seats(3, 10).add().await`.
use std::sync::atomic::{AtomicI64, Ordering};

use tagwerk::{
    clock::{self, Timestamp, Zone},
    db::{self, Conn, Topic},
};

use crate::support::Site;

#[path = "cast/event.rs"]
mod event;
#[path = "cast/idea.rs"]
mod idea;
#[path = "cast/item.rs"]
mod item;
#[path = "cast/person.rs"]
mod person;
#[path = "cast/recap.rs"]
mod recap;
#[path = "cast/scenario.rs"]
mod scenario;
#[path = "cast/team.rs"]
mod team;
#[path = "cast/workshop.rs"]
mod workshop;

pub use event::NewEvent;
pub use idea::NewIdea;
pub use item::NewItem;
pub use team::PASSWORD;

/// A moment on the wall clock in Bonn.
pub fn at(local: &str) -> Timestamp {
    Zone::berlin().moment(clock::parse_local(local).unwrap()).unwrap()
}

/// A moment after all that were given before: lists are sorted by the millisecond.
fn next_moment() -> Timestamp {
    static LAST: AtomicI64 = AtomicI64::new(0);
    let now = clock::now().millis();
    let last = LAST.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |last| Some(now.max(last + 1)));
    Timestamp::from_millis(now.max(last.unwrap() + 1))
}

impl Site {
    /// Changes something through the stores, in one transaction.
    pub async fn write<T>(&self, change: impl AsyncFnOnce(&mut Conn) -> Result<T, db::Error>) -> T {
        let mut tx = self.app.db.write().await.unwrap();
        let done = change(&mut tx).await.unwrap();
        // Stores do not say what changes for visitors; operations do.
        for id in self.events.lock().unwrap().iter() {
            tx.changed(Topic::event(id));
        }
        tx.changed(Topic::site());
        tx.commit().await.unwrap();
        done
    }
}
