//! What the ranks weigh, so that the least sum is the best solution.
/// No weight may come near the end of `i128`; whether sums do is asked of the scale.
const MOST: i128 = 1 << 110;

/// The weight of each rank, and of nobody having a seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Weights {
    /// By rank, the first wish first; worse ranks are not given.
    pub by_rank: Vec<i128>,
    pub unseated: i128,
}

impl Weights {
    /// For the best worst rank: (r − 1)² below it, and at it more than all exchanges below it can outweigh. An exchange
    /// meets each workshop once, so it moves at most m + 1 people.
    pub fn fair(worst: u32, size: usize) -> Self {
        let mut by_rank = squares(worst);
        if let Some(last) = by_rank.last_mut().filter(|last| **last > 0) {
            *last = (*last + 1) * (size as i128 + 2);
        }
        Self::new(by_rank, size)
    }

    /// For most first wishes, then most second wishes, …, in the base 2m + 5, which is exact for the same reason; `None`
    /// when there are more ranks than numbers are long.
    pub fn first_wishes(ranks: u32, size: usize) -> Option<Self> {
        let base = base(size);
        if ranks == 1 {
            return Some(Self::new(vec![0], size));
        }
        let highest = base.checked_pow(ranks - 2).filter(|highest| *highest < MOST)?;
        let below = |rank: u32| if rank < ranks { base.pow(ranks - 1 - rank) } else { 0 };
        let by_rank = (1..=ranks).map(|rank| highest - below(rank)).collect();
        Some(Self::new(by_rank, size))
    }

    /// (r − 1)², for rules that weigh wishes against something else.
    pub fn squares(ranks: u32, size: usize) -> Self {
        Self::new(squares(ranks), size)
    }

    /// Every rank up to the worst counts nothing: only whether there is a seat matters.
    pub fn nothing(worst: u32) -> Self {
        Self { by_rank: vec![0; worst as usize], unseated: 1 }
    }

    fn new(by_rank: Vec<i128>, size: usize) -> Self {
        let most = by_rank.iter().max().copied().unwrap_or_default();
        Self { by_rank, unseated: (most + 1) * base(size) }
    }

    /// The weight of a rank; `None` for ranks that are not given.
    pub fn of(&self, rank: u32) -> Option<i128> {
        self.by_rank.get(rank as usize - 1).copied()
    }

    /// The weight of a rank, also of one that is not given: then more than whatever can be gained by giving it.
    pub fn extended(&self, rank: u32, size: usize) -> i128 {
        self.of(rank).unwrap_or_else(|| {
            let beyond = i128::from(rank) - self.by_rank.len() as i128;
            self.unseated / base(size) * (size as i128 + 2) * beyond * beyond
        })
    }
}

fn base(size: usize) -> i128 {
    2 * size as i128 + 5
}

fn squares(ranks: u32) -> Vec<i128> {
    (0..i128::from(ranks)).map(|step| step * step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worst_rank_outweighs_what_stands_below_it() {
        assert_eq!(Weights::fair(1, 3).by_rank, [0]);
        assert_eq!(Weights::fair(3, 3).by_rank, [0, 1, 25]);
        assert_eq!(Weights::fair(3, 3).unseated, 26 * 11);
    }

    #[test]
    fn first_wishes_weigh_in_the_base_2m_and_5() {
        assert_eq!(Weights::first_wishes(1, 3).unwrap().by_rank, [0]);
        assert_eq!(Weights::first_wishes(2, 3).unwrap().by_rank, [0, 1]);
        assert_eq!(Weights::first_wishes(4, 3).unwrap().by_rank, [0, 110, 120, 121]);
    }

    #[test]
    fn more_ranks_than_numbers_are_long_are_refused() {
        assert!(Weights::first_wishes(20, 20).is_some());
        assert_eq!(Weights::first_wishes(60, 50), None);
    }
}
