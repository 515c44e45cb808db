//! An instance and its rules in numbers, in the order of the draw.
use std::collections::BTreeMap;

use sha2::{Digest as _, Sha256};

use super::{
    instance::{Fault, Group, Instance, Participant, known, places},
    rules::{Minimums, Mix, Objective, Rules, Stay, Unlisted},
    scale::{Extent, Scale},
    weights::Weights,
};

/// No workshop, no department.
pub(super) const NONE: u32 = u32::MAX;

/// A workshop that somebody may be seated in, and which wish of theirs it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wish {
    pub group: u32,
    /// From 1.
    pub rank: u32,
}

/// Two people who are to sit in the same workshop, or are not to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Pair {
    pub one: usize,
    pub other: usize,
    pub is_together: bool,
}

/// What is to be solved. Inside, people and workshops stand in the order of the draw, so that no list's order and no
/// name is an advantage; what goes in and comes out is numbered as in the instance.
#[derive(Clone, Debug)]
pub struct Problem {
    pub(super) rules: Rules,
    /// Place in the draw → place in the instance.
    pub(super) people: Vec<usize>,
    pub(super) groups: Vec<usize>,
    pub(super) minimum: Vec<i64>,
    pub(super) maximum: Vec<i64>,
    /// `wishes[starts[i]..starts[i + 1]]` are what person i has a rank of their own for.
    pub(super) starts: Vec<u32>,
    pub(super) wishes: Vec<Wish>,
    /// The rank of every other workshop; 0: they cannot be seated there.
    pub(super) tail: Vec<u32>,
    /// By workshop: how many named it first, also of those who cannot sit there or are pinned elsewhere.
    pub(super) first_wishes: Vec<usize>,
    /// Who wished nothing, so that every workshop is as good as another.
    pub(super) has_no_preference: Vec<bool>,
    pub(super) pin: Vec<u32>,
    pub(super) current: Vec<u32>,
    pub(super) department: Vec<u32>,
    pub(super) departments: usize,
    /// The worst rank there is.
    pub(super) ranks: u32,
    /// Those who are to sit together first.
    pub(super) pairs: Vec<Pair>,
    /// How many rounds there are.
    pub(super) rounds: usize,
    /// By workshop: the rounds in which it takes place, counted from 0.
    pub(super) offered: Vec<Vec<usize>>,
}

impl Problem {
    /// Puts an instance in numbers. What the instance refers to must be there ([`Instance::check`]).
    pub fn new(instance: &Instance, rules: &Rules) -> Result<Self, Fault> {
        let group_places = places(instance.groups.iter().map(|group| group.id.as_str()), "groups")?;
        let groups = draw(rules.seed, instance.groups.iter().map(|group| group.id.as_str()));
        let people = draw(rules.seed, instance.participants.iter().map(|person| person.id.as_str()));
        let numbers = inverse(&groups);
        let mut is_open = vec![true; groups.len()];
        for (index, group) in rules.without.iter().enumerate() {
            let place = format_args!("rules.without[{index}]");
            is_open[numbers[known(&group_places, group, place, "group")?]] = false;
        }
        let open = |group: usize, size: u32| if is_open[group] { i64::from(size) } else { 0 };
        let sizes = || groups.iter().map(|index| &instance.groups[*index]).enumerate();
        let mut problem = Self {
            rules: rules.clone(),
            minimum: sizes().map(|(number, group)| open(number, group.min)).collect(),
            maximum: sizes().map(|(number, group)| open(number, group.max)).collect(),
            starts: Vec::with_capacity(people.len() + 1),
            wishes: Vec::new(),
            tail: Vec::with_capacity(people.len()),
            first_wishes: vec![0; groups.len()],
            has_no_preference: Vec::with_capacity(people.len()),
            pin: Vec::with_capacity(people.len()),
            current: Vec::with_capacity(people.len()),
            department: Vec::with_capacity(people.len()),
            departments: 0,
            ranks: 1,
            pairs: Vec::new(),
            rounds: instance.rounds.unwrap_or(1) as usize,
            offered: Vec::new(),
            people,
            groups,
        };
        problem.add_rounds(instance)?;
        let number = |place: String, group: &str| {
            known(&group_places, group, place, "group").map(|index| numbers[index] as u32)
        };
        problem.add_people(instance, number)?;
        problem.add_pairs(instance)?;
        let is_exact = |weights| Scale::fits(problem.extent(), rules, &weights);
        if rules.objective == Objective::FirstWishes
            && !Weights::first_wishes(problem.ranks, problem.size()).is_some_and(is_exact)
        {
            let message = format!(
                "{} ranks among {} groups are more than can be weighed exactly for most first wishes",
                problem.ranks,
                problem.size()
            );
            return Err(Fault::new("participants", message));
        }
        Ok(problem)
    }

