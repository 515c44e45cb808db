//! What participants are told: why they sit where they sit, and how the wishes of all are met.
use super::{reasons::SeatReason, store};
use crate::{
    db::{Conn, Error},
    participants::Participant,
    t,
    web::Lang,
    workshops::{self, Workshop, rank_name},
};

/// The sentence on why somebody sits in a workshop.
pub async fn why(
    conn: &mut Conn,
    lang: Lang,
    participant: &Participant,
    seat: &Workshop,
) -> Result<String, Error> {
    let reason = store::reason(conn, &participant.id, &seat.id).await?;
    let reason = reason.unwrap_or(SeatReason::Decided);
    let wish = match reason.wish() {
        Some(wish) => workshops::store::find(conn, &participant.event_id, wish).await?,
        None => None,
    };
    let title = wish.map(|workshop| workshop.title).unwrap_or_default();
    Ok(if reason.wish().is_some() && title.is_empty() { SeatReason::Decided } else { reason }
        .words(lang, &title))
}

/// How many got their first, second, … wish, a line each.
pub async fn statistics(conn: &mut Conn, lang: Lang, event_id: &str) -> Result<Vec<String>, Error> {
    let people = store::count_seated_with_wishes(conn, event_id).await?;
    let ranks = store::seats_by_rank(conn, event_id).await?;
    let beside = people - ranks.iter().map(|(_, count)| count).sum::<i64>();
    let line = |(rank, count): (i64, i64)| {
        t!(lang, "statistics-line", name = rank_name(lang, rank), count = count, people = people)
    };
    let mut lines: Vec<String> = ranks.into_iter().map(line).collect();
    if beside > 0 {
        lines.push(t!(lang, "statistics-beside", count = beside, people = people));
    }
    Ok(lines)
}
