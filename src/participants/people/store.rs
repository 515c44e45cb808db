//! The rows of participants as the organiser's list shows them: one page of those a search finds, and the totals.
use super::filter::{Filter, PER_PAGE, Totals};
use crate::{
    db::{Conn, Error},
    participants::{
        Attendance, Participant,
        store_rows::{coming, select_participant},
    },
};

/// Whether a word is found in one of the ways it may be stored.
macro_rules! word {
    ($one:literal, $other:literal, $third:literal) => {
        concat!(
            "(p.search_key LIKE $",
            $one,
            " ESCAPE '\\' OR p.search_key LIKE $",
            $other,
            " ESCAPE '\\' OR p.search_key LIKE $",
            $third,
            " ESCAPE '\\')"
        )
    };
}

/// Whom the filter lets through, as a condition on `p` with the values $2 to $15.
macro_rules! found {
    () => {
        concat!(
            word!(2, 3, 4),
            " AND ",
            word!(5, 6, 7),
            " AND ",
            word!(8, 9, 10),
            " AND ",
            word!(11, 12, 13),
            " AND (CAST($14 AS TEXT) IS NULL OR p.department = $14)
               AND (CAST($15 AS TEXT) IS NULL
                    OR $15 = CASE WHEN p.cancelled_at IS NOT NULL THEN 'cancelled' WHEN ",
            coming!("p"),
            " THEN 'registered' ELSE 'invited' END)"
        )
    };
}

type Query<'q, O> = sqlx::query::QueryAs<'q, sqlx::Any, O, sqlx::any::AnyArguments>;

/// Binds the values of `found!`.
fn with_filter<'q, O>(query: Query<'q, O>, filter: &Filter) -> Query<'q, O> {
    let query = filter.patterns().into_iter().flatten().fold(query, |query, pattern| query.bind(pattern));
    query.bind(filter.department.clone()).bind(filter.attendance.map(Attendance::tag))
}

/// The totals of each department, in no order; the empty name holds those without one. One pass over the event gives
/// the departments to choose from, the totals above the list and how many the filter lets through.
pub async fn totals(conn: &mut Conn, event_id: &str, filter: &Filter) -> Result<Vec<Totals>, Error> {
    let query = sqlx::query_as(concat!(
        "SELECT p.department, count(CASE WHEN ",
        coming!("p"),
        " THEN 1 END) AS registered, count(p.cancelled_at) AS cancelled, count(*) AS everybody,
                count(CASE WHEN ",
        found!(),
        " THEN 1 END) AS found
         FROM participants p WHERE p.event_id = $1 GROUP BY p.department"
    ));
    with_filter(query.bind(event_id), filter).fetch_all(conn).await
}

/// One page of those the filter lets through, sorted by family name.
pub async fn page(
    conn: &mut Conn,
    event_id: &str,
    filter: &Filter,
    offset: i64,
) -> Result<Vec<Participant>, Error> {
    let query = sqlx::query_as(concat!(
        select_participant!("WHERE p.event_id = $1 AND "),
        found!(),
        " ORDER BY p.sort_key, p.id LIMIT $16 OFFSET $17"
    ));
    with_filter(query.bind(event_id), filter).bind(PER_PAGE).bind(offset).fetch_all(conn).await
}

/// The first people of the event whom typed words find, sorted by family name.
pub async fn search(conn: &mut Conn, event_id: &str, typed: &str) -> Result<Vec<Participant>, Error> {
    page(conn, event_id, &Filter::new(typed, "", ""), 0).await
}
