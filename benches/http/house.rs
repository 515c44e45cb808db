//! What the bench takes from the crate: a path or a signature that moves is followed here alone.
use std::{path::Path, sync::Arc};

use anyhow::{Result, anyhow};
use tagwerk::{accounts::password, config::DatabaseLimits, participants, state::Secret};
use tokio::sync::Semaphore;

pub use tagwerk::{
    accounts::store::{self as accounts, AccountRow},
    clock,
    db::{Conn, Db, new_id, random_code},
    demo::SLUG as MODEL_SLUG,
    events::{Event, Phase, Seating, store as events},
    ideas::{
        Wording,
        store::{self as ideas, NewIdea},
    },
    participants::{Participant, store as people},
    programme::{Speaker, store as programme},
    recap::store as recaps,
    workshops::{Round, Workshop, store as workshops},
};

/// What the measured servers make their links with: `TAGWERK_SECRET`.
pub const SECRET: &str = "0101010101010101010101010101010101010101010101010101010101010101";

/// Further environment of the measured servers. A brake on the registration form is taken off here: all load comes
/// from one address.
pub const SETTINGS: [(&str, &str); 0] = [];

fn secret() -> Secret {
    Secret::new([1; 32])
}

/// The database in a file, its tables up to date.
pub async fn open(file: &Path) -> Result<Db> {
    let db = Db::connect(&format!("sqlite:{}", file.display()), DatabaseLimits::default()).await?;
    db.migrate().await?;
    Ok(db)
}

/// What is stored of an organiser's password.
pub async fn hash_password(password: &str) -> Result<String> {
    password::hash(&Arc::new(Semaphore::new(1)), password.into()).await.map_err(|error| anyhow!("{error}"))
}

/// Adds a participant with their personal link.
pub async fn add_person(conn: &mut Conn, person: &Participant) -> Result<()> {
    participants::add(conn, &secret(), person).await?;
    Ok(())
}

/// The path of a participant's personal link.
pub fn link_path(person: &Participant) -> String {
    participants::link_path(&secret(), &person.id, person.link_version)
}

/// The published recap of an event as it is stored.
pub async fn snapshot(conn: &mut Conn, event_id: &str) -> Result<String> {
    let published =
        recaps::published(conn, event_id).await?.ok_or_else(|| anyhow!("no recap is published"))?;
    Ok(serde_json::to_string(&published.article)?)
}
