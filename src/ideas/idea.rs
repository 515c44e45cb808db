//! What an idea is, and who is named with it.
use crate::clock::Timestamp;

/// An idea as stored, in its latest wording.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Idea {
    pub id: String,
    pub event_id: String,
    pub workshop_id: String,
    /// Four letters that can be read aloud, unique in the event.
    pub code: String,
    pub author_id: Option<String>,
    /// The author's full name; empty without an author.
    pub author_name: String,
    pub sentence: String,
    pub details: String,
    /// When the author chose to stay unnamed.
    pub unnamed_at: Option<Timestamp>,
    /// When a facilitator recorded it for the room.
    pub for_room_at: Option<Timestamp>,
    pub hidden_at: Option<Timestamp>,
    pub hidden_because: String,
    /// When the organiser marked it for the recap.
    pub marked_at: Option<Timestamp>,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
    /// How many wordings it has had; 1 when it was never edited.
    pub versions: i64,
    #[sqlx(skip)]
    pub themes: Vec<String>,
}

impl Idea {
    /// The name to show; `None` when the author stays unnamed or it was said in the room.
    pub fn shown_author(&self) -> Option<&str> {
        let is_shown =
            self.unnamed_at.is_none() && self.for_room_at.is_none() && !self.author_name.is_empty();
        is_shown.then_some(self.author_name.as_str())
    }
}
