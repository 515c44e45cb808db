//! The rows of events and their themes.
pub use super::store_team::*;
use super::{
    event::{Event, Phase},
    names::store::{free_other_names, take_name},
};
use crate::{
    clock::{self, Timestamp},
    db::{self, Conn, Error},
};

macro_rules! event_columns {
    () => {
        "events.id, events.slug, events.title, events.language, events.time_zone, events.begins_at, events.ends_at,
         events.venue, events.street, events.postal_code, events.city, events.host, events.partners,
         events.description, events.accent_hue, events.capacity, events.registration_closes_at,
         events.wishes_close_at, events.phase, events.seating, events.assignment_published_at, events.updated_at"
    };
}

macro_rules! select_event {
    ($rest:literal) => {
        concat!("SELECT ", event_columns!(), " FROM events ", $rest)
    };
}

pub async fn find_by_slug(conn: &mut Conn, slug: &str) -> Result<Option<Event>, Error> {
    sqlx::query_as(select_event!("WHERE events.slug = $1")).bind(slug).fetch_optional(conn).await
}

pub async fn find(conn: &mut Conn, id: &str) -> Result<Option<Event>, Error> {
    sqlx::query_as(select_event!("WHERE events.id = $1")).bind(id).fetch_optional(conn).await
}

/// So many of the events that visitors see, the latest first, behind the first `skipped`.
pub async fn list_public(conn: &mut Conn, limit: i64, skipped: i64) -> Result<Vec<Event>, Error> {
    sqlx::query_as(select_event!(
        "WHERE events.phase <> 'draft' ORDER BY events.begins_at DESC, events.id LIMIT $1 OFFSET $2"
    ))
    .bind(limit)
    .bind(skipped)
    .fetch_all(conn)
    .await
}

/// The events that an organiser is on the team of, the latest first.
pub async fn list_of(conn: &mut Conn, account_id: &str) -> Result<Vec<Event>, Error> {
    sqlx::query_as(select_event!(
        "JOIN organisers o ON o.event_id = events.id WHERE o.account_id = $1 ORDER BY events.begins_at DESC, events.id"
    ))
    .bind(account_id)
    .fetch_all(conn)
    .await
}

/// An event that an organiser is on the team of.
pub async fn find_managed(conn: &mut Conn, slug: &str, account_id: &str) -> Result<Option<Event>, Error> {
    sqlx::query_as(select_event!(
        "JOIN organisers o ON o.event_id = events.id WHERE events.slug = $1 AND o.account_id = $2"
    ))
    .bind(slug)
    .bind(account_id)
    .fetch_optional(conn)
    .await
}

/// Adds an event; `false` when its address name is or was another event's.
pub async fn create(conn: &mut Conn, event: &Event) -> Result<bool, Error> {
    if !take_name(conn, event).await? {
        return Ok(false);
    }
    sqlx::query(
        "INSERT INTO events (id, slug, title, language, time_zone, begins_at, ends_at, venue, street, postal_code,
                             city, host, partners, description, accent_hue, capacity, registration_closes_at,
                             wishes_close_at, phase, seating, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $21)",
    )
    .bind(&event.id)
    .bind(&event.slug)
    .bind(&event.title)
    .bind(event.language.tag())
    .bind(event.zone.to_string())
    .bind(event.begins_at)
    .bind(event.ends_at)
    .bind(&event.venue)
    .bind(&event.street)
    .bind(&event.postal_code)
    .bind(&event.city)
    .bind(&event.host)
    .bind(&event.partners)
    .bind(&event.description)
    .bind(event.accent_hue)
    .bind(event.capacity)
    .bind(event.registration_closes_at)
    .bind(event.wishes_close_at)
    .bind(event.phase.tag())
    .bind(event.seating.tag())
    .bind(event.updated_at)
    .execute(conn)
    .await?;
    Ok(true)
}

