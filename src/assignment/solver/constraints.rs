//! What a flow cannot keep: workshops that take place with their minimum or not at all, people who sit together or apart.
//! Branch and bound over relaxations that are flows.
use std::collections::BTreeSet;

use super::{
    Stopped, Watch,
    problem::{NONE, Problem},
    relaxation::{Decided, Found, relax},
    rules::Minimums,
    spreading::Spreading,
};

/// What a search came to.
pub(super) struct Searched {
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
pub(super) fn search(
    problem: &Problem,
    root: Decided,
    mut second: Option<Spreading>,
    watch: &Watch,
) -> Result<Searched, Stopped> {
    let bound = relax(problem, &root, second.as_mut(), watch)?;
    let mut best: Option<(Found, Decided)> = None;
    let mut open = vec![(root.clone(), bound.score.clone(), Some(bound.clone()))];
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
        match broken(problem, &decided, &found) {
            Broken::Nothing => best = Some((found, decided)),
            Broken::ForGood => {}
            Broken::Mendable(ways) => {
                let score = found.score;
                open.extend(ways.into_iter().rev().map(|way| (way, score.clone(), None)));
            }
        }
    }
    let is_kept = best.is_some();
    let (best, decided) = best.unwrap_or_else(|| (bound.clone(), root));
    let band = second.and_then(|spreading| spreading.band);
    Ok(Searched { best, bound, is_optimal: is_optimal && is_kept, decided, band })
}

/// What a relaxation does not keep.
enum Broken {
    Nothing,
    /// No further decision can mend it.
    ForGood,
    /// The decisions that mend it, the most promising first; one of them holds in every solution.
    Mendable(Vec<Decided>),
}

fn broken(problem: &Problem, decided: &Decided, found: &Found) -> Broken {
    if let Some(ways) = too_small(problem, decided, found) {
        return Broken::Mendable(ways);
    }
    for cluster in problem.together.iter().filter(|cluster| can_sit_together(problem, cluster)) {
        let seats: BTreeSet<u32> = cluster.iter().map(|person| found.seats[*person]).collect();
        if seats.len() > 1 {
            return gather(problem, decided, found, cluster);
        }
    }
    for (one, other) in problem.apart.iter().copied() {
        let seat = found.seats[one];
        if seat != NONE && seat == found.seats[other] {
            let ways: Vec<Decided> = [other, one]
                .into_iter()
                .filter(|person| problem.pin[*person] == NONE)
                .map(|person| decided.banning(&[person], seat))
                .collect();
            // Two who are pinned to one workshop stay there.
            if !ways.is_empty() {
                return Broken::Mendable(ways);
            }
        }
    }
    Broken::Nothing
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

/// The workshop in which a cluster costs least by the prices: all sit there, or none.
fn gather(problem: &Problem, decided: &Decided, found: &Found, cluster: &[usize]) -> Broken {
    let free: Vec<usize> = cluster.iter().copied().filter(|person| problem.pin[*person] == NONE).collect();
    if free.iter().any(|person| decided.only.contains_key(person)) {
        return Broken::ForGood;
    }
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
    let Some((_, group)) = best else { return Broken::ForGood };
    let mut there = decided.clone();
    there.only.extend(free.iter().map(|person| (*person, group as u32)));
    Broken::Mendable(vec![there, decided.banning(&free, group as u32)])
}

/// Whether any workshop is large enough for a cluster and possible for everybody in it.
fn can_sit_together(problem: &Problem, cluster: &[usize]) -> bool {
    (0..problem.size()).any(|group| {
        problem.maximum[group] >= cluster.len() as i64
            && cluster.iter().all(|person| match problem.pin[*person] {
                NONE => problem.rank(*person, group).is_some(),
                pin => pin as usize == group,
            })
    })
}

impl Decided {
    /// What is decided before anything is searched.
    pub(super) fn root(problem: &Problem) -> Self {
        let is_kept = problem.rules.minimums == Minimums::Keep;
        let kept = if is_kept { (0..problem.size()).collect() } else { BTreeSet::new() };
        Self { kept, ..Self::default() }
    }

    fn banning(&self, people: &[usize], group: u32) -> Self {
        let mut decided = self.clone();
        decided.banned.extend(people.iter().map(|person| (*person, group)));
        decided
    }
}
