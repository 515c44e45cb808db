//! The rows of workshops, of those who lead them, of wishes and of seats.
mod departures;
mod facilitators;
mod released;
mod seats;
mod wishes;
mod workshops;

pub use departures::*;
pub use facilitators::*;
pub use released::*;
pub use seats::*;
pub use wishes::*;
pub use workshops::*;
