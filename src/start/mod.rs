//! The pages that gather from all features and own nothing: home, the event's page, "my event", the organiser's steps.
pub(crate) mod crawlers;
pub(crate) mod event;
mod guard;
pub(crate) mod home;
pub(crate) mod me;
pub mod merging;
mod next_steps;
pub(crate) mod own_calendar;
pub(crate) mod removal;
mod remove_person;
mod renew_keys;
pub(crate) mod reversal;
mod rounds;
pub(crate) mod settings;
pub(crate) mod steps;
pub mod store;
pub(crate) mod workshop_removal;

pub use guard::team;
pub use remove_person::{Losses, losses, remove_person};
pub use renew_keys::renew_keys;
