//! The rows of participants as lists: everybody, those who are coming, those a search finds, and how many.
use super::{
    Participant, State,
    filter::{Filter, PER_PAGE, Totals},
    store::select_participant,
};
use crate::db::{Conn, Error};

/// Everybody on the list, whatever their state, sorted by family name.
pub async fn list_all(conn: &mut Conn, event_id: &str) -> Result<Vec<Participant>, Error> {
    sqlx::query_as(select_participant!("WHERE p.event_id = $1 ORDER BY p.sort_key, p.id"))
        .bind(event_id)
        .fetch_all(conn)
        .await
}

macro_rules! matching {
    ($select:expr, $rest:literal) => {
        concat!(
            $select,
            "WHERE p.event_id = $1
               AND p.search_key LIKE $2 ESCAPE '\\' AND p.search_key LIKE $3 ESCAPE '\\'
               AND p.search_key LIKE $4 ESCAPE '\\' AND p.search_key LIKE $5 ESCAPE '\\'
               AND (CAST($6 AS TEXT) IS NULL OR p.department = $6)
               AND (CAST($7 AS TEXT) IS NULL
                    OR $7 = CASE WHEN p.cancelled_at IS NOT NULL THEN 'cancelled'
                                 WHEN p.registered_at IS NOT NULL THEN 'registered' ELSE 'invited' END) ",
            $rest
        )
    };
}

/// One page of those the filter lets through, sorted by family name.
pub async fn list_matching(
    conn: &mut Conn,
    event_id: &str,
    filter: &Filter,
    offset: i64,
) -> Result<Vec<Participant>, Error> {
    let [first, second, third, fourth] = filter.patterns();
    sqlx::query_as(matching!(select_participant!(""), "ORDER BY p.sort_key, p.id LIMIT $8 OFFSET $9"))
        .bind(event_id)
        .bind(first)
        .bind(second)
        .bind(third)
        .bind(fourth)
        .bind(filter.department.as_deref())
        .bind(filter.state.map(State::tag))
        .bind(PER_PAGE)
        .bind(offset)
        .fetch_all(conn)
        .await
}

/// How many the filter lets through.
pub async fn count_matching(conn: &mut Conn, event_id: &str, filter: &Filter) -> Result<i64, Error> {
    let [first, second, third, fourth] = filter.patterns();
    sqlx::query_scalar(matching!("SELECT count(*) FROM participants p ", ""))
        .bind(event_id)
        .bind(first)
        .bind(second)
        .bind(third)
        .bind(fourth)
        .bind(filter.department.as_deref())
        .bind(filter.state.map(State::tag))
        .fetch_one(conn)
        .await
}

pub async fn totals(conn: &mut Conn, event_id: &str) -> Result<Totals, Error> {
    sqlx::query_as(
        "SELECT count(CASE WHEN cancelled_at IS NULL AND registered_at IS NOT NULL THEN 1 END) AS registered,
                count(CASE WHEN cancelled_at IS NULL AND registered_at IS NULL THEN 1 END) AS invited,
                count(cancelled_at) AS cancelled
         FROM participants WHERE event_id = $1",
    )
    .bind(event_id)
    .fetch_one(conn)
    .await
}

/// The departments that people on the list come from, in no order.
pub async fn departments(conn: &mut Conn, event_id: &str) -> Result<Vec<String>, Error> {
    sqlx::query_scalar(
        "SELECT DISTINCT department FROM participants WHERE event_id = $1 AND department <> ''",
    )
    .bind(event_id)
    .fetch_all(conn)
    .await
}

/// Everybody who is coming, sorted by family name.
pub async fn list_registered(conn: &mut Conn, event_id: &str) -> Result<Vec<Participant>, Error> {
    sqlx::query_as(select_participant!(
        "WHERE p.event_id = $1 AND p.registered_at IS NOT NULL AND p.cancelled_at IS NULL ORDER BY p.sort_key, p.id"
    ))
    .bind(event_id)
    .fetch_all(conn)
    .await
}

/// How many are coming. Lock the event first when the answer decides something.
pub async fn count_registered(conn: &mut Conn, event_id: &str) -> Result<i64, Error> {
    sqlx::query_scalar(
        "SELECT count(*) FROM participants WHERE event_id = $1 AND registered_at IS NOT NULL AND cancelled_at IS NULL",
    )
    .bind(event_id)
    .fetch_one(conn)
    .await
}
