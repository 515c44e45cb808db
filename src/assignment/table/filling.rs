//! Seating many at once: everybody without a seat, or nobody at all.
use super::fill::{Filled, Room, Unseated, fill};
use crate::{
    assignment::{
        event_lock::{Closed, lock_seats},
        move_people::move_people,
        moves::Move,
        publication::{self, reasons::reasons_of_moves},
        scenarios,
        seating::Seated,
    },
    db::{Outcome, Tx},
    workshops,
};

/// Seats everybody without a seat where there is room, first wishes first.
pub async fn fill_up(tx: &mut Tx, event_id: &str) -> Outcome<Filled, Closed> {
    if let Err(closed) = lock_seats(tx, event_id).await? {
        return Ok(Err(closed));
    }
    let seating = Seated::load(tx, event_id).await?;
    let adopted = scenarios::store::last_adopted(tx, event_id).await?;
    let not_held = adopted.map(|scenario| scenario.not_held()).transpose()?.unwrap_or_default();
    let rooms = Room::all(&seating, &not_held);
    let filled = fill(Unseated::of(&seating), &rooms, &seating.seats, &seating.decisions);
    let moved = |(person, workshop): &(String, String)| Move {
        person: person.clone(),
        from: None,
        to: Some(workshop.clone()),
    };
    let moves: Vec<Move> = filled.seats.iter().map(moved).collect();
    move_people(tx, &moves).await?;
    publication::store::set_reasons(tx, &reasons_of_moves(&seating, &moves)).await?;
    Ok(Ok(filled))
}

/// Takes everybody's seat away; returns how many there were.
pub async fn clear_seats(tx: &mut Tx, event_id: &str) -> Outcome<i64, Closed> {
    if let Err(closed) = lock_seats(tx, event_id).await? {
        return Ok(Err(closed));
    }
    let count = workshops::store::clear_seats(tx, event_id).await?;
    publication::store::clear_reasons(tx, event_id).await?;
    Ok(Ok(count))
}
