//! Several workshops for everybody, none twice, at the least cost: successive shortest paths on the graph of the
//! workshops. For one workshop each, `flow` is faster.
use std::collections::BTreeSet;

use crate::assignment::solver::watch::{Stopped, Watch};

/// Who is to get how many workshops, and what each is worth to them.
pub struct Demand {
    /// How many workshops there are. The number after the last stands for "no seat", of which there is any number.
    pub size: usize,
    /// By person.
    pub wanted: Vec<usize>,
    /// By person, then by workshop; `None`: they cannot be there.
    pub costs: Vec<Option<i128>>,
    /// How many are to come to each workshop, and how many may; the second goes before the first.
    pub low: Vec<i64>,
    pub high: Vec<i64>,
    pub unseated: i128,
}

/// The best choice for a demand.
#[derive(Clone, Debug)]
pub struct Choice {
    /// By person: their workshops, in the order of their numbers; fewer than wanted when there are no more seats.
    pub held: Vec<Vec<u32>>,
    pub unseated: usize,
    /// How many the minimums lack.
    pub lacking: i64,
    /// What one seat more in each workshop is worth, as in `Outcome::prices`.
    pub prices: Vec<i128>,
}

/// Finds it.
pub fn choose(demand: &Demand, watch: &Watch) -> Result<Choice, Stopped> {
    watch.begin_flow();
    let mut exchange = Exchange::new(demand);
    let none = vec![0; demand.size];
    exchange.level(&none, watch)?;
    exchange.level(&demand.low, watch)?;
    Ok(exchange.choice())
}

/// Everybody's workshops, and for each pair of workshops the queue of those who could exchange one for the other.
struct Exchange<'a> {
    demand: &'a Demand,
    /// By person, then by workshop.
    holds: Vec<bool>,
    /// By person: how many seats they lack.
    lacks: Vec<usize>,
    /// By node: how many are there.
    sizes: Vec<i64>,
    /// By two nodes: who could go from one to the other, the cheapest first.
    queues: Vec<BTreeSet<(i128, u32)>>,
    first: Vec<Option<(i128, u32)>>,
}

/// An arc of a path and who goes along it; nobody to and from the sink.
type Arc = (usize, usize, Option<u32>);

impl<'a> Exchange<'a> {
    /// Everybody holds what costs least, of equals what fewest hold.
    fn new(demand: &'a Demand) -> Self {
        let (size, people) = (demand.size, demand.wanted.len());
        let mut exchange = Self {
            demand,
            holds: vec![false; people * size],
            lacks: vec![0; people],
            sizes: vec![0; size + 1],
            queues: vec![BTreeSet::new(); (size + 1) * (size + 1)],
            first: vec![None; (size + 1) * (size + 1)],
        };
        for person in 0..people {
            let sizes = &exchange.sizes;
            let mut offers: Vec<(i128, i64, usize)> = (0..size)
                .filter_map(|group| Some((demand.costs[person * size + group]?, sizes[group], group)))
                .collect();
            offers.sort_unstable();
            offers.truncate(demand.wanted[person]);
            exchange.lacks[person] = demand.wanted[person] - offers.len();
            exchange.sizes[size] += exchange.lacks[person] as i64;
            for (_, _, group) in offers {
                exchange.holds[person * size + group] = true;
                exchange.sizes[group] += 1;
            }
            exchange.enter(person, true);
        }
        for pair in 0..exchange.queues.len() {
            exchange.first[pair] = exchange.queues[pair].first().copied();
        }
        exchange
    }

    fn holds(&self, person: usize, node: usize) -> bool {
        match node == self.demand.size {
            true => self.lacks[person] > 0,
            false => self.holds[person * self.demand.size + node],
        }
    }

    fn cost(&self, person: usize, node: usize) -> Option<i128> {
        match node == self.demand.size {
            true => Some(self.demand.unseated),
            false => self.demand.costs[person * self.demand.size + node],
        }
    }

    /// Enters somebody into the queues of all exchanges they could make, or takes them out; which pairs were touched.
    fn enter(&mut self, person: usize, is_in: bool) -> Vec<usize> {
        let (size, nodes) = (self.demand.size, self.demand.size + 1);
        let mut touched = Vec::new();
        for from in (0..nodes).filter(|from| self.holds(person, *from)).collect::<Vec<_>>() {
            let Some(own) = self.cost(person, from) else { continue };
            for to in (0..nodes)
                .filter(|to| *to != from && (*to == size || !self.holds(person, *to)))
                .collect::<Vec<_>>()
            {
                let Some(cost) = self.cost(person, to) else { continue };
                let (queue, entry) = (&mut self.queues[from * nodes + to], (cost - own, person as u32));
                if is_in {
                    queue.insert(entry)
                } else {
                    queue.remove(&entry)
                };
                touched.push(from * nodes + to);
            }
        }
        touched
    }

