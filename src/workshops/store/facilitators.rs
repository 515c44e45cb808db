//! The rows of facilitators: who leads which workshop.
use super::workshops::select_workshop;
use crate::{
    clock::Timestamp,
    db::{self, Conn, Error},
    workshops::workshop::{Facilitator, Workshop},
};

/// The workshops that a participant leads.
pub async fn led_by(conn: &mut Conn, participant_id: &str) -> Result<Vec<Workshop>, Error> {
    sqlx::query_as(select_workshop!(
        "JOIN facilitators f ON f.workshop_id = w.id WHERE f.participant_id = $1 ORDER BY w.position, w.id"
    ))
    .bind(participant_id)
    .fetch_all(conn)
    .await
}

/// Who leads the event's workshops, by family name.
pub async fn facilitators(conn: &mut Conn, event_id: &str) -> Result<Vec<Facilitator>, Error> {
    let rows: Vec<FacilitatorRow> = sqlx::query_as(
        "SELECT f.workshop_id, p.id, p.title, p.given_name, p.family_name, p.cancelled_at
         FROM workshops w JOIN facilitators f ON f.workshop_id = w.id JOIN participants p ON p.id = f.participant_id
         WHERE w.event_id = $1 ORDER BY p.sort_key, p.id",
    )
    .bind(event_id)
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(FacilitatorRow::named).collect())
}

#[derive(sqlx::FromRow)]
struct FacilitatorRow {
    workshop_id: String,
    id: String,
    title: String,
    given_name: String,
    family_name: String,
    cancelled_at: Option<Timestamp>,
}

impl FacilitatorRow {
    fn named(self) -> Facilitator {
        let names = [self.title, self.given_name, self.family_name];
        let names: Vec<String> = names.into_iter().filter(|part| !part.is_empty()).collect();
        Facilitator {
            workshop: self.workshop_id,
            person: self.id,
            name: names.join(" "),
            has_cancelled: self.cancelled_at.is_some(),
        }
    }
}

/// Makes a workshop's facilitators these participants.
pub async fn set_facilitators(
    conn: &mut Conn,
    workshop_id: &str,
    participants: &[String],
) -> Result<(), Error> {
    sqlx::query("DELETE FROM facilitators WHERE workshop_id = $1")
        .bind(workshop_id)
        .execute(&mut *conn)
        .await?;
    for participants in participants.chunks(db::ROWS_AT_ONCE) {
        let sql = format!(
            "INSERT INTO facilitators (workshop_id, participant_id) VALUES {} ON CONFLICT DO NOTHING",
            db::values(participants.len(), 2)
        );
        let query = sqlx::query(sqlx::AssertSqlSafe(sql));
        let query = participants
            .iter()
            .fold(query, |query, participant| query.bind(workshop_id.to_owned()).bind(participant.clone()));
        query.execute(&mut *conn).await?;
    }
    Ok(())
}
