//! The rows of imports, and of what they did.
use std::collections::HashMap;

use super::stored::{Done, Import, decoded, encoded};
use crate::{
    clock::Timestamp,
    db::{Conn, Error, ROWS_AT_ONCE, values},
};

macro_rules! select_import {
    ($rest:literal) => {
        concat!(
            "SELECT id, event_id, file_name, choices, shown, revision, sent_by, sent_at, begun_at, ended_at, result,
                    undone_at
             FROM imports ",
            $rest
        )
    };
}

pub async fn create(conn: &mut Conn, import: &Import, content: &str) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO imports (id, event_id, file_name, content, choices, shown, revision, sent_by, sent_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(&import.id)
    .bind(&import.event_id)
    .bind(&import.file_name)
    .bind(content)
    .bind(&import.choices)
    .bind(&import.shown)
    .bind(import.revision)
    .bind(&import.sent_by)
    .bind(import.sent_at)
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn find(conn: &mut Conn, event_id: &str, id: &str) -> Result<Option<Import>, Error> {
    sqlx::query_as(select_import!("WHERE event_id = $1 AND id = $2"))
        .bind(event_id)
        .bind(id)
        .fetch_optional(conn)
        .await
}

/// The file of a list; `None` when it is not kept any more.
pub async fn content(conn: &mut Conn, id: &str) -> Result<Option<String>, Error> {
    let found: Option<Option<String>> =
        sqlx::query_scalar("SELECT content FROM imports WHERE id = $1").bind(id).fetch_optional(conn).await?;
    Ok(found.flatten())
}

/// Lists of an event that are not taken over yet, the newest first.
pub async fn list_open(conn: &mut Conn, event_id: &str) -> Result<Vec<Import>, Error> {
    sqlx::query_as(select_import!(
        "WHERE event_id = $1 AND ended_at IS NULL AND content IS NOT NULL ORDER BY sent_at DESC, id LIMIT 5"
    ))
    .bind(event_id)
    .fetch_all(conn)
    .await
}

/// The last import of an event that was carried out.
pub async fn last_done(conn: &mut Conn, event_id: &str) -> Result<Option<Import>, Error> {
    sqlx::query_as(select_import!(
        "WHERE event_id = $1 AND ended_at IS NOT NULL ORDER BY ended_at DESC, id LIMIT 1"
    ))
    .bind(event_id)
    .fetch_optional(conn)
    .await
}

/// Stores what was decided and what the preview shows of it; `false` when somebody else decided meanwhile, or the
/// import runs.
pub async fn decide(
    conn: &mut Conn,
    import: &Import,
    choices: &str,
    shown: &str,
    silent_before: Timestamp,
) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE imports SET choices = $3, shown = $4, revision = revision + 1, begun_at = NULL
         WHERE id = $1 AND revision = $2 AND ended_at IS NULL AND (begun_at IS NULL OR begun_at <= $5)",
    )
    .bind(&import.id)
    .bind(import.revision)
    .bind(choices)
    .bind(shown)
    .bind(silent_before)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Begins the run of a list in the state that was seen; `false` when it has begun, ended or changed.
pub async fn begin(
    conn: &mut Conn,
    import: &Import,
    silent_before: Timestamp,
    now: Timestamp,
) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE imports SET begun_at = $3 WHERE id = $1 AND revision = $2 AND ended_at IS NULL
                AND (begun_at IS NULL OR begun_at <= $4)",
    )
    .bind(&import.id)
    .bind(import.revision)
    .bind(now)
    .bind(silent_before)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Gives a run up, so that the list can be taken over once more.
pub async fn give_up(conn: &mut Conn, id: &str) -> Result<(), Error> {
    sqlx::query("UPDATE imports SET begun_at = NULL WHERE id = $1 AND ended_at IS NULL")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

/// Notes what came of an import and lets its file go; `false` when that was done already.
pub async fn end(conn: &mut Conn, id: &str, result: &str, now: Timestamp) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE imports SET ended_at = $2, result = $3, content = NULL, choices = '{}', shown = ''
         WHERE id = $1 AND ended_at IS NULL",
    )
    .bind(id)
    .bind(now)
    .bind(result)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub async fn note(conn: &mut Conn, import_id: &str, done: &[Done]) -> Result<(), Error> {
    for done in done.chunks(ROWS_AT_ONCE) {
        let sql = format!(
            "INSERT INTO import_changes (import_id, participant_id, is_added, changes) VALUES {}",
            values(done.len(), 4)
        );
        let mut insert = sqlx::query(sqlx::AssertSqlSafe(sql));
        for one in done {
            insert = insert
                .bind(import_id)
                .bind(&one.participant_id)
                .bind(i64::from(one.is_added))
                .bind(encoded(&one.changes)?);
        }
        insert.execute(&mut *conn).await?;
    }
    Ok(())
}

/// What an import did, by person.
pub async fn done(conn: &mut Conn, import_id: &str) -> Result<HashMap<String, Done>, Error> {
    let rows: Vec<(String, i64, String)> =
        sqlx::query_as("SELECT participant_id, is_added, changes FROM import_changes WHERE import_id = $1")
            .bind(import_id)
            .fetch_all(conn)
            .await?;
    let read = |(participant_id, is_added, changes): (String, i64, String)| {
        let changes = serde_json::from_str(&changes).map_err(decoded)?;
        Ok((participant_id.clone(), Done { participant_id, is_added: is_added == 1, changes }))
    };
    rows.into_iter().map(read).collect()
}

/// Notes that an import was undone, and forgets what it did.
pub async fn set_undone(conn: &mut Conn, id: &str, now: Timestamp) -> Result<(), Error> {
    sqlx::query("DELETE FROM import_changes WHERE import_id = $1").bind(id).execute(&mut *conn).await?;
    sqlx::query("UPDATE imports SET undone_at = $2 WHERE id = $1").bind(id).bind(now).execute(conn).await?;
    Ok(())
}

/// Forgets what the imports of an event did that were carried out before this one.
pub async fn forget_earlier(conn: &mut Conn, event_id: &str, id: &str) -> Result<(), Error> {
    sqlx::query(
        "DELETE FROM import_changes WHERE import_id IN (SELECT id FROM imports WHERE event_id = $1 AND id <> $2)",
    )
        .bind(event_id)
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

/// Forgets a list that is not taken over, also when its run was silent for long; `false` when one is under way or has
/// ended.
pub async fn discard(
    conn: &mut Conn,
    event_id: &str,
    id: &str,
    silent_before: Timestamp,
) -> Result<bool, Error> {
    let done = sqlx::query(
        "DELETE FROM imports WHERE event_id = $1 AND id = $2 AND ended_at IS NULL
                AND (begun_at IS NULL OR begun_at <= $3)",
    )
    .bind(event_id)
    .bind(id)
    .bind(silent_before)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Forgets lists that nobody took over and what was imported long ago.
pub async fn forget_old(conn: &mut Conn, sent: Timestamp, ended: Timestamp) -> Result<(), Error> {
    sqlx::query(
        "DELETE FROM imports WHERE (ended_at IS NULL AND sent_at <= $1) OR (ended_at IS NOT NULL AND ended_at <= $2)",
    )
    .bind(sent)
    .bind(ended)
    .execute(conn)
    .await?;
    Ok(())
}
