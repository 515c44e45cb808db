//! Which people and which workshops do not fit each other, when somebody has no seat or a minimum is not met.
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{
    problem::{NONE, Problem},
    search::relaxation::Found,
};

/// A set of people and a set of workshops that do not fit each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortage {
    pub kind: ShortageKind,
    /// Seats: those who can only be seated in these workshops. Minimum: those who can be seated there at all.
    pub people: Vec<usize>,
    pub workshops: Vec<usize>,
    /// Seats: how many these workshops have for them. Minimum: how many they need together.
    pub seats: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ShortageKind {
    /// More people than seats.
    Seats,
    /// Fewer people than the minimums ask for.
    Minimum,
}

/// The sets that prove it, by Hall's theorem: the failed search for another seat has reached them and found no way out.
pub(super) fn shortages(problem: &Problem, found: &Found, closed: &BTreeSet<usize>) -> Vec<Shortage> {
    let mut shortages = without_seats(problem, found, closed);
    if found.score.lacking > 0 {
        shortages.extend(below_minimum(problem, found));
    }
    shortages
}

/// For everybody without a seat: the workshops they can reach by moving others on, and all who are bound to these. What
/// does not take place is no workshop that anybody could sit in.
fn without_seats(problem: &Problem, found: &Found, closed: &BTreeSet<usize>) -> Vec<Shortage> {
    let can_sit = |person: usize, group: usize| {
        problem.maximum[group] > 0 && !closed.contains(&group) && problem.rank(person, group).is_some()
    };
    let mut explained = BTreeSet::new();
    let mut shortages = Vec::new();
    for person in (0..problem.len()).filter(|person| found.seats[*person] == NONE) {
        if explained.contains(&person) {
            continue;
        }
        let (mut people, mut groups) = (BTreeSet::from([person]), BTreeSet::new());
        let mut waiting = vec![person];
        while let Some(person) = waiting.pop() {
            for group in (0..problem.size()).filter(|group| can_sit(person, *group)) {
                if groups.insert(group) {
                    let bound = (0..problem.len())
                        .filter(|other| problem.pin[*other] == NONE && found.seats[*other] as usize == group);
                    waiting.extend(bound.filter(|other| people.insert(*other)));
                }
            }
        }
        // Others without a seat who have no other workshops are in the same trouble.
        for other in (0..problem.len()).filter(|other| found.seats[*other] == NONE) {
            let is_bound = |group| !can_sit(other, group) || groups.contains(&group);
            if (0..problem.size()).all(is_bound) {
                people.insert(other);
            }
        }
        explained.extend(people.iter().copied());
        let pinned = |group: &usize| problem.pin.iter().filter(|pin| **pin as usize == *group).count() as i64;
        let seats = groups.iter().map(|group| (problem.maximum[*group] - pinned(group)).max(0)).sum();
        shortages.push(shortage(problem, ShortageKind::Seats, &people, &groups, seats));
    }
    shortages
}

/// The workshops below their minimum, those from which nobody more can be spared for them, and all who can sit there.
fn below_minimum(problem: &Problem, found: &Found) -> Option<Shortage> {
    let size = |group: usize| found.seats.iter().filter(|seat| **seat as usize == group).count() as i64;
    let open = |group: &usize| problem.minimum[*group] > 0;
    let mut groups: BTreeSet<usize> =
        (0..problem.size()).filter(open).filter(|group| size(*group) < problem.minimum[*group]).collect();
    if groups.is_empty() {
        return None;
    }
    let mut people = BTreeSet::new();
    loop {
        let before = groups.len();
        for person in 0..problem.len() {
            let can_come = match problem.pin[person] {
                NONE => groups.iter().any(|group| problem.rank(person, *group).is_some()),
                pin => groups.contains(&(pin as usize)),
            };
            if can_come && people.insert(person) && found.seats[person] != NONE {
                groups.insert(found.seats[person] as usize);
            }
        }
        if groups.len() == before {
            break;
        }
    }
    let seats = groups.iter().map(|group| problem.minimum[*group]).sum();
    Some(shortage(problem, ShortageKind::Minimum, &people, &groups, seats))
}

fn shortage(
    problem: &Problem,
    kind: ShortageKind,
    people: &BTreeSet<usize>,
    groups: &BTreeSet<usize>,
    seats: i64,
) -> Shortage {
    let mut people: Vec<usize> = people.iter().map(|person| problem.people[*person]).collect();
    let mut workshops: Vec<usize> = groups.iter().map(|group| problem.groups[*group]).collect();
    people.sort_unstable();
    workshops.sort_unstable();
    Shortage { kind, people, workshops, seats }
}
