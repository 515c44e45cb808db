//! Storing moves: the one way in which the assignment changes who sits where.
use super::{moves::Move, store};
use crate::{
    clock,
    db::{Conn, Error},
    workshops::{self, Round},
};

/// Stores moves in the order of the people's ids, as everybody who writes seats does. Lock the workshops and count first.
pub async fn move_people(conn: &mut Conn, moves: &[Move]) -> Result<(), Error> {
    let mut moves: Vec<&Move> = moves.iter().collect();
    moves.sort_by(|one, other| one.person.cmp(&other.person));
    // A form may name somebody twice; a statement must not.
    moves.dedup_by(|one, other| one.person == other.person);
    let seats = moves.iter().filter_map(|one| Some((one.person.as_str(), one.to.as_deref()?)));
    workshops::store::set_seats(conn, Round::FIRST, &seats.collect::<Vec<_>>(), clock::now()).await?;
    let unseated = moves.iter().filter(|one| one.to.is_none()).map(|one| one.person.as_str());
    store::remove_seats(conn, &unseated.collect::<Vec<_>>()).await
}
