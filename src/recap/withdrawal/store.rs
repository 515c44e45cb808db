//! Who took their consent back after a recap was published: read with every publication, and written into it for good
//! when they leave the list.
use super::Withdrawal;
use crate::{
    clock::Timestamp,
    db::{Conn, Error},
    recap::Article,
};

/// A person, once for each of their ideas.
#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    event_id: String,
    title: String,
    given_name: String,
    family_name: String,
    withdrawn_at: Timestamp,
    code: Option<String>,
}

/// Everybody of an event, or of all, who took their consent back after a recap of the event was published.
pub async fn withdrawals(conn: &mut Conn, event_id: Option<&str>) -> Result<Vec<Withdrawal>, Error> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT p.id, p.event_id, p.title, p.given_name, p.family_name, p.naming_withdrawn_at AS withdrawn_at, i.code
         FROM participants p LEFT JOIN ideas i ON i.author_id = p.id
         WHERE p.naming_withdrawn_at IS NOT NULL AND (CAST($1 AS TEXT) IS NULL OR p.event_id = $1)
           AND p.event_id IN (SELECT r.event_id FROM recap_publications r WHERE r.published_at < p.naming_withdrawn_at)
         ORDER BY p.event_id, p.sort_key, p.id, i.code",
    )
    .bind(event_id)
    .fetch_all(conn)
    .await?;
    let mut known: Vec<(String, Withdrawal)> = Vec::new();
    for row in rows {
        let ideas = row.code.into_iter();
        match known.last_mut() {
            Some((id, withdrawal)) if *id == row.id => withdrawal.ideas.extend(ideas),
            _ => {
                let withdrawal = Withdrawal {
                    event_id: row.event_id,
                    title: row.title,
                    given_name: row.given_name,
                    family_name: row.family_name,
                    withdrawn_at: row.withdrawn_at,
                    ideas: ideas.collect(),
                };
                known.push((row.id, withdrawal));
            }
        }
    }
    Ok(known.into_iter().map(|(_, withdrawal)| withdrawal).collect())
}

/// Writes into everything that an event has published that those who took their consent back since are not named: for
/// when one of them leaves the list, and nothing would tell any more. Lock the event first.
pub async fn settle_withdrawals(conn: &mut Conn, event_id: &str) -> Result<(), Error> {
    let withdrawals = withdrawals(conn, Some(event_id)).await?;
    if withdrawals.is_empty() {
        return Ok(());
    }
    let rows: Vec<(String, Timestamp, String)> =
        sqlx::query_as("SELECT id, published_at, snapshot FROM recap_publications WHERE event_id = $1")
            .bind(event_id)
            .fetch_all(&mut *conn)
            .await?;
    for (id, published_at, snapshot) in rows {
        let Ok(mut article) = serde_json::from_str::<Article>(&snapshot) else {
            tracing::error!(event_id, id, "a published recap is unreadable, names in it stay");
            continue;
        };
        for withdrawal in withdrawals.iter().filter(|one| one.withdrawn_at > published_at) {
            withdrawal.apply(&mut article);
        }
        sqlx::query("UPDATE recap_publications SET snapshot = $2 WHERE id = $1")
            .bind(id)
            .bind(article.snapshot())
            .execute(&mut *conn)
            .await?;
    }
    Ok(())
}
