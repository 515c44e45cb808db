//! An event: its dates, texts and phase, the team that organises it, and the event in the path.
mod create_event;
pub mod event;
mod guard;
mod known;
pub(crate) mod manage;
mod move_phase;
mod moving;
mod nav;
pub mod paths;
mod progress;
mod schema;
pub mod settings;
pub mod store;
mod store_team;
pub(crate) mod team;

pub use create_event::create_event;
pub use event::{Event, Phase, Seating};
pub use guard::{Managed, PublicEvent, Purpose, admitted};
pub use known::{known, known_themes};
pub use move_phase::move_phase;
pub use moving::Move;
pub use nav::{Nav, Section};
pub use paths::*;
pub use progress::Progress;
pub use schema::{event_schema, script_json};
pub use settings::Offers;
