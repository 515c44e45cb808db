//! Where something in an ordered list of an event is to go: a place up or down, or to the place with a number.
/// How lists are put in order, by buttons or by dragging.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    Up,
    Down,
    /// To this place, counted from 0.
    To(usize),
}

impl Move {
    /// From the word of a button, or else a number; `None` when they say neither.
    pub fn of(word: &str, place: &str) -> Option<Self> {
        match word {
            "up" => Some(Self::Up),
            "down" => Some(Self::Down),
            _ => place.parse().ok().map(Self::To),
        }
    }

    /// The place where something at `from` goes in a list of `count`; `None` when it cannot go there, or is there already.
    pub fn target(self, from: usize, count: usize) -> Option<usize> {
        let to = match self {
            Self::Up => from.checked_sub(1)?,
            Self::Down => from + 1,
            Self::To(place) => place,
        };
        (to < count && to != from).then_some(to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_counts_before_a_number_and_nonsense_is_no_move() {
        assert_eq!(Move::of("up", "3"), Some(Move::Up));
        assert_eq!(Move::of("", "3"), Some(Move::To(3)));
        assert_eq!(Move::of("", "x"), None);
    }

    #[test]
    fn nothing_leaves_the_list_and_staying_is_no_move() {
        assert_eq!(Move::Up.target(0, 3), None);
        assert_eq!(Move::Down.target(2, 3), None);
        assert_eq!(Move::To(3).target(1, 3), None);
        assert_eq!(Move::To(1).target(1, 3), None);
        assert_eq!(Move::Down.target(0, 3), Some(1));
        assert_eq!(Move::To(0).target(2, 3), Some(0));
    }
}
