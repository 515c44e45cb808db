//! How far an event moves on the wall clock, and where what hangs on it goes.
use crate::{
    clock::{Moments, Pass, Timestamp, Zone},
    events::Event,
};

/// A move from one event's beginning to another's: whole days, and minutes of the day. Hours on the wall stay what they
/// are, also over a change of the clocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    pub days: i64,
    pub minutes: i64,
}

impl Shift {
    /// Nothing moves.
    pub const NONE: Self = Self { days: 0, minutes: 0 };

    /// How the beginning moves when the event changes.
    pub fn between(before: &Event, after: &Event) -> Self {
        let (from, to) = (before.zone.local(before.begins_at), after.zone.local(after.begins_at));
        let minutes = |time: jiff::civil::Time| i64::from(time.hour()) * 60 + i64::from(time.minute());
        Self {
            days: from.date().duration_until(to.date()).as_hours() / 24,
            minutes: minutes(to.time()) - minutes(from.time()),
        }
    }

    /// The same wall-clock time so many days and minutes on, in the zone of what it moves to. Where the clocks skip it,
    /// the moment as long after they do; where it comes twice, the one it was.
    pub fn moved(self, at: Timestamp, from: &Zone, to: &Zone) -> Timestamp {
        if self == Self::NONE && from == to {
            return at;
        }
        // One after the other: a span of jiff's has one sign for all its parts.
        let (days, minutes) = (jiff::Span::new().days(self.days), jiff::Span::new().minutes(self.minutes));
        let local = from.local(at).saturating_add(days).saturating_add(minutes);
        match to.moments(local) {
            Moments::Two(_, second) if from.pass(at) == Some(Pass::Second) => second,
            Moments::One(at) | Moments::Two(at, _) => at,
            Moments::None => to.moment_or_later(local).unwrap_or(at),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{clock::parse_local, events::Phase};

    fn zone(name: &str) -> Zone {
        name.parse().unwrap()
    }

    fn at(zone: &Zone, local: &str) -> Timestamp {
        zone.moment(parse_local(local).unwrap()).unwrap()
    }

    fn event(zone: &Zone, begins: &str) -> Event {
        let begins_at = at(zone, begins);
        let ends_at = begins_at.plus_minutes(8 * 60);
        Event { begins_at, ends_at, zone: zone.clone(), ..Event::sample(Phase::Draft) }
    }

    fn shift(zones: (&str, &str), begins: (&str, &str)) -> Shift {
        Shift::between(&event(&zone(zones.0), begins.0), &event(&zone(zones.1), begins.1))
    }

    const BERLIN: (&str, &str) = ("Europe/Berlin", "Europe/Berlin");

    #[test]
    fn a_move_is_counted_in_days_and_minutes_of_the_wall_clock() {
        for (from, to, days, minutes) in [
            ("2026-03-10T09:00", "2026-04-07T09:00", 28, 0),
            ("2026-04-07T09:00", "2026-03-10T09:00", -28, 0),
            ("2026-03-10T09:00", "2026-03-10T10:30", 0, 90),
            ("2026-03-28T23:00", "2026-03-29T01:00", 1, -22 * 60),
            ("2026-12-31T09:00", "2027-01-01T08:00", 1, -60),
            ("2026-03-10T09:00", "2026-03-10T09:00", 0, 0),
        ] {
            assert_eq!(shift(BERLIN, (from, to)), Shift { days, minutes }, "{from} {to}");
        }
    }

    #[test]
    fn another_zone_at_the_same_hour_is_no_move() {
        let zones = ("Europe/Berlin", "America/New_York");
        assert_eq!(shift(zones, ("2026-03-10T09:00", "2026-03-10T09:00")), Shift::NONE);
    }

    #[test]
    fn hours_on_the_wall_stay_when_the_clocks_change_in_between() {
        for (name, from, to) in [
            ("Europe/Berlin", "2026-03-10T13:15", "2026-04-07T13:15"),
            ("Europe/Berlin", "2026-10-20T13:15", "2026-11-17T13:15"),
            ("America/New_York", "2026-03-01T13:15", "2026-03-29T13:15"),
            ("Asia/Kolkata", "2026-03-01T13:15", "2026-03-29T13:15"),
            ("Australia/Lord_Howe", "2026-03-20T13:15", "2026-04-17T13:15"),
        ] {
            let zone = zone(name);
            let days = Shift { days: 28, minutes: 0 };
            assert_eq!(days.moved(at(&zone, from), &zone, &zone), at(&zone, to), "{name}");
            let back = Shift { days: -28, minutes: 0 };
            assert_eq!(back.moved(at(&zone, to), &zone, &zone), at(&zone, from), "{name}");
        }
    }

    #[test]
    fn a_later_day_at_an_earlier_hour_is_a_later_day_at_an_earlier_hour_and_the_other_way_round() {
        let berlin = zone("Europe/Berlin");
        for (from, to) in [
            ("2018-12-18T09:00", "2026-11-28T07:19"),
            ("2026-03-10T09:00", "2026-03-09T17:30"),
            ("2026-03-28T23:00", "2026-03-29T01:00"),
        ] {
            let shift = shift(BERLIN, (from, to));
            assert_eq!(shift.moved(at(&berlin, from), &berlin, &berlin), at(&berlin, to), "{from} {to}");
        }
    }

    #[test]
    fn in_another_zone_nine_stays_nine() {
        let (berlin, lisbon) = (zone("Europe/Berlin"), zone("Europe/Lisbon"));
        let nine = at(&berlin, "2026-03-10T09:00");
        assert_eq!(Shift::NONE.moved(nine, &berlin, &lisbon), at(&lisbon, "2026-03-10T09:00"));
        assert_eq!(Shift::NONE.moved(nine, &berlin, &berlin), nine);
    }

    #[test]
    fn what_would_fall_into_the_skipped_hour_comes_an_hour_later() {
        let berlin = zone("Europe/Berlin");
        let day = Shift { days: 1, minutes: 0 };
        let moved = day.moved(at(&berlin, "2026-03-28T02:30"), &berlin, &berlin);
        assert_eq!(moved, at(&berlin, "2026-03-29T03:30"));
    }

    #[test]
    fn the_second_hour_stays_the_second_where_there_are_two() {
        let berlin = zone("Europe/Berlin");
        let second = at(&berlin, "2026-10-25T02:10").plus_minutes(60);
        let later = Shift { days: 0, minutes: 10 }.moved(second, &berlin, &berlin);
        assert_eq!(later, second.plus_minutes(10));
        let year = Shift { days: 364, minutes: 0 }.moved(second, &berlin, &berlin);
        assert_eq!(year, at(&berlin, "2027-10-24T02:10"));
    }
}
