//! Removing a person for good. It stands above the features because each must let go of them: a seat and wishes go, a
//! talk and ideas stay without a link to them.
use crate::{
    db::{self, Conn, Outcome, Tx},
    ideas,
    participants::{self, Participant, Refusal, locked},
    programme, recap,
    workshops::{self, store::Ties},
};

/// What goes, or loses their name, with a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Losses {
    pub workshops: Ties,
    pub ideas: i64,
    pub talks: i64,
}

pub async fn losses(conn: &mut Conn, participant_id: &str) -> Result<Losses, db::Error> {
    Ok(Losses {
        workshops: workshops::store::ties(conn, participant_id).await?,
        ideas: ideas::store::count_named(conn, participant_id).await?,
        talks: programme::store::count_talks(conn, participant_id).await?,
    })
}

/// Deletes a person and everything that is about them alone. Returns who they were.
pub async fn remove_person(
    tx: &mut Tx,
    event_id: &str,
    participant_id: &str,
) -> Outcome<Participant, Refusal> {
    let person = match locked(tx, event_id, participant_id).await? {
        Ok((_, person)) => person,
        Err(refusal) => return Ok(Err(refusal)),
    };
    // Afterwards nothing tells any more that they must not be named.
    recap::store::settle_withdrawals(tx, event_id).await?;
    programme::store::unlink(tx, &person.id).await?;
    workshops::store::release(tx, &person.id).await?;
    ideas::store::forget_author(tx, &person.id).await?;
    participants::store::delete(tx, &person).await?;
    Ok(Ok(person))
}
