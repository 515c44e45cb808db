//! The rows of the organisers' decisions about those who are to be seated; and what the assignment needs of others' rows.
use std::collections::{BTreeMap, BTreeSet};

use super::decisions::{Decisions, Kind, Origin, Pair};
use crate::{
    clock::Timestamp,
    db::{self, Conn, Error},
    participants::{list_name, store::coming},
};

/// The decisions of an event that count: whoever is not coming, or leads a workshop, binds nobody meanwhile.
macro_rules! of_those_to_be_seated {
    ($select:literal) => {
        concat!(
            $select,
            " JOIN participants p ON p.id = d.participant_id
             WHERE p.event_id = $1 AND NOT EXISTS (SELECT 1 FROM facilitators f WHERE f.participant_id = p.id) AND ",
            coming!("p")
        )
    };
}

/// All decisions of an event about people who are to be seated.
pub async fn decisions(conn: &mut Conn, event_id: &str) -> Result<Decisions, Error> {
    let mut decisions = Decisions::default();
    let pins: Vec<(String, String)> =
        sqlx::query_as(of_those_to_be_seated!("SELECT d.participant_id, d.workshop_id FROM pins d"))
            .bind(event_id)
            .fetch_all(&mut *conn)
            .await?;
    decisions.pins.extend(pins);
    let impossible: Vec<(String, String)> = sqlx::query_as(of_those_to_be_seated!(
        "SELECT d.participant_id, d.workshop_id FROM impossible_seats d"
    ))
    .bind(event_id)
    .fetch_all(&mut *conn)
    .await?;
    for (person, workshop) in impossible {
        decisions.impossible.entry(person).or_default().insert(workshop);
    }
    let pairs: Vec<(String, String, String)> = sqlx::query_as(concat!(
        "SELECT d.one_id, d.other_id, d.kind FROM pairs d
         JOIN participants p ON p.id = d.one_id JOIN participants q ON q.id = d.other_id
         WHERE p.event_id = $1
           AND NOT EXISTS (SELECT 1 FROM facilitators f WHERE f.participant_id = p.id OR f.participant_id = q.id) AND ",
        coming!("p"),
        " AND ",
        coming!("q")
    ))
    .bind(event_id)
    .fetch_all(conn)
    .await?;
    let pair = |(one, other, kind): (String, String, String)| {
        let unknown = || Error::Decode(format!("unknown word {kind:?} for a pair").into());
        Ok(Pair::new(&one, &other, Kind::of_tag(&kind).ok_or_else(unknown)?))
    };
    decisions.pairs = pairs.into_iter().map(pair).collect::<Result<_, Error>>()?;
    // In the same order on both engines, so that the digest of an instance is the same.
    decisions.pairs.sort();
    Ok(decisions)
}

/// Since when a seat is fixed and how that came about, as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct PinRow {
    pub pinned_at: Option<Timestamp>,
    origin: Option<String>,
}

impl PinRow {
    pub fn origin(&self) -> Option<Origin> {
        Origin::of_tag(self.origin.as_deref()?)
    }
}

/// How somebody came to their fixed seat, if they have one.
pub async fn pin_of(conn: &mut Conn, participant_id: &str) -> Result<Option<PinRow>, Error> {
    sqlx::query_as("SELECT pinned_at, origin FROM pins WHERE participant_id = $1")
        .bind(participant_id)
        .fetch_optional(conn)
        .await
}

/// Pins people to workshops, or to none any more: participant id → workshop id. Who is pinned there already has been so
/// since then.
pub async fn set_pins(
    conn: &mut Conn,
    pins: &BTreeMap<String, Option<String>>,
    origin: Origin,
    now: Timestamp,
) -> Result<(), Error> {
    let set: Vec<(&String, &String)> =
        pins.iter().filter_map(|(person, workshop)| Some((person, workshop.as_ref()?))).collect();
    for pins in set.chunks(db::ROWS_AT_ONCE) {
        let sql = format!(
            "INSERT INTO pins (participant_id, workshop_id, pinned_at, origin) VALUES {}
             ON CONFLICT (participant_id) DO UPDATE SET workshop_id = excluded.workshop_id,
                pinned_at = excluded.pinned_at, origin = excluded.origin WHERE pins.workshop_id <> excluded.workshop_id",
            db::values(pins.len(), 4)
        );
        let query = sqlx::query(sqlx::AssertSqlSafe(sql));
        let query = pins.iter().fold(query, |query, (person, workshop)| {
            query.bind((*person).clone()).bind((*workshop).clone()).bind(now).bind(origin.tag())
        });
        query.execute(&mut *conn).await?;
    }
    let lifted: Vec<&str> =
        pins.iter().filter(|(_, workshop)| workshop.is_none()).map(|(person, _)| person.as_str()).collect();
    remove_of(conn, "DELETE FROM pins WHERE participant_id IN", &lifted).await
}

/// Takes these participants' seats away.
pub async fn remove_seats(conn: &mut Conn, participants: &[&str]) -> Result<(), Error> {
    remove_of(conn, "DELETE FROM seats WHERE participant_id IN", participants).await
}

/// Runs `delete`, which ends in `IN`, for these participants.
async fn remove_of(conn: &mut Conn, delete: &'static str, participants: &[&str]) -> Result<(), Error> {
    for participants in participants.chunks(db::ROWS_AT_ONCE) {
        let sql = format!("{delete} {}", db::values(1, participants.len()));
        let query = sqlx::query(sqlx::AssertSqlSafe(sql));
        let query = participants.iter().fold(query, |query, person| query.bind((*person).to_owned()));
        query.execute(&mut *conn).await?;
    }
    Ok(())
}

/// Makes the workshops in which somebody cannot sit these.
pub async fn set_impossible(
    conn: &mut Conn,
    participant_id: &str,
    workshops: &BTreeSet<String>,
) -> Result<(), Error> {
    sqlx::query("DELETE FROM impossible_seats WHERE participant_id = $1")
        .bind(participant_id)
        .execute(&mut *conn)
        .await?;
    let workshops: Vec<&String> = workshops.iter().collect();
    for workshops in workshops.chunks(db::ROWS_AT_ONCE) {
        let sql = format!(
            "INSERT INTO impossible_seats (participant_id, workshop_id) VALUES {}",
            db::values(workshops.len(), 2)
        );
        let query = sqlx::query(sqlx::AssertSqlSafe(sql));
        let query = workshops
            .iter()
            .fold(query, |query, workshop| query.bind(participant_id.to_owned()).bind((*workshop).clone()));
        query.execute(&mut *conn).await?;
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

/// The names of people as lists sort them, whether they are coming or not: participant id → name.
pub async fn names(conn: &mut Conn, participants: &[&str]) -> Result<BTreeMap<String, String>, Error> {
    let mut names = BTreeMap::new();
    for participants in participants.chunks(db::ROWS_AT_ONCE) {
        let sql = format!(
            "SELECT id, title, given_name, family_name FROM participants WHERE id IN {}",
            db::values(1, participants.len())
        );
        let query = sqlx::query_as(sqlx::AssertSqlSafe(sql));
        let query = participants.iter().fold(query, |query, person| query.bind((*person).to_owned()));
        let rows: Vec<(String, String, String, String)> = query.fetch_all(&mut *conn).await?;
        names.extend(
            rows.into_iter().map(|(id, title, given, family)| (id, list_name(&title, &given, &family))),
        );
    }
    Ok(names)
}
