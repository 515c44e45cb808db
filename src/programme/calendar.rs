//! `programme.ics`: the programme for Apple's, Google's and Microsoft's calendars (RFC 5545, RFC 7986).
use icalendar::Property;

use super::{
    item::Item,
    order::Span,
    vtimezone::{Observance, observances},
};
use crate::{
    clock::{Pass, Timestamp, Zone},
    events::Event,
    language::plain_text,
};

const PRODUCT: &str = "-//Tagwerk//Programme//EN";
/// How often subscribed calendars should look again.
const REFRESH: &str = "PT1H";
/// 2020-01-01, from when the sequence of a whole event counts seconds.
const SEQUENCE_ORIGIN: i64 = 1_577_836_800;

/// What a calendar file holds beside its time zone.
pub struct Calendar<'a> {
    pub event: &'a Event,
    /// As programs call it in the list of calendars.
    pub name: String,
    /// What is said about it as a whole; empty when nothing is.
    pub about: String,
    /// The address of the page that the entries lead to.
    pub page: &'a str,
    pub entries: Vec<Entry>,
}

/// One entry of a calendar.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Unlike that of any other entry, and the same for ever.
    pub id: String,
    /// Grows with each change.
    pub sequence: i64,
    pub changed_at: Timestamp,
    pub span: Span,
    pub summary: String,
    pub room: String,
    /// Paragraphs; empty ones are left out.
    pub description: Vec<String>,
    pub is_cancelled: bool,
}

/// The programme as everybody sees it: one entry for each item, or one for the event while it has no items.
pub fn programme_entries(event: &Event, items: &[Item]) -> Vec<Entry> {
    match items {
        [] => vec![whole_event(event)],
        items => items.iter().map(|item| entry(event, item)).collect(),
    }
}

/// The calendar file; the same data give the same bytes.
pub fn calendar_file(calendar: &Calendar<'_>) -> String {
    // icalendar would put a UID and the time of writing into VTIMEZONE, which RFC 5545 forbids; so the components
    // are put together here, and the crate escapes and folds their lines.
    let mut lines = head(calendar);
    lines.extend(time_zone(&calendar.event.zone, calendar.event.begins_at));
    for entry in &calendar.entries {
        lines.extend(entry.lines(calendar.event, calendar.page));
    }
    lines.push(line("END", "VCALENDAR"));
    let written = lines.into_iter().map(|line| -> Result<String, std::fmt::Error> { line.try_into() });
    written.collect::<Result<String, _>>().expect("writing to a String does not fail")
}

fn head(calendar: &Calendar<'_>) -> Vec<Property> {
    let mut lines = vec![
        line("BEGIN", "VCALENDAR"),
        line("VERSION", "2.0"),
        line("PRODID", PRODUCT),
        line("CALSCALE", "GREGORIAN"),
        line("METHOD", "PUBLISH"),
        text("NAME", &calendar.name).add_parameter("VALUE", "TEXT").done(),
        text("X-WR-CALNAME", &calendar.name),
        line("X-WR-TIMEZONE", &calendar.event.zone.to_string()),
        line("REFRESH-INTERVAL", REFRESH).add_parameter("VALUE", "DURATION").done(),
        line("X-PUBLISHED-TTL", REFRESH),
    ];
    if !calendar.about.is_empty() {
        lines.extend([text("DESCRIPTION", &calendar.about), text("X-WR-CALDESC", &calendar.about)]);
    }
    lines
}

fn time_zone(zone: &Zone, at: Timestamp) -> Vec<Property> {
    let mut lines = vec![line("BEGIN", "VTIMEZONE"), line("TZID", &zone.to_string())];
    for Observance { kind, begins, rule, offset_from, offset_to } in observances(zone, at) {
        lines.extend([line("BEGIN", kind), line("DTSTART", &begins)]);
        lines.extend(rule.map(|rule| line("RRULE", &rule)));
        lines.extend([line("TZOFFSETFROM", &offset_from), line("TZOFFSETTO", &offset_to), line("END", kind)]);
    }
    lines.push(line("END", "VTIMEZONE"));
    lines
}

fn entry(event: &Event, item: &Item) -> Entry {
    let speakers = item.speakers.iter().map(|speaker| match speaker.role() {
        role if role.is_empty() => speaker.name.clone(),
        role => format!("{}, {role}", speaker.name),
    });
    let speakers = speakers.collect::<Vec<_>>().join("\n");
    Entry {
        id: item.id.clone(),
        sequence: item.sequence,
        // The event's place and title are part of every entry.
        changed_at: item.updated_at.max(event.updated_at),
        span: item.span(),
        summary: item.title.clone(),
        room: item.room.clone(),
        description: vec![speakers, plain_text(&item.description)],
        is_cancelled: false,
    }
}

fn whole_event(event: &Event) -> Entry {
    Entry {
        id: event.id.clone(),
        sequence: (event.updated_at.millis() / 1000 - SEQUENCE_ORIGIN).max(0),
        changed_at: event.updated_at,
        span: Span { begins_at: event.begins_at, ends_at: event.ends_at },
        summary: event.title.clone(),
        room: String::new(),
        description: vec![plain_text(&event.description)],
        is_cancelled: false,
    }
}

impl Entry {
    fn lines(&self, event: &Event, page: &str) -> Vec<Property> {
        let description = self.description.iter().map(String::as_str).chain([page]);
        vec![
            line("BEGIN", "VEVENT"),
            // Without the host, so that entries stay the same when the server moves.
            line("UID", &format!("{}@tagwerk", self.id)),
            line("SEQUENCE", &self.sequence.to_string()),
            line("DTSTAMP", &utc(self.changed_at)),
            line("LAST-MODIFIED", &utc(self.changed_at)),
            local("DTSTART", self.span.begins_at, &event.zone),
            local("DTEND", self.span.ends_at, &event.zone),
            text("SUMMARY", &self.summary),
            text("LOCATION", &joined([self.room.as_str(), &event.venue, &event.address()], ", ")),
            text("DESCRIPTION", &joined(description, "\n\n")),
            line("URL", page),
            line("STATUS", if self.is_cancelled { "CANCELLED" } else { "CONFIRMED" }),
            line("END", "VEVENT"),
        ]
    }
}

fn line(name: &str, value: &str) -> Property {
    Property::new(name, value)
}

/// A line of text that people wrote, without the control characters that RFC 5545 forbids in it.
fn text(name: &str, value: &str) -> Property {
    let value: String = value.chars().filter(|letter| !letter.is_control() || *letter == '\n').collect();
    Property::new(name, value)
}

/// `DTSTART;TZID=Europe/Berlin:20181218T090000`
fn local(name: &str, at: Timestamp, zone: &Zone) -> Property {
    // Of an hour that comes twice, a local time means the first (RFC 5545, 3.3.5).
    if zone.pass(at) == Some(Pass::Second) {
        return line(name, &utc(at));
    }
    let wall = zone.local(at).strftime("%Y%m%dT%H%M%S").to_string();
    Property::new(name, wall).add_parameter("TZID", &zone.to_string()).done()
}

/// `20181218T080000Z`
fn utc(at: Timestamp) -> String {
    at.rfc3339().replace(['-', ':'], "")
}

fn joined<'a>(parts: impl IntoIterator<Item = &'a str>, between: &str) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}
