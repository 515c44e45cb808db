//! What pages that gather from all features ask of several at once. It reads, and owns no table.
use crate::{
    clock::Timestamp,
    db::{Conn, Db, Error, Topic},
    events::{Event, Progress},
    participants::store::coming,
};

/// How far an event is; every management page shows it beside itself. What is counted person by person is kept while
/// neither the event nor a wish changes, so that a page costs the same for eighty and for ten thousand. Leaves the
/// reading to the page that follows.
pub async fn progress(db: &Db, event_id: &str) -> Result<Progress, Error> {
    let topics = [Topic::event(event_id), Topic::wishes(event_id)];
    let read = async |conn: &mut Conn| count_kept(conn, event_id).await;
    let kept = db.kept_or_read(event_id, topics, read).await?;
    let mut reading = db.read().await?;
    let now: Now = count_now(&mut reading, event_id).await?;
    reading.hand_on();
    let Kept { items, items_outside, workshops, people_with_wishes, seats, publications, .. } = *kept;
    let Kept { facilitators, led_workshops, cancelled_facilitators, cancelled_speakers, withdrawals, .. } =
        *kept;
    let Now { participants, ideas, marked_ideas, recap_sections, organisers } = now;
    Ok(Progress {
        items,
        items_outside,
        participants,
        workshops,
        people_with_wishes,
        seats,
        facilitators,
        led_workshops,
        cancelled_facilitators,
        cancelled_speakers,
        withdrawals,
        ideas,
        marked_ideas,
        recap_sections,
        publications,
        organisers,
    })
}

/// What changes with the event's topic or that of its wishes.
#[derive(Clone, Copy, Debug, sqlx::FromRow)]
struct Kept {
    items: i64,
    items_outside: i64,
    workshops: i64,
    people_with_wishes: i64,
    seats: i64,
    facilitators: i64,
    led_workshops: i64,
    cancelled_facilitators: i64,
    cancelled_speakers: i64,
    withdrawals: i64,
    publications: i64,
}

async fn count_kept(conn: &mut Conn, event_id: &str) -> Result<Kept, Error> {
    sqlx::query_as(concat!(
        "SELECT (SELECT count(*) FROM programme_items WHERE event_id = $1) AS items,
                (SELECT count(*) FROM programme_items i JOIN events e ON e.id = i.event_id
                    WHERE e.id = $1 AND (i.begins_at < e.begins_at OR i.ends_at > e.ends_at)) AS items_outside,
                (SELECT count(*) FROM workshops WHERE event_id = $1) AS workshops,
                (SELECT count(DISTINCT w.participant_id) FROM wishes w JOIN participants p ON p.id = w.participant_id
                    WHERE p.event_id = $1 AND p.cancelled_at IS NULL) AS people_with_wishes,
                (SELECT count(*) FROM seats s JOIN workshops w ON w.id = s.workshop_id WHERE w.event_id = $1) AS seats,
                (SELECT count(DISTINCT f.participant_id) FROM facilitators f JOIN participants p ON p.id = f.participant_id
                    WHERE p.event_id = $1 AND ",
        coming!("p"),
        ") AS facilitators,
                (SELECT count(DISTINCT f.workshop_id) FROM facilitators f JOIN participants p ON p.id = f.participant_id
                    WHERE p.event_id = $1 AND p.cancelled_at IS NULL) AS led_workshops,
                (SELECT count(DISTINCT f.participant_id) FROM facilitators f JOIN participants p ON p.id = f.participant_id
                    WHERE p.event_id = $1 AND p.cancelled_at IS NOT NULL) AS cancelled_facilitators,
                (SELECT count(DISTINCT s.participant_id) FROM speakers s JOIN participants p ON p.id = s.participant_id
                    WHERE p.event_id = $1 AND p.cancelled_at IS NOT NULL) AS cancelled_speakers,
                (SELECT count(*) FROM participants p WHERE p.event_id = $1 AND p.naming_withdrawn_at IS NOT NULL
                    AND EXISTS (SELECT 1 FROM published_names n WHERE n.participant_id = p.id)
                    AND p.naming_withdrawn_at > (SELECT max(r.published_at) FROM recap_publications r
                        WHERE r.event_id = $1 AND r.taken_down_at IS NULL)) AS withdrawals,
                (SELECT count(*) FROM recap_publications WHERE event_id = $1 AND taken_down_at IS NULL) AS publications",
    ))
    .bind(event_id)
    .fetch_one(conn)
    .await
}

/// What changes at any moment.
#[derive(Clone, Copy, Debug, sqlx::FromRow)]
struct Now {
    participants: i64,
    ideas: i64,
    marked_ideas: i64,
    recap_sections: i64,
    organisers: i64,
}

async fn count_now(conn: &mut Conn, event_id: &str) -> Result<Now, Error> {
    sqlx::query_as(
        "SELECT (SELECT registered FROM events WHERE id = $1) AS participants,
                (SELECT count(*) FROM ideas WHERE event_id = $1) AS ideas,
                (SELECT count(*) FROM ideas WHERE event_id = $1 AND marked_at IS NOT NULL AND hidden_at IS NULL) AS marked_ideas,
                (SELECT count(*) FROM recap_sections WHERE event_id = $1) AS recap_sections,
                (SELECT count(*) FROM organisers WHERE event_id = $1) AS organisers",
    )
    .bind(event_id)
    .fetch_one(conn)
    .await
}

/// An event that visitors see.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Shown {
    #[sqlx(flatten)]
    pub event: Event,
    /// Of its recap, without those that were taken down.
    publications: i64,
    /// How many are coming.
    pub registered: i64,
}

impl Shown {
    pub fn has_recap(&self) -> bool {
        self.publications > 0
    }
}

/// The event with this name in addresses, once visitors may see it.
pub async fn find_shown(conn: &mut Conn, slug: &str) -> Result<Option<Shown>, Error> {
    sqlx::query_as(
        "SELECT e.*, (SELECT count(*) FROM recap_publications r WHERE r.event_id = e.id AND r.taken_down_at IS NULL)
                AS publications
         FROM events e WHERE e.slug = $1 AND e.phase <> 'draft'",
    )
    .bind(slug)
    .fetch_optional(conn)
    .await
}

/// A public event as a list of addresses names it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Listed {
    pub slug: String,
    pub updated_at: Timestamp,
    /// When its recap was published last, if visitors can read one.
    pub recap_at: Option<Timestamp>,
}

/// The events that visitors see, the latest first.
pub async fn listed(conn: &mut Conn, limit: i64) -> Result<Vec<Listed>, Error> {
    sqlx::query_as(
        "SELECT e.slug, e.updated_at,
                (SELECT max(r.published_at) FROM recap_publications r
                 WHERE r.event_id = e.id AND r.taken_down_at IS NULL) AS recap_at
         FROM events e WHERE e.phase <> 'draft' ORDER BY e.begins_at DESC, e.id LIMIT $1",
    )
    .bind(limit)
    .fetch_all(conn)
    .await
}
