//! What a participant is: names as they were typed, and where they stand with the event.
use crate::clock::Timestamp;

/// A participant as stored.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Participant {
    pub id: String,
    pub event_id: String,
    /// The organiser's own key for this person, such as a personnel number.
    pub reference: Option<String>,
    pub title: String,
    pub given_name: String,
    pub family_name: String,
    pub email: String,
    pub department: String,
    pub function: String,
    pub organisation: String,
    pub diet: String,
    pub accessibility: String,
    /// When they agreed to be named in the recap.
    pub naming_agreed_at: Option<Timestamp>,
    pub registered_at: Option<Timestamp>,
    pub cancelled_at: Option<Timestamp>,
    pub link_version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// Where a participant stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// On the list, has not said yes.
    Invited,
    Registered,
    Cancelled,
}

impl State {
    pub const ALL: [Self; 3] = [Self::Invited, Self::Registered, Self::Cancelled];

    pub fn tag(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Registered => "registered",
            Self::Cancelled => "cancelled",
        }
    }
}

impl Participant {
    /// Title, given name and family name, as they were typed.
    pub fn full_name(&self) -> String {
        [&self.title, &self.given_name, &self.family_name]
            .into_iter()
            .filter(|part| !part.is_empty())
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// The name as lists sort it: `Riedmann de Trinidad, Gabriele`.
    pub fn list_name(&self) -> String {
        let given = [self.title.as_str(), self.given_name.as_str()];
        let given = given.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        format!("{}, {given}", self.family_name)
    }

    pub fn state(&self) -> State {
        match (self.cancelled_at, self.registered_at) {
            (Some(_), _) => State::Cancelled,
            (None, Some(_)) => State::Registered,
            (None, None) => State::Invited,
        }
    }
}
