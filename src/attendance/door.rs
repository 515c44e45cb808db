//! The door of an event: whether somebody can come in.
use crate::events::Event;

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

    /// Whether there is a place, whatever the phase and the date.
    pub fn with_places(event: &Event, registered: i64) -> Self {
        match event.capacity {
            Some(places) if registered >= places => Self::Full,
            _ => Self::Open,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::events::Phase;

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
