//! Whom each row of an imported list is about: somebody on the list, somebody new, or somebody an earlier row named.
//!
//! A row is somebody on the list when the reference is theirs, else the e-mail address, else (a row with neither) the
//! name.
use std::collections::HashMap;

use super::{entry::Entry, outcome::Fault};
use crate::participants::{Field, Participant, participant::email_key};

/// Who is on the list, by what a row may say of them.
pub struct Known<'a> {
    by_reference: HashMap<&'a str, &'a Participant>,
    by_email: HashMap<String, &'a Participant>,
    by_name: HashMap<String, Vec<&'a Participant>>,
}

impl<'a> Known<'a> {
    pub fn new(people: &'a [Participant]) -> Self {
        let mut known =
            Self { by_reference: HashMap::new(), by_email: HashMap::new(), by_name: HashMap::new() };
        for person in people {
            if let Some(reference) = &person.reference {
                known.by_reference.insert(reference, person);
            }
            if let Some(key) = email_key(&person.email) {
                known.by_email.insert(key, person);
            }
            known.by_name.entry(person.name_key()).or_default().push(person);
        }
        known
    }

    pub fn find(&self, entry: &Entry) -> Result<Option<&'a Participant>, Fault> {
        let (reference, email) = (entry.text(Field::Reference), entry.email_key());
        if reference.is_none() && email.is_none() {
            return self.find_by_name(entry);
        }
        let by_reference = reference.and_then(|reference| self.by_reference.get(reference).copied());
        let by_email = email.and_then(|email| self.by_email.get(&email).copied());
        match (by_reference, by_email) {
            (Some(one), Some(other)) if one.id != other.id => {
                Err(Fault::TwoPeople(one.full_name(), other.full_name()))
            }
            (None, Some(person)) if reference.is_some() && person.reference.is_some() => {
                Err(Fault::OtherReference(person.full_name()))
            }
            (one, other) => Ok(one.or(other)),
        }
    }

    /// Somebody of whom, too, only the name is known; else the one person with that name.
    fn find_by_name(&self, entry: &Entry) -> Result<Option<&'a Participant>, Fault> {
        let Some(namesakes) = entry.name_key().and_then(|key| self.by_name.get(&key)) else {
            return Ok(None);
        };
        let is_bare = |person: &&&Participant| person.reference.is_none() && person.email.is_empty();
        let mut bare = namesakes.iter().filter(is_bare);
        match (bare.next(), bare.next(), namesakes.as_slice()) {
            (Some(person), None, _) | (None, None, [person]) => Ok(Some(person)),
            _ => Err(Fault::SameName),
        }
    }
}

/// Which row was the first to speak of whom.
#[derive(Default)]
pub struct Seen {
    references: HashMap<String, usize>,
    emails: HashMap<String, usize>,
    names: HashMap<String, usize>,
    people: HashMap<String, usize>,
}

impl Seen {
    /// Whom a row is about: somebody on the list, somebody new, or why that cannot be said. Only a good row is noted.
    pub fn take<'a>(
        &mut self,
        entry: &Entry,
        known: &Known<'a>,
        number: usize,
    ) -> Result<Option<&'a Participant>, Vec<Fault>> {
        let mut faults = entry.faults.clone();
        let person = known.find(entry).unwrap_or_else(|fault| {
            faults.push(fault);
            None
        });
        faults.extend(self.first(entry, person).map(Fault::Doubled));
        if person.is_none() && !entry.has_name() && faults.is_empty() {
            faults.push(Fault::NoName);
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        self.references.extend(entry.text(Field::Reference).map(|text| (text.to_owned(), number)));
        self.emails.extend(entry.email_key().map(|key| (key, number)));
        self.names.extend(entry.name_key().map(|key| (key, number)));
        self.people.extend(person.map(|person| (person.id.clone(), number)));
        Ok(person)
    }

    fn first(&self, entry: &Entry, person: Option<&Participant>) -> Option<usize> {
        let (reference, email) = (entry.text(Field::Reference), entry.email_key());
        let is_bare = reference.is_none() && email.is_none() && person.is_none();
        let by_name = || entry.name_key().filter(|_| is_bare).and_then(|key| self.names.get(&key));
        person
            .and_then(|person| self.people.get(&person.id))
            .or_else(|| reference.and_then(|text| self.references.get(text)))
            .or_else(|| email.and_then(|key| self.emails.get(&key)))
            .or_else(by_name)
            .copied()
    }
}
