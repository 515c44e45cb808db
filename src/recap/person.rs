//! Somebody on the event's list, as far as naming them in the recap goes.
use crate::clock::Timestamp;

/// Somebody on the event's list, as far as naming them goes.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Person {
    pub id: String,
    pub title: String,
    pub given_name: String,
    pub family_name: String,
    pub naming_agreed_at: Option<Timestamp>,
    pub cancelled_at: Option<Timestamp>,
}

impl Person {
    /// Title, given name and family name, as they were typed.
    pub fn full_name(&self) -> String {
        let parts = [self.title.as_str(), self.given_name.as_str(), self.family_name.as_str()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// Whether they may be named; who cancelled was not there.
    pub fn agrees(&self) -> bool {
        self.naming_agreed_at.is_some() && self.cancelled_at.is_none()
    }
}
