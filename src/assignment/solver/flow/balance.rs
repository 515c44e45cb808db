//! The core: a minimum-cost flow by primal-dual shortest paths on the compressed graph of the workshops.
//!
//! The nodes are not the people but the workshops (one node for each department in each, when departments count) and a
//! sink. An arc from one workshop to another is the cheapest move of anybody who sits there; a heap for each pair knows
//! who that is. The algorithm is that of Ahuja, Magnanti and Orlin, *Network Flows* (1993), section 9.8, with blocking
//! flows after Dinic between two shortest-path computations.
use super::{
    movers::Movers,
    network::{Cost, Network, Spread},
};

/// A flow on its way to the optimum.
pub struct Flow<'a, C> {
    pub network: &'a Network<C>,
    pub movers: Movers<'a, C>,
    /// Flow from (department, workshop) to its hub, when departments count.
    inner: Vec<i64>,
    /// Flow from each workshop to the sink.
    pub outer: Vec<i64>,
    /// What has come into a node and not left it.
    pub excess: Vec<i64>,
    pub potential: Vec<C>,
}

impl<'a, C: Cost> Flow<'a, C> {
    /// Everybody sits where it costs least, in the emptiest of equals; that is optimal but for the sizes.
    pub fn new(network: &'a Network<C>) -> Self {
        let mut flow = Self {
            network,
            movers: Movers::new(network),
            inner: Vec::new(),
            outer: Vec::new(),
            excess: Vec::new(),
            potential: Vec::new(),
        };
        flow.balance();
        flow
    }

    /// Splits the people into what flows on and what is too much or too little, at prices of nought.
    fn balance(&mut self) {
        let (network, size) = (self.network, self.network.size);
        self.potential = vec![C::default(); self.network.nodes()];
        self.excess = vec![0; self.network.nodes()];
        for person in 0..self.movers.seats.len() {
            let node = self.network.node(person, self.movers.seats[person] as usize);
            self.excess[node] += 1;
        }
        if self.network.has_departments() {
            for node in 0..self.network.seat_nodes() {
                let group = node % (size + 1);
                let flow = match group == size {
                    true => self.excess[node],
                    false => network.spread[node / (size + 1) * size + group].cheapest(),
                };
                let hub = self.network.hub(group);
                self.inner.push(flow);
                self.excess[node] -= flow;
                self.excess[hub] += flow;
            }
        }
        let sink = self.network.sink();
        self.excess[sink] -= self.movers.seats.len() as i64;
        for group in 0..=size {
            let hub = self.network.hub(group);
            let flow = self.excess[hub]
                .clamp(self.network.low(group), self.network.high(group).max(self.network.low(group)));
            self.outer.push(flow);
            self.excess[hub] -= flow;
            self.excess[sink] += flow;
        }
    }

    /// Every arc out of a node with what it costs.
    pub fn arcs(&self, node: usize, mut arc: impl FnMut(usize, C)) {
        let size = self.network.size;
        let (seat_nodes, sink) = (self.network.seat_nodes(), self.network.sink());
        if node == sink {
            for group in (0..=size).filter(|group| self.outer[*group] > self.network.low(*group)) {
                arc(self.network.hub(group), C::default());
            }
            return;
        }
        if node < seat_nodes {
            let (first, group) = (node - node % (size + 1), node % (size + 1));
            for (other, cost) in self.movers.row(node).iter().enumerate() {
                if *cost < C::FAR {
                    arc(first + other, *cost);
                }
            }
            if self.network.has_departments() {
                if let Some(cost) = self.joining(node) {
                    arc(self.network.hub(group), cost);
                }
                return;
            }
        }
        let group = if self.network.has_departments() { node - seat_nodes } else { node };
        if self.outer[group] < self.network.high(group) {
            arc(sink, C::default());
        }
        if self.network.has_departments() {
            for node in (group..seat_nodes).step_by(size + 1) {
                if let Some(cost) = self.parting(node) {
                    arc(node, cost);
                }
            }
        }
    }

    /// What one more of a department in a workshop costs; `None`: there may be no more.
    fn joining(&self, node: usize) -> Option<C> {
        match self.spread(node) {
            None => Some(C::default()),
            Some(spread) if self.inner[node] < spread.high => Some(spread.marginal(self.inner[node])),
            Some(_) => None,
        }
    }

    /// What one fewer costs; `None`: there may be no fewer.
    fn parting(&self, node: usize) -> Option<C> {
        match self.spread(node) {
            None => (self.inner[node] > 0).then(C::default),
            Some(spread) if self.inner[node] > spread.low => Some(-spread.marginal(self.inner[node] - 1)),
            Some(_) => None,
        }
    }

    fn spread(&self, node: usize) -> Option<&Spread<C>> {
        let (size, group) = (self.network.size, node % (self.network.size + 1));
        (group < size).then(|| &self.network.spread[node / (size + 1) * size + group])
    }

    /// What one arc costs, when it is there.
    pub fn arc(&self, from: usize, to: usize) -> Option<C> {
        let (sink, seat_nodes, size) = (self.network.sink(), self.network.seat_nodes(), self.network.size);
        let group_of = |node: usize| if self.network.has_departments() { node - seat_nodes } else { node };
        if to == sink {
            let group = group_of(from);
            (self.outer[group] < self.network.high(group)).then(C::default)
        } else if from == sink {
            let group = group_of(to);
            (self.outer[group] > self.network.low(group)).then(C::default)
        } else if from >= seat_nodes {
            self.parting(to)
        } else if to >= seat_nodes {
            self.joining(from)
        } else {
            Some(self.movers.row(from)[to % (size + 1)]).filter(|cost| *cost < C::FAR)
        }
    }

    pub fn reduced(&self, from: usize, to: usize, cost: C) -> C {
        cost + self.potential[from] - self.potential[to]
    }

    /// Sends one unit along an arc.
    pub fn push(&mut self, from: usize, to: usize) {
        let (sink, seat_nodes) = (self.network.sink(), self.network.seat_nodes());
        let group_of =
            |node: usize, flow: &Self| if flow.network.has_departments() { node - seat_nodes } else { node };
        if to == sink {
            let group = group_of(from, self);
            self.outer[group] += 1;
        } else if from == sink {
            let group = group_of(to, self);
            self.outer[group] -= 1;
        } else if from >= seat_nodes {
            self.inner[to] -= 1;
        } else if to >= seat_nodes {
            self.inner[from] += 1;
        } else {
            self.movers.move_one(from, to % (self.network.size + 1));
        }
        self.excess[from] -= 1;
        self.excess[to] += 1;
    }

    /// How many have no place in a workshop.
    pub fn left_over(&self) -> i64 {
        (0..=self.network.size).map(|group| self.excess[group].max(0)).sum()
    }

    /// What a seat more in each workshop is worth.
    pub fn prices(&self) -> Vec<C> {
        let sink = self.potential[self.network.sink()];
        (0..self.network.size).map(|group| sink - self.potential[self.network.hub(group)]).collect()
    }
}
