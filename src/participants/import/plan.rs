//! What importing a list would do, row by row: add, change, leave, refuse. Pure, so that the preview and the import
//! are the same decision. An empty cell changes nothing: a list that lacks something does not erase it.
use super::{
    entry::Entry,
    outcome::{Outcome, Planned},
    table::{Row, Table},
    whom::{Known, Seen},
};
use crate::{
    clock::Timestamp,
    participants::{Field, Participant},
};

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

#[cfg(test)]
mod tests {
    use super::super::{
        columns,
        outcome::{Change, Counts, Fault},
        table::parse,
    };
    use super::*;
    use crate::{clock, participants::Attendance};

    const HEADINGS: &str = "Referenz;Vorname;Nachname;E-Mail;Amt;Einwilligung\n";

    fn blank(id: &str) -> Participant {
        let mut person = Participant::blank(id.into(), "e", Timestamp::from_millis(0));
        person.set_attendance(Attendance::Registered, Timestamp::from_millis(0));
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
    fn whether_somebody_on_the_list_comes_is_not_changed() {
        let mut stored = person("a", "1", "Fuß", "");
        stored.set_attendance(Attendance::Cancelled, clock::now());
        let plan = planned("1;;;;Amt 10;\n", &[stored]);
        let Outcome::Changed(person, _) = &plan[0].outcome else { panic!("{plan:?}") };
        assert_eq!(person.attendance(), Attendance::Cancelled);
    }

    #[test]
    fn a_list_does_not_give_again_a_consent_that_the_person_took_back() {
        let mut stored = person("a", "1", "Fuß", "");
        stored.set_naming(true, clock::now());
        stored.set_naming(false, clock::now());
        assert_eq!(kinds(&planned("1;;;;;ja\n", &[stored])), "u");
        assert_eq!(kinds(&planned("1;;;;;ja\n", &[person("a", "1", "Fuß", "")])), "c");
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
