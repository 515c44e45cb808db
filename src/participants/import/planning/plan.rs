//! What importing a list would do, row by row: add, change, leave, ask, refuse. Pure, so that the preview and the import
//! are the same decision. An empty cell changes nothing: a list that lacks something does not erase it.
use std::{
    collections::{HashMap, HashSet},
    hash::{DefaultHasher, Hash, Hasher as _},
};

use super::{
    entry::Entry,
    outcome::{Candidate, Fault, Kind, Outcome, Planned, Remark},
    seen::Seen,
    whom::{Found, Known},
};
use crate::{
    clock::Timestamp,
    participants::{
        Participant,
        import::{choices::Whom, file::Row, list::List},
    },
};

/// What a preview showed of each row, by its number.
pub type Digests = HashMap<usize, u64>;

/// Plans every row of a list against the people who are there. `shown` is what the preview showed: a row that would now
/// come to something else is left alone; without it everything is as it is. `new_person` makes the blank for somebody
/// new, in the state new people get.
pub fn plan<'a>(
    list: &List,
    people: &'a [Participant],
    shown: Option<&Digests>,
    now: Timestamp,
    new_person: impl FnMut() -> Participant,
) -> Vec<Planned<'a>> {
    let known = Known::new(people);
    let mut planning = Planning { list, known, seen: Seen::default(), now, new_person };
    let plan_row = |row: &Row| {
        let mut planned = planning.row(row);
        let is_overtaken = shown.is_some_and(|shown| shown.get(&row.number) != Some(&planned.digest));
        if is_overtaken && matches!(planned.kind(), Kind::New | Kind::Changed) {
            planned.outcome = Outcome::Overtaken;
        }
        planned
    };
    list.table.rows.iter().map(plan_row).collect()
}

/// Who is on the list and in no row of the plan.
pub fn missing<'a>(plan: &[Planned<'_>], people: &'a [Participant]) -> Vec<&'a Participant> {
    let mut named: HashSet<&str> = plan.iter().filter_map(Planned::about).collect();
    // Of whoever a row may be about, nobody can say that they are missing.
    named.extend(
        plan.iter().flat_map(|row| row.candidates.iter().map(|candidate| candidate.person.id.as_str())),
    );
    people.iter().filter(|person| !named.contains(person.id.as_str())).collect()
}

struct Planning<'a, 'l, N> {
    list: &'l List,
    known: Known<'a>,
    seen: Seen,
    now: Timestamp,
    new_person: N,
}

/// What is said about a row beside its outcome.
type Decided<'a> = (Outcome<'a>, Vec<Candidate<'a>>);

