//! Whether a participant may say what they want now, and if not, why.
use crate::{
    clock::Timestamp,
    events::{Event, Phase},
    participants::Attendance,
};

/// The door to wishes, and in first-come mode to seats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    Open,
    /// Who leads a workshop wishes none.
    Leads,
    /// Invited or cancelled: only who is registered chooses.
    NotComing,
    /// The organisers have not opened it yet.
    NotYet,
    /// People are told where they sit.
    Published,
    /// Closed, and since when if a date closed it.
    Closed(Option<Timestamp>),
}

impl Door {
    /// As it stands at this moment.
    pub fn of(event: &Event, attendance: Attendance, leads: bool) -> Self {
        match event.wishes_close_at.filter(|at| at.has_passed()) {
            _ if leads => Self::Leads,
            _ if attendance != Attendance::Registered => Self::NotComing,
            _ if event.tells_seats_by_wishes() => Self::Published,
            _ if event.takes_wishes() => Self::Open,
            Some(at) => Self::Closed(Some(at)),
            None if event.phase < Phase::Wishes => Self::NotYet,
            None => Self::Closed(None),
        }
    }

    pub fn is_open(self) -> bool {
        self == Self::Open
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock;

    fn event(phase: Phase, wishes_close_at: Option<Timestamp>) -> Event {
        Event { wishes_close_at, ..Event::sample(phase) }
    }

    #[test]
    fn the_door_opens_in_its_phase_and_a_date_closes_it() {
        let door = |phase, closes| Door::of(&event(phase, closes), Attendance::Registered, false);
        let (past, future) = (clock::now().plus_minutes(-5), clock::now().plus_minutes(5));
        assert_eq!(door(Phase::Registration, Some(future)), Door::NotYet);
        assert_eq!(door(Phase::Wishes, Some(future)), Door::Open);
        assert_eq!(door(Phase::Wishes, Some(past)), Door::Closed(Some(past)));
        assert_eq!(door(Phase::Assigned, None), Door::Closed(None));
    }

    #[test]
    fn the_door_is_closed_in_every_phase_once_the_seats_are_published() {
        for phase in Phase::ALL {
            for closes in [None, Some(clock::now().plus_minutes(5)), Some(clock::now().plus_minutes(-5))] {
                let published = Some(clock::now());
                let event = Event { assignment_published_at: published, ..event(phase, closes) };
                assert_eq!(Door::of(&event, Attendance::Registered, false), Door::Published);
            }
        }
    }

    #[test]
    fn who_leads_or_does_not_come_does_not_choose() {
        let open = event(Phase::Wishes, None);
        assert_eq!(Door::of(&open, Attendance::Registered, true), Door::Leads);
        assert_eq!(Door::of(&open, Attendance::Invited, false), Door::NotComing);
        assert_eq!(Door::of(&open, Attendance::Cancelled, false), Door::NotComing);
    }
}
