//! Browser sessions in the database, and what they hold: who is signed in, which personal links were opened.
use std::collections::HashMap;

use async_trait::async_trait;
use axum::{extract::Request, middleware::Next, response::Response};
use serde::{Deserialize, Serialize};
use tower_sessions::{
    Expiry, Session, SessionManagerLayer, SessionStore,
    cookie::SameSite,
    session::{Id, Record},
    session_store,
};

use super::{Error, submission::forget_old};
use crate::{
    clock,
    db::{self, Db},
    state::{App, hash_of_key},
};

const ACCOUNT: &str = "account";
const LINKS: &str = "links";
const VISITED: &str = "visited";
const DAYS: i64 = 14;
/// A visit is noted again when the last note is older than this.
const VISIT_MILLIS: i64 = 60 * 60 * 1000;

/// Keeps sessions as JSON under the hash of their id, so that a stolen database opens none.
#[derive(Clone, Debug)]
pub struct Store(pub Db);

/// How a store's error begins that passes: the layer between carries nothing but words.
const PASSING: &str = "busy: ";

fn backend(error: impl std::fmt::Display) -> session_store::Error {
    session_store::Error::Backend(error.to_string())
}

fn failed(error: db::Error) -> session_store::Error {
    if db::is_passing(&error) { backend(format!("{PASSING}{error}")) } else { backend(error) }
}

impl From<tower_sessions::session::Error> for Error {
    fn from(error: tower_sessions::session::Error) -> Self {
        match error {
            tower_sessions::session::Error::Store(session_store::Error::Backend(words))
                if words.starts_with(PASSING) =>
            {
                Self::Busy(words)
            }
            error => Self::Internal(Box::new(error)),
        }
    }
}

fn row_id(id: &Id) -> String {
    hash_of_key(&id.to_string())
}

impl Store {
    async fn update(&self, record: &Record) -> session_store::Result<()> {
        let data = serde_json::to_string(&record.data).map_err(backend)?;
        let mut tx = self.0.write().await.map_err(failed)?;
        sqlx::query("UPDATE sessions SET record = $2, expires_at = $3 WHERE id = $1")
            .bind(row_id(&record.id))
            .bind(data)
            .bind(record.expiry_date.unix_timestamp() * 1000)
            .execute(&mut *tx)
            .await
            .map_err(failed)?;
        tx.commit().await.map_err(failed)
    }
}

#[async_trait]
impl SessionStore for Store {
    async fn create(&self, record: &mut Record) -> session_store::Result<()> {
        // 128 random bits: a clash is not to be expected.
        let data = serde_json::to_string(&record.data).map_err(backend)?;
        let expires_at = record.expiry_date.unix_timestamp() * 1000;
        let mut tx = self.0.write().await.map_err(failed)?;
        let now = tx.now();
        sqlx::query("DELETE FROM sessions WHERE expires_at < $1")
            .bind(now)
            .execute(&mut *tx)
            .await
            .map_err(failed)?;
        forget_old(&mut tx, now).await.map_err(failed)?;
        sqlx::query("INSERT INTO sessions (id, record, expires_at) VALUES ($1, $2, $3)")
            .bind(row_id(&record.id))
            .bind(data)
            .bind(expires_at)
            .execute(&mut *tx)
            .await
            .map_err(failed)?;
        tx.commit().await.map_err(failed)
    }

    /// Notes a visit in a session that is there; one that was ended meanwhile stays ended. What people do to a session
    /// (signing in, opening a link) gives it a new id and goes through `create`, so only the note is lost when the
    /// database cannot be written just now, and the page is shown all the same.
    async fn save(&self, record: &Record) -> session_store::Result<()> {
        if let Err(error) = self.update(record).await {
            tracing::warn!(%error, "a visit was not noted");
        }
        Ok(())
    }

    async fn load(&self, id: &Id) -> session_store::Result<Option<Record>> {
        let mut tx = self.0.read().await.map_err(failed)?;
        let row: Option<(String, i64)> =
            sqlx::query_as("SELECT record, expires_at FROM sessions WHERE id = $1 AND expires_at > $2")
                .bind(row_id(id))
                .bind(clock::now())
                .fetch_optional(&mut *tx)
                .await
                .map_err(failed)?;
        tx.hand_on();
        let Some((data, expires_at)) = row else { return Ok(None) };
        Ok(Some(Record {
            id: *id,
            data: serde_json::from_str(&data).map_err(backend)?,
            expiry_date: time::OffsetDateTime::from_unix_timestamp(expires_at / 1000).map_err(backend)?,
        }))
    }

