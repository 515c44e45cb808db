//! What an idea is, who is named with it, and who may do what with it.
use std::str::FromStr;

use crate::clock::Timestamp;

/// The longest sentence, and the longest text below it, in characters.
pub const LONGEST_SENTENCE: usize = 280;
pub const LONGEST_DETAILS: usize = 5000;

/// An idea as stored, in its latest wording.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Idea {
    pub id: String,
    pub event_id: String,
    pub workshop_id: String,
    /// Four letters and digits that can be read aloud, unique in the event.
    pub code: String,
    pub author_id: Option<String>,
    /// The author's full name; empty without an author, and when the author is not to be named.
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
    /// When the author last saved a change.
    pub updated_at: Timestamp,
    /// How many wordings it has had; 1 when it was never edited.
    pub versions: i64,
    /// The names of its themes in the event's order.
    #[sqlx(skip)]
    pub themes: Vec<String>,
    /// The ids of its themes in the same order.
    #[sqlx(skip)]
    pub theme_ids: Vec<String>,
}

/// Where an idea stands with the organiser; every idea is in exactly one state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Open,
    /// Will be in the recap.
    Marked,
    /// Taken out of sight, with a reason; never in the recap.
    Hidden,
}

impl State {
    pub const ALL: [Self; 3] = [Self::Open, Self::Marked, Self::Hidden];

    /// The state of an idea that was hidden and marked then, if it was.
    pub fn of(hidden_at: Option<Timestamp>, marked_at: Option<Timestamp>) -> Self {
        match (hidden_at, marked_at) {
            (Some(_), _) => Self::Hidden,
            (None, Some(_)) => Self::Marked,
            (None, None) => Self::Open,
        }
    }

    pub fn tag(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Marked => "marked",
            Self::Hidden => "hidden",
        }
    }
}

/// A word that names no state.
#[derive(Debug, thiserror::Error)]
#[error("unknown state of an idea {0:?}")]
pub struct UnknownState(String);

impl FromStr for State {
    type Err = UnknownState;

    fn from_str(tag: &str) -> Result<Self, UnknownState> {
        Self::ALL.into_iter().find(|state| state.tag() == tag).ok_or_else(|| UnknownState(tag.to_owned()))
    }
}

/// Whose voice an idea is, as everybody may know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice<'a> {
    Named(&'a str),
    Unnamed,
    /// Said in the room, and recorded by a facilitator.
    Room,
}

impl Idea {
    /// The name to show; `None` when the author stays unnamed or it was said in the room.
    pub fn shown_author(&self) -> Option<&str> {
        match self.voice() {
            Voice::Named(name) => Some(name),
            Voice::Unnamed | Voice::Room => None,
        }
    }

    pub fn voice(&self) -> Voice<'_> {
        match (self.for_room_at, self.unnamed_at) {
            (Some(_), _) => Voice::Room,
            (None, None) if !self.author_name.is_empty() => Voice::Named(&self.author_name),
            (None, _) => Voice::Unnamed,
        }
    }

    pub fn state(&self) -> State {
        State::of(self.hidden_at, self.marked_at)
    }

    /// Whether this participant wrote it, or recorded it for the room.
    pub fn is_by(&self, participant_id: &str) -> bool {
        self.author_id.as_deref() == Some(participant_id)
    }

    /// What the recap will show stays: the author asks the organisers first.
    pub fn is_removable(&self) -> bool {
        self.state() != State::Marked
    }
}

/// An idea marked for the recap, in the words in which it was first written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkedIdea {
    pub idea: Idea,
    pub sentence: String,
    pub details: String,
}

/// One wording that an idea had; version 1 is the original.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Version {
    pub version: i64,
    pub sentence: String,
    pub details: String,
    pub written_at: Timestamp,
}

/// What an author writes: the sentence, more text, themes, and whether they are named with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    pub sentence: String,
    pub details: String,
    /// Ids of the event's themes.
    pub themes: Vec<String>,
    pub is_unnamed: bool,
    pub is_for_room: bool,
}

impl Wording {
    /// Whether the idea, as it stands, says exactly this.
    pub fn is_of(&self, idea: &Idea) -> bool {
        self.is_of_version(idea, &idea.sentence, &idea.details)
    }

    /// Whether an idea with another wording of its sentence and details would say exactly this.
    pub fn is_of_version(&self, idea: &Idea, sentence: &str, details: &str) -> bool {
        self.sentence == sentence
            && self.details == details
            && self.has_themes_of(idea)
            && self.is_unnamed == idea.unnamed_at.is_some()
            && self.is_for_room == idea.for_room_at.is_some()
    }

    /// Whether the idea is filed under exactly these themes.
    pub fn has_themes_of(&self, idea: &Idea) -> bool {
        self.themes.len() == idea.theme_ids.len()
            && self.themes.iter().all(|theme| idea.theme_ids.contains(theme))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock;

    fn idea() -> Idea {
        let now = clock::now();
        Idea {
            id: "i".into(),
            event_id: "e".into(),
            workshop_id: "w".into(),
            code: "K4RH".into(),
            author_id: Some("p".into()),
            author_name: "Ada Muster".into(),
            sentence: "Ein Formular für alles".into(),
            details: String::new(),
            unnamed_at: None,
            for_room_at: None,
            hidden_at: None,
            hidden_because: String::new(),
            marked_at: None,
            created_at: now,
            updated_at: now,
            versions: 1,
            themes: vec!["Prozesse".into(), "Personal".into()],
            theme_ids: vec!["t1".into(), "t2".into()],
        }
    }

    #[test]
    fn an_author_is_named_unless_they_chose_not_to_be_or_the_room_said_it() {
        let named = idea();
        assert_eq!(named.voice(), Voice::Named("Ada Muster"));
        let now = Some(clock::now());
        assert_eq!(Idea { unnamed_at: now, ..named.clone() }.voice(), Voice::Unnamed);
        assert_eq!(Idea { for_room_at: now, ..named.clone() }.voice(), Voice::Room);
        assert_eq!(Idea { for_room_at: now, unnamed_at: now, ..named.clone() }.shown_author(), None);
        assert_eq!(Idea { author_name: String::new(), ..named }.voice(), Voice::Unnamed);
    }

    #[test]
    fn a_hidden_idea_is_hidden_even_if_it_was_marked() {
        let now = Some(clock::now());
        let marked = Idea { marked_at: now, ..idea() };
        assert_eq!(marked.state(), State::Marked);
        assert!(!marked.is_removable());
        assert_eq!(Idea { hidden_at: now, ..marked }.state(), State::Hidden);
    }

    #[test]
    fn an_idea_without_author_is_nobody_s() {
        assert!(idea().is_by("p"));
        assert!(!idea().is_by("q"));
        assert!(!Idea { author_id: None, ..idea() }.is_by(""));
    }

    #[test]
    fn the_same_wording_is_the_same_in_any_order_of_themes() {
        let wording = Wording {
            sentence: "Ein Formular für alles".into(),
            themes: vec!["t2".into(), "t1".into()],
            ..Wording::default()
        };
        assert!(wording.is_of(&idea()));
        assert!(!Wording { themes: vec!["t1".into()], ..wording.clone() }.is_of(&idea()));
        assert!(!Wording { is_unnamed: true, ..wording.clone() }.is_of(&idea()));
        assert!(!Wording { details: "mehr".into(), ..wording }.is_of(&idea()));
    }
}
