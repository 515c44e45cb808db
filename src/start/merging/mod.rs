//! Two rows that are one person: found, compared, and made one.
mod both;
mod merge_people;
pub(crate) mod page;
mod store;
mod words;

pub use merge_people::{Refusal, merge_people};
