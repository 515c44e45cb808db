//! Storing what was chosen in the table: who sits elsewhere, and whose seat is fixed.
use std::collections::{BTreeMap, BTreeSet};

use super::{
    fixing::{Contradiction, Fixing, contradictions, pins},
    judging::{Judged, judge},
};
use crate::{
    assignment::{
        decisions::Origin,
        event_lock::{Closed, lock_seats},
        move_people::move_people,
        moves::Move,
        seating::Seated,
        store,
    },
    clock,
    db::{Outcome, Tx},
};

/// What was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    pub moves: Vec<Move>,
    /// Whether those who are seated by hand keep their seats.
    pub is_kept: bool,
    /// Whose seats are fixed or released beside, as participant ids.
    pub fixing: Fixing,
}

/// What was stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// How many sit elsewhere now.
    pub moved: i64,
    /// Moves of people who were seated elsewhere meanwhile, or are not to be seated any more: they are left as they are.
    pub conflicts: Vec<Move>,
    /// The pins that were set and lifted.
    pub pins: BTreeMap<String, Option<String>>,
}

/// Why nothing is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    Closed(Closed),
    /// People cannot sit where they were seated.
    Impossible(Vec<NoSeat>),
    /// Workshops that would be too full, as workshop ids, and by how many.
    Overfull(Vec<(String, i64)>),
    /// Pins that contradict other decisions.
    Contradictory(Vec<Contradiction>),
}

/// A seat that cannot be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoSeat {
    /// There is no such workshop any more.
    Gone { person: String },
    /// The organisers noted that they cannot sit there.
    Impossible { person: String, workshop: String },
}

/// Stores the moves that still fit and the pins that follow from them; of too many for a workshop, none.
pub async fn save_table(tx: &mut Tx, event_id: &str, chosen: Chosen) -> Outcome<Saved, Refusal> {
    if let Err(closed) = lock_seats(tx, event_id).await? {
        return Ok(Err(Refusal::Closed(closed)));
    }
    let seating = Seated::load(tx, event_id).await?;
    let impossible: Vec<NoSeat> = chosen.moves.iter().filter_map(|one| no_seat(&seating, one)).collect();
    if !impossible.is_empty() {
        return Ok(Err(Refusal::Impossible(impossible)));
    }
    let people: BTreeSet<&str> = seating.people.iter().map(|person| person.id.as_str()).collect();
    let judged = judge(chosen.moves, &people, &seating.seats, &seating.workshops);
    let Judged { accepted, conflicts, overfull } = judged;
    if !overfull.is_empty() {
        return Ok(Err(Refusal::Overfull(overfull)));
    }
    let pins = pins(&accepted, chosen.is_kept, &chosen.fixing, &seating);
    let contradictions = contradictions(&pins, &seating);
    if !contradictions.is_empty() {
        return Ok(Err(Refusal::Contradictory(contradictions)));
    }
    move_people(tx, &accepted).await?;
    let origin = if chosen.fixing == Fixing::Nobody { Origin::Table } else { Origin::Selection };
    store::set_pins(tx, &pins, origin, clock::now()).await?;
    Ok(Ok(Saved { moved: accepted.len() as i64, conflicts, pins }))
}

fn no_seat(seating: &Seated, one: &Move) -> Option<NoSeat> {
    let (person, to) = (one.person.clone(), one.to.as_deref()?);
    if seating.workshop(to).is_none() {
        return Some(NoSeat::Gone { person });
    }
    let is_impossible = seating.decisions.is_impossible(&person, to);
    is_impossible.then(|| NoSeat::Impossible { person, workshop: to.to_owned() })
}
