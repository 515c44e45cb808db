//! Who comes: registration, import, personal links, and "who is asking" on a participant's pages.
mod guard;
mod link;
pub mod participant;
pub mod store;

pub use guard::{EventNav, Me, Tab, opened};
pub use link::{link_hash, link_path};
pub use participant::{Participant, State};

use crate::web::Routes;

pub fn door() -> Routes {
    Routes::new().get("/p/{key}", link::open)
}
