//! Whom each row of an imported list is about: somebody on the list, somebody new, or perhaps somebody who is there.
//!
//! A row is somebody on the list when the reference is theirs, else the e-mail address (with the name, where several
//! share it or another name has it), else (a row with neither) the name. What merely looks alike is for a person to
//! decide.
use std::collections::HashMap;

use super::{
    entry::Entry,
    likeness::{alike_keys, bare_reference, contradict, departments_differ, is_turned},
    outcome::{Candidate, Fault, Likeness},
};
use crate::{
    language::fold,
    participants::{Field, Participant, participant::email_key},
};

/// How many people a row is perhaps: more are not told apart by looking at them.
const MOST_CANDIDATES: usize = 20;

/// Who is on the list, by what a row may say of them.
pub struct Known<'a> {
    by_id: HashMap<&'a str, &'a Participant>,
    by_reference: HashMap<&'a str, &'a Participant>,
    by_bare_reference: HashMap<String, Vec<&'a Participant>>,
    by_email: HashMap<String, Vec<&'a Participant>>,
    by_name: HashMap<String, Vec<&'a Participant>>,
    by_likeness: HashMap<String, Vec<&'a Participant>>,
}

/// Whom a row is about.
#[derive(Debug)]
pub enum Found<'a> {
    Nobody,
    Somebody(&'a Participant),
    Perhaps(Vec<Candidate<'a>>),
}

impl<'a> Known<'a> {
    pub fn new(people: &'a [Participant]) -> Self {
        let mut known = Self {
            by_id: HashMap::with_capacity(people.len()),
            by_reference: HashMap::new(),
            by_bare_reference: HashMap::new(),
            by_email: HashMap::new(),
            by_name: HashMap::with_capacity(people.len()),
            by_likeness: HashMap::with_capacity(people.len()),
        };
        for person in people {
            known.by_id.insert(&person.id, person);
            if let Some(reference) = &person.reference {
                known.by_reference.insert(reference, person);
                known.by_bare_reference.entry(bare_reference(reference)).or_default().push(person);
            }
            if let Some(key) = email_key(&person.email) {
                known.by_email.entry(key).or_default().push(person);
            }
            known.by_name.entry(person.name_key()).or_default().push(person);
            for key in alike_keys([&person.given_name, &person.family_name]) {
                known.by_likeness.entry(key).or_default().push(person);
            }
        }
        known
    }

    pub fn with_id(&self, id: &str) -> Option<&'a Participant> {
        self.by_id.get(id).copied()
    }

    pub fn find(&self, entry: &Entry) -> Result<Found<'a>, Fault> {
        let (reference, email) = (entry.text(Field::Reference), entry.email_key());
        let holders = email.and_then(|email| self.by_email.get(&email)).map_or(&[][..], Vec::as_slice);
        if let Some(person) = reference.and_then(|reference| self.by_reference.get(reference).copied()) {
            return with_reference(entry, person, holders);
        }
        if !holders.is_empty() {
            return Ok(among_holders(entry, holders));
        }
        let bare = reference.and_then(|reference| self.by_bare_reference.get(&bare_reference(reference)));
        if let Some(people) = bare {
            return Ok(perhaps(people.iter().copied(), Likeness::Zeros));
        }
        let is_bare = reference.is_none() && entry.email_key().is_none();
        Ok(self.by_name(entry, is_bare))
    }

    fn by_name(&self, entry: &Entry, is_bare: bool) -> Found<'a> {
        let Some(key) = entry.name_key() else { return Found::Nobody };
        let namesakes = self.by_name.get(&key).map_or(&[][..], Vec::as_slice);
        if is_bare
            && let Some(person) = the_one(namesakes).filter(|person| !departments_differ(entry, person))
        {
            return Found::Somebody(person);
        }
        // Of a row that says nothing else, no namesake can be told from another.
        let may_be = |person: &Participant, likeness| {
            let is_free = is_bare && likeness == Likeness::Name;
            !contradict(entry, person) && (is_free || !departments_differ(entry, person))
        };
        let mut all: Vec<Candidate<'a>> = Vec::new();
        for key in alike_keys(entry.names()) {
            for person in self.by_likeness.get(&key).into_iter().flatten() {
                let likeness = if is_turned(entry, person) { Likeness::Turned } else { Likeness::Name };
                let is_new = !all.iter().any(|candidate| candidate.person.id == person.id);
                if is_new && may_be(person, likeness) {
                    all.push(Candidate { person, likeness });
                }
                if all.len() == MOST_CANDIDATES {
                    return Found::Perhaps(all);
                }
            }
        }
        if all.is_empty() { Found::Nobody } else { Found::Perhaps(all) }
    }
}

