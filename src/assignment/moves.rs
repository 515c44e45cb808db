//! Who sits elsewhere, in words: from which wish to which.
use std::collections::BTreeMap;

use super::{
    figures::Seats,
    seating::Seated,
    solver::{Instance, Participant},
};
use crate::{t, web::Lang, workshops::rank_name};

/// Somebody who sits elsewhere, in words.
pub struct MoveRow {
    pub name: String,
    /// Their page in the assignment; `None` for somebody who is not coming any more.
    pub href: Option<String>,
    pub from: String,
    pub to: String,
}

/// Puts people and seats into words, with the wishes of an instance.
pub struct Words<'a> {
    lang: Lang,
    slug: &'a str,
    seating: &'a Seated,
    people: BTreeMap<&'a str, &'a Participant>,
}

impl<'a> Words<'a> {
    pub fn new(lang: Lang, slug: &'a str, seating: &'a Seated, instance: &'a Instance) -> Self {
        let people = instance.participants.iter().map(|person| (person.id.as_str(), person)).collect();
        Self { lang, slug, seating, people }
    }

    pub fn row(&self, person: &str, from: &Seats, to: &Seats) -> MoveRow {
        let name = self.seating.name(person);
        MoveRow {
            href: name.is_some().then(|| person_path(self.slug, person)),
            name: name.unwrap_or_else(|| t!(self.lang, "scenario-not-coming")),
            from: self.seat(person, from.get(person).map(String::as_str)),
            to: self.seat(person, to.get(person).map(String::as_str)),
        }
    }

    /// `Agil (Erster Wunsch)`, `kein Platz`
    pub fn seat(&self, person: &str, workshop: Option<&str>) -> String {
        let Some(workshop) = workshop else { return t!(self.lang, "assignment-no-seat") };
        let title = self.seating.title(workshop);
        match self.rank(person, workshop) {
            Some(rank) => format!("{title} ({})", rank_name(self.lang, rank)),
            None => title.to_owned(),
        }
    }

    /// Which wish of theirs a workshop is, from 1.
    fn rank(&self, person: &str, workshop: &str) -> Option<i64> {
        let ranking = &self.people.get(person)?.ranking;
        let rank = ranking.iter().position(|class| class.groups().iter().any(|group| group == workshop))?;
        Some(rank as i64 + 1)
    }
}

/// Where somebody's page in the assignment is.
pub fn person_path(slug: &str, person: &str) -> String {
    format!("/manage/{slug}/assignment/people/{person}")
}
