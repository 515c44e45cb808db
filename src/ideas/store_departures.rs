//! The authors of ideas: how much stands under somebody's name, and that it stays without one when they leave for good.
use crate::db::{Conn, Error};

/// How many ideas carry a participant's name.
pub async fn count_named(conn: &mut Conn, author_id: &str) -> Result<i64, Error> {
    sqlx::query_scalar(
        "SELECT count(*) FROM ideas WHERE author_id = $1 AND unnamed_at IS NULL AND for_room_at IS NULL",
    )
    .bind(author_id)
    .fetch_one(conn)
    .await
}

/// Leaves the ideas of somebody who will be deleted without a name.
pub async fn forget_author(conn: &mut Conn, author_id: &str) -> Result<(), Error> {
    sqlx::query("UPDATE ideas SET author_id = NULL WHERE author_id = $1")
        .bind(author_id)
        .execute(conn)
        .await?;
    Ok(())
}

/// Gives the ideas of one row of a person to another row of the same person; whether each may show the name stays as
/// its author said.
pub async fn hand_over(conn: &mut Conn, from: &str, to: &str) -> Result<(), Error> {
    sqlx::query("UPDATE ideas SET author_id = $2 WHERE author_id = $1")
        .bind(from)
        .bind(to)
        .execute(conn)
        .await?;
    Ok(())
}

/// How many ideas somebody wrote, named or not.
pub async fn count_written(conn: &mut Conn, author_id: &str) -> Result<i64, Error> {
    sqlx::query_scalar("SELECT count(*) FROM ideas WHERE author_id = $1")
        .bind(author_id)
        .fetch_one(conn)
        .await
}
