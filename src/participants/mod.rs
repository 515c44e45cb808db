//! Who is on the list: the organiser's list and the import, each in a room of its own, and what both stand on: what a
//! participant is, their personal link, and "who is asking" on their own pages. Coming and going (registration,
//! cancellation, the organiser's form for a person) lies above the workshops in `attendance`, because a departure frees
//! a seat there; a person is removed in `start`, because every feature must let go of them.
mod attendance;
mod field;
mod guard;
pub(crate) mod import;
mod link;
mod locked;
pub(crate) mod opening;
mod overbooked;
pub mod participant;
pub mod paths;
pub(crate) mod people;
pub mod store;
mod store_keys;
mod store_lists;
mod store_merged;
mod store_offered;
mod store_rows;

pub use attendance::Attendance;
pub use field::Field;
pub use guard::{EventNav, Me, Tab, opened};
pub use import::{forget_old_imports, spreadsheet};
pub use link::{add, add_apart, calendar_name, link_hash, link_path, owner_of_calendar};
pub use locked::{Refusal, locked, locked_in_any_phase};
pub use overbooked::Overbooked;
pub use participant::{Participant, list_name};
pub use paths::*;
pub use people::{renew_link, search};
pub use store::Sharing;
