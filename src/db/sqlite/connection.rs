//! How connections to SQLite are opened and closed.
use sqlx::{ConnectOptions as _, Connection as _, Executor as _, any::AnyConnectOptions};

use crate::db::conn::{Conn, Error};

/// What undoes a statement stays in memory, which costs no file each time; and four thousand pages (16 MB) are gathered
/// before they move from the log into the file, because under load most are written several times until then.
const WRITER: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; \
     PRAGMA busy_timeout = 5000; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 4000";
const READER: &str = "PRAGMA busy_timeout = 5000; PRAGMA query_only = ON; BEGIN";

/// The address with which the file is made when it is missing.
pub fn making(url: &str) -> String {
    let separator = if url.contains('?') { '&' } else { '?' };
    format!("{url}{separator}mode=rwc")
}

/// A connection that may write. Another process may hold the lock for a moment: hence the time-out.
pub async fn open(options: &AnyConnectOptions) -> Result<Conn, Error> {
    opened(options, WRITER).await
}

/// A connection that only reads, inside a transaction that has read nothing yet.
pub async fn open_reader(options: &AnyConnectOptions) -> Result<Conn, Error> {
    opened(options, READER).await
}

async fn opened(options: &AnyConnectOptions, settings: &'static str) -> Result<Conn, Error> {
    let mut conn = options.connect().await?;
    conn.execute(settings).await?;
    Ok(conn)
}

/// Closes a connection in whatever state it is; when this returns, its locks are gone.
pub async fn close(conn: Conn) {
    if let Err(error) = conn.close().await {
        tracing::warn!(%error, "a connection did not close in order");
    }
}
