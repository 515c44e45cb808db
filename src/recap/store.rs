//! The rows of recaps, their sections and their publications.
use std::collections::HashMap;

pub use super::store_headlines::{Headline, headlines};
use super::{
    article::Article,
    consent::Person,
    section::{Recap, Section},
};
use crate::{
    clock::Timestamp,
    db::{self, Conn, Error},
};

pub async fn find(conn: &mut Conn, event_id: &str) -> Result<Option<Recap>, Error> {
    sqlx::query_as(
        "SELECT event_id, title, authors, attendance, drafted_at, updated_at FROM recaps WHERE event_id = $1",
    )
    .bind(event_id)
    .fetch_optional(conn)
    .await
}

/// Adds the head of a recap, unless there is one.
pub async fn create(conn: &mut Conn, recap: &Recap) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO recaps (event_id, title, authors, attendance, drafted_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (event_id) DO NOTHING",
    )
    .bind(&recap.event_id)
    .bind(&recap.title)
    .bind(&recap.authors)
    .bind(recap.attendance)
    .bind(recap.drafted_at)
    .bind(recap.updated_at)
    .execute(conn)
    .await?;
    Ok(())
}

/// Stores title, authors and attendance.
pub async fn update(conn: &mut Conn, recap: &Recap) -> Result<(), Error> {
    sqlx::query(
        "UPDATE recaps SET title = $2, authors = $3, attendance = $4, updated_at = $5 WHERE event_id = $1",
    )
    .bind(&recap.event_id)
    .bind(&recap.title)
    .bind(&recap.authors)
    .bind(recap.attendance)
    .bind(recap.updated_at)
    .execute(conn)
    .await?;
    Ok(())
}

macro_rules! select_section {
    ($rest:literal) => {
        concat!(
            "SELECT id, event_id, position, kind, source_id, heading, body, omitted_at FROM recap_sections ",
            $rest
        )
    };
}

/// The sections of a recap in their order.
pub async fn sections(conn: &mut Conn, event_id: &str) -> Result<Vec<Section>, Error> {
    sqlx::query_as(select_section!("WHERE event_id = $1 ORDER BY position, id"))
        .bind(event_id)
        .fetch_all(conn)
        .await
}

pub async fn find_section(conn: &mut Conn, event_id: &str, id: &str) -> Result<Option<Section>, Error> {
    sqlx::query_as(select_section!("WHERE event_id = $1 AND id = $2"))
        .bind(event_id)
        .bind(id)
        .fetch_optional(conn)
        .await
}

pub async fn create_section(conn: &mut Conn, section: &Section) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO recap_sections (id, event_id, position, kind, source_id, heading, body, omitted_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&section.id)
    .bind(&section.event_id)
    .bind(section.position)
    .bind(section.kind.tag())
    .bind(&section.source_id)
    .bind(&section.heading)
    .bind(&section.body)
    .bind(section.omitted_at)
    .execute(conn)
    .await?;
    Ok(())
}

/// Stores heading and text.
pub async fn update_section(conn: &mut Conn, section: &Section) -> Result<(), Error> {
    sqlx::query("UPDATE recap_sections SET heading = $2, body = $3 WHERE id = $1")
        .bind(&section.id)
        .bind(&section.heading)
        .bind(&section.body)
        .execute(conn)
        .await?;
    Ok(())
}

/// Leaves a section out, or with `None` takes it in again.
pub async fn set_omitted(conn: &mut Conn, id: &str, at: Option<Timestamp>) -> Result<(), Error> {
    sqlx::query("UPDATE recap_sections SET omitted_at = $2 WHERE id = $1")
        .bind(id)
        .bind(at)
        .execute(conn)
        .await?;
    Ok(())
}

/// Puts the sections with these ids in this order.
pub async fn set_order(conn: &mut Conn, ids: &[String]) -> Result<(), Error> {
    for (position, id) in ids.iter().enumerate() {
        sqlx::query("UPDATE recap_sections SET position = $2 WHERE id = $1")
            .bind(id)
            .bind(position as i64)
            .execute(&mut *conn)
            .await?;
    }
    Ok(())
}

