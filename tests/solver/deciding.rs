//! Everybody who does not sit at their first wish is told which rule decided, and it is the one.
use std::collections::{BTreeMap, BTreeSet};

use tagwerk::assignment::solver::{
    Instance, Minimums, Mix, Problem, Reason, Rules, Stay, Unlisted, Watch, reasons, solve,
};

use super::{
    claims::{rules, solved},
    exhaustive::{Exhaustive, Judgement, Seats},
    samples::{Dice, code, small},
};

/// What can be taken out of an instance and its rules.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Rule {
    Fixed,
    Pairs,
    Minimums,
}

fn without(instance: &Instance, rules: &Rules, gone: &[Rule], wish: usize) -> (Instance, Rules) {
    let (mut instance, mut rules) = (instance.clone(), rules.clone());
    for rule in gone {
        match rule {
            Rule::Fixed => {
                let wish = instance.groups[wish].id.clone();
                for person in &mut instance.participants {
                    person.pinned.take_if(|pin| *pin == wish);
                }
            }
            Rule::Pairs => (instance.together, instance.apart) = (Vec::new(), Vec::new()),
            Rule::Minimums => rules.minimums = Minimums::Ignore,
        }
    }
    (instance, rules)
}

/// Whether some of the best seats, found by trying all, have somebody in a workshop.
fn can_sit(instance: &Instance, rules: &Rules, person: usize, wish: usize) -> bool {
    let exhaustive = Exhaustive::new(instance, rules);
    can_sit_by(&exhaustive, |seats| exhaustive.judge(seats), person, wish)
}

fn can_sit_by(
    exhaustive: &Exhaustive,
    judge: impl Fn(&Seats) -> Judgement,
    person: usize,
    wish: usize,
) -> bool {
    let (mut best, mut best_there): (Option<Judgement>, Option<Judgement>) = (None, None);
    exhaustive.each(|seats| {
        let judgement = judge(seats);
        if seats[person] == Some(wish) && best_there.as_ref().is_none_or(|best| judgement < *best) {
            best_there = Some(judgement.clone());
        }
        if best.as_ref().is_none_or(|best| judgement < *best) {
            best = Some(judgement);
        }
    });
    best == best_there
}

/// Small instances with pairs in every second, by all objectives and minimums; those in which all fits.
fn samples(mix: Mix, stay: Stay) -> impl Iterator<Item = (u64, Instance, Rules, Seats)> {
    (0..1200).filter_map(move |seed| {
        let (mut instance, rules) = (small(seed), Rules { mix, stay, ..rules(seed) });
        let mut dice = Dice::new(seed);
        let people = instance.participants.len();
        for pairs in [&mut instance.together, &mut instance.apart] {
            let (one, other) = (dice.below(people), dice.below(people));
            if seed % 2 == 0 && one != other {
                pairs.push([code('p', one.min(other)), code('p', one.max(other))]);
            }
        }
        let outcome = solved(&instance, &rules);
        let is_whole = outcome.shortages.is_empty() && outcome.broken_pairs.is_empty() && outcome.optimal;
        is_whole.then_some((seed, instance, rules, outcome.seats))
    })
}

fn told(instance: &Instance, rules: &Rules, seats: &Seats) -> Vec<Reason> {
    let problem = Problem::new(instance, rules).unwrap();
    let told = reasons(&problem, seats, &Watch::default()).unwrap();
    assert_eq!(told.len(), instance.participants.len());
    told
}

#[test]
fn the_rule_that_is_named_is_the_one_that_decided() {
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for (seed, instance, rules, seats) in samples(Mix::Off, Stay::Off) {
        for (person, reason) in told(&instance, &rules, &seats).into_iter().enumerate() {
            let context = format!("seed {seed}: {person} {reason:?} {rules:?} {instance:?} {seats:?}");
            let now = |wish| can_sit(&instance, &rules, person, wish);
            let then = |gone: &[Rule], wish| {
                let (instance, rules) = without(&instance, &rules, gone, wish);
                can_sit(&instance, &rules, person, wish)
            };
            let taken = |group| seats.iter().filter(|seat| **seat == Some(group)).count();
            let has_room = |wish: usize| taken(wish) < instance.groups[wish].max as usize;
            let own = seats[person];
            let is_at_minimum = |minimum: usize| {
                taken(own.unwrap()) == minimum && instance.groups[own.unwrap()].min as usize == minimum
            };
            let (kind, is_true) = match reason {
                Reason::Drawn { wish, between, drawn, .. } => {
                    ("drawn", now(wish) && !has_room(wish) && drawn < between)
                }
                Reason::Full { wish, .. } => ("full", !now(wish) && !has_room(wish)),
                Reason::Needed { wish, minimum } => {
                    ("needed", !now(wish) && has_room(wish) && is_at_minimum(minimum))
                }
                Reason::NeededDrawn { wish, minimum } => {
                    ("needed by draw", now(wish) && has_room(wish) && is_at_minimum(minimum))
                }
                Reason::Lot { wish } => ("lot", now(wish) && has_room(wish)),
                Reason::Minimums { wish } => ("minimums", !now(wish) && then(&[Rule::Minimums], wish)),
                Reason::Fixed { wish, fixed, .. } => {
                    let wished = &instance.groups[wish].id;
                    let pins = instance.participants.iter().filter(|one| one.pinned.as_ref() == Some(wished));
                    ("fixed", !now(wish) && then(&[Rule::Fixed], wish) && fixed == pins.count())
                }
                Reason::Paired { wish, pairs } => {
                    let count = instance.together.len() + instance.apart.len();
                    ("paired", !now(wish) && pairs == count && (has_room(wish) || then(&[Rule::Pairs], wish)))
                }
                Reason::Several { wish, fixed, pairs, minimums, .. } => {
                    let named =
                        [(Rule::Fixed, fixed > 0), (Rule::Pairs, pairs > 0), (Rule::Minimums, minimums)];
                    let gone: Vec<Rule> =
                        named.into_iter().filter(|(_, is)| *is).map(|(rule, _)| rule).collect();
                    ("several", gone.len() > 1 && !now(wish) && then(&gone, wish))
                }
                Reason::Cancelled { wish } => ("cancelled", taken(wish) == 0),
                Reason::Mixed { .. } | Reason::Stayed { .. } | Reason::Ruled { .. } => {
                    ("of no rule here", false)
                }
                Reason::Pinned | Reason::Impossible | Reason::NoPreference | Reason::FirstWish => {
                    ("plain", true)
                }
                Reason::Unseated => ("unseated", own.is_none()),
            };
            assert!(is_true, "{context}");
            *kinds.entry(kind).or_default() += 1;
        }
    }
    for kind in ["drawn", "full", "needed", "needed by draw", "fixed", "paired", "minimums"] {
        assert!(kinds.get(kind).is_some_and(|count| *count > 0), "{kinds:?}");
    }
}

