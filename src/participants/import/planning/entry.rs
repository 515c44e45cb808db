//! What one row of an imported list says, and what that makes of a person.
use unicode_normalization::UnicodeNormalization as _;

use super::outcome::{Change, Fault, Outcome, Remark};
use crate::{
    clock::Timestamp,
    language::{fold, is_email},
    participants::{
        Field, Participant,
        import::{
            choices::RowChoice,
            columns::Meaning,
            file::{Mark, Oddness, Row, oddness},
            list::List,
            names,
        },
        participant::{email_key, full_name_key},
    },
};

const NAMES: [Field; 2] = [Field::GivenName, Field::FamilyName];

/// What a row says.
pub struct Entry {
    texts: Vec<(Field, String)>,
    naming: Option<bool>,
    pub faults: Vec<Fault>,
    pub remarks: Vec<Remark>,
}

impl Entry {
    pub fn read(list: &List, row: &Row) -> Self {
        let mut entry = Self { texts: Vec::new(), naming: None, faults: Vec::new(), remarks: Vec::new() };
        let choice = list.choice(row).filter(|choice| !choice.cells.is_empty());
        if choice.is_some() {
            entry.remarks.push(Remark::Corrected);
        } else {
            entry.look_at_shape(list, row);
        }
        for (field, text) in cells(list, row, choice, &mut entry.remarks) {
            entry.take(field, text);
        }
        entry
    }

    /// What is wrong with the row as such; whoever corrected it has seen it.
    fn look_at_shape(&mut self, list: &List, row: &Row) {
        if row.cells.iter().skip(list.columns.len()).any(|cell| !cell.is_empty()) {
            self.faults.push(Fault::MoreCells);
        }
        for mark in &row.marks {
            match mark {
                Mark::OpenQuote { line } => self.faults.push(Fault::OpenQuote(*line)),
                Mark::Lines { column, .. } => {
                    let lines = list.table.swallowed(row, *column);
                    self.faults.extend(lines.map(|(from, to)| Fault::Swallowed(from, to)));
                }
            }
        }
    }

    fn take(&mut self, field: Field, text: String) {
        let is_name = NAMES.contains(&field);
        if text.contains('\0') {
            return self.faults.push(Fault::OddLetters(field));
        }
        match oddness(&text) {
            Some(Oddness::Certain) if is_name => return self.faults.push(Fault::OddLetters(field)),
            Some(_) => self.remarks.push(Remark::UnusualLetters(field)),
            None => {}
        }
        match field {
            // A dash stands for a cell in which nothing is to be said.
            Field::Naming if matches!(text.as_str(), "-" | "–" | "—") => {}
            Field::Naming => match yes_or_no(&text) {
                Some(answer) => self.naming = Some(answer),
                None => self.faults.push(Fault::BadNaming),
            },
            field if text.chars().count() > field.longest() => self.faults.push(Fault::TooLong(field)),
            Field::Email if !is_email(&text) => self.faults.push(Fault::BadEmail),
            field => self.texts.push((field, text)),
        }
    }

    pub fn text(&self, field: Field) -> Option<&str> {
        self.texts.iter().find(|(key, _)| *key == field).map(|(_, text)| text.as_str())
    }

    pub fn email_key(&self) -> Option<String> {
        self.text(Field::Email).and_then(email_key)
    }

    /// The name as it is compared; `None` when the row says none.
    pub fn name_key(&self) -> Option<String> {
        let [given, family] = self.names();
        self.has_name().then(|| full_name_key(given, family))
    }

    /// Given and family name; empty where the row does not say it.
    pub fn names(&self) -> [&str; 2] {
        NAMES.map(|field| self.text(field).unwrap_or_default())
    }

    pub fn has_name(&self) -> bool {
        NAMES.iter().any(|field| self.text(*field).is_some())
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

    /// Whether the row gives a consent that the person took back.
    pub fn gives_again(&self, person: &Participant) -> bool {
        self.naming == Some(true) && person.naming_withdrawn_at.is_some()
    }

    pub fn against<'a>(&self, person: &'a Participant, now: Timestamp) -> Outcome<'a> {
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
            Outcome::Unchanged(person)
        } else {
            Outcome::Changed(person, self.over(person.clone(), now), changes)
        }
    }

    /// Whom the row is about, in words.
    pub fn name(&self) -> String {
        let parts = [Field::Title, Field::GivenName, Field::FamilyName].map(|field| self.text(field));
        let name = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let stand_in = self.text(Field::Email).or_else(|| self.text(Field::Reference)).unwrap_or_default();
        if name.is_empty() { stand_in.to_owned() } else { name }
    }
}

/// What the row says, field by field: its cells, a whole name taken apart, and corrections in their place.
pub fn cells(
    list: &List,
    row: &Row,
    choice: Option<&RowChoice>,
    remarks: &mut Vec<Remark>,
) -> Vec<(Field, String)> {
    let mut found: Vec<(Field, String)> = Vec::new();
    for (cell, meaning) in row.cells.iter().zip(&list.columns).filter(|(cell, _)| !cell.is_empty()) {
        match meaning {
            None => {}
            Some(Meaning::Field(field)) => found.push((*field, cell.clone())),
            Some(Meaning::WholeName) => {
                let name = names::split(cell);
                if name.is_unsure && choice.is_none() {
                    remarks.push(Remark::UnsureName);
                }
                let parts = [
                    (Field::Title, name.title),
                    (Field::GivenName, name.given),
                    (Field::FamilyName, name.family),
                ];
                found.extend(parts);
            }
        }
    }
    if let Some(choice) = choice {
        found.retain(|(field, _)| !choice.cells.contains_key(field.name()));
        let corrected = choice.cells.iter().map(|(name, text)| (Field::named(name), text.trim().to_owned()));
        found.extend(corrected.filter_map(|(field, text)| Some((field?, text))));
    }
    // A column of its own says more than a part of the whole name.
    found.retain(|(_, text)| !text.is_empty());
    let mut fields: Vec<(Field, String)> = Vec::new();
    for (field, text) in found {
        if !fields.iter().any(|(known, _)| *known == field) {
            fields.push((field, text));
        }
    }
    fields
}

/// Whether two texts read the same: a Mac writes `ü` as two signs.
fn is_same(one: &str, other: &str) -> bool {
    one.nfc().eq(other.nfc())
}

fn yes_or_no(cell: &str) -> Option<bool> {
    match fold(cell).as_str() {
        "ja" | "j" | "yes" | "y" | "x" | "1" | "true" | "wahr" => Some(true),
        "nein" | "n" | "no" | "0" | "false" | "falsch" => Some(false),
        _ => None,
    }
}
