//! A participant's own calendar: the programme with their rooms in it.
pub(crate) mod pages;
mod store;
