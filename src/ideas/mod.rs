//! What the rooms thought of: ideas with their themes, codes, wordings and marks for the recap. Whoever has a seat in
//! a workshop writes them in its room; organisers see them over all workshops.
mod access;
pub mod change_idea;
mod code;
pub mod filter;
pub mod hide_idea;
pub mod idea;
pub mod mark_ideas;
pub(crate) mod pages;
pub mod paths;
pub mod record_idea;
pub mod store;
mod store_changes;
mod store_departures;
mod store_list;
mod store_rows;

pub use access::{Room, Writer};
pub use idea::{Idea, MarkedIdea, Voice, Wording};
pub use paths::*;