impl<'a, N: FnMut() -> Participant> Planning<'a, '_, N> {
    fn row(&mut self, row: &Row) -> Planned<'a> {
        let mut entry = Entry::read(self.list, row);
        let is_left_out = self.list.choice(row).is_some_and(|choice| choice.is_left_out);
        let (outcome, candidates) =
            if is_left_out { (Outcome::LeftOut, Vec::new()) } else { self.decide(&mut entry, row) };
        let digest = digest(&outcome);
        let name = match &outcome {
            Outcome::New(person) | Outcome::Changed(_, person, _) => person.full_name(),
            _ => entry.name(),
        };
        Planned { number: row.number, name, outcome, remarks: entry.remarks, candidates, digest }
    }

    fn decide(&mut self, entry: &mut Entry, row: &Row) -> Decided<'a> {
        let mut faults = entry.faults.clone();
        let (found, candidates) = match self.found(entry, row) {
            Ok(found) => found,
            Err(fault) => {
                faults.push(fault);
                return (Outcome::Faulty(faults), Vec::new());
            }
        };
        let person = match found {
            Found::Perhaps(candidates) if faults.is_empty() => {
                return (Outcome::Perhaps(candidates.clone(), None), candidates);
            }
            Found::Somebody(person) => Some(person),
            Found::Nobody | Found::Perhaps(_) => None,
        };
        faults.extend(self.seen.doubled(entry, person));
        if person.is_none() && !entry.has_name() && faults.is_empty() {
            faults.push(Fault::NoName);
        }
        if !faults.is_empty() {
            return (Outcome::Faulty(faults), candidates);
        }
        if person.is_none()
            && !self.is_new(row)
            && let Some(earlier) = self.seen.alike(entry)
        {
            return (Outcome::Perhaps(Vec::new(), Some(earlier)), Vec::new());
        }
        entry.remarks.extend(self.seen.shares_address(entry));
        self.seen.note(entry, person, row.number);
        let outcome = match person {
            Some(person) => {
                if entry.gives_again(person) {
                    entry.remarks.push(Remark::ConsentWithdrawn);
                }
                entry.against(person, self.now)
            }
            None => Outcome::New(entry.over((self.new_person)(), self.now)),
        };
        (outcome, candidates)
    }

    /// Whom the row is about, with what was decided where that is not certain.
    fn found(&self, entry: &Entry, row: &Row) -> Result<(Found<'a>, Vec<Candidate<'a>>), Fault> {
        let candidates = match self.known.find(entry)? {
            Found::Perhaps(candidates) => candidates,
            certain => return Ok((certain, Vec::new())),
        };
        let found = match self.list.choice(row).and_then(|choice| choice.whom.as_ref()) {
            Some(Whom::SomebodyNew) => Found::Nobody,
            Some(Whom::Somebody(id)) if self.known.with_id(id).is_none() => return Err(Fault::ChosenGone),
            Some(Whom::Somebody(id)) => {
                match candidates.iter().find(|candidate| candidate.person.id == *id) {
                    Some(candidate) => Found::Somebody(candidate.person),
                    None => Found::Perhaps(candidates.clone()),
                }
            }
            None => Found::Perhaps(candidates.clone()),
        };
        Ok((found, candidates))
    }

    fn is_new(&self, row: &Row) -> bool {
        self.list.choice(row).is_some_and(|choice| choice.whom == Some(Whom::SomebodyNew))
    }
}

