//! What participants are told: why they sit where they sit, and how the wishes of all are met.
use super::{
    reasons::{SeatReason, Told},
    store,
};
use crate::{
    db::{Conn, Db, Error, Topic},
    language::{Lang, LangMark, Text},
    participants::Participant,
    workshops::{self, Workshop, rank_name},
};

/// The sentence on why somebody sits in a workshop.
pub async fn why(
    conn: &mut Conn,
    mark: LangMark,
    participant: &Participant,
    seat: &Workshop,
) -> Result<Text, Error> {
    let wishes = workshops::store::wishes_of(conn, &participant.id).await?;
    let first = match wishes.first() {
        Some(first) => {
            workshops::store::find(conn, &participant.event_id, first.workshop_id.as_str()).await?
        }
        None => None,
    };
    let reason = store::reason(conn, &participant.id, &seat.id).await?;
    Ok(words(mark, reason, seat, first.as_ref()))
}

/// The same for whoever has the reason as it is stored, if there is one, and the first wish at hand.
pub fn why_seated(
    mark: LangMark,
    reason: Option<&str>,
    seat: &Workshop,
    first_wish: Option<&Workshop>,
) -> Result<Text, Error> {
    let reason = reason.map(Told::stored).transpose()?;
    Ok(words(mark, reason, seat, first_wish))
}

fn words(mark: LangMark, told: Option<Told>, seat: &Workshop, first_wish: Option<&Workshop>) -> Text {
    let decided = || Told { reason: SeatReason::Decided, named: None };
    let told = told.unwrap_or_else(decided);
    let first = first_wish.map(|wish| wish.id.as_str());
    // Wishes and workshops may have changed since: then it is no reason any more.
    let is_true = match &told.reason {
        SeatReason::FirstWish => first == Some(seat.id.as_str()),
        SeatReason::NoPreference => first.is_none(),
        SeatReason::Cancelled { wish: code } => {
            first == Some(code.as_str()) && first_wish.is_some_and(|wish| wish.seats_taken == 0)
        }
        SeatReason::Barred => first.is_some() && first != Some(seat.id.as_str()),
        reason => reason.wish().is_none_or(|wish| first == Some(wish)),
    };
    let title = first_wish.map_or_else(String::new, |wish| mark.name(&wish.title));
    mark.phrase(if is_true { told } else { decided() }.words(mark.page, &title))
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

struct Statistics(Vec<String>);

/// The same lines for the pages of those who take part: what all wish and where all sit is counted once for all of them.
pub async fn known_statistics(db: &Db, lang: Lang, event_id: &str) -> Result<Vec<String>, Error> {
    let name = format!("{event_id} {lang}");
    let topics = [Topic::event(event_id), Topic::wishes(event_id)];
    let read = async |conn: &mut Conn| statistics(conn, lang, event_id).await.map(Statistics);
    Ok(db.kept_or_read(&name, topics, read).await?.0.clone())
}
