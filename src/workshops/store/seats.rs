//! The rows of seats: who sits where, in which round.
use std::collections::{BTreeMap, BTreeSet};

use super::workshops::select_workshop;
use crate::{
    clock::Timestamp,
    db::{self, Conn, Error},
    participants::{self, Participant},
    workshops::workshop::{Round, Workshop},
};

/// In how many rounds everybody gets another workshop.
pub async fn rounds(conn: &mut Conn, event_id: &str) -> Result<i64, Error> {
    sqlx::query_scalar("SELECT rounds FROM events WHERE id = $1").bind(event_id).fetch_one(conn).await
}

/// Where everybody sits in a round: participant id → workshop id.
pub async fn seats(conn: &mut Conn, event_id: &str, round: Round) -> Result<BTreeMap<String, String>, Error> {
    let rows: Vec<(String, String)> = sqlx::query_as(
        "SELECT s.participant_id, s.workshop_id FROM seats s JOIN workshops w ON w.id = s.workshop_id
         WHERE w.event_id = $1 AND s.round = $2 ORDER BY s.participant_id",
    )
    .bind(event_id)
    .bind(round)
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().collect())
}

/// Where a participant sits in a round.
pub async fn seat_of(conn: &mut Conn, participant_id: &str, round: Round) -> Result<Option<Workshop>, Error> {
    sqlx::query_as(select_workshop!(
        "JOIN seats t ON t.workshop_id = w.id WHERE t.participant_id = $1 AND t.round = $2"
    ))
    .bind(participant_id)
    .bind(round)
    .fetch_optional(conn)
    .await
}

/// A workshop, and how many of its seats are taken in a round.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Taken {
    #[sqlx(flatten)]
    pub workshop: Workshop,
    pub taken: i64,
    /// How many of them (one or none) by the participant in question.
    pub own: i64,
}

/// A workshop of the event with its seats counted. Lock it first when the answer decides something.
pub async fn find_taken(
    conn: &mut Conn,
    event_id: &str,
    workshop_id: &str,
    participant_id: &str,
    round: Round,
) -> Result<Option<Taken>, Error> {
    sqlx::query_as(select_workshop!(
        ", (SELECT count(*) FROM seats t WHERE t.workshop_id = w.id AND t.round = $4) AS taken,
           (SELECT count(*) FROM seats o WHERE o.workshop_id = w.id AND o.round = $4 AND o.participant_id = $3) AS own",
        "WHERE w.event_id = $1 AND w.id = $2"
    ))
    .bind(event_id)
    .bind(workshop_id)
    .bind(participant_id)
    .bind(round)
    .fetch_optional(conn)
    .await
}

/// Who is coming and sits in a workshop in a round, sorted by family name.
pub async fn members(conn: &mut Conn, workshop: &Workshop, round: Round) -> Result<Vec<Participant>, Error> {
    let seated: Vec<String> = sqlx::query_scalar(
        "SELECT participant_id FROM seats WHERE workshop_id = $1 AND round = $2 ORDER BY participant_id",
    )
    .bind(&workshop.id)
    .bind(round)
    .fetch_all(&mut *conn)
    .await?;
    let seated: BTreeSet<String> = seated.into_iter().collect();
    let mut people = participants::store::list_registered(conn, &workshop.event_id).await?;
    people.retain(|person| seated.contains(&person.id));
    Ok(people)
}

/// Seats a participant, wherever they sat before in this round. Lock the workshop and count first.
pub async fn set_seat(
    conn: &mut Conn,
    participant_id: &str,
    workshop_id: &str,
    round: Round,
    now: Timestamp,
) -> Result<(), Error> {
    set_seats(conn, round, &[(participant_id, workshop_id)], now).await
}

/// Seats many participants at once, given as (participant id, workshop id), wherever they sat before in this round. Lock
/// the workshops and count first.
pub async fn set_seats(
    conn: &mut Conn,
    round: Round,
    seats: &[(&str, &str)],
    now: Timestamp,
) -> Result<(), Error> {
    for seats in seats.chunks(db::ROWS_AT_ONCE) {
        let sql = format!(
            "INSERT INTO seats (participant_id, workshop_id, round, taken_at) VALUES {}
             ON CONFLICT (participant_id, round)
             DO UPDATE SET workshop_id = excluded.workshop_id, taken_at = excluded.taken_at",
            db::values(seats.len(), 4)
        );
        let query = sqlx::query(sqlx::AssertSqlSafe(sql));
        let query = seats.iter().fold(query, |query, (participant_id, workshop_id)| {
            query.bind((*participant_id).to_owned()).bind((*workshop_id).to_owned()).bind(round).bind(now)
        });
        query.execute(&mut *conn).await?;
    }
    Ok(())
}

/// Takes a participant's seat in a round away.
pub async fn remove_seat(conn: &mut Conn, participant_id: &str, round: Round) -> Result<(), Error> {
    sqlx::query("DELETE FROM seats WHERE participant_id = $1 AND round = $2")
        .bind(participant_id)
        .bind(round)
        .execute(conn)
        .await?;
    Ok(())
}

/// Takes a participant's seats in all rounds away; `false` when there were none.
pub async fn remove_seats(conn: &mut Conn, participant_id: &str) -> Result<bool, Error> {
    let done =
        sqlx::query("DELETE FROM seats WHERE participant_id = $1").bind(participant_id).execute(conn).await?;
    Ok(done.rows_affected() > 0)
}

/// Takes everybody's seats in a workshop away. Lock the workshop first.
pub async fn clear_seats_in(conn: &mut Conn, workshop_id: &str) -> Result<(), Error> {
    sqlx::query("DELETE FROM seats WHERE workshop_id = $1").bind(workshop_id).execute(conn).await?;
    Ok(())
}

/// Takes everybody's seats away in all rounds; how many there were. Lock all workshops first.
pub async fn clear_seats(conn: &mut Conn, event_id: &str) -> Result<i64, Error> {
    let done =
        sqlx::query("DELETE FROM seats WHERE workshop_id IN (SELECT id FROM workshops WHERE event_id = $1)")
            .bind(event_id)
            .execute(conn)
            .await?;
    Ok(done.rows_affected() as i64)
}

/// Whether somebody who has not cancelled wishes a workshop of the event, or anybody sits in one.
pub async fn has_wishes_or_seats(conn: &mut Conn, event_id: &str) -> Result<bool, Error> {
    let found: Option<String> = sqlx::query_scalar(
        "SELECT e.id FROM events e WHERE e.id = $1
           AND (EXISTS (SELECT 1 FROM wishes m JOIN participants p ON p.id = m.participant_id
                        WHERE p.event_id = e.id AND p.cancelled_at IS NULL)
                OR EXISTS (SELECT 1 FROM seats s JOIN workshops w ON w.id = s.workshop_id WHERE w.event_id = e.id))",
    )
    .bind(event_id)
    .fetch_optional(conn)
    .await?;
    Ok(found.is_some())
}
