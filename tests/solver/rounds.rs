//! Several rounds against exhaustive search: exactly where every workshop takes place in every round, and never worse
//! than the bound elsewhere.
use std::collections::BTreeMap;

use tagwerk::assignment::solver::{
    Instance, Minimums, Objective, Problem, RoundsReport, Rules, Unlisted, Watch, solve_rounds,
};

use crate::{
    exhaustive::{Exhaustive, Judgement},
    samples::{Crowd, Dice, small},
};

/// By round, then by person.
type Rounds = Vec<Vec<Option<usize>>>;

/// Up to three people and four workshops with few seats, two or three rounds; or some workshops in one round only.
fn sample(seed: u64, is_everywhere: bool) -> (Instance, Rules) {
    let mut dice = Dice::new(seed);
    let mut instance = small(seed);
    let rounds = 2 + dice.below(2);
    instance.participants.truncate(3);
    instance.groups.truncate(if rounds == 2 { 4 } else { 3 });
    let known: Vec<String> = instance.groups.iter().map(|group| group.id.clone()).collect();
    for person in &mut instance.participants {
        person.ranking.retain(|class| class.groups().iter().all(|group| known.contains(group)));
        person.unacceptable.retain(|group| known.contains(group));
        person.current = None;
    }
    instance.rounds = Some(rounds as u32);
    for group in &mut instance.groups {
        group.max = 1 + dice.below(3) as u32;
        group.min = dice.below(group.max as usize + 1) as u32;
        if !is_everywhere && dice.below(2) == 0 {
            group.rounds = vec![1 + dice.below(rounds) as u32];
        }
    }
    // A pin has a seat, so that nobody has to be seated where there is none.
    let seats: BTreeMap<String, u32> =
        instance.groups.iter().map(|group| (group.id.clone(), group.max)).collect();
    let mut taken: BTreeMap<String, u32> = BTreeMap::new();
    for person in &mut instance.participants {
        person.pinned.take_if(|pin| {
            let count = taken.entry(pin.clone()).or_default();
            *count += 1;
            seats.get(pin).is_none_or(|seats| *count > *seats)
        });
    }
    let minimums = [Minimums::Keep, Minimums::Ignore, Minimums::Cancel];
    let rules = Rules {
        objective: [Objective::Fair, Objective::FirstWishes][dice.below(2)],
        unlisted: [Unlisted::Tail, Unlisted::Forbid][dice.below(2)],
        minimums: minimums[dice.below(if is_everywhere { 3 } else { 2 })],
        seed,
        ..Rules::default()
    };
    (instance, rules)
}

fn solved(instance: &Instance, rules: &Rules) -> RoundsReport {
    instance.check().unwrap();
    solve_rounds(instance, &Problem::new(instance, rules).unwrap(), &Watch::default()).unwrap()
}

fn rounds_of(instance: &Instance, report: &RoundsReport) -> Rounds {
    let place = |code: &String| instance.groups.iter().position(|group| group.id == *code).unwrap();
    let seats = |round: &BTreeMap<String, String>| {
        instance.participants.iter().map(|person| round.get(&person.id).map(place)).collect()
    };
    report.rounds.iter().map(seats).collect()
}

fn takes_place(instance: &Instance, group: usize, round: usize) -> bool {
    let rounds = &instance.groups[group].rounds;
    rounds.is_empty() || rounds.contains(&(round as u32 + 1))
}

/// Whether nobody is anywhere twice or where they cannot be, pins hold, and no workshop is too full in any round.
fn is_allowed(instance: &Instance, rules: &Rules, rounds: &Rounds) -> bool {
    let exhaustive = Exhaustive::new(instance, rules);
    let fits = rounds.iter().enumerate().all(|(round, seats)| {
        (0..instance.groups.len()).all(|group| {
            let here = seats.iter().filter(|seat| **seat == Some(group)).count();
            here <= instance.groups[group].max as usize && (here == 0 || takes_place(instance, group, round))
        })
    });
    fits && instance.participants.iter().enumerate().all(|(place, person)| {
        let own: Vec<usize> = rounds.iter().filter_map(|seats| seats[place]).collect();
        let is_pin = |group: usize| person.pinned.as_ref() == Some(&instance.groups[group].id);
        let mut once = own.clone();
        once.sort_unstable();
        once.dedup();
        once.len() == own.len()
            && own.iter().all(|group| is_pin(*group) || exhaustive.rank(place, *group).is_some())
            && (person.pinned.is_none() || own.iter().any(|group| is_pin(*group)))
    })
}

