//! The rows of scenarios.
use std::collections::BTreeSet;

use super::scenario::{Scenario, Stored, Unreadable};
use crate::{
    clock::Timestamp,
    db::{Conn, Error},
    participants::store::coming,
};

macro_rules! select_scenario {
    ($rest:literal) => {
        concat!(
            "SELECT id, event_id, number, digest, rules, version, begun_by, begun_at, alive_at, flows, cancelled_at,
                    ended_at, figures, adopted_by, adopted_at
             FROM scenarios ",
            $rest
        )
    };
}

/// The scenarios of an event, the newest first.
pub async fn list(conn: &mut Conn, event_id: &str) -> Result<Vec<Scenario>, Error> {
    sqlx::query_as(select_scenario!("WHERE event_id = $1 ORDER BY number DESC"))
        .bind(event_id)
        .fetch_all(conn)
        .await
}

pub async fn find(conn: &mut Conn, event_id: &str, id: &str) -> Result<Option<Scenario>, Error> {
    sqlx::query_as(select_scenario!("WHERE event_id = $1 AND id = $2"))
        .bind(event_id)
        .bind(id)
        .fetch_optional(conn)
        .await
}

/// The scenario whose adoption is the latest.
pub async fn last_adopted(conn: &mut Conn, event_id: &str) -> Result<Option<Scenario>, Error> {
    sqlx::query_as(select_scenario!(
        "WHERE event_id = $1 AND adopted_at IS NOT NULL ORDER BY adopted_at DESC, number DESC LIMIT 1"
    ))
    .bind(event_id)
    .fetch_optional(conn)
    .await
}

/// What went in and came out.
pub async fn contents(conn: &mut Conn, id: &str) -> Result<Stored, Error> {
    sqlx::query_as("SELECT id, instance, result FROM scenarios WHERE id = $1").bind(id).fetch_one(conn).await
}

/// The ids of everybody who is coming and leads no workshop.
pub async fn to_be_seated(conn: &mut Conn, event_id: &str) -> Result<BTreeSet<String>, Error> {
    let people: Vec<String> = sqlx::query_scalar(concat!(
        "SELECT p.id FROM participants p
         WHERE p.event_id = $1 AND NOT EXISTS (SELECT 1 FROM facilitators f WHERE f.participant_id = p.id) AND ",
        coming!("p")
    ))
    .bind(event_id)
    .fetch_all(conn)
    .await?;
    Ok(people.into_iter().collect())
}

/// Adds a running scenario; `false` when another one runs. Its number follows that of the newest there ever was; lock
/// the event first.
pub async fn create(conn: &mut Conn, scenario: &Scenario, instance: &str) -> Result<bool, Error> {
    sqlx::query("UPDATE events SET last_scenario = last_scenario + 1 WHERE id = $1")
        .bind(&scenario.event_id)
        .execute(&mut *conn)
        .await?;
    let done = sqlx::query(
        "INSERT INTO scenarios (id, event_id, number, instance, digest, rules, version, begun_by, begun_at, alive_at)
         SELECT $1, $2, last_scenario, $3, $4, $5, $6, $7, $8, $8 FROM events WHERE id = $2
         ON CONFLICT DO NOTHING",
    )
    .bind(&scenario.id)
    .bind(&scenario.event_id)
    .bind(instance)
    .bind(&scenario.digest)
    .bind(&scenario.rules)
    .bind(&scenario.version)
    .bind(&scenario.begun_by)
    .bind(scenario.begun_at)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Ends runs of an event that were last heard of before a moment.
pub async fn end_silent(
    conn: &mut Conn,
    event_id: &str,
    before: Timestamp,
    now: Timestamp,
) -> Result<(), Error> {
    sqlx::query(
        "UPDATE scenarios SET ended_at = $3 WHERE event_id = $1 AND ended_at IS NULL AND alive_at <= $2",
    )
    .bind(event_id)
    .bind(before)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Says that a run goes on and how far it is; whether it is to stop.
pub async fn beat(conn: &mut Conn, id: &str, flows: i64, now: Timestamp) -> Result<bool, Error> {
    sqlx::query("UPDATE scenarios SET alive_at = $2, flows = $3 WHERE id = $1 AND ended_at IS NULL")
        .bind(id)
        .bind(now)
        .bind(flows)
        .execute(&mut *conn)
        .await?;
    let stopped: Option<Option<Timestamp>> =
        sqlx::query_scalar("SELECT coalesce(cancelled_at, ended_at) FROM scenarios WHERE id = $1")
            .bind(id)
            .fetch_optional(conn)
            .await?;
    Ok(stopped.is_none_or(|at| at.is_some()))
}

/// Asks a run to stop.
pub async fn cancel(conn: &mut Conn, id: &str, now: Timestamp) -> Result<(), Error> {
    sqlx::query(
        "UPDATE scenarios SET cancelled_at = $2 WHERE id = $1 AND ended_at IS NULL AND cancelled_at IS NULL",
    )
    .bind(id)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends a run, with what came out as JSON; the first end stands.
pub async fn end(
    conn: &mut Conn,
    id: &str,
    result: Option<(String, String)>,
    now: Timestamp,
) -> Result<(), Error> {
    let (report, figures) = result.unzip();
    sqlx::query(
        "UPDATE scenarios SET ended_at = $2, result = $3, figures = $4 WHERE id = $1 AND ended_at IS NULL",
    )
    .bind(id)
    .bind(now)
    .bind(report)
    .bind(figures)
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn set_adopted(conn: &mut Conn, id: &str, by: &str, now: Timestamp) -> Result<(), Error> {
    sqlx::query("UPDATE scenarios SET adopted_by = $2, adopted_at = $3 WHERE id = $1")
        .bind(id)
        .bind(by)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// Deletes a scenario that does not run and was never adopted; `false` when there is none such.
pub async fn delete(conn: &mut Conn, event_id: &str, id: &str) -> Result<bool, Error> {
    let done = sqlx::query(
        "DELETE FROM scenarios WHERE event_id = $1 AND id = $2 AND ended_at IS NOT NULL AND adopted_at IS NULL",
    )
    .bind(event_id)
    .bind(id)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() > 0)
}

impl From<Unreadable> for Error {
    fn from(unreadable: Unreadable) -> Self {
        Self::Decode(Box::new(unreadable))
    }
}
