//! Rows that are gone because they were one person with another: their links and browsers lead to the one that was kept.
use super::{Participant, store_rows::select_participant};
use crate::{
    clock::Timestamp,
    db::{Conn, Error},
};

/// Notes that a row, which will be deleted, was one person with another; so were those that led to it.
pub async fn note_merged(conn: &mut Conn, gone: &str, kept: &str, now: Timestamp) -> Result<(), Error> {
    sqlx::query("UPDATE merged_participants SET participant_id = $2 WHERE participant_id = $1")
        .bind(gone)
        .bind(kept)
        .execute(&mut *conn)
        .await?;
    sqlx::query(
        "INSERT INTO merged_participants (id, participant_id, link_version, link_hash, merged_at)
         SELECT p.id, $2, p.link_version, p.link_hash, CAST($3 AS BIGINT) FROM participants p WHERE p.id = $1",
    )
    .bind(gone)
    .bind(kept)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Whom the link of a row led to that is gone.
pub async fn find_by_merged_link(conn: &mut Conn, hash: &str) -> Result<Option<Participant>, Error> {
    sqlx::query_as(select_participant!(
        "WHERE p.id = (SELECT m.participant_id FROM merged_participants m WHERE m.link_hash = $1)"
    ))
    .bind(hash)
    .fetch_optional(conn)
    .await
}

/// The participant to whom the links of a row lead, and the version in which these are right: of their own row, or of one
/// that was merged into it.
pub async fn find_linked(
    conn: &mut Conn,
    event_id: &str,
    id: &str,
) -> Result<Option<(Participant, i64)>, Error> {
    if let Some(person) = find(conn, event_id, id).await? {
        let version = person.link_version;
        return Ok(Some((person, version)));
    }
    let merged: Option<(String, i64)> =
        sqlx::query_as("SELECT participant_id, link_version FROM merged_participants WHERE id = $1")
            .bind(id)
            .fetch_optional(&mut *conn)
            .await?;
    let Some((kept, version)) = merged else { return Ok(None) };
    Ok(find(conn, event_id, &kept).await?.map(|person| (person, version)))
}

/// The participant whose personal link in this version was opened; `None` when it has been renewed since.
pub async fn find_opened(
    conn: &mut Conn,
    event_id: &str,
    id: &str,
    link_version: i64,
) -> Result<Option<Participant>, Error> {
    let linked = find_linked(conn, event_id, id).await?;
    Ok(linked.filter(|(_, version)| *version == link_version).map(|(person, _)| person))
}

async fn find(conn: &mut Conn, event_id: &str, id: &str) -> Result<Option<Participant>, Error> {
    sqlx::query_as(select_participant!("WHERE p.event_id = $1 AND p.id = $2"))
        .bind(event_id)
        .bind(id)
        .fetch_optional(conn)
        .await
}

/// Ends the links of rows that are gone and led to somebody.
pub async fn forget_merged(conn: &mut Conn, participant_id: &str) -> Result<(), Error> {
    sqlx::query("DELETE FROM merged_participants WHERE participant_id = $1")
        .bind(participant_id)
        .execute(conn)
        .await?;
    Ok(())
}

/// People of the event whose reference is this one but for zeros in front.
pub async fn with_reference_like(
    conn: &mut Conn,
    event_id: &str,
    reference: &str,
) -> Result<Vec<Participant>, Error> {
    let bare = reference.trim_start_matches('0');
    sqlx::query_as(select_participant!(
        "WHERE p.event_id = $1 AND LTRIM(p.reference, '0') = $2 ORDER BY p.sort_key, p.id"
    ))
    .bind(event_id)
    .bind(bare)
    .fetch_all(conn)
    .await
}
