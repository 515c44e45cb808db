//! Where the items of a programme are after their event has moved.
use std::str::FromStr;

use crate::{
    events::{Event, Shift},
    programme::order::Span,
};

/// What the programme does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Follows {
    /// Every item keeps its distance from the event's beginning on the wall clock.
    Along,
    /// Every item keeps its day and its hour on the wall.
    #[default]
    Stays,
}

impl Follows {
    pub fn tag(self) -> &'static str {
        match self {
            Self::Along => "along",
            Self::Stays => "stays",
        }
    }
}

/// Neither of the two.
#[derive(Debug, thiserror::Error)]
#[error("the programme neither follows nor stays")]
pub struct UnknownAnswer;

impl FromStr for Follows {
    type Err = UnknownAnswer;

    fn from_str(tag: &str) -> Result<Self, UnknownAnswer> {
        [Self::Along, Self::Stays].into_iter().find(|one| one.tag() == tag).ok_or(UnknownAnswer)
    }
}

/// Where an item is when its event has changed. It keeps its hours on the wall, and some length also where the clocks
/// skip its beginning.
pub fn followed(span: Span, before: &Event, after: &Event, follows: Follows) -> Span {
    let shift = match follows {
        Follows::Along => Shift::between(before, after),
        Follows::Stays => Shift::NONE,
    };
    let moved = |at| shift.moved(at, &before.zone, &after.zone);
    let (begins_at, ends_at) = (moved(span.begins_at), moved(span.ends_at));
    let length = (span.ends_at.millis() - span.begins_at.millis()) / 1000;
    let ends_at = if ends_at > begins_at { ends_at } else { begins_at.plus_seconds(length) };
    Span { begins_at, ends_at }
}

/// What either answer would do to a programme, for a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effect {
    pub items: usize,
    pub shift: Shift,
    /// How many items would lie outside the event if the programme comes along.
    pub outside_along: usize,
    /// How many if it stays.
    pub outside_staying: usize,
}

impl Effect {
    /// The answer that leaves fewer items outside. When both leave as many, the programme comes along with an event that
    /// keeps its length or goes to another day, and stays in one that only begins earlier or later.
    pub fn usual(&self, keeps_length: bool) -> Follows {
        let is_move = keeps_length || self.shift.days != 0;
        match self.outside_along.cmp(&self.outside_staying) {
            std::cmp::Ordering::Less => Follows::Along,
            std::cmp::Ordering::Equal if is_move => Follows::Along,
            _ => Follows::Stays,
        }
    }
}

/// `None` when the event begins when it did on the wall clock, or has no programme.
pub fn effect(before: &Event, after: &Event, spans: &[Span]) -> Option<Effect> {
    let shift = Shift::between(before, after);
    let outside = |follows| {
        let spans = spans.iter().map(|span| followed(*span, before, after, follows));
        spans.filter(|span| span.is_outside(after)).count()
    };
    (shift != Shift::NONE && !spans.is_empty()).then(|| Effect {
        items: spans.len(),
        shift,
        outside_along: outside(Follows::Along),
        outside_staying: outside(Follows::Stays),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        clock::{Timestamp, Zone, parse_local},
        events::Phase,
    };

    fn at(local: &str) -> Timestamp {
        Zone::berlin().moment(parse_local(local).unwrap()).unwrap()
    }

    fn event(begins: &str, ends: &str) -> Event {
        Event { begins_at: at(begins), ends_at: at(ends), ..Event::sample(Phase::Draft) }
    }

    fn span(begins: &str, ends: &str) -> Span {
        Span { begins_at: at(begins), ends_at: at(ends) }
    }

    fn day() -> [Span; 3] {
        [
            span("2026-03-10T09:00", "2026-03-10T10:00"),
            span("2026-03-10T10:00", "2026-03-10T12:00"),
            span("2026-03-10T16:00", "2026-03-10T17:00"),
        ]
    }

    #[test]
    fn an_event_that_goes_to_another_day_takes_its_programme_along() {
        let (before, after) =
            (event("2026-03-10T09:00", "2026-03-10T17:00"), event("2026-04-07T09:00", "2026-04-07T17:00"));
        let effect = effect(&before, &after, &day()).unwrap();
        assert_eq!((effect.items, effect.shift), (3, Shift { days: 28, minutes: 0 }));
        assert_eq!((effect.outside_along, effect.outside_staying), (0, 3));
        assert_eq!(effect.usual(true), Follows::Along);
        let along = followed(day()[2], &before, &after, Follows::Along);
        assert_eq!(along, span("2026-04-07T16:00", "2026-04-07T17:00"), "over a change of the clocks");
        assert_eq!(followed(day()[2], &before, &after, Follows::Stays), day()[2]);
    }

    #[test]
    fn what_is_usual_leaves_fewer_items_outside_and_moves_no_programme_for_an_earlier_door() {
        let before = event("2026-03-10T09:00", "2026-03-10T17:00");
        for (begins, ends, along, staying, usual) in [
            ("2026-03-10T08:30", "2026-03-10T17:00", 0, 0, Follows::Stays),
            ("2026-03-10T10:00", "2026-03-10T18:00", 0, 1, Follows::Along),
            ("2026-03-10T08:00", "2026-03-10T16:00", 0, 1, Follows::Along),
            ("2026-03-10T10:00", "2026-03-10T17:00", 1, 1, Follows::Stays),
            ("2026-03-11T09:00", "2026-03-11T12:00", 1, 3, Follows::Along),
        ] {
            let after = event(begins, ends);
            let effect = effect(&before, &after, &day()).unwrap();
            assert_eq!((effect.outside_along, effect.outside_staying), (along, staying), "{begins}");
            let length = |event: &Event| event.ends_at.millis() - event.begins_at.millis();
            assert_eq!(effect.usual(length(&after) == length(&before)), usual, "{begins}");
        }
    }

    #[test]
    fn another_end_or_no_programme_asks_nothing() {
        let before = event("2026-03-10T09:00", "2026-03-10T17:00");
        assert_eq!(effect(&before, &event("2026-03-10T09:00", "2026-03-10T12:00"), &day()), None);
        assert_eq!(effect(&before, &event("2026-03-11T09:00", "2026-03-11T17:00"), &[]), None);
    }

    #[test]
    fn an_item_keeps_some_length_where_the_clocks_skip_its_beginning() {
        let (before, after) =
            (event("2026-03-28T00:00", "2026-03-28T06:00"), event("2026-03-29T00:00", "2026-03-29T06:00"));
        let night = span("2026-03-28T02:30", "2026-03-28T03:00");
        let moved = followed(night, &before, &after, Follows::Along);
        assert_eq!(moved, span("2026-03-29T03:30", "2026-03-29T04:00"));
    }

    #[test]
    fn in_another_zone_a_programme_that_stays_keeps_its_hours_on_the_wall() {
        let before = event("2026-03-10T09:00", "2026-03-10T17:00");
        let zone: Zone = "America/New_York".parse().unwrap();
        let nine = |hour: &str| zone.moment(parse_local(&format!("2026-03-10T{hour}:00")).unwrap()).unwrap();
        let after =
            Event { begins_at: nine("09"), ends_at: nine("17"), zone: zone.clone(), ..before.clone() };
        assert_eq!(effect(&before, &after, &day()), None, "nothing to ask");
        let moved = followed(day()[0], &before, &after, Follows::Stays);
        assert_eq!((moved.begins_at, moved.ends_at), (nine("09"), nine("10")));
    }
}
