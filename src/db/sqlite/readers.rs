//! SQLite's connections that only read. Each waits inside a transaction that has read nothing yet: a deferred one takes
//! its snapshot with its first statement, so that a reader begins at no cost.
use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use sqlx::any::AnyConnectOptions;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::connection;
use crate::db::conn::{Conn, Error};

/// How long a reader waits for a connection.
const PATIENCE: Duration = Duration::from_secs(10);
/// Ends the snapshot, so that it holds up no checkpoint, and begins the next transaction.
const NEXT: &str = "ROLLBACK; BEGIN";

/// Connections that are opened when they are needed. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Readers(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    options: AnyConnectOptions,
    connections: u32,
    permits: Arc<Semaphore>,
    idle: Mutex<Vec<Conn>>,
}

/// A connection in the hands of a reader; dropped, it goes back.
#[derive(Debug)]
pub struct Reader(Option<Taken>);

#[derive(Debug)]
struct Taken {
    conn: Conn,
    readers: Readers,
    permit: OwnedSemaphorePermit,
}

impl Readers {
    pub fn new(options: AnyConnectOptions, connections: u32) -> Self {
        let permits = Arc::new(Semaphore::new(connections as usize));
        Self(Arc::new(Shared { options, connections, permits, idle: Mutex::default() }))
    }

    pub async fn take(&self) -> Result<Reader, Error> {
        let permit = tokio::time::timeout(PATIENCE, self.0.permits.clone().acquire_owned());
        let permit = permit.await.map_err(|_| Error::PoolTimedOut)?.map_err(|_| Error::PoolClosed)?;
        let idle = self.idle().pop();
        let conn = match idle {
            Some(conn) => conn,
            None => connection::open_reader(&self.0.options).await?,
        };
        Ok(Reader(Some(Taken { conn, readers: self.clone(), permit })))
    }

    /// Waits for all readers and closes their connections.
    pub async fn close(&self) {
        let all = self.0.permits.acquire_many(self.0.connections).await;
        self.0.permits.close();
        drop(all);
        let idle = std::mem::take(&mut *self.idle());
        for conn in idle {
            connection::close(conn).await;
        }
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Conn>> {
        self.0.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Reader {
    pub fn conn(&self) -> &Conn {
        &self.0.as_ref().expect("taken only at the end").conn
    }

    pub fn conn_mut(&mut self) -> &mut Conn {
        &mut self.0.as_mut().expect("taken only at the end").conn
    }
}

impl Drop for Reader {
    /// Also after a statement whose future was dropped: the connection's thread takes statements in order. A connection
    /// whose transaction cannot be ended is in a state that nobody knows, and is closed.
    fn drop(&mut self) {
        let Some(Taken { mut conn, readers, permit }) = self.0.take() else { return };
        let go_back = async move {
            match sqlx::query(NEXT).execute(&mut conn).await {
                Ok(_) => readers.idle().push(conn),
                Err(error) => {
                    tracing::warn!(%error, "a connection for reading is opened anew");
                    connection::close(conn).await;
                }
            }
            drop(permit);
        };
        // Without a runtime the process is ending, and the connection with it.
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(go_back);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::{note, notes, on_sqlite};

    #[tokio::test]
    async fn a_connection_whose_transaction_is_gone_is_replaced() {
        let place = on_sqlite().await;
        for _ in 0..4 {
            let mut reader = place.db.read().await.unwrap();
            sqlx::query("ROLLBACK").execute(&mut *reader).await.unwrap();
        }
        let mut reader = place.db.read().await.unwrap();
        assert_eq!(notes(&mut reader).await, [""; 0]);
        drop(reader);
        place.db.close().await;
    }

    #[tokio::test]
    async fn no_reader_that_went_away_holds_up_a_checkpoint() {
        let place = on_sqlite().await;
        for _ in 0..4 {
            assert_eq!(place.notes().await, [""; 0]);
        }
        let mut tx = place.db.write().await.unwrap();
        note(&mut tx, "a").await.unwrap();
        tx.commit().await.unwrap();
        // Waits until every connection is back.
        let all = (place.db.read().await.unwrap(), place.db.read().await.unwrap());
        let mut conn = connection::open(&connection::making(&place.url).parse().unwrap()).await.unwrap();
        let (busy, pages, moved): (i64, i64, i64) =
            sqlx::query_as("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(&mut conn).await.unwrap();
        assert_eq!((busy, pages), (0, moved));
        drop(all);
    }
}
