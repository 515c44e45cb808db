//! The rows of participants, many at once, as an import writes them.
use crate::{
    db::{Conn, Error, ROWS_AT_ONCE, values},
    participants::{
        Participant,
        store::count_on,
        store_rows::{insert_participants, with_new, with_texts},
    },
};

/// Adds people, each with the hash of their personal link. That nobody has their address or reference yet was decided
/// behind the event's lock; if it is not so, this is an error.
pub async fn create_all(
    conn: &mut Conn,
    event_id: &str,
    people: &[(&Participant, String)],
) -> Result<(), Error> {
    for people in people.chunks(ROWS_AT_ONCE) {
        let sql = format!("{} VALUES {}", insert_participants!(), values(people.len(), 23));
        let insert = people.iter().fold(sqlx::query(sqlx::AssertSqlSafe(sql)), |insert, (person, hash)| {
            with_new(insert, person, hash)
        });
        insert.execute(&mut *conn).await?;
        let coming = people.iter().filter(|(person, _)| person.is_coming()).count();
        count_on(conn, event_id, coming as i64).await?;
    }
    Ok(())
}

/// Stores the texts and the consent of people who are there; whether they come is not a list's to say.
pub async fn update_all(conn: &mut Conn, people: &[&Participant]) -> Result<(), Error> {
    for people in people.chunks(ROWS_AT_ONCE) {
        let sql = format!(
            "UPDATE participants SET reference = v.column2, title = v.column3, given_name = v.column4,
                    family_name = v.column5, email = v.column6, mailbox = v.column7, department = v.column8,
                    function = v.column9, organisation = v.column10, diet = v.column11, accessibility = v.column12,
                    search_key = v.column13, sort_key = v.column14, naming_agreed_at = v.column15,
                    naming_withdrawn_at = v.column16, updated_at = v.column17
             FROM (VALUES {}) AS v WHERE participants.id = v.column1",
            values(people.len(), 17)
        );
        let update = people.iter().fold(sqlx::query(sqlx::AssertSqlSafe(sql)), |update, person| {
            with_texts(update.bind(&person.id), person)
                .bind(person.naming_agreed_at)
                .bind(person.naming_withdrawn_at)
                .bind(person.updated_at)
        });
        update.execute(&mut *conn).await?;
    }
    Ok(())
}

/// Deletes people who have done nothing that another feature would have to let go of.
pub async fn delete_all(conn: &mut Conn, event_id: &str, people: &[&Participant]) -> Result<(), Error> {
    for people in people.chunks(ROWS_AT_ONCE) {
        let places = (1..=people.len()).map(|place| format!("${place}")).collect::<Vec<_>>().join(", ");
        let sql = format!("DELETE FROM participants WHERE id IN ({places})");
        let delete = sqlx::query(sqlx::AssertSqlSafe(sql));
        let delete = people.iter().fold(delete, |delete, person| delete.bind(&person.id));
        delete.execute(&mut *conn).await?;
        let coming = people.iter().filter(|person| person.is_coming()).count();
        count_on(conn, event_id, -(coming as i64)).await?;
    }
    Ok(())
}
