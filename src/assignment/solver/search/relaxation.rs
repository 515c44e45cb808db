//! Seats by rules that a flow can keep: sizes, minimums of the workshops that are known to take place, wishes, and
//! how departments are spread. What a flow cannot keep is left to `constraints`, which calls this again and again.
use std::collections::{BTreeMap, BTreeSet};

use super::spreading::Spreading;
use crate::assignment::solver::{
    flow::{
        balance::Flow,
        network::{Cost, Network, Offer},
    },
    objective::{Score, Tally, ranking},
    problem::{NONE, Problem},
    rules::{Mix, Objective, Stay},
    scale::Scale,
    watch::{Stopped, Watch},
    weights::Weights,
};

/// What was decided on the way to a solution.
#[derive(Clone, Debug, Default)]
pub struct Decided {
    /// Workshops that do not take place.
    pub closed: BTreeSet<usize>,
    /// Workshops whose minimum holds.
    pub kept: BTreeSet<usize>,
    pub only: BTreeMap<usize, u32>,
    pub banned: BTreeSet<(usize, u32)>,
    /// Pairs that need not sit as they are to, by their places in the problem's list.
    pub given_up: BTreeSet<usize>,
}

/// The best seats by what was decided.
#[derive(Clone, Debug)]
pub struct Found {
    /// By place in the draw; `NONE` for no seat.
    pub seats: Vec<u32>,
    pub tally: Tally,
    pub score: Score,
    pub weights: Weights,
    pub prices: Vec<i128>,
}

/// One relaxation on its way.
struct Relaxation<'a> {
    problem: &'a Problem,
    decided: &'a Decided,
    watch: &'a Watch,
    /// Those who are not pinned.
    free: Vec<usize>,
    low: Vec<i64>,
    high: Vec<i64>,
    lacking: i64,
    unseated: i64,
}

/// Finds the best seats. The second time, when it is known how large the workshops become, ties are decided by what
/// the rules say of staying and of departments.
pub fn relax(
    problem: &Problem,
    decided: &Decided,
    second: Option<&mut Spreading>,
    watch: &Watch,
) -> Result<Found, Stopped> {
    let mut relaxation = Relaxation::new(problem, decided, watch);
    relaxation.fit()?;
    let is_second = second.is_some();
    let mut weights = relaxation.weights(is_second)?;
    let Some(spreading) = second.filter(|_| problem.rules.mix != Mix::Off) else {
        let found = relaxation.seat(&weights, is_second, None)?;
        return Ok(found.expect("what was found to fit has seats"));
    };
    loop {
        if let Some(found) = relaxation.seat(&weights, is_second, Some(spreading))? {
            return Ok(found);
        }
        // A band is kept whatever wish it costs; only when no worse wish helps, it is widened.
        let worst = weights.by_rank.len() as u32;
        if worst < problem.ranks {
            weights = Weights::fair(worst + 1, problem.size());
        } else {
            let wider = spreading.band.map(|band| (band + 1).max(band * 2));
            spreading.band = wider.filter(|band| (*band as usize) < problem.len());
            weights = relaxation.weights(is_second)?;
        }
    }
}

impl<'a> Relaxation<'a> {
    fn new(problem: &'a Problem, decided: &'a Decided, watch: &'a Watch) -> Self {
        let mut pinned = vec![0; problem.size()];
        for pin in problem.pin.iter().filter(|pin| **pin != NONE) {
            pinned[*pin as usize] += 1;
        }
        let size = |group: usize, size: &[i64]| (size[group] - pinned[group]).max(0);
        let is_closed = |group: &usize| decided.closed.contains(group);
        let low = (0..problem.size()).map(|group| {
            if decided.kept.contains(&group) && !is_closed(&group) {
                size(group, &problem.minimum)
            } else {
                0
            }
        });
        let high = (0..problem.size())
            .map(|group| if is_closed(&group) { 0 } else { size(group, &problem.maximum) });
        let (low, high): (Vec<i64>, Vec<i64>) = (low.collect(), high.collect());
        let low = low.iter().zip(&high).map(|(low, high)| *low.min(high)).collect();
        let free = (0..problem.len()).filter(|person| problem.pin[*person] == NONE).collect();
        Self { problem, decided, watch, free, low, high, lacking: 0, unseated: 0 }
    }

    /// Finds out how many cannot be seated at all and how much the minimums lack, and lowers them by that.
    fn fit(&mut self) -> Result<(), Stopped> {
        let people = self.free.len() as i64;
        let anybody_anywhere = self.decided.only.is_empty()
            && self.decided.banned.is_empty()
            && self.free.iter().all(|person| self.problem.tail[*person] > 0);
        if anybody_anywhere
            && self.high.iter().sum::<i64>() >= people
            && self.low.iter().sum::<i64>() <= people
        {
            return Ok(());
        }
        let network = self.network::<i64>(&Weights::nothing(self.problem.ranks), None, false);
        let mut flow = Flow::new(&network);
        let lacking = flow.fit(self.watch)?;
        self.unseated = flow.left_over();
        for (low, lacking) in self.low.iter_mut().zip(lacking) {
            *low -= lacking;
            self.lacking += lacking;
        }
        Ok(())
    }

    /// Whether nobody need sit at a worse rank than this.
    fn fits(&self, worst: u32) -> Result<bool, Stopped> {
        let network = self.network::<i64>(&Weights::nothing(worst), None, false);
        let mut flow = Flow::new(&network);
        let lacking = flow.fit(self.watch)?;
        Ok(flow.left_over() == self.unseated && lacking.iter().all(|lacking| *lacking == 0))
    }

