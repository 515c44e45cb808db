//! The rows of recaps and their sections.
use super::{
    person::Person,
    section::{Recap, Section},
};
pub use super::{
    store_published::*,
    withdrawal::store::{hand_over_names, note_names, settle_withdrawals},
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

/// Adds sections.
pub async fn create_sections(conn: &mut Conn, sections: &[Section]) -> Result<(), Error> {
    for sections in sections.chunks(db::ROWS_AT_ONCE) {
        let sql = format!(
            "INSERT INTO recap_sections (id, event_id, position, kind, source_id, heading, body, omitted_at) VALUES {}",
            db::values(sections.len(), 8)
        );
        let query = sqlx::query(sqlx::AssertSqlSafe(sql));
        let query = sections.iter().fold(query, |query, section| {
            query
                .bind(section.id.clone())
                .bind(section.event_id.clone())
                .bind(section.position)
                .bind(section.kind.tag())
                .bind(section.source_id.clone())
                .bind(section.heading.clone())
                .bind(section.body.clone())
                .bind(section.omitted_at)
        });
        query.execute(&mut *conn).await?;
    }
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
    let places: Vec<(i64, &String)> = (0..).zip(ids).collect();
    for places in places.chunks(db::ROWS_AT_ONCE) {
        let sql = format!(
            "WITH places (id, position) AS (VALUES {})
             UPDATE recap_sections
             SET position = (SELECT p.position FROM places p WHERE p.id = recap_sections.id)
             WHERE id IN (SELECT id FROM places)",
            db::values(places.len(), 2)
        );
        let query = sqlx::query(sqlx::AssertSqlSafe(sql));
        let query = places.iter().fold(query, |query, (place, id)| query.bind((*id).clone()).bind(*place));
        query.execute(&mut *conn).await?;
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

/// Those whom the section of a workshop may name: who leads it, and who wrote its marked ideas.
pub async fn people_of_workshop(
    conn: &mut Conn,
    event_id: &str,
    workshop_id: &str,
) -> Result<Vec<Person>, Error> {
    sqlx::query_as(
        "SELECT id, title, given_name, family_name, naming_agreed_at, cancelled_at FROM participants
         WHERE event_id = $1
           AND id IN (SELECT participant_id FROM facilitators WHERE workshop_id = $2
                      UNION SELECT author_id FROM ideas WHERE workshop_id = $2 AND marked_at IS NOT NULL)
         ORDER BY sort_key, id",
    )
    .bind(event_id)
    .bind(workshop_id)
    .fetch_all(conn)
    .await
}
