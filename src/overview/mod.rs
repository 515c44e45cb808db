//! The pages that gather from all features and own nothing: home, the event's page, "my event", the organiser's overview.
mod manage;
mod me;
mod next_for_me;
mod next_steps;
mod pages;

use crate::web::Routes;

pub fn public() -> Routes {
    Routes::new().get("/", pages::home).get("/events/{event}", pages::event)
}

pub fn participant() -> Routes {
    Routes::new()
        .get("/events/{event}/me", me::me)
        .post("/events/{event}/me/registration", me::confirm)
        .post("/events/{event}/me/naming", me::naming)
        .get("/events/{event}/me/cancellation", me::cancellation)
        .post("/events/{event}/me/cancellation", me::cancel)
}

pub fn organiser() -> Routes {
    Routes::new().get("/manage/{event}", manage::overview)
}
