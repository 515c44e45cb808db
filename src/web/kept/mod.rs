//! Public pages that are kept: rendered and compressed once, until what they show changes.
mod bodies;
mod cache;
mod encoding;

pub use cache::{Pages, Shows, keep_page, kept_pages};
