//! Finding the seats of one round: first how good they can be, then the best among equals.
use super::{
    outcome::Outcome,
    problem::Problem,
    rules::{Mix, Stay},
    search::{constraints::search, relaxation::Decided, spreading::Spreading},
    watch::{Stopped, Watch},
};

/// Finds the seats of one round. Stops with [`Stopped`] when the watch is cancelled; when its time is up, it returns the best found so far.
pub fn solve(problem: &Problem, watch: &Watch) -> Result<Outcome, Stopped> {
    let first = search(problem, Decided::root(problem), None, watch)?;
    let has_ties = problem.rules.mix != Mix::Off || problem.rules.stay == Stay::Tie;
    if !has_ties {
        return Ok(Outcome::new(problem, &first, &first));
    }
    let mut decided = Decided::root(problem);
    if problem.rules.mix != Mix::Off {
        // What an even share is follows from how large the workshops become, and from which of them take place.
        decided.closed = first.decided.closed.clone();
        decided.kept.extend(&first.decided.kept);
    }
    let second = search(problem, decided, Some(Spreading::new(problem, &first.best.seats)), watch)?;
    Ok(Outcome::new(problem, &first, &second))
}
