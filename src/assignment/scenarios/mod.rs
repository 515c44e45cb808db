//! Seats computed on trial: begun by rules, compared, adopted or deleted, and their protocol.
pub(crate) mod adoption;
pub(crate) mod alternative;
pub mod begin;
mod compared;
pub(crate) mod deletion;
pub mod ending;
pub mod figures;
mod guard;
pub(crate) mod list;
pub mod offers;
pub(crate) mod page;
pub(crate) mod protocol;
pub mod run;
pub mod scenario;
pub mod shortages;
pub mod store;
