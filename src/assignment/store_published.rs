//! The rows of the seats as they were published.
use crate::db::{Conn, Error};

/// Where somebody sat when the assignment was published.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct PublishedSeat {
    pub participant_id: String,
    pub workshop_id: String,
    pub title: String,
}

/// Remembers where everybody who is coming sits now, instead of what was remembered before.
pub async fn remember_published(conn: &mut Conn, event_id: &str) -> Result<(), Error> {
    forget_published(conn, event_id).await?;
    sqlx::query(
        "INSERT INTO published_seats (participant_id, workshop_id, title)
         SELECT s.participant_id, w.id, w.title FROM seats s
         JOIN workshops w ON w.id = s.workshop_id JOIN participants p ON p.id = s.participant_id
         WHERE w.event_id = $1 AND p.registered_at IS NOT NULL AND p.cancelled_at IS NULL",
    )
    .bind(event_id)
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn forget_published(conn: &mut Conn, event_id: &str) -> Result<(), Error> {
    sqlx::query(
        "DELETE FROM published_seats WHERE participant_id IN (SELECT id FROM participants WHERE event_id = $1)",
    )
    .bind(event_id)
    .execute(conn)
    .await?;
    Ok(())
}

/// Where people sat when the assignment was published.
pub async fn published(conn: &mut Conn, event_id: &str) -> Result<Vec<PublishedSeat>, Error> {
    sqlx::query_as(
        "SELECT f.participant_id, f.workshop_id, f.title FROM published_seats f
         JOIN participants p ON p.id = f.participant_id WHERE p.event_id = $1 ORDER BY f.participant_id",
    )
    .bind(event_id)
    .fetch_all(conn)
    .await
}
