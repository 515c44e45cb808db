//! Every possible way to seat a few people, judged by the rules as they are written down and by nothing of the solver.
use std::collections::BTreeSet;

use tagwerk::assignment::solver::{Instance, Minimums, Objective, Rules, Unlisted};

pub type Seats = Vec<Option<usize>>;

/// What is compared, the less the better; the first difference decides.
pub type Judgement = Vec<i64>;

pub struct Exhaustive<'a> {
    instance: &'a Instance,
    rules: &'a Rules,
}

impl<'a> Exhaustive<'a> {
    pub fn new(instance: &'a Instance, rules: &'a Rules) -> Self {
        Self { instance, rules }
    }

    fn group(&self, code: &str) -> usize {
        self.instance.groups.iter().position(|group| group.id == code).unwrap()
    }

    fn person(&self, code: &str) -> usize {
        self.instance.participants.iter().position(|person| person.id == code).unwrap()
    }

    /// Which wish a workshop is; `None`: impossible.
    pub fn rank(&self, person: usize, group: usize) -> Option<i64> {
        let person = &self.instance.participants[person];
        let code = &self.instance.groups[group].id;
        if person.unacceptable.contains(code) {
            return None;
        }
        let listed = person.ranking.iter().position(|class| class.groups().contains(code));
        match listed {
            Some(class) => Some(class as i64 + 1),
            None if self.rules.unlisted == Unlisted::Forbid && !person.ranking.is_empty() => None,
            None => Some(person.ranking.len() as i64 + 1),
        }
    }

    /// Everything somebody can get: their pin, or what is possible, or nothing.
    fn choices(&self, person: usize) -> Vec<Option<usize>> {
        if let Some(pin) = &self.instance.participants[person].pinned {
            return vec![Some(self.group(pin))];
        }
        let possible = (0..self.instance.groups.len()).filter(|group| self.rank(person, *group).is_some());
        possible.map(Some).chain([None]).collect()
    }

    /// Whether workshops are no fuller than they may be (pins may overfill them).
    fn is_allowed(&self, seats: &Seats) -> bool {
        self.instance.groups.iter().enumerate().all(|(index, group)| {
            let (mut all, mut pinned) = (0, 0);
            for (person, seat) in self.instance.participants.iter().zip(seats) {
                all += i64::from(*seat == Some(index));
                pinned += i64::from(person.pinned.as_deref() == Some(group.id.as_str()));
            }
            let max = if self.rules.without.contains(&group.id) { 0 } else { i64::from(group.max) };
            all <= max.max(pinned)
        })
    }

    /// How many pairs sit otherwise than they are to; who has no seat sits neither with nor without anybody.
    fn broken(&self, seats: &Seats) -> i64 {
        let both = |[one, other]: &[String; 2]| Some((seats[self.person(one)]?, seats[self.person(other)]?));
        let split = self.instance.together.iter().filter_map(both).filter(|(one, other)| one != other);
        let joined = self.instance.apart.iter().filter_map(both).filter(|(one, other)| one == other);
        (split.count() + joined.count()) as i64
    }

    /// How many the minimums lack, how many have no seat, and the number at each rank from 1.
    fn count(&self, seats: &Seats) -> (i64, i64, Vec<i64>) {
        let mut lacking = 0;
        for (index, group) in self.instance.groups.iter().enumerate() {
            let size = seats.iter().filter(|seat| **seat == Some(index)).count() as i64;
            let is_held = match self.rules.minimums {
                Minimums::Keep => !self.rules.without.contains(&group.id),
                Minimums::Cancel => size > 0,
                Minimums::Ignore => false,
            };
            lacking += if is_held { (i64::from(group.min) - size).max(0) } else { 0 };
        }
        let (mut unseated, mut by_rank) = (0, vec![0; self.instance.groups.len() + 2]);
        for (person, seat) in seats.iter().enumerate() {
            if self.instance.participants[person].pinned.is_none() {
                match seat {
                    None => unseated += 1,
                    Some(group) => by_rank[self.rank(person, *group).unwrap() as usize] += 1,
                }
            }
        }
        (lacking, unseated, by_rank.split_off(1))
    }

