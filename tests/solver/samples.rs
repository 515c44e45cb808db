//! Instances from a seed: small ones with everything in them, and large ones like real wishes.
use tagwerk::assignment::solver::{Class, Group, Instance, Participant};

/// SplitMix64 (Steele, Lea and Flood 2014): small, and the same everywhere.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 up to, not including, 1.
    pub fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub fn below(&mut self, bound: usize) -> usize {
        (self.unit() * bound as f64) as usize
    }

    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            let other = self.below(last + 1);
            list.swap(last, other);
        }
    }
}

pub fn code(letter: char, number: usize) -> String {
    format!("{letter}{number}")
}

/// How alike the wishes of a large instance are.
#[derive(Clone, Copy)]
pub struct Crowd {
    pub people: usize,
    pub groups: usize,
    /// The most popular workshop is about e^spread times as popular as the least.
    pub spread: f64,
    /// How many different tastes there are.
    pub tastes: usize,
    /// Minimum of a workshop as a share of its seats.
    pub minimum: f64,
    pub departments: usize,
}

impl std::fmt::Display for Crowd {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let kind = if self.tastes == 1 { "hard" } else { "normal" };
        write!(out, "{} × {} {kind}", self.people, self.groups)
    }
}

impl Crowd {
    pub const fn normal(people: usize, groups: usize) -> Self {
        Self { people, groups, spread: 3.0, tastes: 2, minimum: 0.0, departments: 0 }
    }

    /// Everybody wants the same.
    pub const fn hard(people: usize, groups: usize) -> Self {
        Self { people, groups, spread: 8.0, tastes: 1, minimum: 0.0, departments: 0 }
    }

    /// Wishes after Mallows (1957) by sequential sampling, five each, on a tenth more seats than people.
    pub fn instance(self) -> Instance {
        let mut dice = Dice::new(0x10001 + self.people as u64 * 31 + self.groups as u64);
        let tastes: Vec<Vec<usize>> = (0..self.tastes)
            .map(|_| {
                let mut order: Vec<usize> = (0..self.groups).collect();
                dice.shuffle(&mut order);
                order
            })
            .collect();
        let falloff = (-self.spread / self.groups as f64).exp();
        let participants = (0..self.people).map(|index| {
            let mut left = tastes[index % self.tastes].clone();
            let wish = |_| {
                let weight = 1.0 - falloff.powi(left.len() as i32);
                let at = (-dice.unit() * weight).ln_1p() / falloff.ln();
                Class::One(code('g', left.remove((at as usize).min(left.len() - 1))))
            };
            let ranking = (0..self.groups.min(5)).map(wish).collect();
            let department = (self.departments > 0).then(|| code('d', index % self.departments));
            Participant { id: code('p', index), ranking, department, ..Participant::default() }
        });
        let participants = participants.collect();
        let max = (1.1 * self.people as f64 / self.groups as f64 - 1e-9).ceil() as u32;
        let min = (self.minimum * f64::from(max)) as u32;
        let groups = (0..self.groups)
            .map(|index| Group { id: code('g', index), min, max, ..Group::default() })
            .collect();
        Instance { participants, groups, ..Instance::default() }
    }
}

/// A few people and workshops with ties, no wishes, impossible workshops, pins and minimums, often too few seats.
pub fn small(seed: u64) -> Instance {
    let mut dice = Dice::new(seed);
    let (people, groups) = (1 + dice.below(6), 1 + dice.below(4));
    let participants = (0..people).map(|index| {
        let mut order: Vec<usize> = (0..groups).collect();
        dice.shuffle(&mut order);
        order.truncate(dice.below(groups + 1));
        let mut ranking: Vec<Vec<String>> = Vec::new();
        for group in order {
            match ranking.last_mut() {
                Some(class) if dice.below(4) == 0 => class.push(code('g', group)),
                _ => ranking.push(vec![code('g', group)]),
            }
        }
        Participant {
            id: code('p', index),
            ranking: ranking.into_iter().map(Class::Several).collect(),
            pinned: (dice.below(8) == 0).then(|| code('g', dice.below(groups))),
            unacceptable: (0..groups).filter(|_| dice.below(8) == 0).map(|group| code('g', group)).collect(),
            department: (dice.below(3) > 0).then(|| code('d', dice.below(2))),
            current: (dice.below(2) == 0).then(|| code('g', dice.below(groups))),
        }
    });
    let participants: Vec<Participant> = participants.collect();
    let sizes = (0..groups).map(|index| {
        let max = dice.below(people + 1) as u32;
        Group { id: code('g', index), min: dice.below(max as usize + 1) as u32, max, ..Group::default() }
    });
    Instance { groups: sizes.collect(), participants, ..Instance::default() }
}
