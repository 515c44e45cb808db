//! What one row of an imported list says, and what that makes of a person.
use unicode_normalization::UnicodeNormalization as _;

use super::{
    outcome::{Change, Fault, Outcome},
    table::Row,
};
use crate::{
    clock::Timestamp,
    language::fold,
    language::is_email,
    participants::{
        Field, Participant,
        participant::{email_key, full_name_key},
    },
};

/// What a row says.
pub struct Entry {
    texts: Vec<(Field, String)>,
    naming: Option<bool>,
    pub faults: Vec<Fault>,
}

impl Entry {
    pub fn read(row: &Row, columns: &[Option<Field>]) -> Self {
        let mut entry = Self { texts: Vec::new(), naming: None, faults: Vec::new() };
        if row.cells.iter().skip(columns.len()).any(|cell| !cell.is_empty()) {
            entry.faults.push(Fault::MoreCells);
        }
        for (cell, field) in row.cells.iter().zip(columns).filter(|(cell, _)| !cell.is_empty()) {
            match field {
                None => {}
                Some(Field::Naming) => match yes_or_no(cell) {
                    Some(answer) => entry.naming = Some(answer),
                    None => entry.faults.push(Fault::BadNaming),
                },
                Some(field) if cell.chars().count() > field.longest() => {
                    entry.faults.push(Fault::TooLong(*field));
                }
                Some(Field::Email) if !is_email(cell) => entry.faults.push(Fault::BadEmail),
                Some(field) => entry.texts.push((*field, cell.clone())),
            }
        }
        entry
    }

    pub fn text(&self, field: Field) -> Option<&str> {
        self.texts.iter().find(|(key, _)| *key == field).map(|(_, text)| text.as_str())
    }

    pub fn email_key(&self) -> Option<String> {
        self.text(Field::Email).and_then(email_key)
    }

    pub fn name_key(&self) -> Option<String> {
        let (given, family) = (self.text(Field::GivenName)?, self.text(Field::FamilyName)?);
        Some(full_name_key(given, family))
    }

    pub fn has_name(&self) -> bool {
        self.text(Field::GivenName).is_some() && self.text(Field::FamilyName).is_some()
    }

    /// The person with what this row says written over them.
    pub fn over(&self, mut person: Participant, now: Timestamp) -> Participant {
        for (field, text) in &self.texts {
            person.set_value(*field, text.clone());
        }
        // An organiser's "no" is not the person's own: a better list may say "yes" again.
        if let Some(agrees) = self.naming_of(&person) {
            person.naming_agreed_at = agrees.then_some(now);
        }
        person.updated_at = now;
        person
    }

    /// What the row changes about the consent; it cannot give what the person took back.
    fn naming_of(&self, person: &Participant) -> Option<bool> {
        let changes = self.naming.filter(|agrees| *agrees != person.naming_agreed_at.is_some())?;
        (!changes || person.naming_withdrawn_at.is_none()).then_some(changes)
    }

    pub fn against(&self, person: &Participant, now: Timestamp) -> Outcome {
        let mut changes: Vec<Change> = self
            .texts
            .iter()
            .filter(|(field, text)| !is_same(person.value(*field), text))
            .map(|(field, text)| Change::Text {
                field: *field,
                before: person.value(*field).to_owned(),
                after: text.clone(),
            })
            .collect();
        changes.extend(self.naming_of(person).map(Change::Naming));
        if changes.is_empty() {
            Outcome::Unchanged
        } else {
            Outcome::Changed(self.over(person.clone(), now), changes)
        }
    }

    pub fn name(&self, outcome: &Outcome) -> String {
        if let Outcome::New(person) | Outcome::Changed(person, _) = outcome {
            return person.full_name();
        }
        let parts = [Field::Title, Field::GivenName, Field::FamilyName].map(|field| self.text(field));
        let name = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let stand_in = self.text(Field::Email).or_else(|| self.text(Field::Reference)).unwrap_or_default();
        if name.is_empty() { stand_in.to_owned() } else { name }
    }
}

/// Whether two texts read the same: a Mac writes `ü` as two signs.
fn is_same(one: &str, other: &str) -> bool {
    one.nfc().eq(other.nfc())
}

fn yes_or_no(cell: &str) -> Option<bool> {
    match fold(cell).as_str() {
        "ja" | "j" | "yes" | "y" | "x" | "1" | "true" | "wahr" => Some(true),
        "nein" | "n" | "no" | "0" | "-" | "false" | "falsch" => Some(false),
        _ => None,
    }
}
