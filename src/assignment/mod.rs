//! Who works where: the table in which organisers seat people.
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
