//! The search for paths: shortest ones by Dijkstra, then as many at once as there are, by levels after Dinic.
use super::{balance::Flow, network::Cost};
use crate::assignment::solver::watch::{Stopped, Watch};

/// Where paths may end.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Goal {
    /// At workshops below their minimum; the sink gives what it has.
    Minimums,
    Anything,
}

impl<C: Cost> Flow<'_, C> {
    /// Removes every excess at the least cost; `false` when some cannot be removed.
    pub fn run(&mut self, watch: &Watch) -> Result<bool, Stopped> {
        watch.begin_flow();
        self.augment(Goal::Anything, watch)
    }

    /// Of a network without costs: fills the minimums as far as can be, then finds seats for as many as can be. How
    /// many each workshop lacks.
    pub fn fit(&mut self, watch: &Watch) -> Result<Vec<i64>, Stopped> {
        watch.begin_flow();
        let (size, sink) = (self.network.size, self.network.sink());
        if (0..size).any(|group| self.excess[group] < 0) {
            self.augment(Goal::Minimums, watch)?;
        }
        let lacking: Vec<i64> = (0..size).map(|group| (-self.excess[group]).max(0)).collect();
        for (group, lacking) in lacking.iter().enumerate() {
            self.outer[group] -= lacking;
            self.excess[group] += lacking;
            self.excess[sink] -= lacking;
        }
        self.augment(Goal::Anything, watch)?;
        Ok(lacking)
    }

    fn augment(&mut self, goal: Goal, watch: &Watch) -> Result<bool, Stopped> {
        while (0..self.network.nodes()).any(|node| self.is_goal(node, goal)) {
            watch.check()?;
            if !self.shorten(goal) {
                return Ok(false);
            }
            while self.block(goal) {
                watch.check()?;
            }
        }
        Ok((0..self.network.nodes()).all(|node| self.excess[node] <= 0))
    }

    /// Dijkstra from all nodes with too much to the nearest with too little, by reduced costs; `false`: none is reached.
    fn shorten(&mut self, goal: Goal) -> bool {
        let nodes = self.network.nodes();
        let mut distance: Vec<C> =
            (0..nodes).map(|node| if self.is_source(node, goal) { C::default() } else { C::FAR }).collect();
        let mut is_settled = vec![false; nodes];
        let reached = loop {
            let nearest = (0..nodes).filter(|node| !is_settled[*node]).min_by_key(|node| distance[*node]);
            let Some(node) = nearest.filter(|node| distance[*node] < C::FAR) else { return false };
            if self.is_goal(node, goal) {
                break distance[node];
            }
            is_settled[node] = true;
            let so_far = distance[node];
            self.arcs(node, |to, cost| {
                let there = so_far + self.reduced(node, to, cost);
                if there < distance[to] {
                    distance[to] = there;
                }
            });
        };
        for (potential, distance) in self.potential.iter_mut().zip(distance) {
            *potential = *potential + distance.min(reached);
        }
        true
    }

    /// Sends what can be sent along shortest paths of fewest arcs; `false` when nothing can.
    fn block(&mut self, goal: Goal) -> bool {
        let nodes = self.network.nodes();
        let mut level = vec![usize::MAX; nodes];
        let mut queue: Vec<usize> = (0..nodes).filter(|node| self.is_source(*node, goal)).collect();
        for node in &queue {
            level[*node] = 0;
        }
        let (mut next, mut depth) = (0, usize::MAX);
        let mut paths: Vec<Vec<usize>> = vec![Vec::new(); nodes];
        while let Some(node) = queue.get(next).copied() {
            next += 1;
            if level[node] >= depth {
                break;
            }
            let mut onward = Vec::new();
            self.arcs(node, |to, cost| {
                if self.reduced(node, to, cost) == C::default() && level[to] > level[node] {
                    onward.push(to);
                    if level[to] == usize::MAX {
                        level[to] = level[node] + 1;
                        queue.push(to);
                    }
                }
            });
            onward.retain(|to| level[*to] == level[node] + 1);
            if depth == usize::MAX && onward.iter().any(|to| self.is_goal(*to, goal)) {
                depth = level[node] + 1;
            }
            paths[node] = onward;
        }
        if depth == usize::MAX {
            return false;
        }
        let sources: Vec<usize> = (0..nodes).filter(|node| level[*node] == 0).collect();
        for source in sources {
            while self.is_source(source, goal) && self.send(source, goal, &mut paths) {}
        }
        true
    }

    /// Sends one unit from a source along the levels; arcs that lead nowhere are struck off.
    fn send(&mut self, source: usize, goal: Goal, paths: &mut [Vec<usize>]) -> bool {
        let mut path = vec![source];
        loop {
            let node = *path.last().expect("a path has a node");
            if path.len() > 1 && self.is_goal(node, goal) {
                break;
            }
            match paths[node].last().copied() {
                Some(to) if self.is_tight(node, to) => path.push(to),
                Some(_) => {
                    paths[node].pop();
                }
                None => {
                    path.pop();
                    match path.last() {
                        Some(before) => paths[*before].pop(),
                        None => return false,
                    };
                }
            }
        }
        for step in path.windows(2) {
            self.push(step[0], step[1]);
        }
        true
    }

    /// Whether an arc is there still and costs nothing by the potentials.
    fn is_tight(&self, from: usize, to: usize) -> bool {
        self.arc(from, to).is_some_and(|cost| self.reduced(from, to, cost) == C::default())
    }

    fn is_source(&self, node: usize, goal: Goal) -> bool {
        self.excess[node] > 0 || (goal == Goal::Minimums && node == self.network.sink())
    }

    fn is_goal(&self, node: usize, goal: Goal) -> bool {
        self.excess[node] < 0 && (goal == Goal::Anything || node != self.network.sink())
    }
}
