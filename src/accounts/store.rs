//! The rows of organisers.
use crate::{
    clock::Timestamp,
    db::{Conn, Error},
    language::mailbox,
};

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct AccountRow {
    pub id: String,
    pub email: String,
    pub name: String,
    pub password_hash: String,
}

/// How an e-mail address is compared: as the mailbox it names.
pub fn email_key(email: &str) -> String {
    mailbox(email).unwrap_or_else(|| email.trim().to_lowercase())
}

/// Every account's id and address as it was typed.
pub async fn addresses(conn: &mut Conn) -> Result<Vec<(String, String)>, Error> {
    sqlx::query_as("SELECT id, email FROM accounts ORDER BY id").fetch_all(conn).await
}

/// Stores the key of an account's address anew; `false` when another account has the mailbox, and keeps it.
pub async fn renew_key(conn: &mut Conn, id: &str, email: &str) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE accounts SET email_key = $2
         WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM accounts o WHERE o.email_key = $2 AND o.id <> $1)",
    );
    Ok(done.bind(id).bind(email_key(email)).execute(conn).await?.rows_affected() == 1)
}

pub async fn is_empty(conn: &mut Conn) -> Result<bool, Error> {
    let count: i64 = sqlx::query_scalar("SELECT count(*) FROM accounts").fetch_one(conn).await?;
    Ok(count == 0)
}

pub async fn find_by_email(conn: &mut Conn, email: &str) -> Result<Option<AccountRow>, Error> {
    sqlx::query_as("SELECT id, email, name, password_hash FROM accounts WHERE email_key = $1")
        .bind(email_key(email))
        .fetch_optional(conn)
        .await
}

pub async fn find(conn: &mut Conn, id: &str) -> Result<Option<AccountRow>, Error> {
    sqlx::query_as("SELECT id, email, name, password_hash FROM accounts WHERE id = $1")
        .bind(id)
        .fetch_optional(conn)
        .await
}

/// Adds an organiser; `false` when the e-mail address has an account already.
pub async fn create(conn: &mut Conn, account: &AccountRow, now: Timestamp) -> Result<bool, Error> {
    let done = sqlx::query(
        "INSERT INTO accounts (id, email, email_key, name, password_hash, created_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
    )
    .bind(&account.id)
    .bind(&account.email)
    .bind(email_key(&account.email))
    .bind(&account.name)
    .bind(&account.password_hash)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}
