//! The event as the solver takes it: codes instead of names.
use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};

use super::{
    seating::Seated,
    solver::{Class, Group, Instance, Participant, Stay},
};
use crate::{participants, workshops::Workshop};

/// SHA-256 of an instance as JSON, in hexadecimal digits.
pub fn digest(json: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(json.as_bytes()))
}

/// Everybody who is to be seated. Those who lead a workshop are there in any case and take no seat, so they are not in it.
/// Where they sit so far is in it only when it counts; what the organisers decided always is.
pub fn instance(seating: &Seated, stay: Stay) -> Instance {
    let participant = |person: &participants::Participant| Participant {
        id: person.id.clone(),
        ranking: seating.wishes.get(&person.id).into_iter().flatten().cloned().map(Class::One).collect(),
        department: Some(person.department.clone()).filter(|name| !name.is_empty()),
        current: seating.seats.get(&person.id).filter(|_| stay != Stay::Off).cloned(),
        ..Participant::default()
    };
    let group = |workshop: &Workshop| Group {
        id: workshop.id.clone(),
        min: workshop.minimum.try_into().unwrap_or(0),
        max: workshop.maximum.try_into().unwrap_or(u32::MAX),
        ..Group::default()
    };
    let mut instance = Instance {
        participants: seating.people.iter().map(participant).collect(),
        groups: seating.workshops.iter().map(group).collect(),
        // One round is what an instance has that does not say: so its text stays as it always was.
        rounds: seating.rounds.try_into().ok().filter(|rounds| *rounds > 1),
        ..Instance::default()
    };
    seating.decisions.enter(&mut instance);
    instance
}
