//! Which of somebody's workshops takes place in which phase of the programme: their page and their calendar say the same.

/// How the rounds in which somebody sits lie in the programme.
#[derive(Clone, Copy, Debug)]
pub struct Rounds {
    /// How many times all workshops run.
    pub phases: i64,
    /// Whether each round has its own phase; otherwise every seat counts in every phase.
    is_told_apart: bool,
}

impl Rounds {
    /// `rounds` are those of somebody's workshops; `None` of one they lead, which takes place in every phase.
    pub fn of(phases: i64, rounds: impl IntoIterator<Item = Option<i64>>) -> Self {
        let has_several = rounds.into_iter().flatten().any(|round| round > 1);
        Self { phases, is_told_apart: phases > 1 && has_several }
    }

    /// Whether a workshop of a round takes place in a phase, counted from 1.
    pub fn is_in(self, round: Option<i64>, phase: i64) -> bool {
        !self.is_told_apart || round.is_none_or(|round| round == phase)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_are_told_apart_where_there_are_several_and_a_phase_for_each() {
        let of = |phases: i64, rounds: &[Option<i64>]| Rounds::of(phases, rounds.iter().copied());
        let two = of(2, &[Some(1), Some(2)]);
        assert!(two.is_in(Some(1), 1) && !two.is_in(Some(1), 2) && two.is_in(None, 2));
        assert!(of(1, &[Some(1), Some(2)]).is_in(Some(2), 1), "one phase holds all rounds");
        assert!(of(2, &[Some(1)]).is_in(Some(1), 2), "one seat counts all day");
    }
}
