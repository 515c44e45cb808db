//! The speakers who are also participants: what they speak about, who of them cancelled, and unlinked when the person
//! leaves for good.
use crate::db::{Conn, Error};

/// What a participant speaks about, in the order of the programme.
pub async fn talks_of(conn: &mut Conn, participant_id: &str) -> Result<Vec<String>, Error> {
    sqlx::query_scalar(
        "SELECT i.title FROM speakers s JOIN programme_items i ON i.id = s.item_id
         WHERE s.participant_id = $1 ORDER BY i.begins_at, i.id",
    )
    .bind(participant_id)
    .fetch_all(conn)
    .await
}

/// The speakers of an event who cancelled their participation, as (item id, name in the programme).
pub async fn cancelled_speakers(conn: &mut Conn, event_id: &str) -> Result<Vec<(String, String)>, Error> {
    sqlx::query_as(
        "SELECT s.item_id, s.name FROM speakers s JOIN participants p ON p.id = s.participant_id
         WHERE p.event_id = $1 AND p.cancelled_at IS NOT NULL ORDER BY s.position, s.id",
    )
    .bind(event_id)
    .fetch_all(conn)
    .await
}

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
