//! What organisers decided about people: who sits where in any case, where somebody cannot sit, who sits with whom.
use std::collections::{BTreeMap, BTreeSet};

use super::solver::Instance;
use crate::language::Lang;

/// The decisions of an event, by the ids of participants and workshops.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decisions {
    /// Who sits where, whatever they wish.
    pub pins: BTreeMap<String, String>,
    /// Where somebody cannot sit.
    pub impossible: BTreeMap<String, BTreeSet<String>>,
    pub pairs: Vec<Pair>,
}

/// Two people who are to sit in the same workshop, or are not to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pair {
    pub people: [String; 2],
    pub kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Together,
    Apart,
}

/// How it came about that a seat is fixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Somebody was seated by hand in the table, and was to stay there.
    Table,
    /// The seats of several people were fixed at once.
    Selection,
    /// It was decided on the person's page.
    Decision,
    /// Whoever had a fixed seat moved in a late change, and has it there since.
    Late,
}

impl Origin {
    const ALL: [Self; 4] = [Self::Table, Self::Selection, Self::Decision, Self::Late];

    /// As stored.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Selection => "selection",
            Self::Decision => "decision",
            Self::Late => "late",
        }
    }

    pub fn of_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|origin| origin.tag() == tag)
    }
}

impl Kind {
    /// As stored and sent.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Together => "together",
            Self::Apart => "apart",
        }
    }

    /// What stands against a decision about one of two who are paired so; the name is that of the other.
    pub fn contradiction(self, lang: Lang, name: Option<String>) -> String {
        let name = name.unwrap_or_default();
        match self {
            Self::Together => t!(lang, "decision-against-together", name = name),
            Self::Apart => t!(lang, "decision-against-apart", name = name),
        }
    }

    pub fn of_tag(tag: &str) -> Option<Self> {
        [Self::Together, Self::Apart].into_iter().find(|kind| kind.tag() == tag)
    }
}

impl Pair {
    /// The same pair, whoever is named first.
    pub fn new(one: &str, other: &str, kind: Kind) -> Self {
        let (first, last) = if one <= other { (one, other) } else { (other, one) };
        Self { people: [first.to_owned(), last.to_owned()], kind }
    }

    /// Whether two sit as they are to, by where people sit; who has no seat sits neither with nor without anybody.
    pub fn is_kept<'a>(&self, seat_of: impl Fn(&str) -> Option<&'a str>) -> bool {
        match (seat_of(&self.people[0]), seat_of(&self.people[1])) {
            (Some(one), Some(other)) => (one == other) == (self.kind == Kind::Together),
            _ => true,
        }
    }

    /// The partner of somebody in the pair.
    pub fn partner(&self, person: &str) -> Option<&str> {
        let [one, other] = &self.people;
        match person {
            _ if person == one => Some(other),
            _ if person == other => Some(one),
            _ => None,
        }
    }
}

impl Decisions {
    pub fn pin(&self, person: &str) -> Option<&str> {
        self.pins.get(person).map(String::as_str)
    }

    pub fn is_impossible(&self, person: &str, workshop: &str) -> bool {
        self.impossible.get(person).is_some_and(|workshops| workshops.contains(workshop))
    }

