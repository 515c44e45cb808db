//! The plain helper that seats everybody who has no seat: first wishes first, then wherever there is room.
use std::collections::{BTreeMap, BTreeSet};

use crate::assignment::{
    decisions::{Decisions, Kind},
    seating::Seated,
};

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

impl Unseated {
    /// Those without a seat.
    pub fn of(seating: &Seated) -> Vec<Self> {
        let without = seating.people.iter().filter(|person| seating.seat_of(&person.id).is_none());
        without
            .map(|person| Self {
                id: person.id.clone(),
                wishes: seating.wishes.get(&person.id).cloned().unwrap_or_default(),
            })
            .collect()
    }
}

impl Room {
    /// The workshops in which people can be seated: without those that do not take place and nobody sits in.
    pub fn all(seating: &Seated, not_held: &BTreeSet<String>) -> Vec<Self> {
        seating
            .workshops
            .iter()
            .filter(|workshop| workshop.seats_taken > 0 || !not_held.contains(&workshop.id))
            .map(|workshop| Self { id: workshop.id.clone(), left: workshop.seats_left() })
            .collect()
    }
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
    let mut filling = Filling { seats: seats.clone(), left, decisions };
    for person in &people {
        if let Some(pin) = decisions.pin(&person.id) {
            filling.seat(&person.id, pin);
        }
    }
    let ranks = people.iter().map(|person| person.wishes.len()).max().unwrap_or(0);
    for rank in 0..ranks {
        for person in &people {
            if let Some(wish) = person.wishes.get(rank) {
                filling.seat(&person.id, wish);
            }
        }
    }
    let (with_wishes, without): (Vec<&Unseated>, Vec<&Unseated>) =
        people.iter().partition(|person| !person.wishes.is_empty());
    for person in with_wishes.into_iter().chain(without) {
        let possible = rooms.iter().filter(|room| filling.can_seat(&person.id, &room.id));
        // `max_by_key` takes the last of equals, hence the reversal.
        if let Some(room) = possible.rev().max_by_key(|room| filling.left[room.id.as_str()]) {
            filling.seat(&person.id, &room.id);
        }
    }
    Filled::new(&people, &filling.seats, decisions)
}

impl Filled {
    /// What became of those who had no seat.
    fn new(people: &[Unseated], seats: &BTreeMap<String, String>, decisions: &Decisions) -> Self {
        let mut filled = Self::default();
        for person in people {
            let Some(seat) = seats.get(&person.id) else {
                filled.remaining += 1;
                continue;
            };
            match person.wishes.iter().position(|wish| wish == seat) {
                _ if decisions.pin(&person.id).is_some() => filled.pinned += 1,
                Some(rank) => {
                    filled.by_rank.resize(filled.by_rank.len().max(rank + 1), 0);
                    filled.by_rank[rank] += 1;
                }
                None if person.wishes.is_empty() => filled.without_wishes += 1,
                None => filled.beside_wishes += 1,
            }
            filled.seats.push((person.id.clone(), seat.clone()));
        }
        filled
    }
}

/// Seats on their way.
struct Filling<'a> {
    seats: BTreeMap<String, String>,
    left: BTreeMap<&'a str, i64>,
    decisions: &'a Decisions,
}

impl Filling<'_> {
    /// Seats somebody who has no seat yet, and whoever is to sit with them, if there is room for all of them and no
    /// decision against it.
    fn seat(&mut self, person: &str, workshop: &str) {
        if !self.can_seat(person, workshop) {
            return;
        }
        let together = self.without_seats(person);
        if let Some(left) = self.left.get_mut(workshop) {
            *left -= together.len() as i64;
        }
        self.seats.extend(together.into_iter().map(|one| (one, workshop.to_owned())));
    }

    fn can_seat(&self, person: &str, workshop: &str) -> bool {
        let is_free = |one: &str| {
            let apart = self.decisions.pairs_of(one).filter(|(_, kind)| *kind == Kind::Apart);
            self.decisions.pin(one).is_none_or(|pin| pin == workshop)
                && !self.decisions.is_impossible(one, workshop)
                && apart
                    .map(|(partner, _)| self.seats.get(partner))
                    .all(|seat| seat.is_none_or(|seat| seat != workshop))
        };
        let tied = self.decisions.tied_to(person);
        let together = self.without_seats(person);
        !self.seats.contains_key(person)
            && self.left.get(workshop).is_some_and(|left| *left >= together.len() as i64)
            && tied.iter().all(|one| self.seats.get(*one).is_none_or(|seat| seat == workshop))
            && together.iter().all(|one| is_free(one))
    }

    /// Somebody and all who are to sit with them, as far as they have no seat.
    fn without_seats(&self, person: &str) -> Vec<String> {
        let tied = self.decisions.tied_to(person).into_iter();
        tied.filter(|one| !self.seats.contains_key(*one)).map(str::to_owned).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assignment::decisions::Pair;

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
        assert_eq!((filled.by_rank.clone(), filled.beside_wishes), (vec![2], 1));
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
    fn who_is_to_sit_together_is_seated_together() {
        let pairs = vec![Pair::new("a", "b", Kind::Together), Pair::new("b", "c", Kind::Together)];
        let decisions = Decisions { pairs, ..Decisions::default() };
        let people = || vec![person("a", &["x", "y"]), person("b", &["x", "y"])];
        let filled = super::fill(people(), &rooms(&[("x", 1), ("y", 4)]), &BTreeMap::new(), &decisions);
        assert_eq!((seat_of(&filled, "a"), seat_of(&filled, "b")), (Some("y"), Some("y")));
        assert_eq!(filled.by_rank, [0, 2]);
        let seats = BTreeMap::from([("c".into(), "z".into())]);
        let filled = super::fill(people(), &rooms(&[("x", 9), ("y", 9), ("z", 2)]), &seats, &decisions);
        assert_eq!((seat_of(&filled, "a"), seat_of(&filled, "b")), (Some("z"), Some("z")));
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
