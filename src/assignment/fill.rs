//! The plain helper that seats everybody who has no seat: first wishes first, then wherever there is room.
use std::collections::BTreeMap;

use super::decisions::{Decisions, Kind};

/// Somebody without a seat; their wishes are workshop ids, the first wish first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unseated {
    pub id: String,
    pub wishes: Vec<String>,
}

/// A workshop and the seats left in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    pub id: String,
    pub left: i64,
}

/// Who is seated where, and how it came about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    /// (person, workshop) in the order they were seated.
    pub seats: Vec<(String, String)>,
    /// How many got their fixed seat.
    pub pinned: i64,
    /// How many got their first, second, … wish.
    pub by_rank: Vec<i64>,
    /// How many had wishes of which none had room.
    pub beside_wishes: i64,
    /// How many had no wishes.
    pub without_wishes: i64,
    /// How many have no seat still.
    pub remaining: i64,
}

/// Seats those with a fixed seat there; then people rank by rank, so that nobody's second wish takes a seat that is
/// somebody's first; then those whose wishes are full, then those without wishes, each into the workshop with most room
/// (the earlier one of equals). Nobody is seated against a decision; `seats` is where the others sit.
/// Within a round the order is that of the people's ids, which are random codes: the same every time, and no name
/// is an advantage.
pub fn fill(
    mut people: Vec<Unseated>,
    rooms: &[Room],
    seats: &BTreeMap<String, String>,
    decisions: &Decisions,
) -> Filled {
    people.sort_by(|one, other| one.id.cmp(&other.id));
    let left = rooms.iter().map(|room| (room.id.as_str(), room.left)).collect();
    let mut filling = Filling { seats: seats.clone(), left, decisions, filled: Filled::default() };
    filling.filled.pinned = filling.seat_each(&mut people, |person| decisions.pins.get(&person.id).cloned());
    let ranks = people.iter().map(|person| person.wishes.len()).max().unwrap_or(0);
    for rank in 0..ranks {
        let seated = filling.seat_each(&mut people, |person| person.wishes.get(rank).cloned());
        filling.filled.by_rank.push(seated);
    }
    let (with_wishes, without): (Vec<_>, Vec<_>) =
        people.into_iter().partition(|person| !person.wishes.is_empty());
    filling.filled.beside_wishes = filling.seat_where_room_is(&with_wishes, rooms);
    filling.filled.without_wishes = filling.seat_where_room_is(&without, rooms);
    filling.filled
}

/// Seats on their way.
struct Filling<'a> {
    seats: BTreeMap<String, String>,
    left: BTreeMap<&'a str, i64>,
    decisions: &'a Decisions,
    filled: Filled,
}

impl<'a> Filling<'a> {
    /// Seats everybody where they are to go, if that can be, and takes them off the list; how many that were.
    fn seat_each(&mut self, people: &mut Vec<Unseated>, place: impl Fn(&Unseated) -> Option<String>) -> i64 {
        let before = people.len();
        people.retain(|person| !place(person).is_some_and(|workshop| self.seat(person, &workshop)));
        (before - people.len()) as i64
    }

    /// Seats as many as there is room for; how many that were.
    fn seat_where_room_is(&mut self, people: &[Unseated], rooms: &'a [Room]) -> i64 {
        let mut seated = 0;
        for person in people {
            let possible = rooms.iter().filter(|room| self.can_sit(person, &room.id));
            // `max_by_key` takes the last of equals, hence the reversal.
            match possible.rev().max_by_key(|room| self.left[room.id.as_str()]) {
                Some(room) => seated += i64::from(self.seat(person, &room.id)),
                None => self.filled.remaining += 1,
            }
        }
        seated
    }

    fn seat(&mut self, person: &Unseated, workshop: &str) -> bool {
        let can_sit = self.can_sit(person, workshop);
        if let Some(left) = self.left.get_mut(workshop).filter(|_| can_sit) {
            *left -= 1;
            self.seats.insert(person.id.clone(), workshop.to_owned());
            self.filled.seats.push((person.id.clone(), workshop.to_owned()));
        }
        can_sit
    }

