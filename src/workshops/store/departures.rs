//! The rows that hang on one person in the workshops: counted, and let go when the person leaves for good.
use crate::db::{Conn, Error};

/// What one person has in the workshops.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Ties {
    pub seats: i64,
    pub wishes: i64,
    /// Workshops that they lead.
    pub led: i64,
}

pub async fn ties(conn: &mut Conn, participant_id: &str) -> Result<Ties, Error> {
    sqlx::query_as(
        "SELECT (SELECT count(*) FROM seats WHERE participant_id = $1) AS seats,
                (SELECT count(*) FROM wishes WHERE participant_id = $1) AS wishes,
                (SELECT count(*) FROM facilitators WHERE participant_id = $1) AS led",
    )
    .bind(participant_id)
    .fetch_one(conn)
    .await
}

/// Takes seat, wishes and lead away from somebody who will be deleted.
pub async fn release(conn: &mut Conn, participant_id: &str) -> Result<(), Error> {
    for statement in [
        "DELETE FROM seats WHERE participant_id = $1",
        "DELETE FROM wishes WHERE participant_id = $1",
        "DELETE FROM facilitators WHERE participant_id = $1",
    ] {
        sqlx::query(statement).bind(participant_id).execute(&mut *conn).await?;
    }
    Ok(())
}
