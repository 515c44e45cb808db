//! The settings of an event: the page, the change, and what a move asks.
mod change_settings;
mod pages;
mod question;

pub(crate) use pages::{save, show};
