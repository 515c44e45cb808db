//! How the parts of the cost are put on one scale, so that one number compares them in their order.
use super::{
    rules::{Mix, Rules, Stay},
    weights::Weights,
};

/// How large a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Extent {
    pub people: usize,
    pub groups: usize,
    pub departments: usize,
}

/// How much more one part of the cost counts than the next.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    pub ranks: i128,
    pub moves: i128,
    pub spread: i128,
    /// What it costs to leave somebody without a seat.
    pub unseated: i128,
    /// More than any sum of costs on the way.
    most: i128,
}

impl Scale {
    pub fn new(extent: Extent, rules: &Rules, weights: &Weights, is_second: bool) -> Self {
        let people = extent.people as i128;
        let nodes = (extent.departments as i128 + 3) * (extent.groups as i128 + 2);
        // One arc into a hub and one out of it change the spread by at most this.
        let spread_step = 4 * people * (people + 1);
        let (spread, below) = match rules.mix {
            _ if !is_second => (0, 0),
            Mix::Off => (0, 0),
            Mix::Tie | Mix::Band(_) => (1, spread_step * nodes + 1),
            Mix::Weight(weight) => (i128::from(weight), 0),
        };
        let unit = if below == 0 { 1 } else { below };
        // A price of a mix is in thousandths, and spreads are counted in people times people of the event.
        let unit = if is_second && matches!(rules.mix, Mix::Weight(_)) { 1000 * people.max(1) } else { unit };
        let (ranks, moves) = match rules.stay {
            Stay::Off => (unit, 0),
            Stay::Tie if !is_second => (unit, 0),
            Stay::Tie => (unit * (2 * nodes + 1), unit),
            Stay::Weight(weight) => (unit, unit * i128::from(weight)),
            Stay::First => {
                let most = weights.by_rank.iter().max().copied().unwrap_or_default();
                (unit, unit * ((most + 1) * (2 * nodes + 1)))
            }
        };
        let most = weights.by_rank.iter().max().copied().unwrap_or_default() * ranks;
        let step = most + moves + spread_step * spread;
        let is_plain = moves == 0 && spread == 0;
        let unseated = if is_plain { weights.unseated * ranks } else { (step + 1) * (2 * nodes + 1) };
        Self { ranks, moves, spread, unseated, most: (step + unseated) * 4 * nodes }
    }

    /// Whether the parts fit one number for these rules, however the search goes; counted in bits, rounded up.
    pub fn fits(extent: Extent, rules: &Rules, weights: &Weights) -> bool {
        let bits = |number: usize| usize::BITS - number.leading_zeros();
        let nodes = bits((extent.departments + 3) * (extent.groups + 2)) + 1;
        let people = bits(extent.people + 1);
        let spread = match rules.mix {
            Mix::Off => 0,
            Mix::Tie | Mix::Band(_) => 2 * people + 2 + nodes,
            Mix::Weight(_) => people + 10,
        };
        let moves = if rules.stay == Stay::Off { 0 } else { nodes };
        let ranks = i128::BITS - weights.by_rank.iter().max().map_or(0, |most| most.leading_zeros());
        ranks + spread + moves + 2 * nodes + 4 < i128::BITS - 3
    }

    /// Of weights that stand alone.
    pub fn plain(weights: &Weights) -> Self {
        Self { ranks: 1, moves: 0, spread: 0, unseated: weights.unseated, most: 0 }
    }

    /// Whether every sum of costs is far from the end of `i64`.
    pub fn is_small(self) -> bool {
        self.most < i128::from(i64::MAX / 8)
    }
}
