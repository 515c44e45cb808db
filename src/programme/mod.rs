//! The programme: keynotes, talks, breaks, their speakers, rooms and times; and the calendar file of them.
pub mod calendar;
mod editing;
pub mod item;
pub(crate) mod manage;
pub(crate) mod manage_item;
pub mod moving;
pub mod order;
pub(crate) mod pages;
mod paths;
pub mod set_up;
pub mod store;
mod store_departures;
mod timeline;
mod vtimezone;

pub use item::{Item, Kind, Speaker};
pub use paths::{CalendarPath, ItemMovePath, ItemPath, ItemRemovalPath, NewItemPath, ProgrammePath};
pub use timeline::{Timeline, timeline};
