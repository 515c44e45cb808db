//! The rows of ideas as the organiser's list asks for them: filtered, counted, page by page.
use super::{
    filter::{Counts, Filter, PER_PAGE, Text},
    idea::{Idea, State},
    store_rows::{list_by_ids, select_idea, with_stored_themes},
};
use crate::{
    db::{Conn, Error},
    participants::store::full_name,
};

macro_rules! matching {
    ($select:expr, $($rest:literal),+) => {
        concat!(
            $select,
            "WHERE i.event_id = $1
               AND (CAST($2 AS TEXT) IS NULL OR i.workshop_id = $2)
               AND (CAST($3 AS TEXT) IS NULL
                    OR EXISTS (SELECT t.idea_id FROM idea_themes t WHERE t.idea_id = i.id AND t.theme_id = $3)) ",
            $($rest),+
        )
    };
}

/// What the filter lets through.
pub struct Found {
    /// One page of it, the newest first.
    pub ideas: Vec<Idea>,
    /// Of those that fit, whatever their state.
    pub counts: Counts,
}

/// The page of the list that the filter asks for, or the last there is.
pub async fn list_matching(conn: &mut Conn, event_id: &str, filter: &Filter) -> Result<Found, Error> {
    if filter.has_words() {
        let texts = texts_matching(conn, event_id, filter).await?;
        let counts = Counts::of(texts.iter().map(Text::state));
        let mut ids: Vec<String> =
            texts.into_iter().filter(|text| filter.is_in_state(text.state())).map(|text| text.id).collect();
        let first = (filter.page_of(counts) - 1) * PER_PAGE;
        ids = ids.into_iter().skip(first as usize).take(PER_PAGE as usize).collect();
        return Ok(Found { ideas: list_by_ids(conn, &ids).await?, counts });
    }
    let counts = count_matching(conn, event_id, filter).await?;
    let ideas: Vec<Idea> = sqlx::query_as(matching!(
        select_idea!(""),
        "AND (CAST($4 AS TEXT) IS NULL
              OR $4 = CASE WHEN i.hidden_at IS NOT NULL THEN 'hidden'
                           WHEN i.marked_at IS NOT NULL THEN 'marked' ELSE 'open' END)
         ORDER BY i.created_at DESC, i.id LIMIT $5 OFFSET $6"
    ))
    .bind(event_id)
    .bind(filter.workshop_id())
    .bind(filter.theme_id())
    .bind(filter.state.map(State::tag))
    .bind(PER_PAGE)
    .bind((filter.page_of(counts) - 1) * PER_PAGE)
    .fetch_all(&mut *conn)
    .await?;
    Ok(Found { ideas: with_stored_themes(conn, ideas).await?, counts })
}

/// Everything that the filter lets through, the newest first.
pub async fn list_all_matching(conn: &mut Conn, event_id: &str, filter: &Filter) -> Result<Vec<Idea>, Error> {
    let texts = texts_matching(conn, event_id, filter).await?;
    let chosen = texts.into_iter().filter(|text| filter.is_in_state(text.state()));
    let ids: Vec<String> = chosen.map(|text| text.id).collect();
    list_by_ids(conn, &ids).await
}

async fn count_matching(conn: &mut Conn, event_id: &str, filter: &Filter) -> Result<Counts, Error> {
    sqlx::query_as(matching!(
        "SELECT count(*) AS \"all\",
                count(CASE WHEN i.hidden_at IS NULL AND i.marked_at IS NULL THEN 1 END) AS open,
                count(CASE WHEN i.hidden_at IS NULL AND i.marked_at IS NOT NULL THEN 1 END) AS marked,
                count(i.hidden_at) AS hidden
         FROM ideas i ",
        ""
    ))
    .bind(event_id)
    .bind(filter.workshop_id())
    .bind(filter.theme_id())
    .fetch_one(conn)
    .await
}

/// What can be searched of the ideas that fit, with those words alone that the filter's words are in. Words are
/// folded in Rust, because the engines fold differently; without words nothing is folded.
async fn texts_matching(conn: &mut Conn, event_id: &str, filter: &Filter) -> Result<Vec<Text>, Error> {
    let texts: Vec<Text> = sqlx::query_as(matching!(
        concat!(
            "SELECT i.id, i.code, i.sentence, i.details, i.hidden_at, i.marked_at,
                    CASE WHEN i.unnamed_at IS NULL AND i.for_room_at IS NULL THEN COALESCE(",
            full_name!("p"),
            ", '') ELSE '' END AS author_name
             FROM ideas i LEFT JOIN participants p ON p.id = i.author_id "
        ),
        "ORDER BY i.created_at DESC, i.id"
    ))
    .bind(event_id)
    .bind(filter.workshop_id())
    .bind(filter.theme_id())
    .fetch_all(conn)
    .await?;
    Ok(filter.finding(texts))
}

/// A workshop as the filter offers it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Group {
    pub id: String,
    pub title: String,
    /// How many ideas it has, hidden ones too.
    pub ideas: i64,
}

/// The event's workshops in their order, with their numbers of ideas.
pub async fn groups(conn: &mut Conn, event_id: &str) -> Result<Vec<Group>, Error> {
    sqlx::query_as(
        "SELECT w.id, w.title, (SELECT count(*) FROM ideas i WHERE i.workshop_id = w.id) AS ideas
         FROM workshops w WHERE w.event_id = $1 ORDER BY w.position, w.id",
    )
    .bind(event_id)
    .fetch_all(conn)
    .await
}
