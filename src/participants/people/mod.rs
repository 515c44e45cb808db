//! The organiser's list of participants: found, narrowed, counted, exported, and personal links made anew.
pub(crate) mod export;
mod filter;
pub(crate) mod list;
pub(crate) mod new_link;
mod renew_link;
mod store;

pub use renew_link::renew_link;
pub use store::search;
