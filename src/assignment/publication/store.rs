//! The rows of what people are told: the seats as they were published, and the reasons for seats.
use super::reasons::Told;
use crate::{
    db::{self, Conn, Error},
    participants::store::coming,
};

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
    sqlx::query(concat!(
        "INSERT INTO published_seats (participant_id, round, workshop_id, title)
         SELECT s.participant_id, s.round, w.id, w.title FROM seats s
         JOIN workshops w ON w.id = s.workshop_id JOIN participants p ON p.id = s.participant_id
         WHERE w.event_id = $1 AND ",
        coming!("p")
    ))
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

/// Forgets the reasons of an event.
pub async fn clear_reasons(conn: &mut Conn, event_id: &str) -> Result<(), Error> {
    sqlx::query(
        "DELETE FROM seat_reasons WHERE workshop_id IN (SELECT id FROM workshops WHERE event_id = $1)",
    )
    .bind(event_id)
    .execute(conn)
    .await?;
    Ok(())
}

/// Makes these the reasons why people sit where they sit, as (participant id, workshop id, reason).
pub async fn set_reasons(conn: &mut Conn, reasons: &[(String, String, Told)]) -> Result<(), Error> {
    for reasons in reasons.chunks(db::ROWS_AT_ONCE) {
        let sql = format!(
            "INSERT INTO seat_reasons (participant_id, workshop_id, reason) VALUES {}
             ON CONFLICT (participant_id, round) DO UPDATE SET workshop_id = excluded.workshop_id, reason = excluded.reason",
            db::values(reasons.len(), 3)
        );
        let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
        for (participant_id, workshop_id, reason) in reasons {
            let reason = serde_json::to_string(reason).map_err(|error| Error::Encode(Box::new(error)))?;
            query = query.bind(participant_id).bind(workshop_id).bind(reason);
        }
        query.execute(&mut *conn).await?;
    }
    Ok(())
}

/// Why somebody sits in a workshop; `None` when no scenario put them there.
pub async fn reason(conn: &mut Conn, participant_id: &str, workshop_id: &str) -> Result<Option<Told>, Error> {
    let reason: Option<String> =
        sqlx::query_scalar("SELECT reason FROM seat_reasons WHERE participant_id = $1 AND workshop_id = $2")
            .bind(participant_id)
            .bind(workshop_id)
            .fetch_optional(conn)
            .await?;
    reason.map(|reason| Told::stored(&reason)).transpose()
}

/// How many of those who are coming and have wishes sit at their first, second, … wish, as (rank, people); rank 0 stands
/// for a seat that they did not wish.
pub async fn seats_by_rank(conn: &mut Conn, event_id: &str) -> Result<Vec<(i64, i64)>, Error> {
    sqlx::query_as(concat!(
        "SELECT COALESCE(w.rank, 0) AS place, count(*) AS people FROM participants p
         JOIN seats s ON s.participant_id = p.id
         LEFT JOIN wishes w ON w.participant_id = s.participant_id AND w.workshop_id = s.workshop_id
         WHERE p.event_id = $1 AND ",
        coming!("p"),
        " AND EXISTS (SELECT 1 FROM wishes o WHERE o.participant_id = p.id)
         GROUP BY COALESCE(w.rank, 0) ORDER BY place"
    ))
    .bind(event_id)
    .fetch_all(conn)
    .await
}
