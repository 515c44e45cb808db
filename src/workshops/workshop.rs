//! What a workshop is, and how full.
use crate::clock::Timestamp;

/// One of the turns in which everybody sits in another workshop, counted from 1. Most events have one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct Round(i64);

impl Round {
    pub const FIRST: Self = Self(1);

    /// The round with this number; `None` below 1.
    pub fn new(number: i64) -> Option<Self> {
        (number >= 1).then_some(Self(number))
    }

    pub fn number(self) -> i64 {
        self.0
    }
}

/// A workshop as stored, with how many seats are taken in its fullest round.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Workshop {
    pub id: String,
    pub event_id: String,
    pub position: i64,
    pub title: String,
    pub description: String,
    pub room: String,
    pub minimum: i64,
    pub maximum: i64,
    pub seats_taken: i64,
}

/// Who leads a workshop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facilitator {
    /// The workshop's id.
    pub workshop: String,
    /// The participant's id.
    pub person: String,
    /// Title, given name and family name.
    pub name: String,
    pub has_cancelled: bool,
}

/// The names of those who lead a workshop and have not cancelled, in one line; empty when nobody does.
pub fn names_of(led: &[Facilitator], workshop_id: &str) -> String {
    listed(led, |one| one.workshop == workshop_id && !one.has_cancelled)
}

/// The names of those who were to lead a workshop and have cancelled, in one line.
pub fn cancelled_names_of(led: &[Facilitator], workshop_id: &str) -> String {
    listed(led, |one| one.workshop == workshop_id && one.has_cancelled)
}

fn listed(led: &[Facilitator], is_meant: impl Fn(&Facilitator) -> bool) -> String {
    let names = led.iter().filter(|one| is_meant(one)).map(|one| one.name.as_str());
    names.collect::<Vec<_>>().join(", ")
}

/// A workshop, and what it is to one participant.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Stake {
    #[sqlx(flatten)]
    pub workshop: Workshop,
    /// Their own id, when they lead it.
    pub leader: Option<String>,
    /// The rank at which they wish it, and since when.
    pub rank: Option<i64>,
    pub wished_at: Option<Timestamp>,
    /// The round in which they sit in it.
    pub round: Option<Round>,
}

impl Stake {
    pub fn leads(&self) -> bool {
        self.leader.is_some()
    }
}

/// How full a workshop is, as people say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fullness {
    /// Less than three quarters of the seats are taken.
    Free,
    /// Three quarters or more are taken.
    Filling,
    Full,
}

impl Workshop {
    /// A workshop of which nothing is known yet.
    pub fn blank(id: String, event_id: &str, position: i64) -> Self {
        Self {
            id,
            event_id: event_id.to_owned(),
            position,
            title: String::new(),
            description: String::new(),
            room: String::new(),
            minimum: 0,
            maximum: 1,
            seats_taken: 0,
        }
    }

    /// Seats that nobody has taken; never negative.
    pub fn seats_left(&self) -> i64 {
        (self.maximum - self.seats_taken).max(0)
    }

    pub fn fullness(&self) -> Fullness {
        match self.seats_left() {
            0 => Fullness::Full,
            _ if self.seats_taken * 4 >= self.maximum * 3 => Fullness::Filling,
            _ => Fullness::Free,
        }
    }

    /// How many people are missing until it can take place.
    pub fn missing(&self) -> i64 {
        (self.minimum - self.seats_taken).max(0)
    }
}

/// A wish as stored: `rank` 1 is the first wish.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Wish {
    pub participant_id: String,
    pub workshop_id: String,
    pub rank: i64,
}

/// How many people wish a workshop at a rank.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct WishCount {
    pub workshop_id: String,
    pub rank: i64,
    pub people: i64,
}

/// The same workshop was chosen at two ranks (both counted from 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("wish {second} repeats wish {first}")]
pub struct Repeated {
    pub first: usize,
    pub second: usize,
}

/// The wishes in their order, from what was chosen rank by rank: gaps (empty choices) close up.
pub fn ranking(chosen: &[&str]) -> Result<Vec<String>, Repeated> {
    let mut wishes: Vec<String> = Vec::new();
    for (index, id) in chosen.iter().enumerate().filter(|(_, id)| !id.is_empty()) {
        if let Some(first) = chosen[..index].iter().position(|earlier| earlier == id) {
            return Err(Repeated { first: first + 1, second: index + 1 });
        }
        wishes.push((*id).to_owned());
    }
    Ok(wishes)
}

/// The list after the one at `from` has taken the place `to`, both counted from 0 and within the list.
pub fn moved<T>(mut list: Vec<T>, from: usize, to: usize) -> Vec<T> {
    let one = list.remove(from);
    list.insert(to, one);
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    fn workshop(seats_taken: i64, maximum: i64) -> Workshop {
        Workshop { minimum: 3, maximum, seats_taken, ..Workshop::blank("w".into(), "e", 0) }
    }

    #[test]
    fn three_quarters_taken_is_filling_and_the_last_seat_makes_it_full() {
        assert_eq!(workshop(7, 10).fullness(), Fullness::Free);
        assert_eq!(workshop(8, 10).fullness(), Fullness::Filling);
        assert_eq!(workshop(10, 10).fullness(), Fullness::Full);
        assert_eq!(workshop(11, 10).seats_left(), 0);
    }

    #[test]
    fn who_is_missing_is_counted_up_to_the_minimum() {
        assert_eq!(workshop(1, 10).missing(), 2);
        assert_eq!(workshop(5, 10).missing(), 0);
    }

    #[test]
    fn gaps_between_wishes_close_up() {
        assert_eq!(ranking(&["", "b", "", "a"]).unwrap(), ["b", "a"]);
        assert_eq!(ranking(&["", ""]).unwrap(), [""; 0]);
    }

    #[test]
    fn a_workshop_is_wished_once() {
        assert_eq!(ranking(&["a", "", "a"]), Err(Repeated { first: 1, second: 3 }));
    }

    #[test]
    fn a_moved_workshop_takes_the_place_and_the_others_give_way() {
        let ids = || vec!["a", "b", "c"];
        assert_eq!(moved(ids(), 0, 2), ["b", "c", "a"]);
        assert_eq!(moved(ids(), 2, 1), ["a", "c", "b"]);
    }
}
