//! What a flow cannot keep: workshops that take place with their minimum or not at all, people who sit together or apart.
//! Branch and bound over relaxations that are flows.
use std::collections::BTreeSet;

use super::{
    relaxation::{Decided, Found, relax},
    spreading::Spreading,
};
use crate::assignment::solver::{
    problem::{NONE, Problem},
    rules::Minimums,
    watch::{Stopped, Watch},
};

/// What a search came to.
pub struct Searched {
    pub best: Found,
    /// The best if only what a flow can keep counted: nothing better exists.
    pub bound: Found,
    pub is_optimal: bool,
    pub decided: Decided,
    /// How far departments may be from the even share, if that is bounded.
    pub band: Option<u32>,
}

/// Searches all decisions that could be better, the most promising first. When the time is up, it goes on only until
/// there is any solution at all.
pub fn search(
    problem: &Problem,
    root: Decided,
    mut second: Option<Spreading>,
    watch: &Watch,
) -> Result<Searched, Stopped> {
    let bound = relax(problem, &root, second.as_mut(), watch)?;
    let mut best: Option<(Found, Decided)> = None;
    let mut open = vec![(root, bound.score.clone(), Some(bound.clone()))];
    let mut is_optimal = true;
    while let Some((decided, least, known)) = open.pop() {
        if best.as_ref().is_some_and(|(best, _)| least >= best.score) {
            continue;
        }
        if watch.is_late() && best.is_some() {
            is_optimal = false;
            break;
        }
        let found = match known {
            Some(found) => found,
            None => relax(problem, &decided, second.as_mut(), watch)?,
        };
        if best.as_ref().is_some_and(|(best, _)| found.score >= best.score) {
            continue;
        }
        match mending(problem, &decided, &found) {
            None => best = Some((found, decided)),
            Some(ways) => {
                let score = found.score;
                open.extend(ways.into_iter().rev().map(|way| (way, score.clone(), None)));
            }
        }
    }
    let (best, decided) = best.expect("closing or filling workshops and giving up pairs ends the search");
    // Pairs are not searched for who of them is to have no seat.
    is_optimal &= best.score.unseated == 0 || problem.pairs.is_empty();
    let band = second.and_then(|spreading| spreading.band);
    Ok(Searched { best, bound, is_optimal, decided, band })
}

/// The decisions that mend what a relaxation does not keep, the most promising first; one of them holds in every
/// solution. `None`: it keeps everything.
fn mending(problem: &Problem, decided: &Decided, found: &Found) -> Option<Vec<Decided>> {
    if let Some(ways) = too_small(problem, decided, found) {
        return Some(ways);
    }
    for cluster in clusters(problem, decided) {
        let seats = cluster.iter().map(|person| found.seats[*person]).filter(|seat| *seat != NONE);
        if seats.collect::<BTreeSet<u32>>().len() > 1 {
            return Some(gather(problem, decided, found, &cluster));
        }
    }
    for (index, pair) in problem.pairs.iter().enumerate() {
        let seat = found.seats[pair.one];
        let is_kept = pair.is_together || seat == NONE || seat != found.seats[pair.other];
        if is_kept || decided.given_up.contains(&index) {
            continue;
        }
        let free = [pair.other, pair.one].into_iter().filter(|person| problem.pin[*person] == NONE);
        let mut ways: Vec<Decided> = free.map(|person| decided.banning(&[person], seat)).collect();
        ways.push(decided.giving_up(index));
        return Some(ways);
    }
    None
}

/// The workshop nearest to a minimum it does not reach: it is filled, or it does not take place.
fn too_small(problem: &Problem, decided: &Decided, found: &Found) -> Option<Vec<Decided>> {
    if problem.rules.minimums != Minimums::Cancel {
        return None;
    }
    let size = |group: &usize| found.seats.iter().filter(|seat| **seat as usize == *group).count() as i64;
    let small = (0..problem.size())
        .filter(|group| !decided.kept.contains(group) && !decided.closed.contains(group))
        .map(|group| (group, size(&group)))
        .filter(|(group, size)| *size > 0 && *size < problem.minimum[*group]);
    let (group, _) = small.min_by_key(|(group, size)| problem.minimum[*group] - size)?;
    let mut kept = decided.clone();
    kept.kept.insert(group);
    let mut ways = vec![kept];
    if !problem.pin.contains(&(group as u32)) {
        let mut closed = decided.clone();
        closed.closed.insert(group);
        ways.push(closed);
    }
    Some(ways)
}

