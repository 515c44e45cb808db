//! The rows of participants as whole lists: everybody, and those who are coming.
use super::{
    Participant,
    store_rows::{coming, select_participant},
};
use crate::db::{Conn, Error};

/// Everybody on the list, whatever their attendance, sorted by family name.
pub async fn list_all(conn: &mut Conn, event_id: &str) -> Result<Vec<Participant>, Error> {
    sqlx::query_as(select_participant!("WHERE p.event_id = $1 ORDER BY p.sort_key, p.id"))
        .bind(event_id)
        .fetch_all(conn)
        .await
}

/// Everybody who is coming, sorted by family name.
pub async fn list_registered(conn: &mut Conn, event_id: &str) -> Result<Vec<Participant>, Error> {
    sqlx::query_as(concat!(
        select_participant!("WHERE p.event_id = $1 AND "),
        coming!("p"),
        " ORDER BY p.sort_key, p.id"
    ))
    .bind(event_id)
    .fetch_all(conn)
    .await
}
