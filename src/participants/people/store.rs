//! The rows of participants as the organiser's list shows them: one page of those a search finds, and the totals.
use super::filter::{Filter, PER_PAGE, Totals};
use crate::{
    db::{Conn, Error},
    participants::{
        Attendance, Participant,
        store_rows::{coming, select_participant},
    },
};

/// Whom the filter lets through, as a condition on `p` with the values $2 to $7.
macro_rules! found {
    () => {
        concat!(
            "p.search_key LIKE $2 ESCAPE '\\' AND p.search_key LIKE $3 ESCAPE '\\'
               AND p.search_key LIKE $4 ESCAPE '\\' AND p.search_key LIKE $5 ESCAPE '\\'
               AND (CAST($6 AS TEXT) IS NULL OR p.department = $6)
               AND (CAST($7 AS TEXT) IS NULL
                    OR $7 = CASE WHEN p.cancelled_at IS NOT NULL THEN 'cancelled' WHEN ",
            coming!("p"),
            " THEN 'registered' ELSE 'invited' END)"
        )
    };
}

/// The totals of each department, in no order; the empty name holds those without one. One pass over the event gives
/// the departments to choose from, the totals above the list and how many the filter lets through.
pub async fn totals(conn: &mut Conn, event_id: &str, filter: &Filter) -> Result<Vec<Totals>, Error> {
    let [first, second, third, fourth] = filter.patterns();
    sqlx::query_as(concat!(
        "SELECT p.department, count(CASE WHEN ",
        coming!("p"),
        " THEN 1 END) AS registered, count(p.cancelled_at) AS cancelled, count(*) AS everybody,
                count(CASE WHEN ",
        found!(),
        " THEN 1 END) AS found
         FROM participants p WHERE p.event_id = $1 GROUP BY p.department"
    ))
    .bind(event_id)
    .bind(first)
    .bind(second)
    .bind(third)
    .bind(fourth)
    .bind(filter.department.as_deref())
    .bind(filter.attendance.map(Attendance::tag))
    .fetch_all(conn)
    .await
}

/// One page of those the filter lets through, sorted by family name.
pub async fn page(
    conn: &mut Conn,
    event_id: &str,
    filter: &Filter,
    offset: i64,
) -> Result<Vec<Participant>, Error> {
    let [first, second, third, fourth] = filter.patterns();
    sqlx::query_as(concat!(
        select_participant!("WHERE p.event_id = $1 AND "),
        found!(),
        " ORDER BY p.sort_key, p.id LIMIT $8 OFFSET $9"
    ))
    .bind(event_id)
    .bind(first)
    .bind(second)
    .bind(third)
    .bind(fourth)
    .bind(filter.department.as_deref())
    .bind(filter.attendance.map(Attendance::tag))
    .bind(PER_PAGE)
    .bind(offset)
    .fetch_all(conn)
    .await
}
