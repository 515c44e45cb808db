//! How good seats are in numbers that can be shown side by side.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::assignment::{
    moves::Seats,
    solver::{Instance, Participant, Report, Rules, Unlisted},
};

/// The numbers of one set of seats.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// How many people are to be seated.
    pub people: usize,
    /// How many got their first, second, … wish; without those who wished nothing.
    pub by_rank: Vec<usize>,
    /// How many with wishes sit where they did not wish to.
    pub beside: usize,
    /// How many wished nothing and have a seat.
    pub without_wishes: usize,
    pub unseated: usize,
    /// Seated by the organisers' decision, whatever they wish.
    #[serde(default)]
    pub pinned: usize,
    /// By workshop id.
    pub sizes: BTreeMap<String, usize>,
    /// How many of a thousand would have to swap seats until every workshop mirrored the whole; `None` when nobody
    /// names a department.
    pub unmixed: Option<usize>,
    pub cancelled: Vec<String>,
    pub is_optimal: bool,
    /// How many named one workshop alone and sit elsewhere, without who was seated by decision; `None`: nobody counted.
    #[serde(default)]
    pub named_one: Option<usize>,
    /// Which wish it counts as, at worst, that somebody sits where they did not wish to.
    #[serde(default)]
    pub counted_as: Option<usize>,
    /// The workshops as they were.
    #[serde(default)]
    pub rooms: Vec<Room>,
    /// What would come of it if only wishes counted, where somebody would gain by that.
    #[serde(default)]
    pub only_wished: Option<OnlyWished>,
}

/// A workshop as it was when seats were computed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Room {
    pub id: String,
    pub title: String,
    pub maximum: u32,
}

/// The same rules but for one: nobody is seated where they did not wish to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnlyWished {
    /// How many more would get one of their wishes.
    pub more: usize,
    /// How many would get a later wish, or none, or no seat.
    pub worse: usize,
    /// How many more would have no seat.
    pub unseated: usize,
}

impl OnlyWished {
    /// Of two results of an instance; `None` when nobody would gain.
    pub fn of(instance: &Instance, report: &Report, other: &Report) -> Option<Self> {
        let standing = |person: &Participant, report: &Report| {
            let seat = report.assignment.get(&person.id);
            let wish = seat.and_then(|seat| rank(person, seat));
            // Behind the wishes is what was not wished, and behind that no seat.
            (seat.is_none(), wish.unwrap_or(usize::MAX))
        };
        let is_met = |person: &&Participant, report: &Report| standing(person, report).1 < usize::MAX;
        let met = |report: &Report| instance.participants.iter().filter(|one| is_met(one, report)).count();
        let is_worse = |person: &&Participant| standing(person, other) > standing(person, report);
        let more = met(other).checked_sub(met(report)).filter(|more| *more > 0)?;
        Some(Self {
            more,
            worse: instance.participants.iter().filter(is_worse).count(),
            unseated: other.unassigned.len().saturating_sub(report.unassigned.len()),
        })
    }
}

impl Figures {
    /// Of a result by rules.
    pub fn of(instance: &Instance, report: &Report, rules: &Rules) -> Self {
        let counted = || beside(instance, &report.assignment).map(|person| person.ranking.len() + 1).max();
        Self {
            cancelled: report.cancelled.clone(),
            is_optimal: report.optimal,
            counted_as: if rules.unlisted == Unlisted::Tail { counted() } else { None },
            ..Self::of_seats(instance, &report.assignment)
        }
    }

    /// Of any seats of the people of an instance.
    pub fn of_seats(instance: &Instance, seats: &Seats) -> Self {
        let mut figures = Self { people: instance.participants.len(), ..Self::default() };
        figures.sizes = instance.groups.iter().map(|group| (group.id.clone(), 0)).collect();
        figures.pinned = instance.participants.iter().filter(|person| person.pinned.is_some()).count();
        for person in &instance.participants {
            let Some(seat) = seats.get(&person.id) else {
                figures.unseated += 1;
                continue;
            };
            *figures.sizes.entry(seat.clone()).or_default() += 1;
            match rank(person, seat) {
                Some(rank) => {
                    figures.by_rank.resize(figures.by_rank.len().max(rank + 1), 0);
                    figures.by_rank[rank] += 1;
                }
                None if person.ranking.is_empty() => figures.without_wishes += 1,
                None => figures.beside += 1,
            }
        }
        let named_one = beside(instance, seats).filter(|person| person.ranking.len() == 1);
        figures.named_one = Some(named_one.count());
        figures.unmixed = unmixed(instance, seats, &figures.sizes);
        figures
    }

    /// What became of everybody, the best first: how many at each wish, beside them, without wishes, without a seat.
    pub fn shares(&self) -> Vec<(Share, usize)> {
        let wishes = self.by_rank.iter().zip(1..).map(|(count, rank)| (Share::Wish(rank), *count));
        let others = [
            (Share::Beside, self.beside),
            (Share::WithoutWishes, self.without_wishes),
            (Share::Unseated, self.unseated),
        ];
        wishes.chain(others).filter(|(_, count)| *count > 0).collect()
    }

