//! The speakers who are also participants: counted, and unlinked when the person leaves for good.
use crate::db::{Conn, Error};

/// How many talks a participant gives.
pub async fn count_talks(conn: &mut Conn, participant_id: &str) -> Result<i64, Error> {
    sqlx::query_scalar("SELECT count(*) FROM speakers WHERE participant_id = $1")
        .bind(participant_id)
        .fetch_one(conn)
        .await
}

/// Leaves the talks of somebody who will be deleted without a link to them.
pub async fn unlink(conn: &mut Conn, participant_id: &str) -> Result<(), Error> {
    sqlx::query("UPDATE speakers SET participant_id = NULL WHERE participant_id = $1")
        .bind(participant_id)
        .execute(conn)
        .await?;
    Ok(())
}

/// Gives the talks of one row of a person to another row of the same person.
pub async fn hand_over(conn: &mut Conn, from: &str, to: &str) -> Result<(), Error> {
    sqlx::query("UPDATE speakers SET participant_id = $2 WHERE participant_id = $1")
        .bind(from)
        .bind(to)
        .execute(conn)
        .await?;
    Ok(())
}