#[test]
fn where_ties_are_decided_by_staying_or_by_departments_it_is_said_which() {
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for (mix, stay) in [(Mix::Off, Stay::Tie), (Mix::Tie, Stay::Off)] {
        for (seed, instance, rules, seats) in samples(mix, stay) {
            let plain = Rules { mix: Mix::Off, stay: Stay::Off, ..rules.clone() };
            let exhaustive = Exhaustive::new(&instance, &plain);
            let first = solved(&instance, &plain);
            let size = |group| first.seats.iter().filter(|seat| **seat == Some(group)).count() as i64;
            let sizes: Vec<i64> = (0..instance.groups.len()).map(size).collect();
            let with_ties = |seats: &Seats| match stay {
                Stay::Tie => {
                    let mut judgement = exhaustive.judge(seats);
                    judgement.push(exhaustive.moves(seats));
                    judgement
                }
                _ => exhaustive.judge_mixed(seats, &sizes),
            };
            for (person, reason) in told(&instance, &rules, &seats).into_iter().enumerate() {
                let context = format!("seed {seed}: {person} {reason:?} {rules:?} {instance:?} {seats:?}");
                let by_wishes = |wish| can_sit(&instance, &plain, person, wish);
                let by_ties = |wish| can_sit_by(&exhaustive, with_ties, person, wish);
                let (kind, is_true) = match reason {
                    Reason::Stayed { wish, .. } => {
                        ("stayed", stay == Stay::Tie && by_wishes(wish) && !by_ties(wish))
                    }
                    Reason::Mixed { wish, there, .. } => {
                        let department = &instance.participants[person].department;
                        let own = |other: &usize| {
                            department.is_some() && instance.participants[*other].department == *department
                        };
                        let here = (0..seats.len()).filter(|other| seats[*other] == Some(wish)).filter(own);
                        let is_counted = here.count() == there;
                        ("mixed", mix == Mix::Tie && by_wishes(wish) && !by_ties(wish) && is_counted)
                    }
                    Reason::Drawn { wish, .. } | Reason::NeededDrawn { wish, .. } | Reason::Lot { wish } => {
                        ("drawn", by_ties(wish))
                    }
                    Reason::Full { wish, .. } => ("full", !by_wishes(wish)),
                    Reason::Ruled { .. } => ("untold", false),
                    _ => ("other", true),
                };
                assert!(is_true, "{context}");
                *kinds.entry(kind).or_default() += 1;
            }
        }
    }
    for kind in ["stayed", "mixed", "drawn", "full"] {
        assert!(kinds.get(kind).is_some_and(|count| *count > 0), "{kinds:?}");
    }
}

#[test]
fn a_price_or_a_band_for_departments_leaves_nobody_without_a_reason() {
    for mix in [Mix::Weight(300), Mix::Band(1)] {
        for (seed, instance, rules, seats) in samples(mix, Stay::Off).take(400) {
            for reason in told(&instance, &rules, &seats) {
                assert!(!matches!(reason, Reason::Ruled { .. }), "seed {seed}: {reason:?}");
            }
        }
    }
}

#[test]
fn naming_fewer_workshops_never_helps() {
    let (mut all, mut only_first) = (0, 0);
    for seed in 0..600 {
        let instance = small(seed);
        for person in 0..instance.participants.len() {
            let named = &instance.participants[person];
            let [first, _, ..] = &named.ranking[..] else { continue };
            if named.pinned.is_some() || first.groups().iter().any(|group| named.unacceptable.contains(group))
            {
                continue;
            }
            let mut fewer = instance.clone();
            fewer.participants[person].ranking.truncate(1);
            let wished: BTreeSet<&String> = first.groups().iter().collect();
            for draw in 0..12 {
                let rules = Rules { seed: draw, minimums: Minimums::Ignore, ..Rules::default() };
                assert_eq!(rules.unlisted, Unlisted::Tail);
                let gets = |instance: &Instance| {
                    let problem = Problem::new(instance, &rules).unwrap();
                    let seat = solve(&problem, &Watch::default()).unwrap().seats[person];
                    usize::from(seat.is_some_and(|seat| wished.contains(&instance.groups[seat].id)))
                };
                all += gets(&instance);
                only_first += gets(&fewer);
            }
        }
    }
    assert!(all > 2000, "{all}");
    assert!(only_first <= all, "{only_first} first wishes by naming the first alone, {all} by naming all");
}
