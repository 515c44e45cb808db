//! The door of an event: whether somebody can come in.
use crate::{
    events::Event,
    language::Words,
    participants::{Attendance, Participant},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    Open,
    Closed,
    Full,
}

impl Door {
    /// As it stands with so many people coming.
    pub fn of(event: &Event, registered: i64) -> Self {
        if event.takes_registrations() { Self::with_places(event, registered) } else { Self::Closed }
    }

    /// The same for somebody on the list: whoever cancelled finds the way back until the event begins, also when
    /// registration has closed since.
    pub fn of_listed(event: &Event, person: &Participant, registered: i64) -> Self {
        if is_open_to(event, person) { Self::with_places(event, registered) } else { Self::Closed }
    }

    /// Why nobody comes in, for people who look for the door; `None` while it is open, and where it is shut without a date.
    pub fn why_shut(self, event: &Event, words: Words) -> Option<String> {
        let Words(lang) = words;
        match self {
            Self::Open => None,
            Self::Full => Some(t!(lang, "registration-full")),
            Self::Closed => {
                let at = event.registration_closes_at.filter(|at| at.has_passed())?;
                Some(t!(lang, "registration-closed-since", moment = words.moment(&at, &event.zone)))
            }
        }
    }

    fn with_places(event: &Event, registered: i64) -> Self {
        match event.capacity {
            Some(places) if registered >= places => Self::Full,
            _ => Self::Open,
        }
    }
}

/// Whether somebody on the list may come in or come back, as far as phase and date say.
pub fn is_open_to(event: &Event, person: &Participant) -> bool {
    match (person.attendance(), person.registered_at) {
        (Attendance::Cancelled, Some(_)) => event.takes_returns(),
        _ => event.takes_registrations(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{clock, events::Phase};

    #[test]
    fn who_was_registered_finds_the_way_back_and_who_never_was_does_not() {
        let now = clock::now();
        let later = Event { begins_at: now.plus_minutes(60), ..Event::sample(Phase::Running) };
        let mut person = Participant::blank("p".into(), "e", now);
        person.set_attendance(Attendance::Cancelled, now);
        assert!(!is_open_to(&later, &person));
        person.set_attendance(Attendance::Registered, now);
        person.set_attendance(Attendance::Cancelled, now);
        assert!(is_open_to(&later, &person));
        assert!(!is_open_to(&Event { begins_at: now.plus_minutes(-1), ..later.clone() }, &person));
        assert_eq!(Door::of_listed(&Event { capacity: Some(3), ..later }, &person, 3), Door::Full);
    }

    #[test]
    fn the_last_place_is_given_and_not_one_more() {
        let event = Event { capacity: Some(2), ..Event::sample(Phase::Registration) };
        assert_eq!([0, 1, 2, 3].map(|registered| Door::of(&event, registered)), {
            [Door::Open, Door::Open, Door::Full, Door::Full]
        });
        assert_eq!(Door::of(&Event { capacity: None, ..event }, 100_000), Door::Open);
    }

    #[test]
    fn a_phase_that_takes_nobody_is_closed_and_not_full() {
        let event = Event { capacity: Some(1), ..Event::sample(Phase::Archived) };
        assert_eq!(Door::of(&event, 1), Door::Closed);
    }
}
