//! Several rounds: everybody gets another workshop in each. When every workshop takes place in every round, the best
//! choice of workshops is found in one flow and spread over the rounds; otherwise one round is filled after the other.
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{
    choice::{Choice, Demand, choose},
    colouring::spread_over_rounds,
    sequence::{round_by_round, tally},
};
use crate::assignment::solver::{
    instance::{FORMAT, Instance},
    objective::{Score, Tally, ranking},
    problem::{NONE, Problem},
    rules::{Minimums, Objective},
    watch::{Stopped, Watch},
    weights::Weights,
};

/// Who sits where in each round, in its JSON form. Every seat counts as one in the profile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RoundsReport {
    /// [`FORMAT`]
    pub format: u32,
    /// By round: participant → group.
    pub rounds: Vec<BTreeMap<String, String>>,
    /// By round.
    pub unassigned: Vec<Vec<String>>,
    pub profile: Vec<usize>,
    pub worst_rank: usize,
    pub cost: i128,
    /// No solution has a lower cost; it is that of the best choice of workshops, whatever round they are in.
    pub bound: i128,
    pub bound_profile: Vec<usize>,
    pub optimal: bool,
    /// What one seat more in each workshop is worth to that choice.
    pub prices: BTreeMap<String, i128>,
    pub cancelled: Vec<String>,
    /// How many people the minimums lack, added up over the rounds.
    pub lacking: i64,
}

/// The best choice of workshops, whatever round they are in.
pub struct Chosen {
    /// By place in the draw, with pins.
    pub held: Vec<Vec<u32>>,
    pub score: Score,
    pub tally: Tally,
    weights: Weights,
    prices: Vec<i128>,
    is_optimal: bool,
}

/// What is decided of the workshops when some may not take place.
#[derive(Clone, Default)]
struct Decided {
    closed: BTreeSet<usize>,
    kept: BTreeSet<usize>,
}

/// Finds the seats of an instance with several rounds; when the watch's time is up, the best found so far.
pub fn solve_rounds(instance: &Instance, problem: &Problem, watch: &Watch) -> Result<RoundsReport, Stopped> {
    let best = best_choice(problem, watch)?;
    let (seats, score) = if problem.is_all_in_all() {
        (spread_over_rounds(&best.chosen.held, problem.size(), problem.rounds), best.chosen.score.clone())
    } else {
        round_by_round(problem, watch)?
    };
    let tally = tally(problem, &seats);
    let is_optimal = best.chosen.is_optimal && score.lacking == 0 && score == best.chosen.score;
    let cost = |tally: &Tally| tally.cost(&best.chosen.weights, problem.size());
    let person = |place: usize| instance.participants[problem.people[place]].id.clone();
    let group = |number: usize| instance.groups[problem.groups[number]].id.clone();
    let seated = |seats: &Vec<u32>| {
        let seats = seats.iter().enumerate().filter(|(_, seat)| **seat != NONE);
        seats.map(|(place, seat)| (person(place), group(*seat as usize))).collect()
    };
    let unassigned = |seats: &Vec<u32>| {
        let mut places: Vec<usize> = (0..seats.len()).filter(|place| seats[*place] == NONE).collect();
        places.sort_by_key(|place| problem.people[*place]);
        places.into_iter().map(person).collect()
    };
    let is_cancelled = |number: &usize| {
        problem.rules.minimums == Minimums::Cancel
            && seats.iter().all(|seats| !seats.contains(&(*number as u32)))
    };
    Ok(RoundsReport {
        format: FORMAT,
        rounds: seats.iter().map(seated).collect(),
        unassigned: seats.iter().map(unassigned).collect(),
        worst_rank: tally.by_rank.len(),
        cost: cost(&tally),
        bound: if is_optimal { cost(&tally) } else { cost(&best.bound).min(cost(&tally)) },
        bound_profile: best.bound.by_rank,
        optimal: is_optimal,
        prices: best
            .chosen
            .prices
            .iter()
            .enumerate()
            .map(|(number, price)| (group(number), *price))
            .collect(),
        cancelled: (0..problem.size()).filter(is_cancelled).map(group).collect(),
        profile: tally.by_rank,
        lacking: score.lacking,
    })
}

struct Best {
    chosen: Chosen,
    /// The tally of a choice that no solution can better.
    bound: Tally,
}

