//! The rows of published recaps: articles as they were frozen.
use std::collections::BTreeSet;

use super::{
    article::Article,
    withdrawal::{Withdrawal, store::withdrawals},
};
use crate::{
    clock::Timestamp,
    db::{self, Conn, Error},
};

/// A published recap: the article as it was frozen, and its dates.
#[derive(Clone, Debug)]
pub struct Publication {
    pub event_id: String,
    /// The event's name in addresses, as it is now.
    pub slug: String,
    pub number: i64,
    pub published_at: Timestamp,
    /// When a recap of this event was published for the first time.
    pub first_published_at: Timestamp,
    /// Who took their consent back after it was published and is left out of the article since: their ids.
    pub left_out: BTreeSet<String>,
    /// When the last of them did so.
    pub withdrawn_at: Option<Timestamp>,
    pub article: Article,
}

impl Publication {
    /// When what visitors read last changed.
    pub fn changed_at(&self) -> Timestamp {
        self.withdrawn_at.unwrap_or(self.published_at)
    }

    /// Whether publishing this article would change nothing. What was left out of it since is to be looked at.
    pub fn shows(&self, article: &Article) -> bool {
        self.article == *article && self.withdrawn_at.is_none()
    }

    /// Leaves out who took their consent back since. Who did so before was left out of the facts already, and is
    /// named in a text only where the organisers confirmed it.
    fn without(mut self, withdrawals: &[Withdrawal]) -> Self {
        let since = |one: &&Withdrawal| one.event_id == self.event_id && one.withdrawn_at > self.published_at;
        for withdrawal in withdrawals.iter().filter(since) {
            let before = self.article.clone();
            withdrawal.apply(&mut self.article);
            if self.article != before {
                self.left_out.insert(withdrawal.person_id.clone());
                self.withdrawn_at = self.withdrawn_at.max(Some(withdrawal.withdrawn_at));
            }
        }
        self
    }
}

/// A publication before its article is read.
#[derive(sqlx::FromRow)]
struct Row {
    event_id: String,
    slug: String,
    number: i64,
    published_at: Timestamp,
    first_published_at: Timestamp,
    snapshot: String,
}

impl Row {
    /// `None` when this version cannot read the article: one of them must not take the others' pages away.
    fn read(self) -> Option<Publication> {
        let article = serde_json::from_str(&self.snapshot)
            .inspect_err(|error| {
                tracing::error!(event = self.event_id, number = self.number, %error, "a published recap is unreadable");
            })
            .ok()?;
        Some(Publication {
            event_id: self.event_id,
            slug: self.slug,
            number: self.number,
            published_at: self.published_at,
            first_published_at: self.first_published_at,
            left_out: BTreeSet::new(),
            withdrawn_at: None,
            article,
        })
    }
}

// From the first publication, whose time is the order of lists, to the last, which alone counts: taken down, it does
// not bring back the one before.
macro_rules! select_publication {
    ($rest:literal) => {
        concat!(
            "SELECT p.event_id, e.slug, p.number, p.published_at, f.published_at AS first_published_at, p.snapshot
             FROM recap_publications f
             JOIN events e ON e.id = f.event_id
             JOIN recap_publications p ON p.event_id = f.event_id
                  AND p.number = (SELECT max(n.number) FROM recap_publications n WHERE n.event_id = f.event_id)
             WHERE f.number = 1 AND p.taken_down_at IS NULL ",
            $rest
        )
    };
}

/// What the event's recap page serves; `None` when nothing was published, it was taken down, or it cannot be read.
pub async fn published(conn: &mut Conn, event_id: &str) -> Result<Option<Publication>, Error> {
    let row: Option<Row> = sqlx::query_as(select_publication!("AND f.event_id = $1"))
        .bind(event_id)
        .fetch_optional(&mut *conn)
        .await?;
    let Some(publication) = row.and_then(Row::read) else { return Ok(None) };
    Ok(Some(publication.without(&withdrawals(conn, Some(event_id)).await?)))
}

/// Whether the event has a recap that is not taken down.
pub async fn has_published(conn: &mut Conn, event_id: &str) -> Result<bool, Error> {
    // A take-down reaches every publication there is, so that any other is the last one.
    let number: Option<i64> = sqlx::query_scalar(
        "SELECT number FROM recap_publications WHERE event_id = $1 AND taken_down_at IS NULL LIMIT 1",
    )
    .bind(event_id)
    .fetch_optional(conn)
    .await?;
    Ok(number.is_some())
}

/// The recaps that visitors can read, at most `limit`, those first that were first published last.
pub async fn newest(conn: &mut Conn, limit: i64) -> Result<Vec<Publication>, Error> {
    newest_without(conn, None, limit).await
}

/// The same, without that of one event.
pub async fn newest_of_others(
    conn: &mut Conn,
    event_id: &str,
    limit: i64,
) -> Result<Vec<Publication>, Error> {
    newest_without(conn, Some(event_id), limit).await
}

async fn newest_without(
    conn: &mut Conn,
    event_id: Option<&str>,
    limit: i64,
) -> Result<Vec<Publication>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select_publication!(
        "AND e.phase <> 'draft' AND (CAST($1 AS TEXT) IS NULL OR f.event_id <> $1)
         ORDER BY f.published_at DESC, f.event_id LIMIT $2"
    ))
    .bind(event_id)
    .bind(limit)
    .fetch_all(&mut *conn)
    .await?;
    let withdrawals = withdrawals(conn, None).await?;
    Ok(rows.into_iter().filter_map(Row::read).map(|each| each.without(&withdrawals)).collect())
}

/// Keeps an article as the event's next publication and returns its number. Lock the event first.
pub async fn publish(
    conn: &mut Conn,
    event_id: &str,
    snapshot: &str,
    account_id: &str,
    now: Timestamp,
) -> Result<i64, Error> {
    let last: i64 =
        sqlx::query_scalar("SELECT COALESCE(max(number), 0) FROM recap_publications WHERE event_id = $1")
            .bind(event_id)
            .fetch_one(&mut *conn)
            .await?;
    sqlx::query(
        "INSERT INTO recap_publications (id, event_id, number, snapshot, published_by, published_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(db::new_id())
    .bind(event_id)
    .bind(last + 1)
    .bind(snapshot)
    .bind(account_id)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(last + 1)
}

/// Takes the recap off the public page; what was published before does not come back.
pub async fn take_down(conn: &mut Conn, event_id: &str, now: Timestamp) -> Result<(), Error> {
    sqlx::query(
        "UPDATE recap_publications SET taken_down_at = $2 WHERE event_id = $1 AND taken_down_at IS NULL",
    )
    .bind(event_id)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}
