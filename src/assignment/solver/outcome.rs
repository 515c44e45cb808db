//! The seats that were found, how good they are, and the proof of it.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    instance::{FORMAT, Instance},
    problem::{NONE, Pair, Problem},
    rules::{Minimums, Mix},
    search::constraints::Searched,
    shortage::{Shortage, ShortageKind, shortages},
};

/// Who sits where. People and workshops are numbered as in the instance.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    pub seats: Vec<Option<usize>>,
    /// Which wish of theirs it is, from 1; 0 for people who are pinned or without a seat.
    pub ranks: Vec<u32>,
    /// How many got their first, second, … wish. People without a preference count at the first, pinned ones nowhere.
    pub profile: Vec<usize>,
    /// How many have no seat.
    pub unassigned: usize,
    /// The value of the objective as `ASSIGNMENT` weights it; the less, the better.
    pub cost: i128,
    /// No solution has a lower cost than this; with [`Outcome::optimal`] it is the cost.
    pub bound: i128,
    /// The profile of that bound.
    pub bound_profile: Vec<usize>,
    pub optimal: bool,
    /// What one seat more in each workshop is worth: 0 where one is free. With w(r) as the weight of rank r, nobody has
    /// a workshop h with w(r(h)) + price(h) below w(r(own)) + price(own): no exchange improves the whole.
    pub prices: Vec<i128>,
    /// Workshops that do not take place.
    pub cancelled: Vec<usize>,
    /// How far departments may be from the even share, when the band of the rules had to be widened.
    pub widened_band: Option<u32>,
    /// Pairs who sit otherwise than they were to, because not all could be kept or the time was up.
    pub broken_pairs: Vec<[usize; 2]>,
    /// Why people have no seat or minimums are not met.
    pub shortages: Vec<Shortage>,
}

impl Outcome {
    /// Of the search for the best and of the search among equals, which is the same when nothing decides between them.
    pub(super) fn new(problem: &Problem, best: &Searched, equal: &Searched) -> Self {
        let found = &equal.best;
        let size = problem.size();
        let mut outcome = Self {
            seats: vec![None; problem.len()],
            ranks: vec![0; problem.len()],
            profile: found.tally.by_rank.clone(),
            unassigned: found.tally.unseated,
            cost: found.tally.cost(&found.weights, size),
            optimal: best.is_optimal && equal.is_optimal && found.score.lacking == 0,
            prices: vec![0; size],
            shortages: shortages(problem, found, &equal.decided.closed),
            ..Self::default()
        };
        outcome.bound = best.bound.tally.cost(&found.weights, size).min(outcome.cost);
        if outcome.optimal {
            outcome.bound = outcome.cost;
        }
        for (person, seat) in found.seats.iter().enumerate().filter(|(_, seat)| **seat != NONE) {
            let index = problem.people[person];
            outcome.seats[index] = Some(problem.groups[*seat as usize]);
            if problem.pin[person] == NONE {
                outcome.ranks[index] = problem.rank(person, *seat as usize).unwrap_or_default();
            }
        }
        for (group, price) in best.best.prices.iter().enumerate() {
            outcome.prices[problem.groups[group]] = *price;
        }
        outcome.bound_profile = best.bound.tally.by_rank.clone();
        if problem.rules.minimums == Minimums::Cancel {
            outcome.cancelled = (0..size).filter(|group| !outcome.seats.contains(&Some(*group))).collect();
        }
        if let Mix::Band(band) = problem.rules.mix {
            outcome.widened_band =
                Some(equal.band.unwrap_or(problem.len() as u32)).filter(|used| *used != band);
        }
        outcome.broken_pairs = broken_pairs(problem, &found.seats);
        outcome
    }
}

/// The pairs that sit otherwise than they were to.
fn broken_pairs(problem: &Problem, seats: &[u32]) -> Vec<[usize; 2]> {
    let is_broken = |pair: &&Pair| {
        let (one, other) = (seats[pair.one], seats[pair.other]);
        one != NONE && other != NONE && (one == other) != pair.is_together
    };
    let numbered = |pair: &Pair| [problem.people[pair.one], problem.people[pair.other]];
    problem.pairs.iter().filter(is_broken).map(numbered).collect()
}

/// An outcome in its JSON form, with codes instead of numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// [`FORMAT`]
    pub format: u32,
    pub assignment: BTreeMap<String, String>,
    pub unassigned: Vec<String>,
    pub profile: Vec<usize>,
    pub worst_rank: usize,
    pub cost: i128,
    pub bound: i128,
    pub bound_profile: Vec<usize>,
    pub optimal: bool,
    pub prices: BTreeMap<String, i128>,
    pub cancelled: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub broken_pairs: Vec<[String; 2]>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub widened_band: Option<u32>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shortages: Vec<ShortageReport>,
}

/// A shortage in its JSON form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShortageReport {
    pub kind: ShortageKind,
    pub participants: Vec<String>,
    pub groups: Vec<String>,
    pub seats: i64,
}

impl Report {
    pub fn new(instance: &Instance, outcome: &Outcome) -> Self {
        let person = |index: usize| instance.participants[index].id.clone();
        let group = |index: usize| instance.groups[index].id.clone();
        let seats = outcome.seats.iter().enumerate();
        let price = |(index, price): (usize, &i128)| (group(index), *price);
        let shortage = |shortage: &Shortage| ShortageReport {
            kind: shortage.kind,
            participants: shortage.people.iter().map(|index| person(*index)).collect(),
            groups: shortage.workshops.iter().map(|index| group(*index)).collect(),
            seats: shortage.seats,
        };
        Self {
            format: FORMAT,
            assignment: seats
                .clone()
                .filter_map(|(index, seat)| Some((person(index), group((*seat)?))))
                .collect(),
            unassigned: seats.filter(|(_, seat)| seat.is_none()).map(|(index, _)| person(index)).collect(),
            profile: outcome.profile.clone(),
            worst_rank: outcome.profile.len(),
            cost: outcome.cost,
            bound: outcome.bound,
            bound_profile: outcome.bound_profile.clone(),
            optimal: outcome.optimal,
            prices: outcome.prices.iter().enumerate().map(price).collect(),
            cancelled: outcome.cancelled.iter().map(|index| group(*index)).collect(),
            widened_band: outcome.widened_band,
            broken_pairs: outcome.broken_pairs.iter().map(|pair| pair.map(person)).collect(),
            shortages: outcome.shortages.iter().map(shortage).collect(),
        }
    }

    /// The seats as [`super::Explanation`] takes them; people and workshops that the instance does not know are left out.
    pub fn seats(&self, instance: &Instance) -> Vec<Option<usize>> {
        let groups: BTreeMap<&str, usize> =
            instance.groups.iter().enumerate().map(|(index, group)| (group.id.as_str(), index)).collect();
        let seat = |id: &String| groups.get(self.assignment.get(id)?.as_str()).copied();
        instance.participants.iter().map(|person| seat(&person.id)).collect()
    }
}
