//! Who comes: registration, import, personal links, and "who is asking" on a participant's pages.
mod columns;
mod details;
pub(crate) mod export;
mod field;
mod filter;
mod guard;
pub(crate) mod import;
pub(crate) mod link;
pub(crate) mod manage;
pub(crate) mod pages;
pub mod participant;
pub(crate) mod person;
mod plan;
mod preview;
mod store_lists;
mod store_offered;

pub mod store;
mod table;

pub use field::Field;
pub use guard::{EventNav, Me, Tab, opened};
pub use link::{add, link_hash, link_path};
pub use participant::{Participant, State};
pub use table::write as spreadsheet;
