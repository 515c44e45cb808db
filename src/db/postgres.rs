//! PostgreSQL: connections with time limits, and transactions that leave none of them in a state nobody knows.
use std::{collections::BTreeSet, sync::Arc, time::Duration};

use sqlx::{
    Any, AnyPool, AssertSqlSafe, Connection as _, Executor as _, any::AnyPoolOptions, pool::PoolConnection,
};

use super::{
    conn::{Conn, Error},
    topics::{Raised, Revisions, Topic, raise},
};
use crate::{clock, config::DatabaseLimits};

pub const WRITE: &str = "BEGIN";
/// One snapshot for the whole transaction, as on SQLite.
pub const READ: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
/// The first statement fails where an earlier one has failed; `COMMIT` alone would then roll back and report success.
const COMMIT: &str = "SELECT 1; COMMIT";

/// How long a writer or reader waits for a connection.
const PATIENCE: Duration = Duration::from_secs(10);
/// For so long an idle connection is taken to be alive.
const FRESH: Duration = Duration::from_secs(1);
/// How long rolling back may take before the connection is closed instead.
const ROLLBACK_LIMIT: Duration = Duration::from_secs(5);

/// Connections on which no statement waits or works longer than the settings allow. They are tried before use only
/// when they were idle for a while.
pub fn pool(connections: u32, limits: DatabaseLimits) -> AnyPoolOptions {
    let settings = format!(
        "SET lock_timeout = '{}s'; SET statement_timeout = '{}s'",
        limits.lock_timeout, limits.statement_timeout
    );
    AnyPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(PATIENCE)
        .after_connect(move |conn, _| {
            let settings = AssertSqlSafe(settings.clone());
            Box::pin(async move { conn.execute(settings).await.map(|_| ()) })
        })
        .test_before_acquire(false)
        .before_acquire(|conn, state| {
            Box::pin(async move {
                if state.idle_for > FRESH {
                    conn.ping().await?;
                }
                Ok(true)
            })
        })
}

/// A transaction; dropped, it is rolled back before the connection is used again.
#[derive(Debug)]
pub struct Begun(Option<PoolConnection<Any>>);

impl Begun {
    #[allow(clippy::disallowed_methods)]
    pub async fn begin(pool: &AnyPool, statement: &'static str) -> Result<Self, Error> {
        let mut begun = Self(Some(pool.acquire().await?));
        begun.conn_mut().execute(statement).await?;
        Ok(begun)
    }

    pub fn conn(&self) -> &Conn {
        self.0.as_ref().expect("taken only at the end")
    }

    pub fn conn_mut(&mut self) -> &mut Conn {
        self.0.as_mut().expect("taken only at the end")
    }

    /// Raises the topics' revisions, commits, and makes the revisions known. Once begun, this goes on in a task of its
    /// own when the caller is cancelled: what is committed is also made known.
    pub async fn commit(mut self, topics: BTreeSet<Topic>, revisions: Arc<Revisions>) -> Result<(), Error> {
        let mut conn = self.0.take().expect("taken only at the end");
        let committed = tokio::spawn(async move {
            match raise_and_commit(&mut conn, &topics).await {
                Ok(raised) => {
                    revisions.publish(raised);
                    Ok(())
                }
                Err(error) => {
                    conn.close_on_drop();
                    Err(error)
                }
            }
        });
        committed.await.map_err(|_| Error::WorkerCrashed)?
    }
}

async fn raise_and_commit(conn: &mut Conn, topics: &BTreeSet<Topic>) -> Result<Raised, Error> {
    let raised = raise(conn, topics, clock::now()).await?;
    conn.execute(COMMIT).await?;
    Ok(raised)
}

