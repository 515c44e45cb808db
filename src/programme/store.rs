//! The rows of programme items and speakers.
use super::item::{Item, Speaker};
use crate::db::{Conn, Error};

/// The programme in the order of time, each item with its speakers.
pub async fn list(conn: &mut Conn, event_id: &str) -> Result<Vec<Item>, Error> {
    let mut items: Vec<Item> = sqlx::query_as(
        "SELECT id, event_id, position, kind, title, begins_at, ends_at, room, description, sequence, updated_at
         FROM programme_items WHERE event_id = $1 ORDER BY begins_at, position, id",
    )
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
    for (position, speaker) in item.speakers.iter().enumerate() {
        sqlx::query(
            "INSERT INTO speakers (id, item_id, participant_id, position, name, function, organisation, biography)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(&speaker.id)
        .bind(&item.id)
        .bind(&speaker.participant_id)
        .bind(position as i64)
        .bind(&speaker.name)
        .bind(&speaker.function)
        .bind(&speaker.organisation)
        .bind(&speaker.biography)
        .execute(&mut *conn)
        .await?;
    }
    Ok(())
}
