//! Which events have an assignment that is computed.
use crate::{
    events::{Event, Seating},
    web::{Error, Result},
};

/// In first-come mode people take their seats themselves: there is nothing to compute.
pub fn wishes_only(event: &Event) -> Result<()> {
    if event.seating == Seating::Wishes { Ok(()) } else { Err(Error::NotFound) }
}
