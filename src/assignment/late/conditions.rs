//! What a proposal for late changes is to keep to: how much staying counts, and how many seats there are today.
use std::collections::BTreeMap;

use super::adopted::Adopted;
use crate::{
    assignment::{
        instance,
        seating::Seated,
        solver::{Class, Instance, Minimums, Mix, Objective, Rules, Stay, Unlisted},
    },
    language::Lang,
    web::Form,
};

/// How much it counts that people stay, from most to least: values of the form.
pub const STAYING: [&str; 3] = ["first", "4", "1"];

/// What was asked for, read from the query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conditions {
    pub stay: Stay,
    pub minimums: Minimums,
    /// Workshop id → how many can sit there today; 0: it does not take place.
    pub seats: BTreeMap<String, i64>,
}

/// The conditions of a query; without one, those that change least.
pub fn asked(lang: Lang, seating: &Seated, adopted: Option<&Adopted>, query: &str) -> Form {
    if query.is_empty() {
        return blank(lang, seating, adopted);
    }
    let fields = url::form_urlencoded::parse(query.as_bytes());
    Form::filled(lang, fields.map(|(name, value)| (name.into_owned(), value.into_owned())))
}

/// What the form begins with: as few moves as possible, sizes as they are. What an adopted scenario closed and nobody
/// sits in stays closed.
fn blank(lang: Lang, seating: &Seated, adopted: Option<&Adopted>) -> Form {
    let rules = adopted.map(|adopted| adopted.rules.clone()).unwrap_or_default();
    let closed = adopted.map(|adopted| adopted.not_held.clone()).unwrap_or_default();
    let fields =
        [("stay".to_owned(), STAYING[0].to_owned()), ("minimums".to_owned(), rules.minimums.to_string())];
    let seats = seating.workshops.iter().map(|workshop| {
        let is_closed = closed.contains(&workshop.id) && workshop.seats_taken == 0;
        (field(&workshop.id), if is_closed { 0 } else { workshop.maximum }.to_string())
    });
    Form::filled(lang, fields.into_iter().chain(seats))
}

/// The field for a workshop's seats today.
pub fn field(workshop: &str) -> String {
    format!("seats-{workshop}")
}

impl Conditions {
    /// Reads the form; mistakes are noted in it.
    pub fn read(form: &mut Form, seating: &Seated) -> Self {
        let stay = form.value("stay").to_owned();
        if !STAYING.contains(&stay.as_str()) {
            form.refuse("stay", t!(form.lang(), "form-choice"));
        }
        let minimums = form.choice("minimums").unwrap_or_default();
        let seats = seating.workshops.iter().map(|workshop| {
            let most = workshop.maximum.max(workshop.seats_taken);
            (workshop.id.clone(), form.number(&field(&workshop.id), 0..=most))
        });
        let seats = seats.collect();
        Self { stay: stay.parse().unwrap_or(Stay::First), minimums, seats }
    }

    /// How many can sit in a workshop today.
    pub fn seats(&self, workshop: &str) -> i64 {
        self.seats.get(workshop).copied().unwrap_or(0)
    }

    /// The event under these conditions. Fixed seats in a workshop that has fewer seats today are fixed no longer; where
    /// somebody sits is possible for them, also when only wishes are.
    pub fn instance(&self, seating: &Seated, rules: &Rules) -> Instance {
        let mut instance = instance::instance(seating, self.stay);
        if rules.unlisted == Unlisted::Forbid {
            for person in instance.participants.iter_mut().filter(|person| !person.ranking.is_empty()) {
                let is_wished =
                    |seat: &&String| person.ranking.iter().any(|class| class.groups().contains(seat));
                let unwished = person.current.clone().filter(|seat| !is_wished(&seat));
                person.ranking.extend(unwished.map(Class::One));
            }
        }
        let mut pins: BTreeMap<String, i64> = BTreeMap::new();
        for pin in instance.participants.iter().filter_map(|person| person.pinned.as_ref()) {
            *pins.entry(pin.clone()).or_default() += 1;
        }
        for person in &mut instance.participants {
            let too_many = |pin: &mut String| pins.get(pin).is_some_and(|count| *count > self.seats(pin));
            person.pinned.take_if(too_many);
        }
        for group in &mut instance.groups {
            group.max = self.seats(&group.id).try_into().unwrap_or(0);
            group.min = group.min.min(group.max);
        }
        instance
    }

    /// By the rules of the seats as they are, except for what is asked for. The objective does not count beside staying.
    pub fn rules(&self, adopted: Option<&Adopted>) -> Rules {
        let before = adopted.map(|adopted| adopted.rules.clone()).unwrap_or_default();
        let closed = self.seats.iter().filter(|(_, seats)| **seats == 0).map(|(id, _)| id.clone());
        Rules {
            objective: Objective::Fair,
            stay: self.stay,
            minimums: self.minimums,
            mix: Mix::Off,
            without: closed.collect(),
            ..before
        }
    }
}