fn judge(instance: &Instance, rules: &Rules, rounds: &Rounds) -> Judgement {
    let exhaustive = Exhaustive::new(instance, rules);
    let (mut lacking, mut unseated, mut by_rank) = (0, 0, vec![0_i64; instance.groups.len() + 1]);
    for (round, seats) in rounds.iter().enumerate() {
        for (index, group) in
            instance.groups.iter().enumerate().filter(|(index, _)| takes_place(instance, *index, round))
        {
            let size =
                |seats: &[Option<usize>]| seats.iter().filter(|seat| **seat == Some(index)).count() as i64;
            let is_held = match rules.minimums {
                Minimums::Keep => true,
                Minimums::Cancel => rounds.iter().any(|seats| size(seats) > 0),
                Minimums::Ignore => false,
            };
            lacking += if is_held { (i64::from(group.min) - size(seats)).max(0) } else { 0 };
        }
        for (place, seat) in seats.iter().enumerate() {
            let person = &instance.participants[place];
            match seat {
                None => unseated += 1,
                Some(group) if person.pinned.as_ref() == Some(&instance.groups[*group].id) => {}
                Some(group) => by_rank[exhaustive.rank(place, *group).unwrap() as usize - 1] += 1,
            }
        }
    }
    let mut judgement = vec![lacking, unseated];
    match rules.objective {
        Objective::FirstWishes => judgement.extend(by_rank.iter().map(|count| -count)),
        Objective::Fair => {
            let worst = by_rank.iter().rposition(|count| *count > 0);
            let squares = by_rank.iter().zip(0_i64..).map(|(count, step)| count * step * step).sum();
            judgement.extend([
                worst.map_or(0, |worst| worst as i64 + 1),
                worst.map_or(0, |worst| by_rank[worst]),
                squares,
            ]);
        }
    }
    judgement
}

/// The best of all ways; `None` when nothing is allowed.
fn best(instance: &Instance, rules: &Rules) -> Option<Judgement> {
    let (groups, count) = (instance.groups.len(), instance.rounds.unwrap() as usize);
    let mut ways: Vec<Vec<Option<usize>>> = vec![Vec::new()];
    for _ in 0..count {
        let seats = || (0..groups).map(Some).chain([None]);
        let longer = ways.iter().flat_map(|way| seats().map(move |seat| [way.as_slice(), &[seat]].concat()));
        ways = longer.collect();
    }
    let alone = |place: usize, way: &[Option<usize>]| {
        let mut rounds = vec![vec![None; instance.participants.len()]; count];
        (0..count).for_each(|round| rounds[round][place] = way[round]);
        let mut single = instance.clone();
        single
            .participants
            .iter_mut()
            .enumerate()
            .filter(|(other, _)| *other != place)
            .for_each(|(_, person)| person.pinned = None);
        is_allowed(&single, rules, &rounds)
    };
    let choices: Vec<Vec<&Vec<Option<usize>>>> = (0..instance.participants.len())
        .map(|place| ways.iter().filter(|way| alone(place, way)).collect())
        .collect();
    if choices.iter().any(Vec::is_empty) {
        return None;
    }
    let (mut at, mut best) = (vec![0; choices.len()], None);
    loop {
        let of_round = |round: usize| at.iter().zip(&choices).map(move |(at, own)| own[*at][round]).collect();
        let rounds: Rounds = (0..count).map(of_round).collect();
        if is_allowed(instance, rules, &rounds) {
            let judgement = judge(instance, rules, &rounds);
            best =
                Some(best.map_or_else(|| judgement.clone(), |best: Judgement| best.min(judgement.clone())));
        }
        let Some(next) = (0..at.len()).find(|place| at[*place] + 1 < choices[*place].len()) else {
            return best;
        };
        at[..next].fill(0);
        at[next] += 1;
    }
}

#[test]
fn where_every_workshop_takes_place_in_every_round_no_way_is_better() {
    let mut compared = 0;
    for seed in 0..1200 {
        let (instance, rules) = sample(seed, true);
        let Some(best) = best(&instance, &rules) else { continue };
        let report = solved(&instance, &rules);
        let rounds = rounds_of(&instance, &report);
        assert!(is_allowed(&instance, &rules, &rounds), "seed {seed}: {rounds:?}");
        assert_eq!(judge(&instance, &rules, &rounds), best, "seed {seed}");
        assert_eq!(report.optimal, best[0] == 0, "seed {seed}");
        compared += 1;
    }
    assert!(compared > 1000, "{compared}");
}

