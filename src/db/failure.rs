//! What went wrong in the database, as far as anybody tells it apart.
use std::{io, sync::Arc};

use super::conn::Error;

/// Whether a statement failed because a row with the same unique value is there already.
pub fn is_unique_violation(error: &Error) -> bool {
    error.as_database_error().is_some_and(sqlx::error::DatabaseError::is_unique_violation)
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
