//! An event's settings: the form, the dates that make sense, the time zones to choose from.
mod dates;
mod form;
mod zones;

pub use dates::{Odd, odd};
pub use form::{HUES, MOST_PEOPLE, Offers, blank, read, stored};
