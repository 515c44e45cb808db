//! Which row of a list was the first to speak of whom.
use std::collections::HashMap;

use super::{
    entry::Entry,
    likeness::{bare_reference, department_key},
    outcome::{Fault, Remark},
};
use crate::participants::{Field, Participant};

/// Rows by what they say; only good rows are noted.
#[derive(Default)]
pub struct Seen {
    references: HashMap<String, usize>,
    bare_references: HashMap<String, usize>,
    emails: HashMap<String, Vec<(usize, Option<String>)>>,
    names: HashMap<String, Vec<Earlier>>,
    people: HashMap<String, usize>,
}

/// Somebody new in an earlier row.
struct Earlier {
    number: usize,
    reference: Option<String>,
    email: Option<String>,
    department: String,
}

impl Seen {
    /// The earlier row that is certainly about the same person.
    pub fn doubled(&self, entry: &Entry, person: Option<&Participant>) -> Option<Fault> {
        let reference = entry.text(Field::Reference);
        let is_bare = reference.is_none() && entry.email_key().is_none() && person.is_none();
        let by_name = || {
            let key = entry.name_key().filter(|_| is_bare)?;
            self.names.get(&key)?.first().map(|earlier| earlier.number)
        };
        person
            .and_then(|person| self.people.get(&person.id).copied())
            .or_else(|| reference.and_then(|text| self.references.get(text).copied()))
            .or_else(|| self.by_email(entry))
            .or_else(by_name)
            .map(Fault::Doubled)
    }

    /// Rows with the same address and the same name, or without one.
    fn by_email(&self, entry: &Entry) -> Option<usize> {
        let name = entry.name_key();
        let rows = self.emails.get(&entry.email_key()?)?;
        let is_same =
            |(_, other): &&(usize, Option<String>)| name.is_none() || other.is_none() || *other == name;
        rows.iter().find(is_same).map(|(number, _)| *number)
    }

    /// An earlier row that may be about the same new person.
    pub fn alike(&self, entry: &Entry) -> Option<usize> {
        let reference = entry.text(Field::Reference).map(bare_reference);
        if let Some(number) = reference.as_ref().and_then(|bare| self.bare_references.get(bare)) {
            return Some(*number);
        }
        let department = department_key(entry.text(Field::Department).unwrap_or_default());
        let email = entry.email_key();
        let is_alike = |earlier: &&Earlier| {
            let is_told_apart = earlier.reference.is_some() && reference.is_some()
                || !earlier.department.is_empty()
                    && !department.is_empty()
                    && earlier.department != department;
            let has_both = earlier.email.is_some() && email.is_some();
            !is_told_apart && (!has_both || !department.is_empty() && department == earlier.department)
        };
        self.names.get(&entry.name_key()?)?.iter().find(is_alike).map(|earlier| earlier.number)
    }

    /// Another row with the same address under another name.
    pub fn shares_address(&self, entry: &Entry) -> Option<Remark> {
        let rows = self.emails.get(&entry.email_key()?)?;
        rows.first().map(|(number, _)| Remark::SharedAddress(*number))
    }

    pub fn note(&mut self, entry: &Entry, person: Option<&Participant>, number: usize) {
        if let Some(reference) = entry.text(Field::Reference) {
            self.references.insert(reference.to_owned(), number);
            self.bare_references.insert(bare_reference(reference), number);
        }
        if let Some(key) = entry.email_key() {
            self.emails.entry(key).or_default().push((number, entry.name_key()));
        }
        if let Some(key) = entry.name_key() {
            self.names.entry(key).or_default().push(Earlier {
                number,
                reference: entry.text(Field::Reference).map(bare_reference),
                email: entry.email_key(),
                department: department_key(entry.text(Field::Department).unwrap_or_default()),
            });
        }
        self.people.extend(person.map(|person| (person.id.clone(), number)));
    }
}
