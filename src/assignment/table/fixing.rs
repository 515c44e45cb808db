//! Which seats the table fixes and releases, and what stands against it.
use std::collections::BTreeMap;

use crate::assignment::{decisions::Kind, moves::Move, seating::Seated};

/// Whose seats are fixed or released together, as participant ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fixing {
    Nobody,
    Fix(Vec<String>),
    Release(Vec<String>),
}

/// Why a pin cannot be set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Contradiction {
    /// They cannot sit in this workshop.
    Impossible { person: String, workshop: String },
    /// More would be pinned to this workshop than it has seats: how many.
    TooMany { workshop: String, count: i64 },
    /// How they are paired with somebody is against it.
    Pair { person: String, other: String, kind: Kind },
}

/// Which pins are set and lifted, as participant id → workshop id, when these moves are stored. Who was seated by hand
/// keeps no older pin.
pub fn pins(
    moves: &[Move],
    is_kept: bool,
    fixing: &Fixing,
    before: &Seated,
) -> BTreeMap<String, Option<String>> {
    let seats = before.seats_after(moves);
    let by_hand = |one: &Move| (one.person.clone(), one.to.clone().filter(|_| is_kept));
    let mut pins: BTreeMap<_, _> = moves.iter().map(by_hand).collect();
    let is_there = |id: &&String| before.person(id).is_some();
    match fixing {
        Fixing::Nobody => {}
        // Who has no seat has none that could be fixed, and keeps an older pin.
        Fixing::Fix(people) => pins.extend(
            people.iter().filter(is_there).filter_map(|id| Some((id.clone(), Some(seats.get(id)?.clone())))),
        ),
        Fixing::Release(people) => {
            let is_pinned = |id: &&String| before.decisions.pin(id).is_some() || pins.contains_key(*id);
            let pinned: Vec<&String> = people.iter().filter(is_there).filter(is_pinned).collect();
            pins.extend(pinned.into_iter().map(|id| (id.clone(), None)));
        }
    }
    pins
}

/// What of pins contradicts other decisions, or is more than there are seats.
pub fn contradictions(pins: &BTreeMap<String, Option<String>>, seating: &Seated) -> Vec<Contradiction> {
    let mut decisions = seating.decisions.clone();
    for (person, workshop) in pins {
        decisions.pins.remove(person);
        decisions.pins.extend(workshop.clone().map(|workshop| (person.clone(), workshop)));
    }
    let mut found = Vec::new();
    for (person, workshop) in pins.iter().filter_map(|(person, pin)| Some((person, pin.as_ref()?))) {
        if decisions.is_impossible(person, workshop) {
            found.push(Contradiction::Impossible { person: person.clone(), workshop: workshop.clone() });
        }
        let count = decisions.pins.values().filter(|pin| *pin == workshop).count() as i64;
        if seating.workshop(workshop).is_some_and(|known| count > known.maximum) {
            found.push(Contradiction::TooMany { workshop: workshop.clone(), count });
        }
        if let Some((_, other, kind)) = decisions.against_pin(person, workshop) {
            found.push(Contradiction::Pair { person: person.clone(), other: other.to_owned(), kind });
        }
    }
    found
}
