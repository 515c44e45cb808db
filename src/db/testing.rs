//! Empty databases for the tests of this folder.
use super::{Conn, Db, Error, new_id};
use crate::config::DatabaseLimits;

/// A database with a table of notes, on one engine.
pub struct Place {
    pub db: Db,
    pub url: String,
    _folder: tempfile::TempDir,
}

/// Few connections, and little patience.
pub const LIMITS: DatabaseLimits =
    DatabaseLimits { readers: 2, writers: 2, lock_timeout: 1, statement_timeout: 2 };

pub async fn on_sqlite() -> Place {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("test.sqlite").display());
    made(url, folder).await
}

/// A database on the server that TAGWERK_TEST_POSTGRES names, if it names one.
pub async fn on_postgres() -> Option<Place> {
    let server = std::env::var("TAGWERK_TEST_POSTGRES").ok()?;
    let admin = Db::connect(&server, LIMITS).await.unwrap();
    let name = format!("tagwerk_{}", new_id());
    admin.copy_database("template1", &name).await.unwrap();
    admin.close().await;
    let (address, _) = server.rsplit_once('/').unwrap();
    Some(made(format!("{address}/{name}"), tempfile::tempdir().unwrap()).await)
}

pub async fn on_each_engine() -> Vec<Place> {
    [Some(on_sqlite().await), on_postgres().await].into_iter().flatten().collect()
}

async fn made(url: String, folder: tempfile::TempDir) -> Place {
    let db = Db::connect(&url, LIMITS).await.unwrap();
    db.migrate().await.unwrap();
    let mut tx = db.write().await.unwrap();
    sqlx::query("CREATE TABLE notes (id TEXT PRIMARY KEY, parent TEXT REFERENCES notes (id))")
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    Place { db, url, _folder: folder }
}

impl Place {
    pub async fn notes(&self) -> Vec<String> {
        notes(&mut self.db.read().await.unwrap()).await
    }
}

pub async fn notes(conn: &mut Conn) -> Vec<String> {
    sqlx::query_scalar("SELECT id FROM notes ORDER BY id").fetch_all(conn).await.unwrap()
}

pub async fn note(conn: &mut Conn, id: &str) -> Result<(), Error> {
    sqlx::query("INSERT INTO notes (id) VALUES ($1)").bind(id).execute(conn).await.map(|_| ())
}
