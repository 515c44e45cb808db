//! What the disk can do: how many single rows SQLite commits a second, each safe before the next begins.
use std::{
    path::Path,
    time::{Duration, Instant},
};

use anyhow::Result;
use sqlx::{AssertSqlSafe, Connection as _, SqliteConnection};

use super::load::Measured;

/// Sent to SQLite in one text, each of them a commit of its own, so that no time is lost between threads.
const AT_ONCE: usize = 50;

/// One thread, one connection, `INSERT` without a transaction, in a file of its own in `folder`.
pub async fn measure(folder: &Path, time: Duration) -> Result<Measured> {
    let address = format!("sqlite:{}?mode=rwc", folder.join("commits.sqlite").display());
    let mut connection = SqliteConnection::connect(&address).await?;
    let prepare = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
                   CREATE TABLE IF NOT EXISTS rows (id INTEGER PRIMARY KEY, words TEXT NOT NULL);";
    sqlx::raw_sql(prepare).execute(&mut connection).await?;
    let insert =
        "INSERT INTO rows (words) VALUES ('Formulare sprechen Klartext, und jedes passt auf eine Seite.');";
    let (begun, mut commits) = (Instant::now(), 0);
    while begun.elapsed() < time {
        sqlx::raw_sql(AssertSqlSafe(insert.repeat(AT_ONCE))).execute(&mut connection).await?;
        commits += AT_ONCE as u64;
    }
    let seconds = begun.elapsed().as_secs_f64();
    connection.close().await?;
    Ok(Measured::of(seconds, commits))
}
