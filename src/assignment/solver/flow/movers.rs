//! Who sits where, and who could move where at the least cost: the arcs of the compressed graph.
use std::{cmp::Reverse, collections::BinaryHeap};

use super::network::{Cost, Network};

type Queue<C> = BinaryHeap<Reverse<(C, u32)>>;

/// Everybody's seat, and for each pair of workshops the queue of those who could move.
pub struct Movers<'a, C> {
    network: &'a Network<C>,
    /// Where each person sits; `network.size` for no seat.
    pub seats: Vec<u32>,
    /// By node and workshop: who could move there by an offer, the cheapest first. Entries of people who left are
    /// removed when they come to the top.
    listed: Vec<Queue<C>>,
    /// By node: who could move anywhere else.
    others: Vec<Queue<C>>,
    /// By node: whom it would cost least to leave without a seat.
    leaving: Vec<Queue<C>>,
    /// By node and workshop (the last: no seat): what the cheapest move costs.
    cheapest: Vec<C>,
}

impl<'a, C: Cost> Movers<'a, C> {
    /// Everybody sits where it costs least, in the emptiest of equals.
    pub fn new(network: &'a Network<C>) -> Self {
        let mut movers = Self {
            network,
            seats: Vec::with_capacity(network.tail.len()),
            listed: Vec::new(),
            others: Vec::new(),
            leaving: Vec::new(),
            cheapest: Vec::new(),
        };
        movers.seat_cheapest();
        movers.fill_queues();
        movers
    }

    /// What the cheapest move from a node to each workshop costs, `FAR` where there is none; the last: to no seat.
    pub fn row(&self, node: usize) -> &[C] {
        let width = self.network.size + 1;
        &self.cheapest[node * width..][..width]
    }

    fn seat_cheapest(&mut self) {
        let network = self.network;
        let mut taken = vec![0_i64; network.size];
        for person in 0..network.tail.len() {
            let offers = network.offers_of(person);
            let tail = network.tail[person];
            let least = offers.iter().map(|offer| offer.cost).min().unwrap_or(C::FAR).min(tail);
            let room = |group: usize| network.high[group] - taken[group];
            let listed = offers.iter().filter(|offer| offer.cost == least).map(|offer| offer.group as usize);
            let best = if least == C::FAR {
                None
            } else if tail == least {
                (0..network.size)
                    .filter(|group| network.cost(person, *group) == least)
                    .max_by_key(|group| (room(*group), Reverse(*group)))
            } else {
                listed.max_by_key(|group| (room(*group), Reverse(*group)))
            };
            if let Some(group) = best {
                taken[group] += 1;
            }
            self.seats.push(best.unwrap_or(network.size) as u32);
        }
    }

    fn fill_queues(&mut self) {
        let network = self.network;
        let nodes = network.seat_nodes();
        let mut listed = vec![Vec::new(); nodes * network.size];
        let mut others = vec![Vec::new(); nodes];
        let mut leaving = vec![Vec::new(); nodes];
        for person in 0..self.seats.len() {
            let seat = self.seats[person] as usize;
            let (node, own) = (network.node(person, seat), network.cost(person, seat));
            for offer in network.offers_of(person).iter().filter(|offer| offer.group as usize != seat) {
                listed[node * network.size + offer.group as usize]
                    .push(Reverse((offer.cost - own, person as u32)));
            }
            if network.tail[person] < C::FAR {
                others[node].push(Reverse((network.tail[person] - own, person as u32)));
            }
            if let Some(unseated) = network.unseated.filter(|_| seat != network.size) {
                leaving[node].push(Reverse((unseated - own, person as u32)));
            }
        }
        self.listed = listed.into_iter().map(BinaryHeap::from).collect();
        self.others = others.into_iter().map(BinaryHeap::from).collect();
        self.leaving = leaving.into_iter().map(BinaryHeap::from).collect();
        self.cheapest = vec![C::FAR; nodes * (network.size + 1)];
        for node in 0..nodes {
            self.price_row(node);
        }
    }

    /// The cheapest move from a node to every workshop.
    fn price_row(&mut self, node: usize) {
        for group in 0..=self.network.size {
            self.price(node, group);
        }
    }

    fn price(&mut self, node: usize, group: usize) {
        let size = self.network.size;
        let cost = if group == size {
            self.top(|movers| &mut movers.leaving[node], node)
        } else if node % (size + 1) == group {
            None
        } else {
            let listed = self.top(|movers| &mut movers.listed[node * size + group], node);
            let other = self.top(|movers| &mut movers.others[node], node);
            match (listed, other) {
                (Some(one), Some(other)) => Some(if other.0 < one.0 { other } else { one }),
                (one, other) => one.or(other),
            }
        };
        self.cheapest[node * (size + 1) + group] = cost.map_or(C::FAR, |(cost, _)| cost);
    }

    /// The cheapest entry of somebody who still sits there.
    fn top(&mut self, queue: impl Fn(&mut Self) -> &mut Queue<C>, node: usize) -> Option<(C, u32)> {
        let group = (node % (self.network.size + 1)) as u32;
        loop {
            let Reverse((cost, person)) = *queue(self).peek()?;
            if self.seats[person as usize] == group {
                return Some((cost, person));
            }
            queue(self).pop();
        }
    }

    /// Who makes the cheapest move from a node to a workshop. Of equal moves an offer goes first, because somebody
    /// whose offer it is may stand in the queue for all the others as well.
    fn mover(&mut self, node: usize, group: usize) -> usize {
        let size = self.network.size;
        let top = if group == size {
            self.top(|movers| &mut movers.leaving[node], node)
        } else {
            let listed = self.top(|movers| &mut movers.listed[node * size + group], node);
            let other = self.top(|movers| &mut movers.others[node], node);
            match (listed, other) {
                (Some(one), Some(other)) if other.0 < one.0 => Some(other),
                (one, other) => one.or(other),
            }
        };
        top.expect("an arc has somebody who moves along it").1 as usize
    }

    pub fn move_one(&mut self, node: usize, group: usize) {
        let (network, size) = (self.network, self.network.size);
        let person = self.mover(node, group);
        let target = network.node(person, group);
        let own = network.cost(person, group);
        self.seats[person] = group as u32;
        for offer in network.offers_of(person) {
            let other = offer.group as usize;
            self.price(node, other);
            if other != group {
                let cost = offer.cost - own;
                self.listed[target * size + other].push(Reverse((cost, person as u32)));
                let cheapest = &mut self.cheapest[target * (size + 1) + other];
                *cheapest = cost.min(*cheapest);
            }
        }
        if network.tail[person] < C::FAR {
            let cost = network.tail[person] - own;
            self.others[target].push(Reverse((cost, person as u32)));
            self.price_row(node);
            for other in (0..size).filter(|other| *other != group) {
                let cheapest = &mut self.cheapest[target * (size + 1) + other];
                *cheapest = cost.min(*cheapest);
            }
        }
        if let Some(unseated) = network.unseated {
            self.price(node, size);
            if group != size {
                self.leaving[target].push(Reverse((unseated - own, person as u32)));
                self.price(target, size);
            }
        }
    }
}
