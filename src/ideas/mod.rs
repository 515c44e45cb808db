//! What the rooms thought of: ideas with their themes, codes, wordings and marks for the recap. Whoever has a seat in
//! a workshop writes them in its room; organisers see them over all workshops.
mod code;
mod export;
mod filter;
mod form;
mod hiding;
mod history;
pub mod idea;
mod manage;
mod own;
mod room;
mod shown;
pub mod store;

pub use idea::{Idea, Voice, Wording};

use crate::web::Routes;

pub fn participant() -> Routes {
    Routes::new()
        .get("/events/{event}/workshops/{workshop}", room::show)
        .post("/events/{event}/workshops/{workshop}", room::create)
        .get("/events/{event}/workshops/{workshop}/ideas/{idea}", own::edit)
        .post("/events/{event}/workshops/{workshop}/ideas/{idea}", own::save)
        .get("/events/{event}/workshops/{workshop}/ideas/{idea}/removal", own::removal)
        .post("/events/{event}/workshops/{workshop}/ideas/{idea}/removal", own::remove)
        .get("/events/{event}/workshops/{workshop}/ideas/{idea}/hiding", hiding::ask_in_room)
        .post("/events/{event}/workshops/{workshop}/ideas/{idea}/hiding", hiding::decide_in_room)
        .get("/events/{event}/workshops/{workshop}/ideas/{idea}/history", history::show_in_room)
}

pub fn organiser() -> Routes {
    Routes::new()
        .get("/manage/{event}/ideas", manage::list)
        .get("/manage/{event}/ideas.csv", export::file)
        .post("/manage/{event}/ideas/marks", manage::mark_several)
        .post("/manage/{event}/ideas/{idea}/mark", manage::mark)
        .get("/manage/{event}/ideas/{idea}/hiding", hiding::ask)
        .post("/manage/{event}/ideas/{idea}/hiding", hiding::decide_as_organiser)
        .get("/manage/{event}/ideas/{idea}/history", history::show)
}
