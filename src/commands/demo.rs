//! `tagwerk demo`: the application with the model event, in a database of its own.
use std::{fs, io::ErrorKind, path::Path};

use anyhow::{Context as _, Result};

use super::server;
use crate::{config::Options, demo};

const FILE: &str = "demo.sqlite";

/// Loads the model event if it is not there, and serves until it is told to stop; with `fresh` all is forgotten first.
pub fn demo(options: Options, fresh: bool) -> Result<()> {
    anyhow::ensure!(
        !fresh || options.database_url.is_none(),
        "demo --fresh deletes the demo's own file alone; leave --database-url and DATABASE_URL out, or name an empty database without --fresh"
    );
    let settings = options.check(FILE)?;
    if fresh {
        forget(&settings.data.join(FILE))?;
    }
    server::run(settings, true, async |app| {
        demo::load(app).await?;
        println!("{}", demo::welcome(app).await?);
        Ok(())
    })
}

fn forget(file: &Path) -> Result<()> {
    for suffix in ["", "-wal", "-shm"] {
        match fs::remove_file(format!("{}{suffix}", file.display())) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(error).with_context(|| {
                    format!("the demo's database {}{suffix} cannot be deleted", file.display())
                });
            }
            _ => {}
        }
    }
    Ok(())
}
