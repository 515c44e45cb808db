//! What every page shares, and nothing about events: errors, layout, forms, sessions, assets.
mod address;
mod assets;
mod error;
mod error_pages;
mod flash;
mod form;
mod headers;
mod kept;
mod language;
mod language_switch;
mod layout;
mod routes;
pub mod session;
mod submission;

pub use assets::{asset, favicon, routes as asset_routes};
pub use error::{Error, Result};
pub use error_pages::{OwnWords, error_pages};
pub use flash::{Flash, done, flashes, not_done, noted, warned};
pub use form::{Form, Question, moment_fields, refusal, refused, refused_with};
pub use headers::security;
pub use kept::{Pages, Shows, keep_page, kept_pages};
pub use language::{chosen_language, language_of};
pub use language_switch::switch_language;
pub use layout::{Layout, Path, local_path};
pub use routes::{Audience, BODY_LIMIT, Route, Routes};
pub use session::{Store as SessionStore, cookie_layer};
pub use submission::{Sent, Submission};
