//! What a participant's own page asks of several features at once. It reads, and owns no table.
use std::sync::Arc;

use super::now::Own;
use crate::{
    db::{Conn, Db, Error, Topic},
    programme::{self, Item},
    workshops::Workshop,
};

/// A workshop that concerns somebody: they lead it, sit in it or wish it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct OwnWorkshop {
    #[sqlx(flatten)]
    pub workshop: Workshop,
    leads: i64,
    /// The round in which they sit in it.
    sits: Option<i64>,
    /// Which wish it is, from 1.
    rank: Option<i64>,
    /// Why they sit there, as the assignment stored it.
    reason: Option<String>,
}

/// The workshops that concern somebody, one by one.
#[derive(Clone, Debug, Default)]
pub struct OwnWorkshops {
    /// The first that they lead.
    pub led: Option<Workshop>,
    /// The first that they sit in.
    pub seat: Option<Workshop>,
    /// Round by round.
    seats: Vec<(i64, Workshop)>,
    /// Why they sit there, as the assignment stored it.
    pub seat_reason: Option<String>,
    /// The first wish first.
    pub wishes: Vec<Workshop>,
}

impl OwnWorkshops {
    /// Of rows in the order of the workshops.
    fn of(mut rows: Vec<OwnWorkshop>) -> Self {
        let led = rows.iter().find(|row| row.leads > 0).map(|row| row.workshop.clone());
        let in_round = |row: &OwnWorkshop| row.sits.map(|round| (round, row.workshop.clone()));
        let mut seats: Vec<(i64, Workshop)> = rows.iter().filter_map(in_round).collect();
        seats.sort_by_key(|(round, _)| *round);
        let seat = seats.first().map(|(_, workshop)| workshop.clone());
        let first =
            |row: &&OwnWorkshop| row.sits.is_some() && row.sits == seats.first().map(|(round, _)| *round);
        let seat_reason = rows.iter().find(first).and_then(|row| row.reason.clone());
        rows.retain(|row| row.rank.is_some());
        rows.sort_by_key(|row| row.rank);
        Self { led, seat, seats, seat_reason, wishes: rows.into_iter().map(|row| row.workshop).collect() }
    }
}

impl OwnWorkshops {
    /// Where they work, round by round: the workshop they lead, or their seats once they may know them.
    pub fn places(&self, knows_seats: bool) -> Vec<Own> {
        match &self.led {
            Some(workshop) => vec![Own { workshop: workshop.clone(), round: None }],
            None if knows_seats => {
                let own = |(round, workshop): &(i64, Workshop)| Own {
                    workshop: workshop.clone(),
                    round: Some(*round),
                };
                self.seats.iter().map(own).collect()
            }
            None => Vec::new(),
        }
    }
}

/// The workshops that a participant of an event leads, sits in or wishes.
pub async fn workshops_of(
    conn: &mut Conn,
    event_id: &str,
    participant_id: &str,
) -> Result<OwnWorkshops, Error> {
    let rows = sqlx::query_as(
        "SELECT w.*, (SELECT count(*) FROM seats t WHERE t.workshop_id = w.id) AS seats_taken,
                (SELECT count(*) FROM facilitators f WHERE f.workshop_id = w.id AND f.participant_id = $2) AS leads,
                (SELECT min(s.round) FROM seats s WHERE s.workshop_id = w.id AND s.participant_id = $2) AS sits,
                (SELECT r.reason FROM seat_reasons r WHERE r.workshop_id = w.id AND r.participant_id = $2
                 ORDER BY r.round LIMIT 1) AS reason,
                m.rank
         FROM workshops w LEFT JOIN wishes m ON m.workshop_id = w.id AND m.participant_id = $2
         WHERE w.event_id = $1
           AND (m.rank IS NOT NULL
                OR EXISTS (SELECT 1 FROM facilitators g WHERE g.workshop_id = w.id AND g.participant_id = $2)
                OR EXISTS (SELECT 1 FROM seats u WHERE u.workshop_id = w.id AND u.participant_id = $2))
         ORDER BY w.position, w.id",
    )
    .bind(event_id)
    .bind(participant_id)
    .fetch_all(conn)
    .await?;
    Ok(OwnWorkshops::of(rows))
}

/// An idea as its author's own page names it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct OwnIdea {
    pub id: String,
    pub workshop_id: String,
    pub code: String,
    pub sentence: String,
}

/// What a participant wrote or recorded, the newest first; hidden ideas too.
pub async fn ideas_of(conn: &mut Conn, event_id: &str, participant_id: &str) -> Result<Vec<OwnIdea>, Error> {
    sqlx::query_as(
        "SELECT id, workshop_id, code, sentence FROM ideas
         WHERE event_id = $1 AND author_id = $2 ORDER BY created_at DESC, id",
    )
    .bind(event_id)
    .bind(participant_id)
    .fetch_all(conn)
    .await
}

/// What a participant's page says of the event as a whole.
#[derive(Clone, Debug)]
pub struct Day {
    publications: i64,
    /// The programme in the order of time.
    pub items: Vec<Item>,
}

impl Day {
    pub fn has_recap(&self) -> bool {
        self.publications > 0
    }
}

/// The same for every participant, so it is kept while the event does not change.
pub async fn known_day(db: &Db, event_id: &str) -> Result<Arc<Day>, Error> {
    let read = async |conn: &mut Conn| day(conn, event_id).await;
    db.kept_or_read(event_id, [Topic::event(event_id)], read).await
}

async fn day(conn: &mut Conn, event_id: &str) -> Result<Day, Error> {
    let publications = sqlx::query_scalar(
        "SELECT count(*) FROM recap_publications WHERE event_id = $1 AND taken_down_at IS NULL",
    )
    .bind(event_id)
    .fetch_one(&mut *conn)
    .await?;
    Ok(Day { publications, items: programme::store::list(conn, event_id).await? })
}