    pub fn room(&self, id: &str) -> Option<&Room> {
        self.rooms.iter().find(|room| room.id == id)
    }
}

/// What became of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// From 1.
    Wish(i64),
    Beside,
    WithoutWishes,
    Unseated,
}

/// Which wish of somebody a workshop is, from 0.
fn rank(person: &Participant, seat: &String) -> Option<usize> {
    person.ranking.iter().position(|class| class.groups().contains(seat))
}

/// Those who have wishes and sit where they did not wish to, without who was seated by decision.
fn beside<'a>(instance: &'a Instance, seats: &'a Seats) -> impl Iterator<Item = &'a Participant> {
    instance.participants.iter().filter(|person| {
        let is_beside = |seat: &String| rank(person, seat).is_none();
        !person.ranking.is_empty() && person.pinned.is_none() && seats.get(&person.id).is_some_and(is_beside)
    })
}

/// Half the sum of |x − n_d · size / n| over departments and workshops, as so many of a thousand people with a seat.
fn unmixed(instance: &Instance, seats: &Seats, sizes: &BTreeMap<String, usize>) -> Option<usize> {
    let mut here: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let mut total: BTreeMap<&str, usize> = BTreeMap::new();
    let seated = instance.participants.iter().filter_map(|person| Some((person, seats.get(&person.id)?)));
    let mut people = 0;
    for (person, seat) in seated {
        people += 1;
        if let Some(department) = person.department.as_deref() {
            *here.entry((department, seat)).or_default() += 1;
            *total.entry(department).or_default() += 1;
        }
    }
    let named: usize = total.values().sum();
    if named == 0 {
        return None;
    }
    let mut away = 0;
    for (department, total) in &total {
        for (workshop, size) in sizes {
            let here = here.get(&(department, workshop.as_str())).copied().unwrap_or(0);
            away += (here * people).abs_diff(total * size);
        }
    }
    Some((away * 1000).div_ceil(2 * people * named).min(1000))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn instance() -> Instance {
        let text = r#"{"participants": [
            {"id": "p1", "ranking": ["a", "b"], "department": "33"}, {"id": "p2", "ranking": ["a"], "department": "33"},
            {"id": "p3", "ranking": ["b", "a"], "department": "50"}, {"id": "p4", "department": "50"},
            {"id": "p5", "ranking": ["b"]}], "groups": [{"id": "a", "max": 3}, {"id": "b", "max": 3}]}"#;
        Instance::from_json(text.as_bytes()).unwrap()
    }

    fn seats(pairs: &[(&str, &str)]) -> Seats {
        pairs.iter().map(|(person, seat)| ((*person).to_owned(), (*seat).to_owned())).collect()
    }

    #[test]
    fn everybody_is_counted_once() {
        let seats = seats(&[("p1", "b"), ("p2", "b"), ("p3", "b"), ("p4", "a")]);
        let figures = Figures::of_seats(&instance(), &seats);
        assert_eq!((figures.by_rank.clone(), figures.beside, figures.without_wishes), (vec![1, 1], 1, 1));
        assert_eq!((figures.unseated, figures.people, figures.named_one), (1, 5, Some(1)));
        let shares: Vec<usize> = figures.shares().into_iter().map(|(_, count)| count).collect();
        assert_eq!((shares.iter().sum::<usize>(), shares), (5, vec![1, 1, 1, 1, 1]));
        assert_eq!(figures.sizes, BTreeMap::from([("a".to_owned(), 1), ("b".to_owned(), 3)]));
    }

    #[test]
    fn figures_of_an_older_version_are_read_without_what_was_not_counted_then() {
        let old = r#"{"people": 3, "by_rank": [2], "beside": 1, "without_wishes": 0, "unseated": 0,
            "sizes": {"a": 3}, "unmixed": null, "cancelled": [], "is_optimal": true}"#;
        let figures: Figures = serde_json::from_str(old).unwrap();
        assert_eq!((figures.named_one, figures.counted_as, figures.rooms.len()), (None, None, 0));
        assert_eq!((figures.only_wished, figures.pinned), (None, 0));
    }

    #[test]
    fn departments_are_mixed_when_every_workshop_mirrors_the_whole() {
        let mixed = seats(&[("p1", "a"), ("p2", "b"), ("p3", "a"), ("p4", "b")]);
        assert_eq!(Figures::of_seats(&instance(), &mixed).unmixed, Some(0));
        let apart = seats(&[("p1", "a"), ("p2", "a"), ("p3", "b"), ("p4", "b")]);
        assert_eq!(Figures::of_seats(&instance(), &apart).unmixed, Some(500));
    }
}
