//! Somebody sits elsewhere: the one thing that every change of the seats is made of.
use std::collections::BTreeMap;

/// Seats: participant id → workshop id.
pub type Seats = BTreeMap<String, String>;

/// A person sits, or is to sit, in another workshop, or in none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    pub person: String,
    /// Where they sit, or sat when the form was drawn.
    pub from: Option<String>,
    pub to: Option<String>,
}

/// Who of these people would move, in their order.
pub fn moves<'a>(people: impl IntoIterator<Item = &'a String>, from: &Seats, to: &Seats) -> Vec<Move> {
    let moved = people.into_iter().filter(|person| from.get(*person) != to.get(*person));
    moved
        .map(|person| Move {
            person: person.clone(),
            from: from.get(person).cloned(),
            to: to.get(person).cloned(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seats(pairs: &[(&str, &str)]) -> Seats {
        pairs.iter().map(|(person, seat)| ((*person).to_owned(), (*seat).to_owned())).collect()
    }

    #[test]
    fn who_sits_elsewhere_moves() {
        let people = ["p1".to_owned(), "p2".to_owned(), "p3".to_owned()];
        let moved = moves(&people, &seats(&[("p1", "a"), ("p2", "a")]), &seats(&[("p1", "a"), ("p3", "b")]));
        let moved: Vec<_> =
            moved.iter().map(|one| (one.person.as_str(), one.from.as_deref(), one.to.as_deref())).collect();
        assert_eq!(moved, [("p2", Some("a"), None), ("p3", None, Some("b"))]);
    }
}
