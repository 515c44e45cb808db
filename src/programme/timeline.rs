//! The programme as visitors read it: by day, with times, rooms and the people who speak.
use super::item::{Item, Kind, Speaker};
use crate::{
    clock::day,
    events::Event,
    language::{LangMark, Text, Words, markdown},
};

/// What `programme/_timeline.html` needs, under the name `timeline`.
#[derive(Clone, Debug)]
pub struct Timeline {
    pub days: Vec<Day>,
}

/// One day of the programme.
#[derive(Clone, Debug)]
pub struct Day {
    /// `Dienstag, 18. Dezember 2018`; empty when the whole programme is on the event's only day.
    pub heading: String,
    pub entries: Vec<Entry>,
}

/// One item of the programme in words.
#[derive(Clone, Debug)]
pub struct Entry {
    pub id: String,
    pub kind: Kind,
    /// `9:00–9:30`
    pub time: String,
    /// The beginning for machines (RFC 3339).
    pub begins: String,
    pub title: String,
    /// What kind of item it is, where that is worth a word, and the room.
    pub note: Text,
    /// Sanitised HTML; empty when nothing is said.
    pub description: String,
    pub speakers: Vec<Speaker>,
}

impl Timeline {
    pub fn is_empty(&self) -> bool {
        self.days.is_empty()
    }

    /// The level of the items' headings: below the days' headings when there are any.
    pub fn level(&self) -> u8 {
        if self.days.iter().any(|day| !day.heading.is_empty()) { 4 } else { 3 }
    }
}

/// The programme in words; `items` in the order of time.
pub fn timeline(items: &[Item], event: &Event, words: Words) -> Timeline {
    let zone = &event.zone;
    let needs_day = items.iter().any(|item| event.needs_day(item.begins_at));
    let level = if needs_day { 4 } else { 3 };
    let days = items.chunk_by(|one, next| day(zone, one.begins_at) == day(zone, next.begins_at));
    let days = days.map(|items| Day {
        heading: if needs_day { words.date(&items[0].begins_at, zone) } else { String::new() },
        entries: items.iter().map(|item| entry(item, event, words, level)).collect(),
    });
    Timeline { days: days.collect() }
}

/// An item whose heading stands on a level.
fn entry(item: &Item, event: &Event, words: Words, level: u8) -> Entry {
    let zone = &event.zone;
    let kind = match item.kind {
        Kind::Keynote | Kind::Talk => item.kind.name(words),
        Kind::Break | Kind::Workshops | Kind::Other => String::new(),
    };
    Entry {
        id: item.id.clone(),
        kind: item.kind,
        time: words.times(&item.begins_at, &item.ends_at, zone),
        begins: zone.rfc3339(item.begins_at),
        title: item.title.clone(),
        note: note(LangMark::new(words.0, event.language), &kind, &item.room),
        description: markdown(&item.description, level),
        speakers: item.speakers.clone(),
    }
}

/// What is known of kind and room, in one line.
pub fn note(mark: LangMark, kind: &str, room: &str) -> Text {
    match (kind, room) {
        (kind, "") => kind.into(),
        ("", room) => mark.text(room),
        (kind, room) => mark.phrase(format!("{kind} · {}", mark.name(room))),
    }
}

impl Kind {
    /// What people call it.
    pub fn name(self, words: Words) -> String {
        let lang = words.0;
        match self {
            Self::Keynote => t!(lang, "programme-kind-keynote"),
            Self::Talk => t!(lang, "programme-kind-talk"),
            Self::Break => t!(lang, "programme-kind-break"),
            Self::Workshops => t!(lang, "programme-kind-workshops"),
            Self::Other => t!(lang, "programme-kind-other"),
        }
    }
}

#[cfg(test)]
mod tests {
    use askama::Template;

    use super::*;
    use crate::{
        clock::{Timestamp, Zone, parse_local},
        events::Phase,
        language::Lang,
    };

    #[derive(Template)]
    #[template(path = "programme/_timeline.html")]
    struct Part {
        timeline: Timeline,
        event_lang: LangMark,
    }