    /// Adds everybody in the order of the draw, with wishes, pin, present seat and department.
    fn add_people(
        &mut self,
        instance: &Instance,
        number: impl Fn(String, &str) -> Result<u32, Fault> + Copy,
    ) -> Result<(), Fault> {
        let mut departments = BTreeMap::new();
        self.starts.push(0);
        for index in self.people.clone() {
            let person = &instance.participants[index];
            self.add_wishes(index, person, number)?;
            let place = |field: &str| format!("participants[{index}].{field}");
            let one = |group: &Option<String>, field: &str| match group {
                Some(group) => number(place(field), group),
                None => Ok(NONE),
            };
            self.pin.push(one(&person.pinned, "pinned")?);
            self.current.push(one(&person.current, "current")?);
            let department = person.department.as_deref().filter(|name| !name.is_empty()).map(|name| {
                let next = departments.len() as u32;
                *departments.entry(name).or_insert(next)
            });
            self.department.push(department.unwrap_or(NONE));
        }
        self.departments = departments.len();
        Ok(())
    }

    fn add_wishes(
        &mut self,
        index: usize,
        person: &Participant,
        number: impl Fn(String, &str) -> Result<u32, Fault>,
    ) -> Result<(), Fault> {
        let start = self.wishes.len();
        let mut impossible = Vec::new();
        for (at, group) in person.unacceptable.iter().enumerate() {
            impossible.push(number(format!("participants[{index}].unacceptable[{at}]"), group)?);
        }
        let mut ranked = Vec::new();
        for (class, rank) in person.ranking.iter().zip(1..) {
            for group in class.groups() {
                let group = number(format!("participants[{index}].ranking[{}]", rank - 1), group)?;
                ranked.push(group);
                self.first_wishes[group as usize] += usize::from(rank == 1);
                if !impossible.contains(&group) {
                    self.wishes.push(Wish { group, rank });
                    self.ranks = self.ranks.max(rank);
                }
            }
        }
        let last = person.ranking.len() as u32 + 1;
        let has_tail = ranked.len() < self.groups.len()
            && (self.rules.unlisted == Unlisted::Tail || person.ranking.is_empty());
        // With something impossible the others are written out, so that a tail is always everything else.
        if has_tail && !impossible.is_empty() {
            let others = (0..self.groups.len() as u32)
                .filter(|group| !ranked.contains(group) && !impossible.contains(group));
            self.wishes.extend(others.map(|group| Wish { group, rank: last }));
        }
        if has_tail && (impossible.is_empty() || self.wishes[start..].iter().any(|wish| wish.rank == last)) {
            self.ranks = self.ranks.max(last);
        }
        self.tail.push(if has_tail && impossible.is_empty() { last } else { 0 });
        self.has_no_preference.push(person.ranking.is_empty());
        self.starts.push(self.wishes.len() as u32);
        Ok(())
    }

