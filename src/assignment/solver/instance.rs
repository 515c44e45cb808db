//! What is to be assigned, as it is read and written: people with their wishes, workshops with their sizes.
use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, Serialize};

use super::rules::Rules;

/// The format of instances and results, and the order of the draw: the same instance, rules and seed give the same
/// seats wherever this number is the same.
pub const FORMAT: u32 = 2;

/// An instance of the problem in its JSON form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instance {
    pub participants: Vec<Participant>,
    pub groups: Vec<Group>,
    /// Pairs who are to sit in the same workshop.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub together: Vec<[String; 2]>,
    /// Pairs who are not to sit in the same workshop.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub apart: Vec<[String; 2]>,
    /// In how many rounds everybody gets another workshop; 1 when it is not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rounds: Option<u32>,
    /// How it was solved, when the file is the protocol of a run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rules: Option<Rules>,
}

/// Somebody who is to get a seat.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Participant {
    pub id: String,
    /// The wishes, best first; what stands in one class is wished equally. Empty: no preference.
    #[serde(default)]
    pub ranking: Vec<Class>,
    /// The workshop in which they are seated whatever they wish.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pinned: Option<String>,
    /// Workshops in which they cannot be seated.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unacceptable: Vec<String>,
    #[serde(default, alias = "dept", skip_serializing_if = "Option::is_none")]
    pub department: Option<String>,
    /// Where they sit so far, for [`super::Stay`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub current: Option<String>,
}

/// One class of a ranking: a workshop, or several that are wished equally.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Class {
    One(String),
    Several(Vec<String>),
}

impl Class {
    /// The workshops of the class.
    pub fn groups(&self) -> &[String] {
        match self {
            Self::One(group) => std::slice::from_ref(group),
            Self::Several(groups) => groups,
        }
    }
}

/// A workshop.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub id: String,
    #[serde(default)]
    pub min: u32,
    pub max: u32,
    /// The rounds in which it takes place, counted from 1; empty: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rounds: Vec<u32>,
}

/// More rounds than a conference has.
const MOST_ROUNDS: u32 = 100;

/// Where an instance is wrong, and what is wrong there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {message}")]
pub struct Fault {
    /// `participants[3].ranking[1]`, or `line 4, column 17`.
    pub place: String,
    pub message: String,
}

impl Fault {
    pub(super) fn new(place: impl fmt::Display, message: impl Into<String>) -> Self {
        Self { place: place.to_string(), message: message.into() }
    }
}

/// The places of codes in their list.
type Places<'a> = BTreeMap<&'a str, usize>;

impl Instance {
    /// Reads an instance; the faults of its form and of its references are named with their place.
    pub fn from_json(text: &[u8]) -> Result<Self, Fault> {
        let instance: Self = serde_json::from_slice(text).map_err(|error| {
            let message = error.to_string();
            let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(what, _)| what);
            Fault::new(format_args!("line {}, column {}", error.line(), error.column()), message)
        })?;
        instance.check()?;
        Ok(instance)
    }

    /// Whether every code is there once and every reference leads somewhere.
    pub fn check(&self) -> Result<(), Fault> {
        let groups = places(self.groups.iter().map(|group| group.id.as_str()), "groups")?;
        let people = places(self.participants.iter().map(|person| person.id.as_str()), "participants")?;
        for (index, group) in self.groups.iter().enumerate() {
            if group.min > group.max {
                let message = format!("min {} is more than max {}", group.min, group.max);
                return Err(Fault::new(format_args!("groups[{index}].min"), message));
            }
        }
        self.check_rounds()?;
        for (index, person) in self.participants.iter().enumerate() {
            person.check(index, &groups)?;
        }
        for (name, pairs) in [("together", &self.together), ("apart", &self.apart)] {
            for (index, pair) in pairs.iter().enumerate() {
                check_pair(format_args!("{name}[{index}]"), pair, &people)?;
            }
        }
        let without = self.rules.iter().flat_map(|rules| rules.without.iter().enumerate());
        for (index, group) in without {
            known(&groups, group, format_args!("rules.without[{index}]"), "group")?;
        }
        Ok(())
    }

    fn check_rounds(&self) -> Result<(), Fault> {
        let rounds = self.rounds.unwrap_or(1);
        if !(1..=MOST_ROUNDS).contains(&rounds) {
            return Err(Fault::new("rounds", format!("{rounds} is no number from 1 to {MOST_ROUNDS}")));
        }
        for (index, group) in self.groups.iter().enumerate() {
            for (at, round) in group.rounds.iter().enumerate() {
                let place = format_args!("groups[{index}].rounds[{at}]");
                if !(1..=rounds).contains(round) {
                    return Err(Fault::new(place, format!("there is no round {round}")));
                }
                if group.rounds[..at].contains(round) {
                    return Err(Fault::new(place, format!("round {round} stands here twice")));
                }
            }
        }
        for (name, pairs) in [("together", &self.together), ("apart", &self.apart)] {
            if rounds > 1 && !pairs.is_empty() {
                return Err(Fault::new(name, "pairs cannot be combined with several rounds"));
            }
        }
        Ok(())
    }
}

impl Participant {
    fn check(&self, index: usize, groups: &Places) -> Result<(), Fault> {
        let place = |field: &str| format!("participants[{index}].{field}");
        let mut seen = Vec::new();
        for (rank, class) in self.ranking.iter().enumerate() {
            let place = place(&format!("ranking[{rank}]"));
            if class.groups().is_empty() {
                return Err(Fault::new(place, "a class of the ranking is empty"));
            }
            for group in class.groups() {
                let group = known(groups, group, &place, "group")?;
                if seen.contains(&group) {
                    return Err(Fault::new(
                        place,
                        format!("{:?} is ranked twice", self.ranked(group, groups)),
                    ));
                }
                seen.push(group);
            }
        }
        for (field, group) in [("pinned", &self.pinned), ("current", &self.current)] {
            if let Some(group) = group {
                known(groups, group, place(field), "group")?;
            }
        }
        for (index, group) in self.unacceptable.iter().enumerate() {
            known(groups, group, place(&format!("unacceptable[{index}]")), "group")?;
        }
        Ok(())
    }

    fn ranked<'a>(&self, group: usize, groups: &Places<'a>) -> &'a str {
        groups.iter().find(|(_, index)| **index == group).map_or("", |(name, _)| *name)
    }
}

fn check_pair(place: impl fmt::Display, pair: &[String; 2], people: &Places) -> Result<(), Fault> {
    for person in pair {
        known(people, person, &place, "participant")?;
    }
    if pair[0] == pair[1] {
        return Err(Fault::new(place, format!("{:?} is paired with themselves", pair[0])));
    }
    Ok(())
}

/// The place of every code; a code that stands twice is a fault.
pub(super) fn places<'a>(codes: impl Iterator<Item = &'a str>, list: &str) -> Result<Places<'a>, Fault> {
    let mut places = Places::new();
    for (index, code) in codes.enumerate() {
        if let Some(first) = places.insert(code, index) {
            let message = format!("{code:?} stands in {list}[{first}] already");
            return Err(Fault::new(format_args!("{list}[{index}].id"), message));
        }
    }
    Ok(places)
}

pub(super) fn known(
    places: &Places,
    code: &str,
    place: impl fmt::Display,
    what: &str,
) -> Result<usize, Fault> {
    places.get(code).copied().ok_or_else(|| Fault::new(place, format!("there is no {what} {code:?}")))
}
