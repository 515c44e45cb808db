//! By which version of the rules the stored search keys and the like are made, and how far a newer version has come.
use super::conn::{Conn, Error};

/// How far the keys of a kind are.
#[derive(Clone, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct MadeKeys {
    /// All keys are made by this version.
    pub version: i64,
    /// Where making them anew goes on; in words of whoever makes them.
    pub up_to: String,
}

/// How far the keys of a kind are; version 0 when nothing is known.
pub async fn made_keys(conn: &mut Conn, kind: &str) -> Result<MadeKeys, Error> {
    let made = sqlx::query_as("SELECT version, up_to FROM made_keys WHERE kind = $1").bind(kind);
    Ok(made.fetch_optional(conn).await?.unwrap_or_default())
}

/// The same, for this transaction alone: of several processes that start at once, one after the other goes on.
pub async fn locked_keys(conn: &mut Conn, kind: &str) -> Result<MadeKeys, Error> {
    sqlx::query("INSERT INTO made_keys (kind, version, up_to) VALUES ($1, 0, '') ON CONFLICT DO NOTHING")
        .bind(kind)
        .execute(&mut *conn)
        .await?;
    sqlx::query_as("UPDATE made_keys SET version = version WHERE kind = $1 RETURNING version, up_to")
        .bind(kind)
        .fetch_one(conn)
        .await
}

/// Notes how far they are now.
pub async fn note_keys(conn: &mut Conn, kind: &str, made: &MadeKeys) -> Result<(), Error> {
    sqlx::query("UPDATE made_keys SET version = $2, up_to = $3 WHERE kind = $1")
        .bind(kind)
        .bind(made.version)
        .bind(&made.up_to)
        .execute(conn)
        .await?;
    Ok(())
}
