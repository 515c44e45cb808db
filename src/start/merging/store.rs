//! Reading a row of a person with everything that hangs on it.
use super::both::Entry;
use crate::{
    assignment,
    db::{Conn, Error},
    ideas,
    participants::Participant,
    programme, workshops,
};

/// A row with everything that hangs on it; lock it first when the answer decides something.
pub async fn entry(conn: &mut Conn, person: Participant) -> Result<Entry, Error> {
    let id = person.id.as_str();
    let wishes = workshops::store::wishes_of(conn, id).await?;
    let seats = workshops::store::seats_of(conn, id).await?;
    let leads = workshops::store::led_by(conn, id).await?;
    let pin = assignment::store_merging::pin_of(conn, id).await?;
    let (impossible, paired) = assignment::store_merging::count_decisions(conn, id).await?;
    let ideas = ideas::store::count_written(conn, id).await?;
    let talks = programme::store::count_talks(conn, id).await?;
    Ok(Entry {
        wishes: wishes.into_iter().map(|wish| wish.workshop_id).collect(),
        seats: seats.into_iter().collect(),
        leads: leads.into_iter().next().map(|workshop| workshop.id),
        pin,
        impossible,
        paired,
        ideas,
        talks,
        person,
    })
}
