//! The residual graph of given seats: which moves are possible still, and what they would cost.
use super::{
    objective::Tally,
    problem::{NONE, Problem},
    rules::{Minimums, Objective, Stay},
    weights::Weights,
};

/// Seats that may have been found by the solver or by hand. The nodes are the workshops, "no seat", and a sink.
pub(super) struct Residual<'a> {
    problem: &'a Problem,
    /// By place in the draw; the number after the last workshop for no seat.
    pub seats: Vec<usize>,
    weights: Weights,
    pub room: Vec<Room>,
    /// By node and workshop: the two cheapest movers.
    moves: Vec<[Option<(i128, usize)>; 2]>,
}

/// Which seats are worth the same to the whole.
pub(super) struct Equals {
    /// By node: the first node on a circle with it that costs nothing.
    pub circle: Vec<usize>,
    pub prices: Vec<i128>,
}

/// Whether a workshop can take somebody more, and spare somebody.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    pub can_take: bool,
    pub can_spare: bool,
}

impl<'a> Residual<'a> {
    pub fn new(problem: &'a Problem, seats: &[Option<usize>]) -> Self {
        let size = problem.size();
        let mut numbers = vec![0; size];
        for (number, group) in problem.groups.iter().enumerate() {
            numbers[*group] = number;
        }
        let seat = |index: &usize| seats[*index].map_or(size, |group| numbers[group]);
        let seats: Vec<usize> = problem.people.iter().map(seat).collect();
        let known: Vec<u32> =
            seats.iter().map(|seat| if *seat == size { NONE } else { *seat as u32 }).collect();
        let worst = Tally::new(problem, &known).by_rank.len().max(1) as u32;
        let weights = match (problem.rules.stay, problem.rules.objective) {
            (Stay::First | Stay::Weight(_), _) => None,
            (_, Objective::Fair) => Some(Weights::fair(worst, size)),
            (_, Objective::FirstWishes) => Weights::first_wishes(problem.ranks, size),
        };
        let mut residual = Self {
            problem,
            room: rooms(problem, &seats),
            seats,
            weights: weights.unwrap_or_else(|| Weights::squares(problem.ranks, size)),
            moves: Vec::new(),
        };
        residual.moves = residual.cheapest_moves();
        residual
    }

    pub fn is_open(&self, group: usize) -> bool {
        self.room[group].can_take || self.seats.contains(&group)
    }

    /// What somebody costs in a workshop or without a seat; `None` when they cannot sit there.
    pub fn weight(&self, place: usize, group: usize) -> Option<i128> {
        let size = self.problem.size();
        if group == size {
            return Some(self.weights.extended(self.problem.ranks + 1, size).max(self.weights.unseated));
        }
        Some(self.weights.extended(self.problem.rank(place, group)?, size))
    }

    fn cheapest_moves(&self) -> Vec<[Option<(i128, usize)>; 2]> {
        let nodes = self.problem.size() + 1;
        let mut moves = vec![[None, None]; nodes * nodes];
        for place in (0..self.problem.len()).filter(|place| self.problem.pin[*place] == NONE) {
            let from = self.seats[place];
            // Somebody whom the organisers seated where they cannot sit is not moved by a rule.
            let Some(own) = self.weight(place, from) else { continue };
            for to in (0..nodes).filter(|to| *to != from) {
                let Some(cost) = self.weight(place, to) else { continue };
                let entry = Some((cost - own, place));
                let best = &mut moves[from * nodes + to];
                if best[0].is_none() || entry < best[0] {
                    *best = [entry, best[0]];
                } else if best[1].is_none() || entry < best[1] {
                    best[1] = entry;
                }
            }
        }
        moves
    }

    /// Every arc of the residual graph as (from, to, cost, mover), without the moves of one person.
    fn arcs(&self, without: usize) -> Vec<(usize, usize, i128, Option<usize>)> {
        let (size, nodes, sink) = (self.problem.size(), self.problem.size() + 1, self.problem.size() + 1);
        let mut arcs = vec![(size, sink, 0, None), (sink, size, 0, None)];
        for group in 0..size {
            if self.room[group].can_take {
                arcs.push((group, sink, 0, None));
            }
            if self.room[group].can_spare {
                arcs.push((sink, group, 0, None));
            }
        }
        if !self.seats.contains(&size) {
            arcs.remove(1);
        }
        for from in 0..nodes {
            for to in (0..nodes).filter(|to| *to == size || self.is_open(*to)) {
                let movers = self.moves[from * nodes + to].into_iter().flatten();
                if let Some((cost, person)) = movers.into_iter().find(|(_, person)| *person != without) {
                    arcs.push((from, to, cost, Some(person)));
                }
            }
        }
        arcs
    }