    /// The pairs that somebody is in, as (partner, kind).
    pub fn pairs_of<'a>(&'a self, person: &'a str) -> impl Iterator<Item = (&'a str, Kind)> {
        self.pairs.iter().filter_map(move |pair| Some((pair.partner(person)?, pair.kind)))
    }

    /// Everybody whom the wish to sit together ties to somebody, and who is tied to these in turn; with themselves.
    pub fn tied_to<'a>(&'a self, person: &'a str) -> BTreeSet<&'a str> {
        let mut tied = BTreeSet::from([person]);
        let mut waiting = vec![person];
        while let Some(person) = waiting.pop() {
            let partners = self.pairs_of(person).filter(|(_, kind)| *kind == Kind::Together);
            waiting.extend(partners.map(|(partner, _)| partner).filter(|partner| tied.insert(partner)));
        }
        tied
    }

    /// The first pair, as (person, partner, kind), that cannot be kept when somebody is pinned to a workshop.
    pub fn against_pin<'a>(&'a self, person: &'a str, workshop: &str) -> Option<(&'a str, &'a str, Kind)> {
        let tied = self.tied_to(person);
        let elsewhere = |one: &&&str| {
            self.pin(one).is_some_and(|pin| **one != person && pin != workshop)
                || self.is_impossible(one, workshop)
        };
        if let Some(one) = tied.iter().filter(|one| **one != person).find(elsewhere) {
            return Some((person, one, Kind::Together));
        }
        let apart =
            tied.iter().flat_map(|one| self.pairs_of(one).map(move |(other, kind)| (*one, other, kind)));
        apart
            .filter(|(_, _, kind)| *kind == Kind::Apart)
            .find(|(_, other, _)| self.pin(other) == Some(workshop) || tied.contains(other))
    }

    /// Whether two people cannot be paired so, because of other pairs, of pins and of impossible seats.
    pub fn is_against(&self, pair: &Pair) -> bool {
        let mut others = self.clone();
        others.pairs.retain(|known| known.people != pair.people);
        let [one, other] = &pair.people;
        let (ours, theirs) = (others.tied_to(one), others.tied_to(other));
        let pins = |tied: &BTreeSet<&str>| -> BTreeSet<&str> {
            tied.iter().filter_map(|person| self.pin(person)).collect()
        };
        match pair.kind {
            Kind::Apart => ours.contains(other.as_str()) || !pins(&ours).is_disjoint(&pins(&theirs)),
            Kind::Together => {
                let both: BTreeSet<&str> = ours.union(&theirs).copied().collect();
                let is_kept_apart = others.pairs.iter().any(|known| {
                    known.kind == Kind::Apart && known.people.iter().all(|one| both.contains(one.as_str()))
                });
                let pins = pins(&both);
                let is_impossible = |pin: &&str| both.iter().any(|one| self.is_impossible(one, pin));
                is_kept_apart || pins.len() > 1 || pins.iter().any(is_impossible)
            }
        }
    }

    /// Writes the decisions into an instance in which all are whom they concern.
    pub fn enter(&self, instance: &mut Instance) {
        for person in &mut instance.participants {
            person.pinned = self.pins.get(&person.id).cloned();
            person.unacceptable = self.impossible.get(&person.id).into_iter().flatten().cloned().collect();
        }
        let (mut together, mut apart) = (Vec::new(), Vec::new());
        for pair in &self.pairs {
            match pair.kind {
                Kind::Together => together.push(pair.people.clone()),
                Kind::Apart => apart.push(pair.people.clone()),
            }
        }
        (instance.together, instance.apart) = (together, apart);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decisions(pins: &[(&str, &str)], pairs: &[(&str, &str, Kind)]) -> Decisions {
        Decisions {
            pins: pins.iter().map(|(person, workshop)| ((*person).into(), (*workshop).into())).collect(),
            impossible: BTreeMap::from([("d".into(), BTreeSet::from(["x".into()]))]),
            pairs: pairs.iter().map(|(one, other, kind)| Pair::new(one, other, *kind)).collect(),
        }
    }

    #[test]
    fn a_pair_is_the_same_whoever_is_named_first() {
        assert_eq!(Pair::new("b", "a", Kind::Apart), Pair::new("a", "b", Kind::Apart));
        assert_eq!(Pair::new("b", "a", Kind::Apart).partner("b"), Some("a"));
    }

    #[test]
    fn who_sits_together_with_somebody_is_bound_by_their_pin() {
        let decisions = decisions(&[("c", "x")], &[("a", "b", Kind::Together), ("b", "c", Kind::Together)]);
        assert_eq!(decisions.against_pin("a", "y"), Some(("a", "c", Kind::Together)));
        assert_eq!(decisions.against_pin("a", "x"), None);
        assert!(decisions.is_against(&Pair::new("a", "c", Kind::Apart)));
    }

    #[test]
    fn who_sits_apart_from_somebody_is_not_pinned_beside_them() {
        let decisions = decisions(&[("b", "x")], &[("a", "b", Kind::Apart)]);
        assert_eq!(decisions.against_pin("a", "x"), Some(("a", "b", Kind::Apart)));
        assert_eq!(decisions.against_pin("a", "y"), None);
    }

    #[test]
    fn a_pair_is_refused_when_pins_say_otherwise() {
        let decisions = decisions(&[("a", "x"), ("b", "y"), ("c", "x")], &[]);
        assert!(decisions.is_against(&Pair::new("a", "b", Kind::Together)));
        assert!(decisions.is_against(&Pair::new("a", "c", Kind::Apart)));
        assert!(!decisions.is_against(&Pair::new("a", "c", Kind::Together)));
    }

    #[test]
    fn a_pair_does_not_contradict_itself_but_what_is_impossible_does() {
        let decisions = decisions(&[("a", "x")], &[("a", "b", Kind::Together)]);
        assert!(!decisions.is_against(&Pair::new("a", "b", Kind::Apart)));
        assert!(decisions.is_against(&Pair::new("a", "d", Kind::Together)), "d cannot sit in x");
    }

    #[test]
    fn nobody_is_pinned_where_a_partner_cannot_sit() {
        let decisions = decisions(&[], &[("a", "d", Kind::Together)]);
        assert_eq!(decisions.against_pin("a", "x"), Some(("a", "d", Kind::Together)));
    }
}
