//! An idea as somebody sees it: how much of it, under which name, and from when.
use crate::{
    clock::{self, Timestamp, Zone},
    ideas::idea::{Idea, State, Voice},
    language::Words,
};

/// Who is looking.
#[derive(Clone, Copy, Debug)]
pub enum Viewer<'a> {
    /// A participant, by id.
    Member(&'a str),
    /// A participant, by id, in the workshop that they lead.
    Facilitator(&'a str),
    Organiser,
}

impl Viewer<'_> {
    fn wrote(self, idea: &Idea) -> bool {
        match self {
            Self::Member(id) | Self::Facilitator(id) => idea.is_by(id),
            Self::Organiser => false,
        }
    }
}

/// An idea for one viewer. Of what they may not read, nothing is in here.
pub struct Shown {
    pub id: String,
    pub code: String,
    pub themes: Vec<String>,
    pub sentence: String,
    /// As typed; empty without details.
    pub details: String,
    pub byline: String,
    pub at: String,
    pub when: String,
    pub hidden_because: String,
    pub state: State,
    pub is_mine: bool,
    pub is_readable: bool,
    pub is_edited: bool,
    /// Whether there are earlier wordings that the viewer may read.
    pub has_history: bool,
}

impl Shown {
    pub fn new(idea: &Idea, viewer: Viewer<'_>, words: Words, zone: &Zone) -> Self {
        let is_mine = viewer.wrote(idea);
        let is_readable = idea.state() != State::Hidden || is_mine || !matches!(viewer, Viewer::Member(_));
        let or_nothing = |text: String| if is_readable { text } else { String::new() };
        Self {
            id: idea.id.clone(),
            code: idea.code.clone(),
            themes: idea.themes.clone(),
            sentence: or_nothing(idea.sentence.clone()),
            details: or_nothing(idea.details.clone()),
            byline: or_nothing(byline(idea, is_mine, words)),
            at: zone.rfc3339(idea.created_at),
            when: when(idea.created_at, words, zone),
            hidden_because: idea.hidden_because.clone(),
            state: idea.state(),
            is_mine,
            is_readable,
            is_edited: idea.versions > 1,
            has_history: idea.versions > 1 && (is_mine || !matches!(viewer, Viewer::Member(_))),
        }
    }

    pub fn is_hidden(&self) -> bool {
        self.state == State::Hidden
    }

    pub fn is_marked(&self) -> bool {
        self.state == State::Marked
    }
}

/// Under which name an idea stands; only its author learns that an unnamed one is theirs.
pub fn byline(idea: &Idea, is_mine: bool, words: Words) -> String {
    let lang = words.0;
    match (idea.voice(), is_mine) {
        (Voice::Named(name), _) => name.to_owned(),
        (Voice::Unnamed, true) => t!(lang, "idea-by-you-unnamed"),
        (Voice::Unnamed, false) => t!(lang, "idea-unnamed"),
        (Voice::Room, true) => t!(lang, "idea-said-in-room-by-you"),
        (Voice::Room, false) => t!(lang, "idea-said-in-room"),
    }
}

/// `14:30 Uhr` for today, else `18. Dezember 2018, 14:30 Uhr`.
pub fn when(at: Timestamp, words: Words, zone: &Zone) -> String {
    let hour = words.hour(&at, zone);
    if clock::day(zone, at) == clock::day(zone, clock::now()) {
        return hour;
    }
    format!("{}, {hour}", words.short_date(&at, zone))
}
