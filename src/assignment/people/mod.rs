//! One person in the assignment: where they sit, why not elsewhere, and what is decided about them.
pub mod decide;
mod known;
pub(crate) mod manage;
pub(crate) mod page;
pub mod pair;
mod why;
