//! The article: drafted from what is there, edited in sections, published as a frozen snapshot.
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
