//! What a participant's page says of now and next: the day as it stands at a moment, in words.
use super::now::{Now, Point, Role, Stand};
use crate::{
    clock::{Timestamp, day},
    events::Event,
    language::{LangMark, Text, Words},
};

/// The card at the top of "my event".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// Whether its lines run at this moment; otherwise they come next.
    pub is_now: bool,
    /// What it is about, large.
    pub lines: Vec<Line>,
    /// What comes after that.
    pub then: Vec<Line>,
    /// One's own workshop and talks further on.
    pub own: Vec<Line>,
    /// When the event ends, if nothing else comes.
    pub ends: String,
    /// The hour that this is true at, on a day of the event.
    pub as_of: String,
}

/// Something at a time and a place, in words; what is not known or goes without saying is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    pub day: String,
    pub time: String,
    /// The beginning for machines (RFC 3339).
    pub begins: String,
    pub title: Text,
    pub room: Text,
    pub role: Option<Role>,
}

/// Says the event's day as it stands `at` a moment; empty when it is over. `untimed` are one's own workshops of which
/// the programme says no time.
pub fn card(event: &Event, now: &Now, untimed: &[Point], mark: LangMark, at: Timestamp) -> Card {
    let saying = Saying { event, words: Words(mark.page), mark, at };
    let lines = |points: &[Point]| points.iter().map(|point| saying.line(point)).collect::<Vec<_>>();
    let own = |points: &[Point]| {
        points.iter().filter(|point| point.role != Role::Guest).cloned().collect::<Vec<_>>()
    };
    let mut card = Card { own: lines(&now.later), ..Card::default() };
    match now.stand {
        Stand::Over => return Card::default(),
        Stand::Before => {
            card.lines = vec![saying.beginning()];
            card.then = lines(&now.next);
            card.then.retain(|line| line.role == Some(Role::Guest));
            card.own = lines(&[own(&now.next), now.later.clone()].concat());
        }
        Stand::On if !now.running.is_empty() => {
            card.is_now = true;
            card.lines = now.running.iter().map(|point| saying.running(point)).collect();
            card.then = lines(&now.next);
        }
        Stand::On if !now.next.is_empty() => card.lines = lines(&now.next),
        Stand::On => {
            card.is_now = true;
            card.lines = vec![saying.waiting(now.has_points)];
        }
    }
    if now.next.is_empty() && now.stand == Stand::On {
        card.ends = saying.moment(event.ends_at);
    }
    card.own.extend(untimed.iter().map(|point| Line {
        day: String::new(),
        time: String::new(),
        begins: String::new(),
        ..saying.line(point)
    }));
    if now.is_its_day {
        card.as_of = saying.words.hour(&at, &event.zone);
    }
    card
}

/// What is said, when and in which language.
struct Saying<'a> {
    event: &'a Event,
    words: Words,
    mark: LangMark,
    at: Timestamp,
}

impl Saying<'_> {
    /// The day of a moment, unless it is today.
    fn day(&self, at: Timestamp) -> String {
        let zone = &self.event.zone;
        if day(zone, at) == day(zone, self.at) { String::new() } else { self.words.date(&at, zone) }
    }

    fn hour(&self, at: Timestamp) -> String {
        self.words.hour(&at, &self.event.zone)
    }

    /// `17 Uhr`, on another day with the day.
    fn moment(&self, at: Timestamp) -> String {
        let parts = [self.day(at), self.hour(at)];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    fn line(&self, point: &Point) -> Line {
        Line {
            day: self.day(point.begins_at),
            time: self.hour(point.begins_at),
            begins: self.event.zone.rfc3339(point.begins_at),
            title: self.mark.text(&point.title),
            room: self.mark.text(&point.room),
            role: Some(point.role),
        }
    }

    /// What runs says until when.
    fn running(&self, point: &Point) -> Line {
        let zone = &self.event.zone;
        Line {
            day: self.day(point.begins_at),
            time: self.words.hours(&point.begins_at, &point.ends_at, zone),
            ..self.line(point)
        }
    }

    fn beginning(&self) -> Line {
        let event = self.event;
        let day = match self.day(event.begins_at) {
            day if day.is_empty() => t!(self.words.0, "now-today"),
            day => day,
        };
        Line {
            day,
            time: self.hour(event.begins_at),
            begins: event.zone.rfc3339(event.begins_at),
            title: t!(self.words.0, "now-begins").into(),
            room: self.mark.text(&event.venue),
            role: None,
        }
    }

    /// While nothing runs and nothing comes.
    fn waiting(&self, has_points: bool) -> Line {
        let lang = self.words.0;
        let title = if has_points { t!(lang, "now-programme-over") } else { t!(lang, "now-on") };
        Line { title: title.into(), ..Line::default() }
    }
}