    fn exchange(&mut self, person: usize, from: usize, to: usize) {
        let mut touched = self.enter(person, false);
        for (node, is_coming) in [(from, false), (to, true)] {
            match node == self.demand.size {
                true if is_coming => self.lacks[person] += 1,
                true => self.lacks[person] -= 1,
                false => self.holds[person * self.demand.size + node] = is_coming,
            }
            self.sizes[node] += if is_coming { 1 } else { -1 };
        }
        touched.extend(self.enter(person, true));
        for pair in touched {
            self.first[pair] = self.queues[pair].first().copied();
        }
    }

    /// Moves people on, each time along a cheapest path, until no workshop is too full or, as far as that can be, too
    /// small. Before and after, no exchange in a circle is worth while.
    fn level(&mut self, low: &[i64], watch: &Watch) -> Result<(), Stopped> {
        loop {
            watch.check()?;
            let Some(path) = self.path(low) else { return Ok(()) };
            for (from, to, person) in path {
                if let Some(person) = person {
                    self.exchange(person as usize, from, to);
                }
            }
        }
    }

    /// How many more leave each node for the sink than may, or fewer than must; the last is the sink itself.
    fn surplus(&self, low: &[i64]) -> Vec<i64> {
        let flow =
            |group: usize| self.sizes[group].clamp(low[group], self.demand.high[group].max(low[group]));
        let mut surplus: Vec<i64> =
            (0..self.demand.size).map(|group| self.sizes[group] - flow(group)).collect();
        let total: i64 = surplus.iter().sum();
        surplus.extend([0, -total]);
        surplus
    }

    fn path(&self, low: &[i64]) -> Option<Vec<Arc>> {
        let surplus = self.surplus(low);
        let starts: Vec<Option<i128>> = surplus.iter().map(|surplus| (*surplus > 0).then_some(0)).collect();
        let (distance, by) = self.distances(low, starts);
        let reached = (0..surplus.len()).filter(|node| surplus[*node] < 0);
        let (_, goal) = reached.filter_map(|node| Some((distance[node]?, node))).min()?;
        let (mut path, mut node) = (Vec::new(), goal);
        while let Some((from, person)) = by[node] {
            path.push((from, node, person));
            node = from;
        }
        Some(path)
    }

    /// How far every node is from these starts, and by which arc it is reached (Bellman and Ford).
    #[allow(clippy::type_complexity)]
    fn distances(
        &self,
        low: &[i64],
        mut distance: Vec<Option<i128>>,
    ) -> (Vec<Option<i128>>, Vec<Option<(usize, Option<u32>)>>) {
        let (size, nodes, sink) = (self.demand.size, self.demand.size + 1, self.demand.size + 1);
        let mut by = vec![None; nodes + 1];
        let mut is_done = false;
        while !is_done {
            is_done = true;
            let mut relax = |from: usize, to: usize, cost: i128, person: Option<u32>| {
                let Some(there) = distance[from].map(|so_far| so_far + cost) else { return };
                if distance[to].is_none_or(|known| there < known) {
                    (distance[to], by[to]) = (Some(there), Some((from, person)));
                    is_done = false;
                }
            };
            for from in 0..nodes {
                for to in 0..nodes {
                    if let Some((cost, person)) = self.first[from * nodes + to] {
                        relax(from, to, cost, Some(person));
                    }
                }
                let least = low.get(from).copied().unwrap_or(0);
                if from == size || self.sizes[from].max(least) < self.demand.high[from] {
                    relax(from, sink, 0, None);
                }
                if self.sizes[from] > least {
                    relax(sink, from, 0, None);
                }
            }
        }
        (distance, by)
    }

    fn choice(&self) -> Choice {
        let (size, low) = (self.demand.size, &self.demand.low);
        let held = self
            .holds
            .chunks(size.max(1))
            .map(|holds| (0..size as u32).filter(|group| holds[*group as usize]).collect::<Vec<u32>>());
        let mut held: Vec<Vec<u32>> = held.collect();
        held.resize(self.lacks.len(), Vec::new());
        let (distance, _) = self.distances(low, vec![Some(0); size + 2]);
        let distance = |node: usize| distance[node].unwrap_or_default();
        Choice {
            held,
            unseated: self.lacks.iter().sum(),
            lacking: (0..size).map(|group| (low[group] - self.sizes[group]).max(0)).sum(),
            prices: (0..size).map(|group| distance(size + 1) - distance(group)).collect(),
        }
    }
}
