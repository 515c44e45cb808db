//! What happens to the times when an item takes another place in the programme.
use crate::{clock::Timestamp, events::Event};

/// From when to when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub begins_at: Timestamp,
    pub ends_at: Timestamp,
}

/// One place of the new order: which of the old places the item comes from, and its new time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub from: usize,
    pub span: Span,
}

/// The items overlap in such a way that the new order has no room before the next item or the event's end.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no room for this order")]
pub struct NoRoom;

impl Span {
    /// Whether it begins before the event, or ends after it.
    pub fn is_outside(self, event: &Event) -> bool {
        self.begins_at < event.begins_at || self.ends_at > event.ends_at
    }

    fn length(self) -> i64 {
        self.ends_at.millis() - self.begins_at.millis()
    }

    /// How long after this one the next begins; negative when they overlap.
    fn gap(self, next: Self) -> i64 {
        next.begins_at.millis() - self.ends_at.millis()
    }

    fn beginning(self, at: i64) -> Self {
        Self { begins_at: Timestamp::from_millis(at), ends_at: Timestamp::from_millis(at + self.length()) }
    }
}

/// The order after the item at `from` has taken the place `to`. Times move along: every item keeps its length,
/// the gaps stay where they are, and the part between the two places is set anew from its beginning.
/// What overlaps never begins before the item it follows, so that the order reads as it was asked for.
pub fn moved(spans: &[Span], from: usize, to: usize, event_ends_at: Timestamp) -> Result<Vec<Place>, NoRoom> {
    let mut places: Vec<Place> =
        spans.iter().enumerate().map(|(from, span)| Place { from, span: *span }).collect();
    if from >= places.len() || to >= places.len() {
        return Err(NoRoom);
    }
    let item = places.remove(from);
    places.insert(to, item);
    let (first, last) = (from.min(to), from.max(to));
    let mut begins = spans[first].begins_at.millis();
    for index in first..=last {
        places[index].span = places[index].span.beginning(begins);
        if index < last {
            let after = places[index].span.ends_at.millis() + spans[index].gap(spans[index + 1]);
            begins = after.max(begins);
        }
    }
    fits(spans, &places, first, last, event_ends_at).then_some(places).ok_or(NoRoom)
}

fn fits(spans: &[Span], places: &[Place], first: usize, last: usize, event_ends_at: Timestamp) -> bool {
    let ended = spans[first..=last].iter().map(|span| span.ends_at).max();
    let ends = places[first..=last].iter().map(|place| place.span.ends_at).max();
    let before_next = spans.get(last + 1).is_none_or(|next| places[last].span.begins_at <= next.begins_at);
    before_next && ends <= ended.max(Some(event_ends_at))
}

#[cfg(test)]
mod tests {
    use super::*;

    const END: i64 = 17 * 60;

    /// Minutes of a day.
    fn at(minutes: i64) -> Timestamp {
        Timestamp::from_millis(minutes * 60_000)
    }

    fn day(spans: &[(i64, i64)]) -> Vec<Span> {
        spans.iter().map(|(begins, ends)| Span { begins_at: at(*begins), ends_at: at(*ends) }).collect()
    }

    /// The new order as (old place, begin, end).
    fn order(spans: &[(i64, i64)], from: usize, to: usize) -> Result<Vec<(usize, i64, i64)>, NoRoom> {
        let places = moved(&day(spans), from, to, at(END))?;
        let minutes = |at: Timestamp| at.millis() / 60_000;
        Ok(places
            .into_iter()
            .map(|place| (place.from, minutes(place.span.begins_at), minutes(place.span.ends_at)))
            .collect())
    }

    #[test]
    fn two_neighbours_change_places_and_keep_their_lengths() {
        let changed = order(&[(540, 570), (570, 660), (660, 675)], 1, 0);
        assert_eq!(changed.unwrap(), [(1, 540, 630), (0, 630, 660), (2, 660, 675)]);
    }

    #[test]
    fn a_gap_stays_behind_the_place_it_was_behind() {
        let changed = order(&[(540, 570), (580, 640), (640, 670)], 2, 0);
        assert_eq!(changed.unwrap(), [(2, 540, 570), (0, 580, 610), (1, 610, 670)]);
    }

    #[test]
    fn what_lies_outside_the_two_places_keeps_its_time() {
        let spans = [(540, 560), (560, 600), (600, 630), (630, 700)];
        let changed = order(&spans, 1, 2).unwrap();
        assert_eq!(changed, [(0, 540, 560), (2, 560, 590), (1, 590, 630), (3, 630, 700)]);
    }

    #[test]
    fn there_and_back_again_is_as_it_was() {
        let spans = [(540, 555), (560, 600), (615, 630), (630, 720)];
        let there = moved(&day(&spans), 0, 3, at(END)).unwrap();
        let there: Vec<Span> = there.iter().map(|place| place.span).collect();
        let back = moved(&there, 3, 0, at(END)).unwrap();
        assert_eq!(back.iter().map(|place| place.span).collect::<Vec<_>>(), day(&spans));
    }

    #[test]
    fn the_same_place_changes_nothing() {
        let spans = [(540, 570), (560, 600)];
        assert_eq!(order(&spans, 1, 1).unwrap(), [(0, 540, 570), (1, 560, 600)]);
    }

    #[test]
    fn items_at_the_same_time_change_only_their_order() {
        let spans = [(540, 600), (600, 660), (600, 630)];
        assert_eq!(order(&spans, 2, 1).unwrap(), [(0, 540, 600), (2, 600, 630), (1, 600, 660)]);
    }

    #[test]
    fn what_would_run_past_the_end_of_the_event_has_no_room() {
        let spans = [(540, 900), (540, 600), (900, 960)];
        assert_eq!(order(&spans, 0, 2), Err(NoRoom));
    }

    #[test]
    fn what_would_begin_after_the_next_item_has_no_room() {
        let spans = [(540, 720), (540, 600), (600, 610), (605, 660)];
        assert_eq!(order(&spans[..3], 2, 0).unwrap(), [(2, 540, 550), (0, 540, 720), (1, 720, 780)]);
        assert_eq!(order(&spans, 2, 0), Err(NoRoom));
    }

    #[test]
    fn a_place_that_is_not_there_is_refused() {
        assert_eq!(order(&[(540, 600)], 0, 1), Err(NoRoom));
    }
}
