//! Rounds in which not every workshop takes place: one is filled after the other, those who came off badly first; then
//! one round at a time is filled anew with the others as they are, as long as that makes the whole better.
use super::choice::{Demand, choose};
use crate::assignment::solver::{
    objective::{Score, Tally, ranking},
    problem::{NONE, Problem},
    rules::{Minimums, Objective},
    watch::{Stopped, Watch},
    weights::Weights,
};

/// The seats by round, then by place in the draw, and how good they are.
pub fn round_by_round(problem: &Problem, watch: &Watch) -> Result<(Vec<Vec<u32>>, Score), Stopped> {
    let pins = pinned_rounds(problem);
    let mut rounds = vec![vec![NONE; problem.len()]; problem.rounds];
    let squares = Weights::squares(problem.ranks, problem.size());
    let mut debts = vec![0_i128; problem.len()];
    for round in 0..problem.rounds {
        rounds[round] = fill(problem, &rounds, round, &pins, &squares, &debts, watch)?;
        for (person, debt) in debts.iter_mut().enumerate() {
            let seat = rounds[round][person];
            let rank =
                if seat == NONE { Some(problem.ranks + 1) } else { problem.rank(person, seat as usize) };
            *debt += i128::from(rank.unwrap_or(1) - 1);
        }
    }
    let mut score = score(problem, &rounds);
    let nobody_owes = vec![0; problem.len()];
    let mut last_better = 0;
    for step in 0.. {
        if step - last_better >= problem.rounds || watch.is_late() {
            break;
        }
        let round = step % problem.rounds;
        let weights = weights(problem, &tally(problem, &rounds));
        let mut other = rounds.clone();
        other[round] = fill(problem, &rounds, round, &pins, &weights, &nobody_owes, watch)?;
        let other_score = self::score(problem, &other);
        if other_score < score {
            (rounds, score, last_better) = (other, other_score, step + 1);
        }
    }
    Ok((rounds, score))
}

/// How many seats there are at which rank, without those of pinned people in the workshops they are pinned to.
pub fn tally(problem: &Problem, rounds: &[Vec<u32>]) -> Tally {
    let mut tally = Tally::default();
    for seats in rounds {
        for (person, seat) in seats.iter().enumerate() {
            match *seat {
                NONE => tally.add(None),
                seat if seat == problem.pin[person] => {}
                seat => tally.add(problem.rank(person, seat as usize)),
            }
        }
    }
    tally
}

/// What ranks weigh when one round is filled anew: none is to become worse than the worst there is.
fn weights(problem: &Problem, tally: &Tally) -> Weights {
    match problem.rules.objective {
        Objective::Fair => Weights::fair(tally.by_rank.len().max(1) as u32, problem.size()),
        Objective::FirstWishes => Weights::first_wishes(problem.ranks, problem.size())
            .expect("Problem::new refuses more ranks than numbers are long"),
    }
}

fn score(problem: &Problem, rounds: &[Vec<u32>]) -> Score {
    let tally = tally(problem, rounds);
    let lacking = |round: usize, group: usize| {
        let size = rounds[round].iter().filter(|seat| **seat as usize == group).count() as i64;
        (low(problem, round, group) - size).max(0)
    };
    let groups = || 0..problem.size();
    Score {
        lacking: (0..problem.rounds).flat_map(|round| groups().map(move |group| lacking(round, group))).sum(),
        unseated: tally.unseated,
        broken: 0,
        next: ranking(problem, &tally, 0),
    }
}

fn low(problem: &Problem, round: usize, group: usize) -> i64 {
    let counts = problem.rules.minimums == Minimums::Keep && problem.offered[group].contains(&round);
    if counts { problem.minimum[group] } else { 0 }
}

/// In which round whoever is pinned is in that workshop: where fewest are.
fn pinned_rounds(problem: &Problem) -> Vec<Option<usize>> {
    let mut counts = vec![vec![0; problem.rounds]; problem.size()];
    let pins = problem.pin.iter().map(|pin| {
        let group = Some(*pin as usize).filter(|_| *pin != NONE)?;
        let round = problem.offered[group].iter().copied().min_by_key(|round| counts[group][*round])?;
        counts[group][round] += 1;
        Some(round)
    });
    pins.collect()
}

/// The best seats of one round with the others as they are.
fn fill(
    problem: &Problem,
    rounds: &[Vec<u32>],
    round: usize,
    pins: &[Option<usize>],
    weights: &Weights,
    debts: &[i128],
    watch: &Watch,
) -> Result<Vec<u32>, Stopped> {
    let size = problem.size();
    let is_pinned = |person: usize| pins[person] == Some(round);
    let pinned = |group: usize| {
        (0..problem.len())
            .filter(|person| is_pinned(*person) && problem.pin[*person] as usize == group)
            .count() as i64
    };
    let is_held = |person: usize, group: usize| {
        problem.pin[person] as usize == group
            || rounds
                .iter()
                .enumerate()
                .any(|(other, seats)| other != round && seats[person] as usize == group)
    };
    let is_offered = |group: usize| problem.offered[group].contains(&round);
    let high: Vec<i64> = (0..size)
        .map(|group| if is_offered(group) { (problem.maximum[group] - pinned(group)).max(0) } else { 0 })
        .collect();
    let low = (0..size).map(|group| (low(problem, round, group) - pinned(group)).clamp(0, high[group]));
    let mut costs = Vec::with_capacity(problem.len() * size);
    for (person, debt) in debts.iter().enumerate() {
        for group in 0..size {
            let rank =
                if is_held(person, group) || !is_offered(group) { None } else { problem.rank(person, group) };
            costs.push(rank.and_then(|rank| Some(weights.of(rank)? * (1 + debt))));
        }
    }
    let most = debts.iter().max().copied().unwrap_or_default();
    let demand = Demand {
        size,
        wanted: (0..problem.len()).map(|person| usize::from(!is_pinned(person))).collect(),
        costs,
        low: low.collect(),
        high,
        unseated: weights.unseated * (1 + most),
    };
    let chosen = choose(&demand, watch)?;
    let seat = |person: usize| match is_pinned(person) {
        true => problem.pin[person],
        false => chosen.held[person].first().copied().unwrap_or(NONE),
    };
    Ok((0..problem.len()).map(seat).collect())
}
