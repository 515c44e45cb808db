//! The plain helper that seats everybody who has no seat: first wishes first, then wherever there is room.
use std::collections::BTreeMap;

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
    /// How many got their first, second, … wish.
    pub by_rank: Vec<i64>,
    /// How many had wishes of which none had room.
    pub beside_wishes: i64,
    /// How many had no wishes.
    pub without_wishes: i64,
    /// How many have no seat still.
    pub remaining: i64,
}

/// Seats people rank by rank, so that nobody's second wish takes a seat that is somebody's first; then those whose
/// wishes are full, then those without wishes, each into the workshop with most room (the earlier one of equals).
/// Within a round the order is that of the people's ids, which are random codes: the same every time, and no name
/// is an advantage.
pub fn fill(mut people: Vec<Unseated>, rooms: &[Room]) -> Filled {
    people.sort_by(|one, other| one.id.cmp(&other.id));
    let mut left: BTreeMap<&str, i64> = rooms.iter().map(|room| (room.id.as_str(), room.left)).collect();
    let mut filled = Filled::default();
    let ranks = people.iter().map(|person| person.wishes.len()).max().unwrap_or(0);
    for rank in 0..ranks {
        let before = filled.seats.len();
        people.retain(|person| {
            let Some(wish) = person.wishes.get(rank) else { return true };
            let Some(left) = left.get_mut(wish.as_str()).filter(|left| **left > 0) else { return true };
            *left -= 1;
            filled.seats.push((person.id.clone(), wish.clone()));
            false
        });
        filled.by_rank.push((filled.seats.len() - before) as i64);
    }
    let (with_wishes, without): (Vec<_>, Vec<_>) =
        people.into_iter().partition(|person| !person.wishes.is_empty());
    filled.beside_wishes = into_emptiest(&with_wishes, rooms, &mut left, &mut filled);
    filled.without_wishes = into_emptiest(&without, rooms, &mut left, &mut filled);
    filled
}

/// Seats as many as there is room for; how many that were.
fn into_emptiest<'a>(
    people: &[Unseated],
    rooms: &'a [Room],
    left: &mut BTreeMap<&'a str, i64>,
    filled: &mut Filled,
) -> i64 {
    let mut seated = 0;
    for person in people {
        // `max_by_key` takes the last of equals, hence the reversal.
        let emptiest = rooms.iter().rev().max_by_key(|room| left[room.id.as_str()]);
        match emptiest.filter(|room| left[room.id.as_str()] > 0) {
            Some(room) => {
                left.entry(&room.id).and_modify(|left| *left -= 1);
                filled.seats.push((person.id.clone(), room.id.clone()));
                seated += 1;
            }
            None => filled.remaining += 1,
        }
    }
    seated
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(id: &str, wishes: &[&str]) -> Unseated {
        Unseated { id: id.into(), wishes: wishes.iter().map(|wish| (*wish).to_owned()).collect() }
    }

    fn rooms(sizes: &[(&str, i64)]) -> Vec<Room> {
        sizes.iter().map(|(id, left)| Room { id: (*id).into(), left: *left }).collect()
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