    async fn delete(&self, id: &Id) -> session_store::Result<()> {
        let mut tx = self.0.write().await.map_err(failed)?;
        sqlx::query("DELETE FROM sessions WHERE id = $1")
            .bind(row_id(id))
            .execute(&mut *tx)
            .await
            .map_err(failed)?;
        tx.commit().await.map_err(failed)
    }
}

/// The layer that loads a session from its cookie; only for routes that need one.
pub fn cookie_layer(app: &App) -> SessionManagerLayer<Store> {
    // The prefix binds the cookie to this host and to HTTPS (RFC 6265bis, 4.1.3.2).
    let name = if app.is_https() { "__Host-session" } else { "session" };
    SessionManagerLayer::new(Store(app.db.clone()))
        .with_name(name)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_secure(app.is_https())
        .with_expiry(Expiry::OnInactivity(time::Duration::days(DAYS)))
}

/// Counts inactivity from the last visit, with at most one write an hour. Visitors without a session get none.
pub async fn visited(session: Session, request: Request, next: Next) -> Result<Response, Error> {
    let last: Option<i64> = session.get(VISITED).await?;
    let now = clock::now().millis();
    if last.is_some_and(|last| now - last > VISIT_MILLIS) {
        session.insert(VISITED, now).await?;
    }
    Ok(next.run(request).await)
}

/// The organiser of a session.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SignedIn {
    pub id: String,
    pub name: String,
}

/// Signs an organiser in, under a new session id.
pub async fn sign_in(session: &Session, account: SignedIn) -> Result<(), tower_sessions::session::Error> {
    renew(session).await?;
    session.insert(ACCOUNT, account).await
}

/// Gives the session a new id, so that one known before opens nothing more.
async fn renew(session: &Session) -> Result<(), tower_sessions::session::Error> {
    session.cycle_id().await?;
    session.insert(VISITED, clock::now().millis()).await
}

/// Ends the session here and on the server.
pub async fn sign_out(session: &Session) -> Result<(), tower_sessions::session::Error> {
    session.flush().await
}

pub async fn account(session: &Session) -> Result<Option<SignedIn>, tower_sessions::session::Error> {
    session.get(ACCOUNT).await
}

pub async fn account_name(session: &Session) -> Result<Option<String>, tower_sessions::session::Error> {
    Ok(account(session).await?.map(|account| account.name))
}

/// A personal link that was opened: whose, and in which version, because a new link ends the old one's sessions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenedLink {
    pub participant: String,
    pub version: i64,
}

/// Remembers that a personal link of an event was opened here.
pub async fn open_link(
    session: &Session,
    event: &str,
    link: OpenedLink,
) -> Result<(), tower_sessions::session::Error> {
    let mut links: HashMap<String, OpenedLink> = session.get(LINKS).await?.unwrap_or_default();
    if links.get(event) == Some(&link) {
        return Ok(());
    }
    links.insert(event.to_owned(), link);
    renew(session).await?;
    session.insert(LINKS, links).await
}

/// Forgets that a personal link of an event was opened here. Whoever else uses the session stays who they are.
pub async fn close_link(session: &Session, event: &str) -> Result<(), tower_sessions::session::Error> {
    let mut links: HashMap<String, OpenedLink> = session.get(LINKS).await?.unwrap_or_default();
    links.remove(event);
    if links.is_empty() && account(session).await?.is_none() {
        return session.flush().await;
    }
    renew(session).await?;
    session.insert(LINKS, links).await
}

/// The personal link of an event that was opened in this session.
pub async fn opened_link(
    session: &Session,
    event: &str,
) -> Result<Option<OpenedLink>, tower_sessions::session::Error> {
    let mut links: HashMap<String, OpenedLink> = session.get(LINKS).await?.unwrap_or_default();
    Ok(links.remove(event))
}
