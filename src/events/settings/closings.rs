//! The doors of an event that close at a date, when the event moves and they were left where they are.
use super::shift::Shift;
use crate::{clock::Timestamp, events::Event, web::Form};

/// A date that could move along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closing {
    pub door: Door,
    /// Where it is, and stays.
    pub stays: Timestamp,
    /// Where it would be along with the event.
    pub along: Timestamp,
    /// What is wrong with leaving it there.
    pub trouble: Option<Trouble>,
}

/// What closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    Registration,
    Wishes,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    AfterTheEvent,
    InThePast,
}

impl Door {
    pub const ALL: [Self; 2] = [Self::Registration, Self::Wishes];

    /// The field with its date.
    pub fn field(self) -> &'static str {
        match self {
            Self::Registration => "registration_closes",
            Self::Wishes => "wishes_close",
        }
    }

    /// The box that says that the date moves along.
    pub fn moves_along(self) -> &'static str {
        match self {
            Self::Registration => "registration_closes_along",
            Self::Wishes => "wishes_close_along",
        }
    }

    /// When it closes, if there is a date.
    pub fn date(self, event: &Event) -> Option<Timestamp> {
        match self {
            Self::Registration => event.registration_closes_at,
            Self::Wishes => event.wishes_close_at,
        }
    }

    fn set(self, event: &mut Event, at: Timestamp) {
        match self {
            Self::Registration => event.registration_closes_at = Some(at),
            Self::Wishes => event.wishes_close_at = Some(at),
        }
    }
}

impl Closing {
    /// Whether it moves along when nobody says otherwise.
    pub fn usually_moves(&self, now: Timestamp) -> bool {
        self.trouble.is_some() || self.along > now
    }
}

/// The dates that the writer left alone although the event goes to another day, or now ends before them.
pub fn left_behind(before: &Event, after: &Event, now: Timestamp) -> Vec<Closing> {
    let shift = Shift::between(before, after);
    let closing = |door: Door| {
        let stays = door.date(after)?;
        let is_same = Shift::NONE.moved(door.date(before)?, &before.zone, &after.zone) == stays;
        let trouble = match stays {
            at if at > after.ends_at => Some(Trouble::AfterTheEvent),
            at if at <= now => Some(Trouble::InThePast),
            _ => None,
        };
        let is_asked = shift.days != 0 || (shift != Shift::NONE && trouble == Some(Trouble::AfterTheEvent));
        let along = shift.moved(stays, &after.zone, &after.zone);
        (is_same && is_asked).then_some(Closing { door, stays, along, trouble })
    };
    Door::ALL.into_iter().filter_map(closing).collect()
}

/// What the hidden field `move_asked` holds in a form that asks about this move: an answer counts for no other.
pub fn mark(before: &Event, after: &Event) -> String {
    let part = |event: &Event| format!("{}@{}", event.begins_at.millis(), event.zone);
    format!("{}>{}", part(before), part(after))
}

/// Whether the form answers what becomes of the rest when the event moves so.
pub fn is_answered(form: &Form, before: &Event, after: &Event) -> bool {
    form.value("move_asked") == mark(before, after)
}

/// Moves the dates that are ticked in the form.
pub fn move_along(form: &Form, event: &mut Event, closings: &[Closing]) {
    for closing in closings.iter().filter(|closing| form.is_ticked(closing.door.moves_along())) {
        closing.door.set(event, closing.along);
    }
}

/// The doors that close as long before the event as they did, now that it has moved, and when.
pub fn moved_along(before: &Event, after: &Event) -> Vec<(Door, Timestamp)> {
    let shift = Shift::between(before, after);
    let moved = |door: Door| {
        let (was, is) = (door.date(before)?, door.date(after)?);
        let is_along = shift != Shift::NONE && shift.moved(was, &before.zone, &after.zone) == is;
        is_along.then_some((door, is))
    };
    Door::ALL.into_iter().filter_map(moved).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{clock, events::Phase};

    fn moved(days: i64, minutes: i64, closes: i64) -> Vec<Closing> {
        let now = clock::now();
        let at = |days: i64| {
            Event::sample(Phase::Draft)
                .zone
                .moment(clock::Zone::berlin().local(now.plus_days(days)).date().at(9, 0, 0, 0))
                .unwrap()
        };
        let before = Event {
            begins_at: at(100),
            ends_at: at(100).plus_minutes(480),
            wishes_close_at: Some(at(closes)),
            ..Event::sample(Phase::Draft)
        };
        let begins_at = at(100 + days).plus_minutes(minutes);
        let after = Event { begins_at, ends_at: begins_at.plus_minutes(480), ..before.clone() };
        let found = left_behind(&before, &after, now);
        assert!(found.iter().all(|closing| closing.stays == at(closes)));
        assert!(
            days % 7 != 0
                || found.iter().all(|closing| closing.along == at(closes + days).plus_minutes(minutes))
        );
        found
    }

    #[test]
    fn a_date_that_was_left_alone_is_asked_for_when_the_event_goes_to_another_day() {
        for (days, minutes, closes, trouble) in [
            (28, 0, 90, None),
            (-28, 0, 90, Some(Trouble::AfterTheEvent)),
            (-28, 0, 60, None),
            (28, 0, -3, Some(Trouble::InThePast)),
        ] {
            let found = moved(days, minutes, closes);
            assert_eq!(found.iter().map(|one| one.trouble).collect::<Vec<_>>(), [trouble], "{days} {closes}");
            assert_eq!(found[0].door, Door::Wishes);
        }
        assert_eq!(moved(0, 60, 90), [], "another hour is nothing to ask for");
        assert_eq!(moved(0, 0, 90), []);
    }

    #[test]
    fn a_date_that_the_writer_changed_is_theirs() {
        let before = Event { wishes_close_at: Some(clock::now()), ..Event::sample(Phase::Draft) };
        let after = Event {
            begins_at: before.begins_at.plus_days(28),
            wishes_close_at: Some(clock::now().plus_days(3)),
            ..before.clone()
        };
        assert_eq!(left_behind(&before, &after, clock::now()), []);
    }
}
