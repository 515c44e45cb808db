//! The rows of teams and of the invitations to them.
use crate::{
    clock::Timestamp,
    db::{Conn, Error},
};

/// A member of the team.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Organiser {
    pub account_id: String,
    pub name: String,
    pub email: String,
    pub joined_at: Timestamp,
}

pub async fn organisers(conn: &mut Conn, event_id: &str) -> Result<Vec<Organiser>, Error> {
    sqlx::query_as(
        "SELECT o.account_id, a.name, a.email, o.joined_at FROM organisers o JOIN accounts a ON a.id = o.account_id
         WHERE o.event_id = $1 ORDER BY o.joined_at, a.name",
    )
    .bind(event_id)
    .fetch_all(conn)
    .await
}

pub async fn add_organiser(
    conn: &mut Conn,
    event_id: &str,
    account_id: &str,
    now: Timestamp,
) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO organisers (event_id, account_id, joined_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
    )
    .bind(event_id)
    .bind(account_id)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn remove_organiser(conn: &mut Conn, event_id: &str, account_id: &str) -> Result<(), Error> {
    sqlx::query("DELETE FROM organisers WHERE event_id = $1 AND account_id = $2")
        .bind(event_id)
        .bind(account_id)
        .execute(conn)
        .await?;
    Ok(())
}

/// A colleague who was invited to the team.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Invitation {
    pub id: String,
    pub event_id: String,
    pub email: String,
    pub name: String,
    pub expires_at: Timestamp,
}

/// Invitations that can still be accepted.
pub async fn open_invitations(
    conn: &mut Conn,
    event_id: &str,
    now: Timestamp,
) -> Result<Vec<Invitation>, Error> {
    sqlx::query_as(
        "SELECT id, event_id, email, name, expires_at FROM invitations
         WHERE event_id = $1 AND accepted_at IS NULL AND expires_at > $2 ORDER BY created_at, id",
    )
    .bind(event_id)
    .bind(now)
    .fetch_all(conn)
    .await
}

pub async fn find_invitation(
    conn: &mut Conn,
    key_hash: &str,
    now: Timestamp,
) -> Result<Option<Invitation>, Error> {
    sqlx::query_as(
        "SELECT id, event_id, email, name, expires_at FROM invitations
         WHERE key_hash = $1 AND accepted_at IS NULL AND expires_at > $2",
    )
    .bind(key_hash)
    .bind(now)
    .fetch_optional(conn)
    .await
}

pub async fn create_invitation(
    conn: &mut Conn,
    invitation: &Invitation,
    key_hash: &str,
    invited_by: &str,
    now: Timestamp,
) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO invitations (id, event_id, email, name, key_hash, invited_by, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&invitation.id)
    .bind(&invitation.event_id)
    .bind(&invitation.email)
    .bind(&invitation.name)
    .bind(key_hash)
    .bind(invited_by)
    .bind(now)
    .bind(invitation.expires_at)
    .execute(conn)
    .await?;
    Ok(())
}

/// Uses an invitation up; `false` when it was used already, was withdrawn or has expired.
pub async fn accept_invitation(conn: &mut Conn, id: &str, now: Timestamp) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE invitations SET accepted_at = $2 WHERE id = $1 AND accepted_at IS NULL AND expires_at > $2",
    )
    .bind(id)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub async fn withdraw_invitation(conn: &mut Conn, event_id: &str, id: &str) -> Result<(), Error> {
    sqlx::query("DELETE FROM invitations WHERE event_id = $1 AND id = $2 AND accepted_at IS NULL")
        .bind(event_id)
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}
