//! The rows of ideas, their themes and their wordings.
use std::collections::HashMap;

use super::{
    code::new_code,
    idea::{Idea, Version, Wording},
};
use crate::{
    clock::Timestamp,
    db::{self, Conn, Error},
};

// The name of an author who is not to be named never leaves the database.
macro_rules! select_idea {
    ($rest:literal) => {
        concat!(
            "SELECT i.id, i.event_id, i.workshop_id, i.code, i.author_id,
                    CASE WHEN i.unnamed_at IS NULL AND i.for_room_at IS NULL
                         THEN TRIM(COALESCE(p.title || ' ' || p.given_name || ' ' || p.family_name, ''))
                         ELSE '' END AS author_name,
                    i.sentence, i.details, i.unnamed_at, i.for_room_at, i.hidden_at, i.hidden_because, i.marked_at,
                    i.created_at, i.updated_at,
                    (SELECT count(*) FROM idea_versions n WHERE n.idea_id = i.id) AS versions
             FROM ideas i LEFT JOIN participants p ON p.id = i.author_id ",
            $rest
        )
    };
}

/// How many ideas were written in a workshop, hidden ones too.
pub async fn count_in(conn: &mut Conn, workshop_id: &str) -> Result<i64, Error> {
    sqlx::query_scalar("SELECT count(*) FROM ideas WHERE workshop_id = $1")
        .bind(workshop_id)
        .fetch_one(conn)
        .await
}

/// The ideas of an event, the newest first, filtered by workshop and theme (by id) when given.
pub async fn list(
    conn: &mut Conn,
    event_id: &str,
    workshop_id: Option<&str>,
    theme_id: Option<&str>,
) -> Result<Vec<Idea>, Error> {
    let rows = sqlx::query_as(select_idea!(
        "WHERE i.event_id = $1
           AND (CAST($2 AS TEXT) IS NULL OR i.workshop_id = $2)
           AND (CAST($3 AS TEXT) IS NULL
                OR EXISTS (SELECT 1 FROM idea_themes t WHERE t.idea_id = i.id AND t.theme_id = $3))
         ORDER BY i.created_at DESC, i.id"
    ))
    .bind(event_id)
    .bind(workshop_id)
    .bind(theme_id)
    .fetch_all(&mut *conn)
    .await?;
    with_themes(conn, event_id, rows).await
}

/// What a participant wrote or recorded, the newest first; hidden ideas too.
pub async fn list_by_author(
    conn: &mut Conn,
    event_id: &str,
    participant_id: &str,
) -> Result<Vec<Idea>, Error> {
    let rows = sqlx::query_as(select_idea!(
        "WHERE i.event_id = $1 AND i.author_id = $2 ORDER BY i.created_at DESC, i.id"
    ))
    .bind(event_id)
    .bind(participant_id)
    .fetch_all(&mut *conn)
    .await?;
    with_themes(conn, event_id, rows).await
}

/// An idea that the recap shows, with the words in which it was first written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkedIdea {
    pub idea: Idea,
    pub original_sentence: String,
    pub original_details: String,
}

/// The ideas marked for the recap, in the order of the workshops and then of time; without hidden ones.
pub async fn list_marked(conn: &mut Conn, event_id: &str) -> Result<Vec<MarkedIdea>, Error> {
    let rows = sqlx::query_as(select_idea!(
        "JOIN workshops w ON w.id = i.workshop_id
         WHERE i.event_id = $1 AND i.marked_at IS NOT NULL AND i.hidden_at IS NULL
         ORDER BY w.position, w.id, i.created_at, i.id"
    ))
    .bind(event_id)
    .fetch_all(&mut *conn)
    .await?;
    let ideas = with_themes(conn, event_id, rows).await?;
    let originals = originals(conn, event_id).await?;
    let marked = ideas.into_iter().map(|idea| {
        let (original_sentence, original_details) =
            originals.get(&idea.id).cloned().unwrap_or_else(|| (idea.sentence.clone(), idea.details.clone()));
        MarkedIdea { idea, original_sentence, original_details }
    });
    Ok(marked.collect())
}

