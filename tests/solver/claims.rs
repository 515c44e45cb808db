//! What must be true of every result, tried on thousands of small instances.
use tagwerk::assignment::solver::{
    Instance, Minimums, Mix, Objective, Outcome, Problem, Report, Rules, Stay, Unlisted, Watch, solve,
};

use super::{
    exhaustive::Exhaustive,
    samples::{Dice, code, small},
};

const MINIMUMS: [Minimums; 3] = [Minimums::Keep, Minimums::Cancel, Minimums::Ignore];
const OBJECTIVES: [Objective; 2] = [Objective::Fair, Objective::FirstWishes];

pub fn solved(instance: &Instance, rules: &Rules) -> Outcome {
    instance.check().unwrap();
    solve(&Problem::new(instance, rules).unwrap(), &Watch::default()).unwrap()
}

/// Every combination of objective, minimums and unlisted, one after the other.
pub fn rules(seed: u64) -> Rules {
    Rules {
        objective: OBJECTIVES[seed as usize % 2],
        minimums: MINIMUMS[seed as usize / 2 % 3],
        unlisted: if (seed / 6).is_multiple_of(2) { Unlisted::Tail } else { Unlisted::Forbid },
        seed,
        ..Rules::default()
    }
}

#[test]
fn nothing_better_exists() {
    for seed in 0..6000 {
        let (instance, rules) = (small(seed), rules(seed));
        let exhaustive = Exhaustive::new(&instance, &rules);
        let outcome = solved(&instance, &rules);
        let (got, best) = (exhaustive.judge(&outcome.seats), exhaustive.best().unwrap());
        if best[0] > 0 {
            // The minimums cannot be met: as far as can be, and the rest of the order is not promised.
            assert_eq!(got[..2], best[..2], "seed {seed}");
            assert!(!outcome.optimal && !outcome.shortages.is_empty(), "seed {seed}");
        } else {
            assert_eq!(got, best, "seed {seed}: {rules:?} {instance:?} {:?}", outcome.seats);
            assert!(outcome.optimal && outcome.bound == outcome.cost, "seed {seed}");
        }
    }
}

/// The weight of a rank by the formulas of the objectives.
fn weight(rules: &Rules, outcome: &Outcome, ranks: u32, size: usize, rank: u32) -> Option<i128> {
    let size = size as i128;
    match rules.objective {
        Objective::Fair => {
            let (worst, step) = (outcome.profile.len() as u32, i128::from(rank) - 1);
            match rank {
                _ if rank > worst => None,
                1 => Some(0),
                _ if rank == worst => Some((step * step + 1) * (size + 2)),
                _ => Some(step * step),
            }
        }
        Objective::FirstWishes => {
            let base = 2 * size + 5;
            let power = |exponent: u32| base.pow(exponent);
            let highest = if ranks > 1 { power(ranks - 2) } else { 0 };
            Some(if rank < ranks && ranks > 1 { highest - power(ranks - 1 - rank) } else { highest })
        }
    }
}

#[test]
fn the_prices_prove_it() {
    let mut proved = 0;
    for seed in 0..6000 {
        let (instance, rules) = (small(seed), Rules { minimums: Minimums::Ignore, ..rules(seed) });
        let exhaustive = Exhaustive::new(&instance, &rules);
        let outcome = solved(&instance, &rules);
        if outcome.unassigned > 0 {
            continue;
        }
        let size = instance.groups.len();
        let rank = |person, group| exhaustive.rank(person, group).map(|rank| rank as u32);
        let all = (0..instance.participants.len())
            .flat_map(|person| (0..size).filter_map(move |group| rank(person, group)));
        let ranks = all.max().unwrap_or(1);
        let worth = |person, group| {
            Some(weight(&rules, &outcome, ranks, size, rank(person, group)?)? + outcome.prices[group])
        };
        for (person, seat) in outcome.seats.iter().enumerate() {
            if instance.participants[person].pinned.is_none() {
                let own = worth(person, seat.unwrap()).unwrap();
                for group in 0..size {
                    assert!(worth(person, group).is_none_or(|there| own <= there), "seed {seed}");
                }
            }
        }
        for (index, group) in instance.groups.iter().enumerate() {
            let taken = outcome.seats.iter().filter(|seat| **seat == Some(index)).count() as u32;
            assert!(outcome.prices[index] >= 0, "seed {seed}");
            assert!(taken >= group.max || outcome.prices[index] == 0, "seed {seed}");
        }
        proved += 1;
    }
    assert!(proved > 1000, "{proved}");
}

