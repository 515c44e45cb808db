//! SQLite or PostgreSQL behind one SQL text: the only folder that names the mechanism.
//!
//! Who wants to change something asks for `write` (or `write_alone` when it takes long), everybody else for `read`.
//! What changed is said by topic, and how often a topic has changed can be asked at any moment.
mod codes;
mod conn;
mod database;
mod failure;
mod follow;
mod handing_on;
mod health;
mod kept;
mod made_keys;
mod postgres;
mod read;
mod sqlite;
#[cfg(test)]
mod testing;
mod topics;
mod tx;
mod values;

pub use codes::{new_id, random_code};
pub use conn::{Conn, Error};
pub use database::{Db, Engine};
pub use failure::{is_foreign_key_violation, is_passing, is_unique_violation};
pub use handing_on::{end_reading, handing_on};
pub use made_keys::{MadeKeys, locked_keys, made_keys, note_keys};
pub use read::Read;
pub use sqlite::staying_awake;
pub use topics::{Revision, Topic};
pub use tx::Tx;
pub use values::{ROWS_AT_ONCE, values};

/// What an operation comes to: done, refused for a reason of its feature, or the database failed.
pub type Outcome<Done, Refusal> = Result<Result<Done, Refusal>, Error>;
