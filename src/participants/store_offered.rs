//! The participants that a form offers for choosing: who they are, and nothing else of them.
use super::{Participant, store_rows::coming};
use crate::{
    clock::Timestamp,
    db::{Conn, Error},
};

/// A row with what tells people apart.
#[derive(sqlx::FromRow)]
struct Named {
    id: String,
    title: String,
    given_name: String,
    family_name: String,
    department: String,
}

/// Everybody who is coming, and whoever has one of these ids, by family name: as (id, `Abel, Mia · Amt 10`).
pub async fn offered(conn: &mut Conn, event_id: &str, also: &[&str]) -> Result<Vec<(String, String)>, Error> {
    let ids: String = (2..also.len() + 2).map(|place| format!(", ${place}")).collect();
    let sql = format!(
        "SELECT p.id, p.title, p.given_name, p.family_name, p.department FROM participants p
         WHERE p.event_id = $1 AND ({} OR p.id IN (''{ids}))
         ORDER BY p.sort_key, p.id",
        coming!("p")
    );
    let query = sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(event_id.to_owned());
    let query = also.iter().fold(query, |query, id| query.bind((*id).to_owned()));
    let rows: Vec<Named> = query.fetch_all(conn).await?;
    Ok(rows.into_iter().map(|row| (row.id.clone(), row.label(event_id))).collect())
}

impl Named {
    fn label(self, event_id: &str) -> String {
        let Self { id, title, given_name, family_name, department } = self;
        let person = Participant::blank(id, event_id, Timestamp::from_millis(0));
        Participant { title, given_name, family_name, department, ..person }.name_and_department()
    }
}
