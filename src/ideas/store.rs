//! The rows of ideas with their themes and their wordings, as they are read.
use std::collections::HashMap;

use super::{
    idea::{Idea, MarkedIdea, Version},
    store_rows::{Filed, select_filed, select_idea, with_themes},
};
pub use super::{store_changes::*, store_departures::*, store_list::*};
use crate::{
    db::{Conn, Error},
    events::store::Theme,
    participants::store::full_name,
};

/// The ideas that a condition lets through, the newest first, and their themes: two statements with the same condition.
macro_rules! ideas_where {
    ($conn:expr, $where:literal, $($value:expr),+) => {{
        let ideas: Vec<Idea> =
            sqlx::query_as(select_idea!($where, " ORDER BY i.created_at DESC, i.id"))
                $(.bind($value))+.fetch_all(&mut *$conn).await?;
        let filed: Vec<Filed> = sqlx::query_as(select_filed!($where))$(.bind($value))+.fetch_all(&mut *$conn).await?;
        with_themes(ideas, filed)
    }};
}

/// Every idea of an event, the newest first.
pub async fn list(conn: &mut Conn, event_id: &str) -> Result<Vec<Idea>, Error> {
    Ok(ideas_where!(conn, "WHERE i.event_id = $1", event_id))
}

/// What a participant wrote or recorded, the newest first; hidden ideas too.
pub async fn list_by_author(
    conn: &mut Conn,
    event_id: &str,
    participant_id: &str,
) -> Result<Vec<Idea>, Error> {
    Ok(ideas_where!(conn, "WHERE i.event_id = $1 AND i.author_id = $2", event_id, participant_id))
}

pub async fn find(conn: &mut Conn, event_id: &str, id: &str) -> Result<Option<Idea>, Error> {
    Ok(ideas_where!(conn, "WHERE i.event_id = $1 AND i.id = $2", event_id, id).pop())
}

/// The ideas of a room, the newest first, and all themes of the event: its page needs both.
pub async fn list_in_room(
    conn: &mut Conn,
    event_id: &str,
    workshop_id: &str,
) -> Result<(Vec<Idea>, Vec<Theme>), Error> {
    let ideas: Vec<Idea> =
        sqlx::query_as(select_idea!("WHERE i.workshop_id = $1 ORDER BY i.created_at DESC, i.id"))
            .bind(workshop_id)
            .fetch_all(&mut *conn)
            .await?;
    let rows: Vec<(String, String, Option<String>)> = sqlx::query_as(
        "SELECT h.id, h.name, f.idea_id
         FROM themes h
         LEFT JOIN (SELECT t.theme_id, t.idea_id FROM idea_themes t JOIN ideas i ON i.id = t.idea_id
                    WHERE i.workshop_id = $2) f ON f.theme_id = h.id
         WHERE h.event_id = $1 ORDER BY h.position, h.id",
    )
    .bind(event_id)
    .bind(workshop_id)
    .fetch_all(conn)
    .await?;
    let mut themes: Vec<Theme> = Vec::new();
    for (id, name, _) in &rows {
        if themes.last().is_none_or(|last| last.id != *id) {
            themes.push(Theme { id: id.clone(), name: name.clone() });
        }
    }
    let filed = rows.into_iter().filter_map(|(id, name, idea)| idea.map(|idea| (idea, id, name)));
    Ok((with_themes(ideas, filed.collect()), themes))
}

/// The ideas that the recap shows, in the order of time, in the words in which they were first written; of one
/// workshop when it is given.
pub async fn list_marked(
    conn: &mut Conn,
    event_id: &str,
    workshop_id: Option<&str>,
) -> Result<Vec<MarkedIdea>, Error> {
    let mut ideas = ideas_where!(
        conn,
        "WHERE i.event_id = $1 AND i.marked_at IS NOT NULL AND i.hidden_at IS NULL
           AND (CAST($2 AS TEXT) IS NULL OR i.workshop_id = $2)",
        event_id,
        workshop_id
    );
    ideas.sort_by(|a, b| a.created_at.cmp(&b.created_at).then_with(|| a.code.cmp(&b.code)));
    let rows: Vec<(String, String, String)> = sqlx::query_as(
        "SELECT v.idea_id, v.sentence, v.details FROM idea_versions v JOIN ideas i ON i.id = v.idea_id
         WHERE i.event_id = $1 AND i.marked_at IS NOT NULL AND v.version = 1",
    )
    .bind(event_id)
    .fetch_all(conn)
    .await?;
    let mut originals: HashMap<String, (String, String)> =
        rows.into_iter().map(|(idea, sentence, details)| (idea, (sentence, details))).collect();
    let marked = ideas.into_iter().map(|idea| {
        let (sentence, details) =
            originals.remove(&idea.id).unwrap_or_else(|| (idea.sentence.clone(), idea.details.clone()));
        MarkedIdea { idea, sentence, details }
    });
    Ok(marked.collect())
}

