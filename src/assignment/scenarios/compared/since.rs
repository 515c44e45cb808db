//! What has changed in the event since a scenario was computed.
use std::collections::BTreeSet;

use crate::{
    assignment::{
        instance,
        scenarios::figures::{Figures, Room},
        seating::Seated,
        solver::{Instance, Stay},
    },
    language::{LangMark, Text},
};

/// Everything that counts in an instance, however its lists are sorted and wherever people sit meanwhile.
fn world(instance: &Instance) -> Instance {
    let mut world = instance.clone();
    for person in &mut world.participants {
        person.current = None;
    }
    world.participants.sort_by(|one, other| one.id.cmp(&other.id));
    world.groups.sort_by(|one, other| one.id.cmp(&other.id));
    world.together.sort();
    world.apart.sort();
    world
}

/// What has changed, in words; nothing, when the same rules would come to the same result today.
pub fn changes(mark: LangMark, seating: &Seated, then: &Instance) -> Vec<Text> {
    let lang = mark.page;
    let now = world(&instance::instance(seating, Stay::Off));
    if now == world(then) {
        return Vec::new();
    }
    let ids = |instance: &Instance| -> BTreeSet<String> {
        instance.participants.iter().map(|person| person.id.clone()).collect()
    };
    let (before, today) = (ids(then), ids(&now));
    let (gone, came) = (before.difference(&today).count() as i64, today.difference(&before).count() as i64);
    let mut words = vec![t!(lang, "scenario-outdated")];
    if gone > 0 {
        words.push(t!(lang, "scenario-gone-since", count = gone));
    }
    if came > 0 {
        words.push(t!(lang, "scenario-came-since", count = came));
    }
    let resized = now.groups.iter().filter_map(|group| {
        let was = then.groups.iter().find(|was| was.id == group.id && was.max != group.max)?;
        let (title, was, now) =
            (mark.name(seating.title(&group.id)), i64::from(was.max), i64::from(group.max));
        Some(t!(lang, "scenario-resized", title = title, was = was, now = now))
    });
    words.extend(resized);
    words.into_iter().map(|words| mark.phrase(words)).collect()
}

/// The workshops as they are now.
pub fn rooms(seating: &Seated, instance: &Instance) -> Vec<Room> {
    let groups = instance.groups.iter();
    let room = groups.map(|group| Room {
        id: group.id.clone(),
        title: seating.title(&group.id).to_owned(),
        maximum: group.max,
    });
    room.collect()
}

/// The figures of the seats as they are.
pub fn figures_now(seating: &Seated) -> Figures {
    let instance = instance::instance(seating, Stay::Off);
    Figures { rooms: rooms(seating, &instance), ..Figures::of_seats(&instance, &seating.seats) }
}
