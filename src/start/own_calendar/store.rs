//! What a participant's calendar asks: where they work, round by round.
use crate::{
    clock::Timestamp,
    db::{Conn, Error},
    workshops::Workshop,
};

/// A workshop that a participant sits in or leads.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Place {
    #[sqlx(flatten)]
    pub workshop: Workshop,
    /// When the workshop changed last.
    #[sqlx(rename = "updated_at")]
    pub changed_at: Timestamp,
    /// In which round they sit there; none for whoever leads it alone.
    pub round: Option<i64>,
    pub taken_at: Option<Timestamp>,
    leads: i64,
}

impl Place {
    pub fn is_led(&self) -> bool {
        self.leads > 0
    }
}

/// Where a participant of an event works: those that they lead, then their seats in the order of the rounds.
pub async fn places_of(conn: &mut Conn, event_id: &str, participant_id: &str) -> Result<Vec<Place>, Error> {
    sqlx::query_as(
        "SELECT w.*, CAST(0 AS BIGINT) AS seats_taken, s.round, s.taken_at,
                (SELECT count(*) FROM facilitators f WHERE f.workshop_id = w.id AND f.participant_id = $2) AS leads
         FROM workshops w LEFT JOIN seats s ON s.workshop_id = w.id AND s.participant_id = $2
         WHERE w.event_id = $1
           AND (s.round IS NOT NULL
                OR EXISTS (SELECT 1 FROM facilitators g WHERE g.workshop_id = w.id AND g.participant_id = $2))
         ORDER BY leads DESC, s.round, w.position, w.id",
    )
    .bind(event_id)
    .bind(participant_id)
    .fetch_all(conn)
    .await
}