    /// Whether there is room for somebody, and no decision against it.
    fn can_sit(&self, person: &Unseated, workshop: &str) -> bool {
        let fits = |(partner, kind): (&str, Kind)| {
            let seat = self.seats.get(partner);
            seat.is_none_or(|seat| (seat == workshop) == (kind == Kind::Together))
        };
        self.left.get(workshop).is_some_and(|left| *left > 0)
            && self.decisions.pin(&person.id).is_none_or(|pin| pin == workshop)
            && !self.decisions.is_impossible(&person.id, workshop)
            && self.decisions.pairs_of(&person.id).all(fits)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{super::decisions::Pair, *};

    fn person(id: &str, wishes: &[&str]) -> Unseated {
        Unseated { id: id.into(), wishes: wishes.iter().map(|wish| (*wish).to_owned()).collect() }
    }

    fn rooms(sizes: &[(&str, i64)]) -> Vec<Room> {
        sizes.iter().map(|(id, left)| Room { id: (*id).into(), left: *left }).collect()
    }

    /// With nobody seated so far and nothing decided.
    fn fill(people: Vec<Unseated>, rooms: &[Room]) -> Filled {
        super::fill(people, rooms, &BTreeMap::new(), &Decisions::default())
    }

    fn seat_of<'a>(filled: &'a Filled, id: &str) -> Option<&'a str> {
        filled.seats.iter().find(|(person, _)| person == id).map(|(_, workshop)| workshop.as_str())
    }

    #[test]
    fn a_second_wish_never_takes_a_seat_that_is_somebodys_first() {
        let people = vec![person("a", &["x", "y"]), person("b", &["x", "y"]), person("c", &["y"])];
        let filled = fill(people, &rooms(&[("x", 1), ("y", 1), ("z", 1)]));
        assert_eq!(seat_of(&filled, "a"), Some("x"));
        assert_eq!(seat_of(&filled, "c"), Some("y"));
        assert_eq!(seat_of(&filled, "b"), Some("z"));
        assert_eq!((filled.by_rank.clone(), filled.beside_wishes), (vec![2, 0], 1));
    }

    #[test]
    fn who_has_wishes_comes_before_who_has_none() {
        let people = vec![person("a", &[]), person("b", &["x"]), person("c", &["x"])];
        let filled = fill(people, &rooms(&[("x", 1), ("y", 1)]));
        assert_eq!((seat_of(&filled, "b"), seat_of(&filled, "c")), (Some("x"), Some("y")));
        assert_eq!((seat_of(&filled, "a"), filled.remaining), (None, 1));
    }

    #[test]
    fn who_has_no_wish_goes_where_most_room_is_and_of_equals_to_the_earlier() {
        let people = ["a", "b", "c"].map(|id| person(id, &[])).to_vec();
        let filled = fill(people, &rooms(&[("x", 1), ("y", 2), ("z", 1)]));
        let seats: Vec<_> = ["a", "b", "c"].map(|id| seat_of(&filled, id).unwrap()).to_vec();
        assert_eq!(seats, ["y", "x", "y"]);
        assert_eq!(filled.without_wishes, 3);
    }

    #[test]
    fn nobody_is_seated_against_a_decision() {
        let decisions = Decisions {
            pins: BTreeMap::from([("a".into(), "z".into())]),
            impossible: BTreeMap::from([("b".into(), BTreeSet::from(["x".into()]))]),
            pairs: vec![Pair::new("c", "s", Kind::Together), Pair::new("d", "s", Kind::Apart)],
        };
        let people =
            vec![person("a", &["x"]), person("b", &["x"]), person("c", &["x"]), person("d", &["y", "x"])];
        let seats = BTreeMap::from([("s".into(), "y".into())]);
        let filled = super::fill(people, &rooms(&[("x", 9), ("y", 1), ("z", 1)]), &seats, &decisions);
        assert_eq!((seat_of(&filled, "a"), filled.pinned), (Some("z"), 1));
        assert_eq!(seat_of(&filled, "b"), Some("y"));
        assert_eq!(
            (seat_of(&filled, "c"), filled.remaining),
            (None, 1),
            "where their partner sits is no room"
        );
        assert_eq!(seat_of(&filled, "d"), Some("x"));
    }

    #[test]
    fn the_order_of_the_list_does_not_matter() {
        let people = vec![person("a", &["x"]), person("b", &["x"]), person("c", &["x"])];
        let reversed = people.iter().cloned().rev().collect();
        let rooms = rooms(&[("x", 1), ("y", 1)]);
        assert_eq!(fill(people, &rooms), fill(reversed, &rooms));
    }

    #[test]
    fn a_wish_for_a_full_or_unknown_workshop_is_passed_over() {
        let filled = fill(vec![person("a", &["gone", "full", "x"])], &rooms(&[("full", 0), ("x", 1)]));
        assert_eq!((seat_of(&filled, "a"), filled.by_rank.clone()), (Some("x"), vec![0, 0, 1]));
        assert_eq!(fill(vec![person("a", &[])], &[]).remaining, 1);
    }
}
