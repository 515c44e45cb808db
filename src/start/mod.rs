//! The pages that gather from all features and own nothing: home, the event's page, "my event", the organiser's overview.
mod change_settings;
pub(crate) mod manage;
pub(crate) mod me;
mod next_for_me;
mod next_steps;
pub(crate) mod pages;
pub(crate) mod settings;
pub(crate) mod workshop_removal;
