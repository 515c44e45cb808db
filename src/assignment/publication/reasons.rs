//! What a participant is told about their seat: a true sentence, without anybody else's name or wish.
use serde::{Deserialize, Serialize};

use super::many_numbers::{drawn_words, full_words, several_words};
use crate::{
    assignment::{
        moves::Move,
        seating::Seated,
        solver::{self, Instance, Problem, Reason, Report, Rules, Watch},
    },
    db::Error,
    language::Lang,
};

/// What somebody is told, as stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    #[serde(flatten)]
    pub reason: SeatReason,
    /// How many wishes they named, when they sit at none of them: every other workshop counted as the next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub named: Option<usize>,
}

/// A reason with codes of workshops.
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
        /// Not known of those that an older version found.
        #[serde(default)]
        minimum: Option<usize>,
    },
    NeededDrawn {
        wish: String,
        minimum: usize,
    },
    Minimums {
        wish: String,
    },
    Fixed {
        wish: String,
        fixed: usize,
        seats: usize,
    },
    Paired {
        wish: String,
        pairs: usize,
    },
    Mixed {
        wish: String,
        first_wishes: usize,
        seats: usize,
        there: usize,
        here: usize,
    },
    Stayed {
        wish: String,
        stayed: usize,
    },
    Lot {
        wish: String,
    },
    Several {
        wish: String,
        fixed: usize,
        pairs: usize,
        mix: bool,
        minimums: bool,
    },
    /// The organisers decided that they do not sit where they wished first.
    Barred,
    Cancelled {
        wish: String,
    },
    /// Found by an older version, or not found in time.
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

/// Why everybody sits where a scenario seats them, as (participant id, workshop id, what they are told). When the time of
/// the watch is up, those that are left are told less.
pub fn reasons(
    instance: &Instance,
    rules: &Rules,
    report: &Report,
    watch: &Watch,
) -> Vec<(String, String, Told)> {
    // What was solved by these rules can be put in numbers by them.
    let Ok(problem) = Problem::new(instance, rules) else { return Vec::new() };
    let seats = report.seats(instance);
    let Ok(reasons) = solver::reasons(&problem, &seats, watch) else { return Vec::new() };
    let group = |index: usize| instance.groups[index].id.clone();
    let told = |(person, (seat, reason)): (usize, (&Option<usize>, Reason))| {
        let (seat, person) = (group((*seat)?), &instance.participants[person]);
        let is_named = person.ranking.iter().any(|class| class.groups().contains(&seat));
        let named =
            Some(person.ranking.len()).filter(|count| *count > 0 && !is_named && person.pinned.is_none());
        Some((person.id.clone(), seat, Told { reason: SeatReason::of(reason, group), named }))
    };
    seats.iter().zip(reasons).enumerate().filter_map(told).collect()
}

/// Why people get other seats while the others sit where they sit, as (participant id, workshop id, reason).
pub fn reasons_of_moves(before: &Seated, moves: &[Move]) -> Vec<(String, String, Told)> {
    let told = |one: &Move| Told { reason: SeatReason::of_move(before, one), named: None };
    let reason = |one: &Move| Some((one.person.clone(), one.to.clone()?, told(one)));
    moves.iter().filter_map(reason).collect()
}

impl Told {
    pub fn stored(told: &str) -> Result<Self, Error> {
        serde_json::from_str(told).map_err(|error| Error::Decode(Box::new(error)))
    }

    /// The sentences; `title` is that of the first wish.
    pub fn words(&self, lang: Lang, title: &str) -> String {
        let mut words = self.reason.words(lang, title);
        if let Some(named) = self.named {
            let (count, next) = (named as i64, named as i64 + 1);
            words.push(' ');
            words.push_str(&t!(lang, "reason-named", count = count, next = next));
        }
        words
    }
}

