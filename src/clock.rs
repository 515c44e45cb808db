//! What time it is, and how a moment reads in an event's time zone.
use std::{fmt, str::FromStr};

use jiff::{
    civil::{Date, DateTime},
    tz::{AmbiguousOffset, TimeZone},
};

/// A moment: Unix milliseconds, UTC; stored as BIGINT.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type, serde::Serialize, serde::Deserialize,
)]
#[sqlx(transparent)]
#[serde(transparent)]
pub struct Timestamp(i64);

/// The only place that asks what time it is.
#[allow(clippy::disallowed_methods)]
pub fn now() -> Timestamp {
    Timestamp(jiff::Timestamp::now().as_millisecond())
}

/// Tells how long something took.
#[derive(Debug)]
pub struct Stopwatch(std::time::Instant);

impl Stopwatch {
    #[allow(clippy::disallowed_methods)]
    pub fn start() -> Self {
        Self(std::time::Instant::now())
    }

    /// Seconds since the start, or since the last lap.
    pub fn seconds(&self) -> f64 {
        self.0.elapsed().as_secs_f64()
    }

    /// The same, and begins the next lap.
    pub fn lap(&mut self) -> f64 {
        let seconds = self.seconds();
        *self = Self::start();
        seconds
    }
}

impl Timestamp {
    pub fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Unix milliseconds.
    pub fn millis(self) -> i64 {
        self.0
    }

    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0 + seconds * 1000)
    }

    pub fn plus_minutes(self, minutes: i64) -> Self {
        self.plus_seconds(minutes * 60)
    }

    pub fn plus_hours(self, hours: i64) -> Self {
        self.plus_minutes(hours * 60)
    }

    /// Full minutes until a later moment.
    pub fn minutes_until(self, later: Self) -> i64 {
        (later.0 - self.0).max(0) / 60_000
    }

    /// The beginning of its minute: forms know nothing finer.
    pub fn to_the_minute(self) -> Self {
        Self(self.0 - self.0.rem_euclid(60_000))
    }

    pub fn plus_days(self, days: i64) -> Self {
        self.plus_minutes(days * 24 * 60)
    }

    /// Whether this moment lies behind us; a deadline closes at its own moment.
    pub fn has_passed(self) -> bool {
        self <= now()
    }

    /// RFC 3339 in UTC, to the second: `2018-12-18T08:00:00Z`.
    pub fn rfc3339(self) -> String {
        jiff::Timestamp::from_millisecond(self.0 - self.0.rem_euclid(1000))
            .map(|t| t.to_string())
            .unwrap_or_default()
    }
}

/// An IANA time zone, for example `Europe/Berlin`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone(TimeZone);

impl FromStr for Zone {
    type Err = jiff::Error;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        TimeZone::get(name).map(Self)
    }
}

/// The names of all zones that are known here, also those kept for old data.
pub fn zone_names() -> Vec<String> {
    jiff::tz::db().available().map(|name| name.to_string()).collect()
}

impl TryFrom<String> for Zone {
    type Error = jiff::Error;

    fn try_from(name: String) -> Result<Self, jiff::Error> {
        name.parse()
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0.iana_name().unwrap_or("UTC"))
    }
}

/// The moments that a wall-clock time can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moments {
    /// The clocks skip it.
    None,
    One(Timestamp),
    /// The clocks are set back: before that, and after.
    Two(Timestamp, Timestamp),
}

/// Which time round an hour is that comes twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pass {
    First,
    Second,
}

impl Zone {
    /// Europe/Berlin, where the model event took place.
    pub fn berlin() -> Self {
        "Europe/Berlin".parse().expect("the bundled database knows Europe/Berlin")
    }

    /// The wall clock at that moment.
    pub fn local(&self, at: Timestamp) -> DateTime {
        self.0.to_datetime(jiff::Timestamp::from_millisecond(at.0).unwrap_or_default())
    }

