//! What importing a list would do: whom each row is about, and what becomes of it. Pure rules.
mod entry;
mod likeness;
mod outcome;
mod plan;
mod seen;
mod whom;

pub use entry::cells;
pub use outcome::{Change, Counts, Fault, Kind, Likeness, Outcome, Planned, Remark};
pub use plan::{Digests, missing, plan};