/// The sentence that every idea of an event had first, by the idea's id.
pub async fn original_sentences(conn: &mut Conn, event_id: &str) -> Result<HashMap<String, String>, Error> {
    let rows: Vec<(String, String)> = sqlx::query_as(
        "SELECT v.idea_id, v.sentence FROM idea_versions v JOIN ideas i ON i.id = v.idea_id
         WHERE i.event_id = $1 AND v.version = 1",
    )
    .bind(event_id)
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().collect())
}

/// Every wording of an idea, the original first.
pub async fn versions(conn: &mut Conn, id: &str) -> Result<Vec<Version>, Error> {
    sqlx::query_as(
        "SELECT version, sentence, details, written_at FROM idea_versions WHERE idea_id = $1 ORDER BY version",
    )
    .bind(id)
    .fetch_all(conn)
    .await
}

/// A workshop beside one of those who lead it, or without.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct RoomRow {
    pub title: String,
    pub description: String,
    pub room: String,
    /// How many seats the participant who is asking has in it.
    pub own_seats: i64,
    pub leader_id: Option<String>,
    /// Empty without a leader.
    pub leader_name: String,
}

/// A workshop as a room, in as many rows as it has facilitators (one without), sorted by family name; none when the
/// event has no such workshop. One statement, because every page and every idea of a room begins with it.
pub async fn room(
    conn: &mut Conn,
    event_id: &str,
    workshop_id: &str,
    participant_id: &str,
) -> Result<Vec<RoomRow>, Error> {
    sqlx::query_as(concat!(
        "SELECT w.title, w.description, w.room,
                (SELECT count(*) FROM seats s WHERE s.workshop_id = w.id AND s.participant_id = $3) AS own_seats,
                p.id AS leader_id,
                COALESCE(",
        full_name!("p"),
        ", '') AS leader_name
         FROM workshops w
         LEFT JOIN facilitators f ON f.workshop_id = w.id
         LEFT JOIN participants p ON p.id = f.participant_id AND p.cancelled_at IS NULL
         WHERE w.event_id = $1 AND w.id = $2 ORDER BY p.sort_key, p.id"
    ))
    .bind(event_id)
    .bind(workshop_id)
    .bind(participant_id)
    .fetch_all(conn)
    .await
}

/// How often a participant leads a workshop of the event (once or not at all), and how many seats they have in it;
/// `None` when the event has no such workshop.
pub async fn place(
    conn: &mut Conn,
    event_id: &str,
    workshop_id: &str,
    participant_id: &str,
) -> Result<Option<(i64, i64)>, Error> {
    sqlx::query_as(
        "SELECT (SELECT count(*) FROM facilitators f WHERE f.workshop_id = w.id AND f.participant_id = $3),
                (SELECT count(*) FROM seats s WHERE s.workshop_id = w.id AND s.participant_id = $3)
         FROM workshops w WHERE w.event_id = $1 AND w.id = $2",
    )
    .bind(event_id)
    .bind(workshop_id)
    .bind(participant_id)
    .fetch_optional(conn)
    .await
}

/// How many ideas were written in a workshop, hidden ones too.
pub async fn count_in(conn: &mut Conn, workshop_id: &str) -> Result<i64, Error> {
    sqlx::query_scalar("SELECT count(*) FROM ideas WHERE workshop_id = $1")
        .bind(workshop_id)
        .fetch_one(conn)
        .await
}

/// The names of the themes that ideas of an event are filed under, in their order.
pub async fn themes_in_use(conn: &mut Conn, event_id: &str) -> Result<Vec<String>, Error> {
    sqlx::query_scalar(
        "SELECT h.name FROM themes h WHERE h.event_id = $1
           AND EXISTS (SELECT 1 FROM idea_themes t WHERE t.theme_id = h.id) ORDER BY h.position, h.id",
    )
    .bind(event_id)
    .fetch_all(conn)
    .await
}
