//! What a flow runs on: who can sit where at what cost, and how many.
use std::ops::{Add, Neg, Sub};

/// What costs are counted in: `i64` where they fit, `i128` where they do not.
pub trait Cost: Copy + Ord + Default + Add<Output = Self> + Sub<Output = Self> + Neg<Output = Self> {
    /// More than any sum of costs; stands for "not at all".
    const FAR: Self;
    fn of(value: i128) -> Self;
    fn value(self) -> i128;
}

impl Cost for i64 {
    const FAR: Self = i64::MAX / 4;
    fn of(value: i128) -> Self {
        value as Self
    }
    fn value(self) -> i128 {
        self.into()
    }
}

impl Cost for i128 {
    const FAR: Self = i128::MAX / 4;
    fn of(value: i128) -> Self {
        value
    }
    fn value(self) -> i128 {
        self
    }
}

/// What somebody costs in a workshop.
#[derive(Clone, Copy, Debug)]
pub struct Offer<C> {
    pub group: u32,
    pub cost: C,
}

/// How many of a department sit in a workshop, and what that costs: `scale · (unit · x² − 2 · even · x)` for x people,
/// which differs from `scale · unit · (x − even / unit)²` by a constant.
#[derive(Clone, Copy, Debug)]
pub struct Spread<C> {
    /// People who sit there in any case.
    pub base: i64,
    pub low: i64,
    pub high: i64,
    pub scale: C,
    pub unit: i64,
    pub even: i64,
}

/// Who can sit where at what cost, and how many.
#[derive(Clone, Debug)]
pub struct Network<C> {
    /// How many workshops there are. The number after the last stands for "no seat".
    pub size: usize,
    pub starts: Vec<u32>,
    pub offers: Vec<Offer<C>>,
    /// What every workshop without an offer costs, never less than an offer; `FAR`: they cannot sit there.
    pub tail: Vec<C>,
    pub low: Vec<i64>,
    pub high: Vec<i64>,
    /// What it costs to leave somebody without a seat; `None`: nobody may be.
    pub unseated: Option<C>,
    /// The department of each person; empty when departments do not count.
    pub department: Vec<u32>,
    pub departments: usize,
    /// By department, then by workshop; empty when departments do not count.
    pub spread: Vec<Spread<C>>,
}

impl<C: Cost> Network<C> {
    pub fn offers_of(&self, person: usize) -> &[Offer<C>] {
        &self.offers[self.starts[person] as usize..self.starts[person + 1] as usize]
    }

    pub fn cost(&self, person: usize, group: usize) -> C {
        if group == self.size {
            return self.unseated.unwrap_or_default();
        }
        let own = self.offers_of(person).iter().find(|offer| offer.group as usize == group);
        own.map_or(self.tail[person], |offer| offer.cost)
    }

    pub fn has_departments(&self) -> bool {
        !self.spread.is_empty()
    }

    /// How many departments are told apart.
    fn kinds(&self) -> usize {
        if self.has_departments() { self.departments } else { 1 }
    }

    /// The node of the people of a department in a workshop.
    pub fn node(&self, person: usize, group: usize) -> usize {
        let department = if self.has_departments() { self.department[person] as usize } else { 0 };
        department * (self.size + 1) + group
    }

    pub fn seat_nodes(&self) -> usize {
        self.kinds() * (self.size + 1)
    }

    /// The node of a workshop as a whole.
    pub fn hub(&self, group: usize) -> usize {
        if self.has_departments() { self.seat_nodes() + group } else { group }
    }

    pub fn sink(&self) -> usize {
        self.seat_nodes() + if self.has_departments() { self.size + 1 } else { 0 }
    }

    pub fn nodes(&self) -> usize {
        self.sink() + 1
    }

    pub fn high(&self, group: usize) -> i64 {
        match (group == self.size, self.unseated) {
            (false, _) => self.high[group],
            (true, Some(_)) => i64::MAX,
            (true, None) => 0,
        }
    }

    pub fn low(&self, group: usize) -> i64 {
        if group == self.size { 0 } else { self.low[group] }
    }
}

impl<C: Cost> Spread<C> {
    /// What the next person costs when so many sit there beside the base.
    pub fn marginal(&self, there: i64) -> C {
        let step =
            i128::from(self.unit) * i128::from(2 * (self.base + there) + 1) - 2 * i128::from(self.even);
        C::of(self.scale.value() * step)
    }

    /// How many beside the base cost least.
    pub fn cheapest(&self) -> i64 {
        let nearest = (2 * self.even - self.unit).div_euclid(2 * self.unit) + 1;
        let nearest =
            if (2 * self.even - self.unit).rem_euclid(2 * self.unit) == 0 { nearest - 1 } else { nearest };
        (nearest - self.base).clamp(self.low, self.high)
    }
}