/// The first wording of every idea of an event, as (sentence, details) by idea.
pub async fn originals(conn: &mut Conn, event_id: &str) -> Result<HashMap<String, (String, String)>, Error> {
    let rows: Vec<(String, String, String)> = sqlx::query_as(
        "SELECT v.idea_id, v.sentence, v.details FROM idea_versions v JOIN ideas i ON i.id = v.idea_id
         WHERE i.event_id = $1 AND v.version = 1",
    )
    .bind(event_id)
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|(idea, sentence, details)| (idea, (sentence, details))).collect())
}

pub async fn find(conn: &mut Conn, event_id: &str, id: &str) -> Result<Option<Idea>, Error> {
    let rows = sqlx::query_as(select_idea!("WHERE i.event_id = $1 AND i.id = $2"))
        .bind(event_id)
        .bind(id)
        .fetch_all(&mut *conn)
        .await?;
    Ok(with_themes(conn, event_id, rows).await?.pop())
}

async fn with_themes(conn: &mut Conn, event_id: &str, mut ideas: Vec<Idea>) -> Result<Vec<Idea>, Error> {
    let rows: Vec<(String, String, String)> = sqlx::query_as(
        "SELECT t.idea_id, h.id, h.name FROM idea_themes t JOIN themes h ON h.id = t.theme_id
         WHERE h.event_id = $1 ORDER BY h.position, h.id, t.idea_id",
    )
    .bind(event_id)
    .fetch_all(conn)
    .await?;
    let places: HashMap<String, usize> =
        ideas.iter().enumerate().map(|(place, idea)| (idea.id.clone(), place)).collect();
    for (idea_id, theme_id, name) in rows {
        if let Some(place) = places.get(&idea_id) {
            ideas[*place].theme_ids.push(theme_id);
            ideas[*place].themes.push(name);
        }
    }
    Ok(ideas)
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

/// An idea about to be recorded.
#[derive(Clone, Debug)]
pub struct NewIdea<'a> {
    pub event_id: &'a str,
    pub workshop_id: &'a str,
    /// Who wrote it, or recorded it for the room.
    pub author_id: Option<&'a str>,
    pub wording: &'a Wording,
    /// Made with the form: whoever sends the form twice records one idea.
    pub submission_key: &'a str,
    pub now: Timestamp,
}

/// What became of it: recorded now, or by an earlier sending of the same form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Created {
    pub id: String,
    pub code: String,
    pub is_new: bool,
}

/// Records an idea with its first wording and its themes; once per submission key.
pub async fn create(conn: &mut Conn, new: &NewIdea<'_>) -> Result<Created, Error> {
    loop {
        let (id, code) = (db::new_id(), new_code());
        if insert(conn, new, &id, &code).await? {
            add_version(conn, &id, 1, new.wording, new.now).await?;
            set_themes(conn, &id, &new.wording.themes).await?;
            return Ok(Created { id, code, is_new: true });
        }
        let earlier: Option<(String, String)> =
            sqlx::query_as("SELECT id, code FROM ideas WHERE event_id = $1 AND submission_key = $2")
                .bind(new.event_id)
                .bind(new.submission_key)
                .fetch_optional(&mut *conn)
                .await?;
        if let Some((id, code)) = earlier {
            return Ok(Created { id, code, is_new: false });
        }
        // Otherwise the code is taken: draw another.
    }
}

