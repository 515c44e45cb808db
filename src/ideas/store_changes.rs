//! What changes about the rows of ideas: recorded, reworded, hidden, marked, removed.
use super::{
    code::new_code,
    idea::{Idea, Wording},
};
use crate::{
    clock::Timestamp,
    db::{self, Conn, Error},
};

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
    /// Whether the event has all the themes that it was to be filed under; if not, roll back.
    pub is_filed: bool,
}

/// Records an idea with its first wording and its themes; once per submission key.
pub async fn create(conn: &mut Conn, new: &NewIdea<'_>) -> Result<Created, Error> {
    loop {
        let (id, code) = (db::new_id(), new_code());
        if insert(conn, new, &id, &code).await? {
            add_version(conn, &id, 1, new.wording, new.now).await?;
            let filed = file(conn, &id, &new.wording.themes).await?;
            let is_filed = filed == new.wording.themes.len() as u64;
            return Ok(Created { id, code, is_new: true, is_filed });
        }
        let earlier: Option<(String, String)> =
            sqlx::query_as("SELECT id, code FROM ideas WHERE event_id = $1 AND submission_key = $2")
                .bind(new.event_id)
                .bind(new.submission_key)
                .fetch_optional(&mut *conn)
                .await?;
        if let Some((id, code)) = earlier {
            return Ok(Created { id, code, is_new: false, is_filed: true });
        }
        // Otherwise the code is taken: draw another.
    }
}

/// Code and time of another idea that its author wrote in the same workshop in the same words since a moment; the latest.
pub async fn written_since(
    conn: &mut Conn,
    new: &NewIdea<'_>,
    id: &str,
    since: Timestamp,
) -> Result<Option<(String, Timestamp)>, Error> {
    sqlx::query_as(
        "SELECT code, created_at FROM ideas
         WHERE author_id = $1 AND created_at > $2 AND workshop_id = $3 AND sentence = $4 AND details = $5 AND id <> $6
         ORDER BY created_at DESC LIMIT 1",
    )
    .bind(new.author_id)
    .bind(since)
    .bind(new.workshop_id)
    .bind(&new.wording.sentence)
    .bind(&new.wording.details)
    .bind(id)
    .fetch_optional(conn)
    .await
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
    file(conn, id, themes).await.map(|_| ())
}

/// Files an idea that is filed nowhere under those of these themes that its event has; how many.
async fn file(conn: &mut Conn, id: &str, themes: &[String]) -> Result<u64, Error> {
    let mut filed = 0;
    for themes in themes.chunks(db::ROWS_AT_ONCE) {
        let sql = format!(
            "INSERT INTO idea_themes (idea_id, theme_id)
             SELECT i.id, t.id FROM ideas i JOIN themes t ON t.event_id = i.event_id
             WHERE t.id IN {} AND i.id = ${}",
            db::values(1, themes.len()),
            themes.len() + 1
        );
        let query = sqlx::query(sqlx::AssertSqlSafe(sql));
        let query = themes.iter().fold(query, |query, theme| query.bind(theme.clone()));
        filed += query.bind(id.to_owned()).execute(&mut *conn).await?.rows_affected();
    }
    Ok(filed)
}

/// Takes an idea's row for this transaction: what is read of it next stays true until it commits.
pub async fn lock(conn: &mut Conn, id: &str) -> Result<(), Error> {
    sqlx::query("UPDATE ideas SET code = code WHERE id = $1").bind(id).execute(conn).await?;
    Ok(())
}

/// Stores what the author wrote; other words than before are kept as a new version. Lock the idea first.
pub async fn update(conn: &mut Conn, idea: &Idea, wording: &Wording, now: Timestamp) -> Result<(), Error> {
    sqlx::query(
        "UPDATE ideas SET sentence = $2, details = $3, unnamed_at = $4, for_room_at = $5, updated_at = $6 WHERE id = $1",
    )
    .bind(&idea.id)
    .bind(&wording.sentence)
    .bind(&wording.details)
    .bind(wording.is_unnamed.then(|| idea.unnamed_at.unwrap_or(now)))
    .bind(wording.is_for_room.then(|| idea.for_room_at.unwrap_or(now)))
    .bind(now)
    .execute(&mut *conn)
    .await?;
    if wording.sentence != idea.sentence || wording.details != idea.details {
        add_version(conn, &idea.id, idea.versions + 1, wording, now).await?;
    }
    if !wording.has_themes_of(idea) {
        set_themes(conn, &idea.id, &wording.themes).await?;
    }
    Ok(())
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

/// Marks these ideas of an event for the recap, or with `None` takes their marks away. Returns how many changed: hidden
/// ones get no mark.
pub async fn set_marks(
    conn: &mut Conn,
    event_id: &str,
    ids: &[&str],
    at: Option<Timestamp>,
) -> Result<i64, Error> {
    let mut changed = 0;
    for ids in ids.chunks(db::ROWS_AT_ONCE) {
        let (event, moment) = (ids.len() + 1, ids.len() + 2);
        let sql = format!(
            "UPDATE ideas SET marked_at = ${moment}
             WHERE id IN {} AND event_id = ${event}
               AND ((CAST(${moment} AS BIGINT) IS NULL AND marked_at IS NOT NULL)
                    OR (CAST(${moment} AS BIGINT) IS NOT NULL AND marked_at IS NULL AND hidden_at IS NULL))",
            db::values(1, ids.len())
        );
        let query = sqlx::query(sqlx::AssertSqlSafe(sql));
        let query = ids.iter().fold(query, |query, id| query.bind((*id).to_owned()));
        let done = query.bind(event_id.to_owned()).bind(at).execute(&mut *conn).await?;
        changed += done.rows_affected() as i64;
    }
    Ok(changed)
}
