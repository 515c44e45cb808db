//! What the rooms thought of: ideas with their themes, codes, wordings and marks for the recap.
pub mod idea;
pub mod store;

pub use idea::Idea;

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
