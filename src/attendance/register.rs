//! Registering: somebody fills in the public form and comes in, if there is room.
use super::Door;
use crate::{
    clock::Timestamp,
    db::{Conn, Error, Outcome, Topic, Tx},
    events::{self, Event},
    participants::{self, Attendance, Field, Participant, store},
    state::Secret,
};

/// A personal link that was opened in the browser that registers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnLink {
    pub participant: String,
    pub version: i64,
}

/// Why nobody came in.
#[derive(Clone, Debug)]
pub enum Refusal {
    /// There is no such event any more, or visitors do not see it.
    Gone,
    /// The address is on the list, and nothing shows that it is this person's.
    Known,
    /// The event as it is now, and why its door is shut.
    Shut(Box<Event>, Door),
}

/// Takes somebody in if there is room. Whoever opened their personal link here is that person: an invitation becomes
/// a registration, and a registration sent again stays one. Returns who is registered now.
pub async fn register(
    tx: &mut Tx,
    secret: &Secret,
    event_id: &str,
    typed: Participant,
    opened: Option<OwnLink>,
    now: Timestamp,
) -> Outcome<Participant, Refusal> {
    let Some(event) = events::store::locked(tx, event_id).await?.filter(Event::is_public) else {
        return Ok(Err(Refusal::Gone));
    };
    let own = own_entry(tx, &typed, opened).await?;
    let is_again = own.as_ref().is_some_and(Participant::is_coming);
    let door = match is_again {
        true if event.is_archived() => Door::Closed,
        true => Door::Open,
        false => door(tx, &event).await?,
    };
    if door != Door::Open {
        let is_known = !is_again && is_taken(tx, &typed, own.as_ref()).await?;
        return Ok(Err(if is_known { Refusal::Known } else { Refusal::Shut(Box::new(event), door) }));
    }
    let (person, is_kept) = match own {
        // A colleague who shares the address is somebody else; the same person may say more about themselves.
        Some(own) if is_again && own.name_key() != typed.name_key() => (typed, false),
        Some(own) => {
            // Who comes back brings their wishes back.
            tx.changed(Topic::wishes(event_id));
            let person = accepted(own, typed, now);
            let is_kept = store::update(tx, &person).await?;
            (person, is_kept)
        }
        None => {
            let person = come_in(typed, now);
            let is_kept = participants::add(tx, secret, &person).await?;
            (person, is_kept)
        }
    };
    if !is_kept {
        return Ok(Err(Refusal::Known));
    }
    // The last place shuts the door that visitors see; before, nothing changes for them.
    if event.capacity.is_some() && self::door(tx, &event).await? != Door::Open {
        tx.changed(Topic::event(event_id));
    }
    Ok(Ok(person))
}

/// The door as it stands behind the lock; only where places are limited does anybody need to be counted.
pub(super) async fn door(conn: &mut Conn, event: &Event) -> Result<Door, Error> {
    let registered = match event.capacity {
        Some(_) => store::count_registered(conn, &event.id).await?,
        None => 0,
    };
    Ok(Door::of(event, registered))
}

/// The participant whose personal link was opened in this browser, if the form is about them.
async fn own_entry(
    conn: &mut Conn,
    typed: &Participant,
    opened: Option<OwnLink>,
) -> Result<Option<Participant>, Error> {
    let Some(link) = opened else { return Ok(None) };
    let own = store::find(conn, &typed.event_id, &link.participant).await?;
    Ok(own.filter(|own| own.link_version == link.version && own.is_meant_by(typed)))
}

/// Whether somebody else has the address. Whoever knows what somebody typed is not yet that person: only their own
/// browser is let in.
async fn is_taken(conn: &mut Conn, typed: &Participant, own: Option<&Participant>) -> Result<bool, Error> {
    let holder = store::find_by_email(conn, &typed.event_id, &typed.email).await?;
    Ok(holder.is_some_and(|holder| own.is_none_or(|own| own.id != holder.id)))
}

/// Somebody on the list with what they now say about themselves.
fn accepted(mut own: Participant, typed: Participant, now: Timestamp) -> Participant {
    for field in Field::ALL.into_iter().filter(|field| *field != Field::Reference) {
        own.set_value(field, typed.value(field).to_owned());
    }
    own.set_naming(typed.naming_agreed_at.is_some(), now);
    come_in(own, now)
}

fn come_in(mut person: Participant, now: Timestamp) -> Participant {
    person.set_attendance(Attendance::Registered, now);
    Participant { updated_at: now, ..person }
}
