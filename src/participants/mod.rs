//! Who comes: registration, import, personal links, and "who is asking" on a participant's pages.
mod columns;
mod details;
mod export;
mod field;
mod filter;
mod guard;
mod import;
mod link;
mod manage;
mod pages;
pub mod participant;
mod person;
mod plan;
mod preview;
mod store_lists;

pub mod store;
mod table;

pub use field::Field;
pub use guard::{EventNav, Me, Tab, opened};
pub use link::{add, link_hash, link_path};
pub use participant::{Participant, State};
pub use table::write as spreadsheet;

use crate::web::Routes;

pub fn public() -> Routes {
    Routes::new().get("/events/{event}/registration", pages::registration)
}

pub fn door() -> Routes {
    Routes::new().get("/p/{key}", link::open).post("/events/{event}/registration", pages::register)
}

pub fn organiser() -> Routes {
    Routes::new()
        .get("/manage/{event}/participants", manage::list)
        .get("/manage/{event}/participants/new", person::new)
        .post("/manage/{event}/participants/new", person::create)
        .get("/manage/{event}/participants/import", import::form)
        .post("/manage/{event}/participants/import", import::send)
        .get("/manage/{event}/participants/export.csv", export::csv)
        .get("/manage/{event}/participants/{participant}", person::show)
        .post("/manage/{event}/participants/{participant}", person::save)
        .get("/manage/{event}/participants/{participant}/link", person::confirm_link)
        .post("/manage/{event}/participants/{participant}/link", person::renew_link)
        .get("/manage/{event}/participants/{participant}/removal", person::confirm_removal)
        .post("/manage/{event}/participants/{participant}/removal", person::remove)
}
