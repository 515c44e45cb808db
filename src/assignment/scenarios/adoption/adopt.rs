//! Adopting a scenario: its seats become the seats of the event, all at once or not at all.
use super::plan::{Places, Plan, Proposal};
use crate::{
    assignment::{
        event_lock::{Closed, lock_seats},
        move_people::move_people,
        publication,
        scenarios::store,
    },
    clock,
    db::{Outcome, Tx},
    events::Seating,
    workshops::{self, Round},
};

/// What was adopted.
pub struct Adopted {
    pub number: i64,
    /// How many people sit elsewhere by it.
    pub moves: i64,
}

/// Why a scenario is not adopted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    Closed(Closed),
    /// There is no such scenario, or it is not the one the proposal was made of.
    Gone,
    /// Workshops would be too full: their titles, and by how many.
    Overfull(Vec<(String, i64)>),
}

/// Stores the seats of a proposal, which was made before the lock; only where people sit now is read behind it.
pub async fn adopt(
    tx: &mut Tx,
    event_id: &str,
    id: &str,
    proposal: &Proposal,
    by: &str,
) -> Outcome<Adopted, Refusal> {
    match lock_seats(tx, event_id).await? {
        Ok(event) if event.seating == Seating::Wishes => {}
        Ok(_) => return Ok(Err(Refusal::Closed(Closed::Gone))),
        Err(closed) => return Ok(Err(Refusal::Closed(closed))),
    }
    let scenario = store::find(tx, event_id, id).await?;
    let Some(scenario) = scenario.filter(|scenario| scenario.digest == proposal.digest) else {
        return Ok(Err(Refusal::Gone));
    };
    let people = store::to_be_seated(tx, event_id).await?;
    let workshops = workshops::store::list(tx, event_id).await?;
    let seats = workshops::store::seats(tx, event_id, Round::FIRST).await?;
    let plan = Plan::new(proposal, &Places { people, seats: &seats, workshops: &workshops });
    if !plan.overfull.is_empty() {
        return Ok(Err(Refusal::Overfull(plan.overfull)));
    }
    move_people(tx, &plan.moves).await?;
    publication::store::clear_reasons(tx, event_id).await?;
    publication::store::set_reasons(tx, &plan.reasons).await?;
    store::set_adopted(tx, id, by, clock::now()).await?;
    Ok(Ok(Adopted { number: scenario.number, moves: plan.moves.len() as i64 }))
}