impl Drop for Begun {
    fn drop(&mut self) {
        let Some(mut conn) = self.0.take() else { return };
        let rollback = async move {
            let done = tokio::time::timeout(ROLLBACK_LIMIT, conn.execute("ROLLBACK")).await;
            if !matches!(done, Ok(Ok(_))) {
                conn.close_on_drop();
            }
        };
        // Without a runtime the process is ending, and the connection with it.
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(rollback);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{
        failure::is_passing,
        testing::{note, notes, on_postgres},
    };
    use super::*;

    #[tokio::test]
    async fn who_commits_after_a_statement_failed_is_told() {
        let Some(place) = on_postgres().await else { return };
        let mut tx = place.db.write().await.unwrap();
        note(&mut tx, "a").await.unwrap();
        assert!(note(&mut tx, "a").await.is_err());
        assert!(tx.commit().await.is_err());
        assert_eq!(place.notes().await, [""; 0]);
        place.db.close().await;
    }

    #[tokio::test]
    async fn busy_writers_keep_nobody_from_reading() {
        let Some(place) = on_postgres().await else { return };
        let writers = (place.db.write().await.unwrap(), place.db.write().await.unwrap());
        assert_eq!(place.notes().await, [""; 0]);
        drop(writers);
        place.db.close().await;
    }

    #[tokio::test]
    async fn nobody_waits_for_a_locked_row_for_long() {
        let Some(place) = on_postgres().await else { return };
        let mut tx = place.db.write().await.unwrap();
        note(&mut tx, "a").await.unwrap();
        tx.commit().await.unwrap();
        let mut holder = place.db.write().await.unwrap();
        sqlx::query("UPDATE notes SET id = id").execute(&mut *holder).await.unwrap();
        let mut other = place.db.write().await.unwrap();
        let error = sqlx::query("UPDATE notes SET id = id").execute(&mut *other).await.unwrap_err();
        assert_eq!(error.as_database_error().unwrap().code().unwrap(), "55P03", "lock_not_available");
        assert!(is_passing(&error));
        holder.commit().await.unwrap();
        drop(other);
        place.db.close().await;
    }

    #[tokio::test]
    async fn a_statement_ends_after_its_time() {
        let Some(place) = on_postgres().await else { return };
        let mut reader = place.db.read().await.unwrap();
        let error = sqlx::query("SELECT CAST(pg_sleep(30) AS TEXT)").execute(&mut *reader).await.unwrap_err();
        assert_eq!(error.as_database_error().unwrap().code().unwrap(), "57014", "query_canceled");
        assert!(is_passing(&error));
    }

    #[tokio::test]
    async fn a_connection_that_broke_is_replaced() {
        const END: &str = "SELECT pg_terminate_backend(pg_backend_pid())";
        let Some(place) = on_postgres().await else { return };
        for _ in 0..3 {
            let mut tx = place.db.write().await.unwrap();
            note(&mut tx, "a").await.unwrap();
            assert!(sqlx::query(END).execute(&mut *tx).await.is_err());
            assert!(tx.commit().await.is_err());
            let mut tx = place.db.write().await.unwrap();
            assert!(sqlx::query(END).execute(&mut *tx).await.is_err());
            drop(tx);
        }
        let mut tx = place.db.write().await.unwrap();
        note(&mut tx, "b").await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(notes(&mut place.db.one().await.unwrap()).await, ["b"]);
        place.db.close().await;
    }

    #[tokio::test]
    async fn a_commit_that_nobody_waits_for_is_made_known_all_the_same() {
        let Some(place) = on_postgres().await else { return };
        let topic = Topic::event("abc");
        for _ in 0..20 {
            let before = place.db.revision(&topic).number();
            let mut tx = place.db.write().await.unwrap();
            tx.changed(topic.clone());
            let _ = tokio::time::timeout(Duration::from_micros(100), tx.commit()).await;
            let known = async {
                while place.db.revision(&topic).number() == before {
                    tokio::time::sleep(Duration::from_millis(1)).await;
                }
            };
            tokio::time::timeout(Duration::from_secs(5), known).await.unwrap();
        }
        place.db.close().await;
    }
}
