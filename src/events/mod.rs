//! An event: its dates, texts and phase, the team that organises it, and the event in the path.
pub mod event;
mod guard;
mod manage;
mod nav;
mod schema;
pub mod settings;
pub mod store;
mod store_team;
mod team;

pub use event::{Event, Phase, Seating};
pub use guard::{Managed, PublicEvent, organiser};
pub use nav::{Nav, Section};
pub use schema::{event_schema, script_json};

use crate::web::Routes;

pub fn account() -> Routes {
    Routes::new().get("/manage", manage::list).post("/manage", manage::create).get("/manage/new", manage::new)
}

pub fn organiser_routes() -> Routes {
    Routes::new()
        .post("/manage/{event}/phase", manage::move_phase)
        .get("/manage/{event}/settings", manage::settings)
        .post("/manage/{event}/settings", manage::save_settings)
        .get("/manage/{event}/team", team::list)
        .post("/manage/{event}/team", team::invite)
        .post("/manage/{event}/team/{account}/removal", team::remove)
        .post("/manage/{event}/invitations/{invitation}/removal", team::withdraw)
}

pub fn door() -> Routes {
    Routes::new().get("/invitations/{key}", team::invitation).post("/invitations/{key}", team::accept)
}
