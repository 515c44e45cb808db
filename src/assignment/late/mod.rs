//! Late changes: a proposal that moves few people, accepted as a whole or in part.
pub mod accept_late_changes;
pub(crate) mod acceptance;
mod adopted;
mod conditions;
pub(crate) mod page;
mod proposal;
pub mod release_seats;
pub(crate) mod releases;
