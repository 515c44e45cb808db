//! An event's settings: the form, the dates that make sense, what moves along with an event, the time zones.
mod closings;
mod dates;
mod form;
mod shift;
mod zones;

pub use closings::{Closing, Door, Trouble, is_answered, left_behind, mark, moved_along};
pub use dates::{Odd, odd};
pub use form::{HUES, MOST_PEOPLE, Offers, blank, read, settle_doors, stored};
pub use shift::Shift;