    /// By the objective.
    pub fn judge(&self, seats: &Seats) -> Judgement {
        let (lacking, unseated, by_rank) = self.count(seats);
        let mut judgement = vec![lacking, unseated, self.broken(seats)];
        match self.rules.objective {
            Objective::Fair => {
                let worst = worst(&by_rank);
                judgement.extend([
                    worst,
                    if worst > 0 { by_rank[worst as usize - 1] } else { 0 },
                    squares(&by_rank),
                ]);
            }
            Objective::FirstWishes => judgement.extend(by_rank.iter().map(|count| -count)),
        }
        judgement
    }

    /// By the objective, and then by how far departments are from the even share in workshops of these sizes.
    pub fn judge_mixed(&self, seats: &Seats, sizes: &[i64]) -> Judgement {
        let mut judgement = self.judge(seats);
        judgement.push(self.unevenness(seats, sizes));
        judgement
    }

    /// By wishes against departments, one squared person away counting as so many thousandths of a squared rank step.
    pub fn judge_priced(&self, seats: &Seats, sizes: &[i64], price: i64) -> Judgement {
        let (lacking, unseated, by_rank) = self.count(seats);
        let people = self.instance.participants.len() as i64;
        let sum = 1000 * people * people * squares(&by_rank) + price * self.unevenness(seats, sizes);
        let is_fair = self.rules.objective == Objective::Fair;
        vec![lacking, unseated, if is_fair { worst(&by_rank) } else { 0 }, sum]
    }

    /// By wishes against moves: a price of a move in squared rank steps, or moves before everything.
    pub fn judge_moves(&self, seats: &Seats, price: Option<i64>) -> Judgement {
        let (lacking, unseated, by_rank) = self.count(seats);
        let (moves, squares) = (self.moves(seats), squares(&by_rank));
        match price {
            Some(price) => vec![lacking, unseated, squares + price * moves],
            None => vec![lacking, unseated, moves, squares],
        }
    }

    /// How many who are not pinned sit elsewhere than before.
    pub fn moves(&self, seats: &Seats) -> i64 {
        let people = self.instance.participants.iter().zip(seats);
        let has_moved = people.filter(|(person, seat)| {
            let current = person.current.as_ref().filter(|_| person.pinned.is_none());
            current.is_some_and(|current| Some(self.group(current)) != **seat)
        });
        has_moved.count() as i64
    }

    /// The sum of (n · x − n_d · size)², which is n² times that of (x − even share)².
    fn unevenness(&self, seats: &Seats, sizes: &[i64]) -> i64 {
        let people = &self.instance.participants;
        let departments: BTreeSet<&String> =
            people.iter().filter_map(|person| person.department.as_ref()).collect();
        let mut sum = 0;
        for department in departments {
            let own = || {
                people.iter().zip(seats).filter(|(person, _)| person.department.as_ref() == Some(department))
            };
            for (group, size) in sizes.iter().enumerate() {
                let here = own().filter(|(_, seat)| **seat == Some(group)).count() as i64;
                sum += (people.len() as i64 * here - own().count() as i64 * size).pow(2);
            }
        }
        sum
    }

    /// The best judgement there is by the objective; `None` when nothing is allowed.
    pub fn best(&self) -> Option<Judgement> {
        self.best_by(|seats| self.judge(seats))
    }

    pub fn best_by(&self, judge: impl Fn(&Seats) -> Judgement) -> Option<Judgement> {
        let mut best = None;
        self.each(|seats| {
            let judgement = judge(seats);
            if best.as_ref().is_none_or(|best| judgement < *best) {
                best = Some(judgement);
            }
        });
        best
    }

    /// Every way to seat people that is allowed.
    pub fn each(&self, mut visit: impl FnMut(&Seats)) {
        let choices: Vec<_> =
            (0..self.instance.participants.len()).map(|person| self.choices(person)).collect();
        let mut at = vec![0; choices.len()];
        loop {
            let seats: Seats = at.iter().zip(&choices).map(|(at, choices)| choices[*at]).collect();
            if self.is_allowed(&seats) {
                visit(&seats);
            }
            let Some(next) = (0..at.len()).find(|person| at[*person] + 1 < choices[*person].len()) else {
                return;
            };
            at[..next].fill(0);
            at[next] += 1;
        }
    }
}

fn worst(by_rank: &[i64]) -> i64 {
    by_rank.iter().rposition(|count| *count > 0).map_or(0, |worst| worst as i64 + 1)
}

fn squares(by_rank: &[i64]) -> i64 {
    by_rank.iter().zip(0_i64..).map(|(count, step)| count * step * step).sum()
}
