//! Accepting a proposal for late changes: what was ticked is stored as far as it still fits.
use std::collections::{BTreeMap, BTreeSet};

use super::adopted::Adopted;
use crate::{
    assignment::{
        decisions::Origin,
        event_lock::{Closed, lock_seats},
        move_people::move_people,
        moves::Move,
        publication::{self, reasons::reasons_of_moves},
        scenarios,
        seating::Seated,
        store,
        table::judging::{Judged, judge},
    },
    clock,
    db::{Outcome, Tx},
    events::Seating,
    workshops::Workshop,
};

/// Moves that were accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    pub moves: Vec<Move>,
    /// Pairs that the proposal does not keep itself, each as two ids with a space between, the lower first.
    pub broken: BTreeSet<String>,
}

/// What was stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    pub moved: i64,
    /// How many moves came too late: the people were seated elsewhere, or something else was decided about them.
    pub conflicts: i64,
}

/// Why nothing is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    Closed(Closed),
    Mistakes(Vec<Mistake>),
}

/// What stands against the moves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// A workshop is gone.
    WorkshopGone,
    /// This workshop, by id, would be too full, and by how many.
    Overfull { workshop: String, count: i64 },
    /// These two, by their ids, sit as they are to and would not any more.
    BrokenPair([String; 2]),
}

/// Stores the moves that still fit. When a workshop would be too full, none. `today` says how many can sit in each
/// workshop today, by the seats and the adopted scenario as they are behind the lock.
pub async fn accept_late_changes(
    tx: &mut Tx,
    event_id: &str,
    accepted: Accepted,
    today: impl FnOnce(&Seated, Option<&Adopted>) -> BTreeMap<String, i64>,
) -> Outcome<Done, Refusal> {
    match lock_seats(tx, event_id).await? {
        Ok(event) if event.seating == Seating::Wishes => {}
        Ok(_) => return Ok(Err(Refusal::Closed(Closed::Gone))),
        Err(closed) => return Ok(Err(Refusal::Closed(closed))),
    }
    let seating = Seated::load(tx, event_id).await?;
    let adopted = scenarios::store::last_adopted(tx, event_id).await?;
    let adopted = adopted.as_ref().map(Adopted::of).transpose()?;
    let today = today(&seating, adopted.as_ref());
    let judged = judge_late(&seating, &today, accepted.moves);
    let mistakes = mistakes(&seating, &judged, &accepted.broken);
    if !mistakes.is_empty() {
        return Ok(Err(Refusal::Mistakes(mistakes)));
    }
    move_people(tx, &judged.accepted).await?;
    // Whoever had a fixed seat has it where they sit now.
    let is_pinned = |one: &&Move| seating.decisions.pin(&one.person).is_some();
    let pins = judged.accepted.iter().filter(is_pinned).map(|one| (one.person.clone(), one.to.clone()));
    store::set_pins(tx, &pins.collect(), Origin::Late, clock::now()).await?;
    publication::store::set_reasons(tx, &reasons_of_moves(&seating, &judged.accepted)).await?;
    let (moved, conflicts) = (judged.accepted.len() as i64, judged.conflicts.len() as i64);
    Ok(Ok(Done { moved, conflicts }))
}

/// Judges the moves by how many can sit in each workshop today.
fn judge_late(seating: &Seated, today: &BTreeMap<String, i64>, moves: Vec<Move>) -> Judged {
    let seats = |id: &str| today.get(id).copied().unwrap_or(0);
    let fixed = fixed_seats(seating, seats);
    let (overruled, moves): (Vec<_>, Vec<_>) =
        moves.into_iter().partition(|one| is_overruled(seating, &fixed, one));
    let workshop = |one: &Workshop| Workshop { maximum: seats(&one.id), ..one.clone() };
    let workshops: Vec<Workshop> = seating.workshops.iter().map(workshop).collect();
    let people = seating.people.iter().map(|person| person.id.as_str()).collect();
    let mut judged = judge(moves, &people, &seating.seats, &workshops);
    judged.conflicts.extend(overruled);
    judged
}

/// The workshops with no more fixed seats than seats today: these stay fixed.
fn fixed_seats(seating: &Seated, seats: impl Fn(&str) -> i64) -> BTreeSet<&str> {
    let workshops = seating.workshops.iter().filter(|workshop| {
        let pinned = seating.decisions.pins.values().filter(|pin| **pin == workshop.id);
        pinned.count() as i64 <= seats(&workshop.id)
    });
    workshops.map(|workshop| workshop.id.as_str()).collect()
}

/// Whether somebody has decided otherwise since the proposal was made: on another fixed seat, or that they cannot sit
/// there. Fixed seats stay fixed in the workshops that are given.
fn is_overruled(seating: &Seated, fixed: &BTreeSet<&str>, one: &Move) -> bool {
    let to = one.to.as_deref();
    let pin = seating.decisions.pin(&one.person);
    to.is_some_and(|to| seating.decisions.is_impossible(&one.person, to))
        || pin.is_some_and(|pin| to != Some(pin) && (fixed.contains(pin) || one.from.as_deref() != Some(pin)))
}

/// Pairs count who sit as they are to and would not any more, except for those that the proposal has given up itself.
fn mistakes(seating: &Seated, judged: &Judged, broken: &BTreeSet<String>) -> Vec<Mistake> {
    let is_gone = |one: &Move| one.to.as_deref().is_some_and(|id| seating.workshop(id).is_none());
    let mut mistakes = Vec::new();
    if judged.accepted.iter().chain(&judged.conflicts).any(is_gone) {
        mistakes.push(Mistake::WorkshopGone);
    }
    mistakes.extend(
        judged
            .overfull
            .iter()
            .map(|(workshop, count)| Mistake::Overfull { workshop: workshop.clone(), count: *count }),
    );
    let moved = judged.accepted.iter().map(|one| (one.person.as_str(), one.to.as_deref())).collect();
    let kept = seating.broken_by(&moved).filter(|pair| !broken.contains(&pair.people.join(" ")));
    mistakes.extend(kept.map(|pair| Mistake::BrokenPair(pair.people.clone())));
    mistakes
}
