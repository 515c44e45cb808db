//! Dates, times and numbers as the language writes them.
use jiff::civil::DateTime;

use super::Lang;
use crate::clock::{self, Pass, Timestamp, Zone};

const WEEKDAYS: [[&str; 7]; 2] = [
    ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
];
const MONTHS: [[&str; 12]; 2] = [
    [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
];

const SEASONS: [[&str; 2]; 2] = [["Sommerzeit", "Winterzeit"], ["summer time", "winter time"]];

/// Between two hours: word joiners keep a line from breaking at the dash.
const TO: &str = "\u{2060}–\u{2060}";

/// The habits of a language. What it writes is for people: parts that belong together are held by spaces that do not
/// break, so it is never read again by a program.
#[derive(Clone, Copy, Debug)]
pub struct Words(pub Lang);

impl Words {
    fn index(self) -> usize {
        match self.0 {
            Lang::De => 0,
            Lang::En => 1,
        }
    }

    /// `Dienstag, 18. Dezember 2018` · `Tuesday, 18 December 2018`
    pub fn date(self, at: &Timestamp, zone: &Zone) -> String {
        let day = zone.local(*at);
        let weekday = WEEKDAYS[self.index()][day.weekday().to_monday_zero_offset() as usize];
        format!("{weekday}, {}", self.short_date(at, zone))
    }

    /// `18. Dezember 2018` · `18 December 2018`
    pub fn short_date(self, at: &Timestamp, zone: &Zone) -> String {
        let day = zone.local(*at);
        let month = MONTHS[self.index()][day.month() as usize - 1];
        let dot = if self.0 == Lang::De { "." } else { "" };
        format!("{}{dot}\u{a0}{month} {}", day.day(), day.year())
    }

    /// `Mittwoch, 11. März` · `Wednesday, 11 March`: beside an hour of an event whose year is known.
    pub fn day(self, at: &Timestamp, zone: &Zone) -> String {
        let date = self.date(at, zone);
        date.rsplit_once(' ').map(|(day, _)| day.to_owned()).unwrap_or(date)
    }

    /// `9:05`, as a timetable writes it in both languages.
    pub fn time(self, at: &Timestamp, zone: &Zone) -> String {
        let local = zone.local(*at);
        format!("{}:{:02}{}", local.hour(), local.minute(), self.season(at, zone))
    }

    /// `9:00–9:30`; where the end lies on another day than people take it for, with both days.
    pub fn times(self, begins: &Timestamp, ends: &Timestamp, zone: &Zone) -> String {
        if clock::only_day(zone, *begins, *ends).is_some() {
            return format!("{}{TO}{}", self.time(begins, zone), self.time(ends, zone));
        }
        let dated = |at| format!("{}, {}", self.day(at, zone), self.time(at, zone));
        format!("{} – {}", dated(begins), dated(ends))
    }

    /// `9 Uhr`, `9:30 Uhr` · `9:00`, `9:30`
    pub fn hour(self, at: &Timestamp, zone: &Zone) -> String {
        match self.0 {
            Lang::De => format!("{}\u{a0}Uhr{}", german_hour(zone.local(*at)), self.season(at, zone)),
            Lang::En => self.time(at, zone),
        }
    }

    /// ` (Sommerzeit)`, where the hour comes twice; otherwise nothing.
    fn season(self, at: &Timestamp, zone: &Zone) -> String {
        match zone.pass(*at) {
            None => String::new(),
            Some(pass) => format!(" ({})", SEASONS[self.index()][usize::from(pass == Pass::Second)]),
        }
    }

    /// `Dienstag, 18. Dezember 2018, 14:30 Uhr` · `Tuesday, 18 December 2018, 14:30`
    pub fn moment(self, at: &Timestamp, zone: &Zone) -> String {
        format!("{}, {}", self.date(at, zone), self.hour(at, zone))
    }

    /// `9–17 Uhr` · `9:00–17:00`
    pub fn hours(self, begins: &Timestamp, ends: &Timestamp, zone: &Zone) -> String {
        if zone.pass(*begins).or(zone.pass(*ends)).is_some() {
            return format!("{} – {}", self.hour(begins, zone), self.hour(ends, zone));
        }
        match self.0 {
            Lang::De => {
                let (begins, ends) = (german_hour(zone.local(*begins)), german_hour(zone.local(*ends)));
                format!("{begins}{TO}{ends}\u{a0}Uhr")
            }
            Lang::En => self.times(begins, ends, zone),
        }
    }

    /// `Dienstag, 18. Dezember 2018, 9–17 Uhr`, `…, 19–1 Uhr`; over several days both ends in full.
    pub fn span(self, begins: &Timestamp, ends: &Timestamp, zone: &Zone) -> String {
        if clock::only_day(zone, *begins, *ends).is_some() {
            return format!("{}, {}", self.date(begins, zone), self.hours(begins, ends, zone));
        }
        format!("{} – {}", self.moment(begins, zone), self.moment(ends, zone))
    }

    /// A whole number with the language's mark for thousands: `10.000` · `10,000`
    pub fn number(self, number: &i64) -> String {
        let mark = if self.0 == Lang::De { '.' } else { ',' };
        let digits = number.unsigned_abs().to_string();
        let mut grouped = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                grouped.push(mark);
            }
            grouped.push(digit);
        }
        if *number < 0 { format!("−{grouped}") } else { grouped }
    }
}

