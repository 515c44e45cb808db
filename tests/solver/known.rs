//! Optima that another solver, a general minimum-cost flow, found for large instances.
use tagwerk::assignment::solver::{Objective, Problem, Rules, Watch, solve};

use super::samples::Crowd;

fn profile(crowd: Crowd, objective: Objective) -> Vec<usize> {
    let rules = Rules { objective, ..Rules::default() };
    let problem = Problem::new(&crowd.instance(), &rules).unwrap();
    let outcome = solve(&problem, &Watch::default()).unwrap();
    assert!(outcome.optimal && outcome.unassigned == 0);
    outcome.profile
}

/// Worst rank, how many are at it, and the sum of (rank − 1)².
fn fair(crowd: Crowd) -> (usize, usize, usize) {
    let profile = profile(crowd, Objective::Fair);
    let squares = profile.iter().enumerate().map(|(step, count)| count * step * step).sum();
    (profile.len(), profile[profile.len() - 1], squares)
}

#[test]
fn the_fair_optimum_of_large_instances_is_found() {
    assert_eq!(fair(Crowd::normal(80, 3)), (2, 16, 16));
    assert_eq!(fair(Crowd::normal(1000, 20)), (2, 173, 173));
    assert_eq!(fair(Crowd::hard(1000, 20)), (6, 248, 8664));
    assert_eq!(fair(Crowd::normal(10_000, 50)), (3, 130, 2735));
    assert_eq!(fair(Crowd::hard(10_000, 50)), (6, 3263, 98_479));
}

#[test]
fn most_first_wishes_of_large_instances_are_found() {
    let first = |crowd| profile(crowd, Objective::FirstWishes);
    assert_eq!(first(Crowd::normal(80, 3)), [65, 14, 1]);
    assert_eq!(first(Crowd::normal(1000, 20)), [838, 151, 11]);
    assert_eq!(first(Crowd::hard(1000, 20)), [401, 114, 76, 64, 65, 280]);
    assert_eq!(first(Crowd::normal(10_000, 50)), [8134, 1299, 501, 59, 7]);
    assert_eq!(first(Crowd::hard(10_000, 50)), [4055, 993, 582, 468, 378, 3524]);
}
