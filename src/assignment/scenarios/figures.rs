//! How good seats are in numbers that can be shown side by side.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::assignment::{
    moves::Seats,
    solver::{Instance, Report},
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
}

impl Figures {
    /// Of a result.
    pub fn of(instance: &Instance, report: &Report) -> Self {
        Self {
            cancelled: report.cancelled.clone(),
            is_optimal: report.optimal,
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
            match person.ranking.iter().position(|class| class.groups().contains(seat)) {
                Some(rank) => {
                    figures.by_rank.resize(figures.by_rank.len().max(rank + 1), 0);
                    figures.by_rank[rank] += 1;
                }
                None if person.ranking.is_empty() => figures.without_wishes += 1,
                None => figures.beside += 1,
            }
        }
        figures.unmixed = unmixed(instance, seats, &figures.sizes);
        figures
    }

    /// How many have wishes and a seat.
    pub fn with_wishes(&self) -> usize {
        self.by_rank.iter().sum::<usize>() + self.beside
    }
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
        assert_eq!((figures.unseated, figures.people, figures.with_wishes()), (1, 5, 3));
        assert_eq!(figures.sizes, BTreeMap::from([("a".to_owned(), 1), ("b".to_owned(), 3)]));
    }

    #[test]
    fn departments_are_mixed_when_every_workshop_mirrors_the_whole() {
        let mixed = seats(&[("p1", "a"), ("p2", "b"), ("p3", "a"), ("p4", "b")]);
        assert_eq!(Figures::of_seats(&instance(), &mixed).unmixed, Some(0));
        let apart = seats(&[("p1", "a"), ("p2", "a"), ("p3", "b"), ("p4", "b")]);
        assert_eq!(Figures::of_seats(&instance(), &apart).unmixed, Some(500));
    }
}
