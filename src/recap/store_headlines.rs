//! The latest recaps as lists show them: without their sections.
use serde::Deserialize;

use crate::{
    db::{Conn, Error},
    language::Lang,
};

/// A published recap in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// The event's name in addresses, as it is now.
    pub slug: String,
    pub language: Lang,
    pub title: String,
    pub summary: String,
}

/// The part of a snapshot that a list shows.
#[derive(Deserialize)]
struct Head {
    language: String,
    title: String,
    summary: String,
}

impl Headline {
    /// `None`, and a word in the log, for a snapshot that this version cannot read: a list shows the others.
    fn read(slug: String, snapshot: &str) -> Option<Self> {
        let head: Head = serde_json::from_str(snapshot)
            .inspect_err(|error| tracing::error!(slug, %error, "a published recap cannot be read"))
            .ok()?;
        let language = head.language.parse().unwrap_or_default();
        Some(Self { slug, language, title: head.title, summary: head.summary })
    }
}

/// So many of the recaps that visitors can read, by when they were first published, the latest first. It follows the
/// first publications in the order of their index and stops when it has enough.
pub async fn headlines(conn: &mut Conn, limit: i64) -> Result<Vec<Headline>, Error> {
    let rows: Vec<(String, String)> = sqlx::query_as(
        "SELECT e.slug, p.snapshot FROM recap_publications f
         JOIN events e ON e.id = f.event_id
         JOIN recap_publications p ON p.event_id = f.event_id
              AND p.number = (SELECT max(n.number) FROM recap_publications n WHERE n.event_id = f.event_id)
         WHERE f.number = 1 AND p.taken_down_at IS NULL AND e.phase <> 'draft'
         ORDER BY f.published_at DESC, f.event_id LIMIT $1",
    )
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().filter_map(|(slug, snapshot)| Headline::read(slug, &snapshot)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_snapshot_that_cannot_be_read_is_left_out_of_lists() {
        let snapshot =
            r#"{"language": "en", "title": "A day", "summary": "What it was", "sections": [1, 2]}"#;
        let headline = Headline {
            slug: "day".into(),
            language: Lang::En,
            title: "A day".into(),
            summary: "What it was".into(),
        };
        assert_eq!(Headline::read("day".into(), snapshot), Some(headline));
        assert_eq!(Headline::read("day".into(), "{}"), None);
    }
}
