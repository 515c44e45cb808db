//! Seats people by their wishes: as well as can be, the same every time, and with reasons. Knows no page, no database,
//! no clock and no chance of its own.
//!
//! [`Instance`] is what is read and written as JSON, [`Rules`] is how it is to be solved, [`Problem`] is both in
//! numbers, [`solve`] finds the seats, [`Report`] writes them down and [`Explanation`] gives the reasons.
mod choice;
mod colouring;
mod constraints;
mod explanation;
mod flow;
mod instance;
mod movers;
mod network;
mod objective;
mod outcome;
mod paths;
mod problem;
mod relaxation;
mod residual;
mod rounds;
mod rules;
mod scale;
mod sequence;
mod shortage;
mod spreading;
mod watch;

pub use explanation::{Chain, Explanation, Reason, Step};
pub use instance::{Class, Fault, Group, Instance, Participant};
pub use outcome::{Outcome, Report, Shortage, ShortageKind};
pub use problem::Problem;
pub use rounds::{RoundsReport, solve_rounds};
pub use rules::{Minimums, Mix, Objective, Rules, Stay, Unlisted};
pub use watch::{Stopped, Watch};

use self::{relaxation::Decided, spreading::Spreading};

/// The format of instances and results, and the order of the draw: the same instance, rules and seed give the same
/// seats wherever this number is the same.
pub const FORMAT: u32 = 2;

/// Finds the seats of one round. Stops with [`Stopped`] when the watch is cancelled; when its time is up, it returns the best found so far.
pub fn solve(problem: &Problem, watch: &Watch) -> Result<Outcome, Stopped> {
    let first = constraints::search(problem, Decided::root(problem), None, watch)?;
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
    let second = constraints::search(problem, decided, Some(Spreading::new(problem, &first.best)), watch)?;
    Ok(Outcome::new(problem, &first, &second))
}
