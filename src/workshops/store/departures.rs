//! The rows that hang on one person in the workshops: counted, and let go when the person leaves for good.
use crate::{
    db::{Conn, Error},
    workshops::workshop::Round,
};

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

/// Where somebody sits, in all rounds: as (round, workshop id).
pub async fn seats_of(conn: &mut Conn, participant_id: &str) -> Result<Vec<(Round, String)>, Error> {
    sqlx::query_as("SELECT round, workshop_id FROM seats WHERE participant_id = $1 ORDER BY round")
        .bind(participant_id)
        .fetch_all(conn)
        .await
}

/// What one row of a person gives to another row of the same person. Take away first what stands in its way there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handed {
    Wishes,
    Lead,
}

/// Gives wishes, or the lead of a workshop, to another row of the same person.
pub async fn hand_over(conn: &mut Conn, handed: Handed, from: &str, to: &str) -> Result<(), Error> {
    let statement = match handed {
        Handed::Wishes => "UPDATE wishes SET participant_id = $2 WHERE participant_id = $1",
        Handed::Lead => "UPDATE facilitators SET participant_id = $2 WHERE participant_id = $1",
    };
    sqlx::query(statement).bind(from).bind(to).execute(conn).await?;
    Ok(())
}

/// Gives the seat in a round to another row of the same person, who sits nowhere in it.
pub async fn hand_over_seat(conn: &mut Conn, round: Round, from: &str, to: &str) -> Result<(), Error> {
    sqlx::query("UPDATE seats SET participant_id = $2 WHERE participant_id = $1 AND round = $3")
        .bind(from)
        .bind(to)
        .bind(round)
        .execute(conn)
        .await?;
    Ok(())
}

/// Takes the lead of a workshop away from somebody.
pub async fn remove_lead(conn: &mut Conn, participant_id: &str) -> Result<(), Error> {
    sqlx::query("DELETE FROM facilitators WHERE participant_id = $1")
        .bind(participant_id)
        .execute(conn)
        .await?;
    Ok(())
}
