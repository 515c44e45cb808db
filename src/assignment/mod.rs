//! Who works where: seats computed by wishes, the table in which organisers correct them, and its publication.
mod acceptance;
mod adoption;
mod changes;
mod command;
mod comparison;
mod conditions;
mod decide;
mod decisions;
mod differences;
mod figures;
mod fill;
mod filter;
mod fixing;
mod input;
mod late;
mod manage;
mod moves;
mod person;
mod protocol;
mod publication;
mod reasons;
mod run;
mod scenario;
mod scenario_page;
mod scenarios;
mod seating;
mod shortage_words;
pub mod solver;
pub mod store;
mod store_decisions;
mod store_published;
mod store_reasons;
mod table;
mod told;
mod why;

pub use command::command;
pub use run::{Begun, begin, seat_all};
pub use told::{statistics, why};

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
        .get("/manage/{event}/assignment/changes", late::show)
        .post("/manage/{event}/assignment/changes", acceptance::accept)
        .get("/manage/{event}/assignment/differences", differences::show)
        .get("/manage/{event}/assignment/people/{participant}", person::show)
        .post("/manage/{event}/assignment/people/{participant}/decisions", decide::decide)
        .post("/manage/{event}/assignment/people/{participant}/pairs", decide::pair)
        .post("/manage/{event}/assignment/people/{participant}/pairs/removal", decide::unpair)
        .get("/manage/{event}/assignment/scenarios", scenarios::show)
        .post("/manage/{event}/assignment/scenarios", scenarios::begin)
        .get("/manage/{event}/assignment/scenarios/{scenario}", scenario_page::show)
        .post("/manage/{event}/assignment/scenarios/{scenario}/cancellation", scenario_page::cancel)
        .get("/manage/{event}/assignment/scenarios/{scenario}/deletion", scenario_page::deletion)
        .post("/manage/{event}/assignment/scenarios/{scenario}/deletion", scenario_page::delete)
        .get("/manage/{event}/assignment/scenarios/{scenario}/adoption", adoption::confirm)
        .post("/manage/{event}/assignment/scenarios/{scenario}/adoption", adoption::adopt)
        .get("/manage/{event}/assignment/scenarios/{scenario}/protocol", protocol::show)
        .get("/manage/{event}/assignment/scenarios/{scenario}/protocol.json", protocol::download)
}
