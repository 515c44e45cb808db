//! What pages that gather from all features ask of several at once. It reads, and owns no table.
use crate::{
    clock::Timestamp,
    db::{Conn, Db, Error, Topic},
    events::{Event, Progress},
    participants::store::coming,
    programme,
    workshops::Workshop,
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
    let Kept { items, workshops, people_with_wishes, seats, publications, .. } = *kept;
    let Kept { facilitators, led_workshops, cancelled_facilitators, cancelled_speakers, withdrawals, .. } =
        *kept;
    let Now { participants, ideas, marked_ideas, recap_sections, organisers } = now;
    Ok(Progress {
        items,
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

/// A workshop that concerns somebody: they lead it, sit in it or wish it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct OwnWorkshop {
    #[sqlx(flatten)]
    pub workshop: Workshop,
    leads: i64,
    sits: i64,
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
    pub seat: Option<Workshop>,
    /// Why they sit there, as the assignment stored it.
    pub seat_reason: Option<String>,
    /// The first wish first.
    pub wishes: Vec<Workshop>,
}

impl OwnWorkshops {
    /// Of rows in the order of the workshops.
    fn of(mut rows: Vec<OwnWorkshop>) -> Self {
        let first =
            |is_it: fn(&&OwnWorkshop) -> bool| rows.iter().find(is_it).map(|row| row.workshop.clone());
        let (led, seat) = (first(|row| row.leads > 0), first(|row| row.sits > 0));
        let seat_reason = rows.iter().find(|row| row.sits > 0).and_then(|row| row.reason.clone());
        rows.retain(|row| row.rank.is_some());
        rows.sort_by_key(|row| row.rank);
        Self { led, seat, seat_reason, wishes: rows.into_iter().map(|row| row.workshop).collect() }
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
                (SELECT count(*) FROM seats s WHERE s.workshop_id = w.id AND s.participant_id = $2) AS sits,
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
#[derive(Clone, Copy, Debug, sqlx::FromRow)]
pub struct Day {
    publications: i64,
    /// When the workshops begin, if the programme says so.
    pub work_begins_at: Option<Timestamp>,
}

impl Day {
    pub fn has_recap(&self) -> bool {
        self.publications > 0
    }
}

/// The same for every participant, so it is kept while the event does not change.
pub async fn known_day(db: &Db, event_id: &str) -> Result<Day, Error> {
    let read = async |conn: &mut Conn| day(conn, event_id).await;
    Ok(*db.kept_or_read(event_id, [Topic::event(event_id)], read).await?)
}

async fn day(conn: &mut Conn, event_id: &str) -> Result<Day, Error> {
    sqlx::query_as(
        "SELECT (SELECT count(*) FROM recap_publications WHERE event_id = $1 AND taken_down_at IS NULL) AS publications,
                (SELECT min(begins_at) FROM programme_items WHERE event_id = $1 AND kind = $2) AS work_begins_at",
    )
    .bind(event_id)
    .bind(programme::Kind::Workshops.tag())
    .fetch_one(conn)
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
