//! The seats of people who cancelled: free for others, and theirs again while there is room, should they come after all.
use crate::{
    clock::Timestamp,
    db::{Conn, Error},
    workshops::workshop::Round,
};

/// Takes a participant's seats in all rounds away and notes where they were.
pub async fn release_seats(conn: &mut Conn, participant_id: &str, now: Timestamp) -> Result<(), Error> {
    sqlx::query(
        "DELETE FROM released_seats WHERE participant_id = $1
           AND EXISTS (SELECT 1 FROM seats s WHERE s.participant_id = $1)",
    )
    .bind(participant_id)
    .execute(&mut *conn)
    .await?;
    sqlx::query(
        "INSERT INTO released_seats (participant_id, round, workshop_id, released_at)
         SELECT participant_id, round, workshop_id, CAST($2 AS BIGINT) FROM seats WHERE participant_id = $1",
    )
    .bind(participant_id)
    .bind(now)
    .execute(&mut *conn)
    .await?;
    super::remove_seats(conn, participant_id).await?;
    Ok(())
}

/// Seats a participant where they sat before they cancelled, as far as nobody else needs the seats. Lock the participant
/// first.
pub async fn take_back_seats(conn: &mut Conn, participant_id: &str, now: Timestamp) -> Result<(), Error> {
    let mut released: Vec<(String, Round)> =
        sqlx::query_as("DELETE FROM released_seats WHERE participant_id = $1 RETURNING workshop_id, round")
            .bind(participant_id)
            .fetch_all(&mut *conn)
            .await?;
    released.sort();
    for (workshop_id, round) in released {
        super::lock(conn, &workshop_id).await?;
        sqlx::query(
            "INSERT INTO seats (participant_id, round, workshop_id, taken_at)
             SELECT $1, $2, w.id, $4 FROM workshops w
             WHERE w.id = $3
               AND w.maximum > (SELECT count(*) FROM seats s WHERE s.workshop_id = w.id AND s.round = $2)
               AND NOT EXISTS (SELECT 1 FROM facilitators f WHERE f.participant_id = $1)
             ON CONFLICT DO NOTHING",
        )
        .bind(participant_id)
        .bind(round)
        .bind(&workshop_id)
        .bind(now)
        .execute(&mut *conn)
        .await?;
    }
    Ok(())
}
