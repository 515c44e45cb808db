//! The team of an event: who is on it, who is invited to it, and how people join and leave.
pub(crate) mod invitation;
pub(crate) mod manage;
mod membership;
