//! How departments are spread over the workshops: what an even share is, and what being away from it costs.
use crate::assignment::solver::{
    flow::network::{Cost, Network, Spread},
    problem::{NONE, Problem},
    rules::Mix,
};

/// How departments are to be spread, once it is known how large the workshops become.
#[derive(Clone, Debug)]
pub struct Spreading {
    pub sizes: Vec<i64>,
    /// How far from the even share a department may be; widened until it can be.
    pub band: Option<u32>,
}

impl Spreading {
    /// For workshops as large as these seats make them, given by place in the draw.
    pub fn new(problem: &Problem, seats: &[u32]) -> Self {
        let mut sizes = vec![0; problem.size()];
        for seat in seats.iter().filter(|seat| **seat != NONE) {
            sizes[*seat as usize] += 1;
        }
        let band = if let Mix::Band(band) = problem.rules.mix { Some(band) } else { None };
        Self { sizes, band }
    }

    /// The sum of (x − even share)² over departments and workshops, times people, but for a constant.
    pub fn unevenness(&self, problem: &Problem, seats: &[u32]) -> i128 {
        let size = problem.size();
        let mut here = vec![0_i128; problem.departments * size];
        let mut people = vec![0_i128; problem.departments];
        for (seat, department) in
            seats.iter().zip(&problem.department).filter(|(_, department)| **department != NONE)
        {
            people[*department as usize] += 1;
            if *seat != NONE {
                here[*department as usize * size + *seat as usize] += 1;
            }
        }
        let one = |(index, here): (usize, &i128)| {
            let even = people[index / size] * i128::from(self.sizes[index % size]);
            problem.len() as i128 * here * here - 2 * even * here
        };
        here.iter().enumerate().map(one).sum()
    }

    /// Puts departments into the network of these people: who belongs to which, and what their spread costs.
    pub fn apply<C: Cost>(&self, problem: &Problem, network: &mut Network<C>, people: &[usize], price: i128) {
        // Those without a department are one more, whose spread does not count.
        let department = |person: usize| match problem.department[person] {
            NONE => problem.departments,
            department => department as usize,
        };
        let (size, count) = (problem.size(), problem.departments + 1);
        let mut total = vec![0; count];
        let mut pinned = vec![0; count * size];
        for person in 0..problem.len() {
            total[department(person)] += 1;
            if problem.pin[person] != NONE {
                pinned[department(person) * size + problem.pin[person] as usize] += 1;
            }
        }
        let unit = problem.len() as i64;
        let spread = |index: usize| {
            let (own, group) = (index / size, index % size);
            let is_counted = own < problem.departments;
            let (base, even) = (pinned[index], total[own] * self.sizes[group]);
            let band = self.band.filter(|_| is_counted).map(i64::from);
            Spread {
                base,
                low: band.map_or(0, |band| (even.div_euclid(unit) - band - base).max(0)),
                high: band.map_or(unit, |band| {
                    (even.div_euclid(unit) + i64::from(even % unit > 0) + band - base).max(0)
                }),
                scale: C::of(if is_counted { price } else { 0 }),
                unit,
                even,
            }
        };
        network.spread = (0..count * size).map(spread).collect();
        network.departments = count;
        network.department = people.iter().map(|person| department(*person) as u32).collect();
    }
}
