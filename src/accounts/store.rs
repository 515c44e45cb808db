//! The rows of organisers.
use crate::{
    clock::Timestamp,
    db::{Conn, Error},
};

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct AccountRow {
    pub id: String,
    pub email: String,
    pub name: String,
    pub password_hash: String,
}

/// How an e-mail address is compared: without case.
pub fn email_key(email: &str) -> String {
    email.trim().to_lowercase()
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
