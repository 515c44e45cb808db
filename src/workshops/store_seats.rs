//! The rows of seats: who sits where.
use std::collections::{BTreeMap, BTreeSet};

use super::workshop::Workshop;
use crate::{
    db::{Conn, Error},
    participants::{self, Participant},
};

/// Where everybody sits: participant id → workshop id.
pub async fn seats(conn: &mut Conn, event_id: &str) -> Result<BTreeMap<String, String>, Error> {
    let rows: Vec<(String, String)> = sqlx::query_as(
        "SELECT s.participant_id, s.workshop_id FROM seats s JOIN workshops w ON w.id = s.workshop_id
         WHERE w.event_id = $1 ORDER BY s.participant_id",
    )
    .bind(event_id)
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().collect())
}

/// Who is coming and sits in a workshop, sorted by family name.
pub async fn members(conn: &mut Conn, workshop: &Workshop) -> Result<Vec<Participant>, Error> {
    let seated: Vec<String> =
        sqlx::query_scalar("SELECT participant_id FROM seats WHERE workshop_id = $1 ORDER BY participant_id")
            .bind(&workshop.id)
            .fetch_all(&mut *conn)
            .await?;
    let seated: BTreeSet<String> = seated.into_iter().collect();
    let mut people = participants::store::list_registered(conn, &workshop.event_id).await?;
    people.retain(|person| seated.contains(&person.id));
    Ok(people)
}

/// Takes everybody's seat away; how many there were. Lock all workshops first.
pub async fn clear_seats(conn: &mut Conn, event_id: &str) -> Result<i64, Error> {
    let done =
        sqlx::query("DELETE FROM seats WHERE workshop_id IN (SELECT id FROM workshops WHERE event_id = $1)")
            .bind(event_id)
            .execute(conn)
            .await?;
    Ok(done.rows_affected() as i64)
}
