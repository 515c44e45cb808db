//! What a programme item is: a keynote, a talk, a break, the workshop phase, something else.
use std::str::FromStr;

use super::order::Span;
use crate::{clock::Timestamp, events::Event, participants::Participant};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Keynote,
    Talk,
    Break,
    Workshops,
    Other,
}

impl Kind {
    pub const ALL: [Self; 5] = [Self::Keynote, Self::Talk, Self::Break, Self::Workshops, Self::Other];

    pub fn tag(self) -> &'static str {
        match self {
            Self::Keynote => "keynote",
            Self::Talk => "talk",
            Self::Break => "break",
            Self::Workshops => "workshops",
            Self::Other => "other",
        }
    }
}

/// A stored kind that this version does not know.
#[derive(Debug, thiserror::Error)]
#[error("unknown kind of programme item {0:?}")]
pub struct UnknownKind(String);

impl FromStr for Kind {
    type Err = UnknownKind;

    fn from_str(tag: &str) -> Result<Self, UnknownKind> {
        Self::ALL.into_iter().find(|kind| kind.tag() == tag).ok_or_else(|| UnknownKind(tag.to_owned()))
    }
}

impl TryFrom<String> for Kind {
    type Error = UnknownKind;

    fn try_from(tag: String) -> Result<Self, UnknownKind> {
        tag.parse()
    }
}

/// An item as stored, with its speakers in their order.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Item {
    pub id: String,
    pub event_id: String,
    pub position: i64,
    #[sqlx(try_from = "String")]
    pub kind: Kind,
    pub title: String,
    pub begins_at: Timestamp,
    pub ends_at: Timestamp,
    pub room: String,
    pub description: String,
    pub sequence: i64,
    pub updated_at: Timestamp,
    #[sqlx(skip)]
    pub speakers: Vec<Speaker>,
}

/// Who speaks; perhaps also a participant.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Speaker {
    pub id: String,
    pub item_id: String,
    pub participant_id: Option<String>,
    pub name: String,
    pub function: String,
    pub organisation: String,
    pub biography: String,
}

impl Item {
    /// From when to when.
    pub fn span(&self) -> Span {
        Span { begins_at: self.begins_at, ends_at: self.ends_at }
    }

    /// Whether it begins before the event, or ends after it.
    pub fn is_outside(&self, event: &Event) -> bool {
        self.span().is_outside(event)
    }

    /// The speakers' names in one line; empty when nobody speaks.
    pub fn speaker_names(&self) -> String {
        self.speakers.iter().map(|speaker| speaker.name.as_str()).collect::<Vec<_>>().join(", ")
    }
}

impl Speaker {
    /// Takes over who the participant is, where no name was typed.
    pub fn take_from(&mut self, person: &Participant) {
        if !self.name.is_empty() {
            return;
        }
        self.name = person.full_name();
        if self.function.is_empty() {
            self.function = person.function.clone();
        }
        if self.organisation.is_empty() {
            let place =
                if person.organisation.is_empty() { &person.department } else { &person.organisation };
            self.organisation = place.clone();
        }
    }

    pub fn says_nothing(&self) -> bool {
        [&self.name, &self.function, &self.organisation, &self.biography].iter().all(|text| text.is_empty())
    }

    /// Function and organisation in one line; empty when neither is known.
    pub fn role(&self) -> String {
        [&self.function, &self.organisation]
            .into_iter()
            .filter(|part| !part.is_empty())
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(", ")
    }
}
