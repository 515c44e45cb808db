//! The rows of participants.
use super::participant::Participant;
use crate::{
    clock::Timestamp,
    db::{Conn, Error},
    web::{search_key, sort_key},
};

macro_rules! select_participant {
    ($rest:literal) => {
        concat!(
            "SELECT p.id, p.event_id, p.reference, p.title, p.given_name, p.family_name, p.email, p.department,
                    p.function, p.organisation, p.diet, p.accessibility, p.naming_agreed_at, p.registered_at,
                    p.cancelled_at, p.link_version, p.created_at, p.updated_at
             FROM participants p ",
            $rest
        )
    };
}

/// How an e-mail address is compared: without case; an empty one is nobody's.
pub fn email_key(email: &str) -> Option<String> {
    let key = email.trim().to_lowercase();
    (!key.is_empty()).then_some(key)
}

pub async fn find(conn: &mut Conn, event_id: &str, id: &str) -> Result<Option<Participant>, Error> {
    sqlx::query_as(select_participant!("WHERE p.event_id = $1 AND p.id = $2"))
        .bind(event_id)
        .bind(id)
        .fetch_optional(conn)
        .await
}

pub async fn find_by_link_hash(conn: &mut Conn, hash: &str) -> Result<Option<Participant>, Error> {
    sqlx::query_as(select_participant!("WHERE p.link_hash = $1")).bind(hash).fetch_optional(conn).await
}

/// Everybody who is coming, sorted by family name.
pub async fn list_registered(conn: &mut Conn, event_id: &str) -> Result<Vec<Participant>, Error> {
    sqlx::query_as(select_participant!(
        "WHERE p.event_id = $1 AND p.registered_at IS NOT NULL AND p.cancelled_at IS NULL ORDER BY p.sort_key, p.id"
    ))
    .bind(event_id)
    .fetch_all(conn)
    .await
}

/// How many are coming. Lock the event first when the answer decides something.
pub async fn count_registered(conn: &mut Conn, event_id: &str) -> Result<i64, Error> {
    sqlx::query_scalar(
        "SELECT count(*) FROM participants WHERE event_id = $1 AND registered_at IS NOT NULL AND cancelled_at IS NULL",
    )
    .bind(event_id)
    .fetch_one(conn)
    .await
}

/// Adds a participant; `false` when somebody with this e-mail address or reference is there already.
pub async fn create(conn: &mut Conn, participant: &Participant, link_hash: &str) -> Result<bool, Error> {
    let done = sqlx::query(
        "INSERT INTO participants (id, event_id, reference, title, given_name, family_name, email, email_key,
                                   department, function, organisation, diet, accessibility, search_key, sort_key,
                                   naming_agreed_at, registered_at, cancelled_at, link_version, link_hash,
                                   created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
         ON CONFLICT DO NOTHING",
    )
    .bind(&participant.id)
    .bind(&participant.event_id)
    .bind(&participant.reference)
    .bind(&participant.title)
    .bind(&participant.given_name)
    .bind(&participant.family_name)
    .bind(&participant.email)
    .bind(email_key(&participant.email))
    .bind(&participant.department)
    .bind(&participant.function)
    .bind(&participant.organisation)
    .bind(&participant.diet)
    .bind(&participant.accessibility)
    .bind(found_by(participant))
    .bind(sort_key(&participant.family_name, &participant.given_name))
    .bind(participant.naming_agreed_at)
    .bind(participant.registered_at)
    .bind(participant.cancelled_at)
    .bind(participant.link_version)
    .bind(link_hash)
    .bind(participant.created_at)
    .bind(participant.updated_at)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends the old personal link and its sessions.
pub async fn set_link(
    conn: &mut Conn,
    id: &str,
    version: i64,
    link_hash: &str,
    now: Timestamp,
) -> Result<(), Error> {
    sqlx::query("UPDATE participants SET link_version = $2, link_hash = $3, updated_at = $4 WHERE id = $1")
        .bind(id)
        .bind(version)
        .bind(link_hash)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// What the search in the list looks through.
fn found_by(participant: &Participant) -> String {
    let texts = [
        &participant.full_name(),
        &participant.email,
        &participant.department,
        &participant.function,
        &participant.organisation,
    ];
    search_key(&texts.map(String::as_str).join(" "))
}
