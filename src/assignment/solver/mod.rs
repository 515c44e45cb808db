//! Seats people by their wishes: as well as can be, the same every time, and with reasons. Knows no page, no database,
//! no clock and no chance of its own.
//!
//! [`Instance`] is what is read and written as JSON, [`Rules`] is how it is to be solved, [`Problem`] is both in
//! numbers, [`solve`] finds the seats, [`Report`] writes them down and [`Explanation`] gives the reasons.
mod deciding;
mod explanation;
mod flow;
mod instance;
mod objective;
mod outcome;
mod problem;
mod residual;
mod rounds;
mod rules;
mod scale;
mod search;
mod shortage;
mod solve;
mod watch;
mod weights;

pub use deciding::reasons;
pub use explanation::{Chain, Explanation, Reason, Step};
pub use instance::{Class, FORMAT, Fault, Group, Instance, Participant};
pub use outcome::{Outcome, Report};
pub use problem::Problem;
pub use rounds::report::{RoundsReport, solve_rounds};
pub use rules::{Minimums, Mix, Objective, Rules, Stay, Unlisted};
pub use shortage::{Shortage, ShortageKind};
pub use solve::solve;
pub use watch::{Stopped, Watch};
