//! Who is coming, where they sit and what they wish: what the assignment is made from.
use std::collections::{BTreeMap, BTreeSet};

use super::{
    decisions::{Decisions, Pair},
    publication::{self, store::PublishedSeat},
    store,
    table::fill::{Room, Unseated},
};
use crate::{
    db::{Conn, Error},
    participants::{self, Participant},
    workshops::{self, Facilitator, Round, WishCount, Workshop},
};

/// Everything about an event's seats at one moment.
pub struct Seated {
    pub workshops: Vec<Workshop>,
    /// Everybody who is coming and leads no workshop, by family name.
    pub people: Vec<Participant>,
    pub facilitators: Vec<Facilitator>,
    /// Participant id → workshop id.
    pub seats: BTreeMap<String, String>,
    /// Participant id → workshop ids, the first wish first.
    pub wishes: BTreeMap<String, Vec<String>>,
    pub wish_counts: Vec<WishCount>,
    /// In how many rounds everybody gets another workshop.
    pub rounds: i64,
    pub decisions: Decisions,
    /// Where people sat when the assignment was published.
    pub published: Vec<PublishedSeat>,
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
        let decisions = store::decisions(conn, event_id).await?;
        Ok(Self {
            workshops: workshops::store::list(conn, event_id).await?,
            decisions: decisions.among(|person| places.contains_key(person)),
            places,
            people,
            facilitators,
            seats: workshops::store::seats(conn, event_id, Round::FIRST).await?,
            wishes,
            wish_counts: workshops::store::wish_counts(conn, event_id).await?,
            rounds: workshops::store::rounds(conn, event_id).await?,
            published: publication::store::published(conn, event_id).await?,
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

    /// Those without a seat, with their wishes.
    pub fn unseated(&self) -> Vec<Unseated> {
        let without = self.people.iter().filter(|person| !self.seats.contains_key(&person.id));
        without
            .map(|person| Unseated {
                id: person.id.clone(),
                wishes: self.wishes.get(&person.id).cloned().unwrap_or_default(),
            })
            .collect()
    }

    /// The workshops in which people can be seated: without those that do not take place and nobody sits in.
    pub fn rooms(&self, not_held: &BTreeSet<String>) -> Vec<Room> {
        self.workshops
            .iter()
            .filter(|workshop| workshop.seats_taken > 0 || !not_held.contains(&workshop.id))
            .map(|workshop| Room { id: workshop.id.clone(), left: workshop.seats_left() })
            .collect()
    }

    /// How many of those who are coming have a seat.
    pub fn count_seated(&self) -> i64 {
        self.people.iter().filter(|person| self.seats.contains_key(&person.id)).count() as i64
    }

    pub fn count_unseated(&self) -> i64 {
        self.people.len() as i64 - self.count_seated()
    }
}
