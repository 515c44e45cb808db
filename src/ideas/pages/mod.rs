//! The pages of ideas: the room, one's own ideas, hiding, the history, and the organiser's list.
pub(crate) mod export;
mod form;
pub(crate) mod hiding;
pub(crate) mod history;
pub(crate) mod list;
pub(crate) mod own;
pub(crate) mod room;
mod shown;
