//! The article: drafted from what is there, edited in sections bound to their sources, published as a frozen
//! snapshot. It reads from all features and owns only its text.
pub mod article;
mod compose;
pub mod consent;
pub mod draft;
pub(crate) mod feed;
mod gather;
mod linked_data;
pub(crate) mod manage;
pub(crate) mod pages;
pub(crate) mod publication;
pub mod section;
pub(crate) mod sections;
mod sources;
pub mod store;
mod store_headlines;

pub use article::Article;
pub use gather::{Draft, make_draft, sources};
pub use section::{Recap, Section, SectionKind};
pub use store::{Headline, Publication};