    fn at(local: &str) -> Timestamp {
        Zone::berlin().moment(parse_local(local).unwrap()).unwrap()
    }

    fn item(title: &str, begins: &str) -> Item {
        let begins_at = at(begins);
        let speaker = Speaker {
            id: "s".into(),
            item_id: title.into(),
            participant_id: None,
            name: "Ada <Muster>".into(),
            function: "CDO".into(),
            organisation: "Stadt Bonn".into(),
            biography: "Erste Zeile\nZweite Zeile".into(),
        };
        Item {
            id: title.to_lowercase(),
            event_id: "e".into(),
            position: 0,
            kind: Kind::Keynote,
            title: title.into(),
            begins_at,
            ends_at: begins_at.plus_minutes(30),
            room: "Saal".into(),
            description: "Ein **guter** Tag".into(),
            sequence: 0,
            updated_at: begins_at,
            speakers: vec![speaker],
        }
    }

    fn event(begins: &str, ends: &str) -> Event {
        Event { begins_at: at(begins), ends_at: at(ends), ..Event::sample(Phase::Registration) }
    }

    fn part(items: &[Item]) -> String {
        let timeline = timeline(items, &event("2018-12-18T09:00", "2018-12-18T17:00"), Words(Lang::De));
        Part { timeline, event_lang: LangMark::default() }.render().unwrap()
    }

    #[test]
    fn a_day_s_items_stand_under_the_page_s_own_heading() {
        let html = part(&[item("Auftakt", "2018-12-18T09:00")]);
        for expected in [
            "<li class=\"timeline-item timeline-keynote\" id=\"item-auftakt\">",
            "<time datetime=\"2018-12-18T09:00:00+01:00\">9:00\u{2060}–\u{2060}9:30</time>",
            "<h3 class=\"timeline-title\">Auftakt</h3>",
            "<p class=\"timeline-room\">Keynote · Saal</p>",
            "<p>Ein <strong>guter</strong> Tag</p>",
            "<span class=\"speaker-name\">Ada &#60;Muster&#62;</span>",
            "<span class=\"speaker-role\">CDO, Stadt Bonn</span>",
            "Erste Zeile<br/>Zweite Zeile",
        ] {
            assert!(html.contains(expected), "{expected} in {html}");
        }
        assert!(!html.contains("timeline-day"), "{html}");
    }

    #[test]
    fn several_days_have_headings_above_their_items() {
        let html = part(&[item("Auftakt", "2018-12-18T09:00"), item("Ausklang", "2018-12-19T09:00")]);
        for expected in [
            "<h3 class=\"timeline-day\">Dienstag, 18.\u{a0}Dezember 2018</h3>",
            "<h4 class=\"timeline-title\">Auftakt</h4>",
            "<h3 class=\"timeline-day\">Mittwoch, 19.\u{a0}Dezember 2018</h3>",
            "<h4 class=\"timeline-title\">Ausklang</h4>",
        ] {
            assert!(html.contains(expected), "{expected} in {html}");
        }
    }

    #[test]
    fn a_day_is_said_where_the_event_has_several_or_lies_on_another() {
        let one = [item("Auftakt", "2018-12-18T09:00")];
        let headings = |event: &Event| -> Vec<String> {
            timeline(&one, event, Words(Lang::De)).days.into_iter().map(|day| day.heading).collect()
        };
        assert_eq!(headings(&event("2018-12-18T09:00", "2018-12-18T17:00")), [""]);
        assert_eq!(headings(&event("2018-12-18T09:00", "2018-12-19T01:00")), [""], "a long evening");
        let tuesday = "Dienstag, 18.\u{a0}Dezember 2018";
        assert_eq!(headings(&event("2018-12-18T09:00", "2018-12-20T17:00")), [tuesday]);
        assert_eq!(headings(&event("2018-12-19T09:00", "2018-12-19T17:00")), [tuesday]);
    }

    #[test]
    fn no_items_are_no_timeline() {
        let event = event("2018-12-18T09:00", "2018-12-18T17:00");
        assert!(timeline(&[], &event, Words(Lang::En)).is_empty());
    }
}
