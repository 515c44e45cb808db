//! The table in which organisers seat people by hand.
pub mod fill;
pub mod filling;
mod fixing;
pub mod judging;
pub(crate) mod manage;
pub(crate) mod page;
pub(crate) mod save;
pub mod save_table;
