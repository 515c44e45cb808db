//! The keys by which people are found, sorted and compared, as they stand in their rows.
use super::{
    Participant,
    participant::email_key,
    store_rows::{found_by, select_participant},
};
use crate::{
    clock::Timestamp,
    db::{Conn, Error, ROWS_AT_ONCE, values},
};

/// What is made of a person's texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keys {
    pub search: String,
    pub sort: String,
    pub mailbox: Option<String>,
}

impl Keys {
    pub fn of(person: &Participant) -> Self {
        Self { search: found_by(person), sort: person.sort_key(), mailbox: email_key(&person.email) }
    }
}

/// The next people of all events, by id, after this one.
pub async fn people_after(conn: &mut Conn, id: &str) -> Result<Vec<Participant>, Error> {
    sqlx::query_as(select_participant!("WHERE p.id > $1 ORDER BY p.id LIMIT $2"))
        .bind(id)
        .bind(ROWS_AT_ONCE as i64)
        .fetch_all(conn)
        .await
}

/// Stores the keys of people (id, when they were changed last, keys) who have not been changed since.
pub async fn set_keys(conn: &mut Conn, people: &[(&str, Timestamp, Keys)]) -> Result<(), Error> {
    for people in people.chunks(ROWS_AT_ONCE) {
        let sql = format!(
            "UPDATE participants SET search_key = v.column3, sort_key = v.column4, mailbox = v.column5
             FROM (VALUES {}) AS v WHERE participants.id = v.column1 AND participants.updated_at = v.column2",
            values(people.len(), 5)
        );
        let update =
            people.iter().fold(sqlx::query(sqlx::AssertSqlSafe(sql)), |update, (id, updated_at, keys)| {
                let update = update.bind((*id).to_owned()).bind(*updated_at);
                update.bind(keys.search.clone()).bind(keys.sort.clone()).bind(keys.mailbox.clone())
            });
        update.execute(&mut *conn).await?;
    }
    Ok(())
}
