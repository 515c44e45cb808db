//! Who is coming, where they sit and what they wish: what the assignment is made from.
use std::collections::{BTreeMap, BTreeSet};

use super::{
    decisions::{Decisions, Pair},
    moves::{Move, Seats},
    store,
};
use crate::{
    db::{Conn, Error},
    participants::{self, Participant},
    workshops::{self, Facilitator, Round, WishCount, Workshop},
};

/// Everything about an event's seats at one moment: eight statements over the whole event, for whoever needs it all.
pub struct Seated {
    pub workshops: Vec<Workshop>,
    /// Everybody who is coming and leads no workshop, by family name.
    pub people: Vec<Participant>,
    pub facilitators: Vec<Facilitator>,
    /// Participant id → workshop id.
    pub seats: Seats,
    /// In how many rounds everybody gets another workshop.
    pub rounds: i64,
    /// Participant id → workshop ids, the first wish first.
    pub wishes: BTreeMap<String, Vec<String>>,
    pub decisions: Decisions,
    /// Participant id → place in `people`.
    places: BTreeMap<String, usize>,
}

impl Seated {
    pub async fn load(conn: &mut Conn, event_id: &str) -> Result<Self, Error> {
        let facilitators = workshops::store::facilitators(conn, event_id).await?;
        let leading: BTreeSet<&str> = facilitators.iter().map(|one| one.person.as_str()).collect();
        let mut people = participants::store::list_registered(conn, event_id).await?;
        people.retain(|person| !leading.contains(person.id.as_str()));
        let mut wishes: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for wish in workshops::store::wishes(conn, event_id).await? {
            wishes.entry(wish.participant_id).or_default().push(wish.workshop_id);
        }
        let places: BTreeMap<String, usize> =
            people.iter().enumerate().map(|(place, person)| (person.id.clone(), place)).collect();
        Ok(Self {
            workshops: workshops::store::list(conn, event_id).await?,
            decisions: store::decisions(conn, event_id).await?,
            places,
            people,
            facilitators,
            seats: workshops::store::seats(conn, event_id, Round::FIRST).await?,
            rounds: workshops::store::rounds(conn, event_id).await?,
            wishes,
        })
    }

    pub fn seat_of(&self, person: &str) -> Option<&str> {
        self.seats.get(person).map(String::as_str)
    }

    pub fn title(&self, workshop: &str) -> &str {
        self.workshop(workshop).map_or("", |known| &known.title)
    }

    /// Somebody who is coming and leads no workshop.
    pub fn person(&self, id: &str) -> Option<&Participant> {
        self.places.get(id).map(|place| &self.people[*place])
    }

    /// The name of somebody who is coming, as lists sort it.
    pub fn name(&self, person: &str) -> Option<String> {
        self.person(person).map(Participant::list_name)
    }

    /// The pairs who sit as they are to and would not any more after moves, given as participant id → workshop id.
    pub fn broken_by<'a>(
        &'a self,
        moved: &BTreeMap<&str, Option<&'a str>>,
    ) -> impl Iterator<Item = &'a Pair> {
        let before = |person: &str| self.seat_of(person);
        let after = move |person: &str| moved.get(person).copied().unwrap_or_else(|| self.seat_of(person));
        self.decisions.pairs.iter().filter(move |pair| pair.is_kept(before) && !pair.is_kept(after))
    }

    /// The names of two people who are coming, in the order of lists.
    pub fn names(&self, [one, other]: &[String; 2]) -> Option<[String; 2]> {
        let mut pair = [self.person(one)?, self.person(other)?];
        pair.sort_by_key(|person| self.places.get(&person.id));
        Some(pair.map(Participant::list_name))
    }

    pub fn workshop(&self, id: &str) -> Option<&Workshop> {
        self.workshops.iter().find(|known| known.id == id)
    }

    /// How many of those who are coming wish each workshop at each rank.
    pub fn wish_counts(&self) -> Vec<WishCount> {
        let mut counts: BTreeMap<(&str, i64), i64> = BTreeMap::new();
        for (workshop, rank) in self.wishes.values().flat_map(|wishes| wishes.iter().zip(1..)) {
            *counts.entry((workshop, rank)).or_default() += 1;
        }
        let count = |((workshop, rank), people): ((&str, i64), i64)| WishCount {
            workshop_id: workshop.to_owned(),
            rank,
            people,
        };
        counts.into_iter().map(count).collect()
    }

    /// Where people sit after moves, which are to be stored.
    pub fn seats_after(&self, moves: &[Move]) -> Seats {
        let mut seats = self.seats.clone();
        for one in moves {
            match &one.to {
                Some(to) => seats.insert(one.person.clone(), to.clone()),
                None => seats.remove(&one.person),
            };
        }
        seats
    }

    /// How many of those who are coming have a seat.
    pub fn count_seated(&self) -> i64 {
        self.people.iter().filter(|person| self.seats.contains_key(&person.id)).count() as i64
    }

    pub fn count_unseated(&self) -> i64 {
        self.people.len() as i64 - self.count_seated()
    }
}
