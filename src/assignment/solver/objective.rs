//! How good seats are, and which of two are better.
use super::{
    problem::{NONE, Problem},
    rules::{Objective, Stay},
    weights::Weights,
};

/// How good seats are: the less, the better, the first difference deciding.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Score {
    /// How many people the minimums lack.
    pub lacking: i64,
    pub unseated: usize,
    /// How many pairs were given up.
    pub broken: usize,
    /// What the objective compares next, in its order.
    pub next: Vec<i128>,
}

/// Fewer is better in every number, compared in this order.
pub(super) fn ranking(problem: &Problem, tally: &Tally, moves: i128) -> Vec<i128> {
    let squares =
        tally.by_rank.iter().zip(0_i128..).map(|(count, step)| *count as i128 * step * step).sum::<i128>();
    match (problem.rules.stay, problem.rules.objective) {
        (Stay::First, _) => vec![moves, squares],
        (Stay::Weight(weight), _) => vec![squares + i128::from(weight) * moves],
        (_, Objective::Fair) => {
            let worst = tally.by_rank.last().map_or(0, |count| *count as i128);
            vec![tally.by_rank.len() as i128, worst, squares]
        }
        (_, Objective::FirstWishes) => (0..problem.ranks as usize)
            .map(|rank| -(tally.by_rank.get(rank).copied().unwrap_or(0) as i128))
            .collect(),
    }
}

/// How many sit at which rank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// Without the ranks at the end at which nobody sits.
    pub by_rank: Vec<usize>,
    pub unseated: usize,
}

impl Tally {
    /// Of everybody who is not pinned, by place in the draw.
    pub fn new(problem: &Problem, seats: &[u32]) -> Self {
        let mut tally = Self::default();
        for (person, seat) in seats.iter().enumerate().filter(|(person, _)| problem.pin[*person] == NONE) {
            tally.add(if *seat == NONE { None } else { problem.rank(person, *seat as usize) });
        }
        tally
    }

    /// Counts one more seat, or somebody without one.
    pub fn add(&mut self, rank: Option<u32>) {
        match rank {
            None => self.unseated += 1,
            Some(rank) => {
                let rank = rank as usize;
                self.by_rank.resize(self.by_rank.len().max(rank), 0);
                self.by_rank[rank - 1] += 1;
            }
        }
    }

    /// The sum of the weights.
    pub fn cost(&self, weights: &Weights, size: usize) -> i128 {
        let ranks =
            self.by_rank.iter().zip(1..).map(|(count, rank)| *count as i128 * weights.extended(rank, size));
        ranks.sum::<i128>() + weights.unseated * self.unseated as i128
    }
}