/// The same number for the same thing to be done.
fn digest(outcome: &Outcome<'_>) -> u64 {
    let mut hasher = DefaultHasher::new();
    match outcome {
        Outcome::New(_) => 'n'.hash(&mut hasher),
        Outcome::Changed(person, _, changes) => ('c', &person.id, changes).hash(&mut hasher),
        Outcome::Unchanged(person) => ('u', &person.id).hash(&mut hasher),
        Outcome::Perhaps(candidates, _) => {
            let ids = candidates.iter().map(|candidate| candidate.person.id.as_str());
            ('p', ids.collect::<Vec<_>>()).hash(&mut hasher);
        }
        Outcome::Faulty(_) | Outcome::LeftOut | Outcome::Overtaken => 'x'.hash(&mut hasher),
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::{
        super::outcome::{Change, Counts, Likeness},
        *,
    };
    use crate::{
        clock,
        participants::{
            Attendance, Field,
            import::choices::{Choices, RowChoice},
        },
    };

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

    fn decided(text: &str, people: &[Participant], choices: Choices) -> Vec<Planned<'static>> {
        let people: &'static [Participant] = people.to_vec().leak();
        let list = List::read(text.as_bytes(), choices).unwrap();
        let mut count = 0;
        plan(&list, people, None, clock::now(), || {
            count += 1;
            blank(&format!("new-{count}"))
        })
    }

    fn planned_with(headings: &str, rows: &str, people: &[Participant]) -> Vec<Planned<'static>> {
        decided(&format!("{headings}{rows}"), people, Choices::default())
    }

    fn planned(rows: &str, people: &[Participant]) -> Vec<Planned<'static>> {
        planned_with(HEADINGS, rows, people)
    }

    /// The plan when this was decided about a row.
    fn planned_when(rows: &str, people: &[Participant], number: usize, choice: RowChoice) -> String {
        let choices = Choices { rows: [(number, choice)].into(), ..Choices::default() };
        kinds(&decided(&format!("{HEADINGS}{rows}"), people, choices))
    }

    fn whom(whom: Whom) -> RowChoice {
        RowChoice { whom: Some(whom), ..RowChoice::default() }
    }

    fn likenesses(plan: &[Planned<'_>]) -> Vec<(String, Likeness)> {
        let candidates = plan.iter().flat_map(|row| &row.candidates);
        candidates.map(|candidate| (candidate.person.id.clone(), candidate.likeness)).collect()
    }

    fn kinds(plan: &[Planned<'_>]) -> String {
        let kind = |row: &Planned<'_>| match row.kind() {
            Kind::New => 'n',
            Kind::Changed => 'c',
            Kind::Unchanged => 'u',
            Kind::Faulty => 'f',
            Kind::Perhaps => 'p',
            Kind::LeftOut => 'x',
            Kind::Overtaken => 'o',
        };
        plan.iter().map(kind).collect()
    }

    fn faults(plan: &[Planned<'_>]) -> Vec<(usize, Vec<Fault>)> {
        plan.iter()
            .filter_map(|row| match &row.outcome {
                Outcome::Faulty(faults) => Some((row.number, faults.clone())),
                _ => None,
            })
            .collect()
    }

    /// The list after the plan was carried out.
    fn after(plan: &[Planned<'_>], people: &[Participant]) -> Vec<Participant> {
        let mut people = people.to_vec();
        for row in plan {
            match &row.outcome {
                Outcome::New(person) => people.push(person.clone()),
                Outcome::Changed(_, person, _) => {
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
        let Outcome::Changed(_, person, changes) = &plan[0].outcome else { panic!("{plan:?}") };
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
        let Outcome::Changed(_, person, _) = &plan[0].outcome else { panic!("{plan:?}") };
        assert_eq!(person.attendance(), Attendance::Cancelled);
    }

    #[test]
    fn a_list_does_not_give_again_a_consent_that_the_person_took_back() {
        let mut stored = person("a", "1", "Fuß", "");
        stored.set_naming(true, clock::now());
        stored.set_naming(false, clock::now());
        let kept = planned("1;;;;;ja\n", &[stored]);
        assert_eq!(
            (kinds(&kept).as_str(), &kept[0].remarks[..]),
            ("u", [Remark::ConsentWithdrawn].as_slice())
        );
        assert_eq!(kinds(&planned("1;;;;;ja\n", &[person("a", "1", "Fuß", "")])), "c");
    }

    #[test]
    fn faulty_rows_have_numbers_and_reasons_and_do_not_stop_the_others() {
        let rows = ";;;joerg@bonn.example;;\n;Ada;Muster;ada@bonn;;\n;Bert;Beispiel;b@bonn.example;;vielleicht\n\
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
        assert_eq!(Counts::of(&plan), Counts { new: 1, faulty: 4, ..Counts::default() });
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
        let plan = planned("1;;;b@bonn.example;;\n", &people);
        assert_eq!(faults(&plan), [(2, vec![Fault::TwoPeople("Jörg Fuß".into(), "Jörg Busch".into())])]);
    }

    #[test]
    fn a_shared_address_is_matched_with_the_name() {
        let mut ute = person("b", "", "Busch", "amt33@bonn.example");
        ute.given_name = "Ute".into();
        let sharing = [person("a", "", "Fuß", "amt33@bonn.example"), ute];
        assert_eq!(
            kinds(&planned(";Ute;Busch;amt33@bonn.example;;\n;Jörg;Fuß;amt33@bonn.example;;\n", &sharing)),
            "uu"
        );
        let third = planned(";Cem;Gut;amt33@bonn.example;;\n", &sharing);
        assert_eq!(kinds(&third), "p");
        assert_eq!(likenesses(&third), [("a".into(), Likeness::Address), ("b".into(), Likeness::Address)]);
        let both_new = planned(";Ute;Busch;amt33@bonn.example;;\n;Cem;Gut;amt33@bonn.example;;\n", &[]);
        assert_eq!(
            (kinds(&both_new).as_str(), &both_new[1].remarks[..]),
            ("nn", [Remark::SharedAddress(2)].as_slice())
        );
    }

    #[test]
    fn who_is_perhaps_there_waits_for_a_decision() {
        let people = [person("a", "", "Fuß", "")];
        let rows = ";Jörg;Fuss;joerg@bonn.example;Amt 10;\n";
        let plan = planned(rows, &people);
        assert_eq!((kinds(&plan), likenesses(&plan)), ("p".into(), vec![("a".into(), Likeness::Name)]));
        assert_eq!(planned_when(rows, &people, 2, whom(Whom::Somebody("a".into()))), "c");
        assert_eq!(planned_when(rows, &people, 2, whom(Whom::SomebodyNew)), "n");
        assert_eq!(planned_when(rows, &people, 2, whom(Whom::Somebody("gone".into()))), "f");
        let left_out = RowChoice { is_left_out: true, ..RowChoice::default() };
        assert_eq!(planned_when(rows, &people, 2, left_out), "x");
    }

    #[test]
    fn a_namesake_elsewhere_or_with_another_reference_is_somebody_else() {
        let mut stored = person("a", "1", "Fuß", "a@bonn.example");
        stored.department = "Amt 10".into();
        let people = [stored];
        assert_eq!(kinds(&planned(";Jörg;Fuß;b@bonn.example;Amt 33;\n", &people)), "n");
        assert_eq!(kinds(&planned("2;Jörg;Fuß;b@bonn.example;Amt 10;\n", &people)), "n");
        assert_eq!(kinds(&planned(";Jörg;Fuß;b@bonn.example;10;\n", &people)), "p");
        assert_eq!(kinds(&planned(";Jörg;Fuß;;Amt 33;\n", &people)), "p");
    }

    #[test]
    fn lost_zeros_turned_names_and_other_references_ask() {
        let people = [person("a", "00123", "Fuß", "a@bonn.example")];
        let of = |rows: &str| {
            let plan = planned(rows, &people);
            (kinds(&plan), likenesses(&plan).first().map(|(_, likeness)| *likeness))
        };
        let perhaps = |likeness| ("p".to_owned(), Some(likeness));
        assert_eq!(of("123;Jörg;Fuß;;;\n"), perhaps(Likeness::Zeros));
        assert_eq!(of("123;Jörg;Fuß;a@bonn.example;;\n"), perhaps(Likeness::Zeros));
        assert_eq!(of(";Fuß;Jörg;;;\n"), perhaps(Likeness::Turned));
        assert_eq!(of(";Fuss;JÖRG;b@bonn.example;;\n"), perhaps(Likeness::Turned));
        assert_eq!(of("4;Jörg;Fuß;a@bonn.example;;\n"), perhaps(Likeness::OtherReference));
        assert_eq!(of(";Ute;Meyer;a@bonn.example;;\n"), perhaps(Likeness::Address));
        assert_eq!(of(";Jörg;Meyer;a@bonn.example;;\n"), ("c".to_owned(), None));
        // A running number is no reference, and a family shares its mailbox.
        assert_eq!(of("00123;Ute;Meyer;ute@bonn.example;;\n"), perhaps(Likeness::OtherName));
        assert_eq!(of("00123;Jörg;Meyer;;;\n"), ("c".to_owned(), None));
        assert_eq!(of(";Ute;Fuß;a@bonn.example;;\n"), perhaps(Likeness::Address));
    }

    #[test]
    fn a_name_that_very_many_have_makes_no_endless_choice() {
        let people: Vec<Participant> = (0..300)
            .map(|number| person(&format!("p{number}"), "", "Fuß", &format!("a{number}@bonn.example")))
            .collect();
        assert_eq!(likenesses(&planned(";Jörg;Fuß;;;\n", &people)).len(), 20);
    }

    #[test]
    fn two_rows_that_may_be_one_person_ask() {
        for rows in [
            ";Jörg;Fuß;a@bonn.example;Amt 10;\n;Jörg;Fuß;;10;\n7;Jörg;Fuß;;Amt 10;\n",
            "00123;Jörg;Fuß;;;\n123;Jörg;Fuß;;;\n",
            ";Jörg;Fuß;a@bonn.example;Amt 10;\n;Jörg;Fuß;b@bonn.example;Amt 10;\n",
        ] {
            let plan = planned(rows, &[]);
            assert!(kinds(&plan).contains('p') || faults(&plan) == [(3, vec![Fault::Doubled(2)])], "{rows}");
        }
        let rows = "00123;Jörg;Fuß;;;\n123;Jörg;Fuß;;;\n";
        assert_eq!(planned_when(rows, &[], 3, whom(Whom::SomebodyNew)), "nn");
    }

    #[test]
    fn a_correction_takes_the_place_of_a_cell_and_ends_its_fault() {
        let cells = |name: &str, text: &str| RowChoice {
            cells: [(name.to_owned(), text.to_owned())].into(),
            ..RowChoice::default()
        };
        let rows = ";Jörg;Fuß;falsch;;\n";
        assert_eq!(planned_when(rows, &[], 2, cells("email", "a@bonn.example")), "n");
        assert_eq!(planned_when(rows, &[], 2, cells("email", "")), "n");
        assert_eq!(planned_when(rows, &[], 2, cells("email", "noch falsch")), "f");
        assert_eq!(planned_when(";;;a@bonn.example;;\n", &[], 2, cells("family_name", "Fuß")), "n");
        let open = ";Jörg;Fuß;a@bonn.example;\"Amt 10;\n;Ute;Busch;;;\n";
        assert_eq!(kinds(&planned(open, &[])), "fn");
        assert_eq!(faults(&planned(open, &[])), [(2, vec![Fault::OpenQuote(2)])]);
        assert_eq!(planned_when(open, &[], 2, cells("department", "Amt 10")), "nn");
        let swallowing = "1;Jörg;Fuß;a@bonn.example;\"Amt 10\n2;Ute;Busch;;;Amt 33\";\n";
        assert_eq!(faults(&planned(swallowing, &[])), [(2, vec![Fault::Swallowed(2, 3)])]);
    }

    #[test]
    fn one_name_is_enough_and_none_is_not() {
        assert_eq!(kinds(&planned(";;Sukarno;;;\n;Ada;;;;\n;;;a@bonn.example;;\n", &[])), "nnf");
    }

    #[test]
    fn misread_names_are_faults_and_unusual_letters_are_said() {
        let plan = planned(";JÃ¶rg;Fuß;;;\n;Jšrg;Busch;;;\n", &[]);
        assert_eq!(faults(&plan), [(2, vec![Fault::OddLetters(Field::GivenName)])]);
        assert_eq!(plan[1].remarks, [Remark::UnusualLetters(Field::GivenName)]);
    }

    #[test]
    fn what_the_preview_did_not_show_is_left_alone() {
        let list =
            List::read(format!("{HEADINGS}1;;;;Amt 10;\n;Neu;Neu;;;\n").as_bytes(), Choices::default())
                .unwrap();
        let now = clock::now();
        let of = |people: &[Participant], shown: Option<&Digests>| {
            let people: &'static [Participant] = people.to_vec().leak();
            plan(&list, people, shown, now, || blank("new"))
        };
        let before = [person("a", "1", "Fuß", "")];
        let shown: Digests = of(&before, None).iter().map(|row| (row.number, row.digest)).collect();
        assert_eq!(kinds(&of(&before, Some(&shown))), "cn");
        let mut changed = before.clone();
        changed[0].department = "Amt 33".into();
        assert_eq!(kinds(&of(&changed, Some(&shown))), "on");
        changed[0].department = "Amt 10".into();
        assert_eq!(kinds(&of(&changed, Some(&shown))), "un");
        assert_eq!(kinds(&of(&[], Some(&shown))), "fn");
        let mut elsewhere = before.clone();
        elsewhere[0].diet = "vegan".into();
        assert_eq!(kinds(&of(&elsewhere, Some(&shown))), "cn");
    }

    #[test]
    fn who_is_in_no_row_is_missing() {
        let people = [person("a", "1", "Fuß", ""), person("b", "2", "Busch", ""), person("c", "", "Gut", "")];
        let plan = planned("1;;;;;\n;Jörg;Gut;c@bonn.example;;\n", &people);
        assert_eq!(
            missing(&plan, &people).iter().map(|person| person.id.as_str()).collect::<Vec<_>>(),
            ["b"]
        );
    }

    #[test]
    fn a_row_with_nothing_but_a_name_finds_the_one_person_with_it() {
        let known = [person("a", "1", "Fuß", "a@bonn.example")];
        assert_eq!(kinds(&planned(";jörg;FUSS;;;\n", &known)), "c");
        let namesakes = [known[0].clone(), person("b", "2", "Fuß", "b@bonn.example")];
        assert_eq!(kinds(&planned(";Jörg;Fuß;;;\n", &namesakes)), "p");
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
