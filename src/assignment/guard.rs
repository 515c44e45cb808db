//! Which events have an assignment that is computed, and what a page answers for one that is closed.
use super::event_lock::Closed;
use crate::{
    events::{Event, Seating},
    web::{Error, Result},
};

/// In first-come mode people take their seats themselves: there is nothing to compute.
pub fn wishes_only(event: &Event) -> Result<()> {
    if event.seating == Seating::Wishes { Ok(()) } else { Err(Error::NotFound) }
}

impl From<Closed> for Error {
    fn from(closed: Closed) -> Self {
        match closed {
            Closed::Gone => Self::NotFound,
            Closed::Archived => Self::Archived,
        }
    }
}