    fn add_pairs(&mut self, instance: &Instance) -> Result<(), Fault> {
        if instance.together.is_empty() && instance.apart.is_empty() {
            return Ok(());
        }
        let people = places(instance.participants.iter().map(|person| person.id.as_str()), "participants")?;
        let numbers = inverse(&self.people);
        let one = |name: &str, index: usize, code: &str| {
            known(&people, code, format_args!("{name}[{index}]"), "participant").map(|place| numbers[place])
        };
        for (index, pair) in instance.together.iter().enumerate() {
            let (one, other) = (one("together", index, &pair[0])?, one("together", index, &pair[1])?);
            self.pairs.push(Pair { one: one.min(other), other: one.max(other), is_together: true });
        }
        self.pairs.sort();
        self.pairs.dedup();
        for (index, pair) in instance.apart.iter().enumerate() {
            let (one, other) = (one("apart", index, &pair[0])?, one("apart", index, &pair[1])?);
            self.pairs.push(Pair { one, other, is_together: false });
        }
        Ok(())
    }

    fn add_rounds(&mut self, instance: &Instance) -> Result<(), Fault> {
        self.offered =
            self.groups.iter().map(|index| rounds_of(&instance.groups[*index], self.rounds)).collect();
        let refused = |place: &str, what: &str| {
            let message = format!("{what} cannot be combined with several rounds");
            Err(Fault::new(format_args!("rules.{place}"), message))
        };
        match &self.rules {
            _ if self.rounds == 1 => Ok(()),
            rules if rules.mix != Mix::Off => refused("mix", "mixing departments"),
            rules if rules.stay != Stay::Off => refused("stay", "staying"),
            rules if rules.minimums == Minimums::Cancel && !self.is_all_in_all() => {
                refused("minimums", "cancelling workshops that take place in some rounds only")
            }
            _ => Ok(()),
        }
    }

    /// Whether every workshop takes place in every round.
    pub(super) fn is_all_in_all(&self) -> bool {
        self.offered.iter().all(|rounds| rounds.len() == self.rounds)
    }

    /// How large it is.
    pub(super) fn extent(&self) -> Extent {
        Extent { people: self.len(), groups: self.size(), departments: self.departments }
    }

    /// How many people there are.
    pub(super) fn len(&self) -> usize {
        self.people.len()
    }

    /// How many workshops there are.
    pub(super) fn size(&self) -> usize {
        self.groups.len()
    }

    pub(super) fn wishes_of(&self, person: usize) -> &[Wish] {
        &self.wishes[self.starts[person] as usize..self.starts[person + 1] as usize]
    }

    /// Which wish of theirs a workshop is; `None` when they cannot be seated there.
    pub(super) fn rank(&self, person: usize, group: usize) -> Option<u32> {
        let own = self.wishes_of(person).iter().find(|wish| wish.group as usize == group);
        let rank = own.map_or(self.tail[person], |wish| wish.rank);
        (rank > 0).then_some(rank)
    }
}

fn rounds_of(group: &Group, rounds: usize) -> Vec<usize> {
    let mut own: Vec<usize> = group.rounds.iter().map(|round| *round as usize - 1).collect();
    own.sort_unstable();
    if own.is_empty() { (0..rounds).collect() } else { own }
}

/// The order of the draw: by SHA-256 of seed and code, so that anybody can repeat it.
fn draw<'a>(seed: u64, codes: impl Iterator<Item = &'a str>) -> Vec<usize> {
    let mut drawn: Vec<([u8; 32], usize)> = codes
        .enumerate()
        .map(|(index, code)| (Sha256::digest(format!("{seed}:{code}")).into(), index))
        .collect();
    drawn.sort_unstable();
    drawn.into_iter().map(|(_, index)| index).collect()
}

fn inverse(order: &[usize]) -> Vec<usize> {
    let mut numbers = vec![0; order.len()];
    for (number, index) in order.iter().enumerate() {
        numbers[*index] = number;
    }
    numbers
}
