//! Beginning a scenario: what is to be computed, and what stands against it.
use super::{compared::since::rooms, figures::Room, scenario::Scenario, store};
use crate::{
    assignment::{
        event_lock::{Closed, lock_wished},
        instance,
        seating::Seated,
        solver::{FORMAT, Fault, Instance, Problem, Rules},
    },
    clock,
    db::{self, Outcome, Tx},
};

/// A scenario that has begun, and what it is computed from.
pub struct Begun {
    pub id: String,
    pub instance: Instance,
    pub rooms: Vec<Room>,
}

/// Why a scenario does not begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    Closed(Closed),
    /// Another one runs.
    Busy,
    /// A workshop of the rules is gone.
    WorkshopGone,
    /// The wishes have more ranks than these rules can weigh.
    TooManyRanks,
    /// People are pinned to this workshop, which is not to take place: its title.
    Pinned(String),
    /// More people are pinned to this workshop than it has seats: its title.
    Overpinned(String),
}

/// Stores a scenario that begins now, for the event as it is now.
pub async fn begin_scenario(tx: &mut Tx, event_id: &str, rules: &Rules, by: &str) -> Outcome<Begun, Refusal> {
    if let Err(closed) = lock_wished(tx, event_id).await? {
        return Ok(Err(Refusal::Closed(closed)));
    }
    let now = clock::now();
    store::end_silent(tx, event_id, Scenario::silence(now), now).await?;
    let seating = Seated::load(tx, event_id).await?;
    let instance = instance::instance(&seating, rules.stay);
    if let Some(refusal) = against(&seating, &instance, rules) {
        return Ok(Err(refusal));
    }
    let encoded = |error: serde_json::Error| db::Error::Encode(Box::new(error));
    let text = serde_json::to_string(&instance).map_err(encoded)?;
    let scenario = Scenario {
        id: db::new_id(),
        event_id: event_id.to_owned(),
        number: 0,
        digest: instance::digest(&text),
        rules: serde_json::to_string(rules).map_err(encoded)?,
        version: format!("{} (format {FORMAT})", env!("CARGO_PKG_VERSION")),
        begun_by: by.to_owned(),
        begun_at: now,
        alive_at: now,
        flows: 0,
        cancelled_at: None,
        ended_at: None,
        figures: None,
        adopted_by: None,
        adopted_at: None,
    };
    let is_created = store::create(tx, &scenario, &text).await?;
    Ok(if is_created {
        Ok(Begun { id: scenario.id, rooms: rooms(&seating, &instance), instance })
    } else {
        Err(Refusal::Busy)
    })
}

/// What stands against computing an instance by these rules.
fn against(seating: &Seated, instance: &Instance, rules: &Rules) -> Option<Refusal> {
    let pins = || instance.participants.iter().filter_map(|person| person.pinned.as_ref());
    if let Some(pinned) = pins().find(|pin| rules.without.contains(pin)) {
        return Some(Refusal::Pinned(seating.title(pinned).to_owned()));
    }
    let count = |id: &String| pins().filter(|pin| *pin == id).count() as i64;
    let mut workshops = seating.workshops.iter();
    if let Some(workshop) = workshops.find(|workshop| count(&workshop.id) > workshop.maximum) {
        return Some(Refusal::Overpinned(workshop.title.clone()));
    }
    Problem::new(instance, rules).err().map(|fault| refusal_of(&fault))
}

fn refusal_of(fault: &Fault) -> Refusal {
    if fault.place.starts_with("rules.without") { Refusal::WorkshopGone } else { Refusal::TooManyRanks }
}
