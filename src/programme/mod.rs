//! The programme: keynotes, talks, breaks, their speakers, rooms and times; and the calendar file of them.
mod calendar;
mod editing;
pub mod item;
mod manage;
mod manage_item;
pub mod order;
mod pages;
pub mod store;
mod timeline;
mod vtimezone;

pub use item::{Item, Kind, Speaker};
pub use timeline::{Timeline, timeline};

use crate::web::Routes;

pub fn public() -> Routes {
    Routes::new().get("/events/{event}/programme.ics", pages::calendar)
}

pub fn organiser() -> Routes {
    Routes::new()
        .get("/manage/{event}/programme", manage::list)
        .post("/manage/{event}/programme", manage_item::create)
        .get("/manage/{event}/programme/new", manage_item::new)
        .get("/manage/{event}/programme/{item}", manage_item::edit)
        .post("/manage/{event}/programme/{item}", manage_item::save)
        .post("/manage/{event}/programme/{item}/move", manage::move_item)
        .get("/manage/{event}/programme/{item}/removal", manage::removal)
        .post("/manage/{event}/programme/{item}/removal", manage::remove)
}