/// The workshop in which a cluster costs least by the prices: all sit there, or none, or a pair is given up.
fn gather(problem: &Problem, decided: &Decided, found: &Found, cluster: &[usize]) -> Vec<Decided> {
    let free: Vec<usize> = cluster.iter().copied().filter(|person| problem.pin[*person] == NONE).collect();
    let cost = |group: usize| {
        let mut sum = 0;
        for person in cluster {
            let is_banned = decided.banned.contains(&(*person, group as u32));
            match problem.pin[*person] {
                NONE if is_banned => return None,
                NONE => {
                    sum += found.weights.extended(problem.rank(*person, group)?, problem.size())
                        + found.prices[group]
                }
                pin if pin as usize == group => {}
                _ => return None,
            }
        }
        Some(sum)
    };
    let is_open =
        |group: &usize| !decided.closed.contains(group) && problem.maximum[*group] >= cluster.len() as i64;
    let best = (0..problem.size()).filter(is_open).filter_map(|group| Some((cost(group)?, group))).min();
    let mut ways = Vec::new();
    if let Some((_, group)) = best {
        let mut there = decided.clone();
        there.only.extend(free.iter().map(|person| (*person, group as u32)));
        ways.extend([there, decided.banning(&free, group as u32)]);
    }
    ways.extend(severed(problem, decided, cluster));
    ways
}

/// A cluster without one of its pairs, those first that leave the smallest clusters.
fn severed(problem: &Problem, decided: &Decided, cluster: &[usize]) -> Vec<Decided> {
    let is_inside = |index: &usize| {
        let pair = problem.pairs[*index];
        pair.is_together && cluster.contains(&pair.one) && !decided.given_up.contains(index)
    };
    let sever = |index: usize| {
        let without = decided.giving_up(index);
        let left = clusters(problem, &without);
        let left = left.iter().filter(|other| other.iter().any(|person| cluster.contains(person)));
        (left.map(Vec::len).max().unwrap_or_default(), index, without)
    };
    let mut ways: Vec<_> = (0..problem.pairs.len()).filter(is_inside).map(sever).collect();
    ways.sort_by_key(|(largest, index, _)| (*largest, *index));
    ways.into_iter().map(|(_, _, without)| without).collect()
}

/// Those whom pairs bind together, as far as these are not given up: two or more.
fn clusters(problem: &Problem, decided: &Decided) -> Vec<Vec<usize>> {
    let mut clusters: Vec<Vec<usize>> = Vec::new();
    for (index, pair) in problem.pairs.iter().enumerate() {
        if !pair.is_together || decided.given_up.contains(&index) {
            continue;
        }
        let mut merged = vec![pair.one, pair.other];
        clusters.retain_mut(|cluster| {
            let meets = cluster.contains(&pair.one) || cluster.contains(&pair.other);
            if meets {
                merged.append(cluster);
            }
            !meets
        });
        merged.sort_unstable();
        merged.dedup();
        clusters.push(merged);
    }
    clusters.sort();
    clusters
}

impl Decided {
    /// What is decided before anything is searched.
    pub fn root(problem: &Problem) -> Self {
        let is_kept = problem.rules.minimums == Minimums::Keep;
        let kept = if is_kept { (0..problem.size()).collect() } else { BTreeSet::new() };
        Self { kept, ..Self::default() }
    }

    fn giving_up(&self, pair: usize) -> Self {
        let mut decided = self.clone();
        decided.given_up.insert(pair);
        decided
    }

    fn banning(&self, people: &[usize], group: u32) -> Self {
        let mut decided = self.clone();
        decided.banned.extend(people.iter().map(|person| (*person, group)));
        decided
    }
}