/// Branches on which workshops take place, when that is a question.
fn best_choice(problem: &Problem, watch: &Watch) -> Result<Best, Stopped> {
    let mut root = Decided::default();
    if problem.rules.minimums == Minimums::Keep {
        root.kept = (0..problem.size()).collect();
    }
    let first = chosen(problem, &root, watch)?;
    let bound = first.tally.clone();
    let mut best: Option<Chosen> = None;
    let mut waiting = vec![(root, first)];
    let mut is_complete = true;
    while let Some((decided, mut found)) = waiting.pop() {
        if best.as_ref().is_some_and(|best| best.score <= found.score) {
            continue;
        }
        let Some(small) = too_small(problem, &decided, &found) else {
            found.is_optimal = true;
            best = Some(found);
            continue;
        };
        if watch.is_late() && best.is_some() {
            is_complete = false;
            break;
        }
        let mut ways = Vec::new();
        if !problem.pin.contains(&(small as u32)) {
            let mut closed = decided.clone();
            closed.closed.insert(small);
            ways.push(closed);
        }
        let mut kept = decided;
        kept.kept.insert(small);
        ways.push(kept);
        for way in ways {
            let found = chosen(problem, &way, watch)?;
            waiting.push((way, found));
        }
        // The better of the two is looked at first.
        let last = waiting.len() - 1;
        if last > 0 && waiting[last].1.score > waiting[last - 1].1.score {
            waiting.swap(last, last - 1);
        }
    }
    let mut chosen = best.expect("closing or filling every workshop ends the search");
    chosen.is_optimal = is_complete;
    Ok(Best { chosen, bound })
}

/// A workshop that has people, but fewer than it needs, and of which nothing is decided.
fn too_small(problem: &Problem, decided: &Decided, found: &Chosen) -> Option<usize> {
    if problem.rules.minimums != Minimums::Cancel {
        return None;
    }
    let size = |group: usize| found.held.iter().filter(|held| held.contains(&(group as u32))).count() as i64;
    let open =
        (0..problem.size()).filter(|group| !decided.kept.contains(group) && !decided.closed.contains(group));
    let small = open
        .map(|group| (size(group), group))
        .filter(|(size, group)| *size > 0 && *size < problem.minimum[*group] * problem.rounds as i64);
    small
        .min_by_key(|(size, group)| problem.minimum[*group] * problem.rounds as i64 - size)
        .map(|(_, group)| group)
}

/// The best choice by what was decided.
fn chosen(problem: &Problem, decided: &Decided, watch: &Watch) -> Result<Chosen, Stopped> {
    let size = problem.size();
    let fit = choose(&demand(problem, decided, &Weights::nothing(problem.ranks)), watch)?;
    let weights = match problem.rules.objective {
        Objective::Fair => {
            let (mut fails, mut fits) = (0, problem.ranks);
            while fails + 1 < fits {
                let middle = (fails + fits) / 2;
                let there = choose(&demand(problem, decided, &Weights::nothing(middle)), watch)?;
                let is_as_good = (there.lacking, there.unseated) == (fit.lacking, fit.unseated);
                if is_as_good { fits = middle } else { fails = middle }
            }
            Weights::fair(fits, size)
        }
        Objective::FirstWishes => Weights::first_wishes(problem.ranks, size)
            .expect("Problem::new refuses more ranks than numbers are long"),
    };
    let Choice { mut held, lacking, prices, unseated } = choose(&demand(problem, decided, &weights), watch)?;
    let mut tally = Tally { unseated, ..Tally::default() };
    for (person, held) in held.iter_mut().enumerate() {
        held.iter().for_each(|group| tally.add(problem.rank(person, *group as usize)));
        if problem.pin[person] != NONE {
            held.push(problem.pin[person]);
            held.sort_unstable();
        }
    }
    let score = Score { lacking, unseated, broken: 0, next: ranking(problem, &tally, 0) };
    Ok(Chosen { held, score, tally, weights, prices, is_optimal: false })
}

/// So many workshops for everybody as there are rounds, pins taken off.
fn demand(problem: &Problem, decided: &Decided, weights: &Weights) -> Demand {
    let size = problem.size();
    let pinned = |group: usize| problem.pin.iter().filter(|pin| **pin as usize == group).count() as i64;
    let held = |group: usize, number: &[i64]| {
        (number[group] * problem.offered[group].len() as i64 - pinned(group)).max(0)
    };
    let high: Vec<i64> = (0..size)
        .map(|group| if decided.closed.contains(&group) { 0 } else { held(group, &problem.maximum) })
        .collect();
    let low = (0..size).map(|group| {
        let is_kept = decided.kept.contains(&group) && !decided.closed.contains(&group);
        if is_kept { held(group, &problem.minimum).min(high[group]) } else { 0 }
    });
    let mut costs = Vec::with_capacity(problem.len() * size);
    for person in 0..problem.len() {
        for group in 0..size {
            let rank = Some(group as u32).filter(|group| problem.pin[person] != *group);
            let rank = rank.and_then(|group| problem.rank(person, group as usize));
            costs.push(rank.and_then(|rank| weights.of(rank)));
        }
    }
    let wanted = problem.pin.iter().map(|pin| problem.rounds - usize::from(*pin != NONE)).collect();
    Demand { size, wanted, costs, low: low.collect(), high, unseated: weights.unseated }
}
