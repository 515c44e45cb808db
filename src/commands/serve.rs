//! `tagwerk serve`: the application on its own database.
use anyhow::Result;

use super::server;
use crate::{accounts, config::Options, state::App};

const FILE: &str = "tagwerk.sqlite";

/// Serves until it is told to stop.
pub fn serve(options: Options) -> Result<()> {
    server::run(options.check(FILE)?, false, async |app| greet(app).await)
}

/// Says where the application is, and on an empty database how to begin.
async fn greet(app: &App) -> Result<()> {
    println!("Tagwerk: {}", app.base_url);
    if accounts::store::is_empty(&mut *app.db.read().await?).await? {
        println!(
            "There is no organiser yet. This link creates the first one:\n  {}",
            app.url(&accounts::setup_link(app))
        );
    }
    Ok(())
}
