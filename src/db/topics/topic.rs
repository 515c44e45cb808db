//! What can be said to have changed: a topic, and the number that grows with each change.
use std::{fmt, sync::Arc};

/// A part of what is stored that people look at as one, for example everything public about an event.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Topic(Arc<str>);

impl Topic {
    /// What the public pages of one event show.
    pub fn event(id: &str) -> Self {
        Self(format!("event:{id}").into())
    }

    /// What those who take part in one event wish.
    pub fn wishes(event_id: &str) -> Self {
        Self(format!("wishes:{event_id}").into())
    }

    /// What pages show that gather from all events, and what the site says about itself.
    pub fn site() -> Self {
        Self("site".into())
    }

    /// Changed by asking whether writing works.
    pub(in crate::db) fn health() -> Self {
        Self("health".into())
    }

    pub(super) fn stored(text: String) -> Self {
        Self(text.into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Topic {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// How often a topic has changed; zero before the first time. It never falls.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct Revision(i64);

impl Revision {
    #[cfg(test)]
    pub(super) fn stored(number: i64) -> Self {
        Self(number)
    }

    pub fn number(self) -> i64 {
        self.0
    }
}
