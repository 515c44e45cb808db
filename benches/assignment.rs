//! How long seats take to compute, and how that grows: `cargo bench --bench assignment`.
//!
//! Normal instances have two tastes, in hard ones everybody wants the same. What is measured is an instance in memory
//! becoming seats: the draw and the solution, without reading JSON.
use divan::{Bencher, counter::ItemsCount};
use tagwerk::assignment::solver::{Minimums, Mix, Objective, Problem, Rules, Watch, solve, solve_rounds};

#[path = "../tests/solver/samples.rs"]
#[allow(dead_code)]
mod samples;

use samples::Crowd;

const CROWDS: [Crowd; 8] = [
    Crowd::normal(80, 3),
    Crowd::hard(80, 3),
    Crowd::normal(1000, 20),
    Crowd::hard(1000, 20),
    Crowd::normal(10_000, 50),
    Crowd::hard(10_000, 50),
    Crowd::normal(100_000, 200),
    Crowd::hard(100_000, 200),
];

fn main() {
    divan::main();
}

fn seats(bencher: Bencher, crowd: Crowd, rules: Rules) {
    let instance = crowd.instance();
    bencher.counter(ItemsCount::new(crowd.people)).bench_local(|| {
        let problem = Problem::new(&instance, &rules).expect("the sample is sound");
        solve(&problem, &Watch::default()).expect("nobody cancels")
    });
}

#[divan::bench(args = CROWDS)]
fn fair(bencher: Bencher, crowd: Crowd) {
    seats(bencher, crowd, Rules::default());
}

#[divan::bench(args = CROWDS)]
fn first_wishes(bencher: Bencher, crowd: Crowd) {
    seats(bencher, crowd, Rules { objective: Objective::FirstWishes, ..Rules::default() });
}

/// Every workshop has a minimum of half its seats or does not take place.
#[divan::bench(args = &CROWDS[..6])]
fn workshops_may_be_cancelled(bencher: Bencher, crowd: Crowd) {
    let rules = Rules { minimums: Minimums::Cancel, ..Rules::default() };
    seats(bencher, Crowd { minimum: 0.5, ..crowd }, rules);
}

/// Twenty departments, mixed between equals.
#[divan::bench(args = &CROWDS[..6])]
fn departments_are_mixed(bencher: Bencher, crowd: Crowd) {
    seats(bencher, Crowd { departments: 20, ..crowd }, Rules { mix: Mix::Tie, ..Rules::default() });
}

/// Three rounds, every workshop in every round.
#[divan::bench(args = &CROWDS[..6])]
fn three_rounds(bencher: Bencher, crowd: Crowd) {
    let mut instance = crowd.instance();
    instance.rounds = Some(3);
    bencher.counter(ItemsCount::new(crowd.people)).bench_local(|| {
        let problem = Problem::new(&instance, &Rules::default()).expect("the sample is sound");
        solve_rounds(&instance, &problem, &Watch::default()).expect("nobody cancels")
    });
}