fn perhaps<'a>(people: impl Iterator<Item = &'a Participant>, likeness: Likeness) -> Found<'a> {
    Found::Perhaps(people.take(MOST_CANDIDATES).map(|person| Candidate { person, likeness }).collect())
}

/// Somebody of whom, too, only the name is known; else the one person with that name.
fn the_one<'a>(namesakes: &[&'a Participant]) -> Option<&'a Participant> {
    let is_bare = |person: &&&Participant| person.reference.is_none() && person.email.is_empty();
    let mut bare = namesakes.iter().filter(is_bare);
    match (bare.next(), bare.next(), namesakes) {
        (Some(person), None, _) | (None, None, [person]) => Some(person),
        _ => None,
    }
}

/// The reference is somebody's: it is them, unless the address is somebody else's and the name does not say otherwise.
/// Where no name is the same, running numbers may have been taken for references: that is to be decided.
fn with_reference<'a>(
    entry: &Entry,
    person: &'a Participant,
    holders: &[&'a Participant],
) -> Result<Found<'a>, Fault> {
    let is_theirs = holders.is_empty() || holders.iter().any(|holder| holder.id == person.id);
    if entry.has_name() && !shares_a_name(entry, person) {
        return Ok(perhaps(std::iter::once(person), Likeness::OtherName));
    }
    if is_theirs || entry.name_key() == Some(person.name_key()) {
        Ok(Found::Somebody(person))
    } else {
        Err(Fault::TwoPeople(person.full_name(), holders[0].full_name()))
    }
}

/// The address is somebody's: several people may share one.
fn among_holders<'a>(entry: &Entry, holders: &[&'a Participant]) -> Found<'a> {
    let name = entry.name_key();
    let mut namesakes = holders.iter().copied().filter(|holder| name.as_deref() == Some(&holder.name_key()));
    let found = match (namesakes.next(), namesakes.next(), holders) {
        (Some(person), None, _) => Some(person),
        (None, _, [person]) if name.is_none() || has_given_name_of(entry, person) => Some(*person),
        _ => None,
    };
    match found {
        Some(person) if contradict(entry, person) => {
            perhaps(std::iter::once(person), Likeness::OtherReference)
        }
        Some(person) if has_other_reference(entry, person) => {
            perhaps(std::iter::once(person), Likeness::Zeros)
        }
        Some(person) => Found::Somebody(person),
        None => perhaps(holders.iter().copied(), Likeness::Address),
    }
}

/// The given name is the same: somebody who married. Of whom only one name is written, that one is. A family that
/// shares a mailbox shares its name too.
fn has_given_name_of(entry: &Entry, person: &Participant) -> bool {
    let [given, family] = entry.names();
    let has_one = |given: &str, family: &str| given.is_empty() || family.is_empty();
    fold(given) == fold(&person.given_name) && !given.is_empty()
        || (has_one(given, family) || has_one(&person.given_name, &person.family_name))
            && shares_a_name(entry, person)
}

/// One name is the same.
fn shares_a_name(entry: &Entry, person: &Participant) -> bool {
    let [given, family] = entry.names().map(fold);
    let is = |one: &str, other: &str| !one.is_empty() && one == fold(other);
    is(&given, &person.given_name) || is(&family, &person.family_name)
}

fn has_other_reference(entry: &Entry, person: &Participant) -> bool {
    entry
        .text(Field::Reference)
        .is_some_and(|text| person.reference.as_deref().is_some_and(|own| own != text))
}
