//! Organisers: the people who sign in with e-mail and password. The first one is made with a one-time link.
mod guard;
mod pages;
pub mod password;
pub mod store;

pub use guard::{Account, signed_in};
pub use pages::{DEMO_EMAIL, demo_link, given_password, new_password, setup_link};

use crate::web::Routes;

pub fn door() -> Routes {
    Routes::new()
        .get("/sign-in", pages::sign_in_form)
        .post("/sign-in", pages::sign_in)
        .post("/sign-out", pages::sign_out)
        .get("/setup/{key}", pages::setup_form)
        .post("/setup/{key}", pages::setup)
}

/// The demo's link that signs its organiser in; there only in the demo.
pub fn demo() -> Routes {
    Routes::new().get("/demo/{key}", pages::demo_sign_in)
}
