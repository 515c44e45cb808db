//! The workshop groups, the wishes for them and the seats in them.
pub mod store;
pub mod workshop;

pub use workshop::{Fullness, Wish, Workshop};

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
