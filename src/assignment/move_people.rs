//! Storing moves: the one way in which the assignment changes who sits where.
use super::moves::Move;
use crate::{
    clock,
    db::{Conn, Error},
    workshops::{self, Round},
};

/// Stores changes in the order of the people's ids, as everybody who writes seats does.
pub async fn move_people(conn: &mut Conn, changes: &[Move]) -> Result<(), Error> {
    let mut changes: Vec<&Move> = changes.iter().collect();
    changes.sort_by(|one, other| one.person.cmp(&other.person));
    // A form may name somebody twice; a statement must not.
    changes.dedup_by(|one, other| one.person == other.person);
    let seats = changes.iter().filter_map(|change| Some((change.person.as_str(), change.to.as_deref()?)));
    workshops::store::set_seats(conn, Round::FIRST, &seats.collect::<Vec<_>>(), clock::now()).await?;
    for change in changes.iter().filter(|change| change.to.is_none()) {
        workshops::store::remove_seat(conn, &change.person, Round::FIRST).await?;
    }
    Ok(())
}
