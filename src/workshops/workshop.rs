//! What a workshop is, and how full.
/// A workshop as stored, with how many seats are taken.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Workshop {
    pub id: String,
    pub event_id: String,
    pub position: i64,
    pub title: String,
    pub description: String,
    pub room: String,
    pub minimum: i64,
    pub maximum: i64,
    pub seats_taken: i64,
}

/// How full a workshop is, as people say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fullness {
    /// Less than three quarters of the seats are taken.
    Free,
    /// Three quarters or more are taken.
    Filling,
    Full,
}

impl Workshop {
    /// Seats that nobody has taken; never negative.
    pub fn seats_left(&self) -> i64 {
        (self.maximum - self.seats_taken).max(0)
    }

    pub fn fullness(&self) -> Fullness {
        match self.seats_left() {
            0 => Fullness::Full,
            _ if self.seats_taken * 4 >= self.maximum * 3 => Fullness::Filling,
            _ => Fullness::Free,
        }
    }
}

/// A wish as stored: `rank` 1 is the first wish.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Wish {
    pub participant_id: String,
    pub workshop_id: String,
    pub rank: i64,
}
