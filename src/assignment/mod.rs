//! Who works where: the table in which organisers seat people, the helper that fills it, and its publication.
mod changes;
mod command;
mod fill;
mod filter;
mod manage;
mod publication;
mod seating;
pub mod solver;
mod table;

pub use command::command;

use crate::web::Routes;

pub fn organiser() -> Routes {
    Routes::new()
        .get("/manage/{event}/assignment", table::show)
        .post("/manage/{event}/assignment", manage::save)
        .post("/manage/{event}/assignment/fill", manage::fill_up)
        .get("/manage/{event}/assignment/clearance", manage::clearance)
        .post("/manage/{event}/assignment/clearance", manage::clear)
        .get("/manage/{event}/assignment/publication", publication::confirm)
        .post("/manage/{event}/assignment/publication", publication::publish)
        .post("/manage/{event}/assignment/publication/withdrawal", publication::withdraw)
}
