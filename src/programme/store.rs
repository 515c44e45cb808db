//! The rows of programme items and speakers.
pub use super::store_departures::*;
use super::{
    item::{Item, Speaker},
    order::Span,
};
use crate::{
    clock::Timestamp,
    db::{self, Conn, Error},
};

macro_rules! select_item {
    ($rest:literal) => {
        concat!(
            "SELECT id, event_id, position, kind, title, begins_at, ends_at, room, description, sequence, updated_at
             FROM programme_items ",
            $rest
        )
    };
}

/// The programme in the order of time, each item with its speakers.
pub async fn list(conn: &mut Conn, event_id: &str) -> Result<Vec<Item>, Error> {
    let mut items: Vec<Item> =
        sqlx::query_as(select_item!("WHERE event_id = $1 ORDER BY begins_at, position, id"))
            .bind(event_id)
            .fetch_all(&mut *conn)
            .await?;
    let speakers: Vec<Speaker> = sqlx::query_as(
        "SELECT s.id, s.item_id, s.participant_id, s.name, s.function, s.organisation, s.biography
         FROM speakers s JOIN programme_items i ON i.id = s.item_id
         WHERE i.event_id = $1 ORDER BY s.position, s.id",
    )
    .bind(event_id)
    .fetch_all(conn)
    .await?;
    for speaker in speakers {
        if let Some(item) = items.iter_mut().find(|item| item.id == speaker.item_id) {
            item.speakers.push(speaker);
        }
    }
    Ok(items)
}

/// An item of this event, with its speakers.
pub async fn find(conn: &mut Conn, event_id: &str, id: &str) -> Result<Option<Item>, Error> {
    let item: Option<Item> = sqlx::query_as(select_item!("WHERE event_id = $1 AND id = $2"))
        .bind(event_id)
        .bind(id)
        .fetch_optional(&mut *conn)
        .await?;
    let Some(mut item) = item else { return Ok(None) };
    item.speakers = sqlx::query_as(
        "SELECT id, item_id, participant_id, name, function, organisation, biography
         FROM speakers WHERE item_id = $1 ORDER BY position, id",
    )
    .bind(id)
    .fetch_all(conn)
    .await?;
    Ok(Some(item))
}

/// When the programme ends so far; `None` while it is empty.
pub async fn last_end(conn: &mut Conn, event_id: &str) -> Result<Option<Timestamp>, Error> {
    sqlx::query_scalar("SELECT max(ends_at) FROM programme_items WHERE event_id = $1")
        .bind(event_id)
        .fetch_one(conn)
        .await
}

/// The place behind all others that begin at the same time.
pub async fn next_position(conn: &mut Conn, event_id: &str) -> Result<i64, Error> {
    sqlx::query_scalar("SELECT coalesce(max(position) + 1, 0) FROM programme_items WHERE event_id = $1")
        .bind(event_id)
        .fetch_one(conn)
        .await
}

/// Adds an item and its speakers.
pub async fn create(conn: &mut Conn, item: &Item) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO programme_items (id, event_id, position, kind, title, begins_at, ends_at, room, description,
                                      sequence, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(&item.id)
    .bind(&item.event_id)
    .bind(item.position)
    .bind(item.kind.tag())
    .bind(&item.title)
    .bind(item.begins_at)
    .bind(item.ends_at)
    .bind(&item.room)
    .bind(&item.description)
    .bind(item.sequence)
    .bind(item.updated_at)
    .execute(&mut *conn)
    .await?;
    set_speakers(conn, item).await
}

/// Makes the item's speakers those it carries, in their order.
pub async fn set_speakers(conn: &mut Conn, item: &Item) -> Result<(), Error> {
    sqlx::query("DELETE FROM speakers WHERE item_id = $1").bind(&item.id).execute(&mut *conn).await?;
    let placed: Vec<(i64, &Speaker)> = (0..).zip(&item.speakers).collect();
    for speakers in placed.chunks(db::ROWS_AT_ONCE) {
        let sql = format!(
            "INSERT INTO speakers (id, item_id, participant_id, position, name, function, organisation, biography)
             VALUES {}",
            db::values(speakers.len(), 8)
        );
        let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
        for (position, speaker) in speakers {
            query = query
                .bind(&speaker.id)
                .bind(&item.id)
                .bind(&speaker.participant_id)
                .bind(*position)
                .bind(&speaker.name)
                .bind(&speaker.function)
                .bind(&speaker.organisation)
                .bind(&speaker.biography);
        }
        query.execute(&mut *conn).await?;
    }
    Ok(())
}

/// Stores a changed item and its speakers; calendars that hold a copy see its sequence grow.
pub async fn update(conn: &mut Conn, item: &Item) -> Result<(), Error> {
    sqlx::query(
        "UPDATE programme_items SET kind = $2, title = $3, begins_at = $4, ends_at = $5, room = $6,
                description = $7, sequence = sequence + 1, updated_at = $8
         WHERE id = $1",
    )
    .bind(&item.id)
    .bind(item.kind.tag())
    .bind(&item.title)
    .bind(item.begins_at)
    .bind(item.ends_at)
    .bind(&item.room)
    .bind(&item.description)
    .bind(item.updated_at)
    .execute(&mut *conn)
    .await?;
    set_speakers(conn, item).await
}

/// Gives an item another time.
pub async fn set_time(conn: &mut Conn, id: &str, span: Span, now: Timestamp) -> Result<(), Error> {
    sqlx::query(
        "UPDATE programme_items SET begins_at = $2, ends_at = $3, sequence = sequence + 1, updated_at = $4
         WHERE id = $1",
    )
    .bind(id)
    .bind(span.begins_at)
    .bind(span.ends_at)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Gives an item its place among those that begin at the same time; its calendar entry stays as it is.
pub async fn set_position(conn: &mut Conn, id: &str, position: i64) -> Result<(), Error> {
    sqlx::query("UPDATE programme_items SET position = $2 WHERE id = $1")
        .bind(id)
        .bind(position)
        .execute(conn)
        .await?;
    Ok(())
}

/// Removes an item of this event and its speakers; `false` when it is not there any more.
pub async fn delete(conn: &mut Conn, event_id: &str, id: &str) -> Result<bool, Error> {
    let done = sqlx::query("DELETE FROM programme_items WHERE event_id = $1 AND id = $2")
        .bind(event_id)
        .bind(id)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}
