//! The rows of ideas, their themes and their wordings.
use super::idea::Idea;
use crate::db::{Conn, Error};

/// The ideas of an event, the newest first, filtered by workshop and theme (by id) when given.
pub async fn list(
    conn: &mut Conn,
    event_id: &str,
    workshop_id: Option<&str>,
    theme_id: Option<&str>,
) -> Result<Vec<Idea>, Error> {
    let rows: Vec<Idea> = sqlx::query_as(
        "SELECT i.id, i.event_id, i.workshop_id, i.code, i.author_id,
                TRIM(COALESCE(p.title || ' ' || p.given_name || ' ' || p.family_name, '')) AS author_name,
                i.sentence, i.details, i.unnamed_at, i.for_room_at, i.hidden_at, i.hidden_because, i.marked_at,
                i.created_at, i.updated_at,
                (SELECT count(*) FROM idea_versions v WHERE v.idea_id = i.id) AS versions
         FROM ideas i LEFT JOIN participants p ON p.id = i.author_id
         WHERE i.event_id = $1
           AND (CAST($2 AS TEXT) IS NULL OR i.workshop_id = $2)
           AND (CAST($3 AS TEXT) IS NULL
                OR EXISTS (SELECT 1 FROM idea_themes t WHERE t.idea_id = i.id AND t.theme_id = $3))
         ORDER BY i.created_at DESC, i.id",
    )
    .bind(event_id)
    .bind(workshop_id)
    .bind(theme_id)
    .fetch_all(&mut *conn)
    .await?;
    with_themes(conn, event_id, rows).await
}

async fn with_themes(conn: &mut Conn, event_id: &str, mut ideas: Vec<Idea>) -> Result<Vec<Idea>, Error> {
    let names: Vec<(String, String)> = sqlx::query_as(
        "SELECT t.idea_id, h.name FROM idea_themes t JOIN themes h ON h.id = t.theme_id
         WHERE h.event_id = $1 ORDER BY h.position, h.id",
    )
    .bind(event_id)
    .fetch_all(conn)
    .await?;
    for (idea_id, name) in names {
        if let Some(idea) = ideas.iter_mut().find(|idea| idea.id == idea_id) {
            idea.themes.push(name);
        }
    }
    Ok(ideas)
}