impl SeatReason {
    fn of(reason: Reason, group: impl Fn(usize) -> String) -> Self {
        let wish = |wish: usize| group(wish);
        match reason {
            Reason::NoPreference => Self::NoPreference,
            Reason::FirstWish => Self::FirstWish,
            Reason::Drawn { wish: w, first_wishes, seats, between, drawn } => {
                Self::Drawn { wish: wish(w), first_wishes, seats, between, drawn }
            }
            Reason::Full { wish: w, first_wishes, seats } => {
                Self::Full { wish: wish(w), first_wishes, seats }
            }
            Reason::Needed { wish: w, minimum } => Self::Needed { wish: wish(w), minimum: Some(minimum) },
            Reason::NeededDrawn { wish: w, minimum } => Self::NeededDrawn { wish: wish(w), minimum },
            Reason::Minimums { wish: w } => Self::Minimums { wish: wish(w) },
            Reason::Fixed { wish: w, fixed, seats } => Self::Fixed { wish: wish(w), fixed, seats },
            Reason::Paired { wish: w, pairs } => Self::Paired { wish: wish(w), pairs },
            Reason::Mixed { wish: w, first_wishes, seats, there, here } => {
                Self::Mixed { wish: wish(w), first_wishes, seats, there, here }
            }
            Reason::Stayed { wish: w, stayed } => Self::Stayed { wish: wish(w), stayed },
            Reason::Lot { wish: w } => Self::Lot { wish: wish(w) },
            Reason::Several { wish: w, fixed, pairs, mix, minimums } => {
                Self::Several { wish: wish(w), fixed, pairs, mix, minimums }
            }
            Reason::Cancelled { wish: w } => Self::Cancelled { wish: wish(w) },
            Reason::Ruled { wish: w } => Self::Ruled { wish: wish(w) },
            Reason::Impossible => Self::Barred,
            Reason::Pinned | Reason::Unseated => Self::Decided,
        }
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
            | Self::Barred
            | Self::Decided => None,
            Self::Drawn { wish, .. }
            | Self::Full { wish, .. }
            | Self::Needed { wish, .. }
            | Self::NeededDrawn { wish, .. }
            | Self::Minimums { wish }
            | Self::Fixed { wish, .. }
            | Self::Paired { wish, .. }
            | Self::Mixed { wish, .. }
            | Self::Stayed { wish, .. }
            | Self::Lot { wish }
            | Self::Several { wish, .. }
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
            Self::Needed { minimum: None, .. } => t!(lang, "reason-needed", title = title),
            Self::Needed { minimum: Some(minimum), .. } => {
                t!(lang, "reason-needed-minimum", title = title, minimum = count(minimum))
            }
            Self::NeededDrawn { minimum, .. } => {
                t!(lang, "reason-needed-drawn", title = title, minimum = count(minimum))
            }
            Self::Minimums { .. } => t!(lang, "reason-minimums", title = title),
            Self::Fixed { fixed, seats, .. } => {
                t!(lang, "reason-fixed", title = title, fixed = count(fixed), seats = count(seats))
            }
            Self::Paired { pairs, .. } => t!(lang, "reason-paired", title = title, pairs = count(pairs)),
            Self::Mixed { there: 0, here: 0, first_wishes, seats, .. } => {
                let (people, seats) = (count(first_wishes), count(seats));
                t!(lang, "reason-mixed-all", title = title, people = people, seats = seats)
            }
            Self::Mixed { there, here, .. } => {
                t!(lang, "reason-mixed", title = title, there = count(there), here = count(here))
            }
            Self::Stayed { stayed, .. } => t!(lang, "reason-stayed", title = title, stayed = count(stayed)),
            Self::Lot { .. } => t!(lang, "reason-lot", title = title),
            Self::Several { fixed, pairs, mix, minimums, .. } => {
                several_words(lang, title, *fixed, *pairs, *mix, *minimums)
            }
            Self::Barred => t!(lang, "reason-barred"),
            Self::Cancelled { .. } => t!(lang, "reason-cancelled", title = title),
            Self::Ruled { .. } => t!(lang, "reason-ruled", title = title),
            Self::Full { first_wishes, seats, .. } => full_words(lang, title, *first_wishes, *seats),
            Self::Drawn { first_wishes, seats, between, drawn, .. } => {
                drawn_words(lang, title, [*first_wishes, *seats, *between, *drawn])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_that_an_older_version_stored_are_read() {
        for old in [
            r#"{"kind":"first-wish"}"#,
            r#"{"kind":"needed","wish":"a"}"#,
            r#"{"kind":"ruled","wish":"a"}"#,
            r#"{"kind":"drawn","wish":"a","first_wishes":4,"seats":2,"between":4,"drawn":2}"#,
        ] {
            let told = Told::stored(old).unwrap();
            assert_eq!(told.named, None, "{old}");
            assert!(!told.words(Lang::De, "A").is_empty());
        }
        assert!(Told::stored("{}").is_err());
    }

    #[test]
    fn what_is_stored_is_read_again_with_its_numbers() {
        let reason = SeatReason::Mixed { wish: "a".into(), first_wishes: 9, seats: 4, there: 3, here: 2 };
        let told = Told { reason, named: Some(1) };
        assert_eq!(Told::stored(&serde_json::to_string(&told).unwrap()).unwrap(), told);
        let words = told.words(Lang::En, "A").replace(['\u{2068}', '\u{2069}'], "");
        assert!(words.contains("3 people of your department sit there, and 2 in your workshop"), "{words}");
        assert!(words.ends_with("every other workshop counted as your second."), "{words}");
    }
}
