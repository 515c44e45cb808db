//! What the rooms thought of: ideas with their themes, codes, wordings and marks for the recap. Whoever has a seat in
//! a workshop writes them in its room; organisers see them over all workshops.
mod code;
pub(crate) mod export;
mod filter;
mod form;
pub(crate) mod hiding;
pub(crate) mod history;
pub mod idea;
pub(crate) mod manage;
pub(crate) mod own;
pub(crate) mod room;
mod shown;
pub mod store;

pub use idea::{Idea, Voice, Wording};
