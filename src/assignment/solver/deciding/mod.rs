//! Which of the rules decided that somebody does not sit where they wished first: found by solving again with them there,
//! and without one rule or another.
mod value;

use std::collections::{BTreeMap, BTreeSet};

use self::value::{Value, is_plain, seated, value};
use super::{
    explanation::{Explanation, Reason},
    problem::{NONE, Problem},
    rules::{Minimums, Mix, Stay},
    search::{constraints::search, relaxation::Decided, spreading::Spreading},
    watch::{Stopped, Watch},
};

/// Rules beside wishes and sizes that may keep somebody from a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rule {
    /// Seats in the wished workshop that the organisers gave away.
    Fixed,
    Pairs,
    Mix,
    Minimums,
}

/// At which point of the order solutions with somebody in their first wish are worse than the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Level {
    /// Where rules and wishes are compared.
    Rules,
    Stay,
    Mix,
    /// At none: the draw decided.
    Draw,
}

/// A problem without some of its rules: whether people could sit in their first wish by it.
enum Variant {
    /// Known for everybody, by place in the draw.
    Known(Vec<bool>),
    /// Found by trying; with its value.
    Tried(Box<Problem>, Value),
}

struct Deciding<'a> {
    problem: &'a Problem,
    watch: &'a Watch,
    explanation: Explanation<'a>,
    spreading: Spreading,
    value: Value,
    variants: BTreeMap<BTreeSet<(Rule, usize)>, Variant>,
    /// By workshop: between how many the draw decided, and for how many of them.
    contests: BTreeMap<usize, (usize, usize)>,
}

/// Why everybody sits where they sit, by person as in the instance. When the time is up, those that are left are told
/// only that rules decided.
pub fn reasons(problem: &Problem, seats: &[Option<usize>], watch: &Watch) -> Result<Vec<Reason>, Stopped> {
    let explanation = Explanation::new(problem, seats);
    let first = search(problem, Decided::root(problem), None, watch)?;
    let spreading = Spreading::new(problem, &first.best.seats);
    let value = value(problem, Decided::root(problem), &spreading, watch)?;
    let (variants, contests) = (BTreeMap::new(), BTreeMap::new());
    let mut deciding = Deciding { problem, watch, explanation, spreading, value, variants, contests };
    (0..problem.len()).map(|index| deciding.reason(index)).collect()
}

