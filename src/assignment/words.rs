//! Who sits elsewhere, in words: from which wish to which.
use std::collections::BTreeMap;

use super::{
    moves::{Move, Seats},
    paths::PersonPath,
    seating::Seated,
    solver::{Instance, Participant},
};
use crate::{
    language::{Lang, LangMark, Text},
    workshops::rank_name,
};

/// Somebody who sits elsewhere, in words.
pub struct MoveRow {
    pub name: String,
    /// Their page in the assignment; `None` for somebody who is not coming any more.
    pub href: Option<String>,
    pub from: Text,
    pub to: Text,
}

/// How many people move from one wish to another, in words.
pub struct Shift {
    pub from: String,
    pub to: String,
    pub count: i64,
}

/// What a seat is for whoever sits there, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    Wish(i64),
    Beside,
    WithoutWishes,
    Unseated,
}

impl Standing {
    fn words(self, lang: Lang) -> String {
        match self {
            Self::Wish(rank) => rank_name(lang, rank),
            Self::Beside => t!(lang, "scenario-beside"),
            Self::WithoutWishes => t!(lang, "scenario-without-wishes"),
            Self::Unseated => t!(lang, "scenario-unseated"),
        }
    }
}

/// `Agil (Erster Wunsch)`
pub fn seat_words(mark: LangMark, title: &str, rank: Option<i64>) -> Text {
    let title = mark.text(title);
    match rank {
        Some(rank) => title.followed_by(&format!(" ({})", rank_name(mark.page, rank))),
        None => title,
    }
}

/// Puts people and seats into words, with the wishes of an instance.
pub struct Words<'a> {
    mark: LangMark,
    slug: &'a str,
    seating: &'a Seated,
    people: BTreeMap<&'a str, &'a Participant>,
}

impl<'a> Words<'a> {
    pub fn new(mark: LangMark, slug: &'a str, seating: &'a Seated, instance: &'a Instance) -> Self {
        let people = instance.participants.iter().map(|person| (person.id.as_str(), person)).collect();
        Self { mark, slug, seating, people }
    }

    pub fn row(&self, person: &str, from: &Seats, to: &Seats) -> MoveRow {
        let name = self.seating.name(person);
        MoveRow {
            href: name.is_some().then(|| PersonPath::to(self.slug, person).to_string()),
            name: name.unwrap_or_else(|| t!(self.mark.page, "scenario-not-coming")),
            from: self.seat(person, from.get(person).map(String::as_str)),
            to: self.seat(person, to.get(person).map(String::as_str)),
        }
    }

    /// How many move from which wish to which, the best wishes first.
    pub fn shifts(&self, moved: &[Move]) -> Vec<Shift> {
        let mut counts: BTreeMap<(Standing, Standing), i64> = BTreeMap::new();
        for one in moved {
            let standing = |seat: &Option<String>| self.standing(&one.person, seat.as_deref());
            *counts.entry((standing(&one.from), standing(&one.to))).or_default() += 1;
        }
        let words = |((from, to), count): ((Standing, Standing), i64)| Shift {
            from: from.words(self.mark.page),
            to: to.words(self.mark.page),
            count,
        };
        counts.into_iter().map(words).collect()
    }

    fn standing(&self, person: &str, workshop: Option<&str>) -> Standing {
        let Some(workshop) = workshop else { return Standing::Unseated };
        let has_wishes = self.people.get(person).is_some_and(|known| !known.ranking.is_empty());
        match self.rank(person, workshop) {
            Some(rank) => Standing::Wish(rank),
            None if has_wishes => Standing::Beside,
            None => Standing::WithoutWishes,
        }
    }

    /// `Agil (Erster Wunsch)`, `kein Platz`
    pub fn seat(&self, person: &str, workshop: Option<&str>) -> Text {
        let Some(workshop) = workshop else { return t!(self.mark.page, "assignment-no-seat").into() };
        seat_words(self.mark, self.seating.title(workshop), self.rank(person, workshop))
    }

    /// Which wish of theirs a workshop is, from 1.
    fn rank(&self, person: &str, workshop: &str) -> Option<i64> {
        let ranking = &self.people.get(person)?.ranking;
        let rank = ranking.iter().position(|class| class.groups().iter().any(|group| group == workshop))?;
        Some(rank as i64 + 1)
    }
}
