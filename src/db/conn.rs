//! What stores take, and what goes wrong: the two names from the library below that everybody uses.
pub use sqlx::Error;

/// What a store's functions take: a connection inside a transaction.
pub type Conn = sqlx::AnyConnection;
