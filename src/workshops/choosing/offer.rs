//! What a participant chooses from: the workshops, and what is stored of their own choice.
use super::door::Door;
use crate::{
    clock::Timestamp,
    db::{Conn, Error},
    events,
    language::Lang,
    participants::{self, Me},
    web,
    workshops::{
        card::{WorkshopCard, cards_of},
        store,
        workshop::Workshop,
    },
};

/// What both ways of choosing show.
pub(super) struct Offer {
    pub workshops: Vec<WorkshopCard>,
    pub door: Door,
    pub leads: Vec<Workshop>,
    /// The first wish first.
    pub wishes: Vec<Workshop>,
    pub wished_at: Option<Timestamp>,
    /// Where they sit, whether they may know of it or not.
    pub seat: Option<Workshop>,
}

impl Offer {
    pub async fn load(conn: &mut Conn, me: &Me, lang: Lang) -> Result<Self, Error> {
        let stakes = store::stakes(conn, &me.event.id, &me.participant.id).await?;
        let facilitators = store::facilitators(conn, &me.event.id).await?;
        let leads: Vec<Workshop> =
            stakes.iter().filter(|stake| stake.leads()).map(|stake| stake.workshop.clone()).collect();
        let mut wished: Vec<_> = stakes.iter().filter(|stake| stake.rank.is_some()).collect();
        wished.sort_by_key(|stake| stake.rank);
        Ok(Self {
            door: Door::of(&me.event, me.participant.attendance(), !leads.is_empty()),
            leads,
            wished_at: wished.iter().filter_map(|stake| stake.wished_at).max(),
            wishes: wished.into_iter().map(|stake| stake.workshop.clone()).collect(),
            seat: stakes.iter().find(|stake| stake.round.is_some()).map(|stake| stake.workshop.clone()),
            workshops: cards_of(
                stakes.into_iter().map(|stake| stake.workshop),
                &facilitators,
                &me.event,
                lang,
            ),
        })
    }

    /// The titles of the workshops they lead.
    pub fn led(&self) -> String {
        self.leads.iter().map(|led| led.title.as_str()).collect::<Vec<_>>().join(", ")
    }
}

/// Who is asking, as they and their event are now: what the guard read is older than a refusal.
pub(super) async fn by_now(conn: &mut Conn, me: &Me) -> web::Result<Me> {
    let event = events::store::find(conn, &me.event.id).await?.ok_or(web::Error::NotFound)?;
    let participant = participants::store::find(conn, &event.id, &me.participant.id).await?;
    Ok(Me { participant: participant.ok_or(web::Error::NotFound)?, event })
}