    fn weights(&self, is_second: bool) -> Result<Weights, Stopped> {
        let (problem, size) = (self.problem, self.problem.size());
        let is_priced = is_second && matches!(problem.rules.mix, Mix::Weight(_));
        match (problem.rules.stay, problem.rules.objective) {
            (Stay::Weight(_) | Stay::First, _) => Ok(Weights::squares(problem.ranks, size)),
            (_, Objective::Fair) => {
                let (mut fails, mut fits) = (0, problem.ranks);
                while fails + 1 < fits {
                    let middle = (fails + fits) / 2;
                    if self.fits(middle)? { fits = middle } else { fails = middle }
                }
                Ok(if is_priced { Weights::squares(fits, size) } else { Weights::fair(fits, size) })
            }
            (_, Objective::FirstWishes) if is_priced => Ok(Weights::squares(problem.ranks, size)),
            (_, Objective::FirstWishes) => Ok(Weights::first_wishes(problem.ranks, size)
                .expect("Problem::new refuses more ranks than numbers are long")),
        }
    }

    fn network<C: Cost>(&self, weights: &Weights, scale: Option<Scale>, with_unseated: bool) -> Network<C> {
        let problem = self.problem;
        let scale = scale.unwrap_or(Scale::plain(weights));
        let mut network = Network {
            size: problem.size(),
            starts: Vec::with_capacity(self.free.len() + 1),
            offers: Vec::with_capacity(problem.wishes.len()),
            tail: Vec::with_capacity(self.free.len()),
            low: self.low.clone(),
            high: self.high.clone(),
            unseated: with_unseated.then(|| C::of(scale.unseated)),
            department: Vec::new(),
            departments: 0,
            spread: Vec::new(),
        };
        network.starts.push(0);
        let costs: Vec<C> =
            weights.by_rank.iter().map(|weight| C::of(weight * scale.ranks + scale.moves)).collect();
        let cost = |rank: u32| costs.get((rank as usize).wrapping_sub(1)).copied();
        let saved = C::of(scale.moves);
        for person in self.free.iter().copied() {
            let current = if scale.moves == 0 { NONE } else { problem.current[person] };
            if self.is_special(person) || current != NONE {
                let offers = (0..problem.size() as u32)
                    .filter(|group| self.is_allowed(person, *group))
                    .filter_map(|group| {
                        let cost = cost(problem.rank(person, group as usize)?)?;
                        Some(Offer { group, cost: if group == current { cost - saved } else { cost } })
                    });
                network.offers.extend(offers);
                network.tail.push(C::FAR);
            } else {
                let offers = problem.wishes_of(person).iter();
                network.offers.extend(
                    offers.filter_map(|wish| Some(Offer { group: wish.group, cost: cost(wish.rank)? })),
                );
                network.tail.push(cost(problem.tail[person]).unwrap_or(C::FAR));
            }
            network.starts.push(network.offers.len() as u32);
        }
        network
    }

    fn is_special(&self, person: usize) -> bool {
        self.decided.only.contains_key(&person)
            || self.decided.banned.range((person, 0)..=(person, NONE)).next().is_some()
    }

    fn is_allowed(&self, person: usize, group: u32) -> bool {
        self.decided.only.get(&person).is_none_or(|only| *only == group)
            && !self.decided.banned.contains(&(person, group))
    }

    /// The best seats; `None` when departments cannot be spread like that.
    fn seat(
        &self,
        weights: &Weights,
        is_second: bool,
        spreading: Option<&Spreading>,
    ) -> Result<Option<Found>, Stopped> {
        let scale = Scale::new(self.problem.extent(), &self.problem.rules, weights, is_second);
        match scale.is_small() {
            true => self.seat_in::<i64>(weights, scale, is_second, spreading),
            false => self.seat_in::<i128>(weights, scale, is_second, spreading),
        }
    }

    fn seat_in<C: Cost>(
        &self,
        weights: &Weights,
        scale: Scale,
        is_second: bool,
        spreading: Option<&Spreading>,
    ) -> Result<Option<Found>, Stopped> {
        let mut network = self.network::<C>(weights, Some(scale), self.unseated > 0);
        if let Some(spreading) = spreading {
            spreading.apply(self.problem, &mut network, &self.free, scale.spread);
        }
        self.run(&network, weights, is_second, spreading)
    }

    fn run<C: Cost>(
        &self,
        network: &Network<C>,
        weights: &Weights,
        is_second: bool,
        spreading: Option<&Spreading>,
    ) -> Result<Option<Found>, Stopped> {
        let problem = self.problem;
        let mut flow = Flow::new(network);
        if !flow.run(self.watch)? {
            return Ok(None);
        }
        let mut seats = problem.pin.clone();
        for (person, seat) in self.free.iter().zip(&flow.movers.seats) {
            seats[*person] = if *seat as usize == problem.size() { NONE } else { *seat };
        }
        let tally = Tally::new(problem, &seats);
        let moves = moves(problem, &seats);
        let mut next = ranking(problem, &tally, moves);
        if is_second && problem.rules.stay == Stay::Tie {
            next.push(moves);
        }
        if let Some(spreading) = spreading {
            next.push(spreading.unevenness(problem, &seats));
        }
        let broken = self.decided.given_up.len();
        let score = Score { lacking: self.lacking, unseated: tally.unseated, broken, next };
        let prices = flow.prices().into_iter().map(C::value).collect();
        Ok(Some(Found { seats, tally, score, weights: weights.clone(), prices }))
    }
}

/// How many sit elsewhere than before.
fn moves(problem: &Problem, seats: &[u32]) -> i128 {
    let has_moved = |(seat, current): &(&u32, &u32)| **current != NONE && seat != current;
    seats.iter().zip(&problem.current).filter(has_moved).count() as i128
}
