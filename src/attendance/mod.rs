//! Coming and going: the door, registration, saying yes to an invitation, consent to be named, cancellation, and the
//! organiser's form for a person. All of it lies above the workshops, because a departure frees a seat there. The form
//! for a person stands here and not beside the list, because it registers and cancels too.
mod add_person;
mod cancel;
mod change_person;
mod confirm;
mod details;
mod door;
mod naming;
pub(crate) mod own;
pub mod paths;
pub(crate) mod person;
mod register;
pub(crate) mod registration;
mod taken;

pub use add_person::add_person;
pub use cancel::cancel;
pub use change_person::change_person;
pub use confirm::confirm;
pub use door::{Door, is_open_to};
pub use naming::{agree_to_be_named, withdraw_naming};
pub use paths::*;
pub use register::register;
