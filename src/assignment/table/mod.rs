//! The table in which organisers seat people by hand.
pub mod fill;
mod fixing;
pub mod judging;
pub(crate) mod manage;
pub(crate) mod page;
