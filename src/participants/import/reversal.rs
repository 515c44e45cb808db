//! What undoing an import comes to. Pure: who is taken off the list again, which fields go back, and what stays because
//! somebody has worked on it since.
use std::{
    collections::{HashMap, HashSet},
    hash::{DefaultHasher, Hash as _, Hasher as _},
};

use super::stored::{Done, Written};
use crate::{
    clock::Timestamp,
    participants::{Field, Participant},
};

/// What undoing an import would do now.
#[derive(Debug, Default)]
pub struct Reversal<'a> {
    /// Who was added and has done nothing since.
    pub removed: Vec<&'a Participant>,
    /// Whose fields go back, as they will be.
    pub restored: Vec<Participant>,
    pub kept: Vec<Kept<'a>>,
}

/// Somebody of whom something stays as it is, and why.
#[derive(Debug, PartialEq, Eq)]
pub struct Kept<'a> {
    pub person: &'a Participant,
    pub why: Why,
}

/// Why something stays.
#[derive(Debug, PartialEq, Eq)]
pub enum Why {
    /// They have a seat, wishes, ideas, a talk.
    Busy,
    /// Somebody changed them since.
    Changed,
    /// These fields were changed since.
    Fields(Vec<Field>),
    /// The reference that would come back is somebody else's now.
    ReferenceTaken,
}

impl Reversal<'_> {
    /// The same number while the same would be done.
    pub fn digest(&self) -> String {
        let mut hasher = DefaultHasher::new();
        for person in &self.removed {
            ('r', &person.id).hash(&mut hasher);
        }
        for person in &self.restored {
            ('b', &person.id).hash(&mut hasher);
            for field in Field::ALL {
                person.value(field).hash(&mut hasher);
            }
            person.naming_agreed_at.is_some().hash(&mut hasher);
        }
        for kept in &self.kept {
            ('k', &kept.person.id).hash(&mut hasher);
        }
        format!("{:x}", hasher.finish())
    }
}

/// Plans the reversal. `busy` are those who have done something since they came onto the list.
pub fn reversal<'a>(
    done: &HashMap<String, Done>,
    people: &'a [Participant],
    busy: &HashSet<String>,
    now: Timestamp,
) -> Reversal<'a> {
    let mut references: HashMap<&str, &str> = HashMap::new();
    for person in people {
        references.extend(person.reference.as_deref().map(|reference| (reference, person.id.as_str())));
    }
    let mut plan = Reversal::default();
    for person in people {
        let Some(done) = done.get(&person.id) else { continue };
        if !done.is_added {
            restore(&mut plan, person, &done.changes, &references, now);
        } else if busy.contains(&person.id) {
            plan.kept.push(Kept { person, why: Why::Busy });
        } else if person.updated_at != person.created_at {
            plan.kept.push(Kept { person, why: Why::Changed });
        } else {
            plan.removed.push(person);
        }
    }
    plan
}

fn restore<'a>(
    plan: &mut Reversal<'a>,
    person: &'a Participant,
    changes: &[Written],
    references: &HashMap<&str, &str>,
    now: Timestamp,
) {
    let mut restored = person.clone();
    let mut changed_since = Vec::new();
    let mut goes_back = false;
    for change in changes {
        let Some(field) = change.field() else { continue };
        let is_taken = field == Field::Reference
            && references.get(change.before.as_str()).is_some_and(|id| *id != person.id);
        if is_taken {
            plan.kept.push(Kept { person, why: Why::ReferenceTaken });
        } else if current(person, field) != change.after {
            changed_since.push(field);
        } else {
            put_back(&mut restored, field, &change.before);
            goes_back = true;
        }
    }
    if goes_back {
        restored.updated_at = now;
        plan.restored.push(restored);
    }
    if !changed_since.is_empty() {
        plan.kept.push(Kept { person, why: Why::Fields(changed_since) });
    }
}

