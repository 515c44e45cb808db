//! The revisions as they are stored.
use std::collections::BTreeSet;

use super::topic::{Revision, Topic};
use crate::{
    clock::Timestamp,
    db::conn::{Conn, Error},
};

/// Topics with their new revisions.
pub type Raised = Vec<(Topic, Revision)>;

/// Counts a change of every topic, in the order of their names: whoever locks rows in one order cannot deadlock.
pub async fn raise(conn: &mut Conn, topics: &BTreeSet<Topic>, now: Timestamp) -> Result<Raised, Error> {
    let mut raised = Vec::with_capacity(topics.len());
    for topic in topics {
        let revision = sqlx::query_scalar(
            "INSERT INTO revisions (topic, revision, changed_at) VALUES ($1, 1, $2) \
             ON CONFLICT (topic) DO UPDATE SET revision = revisions.revision + 1, changed_at = excluded.changed_at \
             RETURNING revision",
        )
        .bind(topic.as_str())
        .bind(now)
        .fetch_one(&mut *conn)
        .await?;
        raised.push((topic.clone(), revision));
    }
    Ok(raised)
}

/// What has changed at that moment or later.
pub async fn changed_since(conn: &mut Conn, moment: Timestamp) -> Result<Raised, Error> {
    let rows: Vec<(String, Revision)> =
        sqlx::query_as("SELECT topic, revision FROM revisions WHERE changed_at >= $1")
            .bind(moment)
            .fetch_all(conn)
            .await?;
    Ok(rows.into_iter().map(|(topic, revision)| (Topic::stored(topic), revision)).collect())
}
