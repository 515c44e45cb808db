//! A time zone as calendar programs need it: RFC 5545, section 3.6.5.
use jiff::{SignedDuration, civil::DateTime};

use crate::clock::{Timestamp, Zone};

/// How many days before and after the event the zone's changes are looked up.
const DAYS: i64 = 3 * 366;

/// A STANDARD or DAYLIGHT part: from which wall-clock time on which offset holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observance {
    pub kind: &'static str,
    /// The wall clock of the old offset, `20181028T030000`.
    pub begins: String,
    /// Every year, where the changes follow such a rule.
    pub rule: Option<String>,
    /// `+0200`
    pub offset_from: String,
    pub offset_to: String,
}

/// One change of the clocks.
#[derive(Clone, Copy)]
struct Change {
    /// The wall clock at that moment if the clocks were not changed.
    wall: DateTime,
    before: i32,
    after: i32,
}

/// What a calendar must know about the zone around a moment. Where the clocks change twice a year it is one rule
/// for summer and one for winter, because Outlook reads no other form; elsewhere every change by itself.
pub fn observances(zone: &Zone, at: Timestamp) -> Vec<Observance> {
    let changes: Vec<Change> = zone
        .transitions_around(at, DAYS)
        .into_iter()
        .filter(|(_, before, after)| before != after)
        .map(|(moment, before, after)| {
            let wall = zone.local(moment.plus_seconds(-1)).saturating_add(SignedDuration::from_secs(1));
            Change { wall, before, after }
        })
        .collect();
    let Some(first) = changes.first() else {
        return vec![constant(zone.offset_seconds(at))];
    };
    let (forward, back): (Vec<Change>, Vec<Change>) =
        changes.iter().partition(|change| change.after > change.before);
    if let (Some(summer), Some(winter)) = (yearly(&forward), yearly(&back)) {
        return vec![observance(&winter.0, Some(winter.1)), observance(&summer.0, Some(summer.1))];
    }
    let single = changes.iter().map(|change| observance(change, None));
    std::iter::once(constant(first.before)).chain(single).collect()
}

fn constant(seconds: i32) -> Observance {
    Observance {
        kind: "STANDARD",
        begins: "19700101T000000".to_owned(),
        rule: None,
        offset_from: offset(seconds),
        offset_to: offset(seconds),
    }
}

fn observance(change: &Change, rule: Option<String>) -> Observance {
    Observance {
        kind: if change.after > change.before { "DAYLIGHT" } else { "STANDARD" },
        begins: change.wall.strftime("%Y%m%dT%H%M%S").to_string(),
        rule,
        offset_from: offset(change.before),
        offset_to: offset(change.after),
    }
}

/// The first of these changes and the rule that all of them follow, year by year.
fn yearly(changes: &[Change]) -> Option<(Change, String)> {
    let first = *changes.first()?;
    let is_regular = changes.len() > 2
        && changes.windows(2).all(|pair| {
            let (one, next) = (pair[0], pair[1]);
            (one.before, one.after) == (next.before, next.after)
                && one.wall.time() == next.wall.time()
                && one.wall.weekday() == next.wall.weekday()
                && one.wall.month() == next.wall.month()
                && one.wall.year() + 1 == next.wall.year()
        });
    let week = [week_from_end, week_from_start].into_iter().find_map(|week| {
        let number = week(first.wall);
        changes.iter().all(|change| week(change.wall) == number).then_some(number)
    })?;
    const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    let day = DAYS[first.wall.weekday().to_monday_zero_offset() as usize];
    is_regular.then(|| (first, format!("FREQ=YEARLY;BYMONTH={};BYDAY={week}{day}", first.wall.month())))
}

/// −1 for the last such weekday of the month.
fn week_from_end(wall: DateTime) -> i8 {
    -1 - (wall.date().days_in_month() - wall.day()) / 7
}

/// 1 for the first such weekday of the month.
fn week_from_start(wall: DateTime) -> i8 {
    (wall.day() - 1) / 7 + 1
}

/// `+0100`, with seconds only where a zone has them.
fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let (minutes, rest) = (seconds.abs() / 60, seconds.abs() % 60);
    let rest = if rest == 0 { String::new() } else { format!("{rest:02}") };
    format!("{sign}{:02}{:02}{rest}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::parse_local;

    fn around(zone: &str, local: &str) -> Vec<(&'static str, String, Option<String>, String, String)> {
        let zone: Zone = zone.parse().unwrap();
        let at = zone.moment(parse_local(local).unwrap()).unwrap();
        observances(&zone, at)
            .into_iter()
            .map(|part| (part.kind, part.begins, part.rule, part.offset_from, part.offset_to))
            .collect()
    }

    #[test]
    fn berlin_has_a_rule_for_winter_and_one_for_summer() {
        let winter = Some("FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU".to_owned());
        let summer = Some("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU".to_owned());
        assert_eq!(
            around("Europe/Berlin", "2018-12-18T09:00"),
            [
                ("STANDARD", "20161030T030000".into(), winter, "+0200".into(), "+0100".into()),
                ("DAYLIGHT", "20160327T020000".into(), summer, "+0100".into(), "+0200".into()),
            ]
        );
    }

    #[test]
    fn new_york_counts_its_sundays_from_the_start_of_the_month() {
        let parts = around("America/New_York", "2026-07-01T09:00");
        let rules: Vec<_> = parts.iter().map(|part| part.2.clone().unwrap()).collect();
        assert_eq!(rules, ["FREQ=YEARLY;BYMONTH=11;BYDAY=1SU", "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"]);
    }

    #[test]
    fn a_zone_that_never_changes_its_clocks_is_one_standard() {
        assert_eq!(
            around("Asia/Kolkata", "2026-07-01T09:00"),
            [("STANDARD", "19700101T000000".into(), None, "+0530".into(), "+0530".into())]
        );
    }

    #[test]
    fn irregular_changes_stand_one_by_one() {
        let parts = around("Africa/Casablanca", "2026-07-01T09:00");
        assert!(parts.len() > 4, "{parts:?}");
        assert!(parts.iter().all(|part| part.2.is_none()));
        for pair in parts.windows(2) {
            assert_eq!(pair[0].4, pair[1].3);
        }
    }
}