#[test]
fn the_order_of_the_lists_makes_no_difference() {
    for seed in 0..500 {
        let (instance, rules) = (small(seed), rules(seed));
        let mut shuffled = instance.clone();
        let mut dice = Dice::new(seed + 1);
        dice.shuffle(&mut shuffled.participants);
        dice.shuffle(&mut shuffled.groups);
        let report = |instance: &Instance| Report::new(instance, &solved(instance, &rules));
        assert_eq!(report(&shuffled).assignment, report(&instance).assignment, "seed {seed}");
    }
}

#[test]
fn one_seat_more_never_makes_it_worse() {
    for seed in 0..2000 {
        let (instance, rules) = (small(seed), Rules { minimums: Minimums::Ignore, ..rules(seed) });
        let exhaustive = Exhaustive::new(&instance, &rules);
        let before = exhaustive.judge(&solved(&instance, &rules).seats);
        for group in 0..instance.groups.len() {
            let mut larger = instance.clone();
            larger.groups[group].max += 1;
            let after = exhaustive.judge(&solved(&larger, &rules).seats);
            assert!(after <= before, "seed {seed}");
        }
    }
}

#[test]
fn the_draw_gives_everybody_the_same_chance() {
    let person = |index| format!(r#"{{"id": "p{index}", "ranking": ["a", "b"]}}"#);
    let people: Vec<String> = (0..4).map(person).collect();
    let text = format!(
        r#"{{"participants": [{}], "groups": [{{"id": "a", "max": 1}}, {{"id": "b", "max": 3}}]}}"#,
        people.join(",")
    );
    let instance = Instance::from_json(text.as_bytes()).unwrap();
    let mut wins = [0_i64; 4];
    for seed in 0..4000 {
        let outcome = solved(&instance, &Rules { seed, ..Rules::default() });
        wins[outcome.seats.iter().position(|seat| *seat == Some(0)).unwrap()] += 1;
    }
    // 1000 each are expected; five standard deviations are 137.
    assert!(wins.iter().all(|wins| (wins - 1000).abs() < 137), "{wins:?}");
}

#[test]
fn as_few_pairs_as_possible_are_given_up_and_the_others_sit_at_the_least_cost() {
    let mut given_up = 0;
    for seed in 0..3000 {
        let mut instance = small(seed);
        let mut dice = Dice::new(seed);
        let people = instance.participants.len();
        for pairs in [&mut instance.together, &mut instance.apart] {
            for _ in 0..=dice.below(3) {
                let (one, other) = (dice.below(people), dice.below(people));
                let pair = [code('p', one.min(other)), code('p', one.max(other))];
                if one != other && !pairs.contains(&pair) {
                    pairs.push(pair);
                }
            }
        }
        let rules = rules(seed);
        let exhaustive = Exhaustive::new(&instance, &rules);
        let best = exhaustive.best().unwrap();
        let outcome = solved(&instance, &rules);
        let has_pairs = !instance.together.is_empty() || !instance.apart.is_empty();
        if best[0] > 0 || best[1] > 0 {
            assert!(
                !outcome.optimal || !has_pairs,
                "seed {seed}: pairs are not searched for who has no seat"
            );
            continue;
        }
        let context = format!("seed {seed}: {rules:?} {instance:?} {:?}", outcome.seats);
        assert_eq!(exhaustive.judge(&outcome.seats), best, "{context}");
        assert_eq!(outcome.broken_pairs.len() as i64, best[2], "{context}");
        assert!(outcome.optimal, "{context}");
        given_up += usize::from(best[2] > 0);
    }
    assert!(given_up > 300, "{given_up}");
}

#[test]
fn of_a_chain_too_long_for_any_workshop_one_pair_is_given_up() {
    let people: Vec<String> = (0..30).map(|index| format!(r#"{{"id": "p{index}"}}"#)).collect();
    let together: Vec<String> = (1..30).map(|index| format!(r#"["p{}", "p{index}"]"#, index - 1)).collect();
    let text = format!(
        r#"{{"participants": [{}], "groups": [{{"id": "a", "max": 27}}, {{"id": "b", "max": 27}}], "together": [{}]}}"#,
        people.join(","),
        together.join(",")
    );
    let instance = Instance::from_json(text.as_bytes()).unwrap();
    let outcome = solved(&instance, &Rules::default());
    assert_eq!((outcome.broken_pairs.len(), outcome.unassigned, outcome.optimal), (1, 0, true));
}

/// How many sit in each workshop.
fn sizes(instance: &Instance, outcome: &Outcome) -> Vec<i64> {
    let size = |group| outcome.seats.iter().filter(|seat| **seat == Some(group)).count() as i64;
    (0..instance.groups.len()).map(size).collect()
}

#[test]
fn between_equals_departments_are_mixed_as_evenly_as_can_be() {
    for seed in 0..2000 {
        let (instance, plain) = (small(seed), rules(seed));
        let exhaustive = Exhaustive::new(&instance, &plain);
        let sizes = sizes(&instance, &solved(&instance, &plain));
        let best = exhaustive.best_by(|seats| exhaustive.judge_mixed(seats, &sizes)).unwrap();
        if best[0] == 0 {
            let outcome = solved(&instance, &Rules { mix: Mix::Tie, ..plain.clone() });
            assert_eq!(exhaustive.judge_mixed(&outcome.seats, &sizes), best, "seed {seed}");
        }
    }
}

#[test]
fn a_price_weighs_departments_against_wishes() {
    for seed in 0..2000 {
        let (instance, plain) = (small(seed), Rules { minimums: Minimums::Keep, ..rules(seed) });
        let exhaustive = Exhaustive::new(&instance, &plain);
        let sizes = sizes(&instance, &solved(&instance, &plain));
        let best = exhaustive.best_by(|seats| exhaustive.judge_priced(seats, &sizes, 300)).unwrap();
        if best[0] == 0 {
            let outcome = solved(&instance, &Rules { mix: Mix::Weight(300), ..plain.clone() });
            assert_eq!(exhaustive.judge_priced(&outcome.seats, &sizes, 300), best, "seed {seed}");
        }
    }
}

#[test]
fn people_stay_where_they_sit_as_far_as_it_counts() {
    for seed in 0..2000 {
        let (instance, plain) = (small(seed), rules(seed));
        let exhaustive = Exhaustive::new(&instance, &plain);
        for (stay, price) in [(Stay::First, None), (Stay::Weight(0), Some(0)), (Stay::Weight(2), Some(2))] {
            let best = exhaustive.best_by(|seats| exhaustive.judge_moves(seats, price)).unwrap();
            if best[0] == 0 {
                let outcome = solved(&instance, &Rules { stay, ..plain.clone() });
                assert_eq!(exhaustive.judge_moves(&outcome.seats, price), best, "seed {seed}: {stay}");
            }
        }
        let tie = |seats: &Vec<Option<usize>>| {
            let mut judgement = exhaustive.judge(seats);
            judgement.push(exhaustive.moves(seats));
            judgement
        };
        let best = exhaustive.best_by(tie).unwrap();
        if best[0] == 0 {
            let outcome = solved(&instance, &Rules { stay: Stay::Tie, ..plain.clone() });
            assert_eq!(tie(&outcome.seats), best, "seed {seed}");
        }
    }
}
