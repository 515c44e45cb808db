//! What every page shares, and nothing about events: state, errors, layout, forms, sessions, languages, assets.
mod assets;
mod error;
mod form;
mod headers;
mod language;
mod layout;
mod markdown;
mod routes;
mod secret;
pub mod session;
mod state;
mod words;

pub use assets::{asset, routes as asset_routes};
pub use error::{Error, Result, error_pages};
pub use form::{Form, is_email, refused, refused_with};
pub use headers::{fresh_or_304, security};
pub use language::{Lang, switch_language};
pub use layout::{Layout, Path, local_path};
pub use markdown::{markdown, plain_text};
pub use routes::{Audience, Route, Routes};
pub use secret::{Secret, crockford, hash_of_key, normal_key};
pub use session::{Flash, Store as SessionStore, cookie_layer, flash, flash_bad};
pub use state::App;
pub use words::{Words, fold, input_moment, search_key, sort_key};
