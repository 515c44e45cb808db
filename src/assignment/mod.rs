//! Who works where: seats computed by wishes, the table in which organisers correct them, and its publication.
//! The rooms stand one above the other: publication, scenarios, table, late, people; each may use those before it.
pub mod decisions;
mod event_lock;
mod filter;
mod guard;
mod instance;
pub(crate) mod late;
mod move_people;
mod moves;
mod paths;
mod patience;
pub(crate) mod people;
pub mod publication;
pub mod scenarios;
mod seating;
pub mod solver;
pub mod store;
pub mod store_merging;
pub(crate) mod table;
mod words;

pub use paths::*;
pub use publication::told::{known_statistics, why_seated};
pub use scenarios::run::{begin, seat_all};
