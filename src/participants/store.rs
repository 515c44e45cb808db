//! The rows of participants.
pub(crate) use super::store_rows::{coming, full_name};
use super::{
    Participant,
    participant::email_key,
    store_rows::{insert_participants, participant_columns, select_participant, with_details, with_new},
};
pub use super::{
    store_keys::{Keys, people_after, set_keys},
    store_lists::{list_all, list_registered},
    store_merged::{
        find_by_merged_link, find_linked, find_opened, forget_merged, note_merged, with_reference_like,
    },
    store_offered::offered,
};
use crate::{
    clock::Timestamp,
    db::{Conn, Error},
};

/// Whether somebody may have the mailbox of somebody else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sharing {
    /// They may not, or were not asked.
    Apart,
    /// They share it.
    Shared,
}

impl Sharing {
    fn tag(self) -> &'static str {
        match self {
            Self::Apart => "apart",
            Self::Shared => "shared",
        }
    }
}

pub async fn find(conn: &mut Conn, event_id: &str, id: &str) -> Result<Option<Participant>, Error> {
    sqlx::query_as(select_participant!("WHERE p.event_id = $1 AND p.id = $2"))
        .bind(event_id)
        .bind(id)
        .fetch_optional(conn)
        .await
}

/// Takes a participant's row for this transaction, so that two forms sent at once are stored one after the other, and
/// reads it.
pub async fn locked(conn: &mut Conn, event_id: &str, id: &str) -> Result<Option<Participant>, Error> {
    sqlx::query_as(concat!(
        "UPDATE participants SET link_version = link_version WHERE event_id = $1 AND id = $2 RETURNING ",
        participant_columns!()
    ))
    .bind(event_id)
    .bind(id)
    .fetch_optional(conn)
    .await
}

/// Takes everybody's row of an event, so that what participants do themselves comes before this transaction or after it;
/// lock the event first.
pub async fn lock_all(conn: &mut Conn, event_id: &str) -> Result<(), Error> {
    sqlx::query("UPDATE participants SET link_version = link_version WHERE event_id = $1")
        .bind(event_id)
        .execute(conn)
        .await?;
    Ok(())
}

pub async fn find_by_link_hash(conn: &mut Conn, hash: &str) -> Result<Option<Participant>, Error> {
    sqlx::query_as(select_participant!("WHERE p.link_hash = $1")).bind(hash).fetch_optional(conn).await
}

/// Everybody at the event whose e-mail address names this mailbox: several people may share one.
pub async fn by_mailbox(conn: &mut Conn, event_id: &str, email: &str) -> Result<Vec<Participant>, Error> {
    sqlx::query_as(select_participant!("WHERE p.event_id = $1 AND p.mailbox = $2 ORDER BY p.sort_key, p.id"))
        .bind(event_id)
        .bind(email_key(email))
        .fetch_all(conn)
        .await
}

/// Who at the event has this reference; nobody has none.
pub async fn by_reference(
    conn: &mut Conn,
    event_id: &str,
    reference: Option<&str>,
) -> Result<Option<Participant>, Error> {
    sqlx::query_as(select_participant!("WHERE p.event_id = $1 AND p.reference = $2"))
        .bind(event_id)
        .bind(reference)
        .fetch_optional(conn)
        .await
}

/// Adds a participant; `false` when somebody with this reference is there already or, unless they may share it,
/// somebody with this mailbox. Lock the event first.
pub async fn create(
    conn: &mut Conn,
    participant: &Participant,
    link_hash: &str,
    sharing: Sharing,
) -> Result<bool, Error> {
    let insert = sqlx::query(concat!(
        insert_participants!(),
        " SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
                 $23
          WHERE $24 = 'shared'
             OR NOT EXISTS (SELECT 1 FROM participants o WHERE o.event_id = $2 AND o.mailbox = $8)
          ON CONFLICT DO NOTHING"
    ));
    let done = with_new(insert, participant, link_hash).bind(sharing.tag()).execute(&mut *conn).await?;
    let is_added = done.rows_affected() == 1;
    if is_added && participant.is_coming() {
        count_on(conn, &participant.event_id, 1).await?;
    }
    Ok(is_added)
}

/// Stores what has changed about a participant (everything but the link); `false` when the reference is somebody
/// else's. Lock the event first; whether a new mailbox may be shared is the caller's to ask.
pub async fn update(conn: &mut Conn, participant: &Participant) -> Result<bool, Error> {
    let were_coming = count_coming(conn, &participant.id).await?;
    let change = sqlx::query(
        "UPDATE participants SET reference = $2, title = $3, given_name = $4, family_name = $5, email = $6,
                mailbox = $7, department = $8, function = $9, organisation = $10, diet = $11, accessibility = $12,
                search_key = $13, sort_key = $14, naming_agreed_at = $15, naming_withdrawn_at = $16,
                registered_at = $17, cancelled_at = $18, updated_at = $19
         WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM participants o
                                       WHERE o.event_id = $20 AND o.reference = $2 AND o.id <> $1)",
    );
    let change = with_details(change.bind(&participant.id), participant)
        .bind(participant.updated_at)
        .bind(&participant.event_id);
    if change.execute(&mut *conn).await?.rows_affected() == 0 {
        return Ok(false);
    }
    count_on(conn, &participant.event_id, i64::from(participant.is_coming()) - were_coming).await?;
    Ok(true)
}

/// Deletes a person, with what falls with their row; whatever else names them must have let go before.
pub async fn delete(conn: &mut Conn, participant: &Participant) -> Result<(), Error> {
    let were_coming = count_coming(conn, &participant.id).await?;
    sqlx::query("DELETE FROM participants WHERE id = $1").bind(&participant.id).execute(&mut *conn).await?;
    count_on(conn, &participant.event_id, -were_coming).await
}

/// How many are coming. It is a counter, so that it costs the same for eighty and for a hundred thousand; lock the
/// event first when the answer decides something.
pub async fn count_registered(conn: &mut Conn, event_id: &str) -> Result<i64, Error> {
    let counted = sqlx::query_scalar("SELECT registered FROM events WHERE id = $1").bind(event_id);
    Ok(counted.fetch_optional(conn).await?.unwrap_or_default())
}

/// Moves the counter of those who are coming. Every statement that adds, changes or deletes people stands in the
/// participants' stores and calls this in the same transaction.
pub(super) async fn count_on(conn: &mut Conn, event_id: &str, more: i64) -> Result<(), Error> {
    if more != 0 {
        sqlx::query("UPDATE events SET registered = registered + $2 WHERE id = $1")
            .bind(event_id)
            .bind(more)
            .execute(conn)
            .await?;
    }
    Ok(())
}

/// 1 when the person is coming, as stored, else 0.
async fn count_coming(conn: &mut Conn, id: &str) -> Result<i64, Error> {
    sqlx::query_scalar(concat!("SELECT count(*) FROM participants p WHERE p.id = $1 AND ", coming!("p")))
        .bind(id)
        .fetch_one(conn)
        .await
}

/// Ends the old personal link and its sessions, also those of rows that were merged into this one.
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
        .execute(&mut *conn)
        .await?;
    forget_merged(conn, id).await
}
