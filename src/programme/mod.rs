//! The programme: keynotes, talks, breaks, their speakers, rooms and times; and the calendar file of them.
pub mod item;
pub mod store;

pub use item::{Item, Kind, Speaker};

use crate::web::Routes;

pub fn public() -> Routes {
    Routes::new()
}

pub fn participant() -> Routes {
    Routes::new()
}

pub fn organiser() -> Routes {
    Routes::new()
}
