//! Databases to measure on: each begins as a copy of one with the model event, and gets a folder and a server of its own.
use std::{fs, path::PathBuf};

use anyhow::{Context as _, Result};

use super::{
    cast,
    house::{Db, Event, MODEL_SLUG, Participant, Phase, events, new_id, open, people, workshops},
    server::{Server, make_model},
};

/// The event whose registration is open, in every database.
pub const OPEN: &str = "offene-anmeldung";

/// The model event, an event that takes registrations, and an organiser of the first.
pub struct Model {
    folder: PathBuf,
    database: PathBuf,
    pub event: Event,
    pub organiser: String,
}

impl Model {
    pub async fn make(folder: PathBuf) -> Result<Self> {
        fs::create_dir_all(&folder)?;
        let database = make_model(&folder)?;
        let db = open(&database).await?;
        let mut tx = db.write().await?;
        let event = events::find_by_slug(&mut tx, MODEL_SLUG).await?.context("the model event is there")?;
        let organiser = cast::add_organiser(&mut tx).await?;
        events::add_organiser(&mut tx, &event.id, &organiser, event.updated_at).await?;
        let taking =
            |event: &mut Event| (event.phase, event.capacity) = (Phase::Registration, Some(1_000_000));
        let open = cast::add_event(&mut tx, &event, OPEN, taking).await?;
        cast::add_day(&mut tx, &event, &open).await?;
        tx.commit().await?;
        db.close().await;
        Ok(Self { folder, database, event, organiser })
    }

    /// A copy, to be filled.
    pub async fn copy(&self) -> Result<Stage> {
        let folder = self.folder.join(new_id());
        fs::create_dir(&folder)?;
        let database = folder.join("tagwerk.sqlite");
        fs::copy(&self.database, &database)?;
        Ok(Stage { db: open(&database).await?, folder, database })
    }

    /// A copy with so many people on the list of the open event.
    pub async fn copy_with(&self, people: usize) -> Result<Stage> {
        let stage = self.copy().await?;
        let mut tx = stage.db.write().await?;
        let event = events::find_by_slug(&mut tx, OPEN).await?.context("the open event is there")?;
        cast::add_people(&mut tx, &event, 0..people).await?;
        tx.commit().await?;
        Ok(stage)
    }

    /// The model event's people but for the facilitators, who come first.
    pub async fn people(&self, stage: &Stage) -> Result<Vec<Participant>> {
        let mut tx = stage.db.read().await?;
        let mut all = people::list_registered(&mut tx, &self.event.id).await?;
        let leads = workshops::facilitators(&mut tx, &self.event.id).await?;
        all.retain(|person| leads.iter().all(|led| led.person != person.id));
        Ok(all)
    }
}

/// A database that is being filled.
pub struct Stage {
    pub db: Db,
    pub folder: PathBuf,
    pub database: PathBuf,
}

impl Stage {
    /// Closes the database, and serves it.
    pub async fn serve(self) -> Result<Server> {
        self.db.close().await;
        Server::start(&self.database)
    }
}
