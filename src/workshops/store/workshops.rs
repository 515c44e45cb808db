//! The rows of workshops.
use crate::{
    clock::Timestamp,
    db::{self, Conn, Error},
    events,
    workshops::workshop::{Stake, Workshop},
};

macro_rules! select_workshop {
    ($rest:literal) => {
        select_workshop!("", $rest)
    };
    ($more:literal, $rest:literal) => {
        concat!(
            "SELECT w.id, w.event_id, w.position, w.title, w.description, w.room, w.minimum, w.maximum,
                    COALESCE((SELECT count(*) FROM seats s WHERE s.workshop_id = w.id
                              GROUP BY s.round ORDER BY 1 DESC LIMIT 1), 0) AS seats_taken",
            $more,
            " FROM workshops w ",
            $rest
        )
    };
}

pub(super) use select_workshop;

/// The workshops of an event in their order.
pub async fn list(conn: &mut Conn, event_id: &str) -> Result<Vec<Workshop>, Error> {
    sqlx::query_as(select_workshop!("WHERE w.event_id = $1 ORDER BY w.position, w.id"))
        .bind(event_id)
        .fetch_all(conn)
        .await
}

pub async fn find(conn: &mut Conn, event_id: &str, id: &str) -> Result<Option<Workshop>, Error> {
    sqlx::query_as(select_workshop!("WHERE w.event_id = $1 AND w.id = $2"))
        .bind(event_id)
        .bind(id)
        .fetch_optional(conn)
        .await
}

/// A workshop that a participant chooses or leads.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Choice {
    pub id: String,
    /// How often they lead it: once or not at all.
    pub leads: i64,
}

/// Those of the chosen workshops that the event has, and those that the participant leads. Lock the participant first
/// when the answer decides something.
pub async fn choices(
    conn: &mut Conn,
    event_id: &str,
    participant_id: &str,
    chosen: &[String],
) -> Result<Vec<Choice>, Error> {
    let none = [String::new()];
    let chosen = if chosen.is_empty() { &none } else { chosen };
    let sql = format!(
        "SELECT w.id, count(f.participant_id) AS leads
         FROM workshops w
         LEFT JOIN facilitators f ON f.workshop_id = w.id AND f.participant_id = ${person}
         WHERE w.event_id = ${event} AND (w.id IN {chosen} OR f.participant_id IS NOT NULL) GROUP BY w.id",
        chosen = db::values(1, chosen.len()),
        person = chosen.len() + 1,
        event = chosen.len() + 2,
    );
    let query = sqlx::query_as(sqlx::AssertSqlSafe(sql));
    let query = chosen.iter().fold(query, |query, id| query.bind(id.clone()));
    query.bind(participant_id.to_owned()).bind(event_id.to_owned()).fetch_all(conn).await
}

/// The workshops of an event in their order, each with what it is to a participant.
pub async fn stakes(conn: &mut Conn, event_id: &str, participant_id: &str) -> Result<Vec<Stake>, Error> {
    sqlx::query_as(select_workshop!(
        ", f.participant_id AS leader, m.rank, m.wished_at, t.round",
        "LEFT JOIN facilitators f ON f.workshop_id = w.id AND f.participant_id = $2
         LEFT JOIN wishes m ON m.workshop_id = w.id AND m.participant_id = $2
         LEFT JOIN seats t ON t.workshop_id = w.id AND t.participant_id = $2
         WHERE w.event_id = $1 ORDER BY w.position, w.id"
    ))
    .bind(event_id)
    .bind(participant_id)
    .fetch_all(conn)
    .await
}

/// Takes a workshop's row for this transaction: lock what runs out, then count.
pub async fn lock(conn: &mut Conn, id: &str) -> Result<(), Error> {
    sqlx::query("UPDATE workshops SET maximum = maximum WHERE id = $1").bind(id).execute(conn).await?;
    Ok(())
}

/// Adds a workshop.
pub async fn create(conn: &mut Conn, workshop: &Workshop, now: Timestamp) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO workshops (id, event_id, position, title, description, room, minimum, maximum, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(&workshop.id)
    .bind(&workshop.event_id)
    .bind(workshop.position)
    .bind(&workshop.title)
    .bind(&workshop.description)
    .bind(&workshop.room)
    .bind(workshop.minimum)
    .bind(workshop.maximum)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Stores a workshop's texts and sizes.
pub async fn update(conn: &mut Conn, workshop: &Workshop, now: Timestamp) -> Result<(), Error> {
    sqlx::query(
        "UPDATE workshops SET title = $2, description = $3, room = $4, minimum = $5, maximum = $6, updated_at = $7
         WHERE id = $1",
    )
    .bind(&workshop.id)
    .bind(&workshop.title)
    .bind(&workshop.description)
    .bind(&workshop.room)
    .bind(workshop.minimum)
    .bind(workshop.maximum)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn set_position(conn: &mut Conn, id: &str, position: i64) -> Result<(), Error> {
    sqlx::query("UPDATE workshops SET position = $2 WHERE id = $1")
        .bind(id)
        .bind(position)
        .execute(conn)
        .await?;
    Ok(())
}

/// Takes the rows of an event and of all its workshops. In whatever order the engine takes these: nobody else holds more
/// than one of them without the event's.
pub async fn lock_all(conn: &mut Conn, event_id: &str) -> Result<(), Error> {
    events::store::lock(conn, event_id).await?;
    sqlx::query("UPDATE workshops SET maximum = maximum WHERE event_id = $1")
        .bind(event_id)
        .execute(conn)
        .await?;
    Ok(())
}

/// Removes a workshop in which nobody sits. `false` when something stands in it that must not go, which is so of ideas:
/// roll back then. Lock the workshop first.
pub async fn delete(conn: &mut Conn, id: &str) -> Result<bool, Error> {
    match sqlx::query("DELETE FROM workshops WHERE id = $1").bind(id).execute(conn).await {
        Err(Error::Database(error)) if error.is_foreign_key_violation() => Ok(false),
        done => done.map(|_| true),
    }
}
