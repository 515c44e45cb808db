//! What an event is, the phases of its life, and which doors are open when.
use std::{fmt, str::FromStr};

use crate::{
    clock::{self, Timestamp, Zone},
    language::Lang,
};

/// Where an event stands: the organiser moves it on, and back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Prepared, seen by the team alone.
    Draft,
    /// Public; people register.
    Registration,
    /// Participants say which workshop they want.
    Wishes,
    /// Everybody has a seat; it is published.
    Assigned,
    /// The day itself: ideas are recorded.
    Running,
    /// The recap is written and published.
    Recap,
    /// Nothing changes any more.
    Archived,
}

impl Phase {
    pub const ALL: [Self; 7] = [
        Self::Draft,
        Self::Registration,
        Self::Wishes,
        Self::Assigned,
        Self::Running,
        Self::Recap,
        Self::Archived,
    ];

    pub fn tag(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Registration => "registration",
            Self::Wishes => "wishes",
            Self::Assigned => "assigned",
            Self::Running => "running",
            Self::Recap => "recap",
            Self::Archived => "archived",
        }
    }

    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| *phase > self)
    }

    pub fn previous(self) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|phase| *phase < self)
    }

    /// Whether an event can go from this phase to the other: on or back by one.
    pub fn is_beside(self, other: Self) -> bool {
        self.next() == Some(other) || self.previous() == Some(other)
    }
}

/// How people come to their seats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seating {
    /// Participants rank the workshops, the organiser assigns.
    Wishes,
    /// Participants take a seat themselves while there are seats.
    FirstCome,
}

impl Seating {
    pub const ALL: [Self; 2] = [Self::Wishes, Self::FirstCome];

    pub fn tag(self) -> &'static str {
        match self {
            Self::Wishes => "wishes",
            Self::FirstCome => "first_come",
        }
    }
}

macro_rules! stored_as_tag {
    ($kind:ty, $all:expr) => {
        impl FromStr for $kind {
            type Err = UnknownTag;

            fn from_str(tag: &str) -> Result<Self, UnknownTag> {
                $all.into_iter().find(|kind| kind.tag() == tag).ok_or_else(|| UnknownTag(tag.to_owned()))
            }
        }

        impl TryFrom<String> for $kind {
            type Error = UnknownTag;

            fn try_from(tag: String) -> Result<Self, UnknownTag> {
                tag.parse()
            }
        }

        impl fmt::Display for $kind {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(self.tag())
            }
        }
    };
}

stored_as_tag!(Phase, Phase::ALL);
stored_as_tag!(Seating, Seating::ALL);

/// A stored word that this version does not know.
#[derive(Debug, thiserror::Error)]
#[error("unknown word {0:?} in the database")]
pub struct UnknownTag(String);

/// An event as it is stored.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Event {
    pub id: String,
    pub slug: String,
    pub title: String,
    #[sqlx(try_from = "String")]
    pub language: Lang,
    #[sqlx(rename = "time_zone", try_from = "String")]
    pub zone: Zone,
    pub begins_at: Timestamp,
    pub ends_at: Timestamp,
    pub venue: String,
    pub street: String,
    pub postal_code: String,
    pub city: String,
    pub host: String,
    pub partners: String,
    pub description: String,
    pub accent_hue: i64,
    pub capacity: Option<i64>,
    pub registration_closes_at: Option<Timestamp>,
    pub wishes_close_at: Option<Timestamp>,
    #[sqlx(try_from = "String")]
    pub phase: Phase,
    #[sqlx(try_from = "String")]
    pub seating: Seating,
    pub assignment_published_at: Option<Timestamp>,
    pub updated_at: Timestamp,
}

impl Event {
    /// Whether visitors see it.
    pub fn is_public(&self) -> bool {
        self.phase > Phase::Draft
    }

    /// Whether somebody may register now, as far as phase and date say; the capacity is counted when it matters.
    pub fn takes_registrations(&self) -> bool {
        let is_phase = matches!(self.phase, Phase::Registration | Phase::Wishes | Phase::Assigned);
        is_phase && !self.registration_closes_at.is_some_and(Timestamp::has_passed)
    }

    /// Whether wishes may be changed, or in first-come mode seats taken and given back, now. Who is told where they sit
    /// is not asked for wishes any more.
    pub fn takes_wishes(&self) -> bool {
        self.phase == Phase::Wishes && self.awaits_wishes() && !self.tells_seats_by_wishes()
    }

    /// Whether wishes are open by phase and date, or will be when their phase comes.
    pub fn awaits_wishes(&self) -> bool {
        self.phase <= Phase::Wishes && !self.wishes_close_at.is_some_and(Timestamp::has_passed)
    }

    /// Whether seats were given by wishes, and people are told of them.
    pub fn tells_seats_by_wishes(&self) -> bool {
        self.seating == Seating::Wishes && self.assignment_published_at.is_some()
    }