    /// The moments of a wall-clock time: two in an hour that comes twice, none in one that is skipped.
    pub fn moments(&self, local: DateTime) -> Moments {
        let ambiguous = self.0.to_ambiguous_timestamp(local);
        let is_skipped = matches!(ambiguous.offset(), AmbiguousOffset::Gap { .. });
        let (Ok(first), Ok(second), false) = (ambiguous.earlier(), ambiguous.later(), is_skipped) else {
            return Moments::None;
        };
        match (Timestamp(first.as_millisecond()), Timestamp(second.as_millisecond())) {
            (first, second) if first == second => Moments::One(first),
            (first, second) => Moments::Two(first, second),
        }
    }

    /// The moment of a wall-clock time; `None` in the hour that daylight saving skips.
    /// Of an hour that comes twice, the first.
    pub fn moment(&self, local: DateTime) -> Option<Timestamp> {
        match self.moments(local) {
            Moments::None => None,
            Moments::One(at) | Moments::Two(at, _) => Some(at),
        }
    }

    /// The same, and in the skipped hour the moment that comes as long after it began: 2:30 is 3:30.
    pub fn moment_or_later(&self, local: DateTime) -> Option<Timestamp> {
        let compatible = self.0.to_ambiguous_timestamp(local).compatible().ok()?;
        Some(Timestamp(compatible.as_millisecond()))
    }

    /// Which of the two moments of its wall-clock time this is; `None` when there is but one.
    pub fn pass(&self, at: Timestamp) -> Option<Pass> {
        match self.moments(self.local(at)) {
            Moments::Two(first, _) if at <= first => Some(Pass::First),
            Moments::Two(..) => Some(Pass::Second),
            _ => None,
        }
    }

    /// Seconds east of UTC at that moment.
    pub fn offset_seconds(&self, at: Timestamp) -> i32 {
        self.0.to_offset(jiff::Timestamp::from_millisecond(at.0).unwrap_or_default()).seconds()
    }

    /// RFC 3339 with this zone's offset: `2018-12-18T09:00:00+01:00`.
    pub fn rfc3339(&self, at: Timestamp) -> String {
        let seconds = self.offset_seconds(at);
        let sign = if seconds < 0 { '-' } else { '+' };
        let minutes = seconds.abs() / 60;
        let local = self.local(at);
        format!("{}{sign}{:02}:{:02}", local.strftime("%Y-%m-%dT%H:%M:%S"), minutes / 60, minutes % 60)
    }

    /// The transitions of this zone's offset within the years around a moment, as (moment, offset before, offset after).
    pub fn transitions_around(&self, at: Timestamp, days: i64) -> Vec<(Timestamp, i32, i32)> {
        let (from, to) = (at.plus_days(-days), at.plus_days(days));
        let start = jiff::Timestamp::from_millisecond(from.0).unwrap_or_default();
        self.0
            .following(start)
            .map(|change| Timestamp(change.timestamp().as_millisecond()))
            .take_while(|moment| *moment <= to)
            .map(|moment| (moment, self.offset_seconds(moment.plus_seconds(-1)), self.offset_seconds(moment)))
            .collect()
    }
}

/// Reads what `<input type="datetime-local">` sends: `2018-12-18T09:00`.
pub fn parse_local(text: &str) -> Option<DateTime> {
    DateTime::strptime("%Y-%m-%dT%H:%M", text).or_else(|_| DateTime::strptime("%Y-%m-%dT%H:%M:%S", text)).ok()
}

/// The day a moment falls on in a zone.
pub fn day(zone: &Zone, at: Timestamp) -> Date {
    zone.local(at).date()
}

/// Until when, by the wall clock, a night still belongs to the evening that it began with.
const NIGHT_ENDS: i8 = 6;

/// The only day from one moment to another, if it is one: also a long evening, which ends in the night.
pub fn only_day(zone: &Zone, begins_at: Timestamp, ends_at: Timestamp) -> Option<Date> {
    let (first, last) = (day(zone, begins_at), day(zone, ends_at));
    let is_same_night = first.tomorrow().is_ok_and(|next| next == last)
        && (zone.local(ends_at).hour(), zone.local(ends_at).minute()) <= (NIGHT_ENDS, 0)
        && ends_at < begins_at.plus_days(1);
    (first == last || is_same_night).then_some(first)
}