fn german_hour(local: DateTime) -> String {
    if local.minute() == 0 {
        local.hour().to_string()
    } else {
        format!("{}:{:02}", local.hour(), local.minute())
    }
}

/// What `<input type="datetime-local">` shows for a moment in a zone.
pub fn input_moment(at: &Timestamp, zone: &Zone) -> String {
    zone.local(*at).strftime("%Y-%m-%dT%H:%M").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::parse_local;

    fn at(text: &str) -> Timestamp {
        Zone::berlin().moment(parse_local(text).unwrap()).unwrap()
    }

    /// As somebody reads it, without what holds it together.
    fn plain(words: String) -> String {
        words.replace('\u{a0}', " ").replace('\u{2060}', "")
    }

    #[test]
    fn a_day_reads_as_people_say_it() {
        let (begins, ends) = (at("2018-12-18T09:00"), at("2018-12-18T17:30"));
        let zone = Zone::berlin();
        assert_eq!(
            Words(Lang::De).span(&begins, &ends, &zone),
            "Dienstag, 18.\u{a0}Dezember 2018, 9\u{2060}–\u{2060}17:30\u{a0}Uhr"
        );
        assert_eq!(
            Words(Lang::En).span(&begins, &ends, &zone),
            "Tuesday, 18\u{a0}December 2018, 9:00\u{2060}–\u{2060}17:30"
        );
    }

    #[test]
    fn an_evening_ends_in_the_night_and_several_days_are_said_in_full() {
        let (evening, night) = (at("2018-12-18T19:00"), at("2018-12-19T01:00"));
        let zone = Zone::berlin();
        let (german, english) = (Words(Lang::De), Words(Lang::En));
        assert_eq!(plain(german.span(&evening, &night, &zone)), "Dienstag, 18. Dezember 2018, 19–1 Uhr");
        assert_eq!(plain(english.times(&evening, &night, &zone)), "19:00–1:00");
        let noon = at("2018-12-19T12:00");
        assert_eq!(
            plain(german.span(&evening, &noon, &zone)),
            "Dienstag, 18. Dezember 2018, 19 Uhr – Mittwoch, 19. Dezember 2018, 12 Uhr"
        );
        assert_eq!(
            plain(german.times(&evening, &noon, &zone)),
            "Dienstag, 18. Dezember, 19:00 – Mittwoch, 19. Dezember, 12:00"
        );
    }

    #[test]
    fn the_hour_that_comes_twice_is_told_apart() {
        let zone = Zone::berlin();
        let first = at("2026-10-25T02:10");
        let second = first.plus_minutes(60);
        assert_eq!(Words(Lang::De).hour(&first, &zone), "2:10\u{a0}Uhr (Sommerzeit)");
        assert_eq!(Words(Lang::En).hour(&second, &zone), "2:10 (winter time)");
        assert_eq!(
            Words(Lang::De).hours(&first, &second, &zone),
            "2:10\u{a0}Uhr (Sommerzeit) – 2:10\u{a0}Uhr (Winterzeit)"
        );
        assert_eq!(Words(Lang::De).time(&at("2026-10-25T03:00"), &zone), "3:00");
    }

    #[test]
    fn thousands_are_marked() {
        assert_eq!(Words(Lang::De).number(&1_234_567), "1.234.567");
        assert_eq!(Words(Lang::En).number(&-1000), "−1,000");
        assert_eq!(Words(Lang::De).number(&80), "80");
    }
}
