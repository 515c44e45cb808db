//! The names that events have and had in addresses.
use crate::{
    clock::Timestamp,
    db::{Conn, Error},
    events::Event,
};

/// Takes the event's name in addresses for it; `false` when it is or was another event's. Whoever wants the same name at
/// the same time waits here.
pub async fn take_name(conn: &mut Conn, event: &Event) -> Result<bool, Error> {
    let done = sqlx::query(
        "INSERT INTO event_names (slug, event_id, public_since) VALUES ($1, $2, $3)
         ON CONFLICT (slug) DO UPDATE
         SET event_id = excluded.event_id, free_since = NULL,
             public_since = COALESCE(event_names.public_since, excluded.public_since)
         WHERE event_names.event_id = excluded.event_id OR event_names.free_since IS NOT NULL",
    )
    .bind(&event.slug)
    .bind(&event.id)
    .bind(event.is_public().then_some(event.updated_at))
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Remembers that visitors know the event by the name that it has now.
pub async fn publish_name(conn: &mut Conn, event: &Event, now: Timestamp) -> Result<(), Error> {
    sqlx::query("UPDATE event_names SET public_since = $2 WHERE slug = $1 AND public_since IS NULL")
        .bind(&event.slug)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// Leaves the event's other names to whoever wants one, as far as no visitor ever saw the event under them.
pub async fn free_other_names(conn: &mut Conn, event: &Event) -> Result<(), Error> {
    sqlx::query(
        "UPDATE event_names SET free_since = $3
         WHERE event_id = $1 AND slug <> $2 AND public_since IS NULL AND free_since IS NULL",
    )
    .bind(&event.id)
    .bind(&event.slug)
    .bind(event.updated_at)
    .execute(conn)
    .await?;
    Ok(())
}

/// The name today of the event that visitors once knew by another.
pub async fn name_today(conn: &mut Conn, former: &str) -> Result<Option<String>, Error> {
    sqlx::query_scalar(
        "SELECT e.slug FROM event_names n JOIN events e ON e.id = n.event_id
         WHERE n.slug = $1 AND e.slug <> $1 AND e.phase <> 'draft'",
    )
    .bind(former)
    .fetch_optional(conn)
    .await
}

/// The same for whoever is on the event's team, who may know it by a name that visitors never saw.
pub async fn name_today_for(
    conn: &mut Conn,
    former: &str,
    account_id: &str,
) -> Result<Option<String>, Error> {
    sqlx::query_scalar(
        "SELECT e.slug FROM event_names n JOIN events e ON e.id = n.event_id
         JOIN organisers o ON o.event_id = e.id
         WHERE n.slug = $1 AND e.slug <> $1 AND o.account_id = $2",
    )
    .bind(former)
    .bind(account_id)
    .fetch_optional(conn)
    .await
}
