//! One person in the assignment: what is read of the event for their sake.
use std::collections::{BTreeMap, BTreeSet};

use crate::{
    assignment::{
        decisions::{Decisions, Kind},
        store::{self, PinRow},
    },
    db::{Conn, Error},
    participants::{self, Attendance, Participant},
    workshops::{self, Round, Workshop},
};

/// Somebody who is coming and leads no workshop; `None` for anybody else.
pub async fn to_be_seated(conn: &mut Conn, event_id: &str, id: &str) -> Result<Option<Participant>, Error> {
    let person = participants::store::find(conn, event_id, id).await?;
    let Some(person) = person.filter(|person| person.attendance() == Attendance::Registered) else {
        return Ok(None);
    };
    let leads = !workshops::store::led_by(conn, id).await?.is_empty();
    Ok((!leads).then_some(person))
}

/// Where one person sits, what they wish, and what is decided about them.
pub struct Known {
    pub person: Participant,
    pub workshops: Vec<Workshop>,
    /// The id of the workshop they sit in.
    pub seat: Option<String>,
    /// Workshop ids, the first wish first.
    pub wishes: Vec<String>,
    pub decisions: Decisions,
    /// How they came to their fixed seat, if they have one.
    pub pin_row: Option<PinRow>,
    /// Those who are tied to them or kept apart from them: participant id → name.
    pub names: BTreeMap<String, String>,
}

impl Known {
    /// `None` for somebody who is not to be seated.
    pub async fn load(conn: &mut Conn, event_id: &str, id: &str) -> Result<Option<Self>, Error> {
        let Some(person) = to_be_seated(conn, event_id, id).await? else { return Ok(None) };
        let wishes = workshops::store::wishes_of(conn, id).await?;
        let decisions = store::decisions(conn, event_id).await?;
        let names = store::names(conn, &near(&decisions, id)).await?;
        Ok(Some(Self {
            workshops: workshops::store::list(conn, event_id).await?,
            seat: workshops::store::seat_of(conn, id, Round::FIRST).await?.map(|workshop| workshop.id),
            wishes: wishes.into_iter().map(|wish| wish.workshop_id).collect(),
            pin_row: store::pin_of(conn, id).await?,
            decisions,
            names,
            person,
        }))
    }

    pub fn title(&self, workshop: &str) -> &str {
        self.workshops.iter().find(|known| known.id == workshop).map_or("", |known| &known.title)
    }

    pub fn pin(&self) -> Option<&str> {
        self.decisions.pin(&self.person.id)
    }

    /// Those whom they are paired with, as (participant id, name, how), by name.
    pub fn partners(&self) -> Vec<(&str, &str, Kind)> {
        let pairs = self.decisions.pairs_of(&self.person.id);
        let mut partners: Vec<(&str, &str, Kind)> =
            pairs.filter_map(|(id, kind)| Some((id, self.names.get(id)?.as_str(), kind))).collect();
        partners.sort_by_key(|(_, name, _)| *name);
        partners
    }
}

/// Everybody whom a decision about somebody can meet: who is tied to them, and who is paired with one of these.
fn near<'a>(decisions: &'a Decisions, person: &'a str) -> Vec<&'a str> {
    let tied = decisions.tied_to(person);
    let paired = tied.iter().flat_map(|one| decisions.pairs_of(one).map(|(other, _)| other));
    let near: BTreeSet<&str> = paired.chain(tied.iter().copied()).filter(|one| *one != person).collect();
    near.into_iter().collect()
}
