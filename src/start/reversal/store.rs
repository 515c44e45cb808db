//! Who has done something at an event, or of whom something was decided.
use std::collections::HashSet;

use crate::db::{Conn, Error};

/// The ids of participants who have a seat, wishes, a workshop to lead, ideas, a talk, or a decision about their seat.
pub async fn busy(conn: &mut Conn, event_id: &str) -> Result<HashSet<String>, Error> {
    let ids: Vec<String> = sqlx::query_scalar(
        "SELECT p.id FROM participants p
         WHERE p.event_id = $1
               AND (EXISTS (SELECT 1 FROM seats s WHERE s.participant_id = p.id)
                    OR EXISTS (SELECT 1 FROM wishes w WHERE w.participant_id = p.id)
                    OR EXISTS (SELECT 1 FROM facilitators f WHERE f.participant_id = p.id)
                    OR EXISTS (SELECT 1 FROM speakers k WHERE k.participant_id = p.id)
                    OR EXISTS (SELECT 1 FROM ideas i WHERE i.author_id = p.id)
                    OR EXISTS (SELECT 1 FROM pins x WHERE x.participant_id = p.id)
                    OR EXISTS (SELECT 1 FROM impossible_seats y WHERE y.participant_id = p.id)
                    OR EXISTS (SELECT 1 FROM pairs q WHERE q.one_id = p.id)
                    OR EXISTS (SELECT 1 FROM pairs r WHERE r.other_id = p.id)
                    OR EXISTS (SELECT 1 FROM released_seats t WHERE t.participant_id = p.id)
                    OR EXISTS (SELECT 1 FROM published_names n WHERE n.participant_id = p.id)
                    OR EXISTS (SELECT 1 FROM published_seats z WHERE z.participant_id = p.id))",
    )
    .bind(event_id)
    .fetch_all(conn)
    .await?;
    Ok(ids.into_iter().collect())
}
