//! What went wrong in the database, as far as anybody tells it apart.
use std::{io, sync::Arc};

use super::conn::Error;

/// Whether a statement failed because a row with the same unique value is there already.
pub fn is_unique_violation(error: &Error) -> bool {
    error.as_database_error().is_some_and(sqlx::error::DatabaseError::is_unique_violation)
}

/// Whether a row was to refer to one that is not there any more.
pub fn is_foreign_key_violation(error: &Error) -> bool {
    error.as_database_error().is_some_and(sqlx::error::DatabaseError::is_foreign_key_violation)
}

/// Whether the same may go well in a moment: others held a lock or all connections for too long, two transactions met, or
/// the server is away just now. The codes are PostgreSQL's (Appendix A) and SQLite's result codes.
pub fn is_passing(error: &Error) -> bool {
    const POSTGRES: [&str; 6] = ["40001", "40P01", "53300", "55P03", "57014", "57P03"];
    const SQLITE_BUSY: u32 = 5;
    const SQLITE_LOCKED: u32 = 6;
    match error {
        Error::PoolTimedOut | Error::PoolClosed => true,
        Error::Io(error) => match error.get_ref().and_then(|inner| inner.downcast_ref::<GroupFailed>()) {
            Some(GroupFailed(reason)) => is_passing(reason),
            None => true,
        },
        Error::Database(error) => error.code().is_some_and(|code| {
            // The lowest byte of an extended code is the code; PostgreSQL's have five places.
            let primary = code.parse::<u32>().ok().filter(|_| code.len() < 5).map(|code| code & 0xff);
            POSTGRES.contains(&&*code) || matches!(primary, Some(SQLITE_BUSY | SQLITE_LOCKED))
        }),
        _ => false,
    }
}

/// Why a commit failed that several writers shared: the same for each of them.
#[derive(Clone, Debug, thiserror::Error)]
#[error("the commit failed: {0}")]
pub struct GroupFailed(Arc<Error>);

impl GroupFailed {
    pub fn because(error: Error) -> Self {
        Self(Arc::new(error))
    }

    pub fn into_error(self) -> Error {
        Error::Io(io::Error::other(self))
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            sqlite,
            testing::{note, on_sqlite},
        },
        *,
    };

    #[tokio::test]
    async fn a_lock_that_others_hold_passes_and_a_value_that_is_taken_does_not() {
        let place = on_sqlite().await;
        let mut tx = place.db.write().await.unwrap();
        note(&mut tx, "a").await.unwrap();
        let taken = note(&mut tx, "a").await.unwrap_err();
        assert!(is_unique_violation(&taken) && !is_passing(&taken));
        let mut other = sqlite::open(&sqlite::making(&place.url).parse().unwrap()).await.unwrap();
        sqlx::query("PRAGMA busy_timeout = 0").execute(&mut other).await.unwrap();
        let locked = note(&mut other, "b").await.unwrap_err();
        assert!(is_passing(&locked), "{locked}");
        assert!(is_passing(&GroupFailed::because(locked).into_error()), "also when several share it");
        assert!(!is_passing(&GroupFailed::because(taken).into_error()));
        assert!(is_passing(&Error::PoolTimedOut) && !is_passing(&Error::RowNotFound));
    }
}
