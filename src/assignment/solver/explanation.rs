//! Why people sit where they sit: the cheapest chain of moves that would give them another seat, and what to tell them.
use super::{
    problem::{NONE, Problem},
    residual::{Equals, Residual},
    rules::{Mix, Stay},
};

/// One move of a chain. People and workshops are numbered as in the instance; ranks count from 1, 0 stands for no seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub person: usize,
    pub from: Option<usize>,
    pub to: Option<usize>,
    pub from_rank: u32,
    pub to_rank: u32,
}

/// Moves that end where they began or at a free seat; the first is that of whoever asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    pub steps: Vec<Step>,
    /// By how much the whole would get worse; 0: the draw decided.
    pub cost: i128,
}

/// What somebody can be told without anybody else's name or wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The organisers decided that they sit here.
    Pinned,
    /// The organisers decided that they do not sit where they wished first.
    Impossible,
    NoPreference,
    FirstWish,
    /// Both seats were equally good for the whole; the draw decided among `between` people for `drawn` seats.
    Drawn {
        wish: usize,
        first_wishes: usize,
        seats: usize,
        between: usize,
        drawn: usize,
    },
    /// A seat there would have set others back further.
    Full {
        wish: usize,
        first_wishes: usize,
        seats: usize,
    },
    /// There was room, but the workshop they sit in would have had fewer than its minimum without them.
    Needed {
        wish: usize,
        minimum: usize,
    },
    /// The same, but others could have filled it as well; the draw decided who does.
    NeededDrawn {
        wish: usize,
        minimum: usize,
    },
    /// With them there, some workshop would not have its minimum, or only at the cost of others.
    Minimums {
        wish: usize,
    },
    /// So many of its seats were given away by decision.
    Fixed {
        wish: usize,
        fixed: usize,
        seats: usize,
    },
    /// A pair who are to sit together or apart could not sit so otherwise; there are so many pairs.
    Paired {
        wish: usize,
        pairs: usize,
    },
    /// Departments are more evenly spread so; with how many of their own sit there, and how many here.
    Mixed {
        wish: usize,
        first_wishes: usize,
        seats: usize,
        there: usize,
        here: usize,
    },
    /// Between equals people stay where they sat, as so many do.
    Stayed {
        wish: usize,
        stayed: usize,
    },
    /// Seats are as good either way; the draw decided, not for a full workshop alone.
    Lot {
        wish: usize,
    },
    /// Only without several rules at once could they sit there: these.
    Several {
        wish: usize,
        fixed: usize,
        pairs: usize,
        mix: bool,
        minimums: bool,
    },
    /// It does not take place.
    Cancelled {
        wish: usize,
    },
    /// Not wishes alone decided; which rule, [`super::reasons`] finds out.
    Ruled {
        wish: usize,
    },
    Unseated,
}

/// Answers questions about a set of seats.
pub struct Explanation<'a> {
    problem: &'a Problem,
    residual: Residual<'a>,
    /// What each workshop is worth, and which seats are worth the same to the whole; `None` when the seats could be better.
    equals: Option<Equals>,
    /// By workshop.
    contests: Vec<Contest>,
}

/// For how many of those who wished a workshop first the draw decided.
#[derive(Clone, Copy, Debug, Default)]
struct Contest {
    /// For whom the draw decided that they sit there.
    drawn: usize,
    /// For whom the draw decided that they sit elsewhere.
    others: usize,
}

impl<'a> Explanation<'a> {
    /// Of the seats of an outcome, by person as in the instance.
    pub fn new(problem: &'a Problem, seats: &[Option<usize>]) -> Self {
        let residual = Residual::new(problem, seats);
        let mut explanation = Self {
            problem,
            equals: residual.equals(),
            residual,
            contests: vec![Contest::default(); problem.size()],
        };
        for person in (0..problem.len()).filter(|person| !problem.has_no_preference[*person]) {
            for wish in problem.wishes_of(person).iter().filter(|wish| wish.rank == 1) {
                let group = wish.group as usize;
                let contends = explanation.contends(person, group);
                let contest = &mut explanation.contests[group];
                match explanation.residual.seats[person] == group {
                    true => contest.drawn += usize::from(contends),
                    false => contest.others += usize::from(contends),
                }
            }
        }
        explanation
    }

