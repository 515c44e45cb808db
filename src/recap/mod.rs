//! The article: drafted from what is there, edited in sections bound to their sources, published as a frozen
//! snapshot. It reads from all features and owns only its text.
pub mod article;
mod compose;
pub mod consent;
pub mod draft;
mod draft_recap;
mod edit_recap;
mod name;
pub(crate) mod pages;
pub mod paths;
mod person;
mod publish_recap;
mod review;
pub mod section;
pub mod store;
mod store_published;
mod withdrawal;

pub use article::Article;
pub use compose::{compose, compose_section};
pub use draft::Draft;
pub use draft_recap::draft_recap;
pub use edit_recap::*;
pub use paths::*;
pub use section::{Recap, Section, SectionKind};
pub use store::Publication;