    /// Whether it is under way or over, by the clock or by its phase.
    pub fn has_begun(&self) -> bool {
        self.begins_at.has_passed() || self.phase >= Phase::Recap
    }

    /// Whether somebody who cancelled may come after all: they were on the list when it closed.
    pub fn takes_returns(&self) -> bool {
        self.is_public() && !self.has_begun()
    }

    /// Whether a participant sees where they sit.
    pub fn shows_seats(&self) -> bool {
        self.seating == Seating::FirstCome || self.assignment_published_at.is_some()
    }

    /// Whether ideas may be written and edited now.
    pub fn takes_ideas(&self) -> bool {
        matches!(self.phase, Phase::Assigned | Phase::Running | Phase::Recap)
    }

    /// The next moment at which the clock alone changes what visitors read: a door closes, the day begins or ends.
    pub fn next_turn(&self) -> Option<Timestamp> {
        let ends = [self.registration_closes_at, self.wishes_close_at];
        let turns = ends.into_iter().flatten().chain([self.begins_at, self.ends_at]);
        turns.filter(|at| !at.has_passed()).min()
    }

    /// Whether the day must be said beside an hour of the event, because it has several, or this lies on another.
    pub fn needs_day(&self, at: Timestamp) -> bool {
        clock::needs_day(clock::only_day(&self.zone, self.begins_at, self.ends_at), &self.zone, at)
    }

    /// Whether anything may still change.
    pub fn is_archived(&self) -> bool {
        self.phase == Phase::Archived
    }

    /// Street, postal code and city in one line.
    pub fn address(&self) -> String {
        format!("{}, {} {}", self.street, self.postal_code, self.city)
    }
}

/// Whether a text can be an event's name in addresses: lower-case letters, digits and single dashes, 3 to 60 long.
pub fn is_slug(text: &str) -> bool {
    let is_plain =
        text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    is_plain
        && (3..=60).contains(&text.len())
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !text.contains("--")
        && text != "new"
}

#[cfg(test)]
impl Event {
    /// An hour-long event without texts, for the tests of rules.
    pub fn sample(phase: Phase) -> Self {
        let begins_at = crate::clock::now();
        Self {
            id: "e".into(),
            slug: "tagung".into(),
            title: "Tagung".into(),
            language: Lang::De,
            zone: Zone::berlin(),
            begins_at,
            ends_at: begins_at.plus_minutes(60),
            venue: String::new(),
            street: String::new(),
            postal_code: String::new(),
            city: String::new(),
            host: String::new(),
            partners: String::new(),
            description: String::new(),
            accent_hue: 240,
            capacity: None,
            registration_closes_at: None,
            wishes_close_at: None,
            phase,
            seating: Seating::Wishes,
            assignment_published_at: None,
            updated_at: begins_at,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phases_go_on_and_back_one_by_one() {
        assert_eq!(Phase::Draft.previous(), None);
        assert_eq!(Phase::Draft.next(), Some(Phase::Registration));
        assert_eq!(Phase::Archived.next(), None);
        for phase in Phase::ALL {
            assert!(phase.next().is_none_or(|next| next.previous() == Some(phase)));
            let beside: Vec<Phase> = Phase::ALL.into_iter().filter(|other| phase.is_beside(*other)).collect();
            assert_eq!(beside, phase.previous().into_iter().chain(phase.next()).collect::<Vec<_>>());
            assert_eq!(phase.tag().parse::<Phase>().unwrap(), phase);
        }
    }

    #[test]
    fn a_date_closes_the_door_by_itself() {
        let mut open = Event::sample(Phase::Registration);
        open.registration_closes_at = Some(clock::now().plus_minutes(5));
        assert!(open.takes_registrations());
        open.registration_closes_at = Some(clock::now());
        assert!(!open.takes_registrations());
    }

    #[test]
    fn wishes_are_taken_in_their_phase_alone() {
        for phase in Phase::ALL {
            assert_eq!(Event::sample(phase).takes_wishes(), phase == Phase::Wishes);
        }
    }

    #[test]
    fn who_is_told_their_seat_is_not_asked_for_wishes() {
        for (seating, takes) in [(Seating::Wishes, false), (Seating::FirstCome, true)] {
            let published = Some(clock::now());
            let event = Event { seating, assignment_published_at: published, ..Event::sample(Phase::Wishes) };
            assert_eq!(event.takes_wishes(), takes);
        }
    }

    #[test]
    fn an_address_name_is_short_and_plain() {
        for text in ["ab", "-abc", "abc-", "a--b", "Abc", "straße", "new", "a b"] {
            assert!(!is_slug(text), "{text}");
        }
        assert!(is_slug("amtsleitertagung-2018"));
    }
}
