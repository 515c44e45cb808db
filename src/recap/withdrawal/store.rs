//! Who took their consent back after a recap was published: read with every publication, and written into it for good
//! when they leave the list.
use super::Withdrawal;
use crate::{
    clock::Timestamp,
    db::{Conn, Error, ROWS_AT_ONCE, values},
    recap::{Article, person::Person},
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

impl Withdrawal {
    fn is_of(&self, row: &Row) -> bool {
        self.person_id == row.id
            && [&self.title, &self.given_name, &self.family_name]
                == [&row.title, &row.given_name, &row.family_name]
    }
}

/// Notes under which names people are published.
pub async fn note_names(conn: &mut Conn, people: &[&Person], now: Timestamp) -> Result<(), Error> {
    for people in people.chunks(ROWS_AT_ONCE) {
        let sql = format!(
            "INSERT INTO published_names (participant_id, title, given_name, family_name, published_at)
             VALUES {} ON CONFLICT DO NOTHING",
            values(people.len(), 5)
        );
        let insert = people.iter().fold(sqlx::query(sqlx::AssertSqlSafe(sql)), |insert, person| {
            let insert = insert.bind(&person.id).bind(&person.title);
            insert.bind(&person.given_name).bind(&person.family_name).bind(now)
        });
        insert.execute(&mut *conn).await?;
    }
    Ok(())
}

/// Gives the names under which somebody was published to another row of the same person, the present one too.
pub async fn hand_over_names(conn: &mut Conn, from: &str, to: &str, now: Timestamp) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO published_names (participant_id, title, given_name, family_name, published_at)
         SELECT CAST($2 AS TEXT), n.title, n.given_name, n.family_name, n.published_at FROM published_names n
         WHERE n.participant_id = $1
         UNION
         SELECT CAST($2 AS TEXT), p.title, p.given_name, p.family_name, CAST($3 AS BIGINT) FROM participants p
         WHERE p.id = $1 AND EXISTS (SELECT 1 FROM recap_publications r WHERE r.event_id = p.event_id)
         ON CONFLICT DO NOTHING",
    )
    .bind(from)
    .bind(to)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Everybody of an event, or of all, who took their consent back after a recap of the event was published: under the
/// name that they have, and under those with which they were published.
pub async fn withdrawals(conn: &mut Conn, event_id: Option<&str>) -> Result<Vec<Withdrawal>, Error> {
    let rows: Vec<Row> = sqlx::query_as(
        "WITH withdrawn AS (
             SELECT p.* FROM participants p
             WHERE p.naming_withdrawn_at IS NOT NULL AND (CAST($1 AS TEXT) IS NULL OR p.event_id = $1)
               AND p.event_id IN (SELECT r.event_id FROM recap_publications r WHERE r.published_at < p.naming_withdrawn_at))
         SELECT w.id, w.event_id, w.title, w.given_name, w.family_name, w.naming_withdrawn_at AS withdrawn_at, i.code
         FROM withdrawn w LEFT JOIN ideas i ON i.author_id = w.id
         UNION ALL
         SELECT w.id, w.event_id, n.title, n.given_name, n.family_name, w.naming_withdrawn_at, NULL
         FROM withdrawn w JOIN published_names n ON n.participant_id = w.id
         ORDER BY event_id, id, given_name, family_name, title, code",
    )
    .bind(event_id)
    .fetch_all(conn)
    .await?;
    let mut known: Vec<Withdrawal> = Vec::new();
    for row in rows {
        match known.last_mut() {
            Some(withdrawal) if withdrawal.is_of(&row) => withdrawal.ideas.extend(row.code),
            _ => {
                let withdrawal = Withdrawal {
                    person_id: row.id,
                    event_id: row.event_id,
                    title: row.title,
                    given_name: row.given_name,
                    family_name: row.family_name,
                    withdrawn_at: row.withdrawn_at,
                    ideas: row.code.into_iter().collect(),
                };
                known.push(withdrawal);
            }
        }
    }
    Ok(known)
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
