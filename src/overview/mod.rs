//! The pages that gather from all features and own nothing: home, the event's page, "my event", the organiser's overview.
mod manage;
mod next_steps;
mod pages;

use crate::web::Routes;

pub fn public() -> Routes {
    Routes::new().get("/", pages::home)
}

pub fn organiser() -> Routes {
    Routes::new().get("/manage/{event}", manage::overview)
}
