//! When not everybody can be seated, or a minimum cannot be met, the people and workshops named prove it.
use tagwerk::assignment::solver::{Instance, Minimums, Outcome, Problem, Rules, ShortageKind, Watch, solve};

use super::{claims::rules, exhaustive::Exhaustive, samples::small};

fn solved(instance: &Instance, rules: &Rules) -> Outcome {
    solve(&Problem::new(instance, rules).unwrap(), &Watch::default()).unwrap()
}

#[test]
fn more_people_than_seats_or_fewer_than_the_minimums_are_named() {
    let (mut without, mut below) = (0, 0);
    for seed in 0..3000 {
        let (instance, rules) = (small(seed), Rules { minimums: Minimums::Keep, ..rules(seed) });
        let exhaustive = Exhaustive::new(&instance, &rules);
        let outcome = solved(&instance, &rules);
        let kinds: Vec<ShortageKind> = outcome.shortages.iter().map(|shortage| shortage.kind).collect();
        assert_eq!(kinds.contains(&ShortageKind::Seats), outcome.unassigned > 0, "seed {seed}");
        for shortage in &outcome.shortages {
            let is_pinned = |person: &usize| instance.participants[*person].pinned.is_some();
            let can_sit = |person: usize, group: usize| match &instance.participants[person].pinned {
                Some(pin) => instance.groups[group].id == *pin,
                None => exhaustive.rank(person, group).is_some(),
            };
            let people = 0..instance.participants.len();
            match shortage.kind {
                ShortageKind::Seats => {
                    assert!(
                        shortage.people.len() as i64 > shortage.seats,
                        "seed {seed}: {shortage:?} {instance:?} {rules:?} {outcome:?}"
                    );
                    for person in &shortage.people {
                        let is_open = |group: &usize| {
                            let group = &instance.groups[*group];
                            group.max > 0 && !rules.without.contains(&group.id)
                        };
                        let elsewhere = (0..instance.groups.len())
                            .filter(|group| is_open(group) && !shortage.workshops.contains(group));
                        assert!(
                            !is_pinned(person) && elsewhere.clone().all(|group| !can_sit(*person, group))
                        );
                    }
                    without += 1;
                }
                ShortageKind::Minimum => {
                    assert!((shortage.people.len() as i64) < shortage.seats, "seed {seed}: {shortage:?}");
                    let can_come =
                        |person: &usize| shortage.workshops.iter().any(|group| can_sit(*person, *group));
                    assert_eq!(people.filter(can_come).collect::<Vec<_>>(), shortage.people, "seed {seed}");
                    below += 1;
                }
            }
        }
    }
    assert!(without > 100 && below > 100, "{without} {below}");
}

#[test]
fn a_workshop_that_cannot_be_filled_does_not_take_place() {
    let text = r#"{"participants": [{"id": "p1", "ranking": ["a", "b"]}, {"id": "p2", "ranking": ["b"]},
        {"id": "p3", "ranking": ["b"]}], "groups": [{"id": "a", "min": 3, "max": 3}, {"id": "b", "max": 3}]}"#;
    let instance = Instance::from_json(text.as_bytes()).unwrap();
    let outcome = solved(&instance, &Rules { minimums: Minimums::Cancel, ..Rules::default() });
    assert_eq!((outcome.seats, outcome.cancelled), (vec![Some(1); 3], vec![0]));
    let kept = solved(&instance, &Rules::default());
    assert_eq!((kept.seats, kept.cancelled), (vec![Some(0); 3], vec![]));
}

#[test]
fn a_workshop_that_does_not_take_place_is_none_that_people_could_sit_in() {
    let text = r#"{"participants": [{"id": "p1"}, {"id": "p2"}, {"id": "p3"}],
        "groups": [{"id": "a", "max": 2}, {"id": "b", "max": 2}, {"id": "c", "min": 9, "max": 9}]}"#;
    let instance = Instance::from_json(text.as_bytes()).unwrap();
    let rules = Rules { minimums: Minimums::Cancel, without: vec!["b".into()], ..Rules::default() };
    let shortages = solved(&instance, &rules).shortages;
    assert_eq!(shortages.len(), 1);
    assert_eq!(
        (&shortages[0].people, &shortages[0].workshops, shortages[0].seats),
        (&vec![0, 1, 2], &vec![0], 2)
    );
}

#[test]
fn a_cancelled_run_has_no_result_and_a_late_one_has_the_best_so_far() {
    let instance = small(7);
    let problem = Problem::new(&instance, &Rules::default()).unwrap();
    let watch = Watch::default();
    watch.time_is_up();
    assert!(solve(&problem, &watch).is_ok());
    watch.cancel();
    assert!(solve(&problem, &watch).is_err());
}
