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
    let wishes = workshops::store::wishes_of(conn, &participant.id).await?;
    let first = match wishes.first() {
        Some(first) => {
            workshops::store::find(conn, &participant.event_id, first.workshop_id.as_str()).await?
        }
        None => None,
    };
    why_seated(conn, lang, &participant.id, seat, first.as_ref()).await
}

/// The same for whoever has the first wish at hand.
pub async fn why_seated(
    conn: &mut Conn,
    lang: Lang,
    participant_id: &str,
    seat: &Workshop,
    first_wish: Option<&Workshop>,
) -> Result<String, Error> {
    let reason = store::reason(conn, participant_id, &seat.id).await?;
    let reason = reason.unwrap_or(SeatReason::Decided);
    let first = first_wish.map(|wish| wish.id.as_str());
    // Wishes and workshops may have changed since: then it is no reason any more.
    let is_true = match &reason {
        SeatReason::FirstWish => first == Some(seat.id.as_str()),
        SeatReason::NoPreference => first.is_none(),
        SeatReason::Cancelled { wish: code } => {
            first == Some(code.as_str()) && first_wish.is_some_and(|wish| wish.seats_taken == 0)
        }
        reason => reason.wish().is_none_or(|wish| first == Some(wish)),
    };
    let title = first_wish.map_or("", |wish| &wish.title);
    Ok(if is_true { reason } else { SeatReason::Decided }.words(lang, title))
}

/// How many got their first, second, … wish, a line each.
pub async fn statistics(conn: &mut Conn, lang: Lang, event_id: &str) -> Result<Vec<String>, Error> {
    let seats = store::seats_by_rank(conn, event_id).await?;
    let people = seats.iter().map(|(_, count)| count).sum::<i64>();
    let (ranks, beside): (Vec<_>, Vec<_>) = seats.into_iter().partition(|(rank, _)| *rank > 0);
    let beside = beside.first().map_or(0, |(_, count)| *count);
    let line = |(rank, count): (i64, i64)| {
        t!(lang, "statistics-line", name = rank_name(lang, rank), count = count, people = people)
    };
    let mut lines: Vec<String> = ranks.into_iter().map(line).collect();
    if beside > 0 {
        lines.push(t!(lang, "statistics-beside", count = beside, people = people));
    }
    Ok(lines)
}
