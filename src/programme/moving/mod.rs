//! What the programme does when its event moves: come along, or stay where it is on the wall clock.
mod follow_event;
mod spans;

pub use follow_event::{Followed, follow_event};
pub use spans::{Effect, Follows, effect};
