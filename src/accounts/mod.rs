//! Organisers: the people who sign in with e-mail and password. The first one is made with a one-time link.
mod guard;
pub(crate) mod pages;
pub mod password;
pub mod paths;
mod set_up;
pub mod store;

pub use guard::{Account, signed_in};
pub use pages::{DEMO_EMAIL, demo_link, given_password, new_password, setup_link};
pub use paths::*;