/// Whether a day must be said beside an hour: the event has several, or this is not its only one.
pub fn needs_day(only_day: Option<Date>, zone: &Zone, at: Timestamp) -> bool {
    only_day != Some(day(zone, at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Option<Timestamp> {
        Zone::berlin().moment(parse_local(text)?)
    }

    #[test]
    fn a_winter_morning_in_bonn_is_an_hour_ahead_of_utc() {
        assert_eq!(at("2018-12-18T09:00").unwrap().rfc3339(), "2018-12-18T08:00:00Z");
        assert_eq!(Zone::berlin().rfc3339(at("2018-12-18T09:00").unwrap()), "2018-12-18T09:00:00+01:00");
    }

    #[test]
    fn the_hour_that_daylight_saving_skips_does_not_exist() {
        assert_eq!(at("2018-03-25T02:30"), None);
    }

    #[test]
    fn of_the_hour_that_comes_twice_the_first_is_meant() {
        assert_eq!(at("2018-10-28T02:30").unwrap().rfc3339(), "2018-10-28T00:30:00Z");
    }

    #[test]
    fn of_the_hour_that_comes_twice_both_are_told_apart() {
        let berlin = Zone::berlin();
        let (first, second) = match berlin.moments(parse_local("2026-10-25T02:10").unwrap()) {
            Moments::Two(first, second) => (first, second),
            other => panic!("{other:?}"),
        };
        assert_eq!(
            (first.rfc3339(), second.rfc3339()),
            ("2026-10-25T00:10:00Z".into(), "2026-10-25T01:10:00Z".into())
        );
        assert_eq!((berlin.pass(first), berlin.pass(second)), (Some(Pass::First), Some(Pass::Second)));
        for one in ["2026-10-25T01:59", "2026-10-25T03:00", "2026-07-01T02:10"] {
            assert_eq!(berlin.pass(at(one).unwrap()), None, "{one}");
        }
    }

    #[test]
    fn in_the_skipped_hour_the_moment_as_long_after_it_is_meant() {
        let at = |text| Zone::berlin().moment_or_later(parse_local(text).unwrap()).unwrap().rfc3339();
        assert_eq!(at("2026-03-29T02:30"), "2026-03-29T01:30:00Z");
        assert_eq!(at("2026-03-29T03:30"), "2026-03-29T01:30:00Z");
        assert_eq!(at("2026-10-25T02:10"), "2026-10-25T00:10:00Z");
    }

    #[test]
    fn a_day_and_a_long_evening_are_one_day_and_more_is_several() {
        let berlin = Zone::berlin();
        let only = |begins, ends| only_day(&berlin, at(begins).unwrap(), at(ends).unwrap()).is_some();
        assert!(only("2026-03-10T09:00", "2026-03-10T17:00"));
        assert!(only("2026-03-10T09:00", "2026-03-11T00:00"));
        assert!(only("2026-03-10T19:00", "2026-03-11T01:30"));
        assert!(!only("2026-03-10T09:00", "2026-03-11T09:00"));
        assert!(!only("2026-03-10T19:00", "2026-03-11T06:01"));
        assert!(!only("2026-03-10T01:00", "2026-03-11T02:00"), "more than a day");
        assert!(!only("2026-03-10T09:00", "2026-03-12T00:00"));
    }

    #[test]
    fn a_day_is_said_where_it_does_not_go_without_saying() {
        let berlin = Zone::berlin();
        let (begins, ends) = (at("2026-03-10T09:00").unwrap(), at("2026-03-10T17:00").unwrap());
        let one = only_day(&berlin, begins, ends);
        assert!(!needs_day(one, &berlin, begins));
        assert!(needs_day(one, &berlin, at("2026-03-09T09:00").unwrap()));
        assert!(needs_day(None, &berlin, begins));
    }

    #[test]
    fn an_unknown_zone_is_refused() {
        assert!("Europe/Bonn".parse::<Zone>().is_err());
    }

    #[test]
    fn berlin_changes_its_clocks_twice_a_year() {
        let moment = at("2018-12-18T09:00").unwrap();
        assert_eq!(Zone::berlin().transitions_around(moment, 365).len(), 4);
    }
}
