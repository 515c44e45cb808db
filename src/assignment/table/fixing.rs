//! Which seats the table fixes and releases, and what stands against it.
use std::collections::BTreeMap;

use super::judging::Judged;
use crate::{
    assignment::{moves::Move, seating::Seated},
    participants::Participant,
    web::Form,
};

/// Which pins the form sets and lifts, as (participant id, workshop id). Who was seated by hand keeps no older pin.
pub fn pins(form: &Form, judged: &Judged, after: &Seated) -> BTreeMap<String, Option<String>> {
    let by_hand =
        |change: &Move| (change.person.clone(), change.to.clone().filter(|_| form.is_ticked("pin")));
    let mut pins: BTreeMap<_, _> = judged.accepted.iter().map(by_hand).collect();
    let ticked = form.values("person").into_iter().filter_map(|id| after.person(id));
    match form.value("apply") {
        // Who has no seat has none that could be fixed, and keeps an older pin.
        "pin" => pins.extend(
            ticked
                .filter_map(|person| Some((person.id.clone(), Some(after.seat_of(&person.id)?.to_owned())))),
        ),
        "unpin" => {
            let is_pinned = |person: &&Participant| {
                after.decisions.pin(&person.id).is_some() || pins.contains_key(&person.id)
            };
            let pinned: Vec<&Participant> = ticked.filter(is_pinned).collect();
            pins.extend(pinned.into_iter().map(|person| (person.id.clone(), None)));
        }
        _ => {}
    }
    pins
}

/// Notes pins that contradict other decisions, or that are more than there are seats.
pub fn refuse_contradictions(form: &mut Form, pins: &BTreeMap<String, Option<String>>, after: &Seated) {
    let lang = form.lang();
    let mut decisions = after.decisions.clone();
    for (person, workshop) in pins {
        decisions.pins.remove(person);
        decisions.pins.extend(workshop.clone().map(|workshop| (person.clone(), workshop)));
    }
    for (person, workshop) in pins.iter().filter_map(|(person, pin)| Some((person, pin.as_deref()?))) {
        let (name, title) = (after.name(person).unwrap_or_default(), after.title(workshop));
        if decisions.is_impossible(person, workshop) {
            form.refuse(&format!("seat-{person}"), t!(lang, "why-impossible", name = name, title = title));
        }
        let pinned = decisions.pins.values().filter(|pin| *pin == workshop).count() as i64;
        if after.workshop(workshop).is_some_and(|known| pinned > known.maximum) {
            let words = t!(lang, "assignment-pins-too-many", title = title, count = pinned);
            form.refuse(&format!("size-{workshop}"), words);
        }
        if let Some((_, other, kind)) = decisions.against_pin(person, workshop) {
            form.refuse(&format!("seat-{person}"), kind.contradiction(lang, after.name(other)));
        }
    }
}
