//! Setting up the workshops: adding one, changing it, giving it another place, removing it. Each takes the event's row
//! first, then the people concerned, then the workshop.
use super::{
    store,
    workshop::{Facilitator, Workshop, moved},
};
use crate::{
    clock,
    db::{self, Outcome, Topic, Tx},
    events::{self, Move},
    participants::{self, Participant},
};

/// What organisers say of a workshop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    pub title: String,
    pub description: String,
    pub room: String,
    pub minimum: i64,
    pub maximum: i64,
    /// The participants who lead it, by id.
    pub facilitators: Vec<String>,
}

/// What details are written by: the workshops of the event and who leads them.
pub struct Known {
    pub workshops: Vec<Workshop>,
    pub led: Vec<Facilitator>,
    /// The workshop as it is stored now; none while it is new.
    pub workshop: Option<Workshop>,
}

/// What was stored.
pub struct Stored {
    pub workshop: Workshop,
    /// The names of those who gave back a seat or wishes, because they lead now.
    pub freed: Vec<String>,
}

/// Why the workshops stay as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such event or workshop any more.
    Gone,
    /// Nothing changes in an archived event.
    Archived,
    /// The details are wrong in themselves; whoever wrote them has noted why.
    Mistaken,
    /// Nobody who is coming has this id.
    NotComing(String),
    /// So many people sit in the workshop already, more than it is to have seats.
    BelowSeats(i64),
    /// Ideas were written in the workshop.
    HasIdeas,
}

/// Adds a workshop behind the others; `write` returns `None` when its details are mistaken.
pub async fn add_workshop(
    tx: &mut Tx,
    event_id: &str,
    write: impl FnOnce(&Known) -> Option<Details>,
) -> Outcome<Stored, Refusal> {
    let known = match known(tx, event_id, None).await? {
        Ok(known) => known,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let Some(details) = write(&known) else { return Ok(Err(Refusal::Mistaken)) };
    let position = known.workshops.last().map_or(0, |last| last.position + 1);
    let workshop = details.of(Workshop::blank(db::new_id(), event_id, position));
    store::create(tx, &workshop, clock::now()).await?;
    let freed = lead(tx, &workshop, &details.facilitators, &known.led).await?;
    Ok(freed.map(|freed| Stored { workshop, freed }))
}

/// Stores what `write` makes of a workshop as it is now; `write` returns `None` when the details are mistaken.
pub async fn change_workshop(
    tx: &mut Tx,
    event_id: &str,
    workshop_id: &str,
    write: impl FnOnce(&Known) -> Option<Details>,
) -> Outcome<Stored, Refusal> {
    let known = match known(tx, event_id, Some(workshop_id)).await? {
        Ok(known) => known,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let Some(details) = write(&known) else { return Ok(Err(Refusal::Mistaken)) };
    let Some(before) = known.workshop else { return Ok(Err(Refusal::Gone)) };
    let workshop = details.of(before);
    let freed = match lead(tx, &workshop, &details.facilitators, &known.led).await? {
        Ok(freed) => freed,
        Err(refusal) => return Ok(Err(refusal)),
    };
    store::lock(tx, workshop_id).await?;
    // Whoever begins to lead has just given their seat back, perhaps in this very workshop.
    let now = store::find(tx, event_id, workshop_id).await?;
    if let Some(now) = now.filter(|now| now.seats_taken > workshop.maximum) {
        return Ok(Err(Refusal::BelowSeats(now.seats_taken)));
    }
    store::update(tx, &workshop, clock::now()).await?;
    Ok(Ok(Stored { workshop, freed }))
}

/// Gives a workshop another place in the list, if there is such a place; the others give way.
pub async fn move_workshop(
    tx: &mut Tx,
    event_id: &str,
    workshop_id: &str,
    way: Move,
) -> Outcome<(), Refusal> {
    if let Err(refusal) = open(tx, event_id).await? {
        return Ok(Err(refusal));
    }
    let workshops = store::list(tx, event_id).await?;
    let Some(from) = workshops.iter().position(|one| one.id == workshop_id) else {
        return Ok(Err(Refusal::Gone));
    };
    let Some(to) = way.target(from, workshops.len()) else { return Ok(Ok(())) };
    for (position, workshop) in (0..).zip(moved(workshops, from, to)) {
        if workshop.position != position {
            store::set_position(tx, &workshop.id, position).await?;
        }
    }
    Ok(Ok(()))
}

/// Removes a workshop with the seats in it and the wishes for it; later wishes move up a rank. Returns what it was.
pub async fn remove_workshop(tx: &mut Tx, event_id: &str, workshop_id: &str) -> Outcome<Workshop, Refusal> {
    if let Err(refusal) = open(tx, event_id).await? {
        return Ok(Err(refusal));
    }
    store::lock(tx, workshop_id).await?;
    let Some(workshop) = store::find(tx, event_id, workshop_id).await? else {
        return Ok(Err(Refusal::Gone));
    };
    store::clear_seats_in(tx, workshop_id).await?;
    store::clear_wishes_for(tx, &workshop).await?;
    Ok(match store::delete(tx, workshop_id).await? {
        true => Ok(workshop),
        false => Err(Refusal::HasIdeas),
    })
}

/// Locks the event, if it may still change.
async fn open(tx: &mut Tx, event_id: &str) -> Outcome<(), Refusal> {
    tx.changed(Topic::event(event_id));
    Ok(match events::store::locked(tx, event_id).await? {
        None => Err(Refusal::Gone),
        Some(event) if event.is_archived() => Err(Refusal::Archived),
        Some(_) => Ok(()),
    })
}

async fn known(tx: &mut Tx, event_id: &str, workshop_id: Option<&str>) -> Outcome<Known, Refusal> {
    if let Err(refusal) = open(tx, event_id).await? {
        return Ok(Err(refusal));
    }
    let workshops = store::list(tx, event_id).await?;
    let workshop = workshops.iter().find(|one| Some(one.id.as_str()) == workshop_id).cloned();
    if workshop.is_none() && workshop_id.is_some() {
        return Ok(Err(Refusal::Gone));
    }
    let led = store::facilitators(tx, event_id).await?;
    Ok(Ok(Known { workshops, led, workshop }))
}

/// Makes these people lead; returns the names of those who gave back a seat or wishes for it. Whoever leads the workshop
/// already may go on, also without coming to the event as a participant any more.
async fn lead(
    tx: &mut Tx,
    workshop: &Workshop,
    facilitators: &[String],
    led: &[Facilitator],
) -> Outcome<Vec<String>, Refusal> {
    let mut ids: Vec<&String> = facilitators.iter().collect();
    ids.sort();
    let mut freed = Vec::new();
    for id in ids {
        let person = participants::store::locked(tx, &workshop.event_id, id).await?;
        let leads_already = led.iter().any(|one| one.person == *id && one.workshop == workshop.id);
        let comes = |person: &Participant| person.attendance() == participants::Attendance::Registered;
        let Some(person) = person.filter(|person| leads_already || comes(person)) else {
            return Ok(Err(Refusal::NotComing(id.clone())));
        };
        let had_seat = store::remove_seats(tx, id).await?;
        if store::remove_wishes(tx, id).await? || had_seat {
            freed.push(person.full_name());
        }
    }
    store::set_facilitators(tx, &workshop.id, facilitators).await?;
    Ok(Ok(freed))
}

impl Details {
    /// The workshop with these details.
    fn of(&self, before: Workshop) -> Workshop {
        Workshop {
            title: self.title.clone(),
            description: self.description.clone(),
            room: self.room.clone(),
            minimum: self.minimum,
            maximum: self.maximum,
            ..before
        }
    }
}
