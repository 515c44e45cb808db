//! What becomes of the changes of one form: which fit, which came too late, which would be too many.
use std::collections::{BTreeMap, BTreeSet};

use crate::{assignment::moves::Move, workshops::Workshop};

/// What can be stored, and what cannot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judged {
    pub accepted: Vec<Move>,
    /// Changes of people who were seated elsewhere in the meantime, or are not to be seated any more.
    pub conflicts: Vec<Move>,
    /// Workshops that would be too full, and by how many: then nothing is stored.
    pub overfull: Vec<(String, i64)>,
}

/// Judges changes against where people sit now (participant id → workshop id) and who may be seated at all.
pub fn judge(
    changes: Vec<Move>,
    people: &BTreeSet<&str>,
    seats: &BTreeMap<String, String>,
    workshops: &[Workshop],
) -> Judged {
    let mut judged = Judged::default();
    for change in changes {
        let (is_gone, now) = (!people.contains(change.person.as_str()), seats.get(&change.person));
        if !is_gone && now == change.to.as_ref() {
            continue;
        }
        let is_late = is_gone || now != change.from.as_ref();
        if is_late { &mut judged.conflicts } else { &mut judged.accepted }.push(change);
    }
    judged.overfull = workshops.iter().filter_map(|workshop| excess(workshop, &judged.accepted)).collect();
    judged
}

/// By how many a workshop would be too full. What is too full already may stay so, but not grow.
fn excess(workshop: &Workshop, accepted: &[Move]) -> Option<(String, i64)> {
    let here = |place: &Option<String>| place.as_ref() == Some(&workshop.id);
    let coming = accepted.iter().filter(|change| here(&change.to)).count() as i64;
    let going = accepted.iter().filter(|change| here(&change.from)).count() as i64;
    let too_many = workshop.seats_taken + coming - going - workshop.maximum;
    (coming > going && too_many > 0).then(|| (workshop.id.clone(), too_many))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PEOPLE: [&str; 3] = ["a", "b", "c"];

    fn workshop(id: &str, seats_taken: i64, maximum: i64) -> Workshop {
        Workshop {
            id: id.into(),
            event_id: "e".into(),
            position: 0,
            title: id.into(),
            description: String::new(),
            room: String::new(),
            minimum: 0,
            maximum,
            seats_taken,
        }
    }

    fn change(person: &str, from: Option<&str>, to: Option<&str>) -> Move {
        Move { person: person.into(), from: from.map(str::to_owned), to: to.map(str::to_owned) }
    }

    fn seats(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(person, workshop)| ((*person).to_owned(), (*workshop).to_owned())).collect()
    }

    #[test]
    fn two_people_may_swap_seats_in_full_workshops() {
        let changes = vec![change("a", Some("x"), Some("y")), change("b", Some("y"), Some("x"))];
        let full = [workshop("x", 1, 1), workshop("y", 1, 1)];
        let judged = judge(changes.clone(), &PEOPLE.into(), &seats(&[("a", "x"), ("b", "y")]), &full);
        assert_eq!(judged, Judged { accepted: changes, ..Judged::default() });
    }

    #[test]
    fn a_workshop_that_would_be_too_full_is_named_with_how_many_are_too_many() {
        let changes = ["a", "b", "c"].map(|person| change(person, None, Some("x"))).to_vec();
        let judged =
            judge(changes, &PEOPLE.into(), &seats(&[]), &[workshop("x", 8, 10), workshop("y", 0, 1)]);
        assert_eq!(judged.overfull, [("x".to_owned(), 1)]);
    }

    #[test]
    fn who_was_seated_elsewhere_meanwhile_is_a_conflict_and_takes_no_seat() {
        let changes = vec![change("a", None, Some("x")), change("b", None, Some("x"))];
        let judged = judge(
            changes,
            &PEOPLE.into(),
            &seats(&[("a", "y")]),
            &[workshop("x", 0, 1), workshop("y", 1, 1)],
        );
        assert_eq!(judged.conflicts, [change("a", None, Some("x"))]);
        assert_eq!(judged.accepted, [change("b", None, Some("x"))]);
        assert_eq!(judged.overfull, []);
    }

    #[test]
    fn what_somebody_else_did_already_is_no_conflict() {
        let judged = judge(
            vec![change("a", None, Some("x"))],
            &PEOPLE.into(),
            &seats(&[("a", "x")]),
            &[workshop("x", 1, 1)],
        );
        assert_eq!(judged, Judged::default());
    }

    #[test]
    fn a_workshop_that_is_too_full_already_may_shrink() {
        let judged = judge(
            vec![change("a", Some("x"), None)],
            &PEOPLE.into(),
            &seats(&[("a", "x")]),
            &[workshop("x", 5, 3)],
        );
        assert_eq!((judged.accepted.len(), judged.overfull.len()), (1, 0));
    }

    #[test]
    fn who_has_cancelled_or_leads_now_is_not_seated() {
        let judged =
            judge(vec![change("z", None, Some("x"))], &PEOPLE.into(), &seats(&[]), &[workshop("x", 0, 1)]);
        assert_eq!((judged.accepted.len(), judged.conflicts.len()), (0, 1));
    }
}
