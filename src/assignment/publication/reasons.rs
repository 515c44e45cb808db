//! What a participant is told about their seat: a true sentence, without anybody else's name or wish.
use serde::{Deserialize, Serialize};

use crate::{
    assignment::{
        moves::Move,
        seating::Seated,
        solver::{Explanation, Instance, Problem, Reason, Report, Rules},
    },
    db::Error,
    language::Lang,
};

/// A reason as stored, with codes of workshops.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum SeatReason {
    NoPreference,
    FirstWish,
    Drawn {
        wish: String,
        first_wishes: usize,
        seats: usize,
        between: usize,
        drawn: usize,
    },
    Full {
        wish: String,
        first_wishes: usize,
        seats: usize,
    },
    Needed {
        wish: String,
    },
    Cancelled {
        wish: String,
    },
    Ruled {
        wish: String,
    },
    /// Something changed late, and this way few people had to move.
    Rearranged,
    /// Something changed late, and a wish further up became possible.
    Improved,
    /// They had no seat when the others were seated.
    CameLater,
    /// The organisers decided.
    Decided,
}

/// Why everybody sits where a scenario seats them, as (participant id, workshop id, reason).
pub fn reasons(instance: &Instance, rules: &Rules, report: &Report) -> Vec<(String, String, SeatReason)> {
    // What was solved by these rules can be put in numbers by them.
    let Ok(problem) = Problem::new(instance, rules) else { return Vec::new() };
    let seats = report.seats(instance);
    let explanation = Explanation::new(&problem, &seats);
    let group = |index: usize| instance.groups[index].id.clone();
    let seated = seats.iter().enumerate().filter_map(|(person, seat)| Some((person, (*seat)?)));
    let reason = |(person, seat)| {
        let reason = match explanation.reason(person) {
            Reason::NoPreference => SeatReason::NoPreference,
            Reason::FirstWish => SeatReason::FirstWish,
            Reason::Drawn { wish, first_wishes, seats, between, drawn } => {
                SeatReason::Drawn { wish: group(wish), first_wishes, seats, between, drawn }
            }
            Reason::Full { wish, first_wishes, seats } => {
                SeatReason::Full { wish: group(wish), first_wishes, seats }
            }
            Reason::Needed { wish } => SeatReason::Needed { wish: group(wish) },
            Reason::Cancelled { wish } => SeatReason::Cancelled { wish: group(wish) },
            Reason::Ruled { wish } => SeatReason::Ruled { wish: group(wish) },
            Reason::Pinned | Reason::Impossible | Reason::Unseated => SeatReason::Decided,
        };
        (instance.participants[person].id.clone(), group(seat), reason)
    };
    seated.map(reason).collect()
}

/// Why people get other seats while the others sit where they sit, as (participant id, workshop id, reason).
pub fn reasons_of_moves(before: &Seated, moves: &[Move]) -> Vec<(String, String, SeatReason)> {
    let reason = |one: &Move| Some((one.person.clone(), one.to.clone()?, SeatReason::of_move(before, one)));
    moves.iter().filter_map(reason).collect()
}

impl SeatReason {
    pub fn stored(reason: &str) -> Result<Self, Error> {
        serde_json::from_str(reason).map_err(|error| Error::Decode(Box::new(error)))
    }

    fn of_move(before: &Seated, one: &Move) -> Self {
        let wishes = before.wishes.get(&one.person).map(Vec::as_slice).unwrap_or_default();
        // Behind every wish is what was not wished.
        let rank = |seat: &Option<String>| {
            wishes.iter().position(|wish| Some(wish) == seat.as_ref()).unwrap_or(wishes.len())
        };
        match &one.from {
            _ if !wishes.is_empty() && rank(&one.to) == 0 => Self::FirstWish,
            _ if before.decisions.pin(&one.person) == one.to.as_deref() => Self::Decided,
            Some(_) if rank(&one.to) < rank(&one.from) => Self::Improved,
            Some(_) => Self::Rearranged,
            None if before.seats.is_empty() => Self::Decided,
            None => Self::CameLater,
        }
    }

    /// The workshop they wished for first and did not get.
    pub fn wish(&self) -> Option<&str> {
        match self {
            Self::NoPreference
            | Self::FirstWish
            | Self::Rearranged
            | Self::Improved
            | Self::CameLater
            | Self::Decided => None,
            Self::Drawn { wish, .. }
            | Self::Full { wish, .. }
            | Self::Needed { wish }
            | Self::Cancelled { wish }
            | Self::Ruled { wish } => Some(wish),
        }
    }

    /// The sentence; `title` is that of the wish.
    pub fn words(&self, lang: Lang, title: &str) -> String {
        let count = |number: &usize| *number as i64;
        match self {
            Self::NoPreference => t!(lang, "reason-no-preference"),
            Self::FirstWish => t!(lang, "reason-first-wish"),
            Self::Rearranged => t!(lang, "reason-rearranged"),
            Self::Improved => t!(lang, "reason-improved"),
            Self::CameLater => t!(lang, "reason-came-later"),
            Self::Decided => t!(lang, "reason-decided"),
            Self::Needed { .. } => t!(lang, "reason-needed", title = title),
            Self::Cancelled { .. } => t!(lang, "reason-cancelled", title = title),
            Self::Ruled { .. } => t!(lang, "reason-ruled", title = title),
            Self::Full { first_wishes, seats, .. } if first_wishes <= seats => {
                t!(lang, "reason-full-others", title = title)
            }
            Self::Full { first_wishes, seats, .. } => {
                let (people, seats) = (count(first_wishes), count(seats));
                t!(lang, "reason-full", title = title, people = people, seats = seats)
            }
            Self::Drawn { first_wishes, seats, between, drawn, .. } if first_wishes <= seats => {
                let (between, drawn) = (count(between), count(drawn));
                t!(lang, "reason-drawn-others", title = title, between = between, drawn = drawn)
            }
            Self::Drawn { first_wishes, seats, between, drawn, .. } => {
                let (people, seats) = (count(first_wishes), count(seats));
                let (between, drawn) = (count(between), count(drawn));
                t!(
                    lang,
                    "reason-drawn",
                    title = title,
                    people = people,
                    seats = seats,
                    between = between,
                    drawn = drawn
                )
            }
        }
    }
}
