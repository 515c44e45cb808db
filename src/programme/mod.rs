//! The programme: keynotes, talks, breaks, their speakers, rooms and times; and the calendar file of them.
mod calendar;
mod editing;
pub mod item;
pub(crate) mod manage;
pub(crate) mod manage_item;
pub mod order;
pub(crate) mod pages;
pub mod store;
mod timeline;
mod vtimezone;

pub use item::{Item, Kind, Speaker};
pub use timeline::{Timeline, timeline};