#[test]
fn elsewhere_the_bound_holds_and_what_is_called_optimal_is() {
    let (mut optimal, mut compared) = (0, 0);
    for seed in 0..1200 {
        let (instance, rules) = sample(seed, false);
        let Some(best) = best(&instance, &rules) else { continue };
        let report = solved(&instance, &rules);
        let rounds = rounds_of(&instance, &report);
        assert!(is_allowed(&instance, &rules, &rounds), "seed {seed}: {rounds:?}");
        let found = judge(&instance, &rules, &rounds);
        assert!(found >= best, "seed {seed}");
        assert!(!report.optimal || found == best, "seed {seed}");
        assert!(report.bound <= report.cost, "seed {seed}");
        optimal += usize::from(report.optimal);
        compared += 1;
    }
    assert!(compared > 1000 && optimal > 300, "{optimal} of {compared}");
}

#[test]
fn every_workshop_is_about_equally_full_in_every_round() {
    let crowd = Crowd { people: 200, groups: 8, spread: 3.0, tastes: 4, minimum: 0.5, departments: 0 };
    let mut instance = crowd.instance();
    instance.rounds = Some(3);
    let report = solved(&instance, &Rules::default());
    assert!(report.optimal && report.unassigned.iter().all(Vec::is_empty));
    for group in &instance.groups {
        let here =
            |round: &BTreeMap<String, String>| round.values().filter(|seat| **seat == group.id).count();
        let sizes: Vec<usize> = report.rounds.iter().map(here).collect();
        let (least, most) = (*sizes.iter().min().unwrap(), *sizes.iter().max().unwrap());
        assert!(most - least <= 1 && least >= group.min as usize && most <= group.max as usize, "{sizes:?}");
    }
}

#[test]
fn the_prices_of_a_choice_prove_it() {
    for seed in 0..1200 {
        let (instance, rules) = sample(seed, true);
        let rules = Rules { minimums: Minimums::Ignore, objective: Objective::Fair, ..rules };
        let report = solved(&instance, &rules);
        let rounds = rounds_of(&instance, &report);
        if report.unassigned.iter().any(|round| !round.is_empty()) {
            continue;
        }
        let exhaustive = Exhaustive::new(&instance, &rules);
        let worst = report.worst_rank as i128;
        let worth = |place: usize, group: usize| {
            let rank = i128::from(exhaustive.rank(place, group)?);
            let square = (rank - 1) * (rank - 1);
            let weight = if rank == worst && worst > 1 {
                (square + 1) * (instance.groups.len() as i128 + 2)
            } else {
                square
            };
            Some(weight + report.prices[&instance.groups[group].id]).filter(|_| rank <= worst.max(1))
        };
        for (place, person) in instance.participants.iter().enumerate() {
            let own: Vec<usize> = rounds.iter().filter_map(|seats| seats[place]).collect();
            let is_pin = |group: &usize| person.pinned.as_ref() == Some(&instance.groups[*group].id);
            for held in own.iter().filter(|group| !is_pin(group)) {
                for other in (0..instance.groups.len()).filter(|group| !own.contains(group)) {
                    assert!(
                        worth(place, other).is_none_or(|there| worth(place, *held).unwrap() <= there),
                        "seed {seed}"
                    );
                }
            }
        }
    }
}

#[test]
fn with_one_round_it_is_what_the_solver_for_one_round_finds() {
    for seed in 0..400 {
        let mut dice = Dice::new(seed);
        let crowd = Crowd {
            people: 20 + dice.below(60),
            groups: 3 + dice.below(6),
            spread: 4.0,
            tastes: 1 + dice.below(3),
            minimum: [0.0, 0.6][dice.below(2)],
            departments: 0,
        };
        let instance = if seed % 2 == 0 { crowd.instance() } else { small(seed) };
        let rules = crate::claims::rules(seed);
        let (one, several) = (crate::claims::solved(&instance, &rules), solved(&instance, &rules));
        if one.optimal {
            assert_eq!((&several.profile, several.cost), (&one.profile, one.cost), "seed {seed}");
            assert_eq!(several.unassigned[0].len(), one.unassigned, "seed {seed}");
            assert!(several.optimal, "seed {seed}");
        }
    }
}