impl Deciding<'_> {
    fn reason(&mut self, index: usize) -> Result<Reason, Stopped> {
        let known = self.explanation.reason(index);
        let wish = match known {
            Reason::Drawn { wish, .. }
            | Reason::Full { wish, .. }
            | Reason::Needed { wish, .. }
            | Reason::Ruled { wish } => wish,
            other => return Ok(other),
        };
        let find = |list: &[usize], index: usize| list.iter().position(|one| *one == index);
        let (place, group) = (find(&self.problem.people, index), find(&self.problem.groups, wish));
        let (Some(place), Some(group)) = (place, group) else { return Ok(known) };
        if self.watch.is_late() {
            return Ok(Reason::Ruled { wish });
        }
        let reason = self.decide(place, group)?;
        Ok(if self.watch.is_late() { Reason::Ruled { wish } } else { reason })
    }

    fn decide(&mut self, place: usize, group: usize) -> Result<Reason, Stopped> {
        let wish = self.problem.groups[group];
        let own = self.explanation.seat(place);
        let has_room = self.explanation.can_take(group);
        let minimum = self.problem.minimum[own] as usize;
        let is_needed = has_room && !self.explanation.can_spare(own);
        Ok(match self.level(place, group)? {
            Level::Draw if is_needed => Reason::NeededDrawn { wish, minimum },
            Level::Draw if has_room => Reason::Lot { wish },
            Level::Draw => {
                let (between, drawn) = self.contest(group)?;
                let (first_wishes, seats) = self.sizes(group);
                Reason::Drawn { wish, first_wishes, seats, between, drawn }
            }
            Level::Stay => Reason::Stayed { wish, stayed: self.stayed() },
            Level::Mix => self.mixed(place, group),
            Level::Rules => self.blamed(place, group, is_needed)?,
        })
    }

    /// At which point it is worse that somebody sits there.
    fn level(&self, place: usize, group: usize) -> Result<Level, Stopped> {
        let rules = &self.problem.rules;
        if is_plain(self.problem) && self.explanation.is_best() {
            if !self.explanation.could_sit(place, group) {
                return Ok(Level::Rules);
            }
            if rules.mix == Mix::Off && rules.stay == Stay::Off {
                return Ok(Level::Draw);
            }
        }
        let there = self.value_with(place, group)?;
        let best = &self.value;
        let of_rules =
            |value: &Value| (value.lacking, value.unseated, value.broken, value.band, value.wishes.clone());
        Ok(match () {
            () if of_rules(&there) != of_rules(best) => Level::Rules,
            () if there.moves != best.moves => Level::Stay,
            () if there.unevenness != best.unevenness => Level::Mix,
            () => Level::Draw,
        })
    }

    fn value_with(&self, place: usize, group: usize) -> Result<Value, Stopped> {
        value(self.problem, seated(self.problem, place, group), &self.spreading, self.watch)
    }

    /// The fewest rules without which they could sit there; if there are none, the wishes of all.
    fn blamed(&mut self, place: usize, group: usize, is_needed: bool) -> Result<Reason, Stopped> {
        let problem = self.problem;
        let (wish, (first_wishes, seats)) = (problem.groups[group], self.sizes(group));
        let fixed = problem.pin.iter().filter(|pin| **pin as usize == group).count();
        let has_minimums =
            problem.rules.minimums != Minimums::Ignore && problem.minimum.iter().any(|minimum| *minimum > 0);
        let active = [
            (Rule::Fixed, fixed > 0),
            (Rule::Pairs, !problem.pairs.is_empty()),
            (Rule::Mix, problem.rules.mix.may_cost_wishes()),
            (Rule::Minimums, has_minimums),
        ];
        let mut rules: BTreeSet<Rule> =
            active.into_iter().filter(|(_, is_active)| *is_active).map(|(rule, _)| rule).collect();
        if rules.is_empty() || !self.can_sit(&rules, place, group)? {
            let own = self.explanation.seat(place);
            return Ok(match self.explanation.can_take(group) {
                false => Reason::Full { wish, first_wishes, seats },
                true if is_needed => Reason::Needed { wish, minimum: problem.minimum[own] as usize },
                true if rules.contains(&Rule::Pairs) => Reason::Paired { wish, pairs: problem.pairs.len() },
                true => self.mixed(place, group),
            });
        }
        for rule in rules.clone() {
            let mut fewer = rules.clone();
            fewer.remove(&rule);
            if !fewer.is_empty() && self.can_sit(&fewer, place, group)? {
                rules = fewer;
            }
        }
        let (pairs, minimum) = (problem.pairs.len(), problem.minimum[self.explanation.seat(place)] as usize);
        Ok(match rules.iter().collect::<Vec<_>>()[..] {
            [Rule::Fixed] => Reason::Fixed { wish, fixed, seats },
            [Rule::Pairs] => Reason::Paired { wish, pairs },
            [Rule::Mix] => self.mixed(place, group),
            [Rule::Minimums] if is_needed => Reason::Needed { wish, minimum },
            [Rule::Minimums] => Reason::Minimums { wish },
            _ => Reason::Several {
                wish,
                fixed: if rules.contains(&Rule::Fixed) { fixed } else { 0 },
                pairs: if rules.contains(&Rule::Pairs) { pairs } else { 0 },
                mix: rules.contains(&Rule::Mix),
                minimums: rules.contains(&Rule::Minimums),
            },
        })
    }

    /// Whether the best seats without these rules may have them there.
    fn can_sit(&mut self, without: &BTreeSet<Rule>, place: usize, group: usize) -> Result<bool, Stopped> {
        // Which seats are fixed counts for one workshop at a time.
        let at = |rule: &Rule| (*rule, if *rule == Rule::Fixed { group } else { 0 });
        let key: BTreeSet<(Rule, usize)> = without.iter().map(at).collect();
        if !self.variants.contains_key(&key) {
            let variant = self.variant(&key)?;
            self.variants.insert(key.clone(), variant);
        }
        match &self.variants[&key] {
            Variant::Known(could_sit) => Ok(could_sit[place]),
            Variant::Tried(problem, best) => {
                let there = seated(problem, place, group);
                Ok(value(problem, there, &self.spreading, self.watch)? == *best)
            }
        }
    }

    fn variant(&self, without: &BTreeSet<(Rule, usize)>) -> Result<Variant, Stopped> {
        let mut problem = self.problem.clone();
        // Ties decide only after the wishes.
        problem.rules.stay = Stay::Off;
        if problem.rules.mix == Mix::Tie {
            problem.rules.mix = Mix::Off;
        }
        for (rule, group) in without {
            match rule {
                Rule::Fixed => {
                    for pin in problem.pin.iter_mut().filter(|pin| **pin as usize == *group) {
                        *pin = NONE;
                    }
                }
                Rule::Pairs => problem.pairs.clear(),
                Rule::Mix => problem.rules.mix = Mix::Off,
                Rule::Minimums => problem.rules.minimums = Minimums::Ignore,
            }
        }
        if is_plain(&problem) {
            let outcome = super::solve(&problem, self.watch)?;
            let explanation = Explanation::new(&problem, &outcome.seats);
            if explanation.is_best() {
                let could_sit = |place: usize| {
                    let wish = problem.wishes_of(place).iter().find(|wish| wish.rank == 1);
                    wish.is_some_and(|wish| {
                        let group = wish.group as usize;
                        explanation.seat(place) == group || explanation.could_sit(place, group)
                    })
                };
                return Ok(Variant::Known((0..problem.len()).map(could_sit).collect()));
            }
        }
        let best = value(&problem, Decided::root(&problem), &self.spreading, self.watch)?;
        Ok(Variant::Tried(Box::new(problem), best))
    }

    /// Between how many of those who wished a workshop first the draw decided, and for how many of them.
    fn contest(&mut self, group: usize) -> Result<(usize, usize), Stopped> {
        if let Some(known) = self.contests.get(&group) {
            return Ok(*known);
        }
        let problem = self.problem;
        let is_final = problem.rules.mix == Mix::Off && problem.rules.stay == Stay::Off;
        let (mut between, mut drawn) = (0, 0);
        for place in (0..problem.len()).filter(|place| problem.pin[*place] == NONE) {
            let is_wished =
                problem.wishes_of(place).iter().any(|wish| wish.rank == 1 && wish.group as usize == group);
            if !is_wished || problem.has_no_preference[place] || self.watch.is_late() {
                continue;
            }
            let is_there = self.explanation.seat(place) == group;
            let contends = match is_plain(problem) && self.explanation.is_best() {
                true if is_final || !self.explanation.contends(place, group) => {
                    self.explanation.contends(place, group)
                }
                _ if is_there => {
                    let mut root = Decided::root(problem);
                    root.banned.insert((place, group as u32));
                    value(problem, root, &self.spreading, self.watch)? == self.value
                }
                _ => self.value_with(place, group)? == self.value,
            };
            between += usize::from(contends);
            drawn += usize::from(contends && is_there);
        }
        self.contests.insert(group, (between, drawn));
        Ok((between, drawn))
    }

    fn sizes(&self, group: usize) -> (usize, usize) {
        (self.problem.first_wishes[group], self.problem.maximum[group] as usize)
    }

    /// How many sit where they sat before.
    fn stayed(&self) -> usize {
        let current = self.problem.current.iter().enumerate();
        current.filter(|(place, current)| self.explanation.seat(*place) == **current as usize).count()
    }

    /// How many of somebody's department sit in a workshop, and how many where they sit themselves.
    fn mixed(&self, place: usize, group: usize) -> Reason {
        let department = self.problem.department[place];
        let count = |group: usize| {
            let own = (0..self.problem.len()).filter(|other| {
                self.problem.department[*other] == department && self.explanation.seat(*other) == group
            });
            if department == NONE { 0 } else { own.count() }
        };
        let (first_wishes, seats) = self.sizes(group);
        let (there, here) = (count(group), count(self.explanation.seat(place)));
        Reason::Mixed { wish: self.problem.groups[group], first_wishes, seats, there, here }
    }
}