    /// The cheapest way from one node to another as moves, and what it costs.
    #[allow(clippy::type_complexity)]
    pub fn way(&self, from: usize, to: usize, without: usize) -> Option<(Vec<(usize, usize, usize)>, i128)> {
        let arcs = self.arcs(without);
        let path = shortest(&arcs, self.problem.size() + 2, from, to, |cost| cost).or_else(|| {
            // The seats could be better as a whole: then a way with few losses, each step counting.
            shortest(&arcs, self.problem.size() + 2, from, to, |cost| cost.max(0) + 1)
        })?;
        let cost = path.iter().map(|arc| arcs[*arc].2).sum();
        let moves = path.into_iter().filter_map(|arc| Some((arcs[arc].3?, arcs[arc].0, arcs[arc].1)));
        Some((moves.collect(), cost))
    }

    /// Prices by the shortest ways from the sink, and which nodes lie on a circle that costs nothing.
    pub fn equals(&self) -> Option<Equals> {
        let (nodes, sink) = (self.problem.size() + 2, self.problem.size() + 1);
        let arcs = self.arcs(usize::MAX);
        let mut distance = vec![0_i128; nodes];
        for round in 0..=nodes {
            let mut is_done = true;
            for (from, to, cost, _) in &arcs {
                let there = distance[*from] + cost;
                if there < distance[*to] {
                    distance[*to] = there;
                    is_done = false;
                }
            }
            if is_done {
                break;
            }
            if round == nodes {
                return None;
            }
        }
        let mut reaches = vec![false; nodes * nodes];
        for (from, to, cost, _) in &arcs {
            reaches[from * nodes + to] |= distance[*from] + cost == distance[*to];
        }
        for middle in 0..nodes {
            for from in 0..nodes {
                if reaches[from * nodes + middle] {
                    for to in 0..nodes {
                        reaches[from * nodes + to] |= reaches[middle * nodes + to];
                    }
                }
            }
        }
        let first_equal = |node: usize| {
            (0..node)
                .find(|other| reaches[node * nodes + other] && reaches[other * nodes + node])
                .unwrap_or(node)
        };
        let circle = (0..nodes).map(first_equal).collect();
        let prices = (0..nodes).map(|node| distance[sink] - distance[node]).collect();
        Some(Equals { circle, prices })
    }
}

/// The arcs of a cheapest path by Bellman and Ford; `None` when there is none, or when going in circles is cheaper still.
fn shortest(
    arcs: &[(usize, usize, i128, Option<usize>)],
    nodes: usize,
    from: usize,
    to: usize,
    cost: impl Fn(i128) -> i128,
) -> Option<Vec<usize>> {
    let mut distance = vec![None; nodes];
    let mut by = vec![None; nodes];
    distance[from] = Some(0);
    for _ in 0..nodes {
        let mut is_done = true;
        for (index, (start, end, price, _)) in arcs.iter().enumerate() {
            let Some(so_far) = distance[*start] else { continue };
            let there: i128 = so_far + cost(*price);
            if distance[*end].is_none_or(|known| there < known) {
                (distance[*end], by[*end]) = (Some(there), Some(index));
                is_done = false;
            }
        }
        if is_done {
            break;
        }
    }
    let (mut path, mut node) = (Vec::new(), to);
    while node != from {
        let arc: usize = by[node]?;
        path.push(arc);
        node = arcs[arc].0;
        if path.len() > nodes {
            return None;
        }
    }
    path.reverse();
    Some(path)
}

fn rooms(problem: &Problem, seats: &[usize]) -> Vec<Room> {
    let size = |group: usize| seats.iter().filter(|seat| **seat == group).count() as i64;
    let room = |group: usize| {
        let (taken, minimum) = (size(group), problem.minimum[group]);
        let is_cancelled = problem.rules.minimums == Minimums::Cancel && taken == 0 && minimum > 0;
        Room {
            can_take: taken < problem.maximum[group] && !is_cancelled,
            can_spare: taken > 0 && (problem.rules.minimums == Minimums::Ignore || taken > minimum),
        }
    };
    let nowhere = Room { can_take: true, can_spare: true };
    (0..problem.size()).map(room).chain([nowhere]).collect()
}
