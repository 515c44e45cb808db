//! What participants are told: why they sit where they sit, and how the wishes of all are met.
use super::{reasons::SeatReason, store};
use crate::{
    db::{Conn, Error},
    language::Lang,
    participants::Participant,
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
    let wishes = workshops::store::wishes_of(conn, &participant.id).await?;
    let first = wishes.first().map(|wish| wish.workshop_id.as_str());
    let wish = match first {
        Some(first) => workshops::store::find(conn, &participant.event_id, first).await?,
        None => None,
    };
    // Wishes and workshops may have changed since: then it is no reason any more.
    let is_true = match &reason {
        SeatReason::FirstWish => first == Some(seat.id.as_str()),
        SeatReason::NoPreference => first.is_none(),
        SeatReason::Cancelled { wish: code } => {
            first == Some(code.as_str()) && wish.as_ref().is_some_and(|wish| wish.seats_taken == 0)
        }
        reason => reason.wish().is_none_or(|wish| first == Some(wish)),
    };
    let title = wish.map(|workshop| workshop.title).unwrap_or_default();
    Ok(if is_true { reason } else { SeatReason::Decided }.words(lang, &title))
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
