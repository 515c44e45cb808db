//! Reading, as stores and pages see it, and where the connections come from.
use std::ops::{Deref, DerefMut};

use sqlx::{Any, AnyPool, pool::PoolConnection};

use super::{
    conn::{Conn, Error},
    postgres::{self, Begun},
    sqlite::{Reader, Readers},
};

/// A connection on which one can only read.
#[derive(Debug)]
pub struct Read(Reading);

#[derive(Debug)]
enum Reading {
    Sqlite(Reader),
    Postgres(Begun),
    Single(PoolConnection<Any>),
}

impl From<Reader> for Read {
    fn from(reader: Reader) -> Self {
        Self(Reading::Sqlite(reader))
    }
}

impl From<Begun> for Read {
    fn from(begun: Begun) -> Self {
        Self(Reading::Postgres(begun))
    }
}

impl From<PoolConnection<Any>> for Read {
    fn from(conn: PoolConnection<Any>) -> Self {
        Self(Reading::Single(conn))
    }
}

impl Deref for Read {
    type Target = Conn;

    fn deref(&self) -> &Conn {
        match &self.0 {
            Reading::Sqlite(reader) => reader.conn(),
            Reading::Postgres(begun) => begun.conn(),
            Reading::Single(conn) => conn,
        }
    }
}

impl DerefMut for Read {
    fn deref_mut(&mut self) -> &mut Conn {
        match &mut self.0 {
            Reading::Sqlite(reader) => reader.conn_mut(),
            Reading::Postgres(begun) => begun.conn_mut(),
            Reading::Single(conn) => conn,
        }
    }
}

/// Where connections for reading come from.
#[derive(Clone, Debug)]
pub enum Sources {
    Sqlite(Readers),
    Postgres(AnyPool),
}

impl Sources {
    /// A transaction with one snapshot.
    pub async fn transaction(&self) -> Result<Read, Error> {
        Ok(match self {
            Self::Sqlite(readers) => readers.take().await?.into(),
            Self::Postgres(pool) => Begun::begin(pool, postgres::READ).await?.into(),
        })
    }

    /// For a single statement.
    #[allow(clippy::disallowed_methods)]
    pub async fn one(&self) -> Result<Read, Error> {
        Ok(match self {
            Self::Sqlite(readers) => readers.take().await?.into(),
            Self::Postgres(pool) => pool.acquire().await?.into(),
        })
    }

    pub async fn close(&self) {
        match self {
            Self::Sqlite(readers) => readers.close().await,
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{note, notes, on_each_engine};

    #[tokio::test]
    async fn who_reads_sees_one_state_of_things_and_changes_nothing() {
        for place in on_each_engine().await {
            let mut reader = place.db.read().await.unwrap();
            assert_eq!(notes(&mut reader).await, [""; 0]);
            let mut tx = place.db.write().await.unwrap();
            note(&mut tx, "a").await.unwrap();
            tx.commit().await.unwrap();
            assert_eq!(notes(&mut reader).await, [""; 0]);
            assert!(note(&mut reader, "b").await.is_err());
            drop(reader);
            assert_eq!(notes(&mut place.db.one().await.unwrap()).await, ["a"]);
            assert_eq!(place.notes().await, ["a"]);
            place.db.close().await;
        }
    }

    #[tokio::test]
    async fn a_reader_that_leaves_in_the_middle_of_a_statement_hands_on_a_working_connection() {
        const LONG: &str = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 300000) \
            SELECT CAST(count(*) AS BIGINT) FROM n";
        for place in on_each_engine().await {
            for _ in 0..6 {
                let mut reader = place.db.read().await.unwrap();
                let statement = sqlx::query(LONG).execute(&mut *reader);
                let _ = tokio::time::timeout(std::time::Duration::from_millis(2), statement).await;
            }
            let mut tx = place.db.write().await.unwrap();
            note(&mut tx, "a").await.unwrap();
            tx.commit().await.unwrap();
            assert_eq!(place.notes().await, ["a"], "no reader is stuck in an older state");
        }
    }
}