    /// The cheapest chain that would seat somebody in a workshop; `None` when there is none or they sit there.
    pub fn chain(&self, person: usize, workshop: usize) -> Option<Chain> {
        let person = self.problem.people.iter().position(|index| *index == person)?;
        let workshop = self.problem.groups.iter().position(|index| *index == workshop)?;
        let from = self.residual.seats[person];
        if from == workshop || self.problem.pin[person] != NONE || !self.residual.is_open(workshop) {
            return None;
        }
        self.problem.rank(person, workshop)?;
        let (path, rest) = self.residual.way(workshop, from, person)?;
        // Where somebody sits although they cannot, they could as well have no seat.
        let own = self.residual.weight(person, from);
        let own = own.or_else(|| self.residual.weight(person, self.problem.size()))?;
        let mut steps = vec![self.step(person, from, workshop)];
        steps.extend(path.into_iter().map(|(person, from, to)| self.step(person, from, to)));
        Some(Chain { steps, cost: self.residual.weight(person, workshop)? - own + rest })
    }

    /// Why somebody sits where they sit.
    pub fn reason(&self, person: usize) -> Reason {
        let problem = self.problem;
        let Some(place) = problem.people.iter().position(|index| *index == person) else {
            return Reason::Unseated;
        };
        let seat = self.residual.seats[place];
        if seat == problem.size() {
            return Reason::Unseated;
        }
        if problem.pin[place] != NONE {
            return Reason::Pinned;
        }
        if problem.has_no_preference[place] {
            return Reason::NoPreference;
        }
        if problem.rank(place, seat) == Some(1) {
            return Reason::FirstWish;
        }
        let Some(wish) = problem.wishes_of(place).iter().find(|wish| wish.rank == 1) else {
            return Reason::Impossible;
        };
        self.why_not(place, wish.group as usize)
    }

    fn why_not(&self, place: usize, group: usize) -> Reason {
        let (problem, wish) = (self.problem, self.problem.groups[group]);
        if !self.residual.is_open(group) {
            return Reason::Cancelled { wish };
        }
        let rules = &problem.rules;
        if !self.residual.room[group].can_take {
            let Contest { drawn, others } = self.contests[group];
            let (first_wishes, seats) = (problem.first_wishes[group], problem.maximum[group] as usize);
            let is_as_good = self.could_sit(place, group);
            return match is_as_good {
                _ if !problem.pairs.is_empty() || rules.mix.may_cost_wishes() => Reason::Ruled { wish },
                true if rules.mix == Mix::Off && rules.stay == Stay::Off => {
                    Reason::Drawn { wish, first_wishes, seats, between: drawn + others, drawn }
                }
                true => Reason::Ruled { wish },
                false => Reason::Full { wish, first_wishes, seats },
            };
        }
        if self.residual.room[self.residual.seats[place]].can_spare {
            Reason::Ruled { wish }
        } else {
            let minimum = problem.minimum[self.residual.seats[place]] as usize;
            Reason::Needed { wish, minimum }
        }
    }

    /// Whether the seats could not be better.
    pub(super) fn is_best(&self) -> bool {
        self.equals.is_some()
    }

    /// Where somebody sits; the number after the last workshop for no seat. By place in the draw, as below.
    pub(super) fn seat(&self, place: usize) -> usize {
        self.residual.seats[place]
    }

    pub(super) fn can_take(&self, group: usize) -> bool {
        self.residual.room[group].can_take
    }

    pub(super) fn can_spare(&self, group: usize) -> bool {
        self.residual.room[group].can_spare
    }

    /// Whether somebody could just as well sit in their first wish, or, if they sit there, elsewhere.
    pub(super) fn contends(&self, place: usize, group: usize) -> bool {
        self.problem.pin[place] == NONE
            && match self.residual.seats[place] == group {
                true => (0..=self.problem.size()).any(|other| other != group && self.could_sit(place, other)),
                false => self.could_sit(place, group),
            }
    }

    /// Whether another solution, just as good, seats them there.
    pub(super) fn could_sit(&self, place: usize, group: usize) -> bool {
        let Some(equals) = &self.equals else { return false };
        let own = self.residual.seats[place];
        let worth = |group: usize| Some(self.residual.weight(place, group)? + equals.prices[group]);
        equals.circle[own] == equals.circle[group] && worth(own).is_some() && worth(own) == worth(group)
    }

    fn step(&self, place: usize, from: usize, to: usize) -> Step {
        let size = self.problem.size();
        let group = |number: usize| (number < size).then(|| self.problem.groups[number]);
        let rank =
            |number: usize| if number < size { self.problem.rank(place, number).unwrap_or(0) } else { 0 };
        Step {
            person: self.problem.people[place],
            from: group(from),
            to: group(to),
            from_rank: rank(from),
            to_rank: rank(to),
        }
    }
}