/// Adds the row; `false` when the submission key or the code is there already.
async fn insert(conn: &mut Conn, new: &NewIdea<'_>, id: &str, code: &str) -> Result<bool, Error> {
    let done = sqlx::query(
        "INSERT INTO ideas (id, event_id, workshop_id, code, author_id, sentence, details, unnamed_at, for_room_at,
                            submission_key, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)
         ON CONFLICT DO NOTHING",
    )
    .bind(id)
    .bind(new.event_id)
    .bind(new.workshop_id)
    .bind(code)
    .bind(new.author_id)
    .bind(&new.wording.sentence)
    .bind(&new.wording.details)
    .bind(new.wording.is_unnamed.then_some(new.now))
    .bind(new.wording.is_for_room.then_some(new.now))
    .bind(new.submission_key)
    .bind(new.now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

async fn add_version(
    conn: &mut Conn,
    id: &str,
    version: i64,
    wording: &Wording,
    now: Timestamp,
) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO idea_versions (idea_id, version, sentence, details, written_at) VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(id)
    .bind(version)
    .bind(&wording.sentence)
    .bind(&wording.details)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Files an idea under these themes of its event, and no others.
async fn set_themes(conn: &mut Conn, id: &str, themes: &[String]) -> Result<(), Error> {
    sqlx::query("DELETE FROM idea_themes WHERE idea_id = $1").bind(id).execute(&mut *conn).await?;
    for theme in themes {
        sqlx::query(
            "INSERT INTO idea_themes (idea_id, theme_id)
             SELECT i.id, t.id FROM ideas i JOIN themes t ON t.event_id = i.event_id
             WHERE i.id = $1 AND t.id = $2
             ON CONFLICT DO NOTHING",
        )
        .bind(id)
        .bind(theme)
        .execute(&mut *conn)
        .await?;
    }
    Ok(())
}

/// Takes an idea's row for this transaction: what is read of it next stays true until it commits.
pub async fn lock(conn: &mut Conn, id: &str) -> Result<(), Error> {
    sqlx::query("UPDATE ideas SET code = code WHERE id = $1").bind(id).execute(conn).await?;
    Ok(())
}

/// Stores what the author wrote; other words than before are kept as a new version. Lock the idea first.
pub async fn update(conn: &mut Conn, idea: &Idea, wording: &Wording, now: Timestamp) -> Result<(), Error> {
    // Two saves within a millisecond are still two: the form carries this time to notice the other.
    let updated_at = now.max(Timestamp::from_millis(idea.updated_at.millis() + 1));
    sqlx::query(
        "UPDATE ideas SET sentence = $2, details = $3, unnamed_at = $4, for_room_at = $5, updated_at = $6 WHERE id = $1",
    )
    .bind(&idea.id)
    .bind(&wording.sentence)
    .bind(&wording.details)
    .bind(wording.is_unnamed.then(|| idea.unnamed_at.unwrap_or(now)))
    .bind(wording.is_for_room.then(|| idea.for_room_at.unwrap_or(now)))
    .bind(updated_at)
    .execute(&mut *conn)
    .await?;
    if wording.sentence != idea.sentence || wording.details != idea.details {
        add_version(conn, &idea.id, idea.versions + 1, wording, now).await?;
    }
    set_themes(conn, &idea.id, &wording.themes).await
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

/// Removes an idea with its themes and its history.
pub async fn delete(conn: &mut Conn, id: &str) -> Result<(), Error> {
    sqlx::query("DELETE FROM ideas WHERE id = $1").bind(id).execute(conn).await?;
    Ok(())
}

/// Takes an idea out of sight, and out of the recap. Hidden before, it keeps its time and gets the new reason.
pub async fn hide(conn: &mut Conn, id: &str, because: &str, now: Timestamp) -> Result<(), Error> {
    sqlx::query(
        "UPDATE ideas SET hidden_at = COALESCE(hidden_at, $2), hidden_because = $3, marked_at = NULL WHERE id = $1",
    )
    .bind(id)
    .bind(now)
    .bind(because)
    .execute(conn)
    .await?;
    Ok(())
}

/// Shows a hidden idea again.
pub async fn show(conn: &mut Conn, id: &str) -> Result<(), Error> {
    sqlx::query("UPDATE ideas SET hidden_at = NULL, hidden_because = '' WHERE id = $1")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

/// Marks an idea for the recap; `false` when it is hidden, marked already, or not there.
pub async fn mark(conn: &mut Conn, event_id: &str, id: &str, now: Timestamp) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE ideas SET marked_at = $3
         WHERE event_id = $1 AND id = $2 AND hidden_at IS NULL AND marked_at IS NULL",
    )
    .bind(event_id)
    .bind(id)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes the mark away; `false` when there was none.
pub async fn unmark(conn: &mut Conn, event_id: &str, id: &str) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE ideas SET marked_at = NULL WHERE event_id = $1 AND id = $2 AND marked_at IS NOT NULL",
    )
    .bind(event_id)
    .bind(id)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}
