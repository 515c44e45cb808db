//! What importing a list would do, row by row: add, change, leave, refuse. Pure, so that the preview and the import
//! are the same decision.
//!
//! A row is somebody on the list when the reference is theirs, else the e-mail address, else (a row with neither) the
//! name. An empty cell changes nothing: a list that lacks something does not erase it.
use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization as _;

use super::{
    Field, Participant,
    participant::email_key,
    table::{Row, Table},
};
use crate::{clock::Timestamp, language::fold, web::is_email};

/// Why a row cannot be taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    NoName,
    BadEmail,
    BadNaming,
    TooLong(Field),
    /// More cells than headings: a separator inside a cell, most likely.
    MoreCells,
    /// The same person as in this row.
    Doubled(usize),
    /// The reference is one person's, the e-mail address another's.
    TwoPeople(String, String),
    /// The e-mail address is this person's, who has another reference.
    OtherReference(String),
    /// Several people have this name, and the row says nothing else.
    SameName,
}

/// What a row changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Text { field: Field, before: String, after: String },
    Naming(bool),
}

/// What becomes of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    New(Participant),
    Changed(Participant, Vec<Change>),
    Unchanged,
    Faulty(Vec<Fault>),
}

/// A row with its number in a spreadsheet and the name it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    pub number: usize,
    pub name: String,
    pub outcome: Outcome,
}

/// How many rows come to what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub new: i64,
    pub changed: i64,
    pub unchanged: i64,
    pub faulty: i64,
}

impl Counts {
    pub fn of(plan: &[Planned]) -> Self {
        let mut counts = Self::default();
        for row in plan {
            *match row.outcome {
                Outcome::New(_) => &mut counts.new,
                Outcome::Changed(..) => &mut counts.changed,
                Outcome::Unchanged => &mut counts.unchanged,
                Outcome::Faulty(_) => &mut counts.faulty,
            } += 1;
        }
        counts
    }

    pub fn all(&self) -> i64 {
        self.new + self.changed + self.unchanged + self.faulty
    }
}

/// Plans every row of a list against the people who are there. `new_person` makes the blank for somebody new, in the
/// state new people get.
pub fn plan(
    table: &Table,
    columns: &[Option<Field>],
    people: &[Participant],
    now: Timestamp,
    mut new_person: impl FnMut() -> Participant,
) -> Vec<Planned> {
    let known = Known::new(people);
    let mut seen = Seen::default();
    let plan_row = |row: &Row| {
        let entry = Entry::read(row, columns);
        let outcome = match seen.take(&entry, &known, row.number) {
            Ok(Some(person)) => entry.against(person, now),
            Ok(None) => Outcome::New(entry.over(new_person(), now)),
            Err(faults) => Outcome::Faulty(faults),
        };
        Planned { number: row.number, name: entry.name(&outcome), outcome }
    };
    table.rows.iter().map(plan_row).collect()
}

/// What a row says.
struct Entry {
    texts: Vec<(Field, String)>,
    naming: Option<bool>,
    faults: Vec<Fault>,
}

