//! What organisers decided about one row of a person, and what was told to it, given to another row of the same person.
use super::{
    decisions::{Kind, Pair},
    store,
};
use crate::{
    db::{Conn, Error},
    workshops::{self, Round},
};

/// Where somebody is to sit in any case.
pub async fn pin_of(conn: &mut Conn, participant_id: &str) -> Result<Option<String>, Error> {
    sqlx::query_scalar("SELECT workshop_id FROM pins WHERE participant_id = $1")
        .bind(participant_id)
        .fetch_optional(conn)
        .await
}

/// In how many workshops somebody cannot sit, and with how many people they are paired.
pub async fn count_decisions(conn: &mut Conn, participant_id: &str) -> Result<(i64, i64), Error> {
    sqlx::query_as(
        "SELECT (SELECT count(*) FROM impossible_seats WHERE participant_id = $1) AS impossible,
                (SELECT count(*) FROM pairs WHERE one_id = $1 OR other_id = $1) AS paired",
    )
    .bind(participant_id)
    .fetch_one(conn)
    .await
}

/// Gives the place where somebody is to sit in any case to another row of the same person.
pub async fn hand_over_pin(conn: &mut Conn, from: &str, to: &str) -> Result<(), Error> {
    sqlx::query("DELETE FROM pins WHERE participant_id = $1").bind(to).execute(&mut *conn).await?;
    sqlx::query("UPDATE pins SET participant_id = $2 WHERE participant_id = $1")
        .bind(from)
        .bind(to)
        .execute(conn)
        .await?;
    Ok(())
}

/// Adds the workshops in which one row of a person cannot sit to those of another row of the same person, as long as
/// one is left, and not the one where they are to sit.
pub async fn add_impossible(conn: &mut Conn, event_id: &str, from: &str, to: &str) -> Result<(), Error> {
    let own: Vec<String> =
        sqlx::query_scalar("SELECT workshop_id FROM impossible_seats WHERE participant_id = $1")
            .bind(to)
            .fetch_all(&mut *conn)
            .await?;
    let others: Vec<String> =
        sqlx::query_scalar("SELECT workshop_id FROM impossible_seats WHERE participant_id = $1")
            .bind(from)
            .fetch_all(&mut *conn)
            .await?;
    let pin = pin_of(conn, to).await?;
    let mut all: std::collections::BTreeSet<String> = own.iter().chain(&others).cloned().collect();
    if all.len() >= workshops::store::list(conn, event_id).await?.len() {
        all = own.into_iter().collect();
    }
    all.retain(|workshop| Some(workshop) != pin.as_ref());
    store::set_impossible(conn, to, &all).await
}

/// Gives the pairs of one row of a person to another row of the same person. A pair that is there stays as it is, and
/// nobody is paired with themselves.
pub async fn hand_over_pairs(conn: &mut Conn, from: &str, to: &str) -> Result<(), Error> {
    let pairs: Vec<(String, String, String)> =
        sqlx::query_as("SELECT one_id, other_id, kind FROM pairs WHERE one_id = $1 OR other_id = $1")
            .bind(from)
            .fetch_all(&mut *conn)
            .await?;
    for (one, other, kind) in pairs {
        let partner = if one == from { other } else { one };
        let Some(kind) = Kind::of_tag(&kind).filter(|_| partner != to) else { continue };
        let pair = Pair::new(to, &partner, kind);
        sqlx::query("INSERT INTO pairs (one_id, other_id, kind) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
            .bind(&pair.people[0])
            .bind(&pair.people[1])
            .bind(kind.tag())
            .execute(&mut *conn)
            .await?;
    }
    sqlx::query("DELETE FROM pairs WHERE one_id = $1 OR other_id = $1").bind(from).execute(conn).await?;
    Ok(())
}

/// Gives what was told about the seat in a round (where, why) to another row of the same person, who gets that seat.
pub async fn hand_over_told(conn: &mut Conn, round: Round, from: &str, to: &str) -> Result<(), Error> {
    for statement in [
        "DELETE FROM seat_reasons WHERE participant_id = $1 AND round = $2",
        "DELETE FROM published_seats WHERE participant_id = $1 AND round = $2",
    ] {
        sqlx::query(statement).bind(to).bind(round).execute(&mut *conn).await?;
    }
    sqlx::query("UPDATE seat_reasons SET participant_id = $2 WHERE participant_id = $1 AND round = $3")
        .bind(from)
        .bind(to)
        .bind(round)
        .execute(conn)
        .await?;
    Ok(())
}

/// Gives what was published about the seats of one row of a person to another row of the same person, where nothing was
/// published about that one.
pub async fn hand_over_published(conn: &mut Conn, from: &str, to: &str) -> Result<(), Error> {
    sqlx::query(
        "UPDATE published_seats SET participant_id = $2
         WHERE participant_id = $1
           AND NOT EXISTS (SELECT 1 FROM published_seats o
                           WHERE o.participant_id = $2 AND o.round = published_seats.round)",
    )
    .bind(from)
    .bind(to)
    .execute(conn)
    .await?;
    Ok(())
}
