//! The rows of wishes. Only organisers and the author may be shown what these functions return of a person.
use super::workshops::select_workshop;
use crate::{
    clock::Timestamp,
    db::{self, Conn, Error},
    participants::store::coming,
    workshops::workshop::{Wish, WishCount, Workshop},
};

/// A participant's wishes, the first wish first.
pub async fn wishes_of(conn: &mut Conn, participant_id: &str) -> Result<Vec<Wish>, Error> {
    sqlx::query_as(
        "SELECT participant_id, workshop_id, rank FROM wishes WHERE participant_id = $1 ORDER BY rank, workshop_id",
    )
    .bind(participant_id)
    .fetch_all(conn)
    .await
}

/// The workshops a participant wishes, the first wish first.
pub async fn wished_by(conn: &mut Conn, participant_id: &str) -> Result<Vec<Workshop>, Error> {
    sqlx::query_as(select_workshop!(
        "JOIN wishes m ON m.workshop_id = w.id WHERE m.participant_id = $1 ORDER BY m.rank, w.id"
    ))
    .bind(participant_id)
    .fetch_all(conn)
    .await
}

/// Makes a participant's wishes these workshops, the first wish first.
pub async fn set_wishes(
    conn: &mut Conn,
    participant_id: &str,
    workshops: &[String],
    now: Timestamp,
) -> Result<(), Error> {
    remove_wishes(conn, participant_id).await?;
    let ranked: Vec<(i64, &String)> = (1..).zip(workshops).collect();
    for wishes in ranked.chunks(db::ROWS_AT_ONCE) {
        let sql = format!(
            "INSERT INTO wishes (participant_id, workshop_id, rank, wished_at) VALUES {}",
            db::values(wishes.len(), 4)
        );
        let query = sqlx::query(sqlx::AssertSqlSafe(sql));
        let query = wishes.iter().fold(query, |query, (rank, workshop)| {
            query.bind(participant_id.to_owned()).bind((*workshop).clone()).bind(*rank).bind(now)
        });
        query.execute(&mut *conn).await?;
    }
    Ok(())
}

/// The wishes of everybody who is coming, person by person, the first wish first.
pub async fn wishes(conn: &mut Conn, event_id: &str) -> Result<Vec<Wish>, Error> {
    sqlx::query_as(
        concat!(
        "SELECT w.participant_id, w.workshop_id, w.rank FROM wishes w JOIN participants p ON p.id = w.participant_id
         WHERE p.event_id = $1 AND ",
        coming!("p"),
        "
         ORDER BY w.participant_id, w.rank"
    ),
    )
    .bind(event_id)
    .fetch_all(conn)
    .await
}

/// How many of those who are coming wish each workshop at each rank.
pub async fn wish_counts(conn: &mut Conn, event_id: &str) -> Result<Vec<WishCount>, Error> {
    sqlx::query_as(
        concat!(
        "SELECT w.workshop_id, w.rank, count(*) AS people FROM wishes w JOIN participants p ON p.id = w.participant_id
         WHERE p.event_id = $1 AND ",
        coming!("p"),
        "
         GROUP BY w.workshop_id, w.rank ORDER BY w.workshop_id, w.rank"
    ),
    )
    .bind(event_id)
    .fetch_all(conn)
    .await
}

/// How many people wish a workshop at any rank, cancelled ones too.
pub async fn count_wishes(conn: &mut Conn, workshop_id: &str) -> Result<i64, Error> {
    sqlx::query_scalar("SELECT count(*) FROM wishes WHERE workshop_id = $1")
        .bind(workshop_id)
        .fetch_one(conn)
        .await
}

/// Takes a participant's wishes back; `false` when there were none.
pub async fn remove_wishes(conn: &mut Conn, participant_id: &str) -> Result<bool, Error> {
    let done = sqlx::query("DELETE FROM wishes WHERE participant_id = $1")
        .bind(participant_id)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() > 0)
}

/// Takes everybody's wishes for a workshop back; their later wishes move up a rank.
pub async fn clear_wishes_for(conn: &mut Conn, workshop: &Workshop) -> Result<(), Error> {
    sqlx::query("DELETE FROM wishes WHERE workshop_id = $1").bind(&workshop.id).execute(&mut *conn).await?;
    close_gaps(conn, &workshop.event_id).await
}

/// Moves wishes up where one before them is gone, rank by rank, so that no two share a rank on the way.
async fn close_gaps(conn: &mut Conn, event_id: &str) -> Result<(), Error> {
    let last: Option<i64> = sqlx::query_scalar(
        "SELECT max(w.rank) FROM wishes w JOIN participants p ON p.id = w.participant_id WHERE p.event_id = $1",
    )
    .bind(event_id)
    .fetch_one(&mut *conn)
    .await?;
    for rank in 2..=last.unwrap_or_default() {
        sqlx::query(
            "UPDATE wishes SET rank = $2
             WHERE rank = $1 AND participant_id IN (SELECT id FROM participants WHERE event_id = $3)
               AND NOT EXISTS (SELECT 1 FROM wishes o WHERE o.participant_id = wishes.participant_id AND o.rank = $2)",
        )
        .bind(rank)
        .bind(rank - 1)
        .bind(event_id)
        .execute(&mut *conn)
        .await?;
    }
    Ok(())
}
