//! An event: its dates, texts and phase, the team that organises it, and the event in the path.
pub mod event;
mod guard;
pub(crate) mod manage;
mod moving;
mod nav;
pub mod paths;
mod schema;
pub mod settings;
pub mod store;
mod store_team;
pub(crate) mod team;

pub use event::{Event, Phase, Seating};
pub use guard::{Managed, PublicEvent, organiser};
pub use moving::Move;
pub use nav::{Nav, Section};
pub use paths::*;
pub use schema::{event_schema, script_json};
pub use settings::Offers;
