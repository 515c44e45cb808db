//! The rows of the organisers' decisions.
use super::decisions::{Decisions, Kind, Pair};
use crate::db::{Conn, Error};

/// All decisions of an event.
pub async fn decisions(conn: &mut Conn, event_id: &str) -> Result<Decisions, Error> {
    let mut decisions = Decisions::default();
    let pins: Vec<(String, String)> = sqlx::query_as(
        "SELECT d.participant_id, d.workshop_id FROM pins d JOIN participants p ON p.id = d.participant_id
         WHERE p.event_id = $1",
    )
    .bind(event_id)
    .fetch_all(&mut *conn)
    .await?;
    decisions.pins.extend(pins);
    let impossible: Vec<(String, String)> = sqlx::query_as(
        "SELECT d.participant_id, d.workshop_id FROM impossible_seats d
         JOIN participants p ON p.id = d.participant_id WHERE p.event_id = $1",
    )
    .bind(event_id)
    .fetch_all(&mut *conn)
    .await?;
    for (person, workshop) in impossible {
        decisions.impossible.entry(person).or_default().insert(workshop);
    }
    let pairs: Vec<(String, String, String)> = sqlx::query_as(
        "SELECT d.one_id, d.other_id, d.kind FROM pairs d JOIN participants p ON p.id = d.one_id
         WHERE p.event_id = $1",
    )
    .bind(event_id)
    .fetch_all(conn)
    .await?;
    let pair =
        |(one, other, kind): (String, String, String)| Some(Pair::new(&one, &other, Kind::of_tag(&kind)?));
    decisions.pairs = pairs.into_iter().filter_map(pair).collect();
    // In the same order on both engines, so that the digest of an instance is the same.
    decisions.pairs.sort();
    Ok(decisions)
}

/// Pins somebody to a workshop, or to none any more.
pub async fn set_pin(conn: &mut Conn, participant_id: &str, workshop_id: Option<&str>) -> Result<(), Error> {
    let Some(workshop_id) = workshop_id else {
        sqlx::query("DELETE FROM pins WHERE participant_id = $1").bind(participant_id).execute(conn).await?;
        return Ok(());
    };
    sqlx::query(
        "INSERT INTO pins (participant_id, workshop_id) VALUES ($1, $2)
         ON CONFLICT (participant_id) DO UPDATE SET workshop_id = excluded.workshop_id",
    )
    .bind(participant_id)
    .bind(workshop_id)
    .execute(conn)
    .await?;
    Ok(())
}

/// Makes the workshops in which somebody cannot sit these.
pub async fn set_impossible(
    conn: &mut Conn,
    participant_id: &str,
    workshops: &[String],
) -> Result<(), Error> {
    sqlx::query("DELETE FROM impossible_seats WHERE participant_id = $1")
        .bind(participant_id)
        .execute(&mut *conn)
        .await?;
    for workshop in workshops {
        sqlx::query("INSERT INTO impossible_seats (participant_id, workshop_id) VALUES ($1, $2)")
            .bind(participant_id)
            .bind(workshop)
            .execute(&mut *conn)
            .await?;
    }
    Ok(())
}

/// Pairs two people; if they were paired otherwise, the new kind counts.
pub async fn set_pair(conn: &mut Conn, pair: &Pair) -> Result<(), Error> {
    let [one, other] = &pair.people;
    sqlx::query(
        "INSERT INTO pairs (one_id, other_id, kind) VALUES ($1, $2, $3)
         ON CONFLICT (one_id, other_id) DO UPDATE SET kind = excluded.kind",
    )
    .bind(one)
    .bind(other)
    .bind(pair.kind.tag())
    .execute(conn)
    .await?;
    Ok(())
}

/// Two people may sit as it comes.
pub async fn remove_pair(conn: &mut Conn, pair: &Pair) -> Result<(), Error> {
    let [one, other] = &pair.people;
    sqlx::query("DELETE FROM pairs WHERE one_id = $1 AND other_id = $2")
        .bind(one)
        .bind(other)
        .execute(conn)
        .await?;
    Ok(())
}
