//! The rows of participants.
use super::{
    Field, State,
    participant::{Participant, email_key},
};
use crate::{
    clock::Timestamp,
    db::{Conn, Error},
    language::search_key,
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

pub use super::store_lists::{
    count_matching, count_registered, departments, list_all, list_matching, list_registered, totals,
};
pub use super::store_offered::offered;
pub(super) use select_participant;

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

pub async fn find_by_email(
    conn: &mut Conn,
    event_id: &str,
    email: &str,
) -> Result<Option<Participant>, Error> {
    sqlx::query_as(select_participant!("WHERE p.event_id = $1 AND p.email_key = $2"))
        .bind(event_id)
        .bind(email_key(email))
        .fetch_optional(conn)
        .await
}

/// Others at the event who have this e-mail address or reference already.
pub async fn holders(conn: &mut Conn, participant: &Participant) -> Result<Vec<Participant>, Error> {
    sqlx::query_as(select_participant!(
        "WHERE p.event_id = $1 AND p.id <> $2 AND (p.email_key = $3 OR p.reference = $4) ORDER BY p.sort_key, p.id"
    ))
    .bind(&participant.event_id)
    .bind(&participant.id)
    .bind(email_key(&participant.email))
    .bind(&participant.reference)
    .fetch_all(conn)
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
    .bind(participant.name_key())
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

/// Stores what has changed about a participant (everything but the link); `false` when the e-mail address or
/// reference is somebody else's. Who is cancelled gives the seat back and keeps their wishes. Lock the event first.
pub async fn update(conn: &mut Conn, participant: &Participant) -> Result<bool, Error> {
    if !holders(conn, participant).await?.is_empty() {
        return Ok(false);
    }
    sqlx::query(
        "UPDATE participants SET reference = $2, title = $3, given_name = $4, family_name = $5, email = $6,
                email_key = $7, department = $8, function = $9, organisation = $10, diet = $11, accessibility = $12,
                search_key = $13, sort_key = $14, naming_agreed_at = $15, registered_at = $16, cancelled_at = $17,
                updated_at = $18
         WHERE id = $1",
    )
    .bind(&participant.id)
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
    .bind(participant.name_key())
    .bind(participant.naming_agreed_at)
    .bind(participant.registered_at)
    .bind(participant.cancelled_at)
    .bind(participant.updated_at)
    .execute(&mut *conn)
    .await?;
    if participant.state() != State::Registered {
        free_seat(conn, &participant.id).await?;
    }
    Ok(true)
}

/// Takes a participation back: the seat becomes free for others, the wishes stay for a change of mind.
pub async fn cancel(conn: &mut Conn, id: &str, now: Timestamp) -> Result<(), Error> {
    sqlx::query(
        "UPDATE participants SET cancelled_at = COALESCE(cancelled_at, $2), updated_at = $2 WHERE id = $1",
    )
    .bind(id)
    .bind(now)
    .execute(&mut *conn)
    .await?;
    free_seat(conn, id).await
}

// Participants lie below workshops and may not call them, but a seat without a person would be lost to everybody.
async fn free_seat(conn: &mut Conn, id: &str) -> Result<(), Error> {
    sqlx::query("DELETE FROM seats WHERE participant_id = $1").bind(id).execute(conn).await?;
    Ok(())
}

/// What is attached to a person and goes, or loses their name, with them.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Attached {
    pub seats: i64,
    pub wishes: i64,
    pub workshops_led: i64,
    pub ideas: i64,
    pub talks: i64,
}

pub async fn attached(conn: &mut Conn, id: &str) -> Result<Attached, Error> {
    sqlx::query_as(
        "SELECT (SELECT count(*) FROM seats WHERE participant_id = $1) AS seats,
                (SELECT count(*) FROM wishes WHERE participant_id = $1) AS wishes,
                (SELECT count(*) FROM facilitators WHERE participant_id = $1) AS workshops_led,
                (SELECT count(*) FROM ideas WHERE author_id = $1 AND unnamed_at IS NULL AND for_room_at IS NULL) AS ideas,
                (SELECT count(*) FROM speakers WHERE participant_id = $1) AS talks",
    )
    .bind(id)
    .fetch_one(conn)
    .await
}

/// Deletes a person and everything that is about them alone; ideas stay without a name, talks without a link to them.
pub async fn remove(conn: &mut Conn, id: &str) -> Result<(), Error> {
    for statement in [
        "DELETE FROM seats WHERE participant_id = $1",
        "DELETE FROM wishes WHERE participant_id = $1",
        "DELETE FROM facilitators WHERE participant_id = $1",
        "UPDATE ideas SET author_id = NULL WHERE author_id = $1",
        "UPDATE speakers SET participant_id = NULL WHERE participant_id = $1",
        "DELETE FROM participants WHERE id = $1",
    ] {
        sqlx::query(statement).bind(id).execute(&mut *conn).await?;
    }
    Ok(())
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
    let name = participant.full_name();
    let texts = [
        name.as_str(),
        &participant.email,
        &participant.department,
        &participant.function,
        &participant.organisation,
        participant.value(Field::Reference),
    ];
    search_key(&texts.join(" "))
}
