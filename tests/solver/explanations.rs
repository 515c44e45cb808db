//! What people are told about their seats is true.
use tagwerk::assignment::solver::{
    Explanation, Instance, Minimums, Outcome, Problem, Reason, Rules, Watch, solve,
};

use super::{
    claims::rules,
    exhaustive::{Exhaustive, Seats},
    samples::small,
};

/// Small instances with their solution, those in which everybody has a seat and every minimum is met.
fn solved(seeds: std::ops::Range<u64>) -> impl Iterator<Item = (Instance, Rules, Outcome)> {
    seeds.filter_map(|seed| {
        let minimums = if seed % 2 == 0 { Minimums::Ignore } else { Minimums::Keep };
        let (instance, rules) = (small(seed), Rules { minimums, ..rules(seed / 2) });
        let outcome = solve(&Problem::new(&instance, &rules).unwrap(), &Watch::default()).unwrap();
        (outcome.shortages.is_empty()).then_some((instance, rules, outcome))
    })
}

/// All solutions that are as good as the best.
fn optima(exhaustive: &Exhaustive) -> Vec<Seats> {
    let best = exhaustive.best().unwrap();
    let mut optima = Vec::new();
    exhaustive.each(|seats| {
        if exhaustive.judge(seats) == best {
            optima.push(seats.clone());
        }
    });
    optima
}

#[test]
fn a_chain_ends_with_everybody_seated_at_the_least_cost_of_all_that_seat_the_person_there() {
    let mut asked = 0;
    for (instance, rules, outcome) in solved(0..250) {
        let problem = Problem::new(&instance, &rules).unwrap();
        let explanation = Explanation::new(&problem, &outcome.seats);
        let exhaustive = Exhaustive::new(&instance, &rules);
        for person in 0..instance.participants.len() {
            for group in (0..instance.groups.len()).filter(|group| outcome.seats[person] != Some(*group)) {
                let there = |seats: &Seats| {
                    let mut judgement = exhaustive.judge(seats);
                    judgement.insert(0, i64::from(seats[person] != Some(group)));
                    judgement
                };
                let best = exhaustive.best_by(there).unwrap();
                match explanation.chain(person, group) {
                    None => {
                        assert!(best[0] > 0 || best[1] > 0 || best[2] > 0, "{instance:?} {person} {group}")
                    }
                    Some(chain) => {
                        let mut seats = outcome.seats.clone();
                        for step in &chain.steps {
                            assert_eq!(seats[step.person], step.from);
                            seats[step.person] = step.to;
                        }
                        assert_eq!(there(&seats), best, "{instance:?} {rules:?} {person} {group} {chain:?}");
                        assert_eq!(chain.cost == 0, there(&seats)[1..] == exhaustive.best().unwrap()[..]);
                        asked += 1;
                    }
                }
            }
        }
    }
    assert!(asked > 300, "{asked}");
}

#[test]
fn the_draw_decided_when_another_solution_is_as_good_and_only_then() {
    let (mut drawn, mut full) = (0, 0);
    for (instance, rules, outcome) in solved(0..3000) {
        let problem = Problem::new(&instance, &rules).unwrap();
        let explanation = Explanation::new(&problem, &outcome.seats);
        let exhaustive = Exhaustive::new(&instance, &rules);
        let optima = optima(&exhaustive);
        let wishes_first = |person: usize, group: usize| {
            let person = &instance.participants[person];
            let code = &instance.groups[group].id;
            !person.unacceptable.contains(code)
                && person.ranking.first().is_some_and(|class| class.groups().contains(code))
        };
        let named_first = |group: usize| {
            let code = &instance.groups[group].id;
            let firsts = instance.participants.iter().filter_map(|person| person.ranking.first());
            firsts.filter(|class| class.groups().contains(code)).count()
        };
        for person in 0..instance.participants.len() {
            let can_sit =
                |person: usize, group: usize| optima.iter().any(|seats| seats[person] == Some(group));
            match explanation.reason(person) {
                Reason::Drawn { wish, first_wishes, seats, between, .. } => {
                    assert!(can_sit(person, wish), "{instance:?} {rules:?} {person}");
                    let contenders = (0..instance.participants.len()).filter(|person| {
                        let must_sit = optima.iter().all(|seats| seats[*person] == Some(wish));
                        wishes_first(*person, wish) && can_sit(*person, wish) && !must_sit
                    });
                    assert_eq!(between, contenders.count(), "{instance:?} {rules:?} {person}");
                    assert_eq!(first_wishes, named_first(wish));
                    assert_eq!(seats, instance.groups[wish].max as usize);
                    drawn += 1;
                }
                Reason::Full { wish, .. } => {
                    assert!(!can_sit(person, wish), "{instance:?} {rules:?} {person}");
                    full += 1;
                }
                Reason::FirstWish => {
                    assert!(wishes_first(person, outcome.seats[person].unwrap()));
                }
                Reason::Pinned => assert!(instance.participants[person].pinned.is_some()),
                Reason::NoPreference => assert!(instance.participants[person].ranking.is_empty()),
                Reason::Needed { .. } => {
                    let own = outcome.seats[person];
                    let there = outcome.seats.iter().filter(|seat| **seat == own).count();
                    assert_eq!(there, instance.groups[own.unwrap()].min as usize);
                }
                Reason::Impossible => {
                    let person = &instance.participants[person];
                    let first = person.ranking.first().unwrap();
                    assert!(first.groups().iter().all(|group| person.unacceptable.contains(group)));
                }
                Reason::Ruled { .. } => assert!(!instance.participants[person].unacceptable.is_empty()),
                Reason::Cancelled { wish } => assert_eq!(instance.groups[wish].max, 0),
                Reason::Unseated => panic!("everybody has a seat"),
                found_by_trying => panic!("{found_by_trying:?}"),
            }
        }
    }
    assert!(drawn > 50 && full > 50, "{drawn} {full}");
}
