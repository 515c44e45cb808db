//! An idea's row, with the rows of its themes: what every statement that reads ideas is made of.
use std::collections::HashMap;

use super::idea::Idea;
use crate::db::{self, Conn, Error};

// The name of an author who is not to be named never leaves the database.
macro_rules! select_idea {
    ($($rest:literal),+) => {
        concat!(
            "SELECT i.id, i.event_id, i.workshop_id, i.code, i.author_id,
                    CASE WHEN i.unnamed_at IS NULL AND i.for_room_at IS NULL
                         THEN COALESCE(",
            crate::participants::store::full_name!("p"),
            ", '')
                         ELSE '' END AS author_name,
                    i.sentence, i.details, i.unnamed_at, i.for_room_at, i.hidden_at, i.hidden_because, i.marked_at,
                    i.created_at, i.updated_at,
                    (SELECT count(*) FROM idea_versions n WHERE n.idea_id = i.id) AS versions
             FROM ideas i LEFT JOIN participants p ON p.id = i.author_id ",
            $($rest),+
        )
    };
}
pub(super) use select_idea;

/// A theme of an idea: the idea's id, the theme's id and name.
pub(super) type Filed = (String, String, String);

macro_rules! select_filed {
    ($where:literal) => {
        concat!(
            "SELECT t.idea_id, h.id, h.name
             FROM ideas i JOIN idea_themes t ON t.idea_id = i.id JOIN themes h ON h.id = t.theme_id ",
            $where,
            " ORDER BY h.position, h.id"
        )
    };
}
pub(super) use select_filed;

/// The ideas, each with its themes.
pub(super) fn with_themes(mut ideas: Vec<Idea>, filed: Vec<Filed>) -> Vec<Idea> {
    let places: HashMap<String, usize> =
        ideas.iter().enumerate().map(|(place, idea)| (idea.id.clone(), place)).collect();
    for (idea_id, theme_id, name) in filed {
        if let Some(place) = places.get(&idea_id) {
            ideas[*place].theme_ids.push(theme_id);
            ideas[*place].themes.push(name);
        }
    }
    ideas
}

/// The ideas with these ids in the order of the ids.
pub async fn list_by_ids(conn: &mut Conn, ids: &[String]) -> Result<Vec<Idea>, Error> {
    let mut found = HashMap::new();
    for ids in ids.chunks(db::ROWS_AT_ONCE) {
        let sql = format!("{} WHERE i.id IN {}", select_idea!(""), db::values(1, ids.len()));
        let query = sqlx::query_as(sqlx::AssertSqlSafe(sql));
        let ideas: Vec<Idea> =
            ids.iter().fold(query, |query, id| query.bind(id.clone())).fetch_all(&mut *conn).await?;
        let ideas = with_stored_themes(conn, ideas).await?;
        found.extend(ideas.into_iter().map(|idea| (idea.id.clone(), idea)));
    }
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}

/// The same ideas with their themes; at most [`db::ROWS_AT_ONCE`] of them.
pub(super) async fn with_stored_themes(conn: &mut Conn, ideas: Vec<Idea>) -> Result<Vec<Idea>, Error> {
    if ideas.is_empty() {
        return Ok(ideas);
    }
    let sql = format!(
        "SELECT t.idea_id, h.id, h.name FROM idea_themes t JOIN themes h ON h.id = t.theme_id
         WHERE t.idea_id IN {} ORDER BY h.position, h.id",
        db::values(1, ideas.len())
    );
    let query = sqlx::query_as(sqlx::AssertSqlSafe(sql));
    let query = ideas.iter().fold(query, |query, idea| query.bind(idea.id.clone()));
    let filed: Vec<Filed> = query.fetch_all(conn).await?;
    Ok(with_themes(ideas, filed))
}