fn current(person: &Participant, field: Field) -> String {
    match field {
        // A consent that was taken back since is no consent that the list took.
        Field::Naming if person.naming_withdrawn_at.is_some() => "withdrawn".to_owned(),
        Field::Naming => person.naming_agreed_at.map(|at| at.millis().to_string()).unwrap_or_default(),
        text => person.value(text).to_owned(),
    }
}

fn put_back(person: &mut Participant, field: Field, before: &str) {
    if field == Field::Naming {
        person.naming_agreed_at = before.parse().ok().map(Timestamp::from_millis);
    } else {
        person.set_value(field, before.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(millis: i64) -> Timestamp {
        Timestamp::from_millis(millis)
    }

    fn person(id: &str) -> Participant {
        let mut person = Participant::blank(id.into(), "e", at(1));
        (person.given_name, person.family_name) = ("Jörg".into(), id.into());
        person
    }

    fn changed(id: &str, changes: &[(Field, &str, &str)]) -> (String, Done) {
        let written = |(field, before, after): &(Field, &str, &str)| Written {
            field: field.name().into(),
            before: (*before).into(),
            after: (*after).into(),
        };
        let changes = changes.iter().map(written).collect();
        (id.into(), Done { participant_id: id.into(), is_added: false, changes })
    }

    fn added(id: &str) -> (String, Done) {
        (id.into(), Done { participant_id: id.into(), is_added: true, changes: Vec::new() })
    }

    #[test]
    fn who_was_added_goes_unless_they_or_somebody_else_did_something() {
        let mut edited = person("edited");
        edited.updated_at = at(2);
        let people = [person("idle"), person("busy"), edited, person("before")];
        let done = [added("idle"), added("busy"), added("edited"), added("gone")].into();
        let plan = reversal(&done, &people, &["busy".to_owned()].into(), at(9));
        assert_eq!(plan.removed, [&people[0]]);
        assert_eq!(
            plan.kept,
            [Kept { person: &people[1], why: Why::Busy }, Kept { person: &people[2], why: Why::Changed }]
        );
    }

    #[test]
    fn a_field_goes_back_unless_it_was_changed_since() {
        let mut one = person("a");
        (one.department, one.email) = ("Amt 11".into(), "newer@bonn.example".into());
        let people = [one];
        let changes =
            [(Field::Department, "Amt 10", "Amt 11"), (Field::Email, "old@bonn.example", "new@bonn.example")];
        let done = [changed("a", &changes)].into();
        let plan = reversal(&done, &people, &HashSet::new(), at(9));
        assert_eq!(
            (plan.restored[0].department.as_str(), plan.restored[0].email.as_str()),
            ("Amt 10", "newer@bonn.example")
        );
        assert_eq!(plan.kept, [Kept { person: &people[0], why: Why::Fields(vec![Field::Email]) }]);
    }

    #[test]
    fn undoing_gives_no_consent_that_was_taken_back_since() {
        let mut one = person("a");
        one.set_naming(true, at(3));
        one.set_naming(false, at(4));
        let done: HashMap<String, Done> = [changed("a", &[(Field::Naming, "3", "")])].into();
        let people = [one];
        let plan = reversal(&done, &people, &HashSet::new(), at(9));
        assert!(plan.restored.is_empty());
        let mut other = person("a");
        other.naming_agreed_at = None;
        let people = [other];
        assert_eq!(
            reversal(&done, &people, &HashSet::new(), at(9)).restored[0].naming_agreed_at,
            Some(at(3))
        );
    }

    #[test]
    fn a_reference_that_is_somebody_else_s_now_does_not_come_back() {
        let (mut one, mut other) = (person("a"), person("b"));
        (one.reference, other.reference) = (Some("2".into()), Some("1".into()));
        let people = [one, other];
        let plan = reversal(
            &[changed("a", &[(Field::Reference, "1", "2")])].into(),
            &people,
            &HashSet::new(),
            at(9),
        );
        assert_eq!(plan.kept, [Kept { person: &people[0], why: Why::ReferenceTaken }]);
        assert!(plan.restored.is_empty());
    }
}
