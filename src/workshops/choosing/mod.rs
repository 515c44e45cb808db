//! How participants come to a workshop: they rank what they wish, or whoever comes first takes a seat.
mod admission;
mod door;
mod offer;
pub(crate) mod seat;
pub mod take_seat;
pub mod wish;
pub(crate) mod wishes;

pub use admission::NotAdmitted;
pub use door::Door;
