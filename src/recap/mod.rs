//! The article: drafted from what is there, edited in sections bound to their sources, published as a frozen
//! snapshot. It reads from all features and owns only its text.
pub mod article;
mod compose;
pub mod consent;
pub mod draft;
mod feed;
mod gather;
mod linked_data;
mod manage;
mod pages;
mod publication;
pub mod section;
mod sections;
mod sources;
pub mod store;

pub use article::Article;
pub use gather::{Draft, make_draft, sources};
pub use section::{Recap, Section, SectionKind};
pub use store::Publication;

use crate::web::Routes;

pub fn public() -> Routes {
    Routes::new().get("/events/{event}/recap", pages::recap).get("/recaps.atom", feed::feed)
}

pub fn organiser() -> Routes {
    Routes::new()
        .get("/manage/{event}/recap", manage::overview)
        .post("/manage/{event}/recap", manage::save)
        .post("/manage/{event}/recap/draft", manage::draft)
        .get("/manage/{event}/recap/preview", pages::preview)
        .post("/manage/{event}/recap/sections", sections::add)
        .get("/manage/{event}/recap/sections/{section}", sections::edit)
        .post("/manage/{event}/recap/sections/{section}", sections::save)
        .post("/manage/{event}/recap/sections/{section}/position", sections::move_to)
        .post("/manage/{event}/recap/sections/{section}/omission", sections::omit)
        .get("/manage/{event}/recap/sections/{section}/removal", sections::removal)
        .post("/manage/{event}/recap/sections/{section}/removal", sections::remove)
        .get("/manage/{event}/recap/publication", publication::review)
        .post("/manage/{event}/recap/publication", publication::publish)
        .get("/manage/{event}/recap/takedown", publication::takedown)
        .post("/manage/{event}/recap/takedown", publication::take_down)
}
