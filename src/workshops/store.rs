//! The rows of workshops, facilitators, wishes and seats.
use super::workshop::Workshop;
pub use super::{store_seats::*, store_wishes::*};
use crate::{
    clock::Timestamp,
    db::{Conn, Error},
};

macro_rules! select_workshop {
    ($rest:literal) => {
        concat!(
            "SELECT w.id, w.event_id, w.position, w.title, w.description, w.room, w.minimum, w.maximum,
                    COALESCE((SELECT count(*) FROM seats s WHERE s.workshop_id = w.id
                              GROUP BY s.round ORDER BY 1 DESC LIMIT 1), 0) AS seats_taken
             FROM workshops w ",
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

/// Takes a workshop's row for this transaction: lock what runs out, then count.
pub async fn lock(conn: &mut Conn, id: &str) -> Result<(), Error> {
    sqlx::query("UPDATE workshops SET maximum = maximum WHERE id = $1").bind(id).execute(conn).await?;
    Ok(())
}

/// The workshops that a participant leads.
pub async fn led_by(conn: &mut Conn, participant_id: &str) -> Result<Vec<Workshop>, Error> {
    sqlx::query_as(select_workshop!(
        "JOIN facilitators f ON f.workshop_id = w.id WHERE f.participant_id = $1 ORDER BY w.position, w.id"
    ))
    .bind(participant_id)
    .fetch_all(conn)
    .await
}

/// The names of those who lead the event's workshops, as (workshop id, participant id, full name).
pub async fn facilitator_names(
    conn: &mut Conn,
    event_id: &str,
) -> Result<Vec<(String, String, String)>, Error> {
    let rows: Vec<(String, String, String, String, String)> = sqlx::query_as(
        "SELECT f.workshop_id, p.id, p.title, p.given_name, p.family_name
         FROM facilitators f JOIN participants p ON p.id = f.participant_id
         WHERE p.event_id = $1 ORDER BY p.sort_key, p.id",
    )
    .bind(event_id)
    .fetch_all(conn)
    .await?;
    let named = rows.into_iter().map(|(workshop, person, title, given, family)| {
        let name =
            [title, given, family].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        (workshop, person, name)
    });
    Ok(named.collect())
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

/// Takes the rows of all workshops of an event, in the order of their ids.
pub async fn lock_all(conn: &mut Conn, event_id: &str) -> Result<(), Error> {
    crate::events::store::lock(conn, event_id).await?;
    let ids: Vec<String> = sqlx::query_scalar("SELECT id FROM workshops WHERE event_id = $1 ORDER BY id")
        .bind(event_id)
        .fetch_all(&mut *conn)
        .await?;
    for id in ids {
        lock(conn, &id).await?;
    }
    Ok(())
}

/// How many ideas were written in a workshop, hidden ones too.
pub async fn count_ideas(conn: &mut Conn, id: &str) -> Result<i64, Error> {
    sqlx::query_scalar("SELECT count(*) FROM ideas WHERE workshop_id = $1").bind(id).fetch_one(conn).await
}

/// Removes a workshop without ideas, with the seats in it and the wishes for it; later wishes move up a rank.
pub async fn delete(conn: &mut Conn, workshop: &Workshop) -> Result<(), Error> {
    for statement in [
        "DELETE FROM seats WHERE workshop_id = $1",
        "DELETE FROM wishes WHERE workshop_id = $1",
        "DELETE FROM workshops WHERE id = $1",
    ] {
        sqlx::query(statement).bind(&workshop.id).execute(&mut *conn).await?;
    }
    close_wish_gaps(conn, &workshop.event_id).await
}

/// Makes a workshop's facilitators these participants.
pub async fn set_facilitators(
    conn: &mut Conn,
    workshop_id: &str,
    participants: &[String],
) -> Result<(), Error> {
    sqlx::query("DELETE FROM facilitators WHERE workshop_id = $1")
        .bind(workshop_id)
        .execute(&mut *conn)
        .await?;
    for participant in participants {
        sqlx::query(
            "INSERT INTO facilitators (workshop_id, participant_id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
        )
        .bind(workshop_id)
        .bind(participant)
        .execute(&mut *conn)
        .await?;
    }
    Ok(())
}

/// Makes a participant's wishes these workshops, the first wish first.
pub async fn set_wishes(
    conn: &mut Conn,
    participant_id: &str,
    workshops: &[String],
    now: Timestamp,
) -> Result<(), Error> {
    sqlx::query("DELETE FROM wishes WHERE participant_id = $1")
        .bind(participant_id)
        .execute(&mut *conn)
        .await?;
    for (index, workshop) in workshops.iter().enumerate() {
        sqlx::query(
            "INSERT INTO wishes (participant_id, workshop_id, rank, wished_at) VALUES ($1, $2, $3, $4)",
        )
        .bind(participant_id)
        .bind(workshop)
        .bind(index as i64 + 1)
        .bind(now)
        .execute(&mut *conn)
        .await?;
    }
    Ok(())
}

/// The workshops a participant wishes, the first wish first.
pub async fn wished_by(conn: &mut Conn, participant_id: &str) -> Result<Vec<Workshop>, Error> {
    sqlx::query_as(select_workshop!(
        "JOIN wishes m ON m.workshop_id = w.id WHERE m.participant_id = $1 ORDER BY m.rank, w.id"
    ))
    .bind(participant_id)
    .fetch_all(conn)
    .await
}
