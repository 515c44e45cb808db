//! How good seats can be that keep to a decision, ties included.
use crate::assignment::solver::{
    objective::ranking,
    problem::{NONE, Problem},
    rules::{Minimums, Mix, Objective, Stay},
    search::{
        constraints::search,
        relaxation::{Decided, Found},
        spreading::Spreading,
    },
    watch::{Stopped, Watch},
};

/// How good the best seats are that keep to what was decided; the less, the better.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    pub lacking: i64,
    pub unseated: usize,
    pub broken: usize,
    pub band: Option<u32>,
    pub wishes: Vec<i128>,
    pub moves: i128,
    pub unevenness: i128,
}

/// The best there is, ties included.
pub fn value(
    problem: &Problem,
    root: Decided,
    spreading: &Spreading,
    watch: &Watch,
) -> Result<Value, Stopped> {
    let rules = &problem.rules;
    let first = search(problem, root.clone(), None, watch)?;
    let mut value = Value {
        lacking: first.best.score.lacking,
        unseated: first.best.score.unseated,
        broken: first.best.score.broken,
        band: None,
        wishes: first.best.score.next.clone(),
        moves: 0,
        unevenness: 0,
    };
    if rules.mix == Mix::Off && rules.stay != Stay::Tie {
        return Ok(value);
    }
    let mut root = root;
    if rules.mix != Mix::Off {
        root.closed = first.decided.closed.clone();
        root.kept.extend(&first.decided.kept);
    }
    let second = search(problem, root, Some(spreading.clone()), watch)?;
    let seats = &second.best.seats;
    let is_moved = |(seat, current): &(&u32, &u32)| **current != NONE && seat != current;
    if rules.stay == Stay::Tie {
        value.moves = seats.iter().zip(&problem.current).filter(is_moved).count() as i128;
    }
    if rules.mix != Mix::Off {
        value.unevenness = spreading.unevenness(problem, seats);
    }
    if rules.mix.may_cost_wishes() {
        value.lacking = second.best.score.lacking;
        value.unseated = second.best.score.unseated;
        value.broken = second.best.score.broken;
        value.band = second.band;
        value.wishes = wishes(problem, &second.best);
    }
    if let Mix::Weight(weight) = rules.mix {
        let people = problem.len() as i128;
        let squares =
            second.best.tally.by_rank.iter().zip(0_i128..).map(|(count, step)| *count as i128 * step * step);
        let cost = squares.sum::<i128>() * 1000 * people + i128::from(weight) * value.unevenness;
        let worst =
            if rules.objective == Objective::Fair { second.best.weights.by_rank.len() as i128 } else { 0 };
        value.wishes = vec![worst, cost];
        value.unevenness = 0;
    }
    Ok(value)
}

fn wishes(problem: &Problem, found: &Found) -> Vec<i128> {
    ranking(problem, &found.tally, 0)
}

/// Decided that somebody sits in a workshop, which is that they sit in no other.
pub fn seated(problem: &Problem, place: usize, group: usize) -> Decided {
    let mut root = Decided::root(problem);
    let others = (0..problem.size()).filter(|other| *other != group);
    root.banned.extend(others.map(|other| (place, other as u32)));
    root
}

/// Whether nothing but wishes, sizes and kept minimums decides before ties do: what one flow can keep.
pub fn is_plain(problem: &Problem) -> bool {
    let may_cancel =
        problem.rules.minimums == Minimums::Cancel && problem.minimum.iter().any(|minimum| *minimum > 0);
    problem.pairs.is_empty()
        && !may_cancel
        && !problem.rules.mix.may_cost_wishes()
        && matches!(problem.rules.stay, Stay::Off | Stay::Tie)
}