pub async fn delete_section(conn: &mut Conn, id: &str) -> Result<(), Error> {
    sqlx::query("DELETE FROM recap_sections WHERE id = $1").bind(id).execute(conn).await?;
    Ok(())
}

/// Everybody on the event's list, invited and cancelled people too, by family name.
pub async fn people(conn: &mut Conn, event_id: &str) -> Result<Vec<Person>, Error> {
    sqlx::query_as(
        "SELECT id, title, given_name, family_name, naming_agreed_at, cancelled_at FROM participants
         WHERE event_id = $1 ORDER BY sort_key, id",
    )
    .bind(event_id)
    .fetch_all(conn)
    .await
}

/// What each idea of an event said first: idea id → (sentence, details).
pub async fn original_wordings(
    conn: &mut Conn,
    event_id: &str,
) -> Result<HashMap<String, (String, String)>, Error> {
    let rows: Vec<(String, String, String)> = sqlx::query_as(
        "SELECT v.idea_id, v.sentence, v.details FROM idea_versions v JOIN ideas i ON i.id = v.idea_id
         WHERE i.event_id = $1 AND v.version = 1",
    )
    .bind(event_id)
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|(id, sentence, details)| (id, (sentence, details))).collect())
}

/// A published recap: the article as it was frozen, and its dates.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Publication {
    pub event_id: String,
    /// The event's name in addresses, as it is now.
    pub slug: String,
    pub number: i64,
    pub published_at: Timestamp,
    /// When a recap of this event was published for the first time.
    pub first_published_at: Timestamp,
    #[sqlx(rename = "snapshot", try_from = "String")]
    pub article: Article,
}

macro_rules! select_publication {
    ($rest:literal) => {
        concat!(
            "SELECT p.event_id, e.slug, p.number, p.published_at, p.snapshot,
                    (SELECT min(f.published_at) FROM recap_publications f WHERE f.event_id = p.event_id)
                        AS first_published_at
             FROM recap_publications p JOIN events e ON e.id = p.event_id
             WHERE p.taken_down_at IS NULL
               AND p.number = (SELECT max(n.number) FROM recap_publications n WHERE n.event_id = p.event_id) ",
            $rest
        )
    };
}

/// What the event's recap page serves; `None` when nothing was published or it was taken down.
pub async fn published(conn: &mut Conn, event_id: &str) -> Result<Option<Publication>, Error> {
    sqlx::query_as(select_publication!("AND p.event_id = $1")).bind(event_id).fetch_optional(conn).await
}

/// The recaps that visitors can read, the latest first.
pub async fn list_published(conn: &mut Conn) -> Result<Vec<Publication>, Error> {
    sqlx::query_as(select_publication!("AND e.phase <> 'draft' ORDER BY first_published_at DESC, p.event_id"))
        .fetch_all(conn)
        .await
}

/// Keeps an article as the event's next publication and returns its number. Lock the event first.
pub async fn publish(
    conn: &mut Conn,
    event_id: &str,
    snapshot: &str,
    account_id: &str,
    now: Timestamp,
) -> Result<i64, Error> {
    let last: i64 =
        sqlx::query_scalar("SELECT COALESCE(max(number), 0) FROM recap_publications WHERE event_id = $1")
            .bind(event_id)
            .fetch_one(&mut *conn)
            .await?;
    sqlx::query(
        "INSERT INTO recap_publications (id, event_id, number, snapshot, published_by, published_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(db::new_id())
    .bind(event_id)
    .bind(last + 1)
    .bind(snapshot)
    .bind(account_id)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(last + 1)
}

/// Takes the recap off the public page; what was published before does not come back.
pub async fn take_down(conn: &mut Conn, event_id: &str, now: Timestamp) -> Result<(), Error> {
    sqlx::query(
        "UPDATE recap_publications SET taken_down_at = $2 WHERE event_id = $1 AND taken_down_at IS NULL",
    )
    .bind(event_id)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}