impl Entry {
    fn read(row: &Row, columns: &[Option<Field>]) -> Self {
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

    fn text(&self, field: Field) -> Option<&str> {
        self.texts.iter().find(|(key, _)| *key == field).map(|(_, text)| text.as_str())
    }

    fn email_key(&self) -> Option<String> {
        self.text(Field::Email).and_then(email_key)
    }

    fn has_name(&self) -> bool {
        self.text(Field::GivenName).is_some() && self.text(Field::FamilyName).is_some()
    }

    /// The person with what this row says written over them.
    fn over(&self, mut person: Participant, now: Timestamp) -> Participant {
        for (field, text) in &self.texts {
            person.set_value(*field, text.clone());
        }
        if let Some(agrees) = self.naming {
            person.set_naming(agrees, now);
        }
        person.updated_at = now;
        person
    }

    fn against(&self, person: &Participant, now: Timestamp) -> Outcome {
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
        changes.extend(
            self.naming.filter(|agrees| *agrees != person.naming_agreed_at.is_some()).map(Change::Naming),
        );
        if changes.is_empty() {
            Outcome::Unchanged
        } else {
            Outcome::Changed(self.over(person.clone(), now), changes)
        }
    }

    fn name(&self, outcome: &Outcome) -> String {
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

/// Who is on the list, by what a row may say of them.
struct Known<'a> {
    by_reference: HashMap<&'a str, &'a Participant>,
    by_email: HashMap<String, &'a Participant>,
    by_name: HashMap<String, Vec<&'a Participant>>,
}

impl<'a> Known<'a> {
    fn new(people: &'a [Participant]) -> Self {
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

    fn find(&self, entry: &Entry) -> Result<Option<&'a Participant>, Fault> {
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

impl Entry {
    fn name_key(&self) -> Option<String> {
        let (given, family) = (self.text(Field::GivenName)?, self.text(Field::FamilyName)?);
        Some(crate::language::sort_key(family, given))
    }
}

/// Which row was the first to speak of whom.
#[derive(Default)]
struct Seen {
    references: HashMap<String, usize>,
    emails: HashMap<String, usize>,
    names: HashMap<String, usize>,
    people: HashMap<String, usize>,
}

impl Seen {
    /// Whom a row is about: somebody on the list, somebody new, or why that cannot be said. Only a good row is noted.
    fn take<'a>(
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        clock,
        participants::{State, columns, table::parse},
    };

    const HEADINGS: &str = "Referenz;Vorname;Nachname;E-Mail;Amt;Einwilligung\n";

    fn blank(id: &str) -> Participant {
        let mut person = Participant::blank(id.into(), "e", Timestamp::from_millis(0));
        person.set_state(State::Registered, Timestamp::from_millis(0));
        person
    }

    fn person(id: &str, reference: &str, family_name: &str, email: &str) -> Participant {
        let mut person = blank(id);
        person.set_value(Field::Reference, reference.into());
        (person.given_name, person.family_name) = ("Jörg".into(), family_name.into());
        person.email = email.into();
        person
    }

    fn planned_with(headings: &str, rows: &str, people: &[Participant]) -> Vec<Planned> {
        let table = parse(&format!("{headings}{rows}"), columns::is_known).unwrap();
        let mut count = 0;
        plan(&table, &columns::recognise(&table.headings), people, clock::now(), || {
            count += 1;
            blank(&format!("new-{count}"))
        })
    }

    fn planned(rows: &str, people: &[Participant]) -> Vec<Planned> {
        planned_with(HEADINGS, rows, people)
    }

    fn kinds(plan: &[Planned]) -> String {
        let kind = |row: &Planned| match row.outcome {
            Outcome::New(_) => 'n',
            Outcome::Changed(..) => 'c',
            Outcome::Unchanged => 'u',
            Outcome::Faulty(_) => 'f',
        };
        plan.iter().map(kind).collect()
    }

    fn faults(plan: &[Planned]) -> Vec<(usize, Vec<Fault>)> {
        plan.iter()
            .filter_map(|row| match &row.outcome {
                Outcome::Faulty(faults) => Some((row.number, faults.clone())),
                _ => None,
            })
            .collect()
    }

    /// The list after the plan was carried out.
    fn after(plan: &[Planned], people: &[Participant]) -> Vec<Participant> {
        let mut people = people.to_vec();
        for row in plan {
            match &row.outcome {
                Outcome::New(person) => people.push(person.clone()),
                Outcome::Changed(person, _) => {
                    *people.iter_mut().find(|known| known.id == person.id).unwrap() = person.clone();
                }
                _ => {}
            }
        }
        people
    }

    #[test]
    fn a_list_imported_twice_changes_nothing_the_second_time() {
        let rows = "1;Jörg;Fuß;joerg@bonn.example;Amt 10;ja\n;Ute;von der Leyen;;Amt 33;\n;Ada;Muster;ada@bonn.example;;nein\n";
        let first = planned(rows, &[]);
        assert_eq!(kinds(&first), "nnn");
        assert_eq!(kinds(&planned(rows, &after(&first, &[]))), "uuu");
    }

    #[test]
    fn a_person_is_known_by_reference_then_by_address_in_any_case() {
        let people =
            [person("a", "1", "Fuß", "old@bonn.example"), person("b", "", "Busch", "Busch@Bonn.example")];
        let plan = planned("1;;;new@bonn.example;;\n2;;;busch@bonn.example;;\n", &people);
        assert_eq!(kinds(&plan), "cc");
        let people = after(&plan, &people);
        assert_eq!(people[0].email, "new@bonn.example");
        assert_eq!(people[1].reference.as_deref(), Some("2"));
        assert_eq!(people.len(), 2);
    }

    #[test]
    fn a_change_says_what_was_and_what_will_be() {
        let plan = planned("1;;Fuss;;Amt 10;x\n", &[person("a", "1", "Fuß", "")]);
        let Outcome::Changed(person, changes) = &plan[0].outcome else { panic!("{plan:?}") };
        let text = |field, before: &str, after: &str| Change::Text {
            field,
            before: before.into(),
            after: after.into(),
        };
        assert_eq!(
            *changes,
            [
                text(Field::FamilyName, "Fuß", "Fuss"),
                text(Field::Department, "", "Amt 10"),
                Change::Naming(true)
            ]
        );
        assert!(person.naming_agreed_at.is_some());
        assert_eq!(plan[0].name, "Jörg Fuss");
    }

    #[test]
    fn an_empty_cell_erases_nothing_and_a_missing_column_neither() {
        let mut stored = person("a", "1", "Fuß", "joerg@bonn.example");
        stored.department = "Amt 10".into();
        stored.diet = "vegan".into();
        assert_eq!(kinds(&planned("1;;;;;\n", &[stored])), "u");
    }

    #[test]
    fn the_state_of_somebody_on_the_list_stays() {
        let mut stored = person("a", "1", "Fuß", "");
        stored.set_state(State::Cancelled, clock::now());
        let plan = planned("1;;;;Amt 10;\n", &[stored]);
        let Outcome::Changed(person, _) = &plan[0].outcome else { panic!("{plan:?}") };
        assert_eq!(person.state(), State::Cancelled);
    }

    #[test]
    fn faulty_rows_have_numbers_and_reasons_and_do_not_stop_the_others() {
        let rows = ";Jörg;;joerg@bonn.example;;\n;Ada;Muster;ada@bonn;;\n;Bert;Beispiel;b@bonn.example;;vielleicht\n\
                    ;Cem;Muster;c@bonn.example;;;zu viel\n;Dora;Gut;d@bonn.example;;\n";
        let plan = planned(rows, &[]);
        assert_eq!(kinds(&plan), "ffffn");
        assert_eq!(
            faults(&plan),
            [
                (2, vec![Fault::NoName]),
                (3, vec![Fault::BadEmail]),
                (4, vec![Fault::BadNaming]),
                (5, vec![Fault::MoreCells])
            ]
        );
        assert_eq!(Counts::of(&plan), Counts { new: 1, changed: 0, unchanged: 0, faulty: 4 });
        assert_eq!(Counts::of(&plan).all(), 5);
    }

    #[test]
    fn a_text_that_is_too_long_is_faulty() {
        let plan = planned(&format!(";Jörg;{};j@bonn.example;;\n", "x".repeat(101)), &[]);
        assert_eq!(faults(&plan), [(2, vec![Fault::TooLong(Field::FamilyName)])]);
    }

    #[test]
    fn the_first_of_two_rows_about_a_person_counts() {
        let rows = "1;Jörg;Fuß;a@bonn.example;;\n1;Jörg;Fuß;;;\n;Jörg;Fuß;A@bonn.example;;\n;Jörg;Fuß;;;\n";
        assert_eq!(
            faults(&planned(rows, &[])),
            [(3, vec![Fault::Doubled(2)]), (4, vec![Fault::Doubled(2)]), (5, vec![Fault::Doubled(2)])]
        );
        let stored = person("a", "1", "Fuß", "joerg@bonn.example");
        let by_two_ways = planned("1;;;;;\n;;;joerg@bonn.example;;\n", &[stored]);
        assert_eq!(faults(&by_two_ways), [(3, vec![Fault::Doubled(2)])]);
    }

    #[test]
    fn a_faulty_row_does_not_stand_in_the_way_of_its_correction() {
        let plan = planned("1;Jörg;Fuß;falsch;;\n1;Jörg;Fuß;a@bonn.example;;\n", &[]);
        assert_eq!(kinds(&plan), "fn");
    }

    #[test]
    fn reference_and_address_of_different_people_are_a_fault() {
        let people = [person("a", "1", "Fuß", "a@bonn.example"), person("b", "2", "Busch", "b@bonn.example")];
        let plan = planned("1;;;b@bonn.example;;\n3;Neu;Neu;a@bonn.example;;\n", &people);
        assert_eq!(
            faults(&plan),
            [
                (2, vec![Fault::TwoPeople("Jörg Fuß".into(), "Jörg Busch".into())]),
                (3, vec![Fault::OtherReference("Jörg Fuß".into())])
            ]
        );
    }

    #[test]
    fn a_row_with_nothing_but_a_name_finds_the_one_person_with_it() {
        let known = [person("a", "1", "Fuß", "a@bonn.example")];
        assert_eq!(kinds(&planned(";jörg;FUSS;;;\n", &known)), "c");
        let namesakes = [known[0].clone(), person("b", "2", "Fuß", "b@bonn.example")];
        assert_eq!(faults(&planned(";Jörg;Fuß;;;\n", &namesakes)), [(2, vec![Fault::SameName])]);
        let one_bare = [known[0].clone(), person("c", "", "Fuß", "")];
        assert_eq!(kinds(&planned(";Jörg;Fuß;;;\n", &one_bare)), "u");
    }

    #[test]
    fn namesakes_with_addresses_are_two_people() {
        let rows = ";Jörg;Fuß;a@bonn.example;;\n;Jörg;Fuß;b@bonn.example;;\n";
        let first = planned(rows, &[]);
        assert_eq!(kinds(&first), "nn");
        assert_eq!(kinds(&planned(rows, &after(&first, &[]))), "uu");
    }

    #[test]
    fn an_umlaut_in_two_signs_is_no_change() {
        let decomposed = ";Jo\u{308}rg;Fuß;a@bonn.example;;\n";
        assert_eq!(kinds(&planned(decomposed, &[person("a", "", "Fuß", "a@bonn.example")])), "u");
    }

    #[test]
    fn a_column_that_means_nothing_is_left_out() {
        let plan = planned_with("Vorname;Nachname;Schuhgröße\n", "Jörg;Fuß;44\n", &[]);
        let Outcome::New(person) = &plan[0].outcome else { panic!("{plan:?}") };
        assert_eq!((person.full_name(), person.function.as_str()), ("Jörg Fuß".to_owned(), ""));
    }
}