/// Stores the settings (everything but phase and publication); `false` when the address name is or was another event's.
pub async fn update(conn: &mut Conn, event: &Event) -> Result<bool, Error> {
    if !take_name(conn, event).await? {
        return Ok(false);
    }
    if !event.is_public() {
        free_other_names(conn, event).await?;
    }
    sqlx::query(
        "UPDATE events SET slug = $2, title = $3, language = $4, time_zone = $5, begins_at = $6, ends_at = $7,
                venue = $8, street = $9, postal_code = $10, city = $11, host = $12, partners = $13, description = $14,
                accent_hue = $15, capacity = $16, registration_closes_at = $17, wishes_close_at = $18, seating = $19,
                updated_at = $20
         WHERE id = $1",
    )
    .bind(&event.id)
    .bind(&event.slug)
    .bind(&event.title)
    .bind(event.language.tag())
    .bind(event.zone.to_string())
    .bind(event.begins_at)
    .bind(event.ends_at)
    .bind(&event.venue)
    .bind(&event.street)
    .bind(&event.postal_code)
    .bind(&event.city)
    .bind(&event.host)
    .bind(&event.partners)
    .bind(&event.description)
    .bind(event.accent_hue)
    .bind(event.capacity)
    .bind(event.registration_closes_at)
    .bind(event.wishes_close_at)
    .bind(event.seating.tag())
    .bind(event.updated_at)
    .execute(conn)
    .await?;
    Ok(true)
}

/// Takes the event's row for this transaction, so that what is counted next stays true until it commits, and reads it.
pub async fn locked(conn: &mut Conn, id: &str) -> Result<Option<Event>, Error> {
    sqlx::query_as(concat!(
        "UPDATE events SET capacity = capacity WHERE id = $1 RETURNING ",
        event_columns!()
    ))
    .bind(id)
    .fetch_optional(conn)
    .await
}

/// The same for whoever need not know what the event is.
pub async fn lock(conn: &mut Conn, id: &str) -> Result<(), Error> {
    sqlx::query("UPDATE events SET capacity = capacity WHERE id = $1").bind(id).execute(conn).await?;
    Ok(())
}

pub async fn set_phase(conn: &mut Conn, id: &str, phase: Phase, now: Timestamp) -> Result<(), Error> {
    sqlx::query("UPDATE events SET phase = $2, updated_at = $3 WHERE id = $1")
        .bind(id)
        .bind(phase.tag())
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// Publishes the assignment, or with `None` takes it back.
pub async fn set_assignment_published(conn: &mut Conn, id: &str, at: Option<Timestamp>) -> Result<(), Error> {
    sqlx::query("UPDATE events SET assignment_published_at = $2 WHERE id = $1")
        .bind(id)
        .bind(at)
        .execute(conn)
        .await?;
    Ok(())
}

/// Closes the door to wishes at a moment.
pub async fn close_wishes(conn: &mut Conn, id: &str, at: Timestamp) -> Result<(), Error> {
    sqlx::query("UPDATE events SET wishes_close_at = $2, updated_at = $3 WHERE id = $1")
        .bind(id)
        .bind(at)
        .bind(clock::now())
        .execute(conn)
        .await?;
    Ok(())
}

/// What an event's ideas are filed under.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Theme {
    pub id: String,
    pub name: String,
}

pub async fn themes(conn: &mut Conn, event_id: &str) -> Result<Vec<Theme>, Error> {
    sqlx::query_as("SELECT id, name FROM themes WHERE event_id = $1 ORDER BY position, id")
        .bind(event_id)
        .fetch_all(conn)
        .await
}

/// The names of an event's themes, in their order.
pub async fn theme_names(conn: &mut Conn, event_id: &str) -> Result<Vec<String>, Error> {
    Ok(themes(conn, event_id).await?.into_iter().map(|theme| theme.name).collect())
}

/// Makes the event's themes these different names in this order. One that is named again keeps its id, because open
/// forms know it by that; one that ideas are filed under must be named.
pub async fn set_themes(conn: &mut Conn, event_id: &str, names: &[String]) -> Result<(), Error> {
    for theme in themes(conn, event_id).await?.into_iter().filter(|theme| !names.contains(&theme.name)) {
        sqlx::query("DELETE FROM themes WHERE id = $1").bind(theme.id).execute(&mut *conn).await?;
    }
    let ordered: Vec<(i64, &String)> = (0..).zip(names).collect();
    for rows in ordered.chunks(db::ROWS_AT_ONCE) {
        let sql = format!(
            "INSERT INTO themes (id, event_id, position, name) VALUES {}
             ON CONFLICT (event_id, name) DO UPDATE SET position = excluded.position",
            db::values(rows.len(), 4)
        );
        let query = rows.iter().fold(sqlx::query(sqlx::AssertSqlSafe(sql)), |query, (position, name)| {
            query.bind(db::new_id()).bind(event_id).bind(*position).bind(*name)
        });
        query.execute(&mut *conn).await?;
    }
    Ok(())
}
