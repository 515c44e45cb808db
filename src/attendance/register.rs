//! Registering: somebody fills in the public form and comes in, if there is room.
use super::{Door, naming};
use crate::{
    clock::Timestamp,
    db::{Conn, Error, Outcome, Topic, Tx},
    events::{self, Event},
    participants::{self, Attendance, Field, Participant, Sharing, store},
    state::Secret,
    workshops,
};

/// What shows that whoever registers is somebody on the list already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Known {
    /// Their personal link was opened in the browser that registers.
    Opened { participant: String, version: i64 },
    /// The same drawing of the form, which nobody else has, registered them before.
    Sent { participant: String },
}

/// Why nobody came in.
#[derive(Clone, Debug)]
pub enum Refusal {
    /// There is no such event any more, or visitors do not see it.
    Gone,
    /// Address and name are on the list, and nothing shows that it is this person's entry.
    Known,
    /// The address is on the list under another name, and nobody said that they share the mailbox.
    Shared,
    /// The event as it is now, and why its door is shut.
    Shut(Box<Event>, Door),
}

/// Takes somebody in if there is room. Whoever opened their personal link here, or sent this very form before, is that
/// person: an invitation becomes a registration, and a registration sent again stays one. Somebody who shares a mailbox
/// with others says so. Returns who is registered now.
pub async fn register(
    tx: &mut Tx,
    secret: &Secret,
    event_id: &str,
    typed: Participant,
    shown: &[Known],
    sharing: Sharing,
    now: Timestamp,
) -> Outcome<Participant, Refusal> {
    let Some(event) = events::store::locked(tx, event_id).await?.filter(Event::is_public) else {
        return Ok(Err(Refusal::Gone));
    };
    let own = own_entry(tx, &typed, shown, sharing).await?;
    let is_again = own.as_ref().is_some_and(Participant::is_coming);
    let door = match is_again {
        true if event.is_archived() => Door::Closed,
        true => Door::Open,
        false => door(tx, &event).await?,
    };
    if door != Door::Open {
        let refusal = if is_again { None } else { known(tx, &typed, own.as_ref(), sharing).await? };
        return Ok(Err(refusal.unwrap_or(Refusal::Shut(Box::new(event), door))));
    }
    let person = match own {
        Some(own) => {
            let person = accepted(own.clone(), typed, now);
            // Somebody whose address was not known may now give one that others have.
            if !own.has_mailbox_of(&person)
                && let Some(refusal) = known(tx, &person, Some(&own), sharing).await?
            {
                return Ok(Err(refusal));
            }
            // Who comes back brings their wishes back.
            tx.changed(Topic::wishes(event_id));
            naming::say_changed(tx, &own, &person);
            store::update(tx, &person).await?;
            if !own.is_coming() {
                workshops::store::take_back_seats(tx, &person.id, now).await?;
            }
            person
        }
        None => {
            let person = come_in(typed, now);
            if !participants::add_apart(tx, secret, &person).await? {
                if let Some(refusal) = known(tx, &person, None, sharing).await? {
                    return Ok(Err(refusal));
                }
                participants::add(tx, secret, &person).await?;
            }
            person
        }
    };
    // The last place shuts the door that visitors see; before, nothing changes for them.
    if event.capacity.is_some() && self::door(tx, &event).await? != Door::Open {
        tx.changed(Topic::event(event_id));
    }
    Ok(Ok(person))
}

/// The door as it stands behind the lock.
pub(super) async fn door(conn: &mut Conn, event: &Event) -> Result<Door, Error> {
    Ok(Door::of(event, registered(conn, event).await?))
}

/// How many are coming; only where places are limited does anybody need to be counted.
pub(super) async fn registered(conn: &mut Conn, event: &Event) -> Result<i64, Error> {
    match event.capacity {
        Some(_) => store::count_registered(conn, &event.id).await,
        None => Ok(0),
    }
}

/// The participant that whoever sent the form is known to be, if the form is about them.
async fn own_entry(
    conn: &mut Conn,
    typed: &Participant,
    shown: &[Known],
    sharing: Sharing,
) -> Result<Option<Participant>, Error> {
    if shown.is_empty() {
        return Ok(None);
    }
    let holders = store::by_mailbox(conn, &typed.event_id, &typed.email).await?;
    let is_shared = sharing == Sharing::Shared || holders.len() > 1;
    for known in shown {
        let (Known::Opened { participant, .. } | Known::Sent { participant }) = known;
        let linked = store::find_linked(conn, &typed.event_id, participant).await?;
        let is_theirs = |(own, link_version): &(Participant, i64)| match known {
            // A colleague who shares the mailbox is somebody else.
            Known::Opened { version, .. } => {
                let is_new = !own.is_coming() && !is_shared;
                link_version == version && own.is_meant_by(typed) && (own.is_named_like(typed) || is_new)
            }
            // Who saw no answer may have corrected their address, or their name.
            Known::Sent { .. } => own.is_named_like(typed) || own.is_meant_by(typed) && !is_shared,
        };
        if let Some((own, _)) = linked.filter(is_theirs) {
            return Ok(Some(own));
        }
    }
    Ok(None)
}

/// Why somebody is not taken in as they are: others have their mailbox, one of them perhaps under this name, or nobody
/// has said that they share it. Whoever knows what somebody typed is not yet that person: only their own browser is
/// let in.
async fn known(
    conn: &mut Conn,
    typed: &Participant,
    own: Option<&Participant>,
    sharing: Sharing,
) -> Result<Option<Refusal>, Error> {
    let mut holders = store::by_mailbox(conn, &typed.event_id, &typed.email).await?;
    holders.retain(|holder| own.is_none_or(|own| own.id != holder.id));
    Ok(if holders.iter().any(|holder| holder.is_named_like(typed)) {
        Some(Refusal::Known)
    } else if !holders.is_empty() && sharing == Sharing::Apart {
        Some(Refusal::Shared)
    } else {
        None
    })
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
